// THE CORE's value: one journey as flat typed tables. Only `apply` (change.hpp) changes it once it
// is read.
#pragma once

#include <string>

#include "journey/records.hpp"
#include "journey/table.hpp"

namespace throughline {

struct Journey {
  Map map;
  Table<Persona> personas;
  Table<Stage> stages;
  Table<Step> steps;
  Table<Lane> lanes;
  Table<Card> cards;
  Table<Feeling> feelings;
  Unknown unknown;  // top-level members of the file that this version does not know

  template <class T>
  [[nodiscard]] const Table<T>& table() const;
  template <class T>
  [[nodiscard]] const T* find(Id<T> id) const {
    return table<T>().find(id);
  }

  bool operator==(const Journey&) const = default;
};

template <>
[[nodiscard]] inline const Table<Persona>& Journey::table() const {
  return personas;
}
template <>
[[nodiscard]] inline const Table<Stage>& Journey::table() const {
  return stages;
}
template <>
[[nodiscard]] inline const Table<Step>& Journey::table() const {
  return steps;
}
template <>
[[nodiscard]] inline const Table<Lane>& Journey::table() const {
  return lanes;
}
template <>
[[nodiscard]] inline const Table<Card>& Journey::table() const {
  return cards;
}
template <>
[[nodiscard]] inline const Table<Feeling>& Journey::table() const {
  return feelings;
}

}  // namespace throughline
