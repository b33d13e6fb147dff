// THE CORE's value: one journey as flat typed tables. Only `apply` (change.hpp) changes it once it
// is read.
#pragma once

#include <memory>
#include <string>

#include "journey/records.hpp"
#include "journey/table.hpp"

namespace throughline {

struct Journey;

// The map as it was when it was handed out, shared by every copy of it (SPEC 6.14).
struct HandedOut {
  std::shared_ptr<const Journey> map;  // null: it never was

  bool operator==(const HandedOut& other) const;
};

struct Journey {
  Map map;
  Table<Persona> personas;
  Table<Stage> stages;
  Table<Step> steps;
  Table<Lane> lanes;
  Table<Card> cards;
  Table<Feeling> feelings;
  Table<Channel> channels;
  Table<Value> values;
  Table<Rating> ratings;
  Table<Evidence> evidence;
  Table<Support> supports;
  Table<Metric> metrics;
  Table<Reading> readings;
  Table<Count> counts;
  Table<Link> links;
  Table<Participant> participants;
  Table<Comment> comments;
  Table<Vote> votes;
  Table<Slide> slides;
  Table<Conflict> conflicts;
  HandedOut handed_out;

  template <class T>
  [[nodiscard]] const Table<T>& table() const;
  template <class T>
  [[nodiscard]] const T* find(Id<T> id) const {
    return table<T>().find(id);
  }

  bool operator==(const Journey&) const = default;
};

inline bool HandedOut::operator==(const HandedOut& other) const {
  return map == other.map || (map && other.map && *map == *other.map);
}

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
template <>
[[nodiscard]] inline const Table<Channel>& Journey::table() const {
  return channels;
}
template <>
[[nodiscard]] inline const Table<Value>& Journey::table() const {
  return values;
}
template <>
[[nodiscard]] inline const Table<Rating>& Journey::table() const {
  return ratings;
}
template <>
[[nodiscard]] inline const Table<Evidence>& Journey::table() const {
  return evidence;
}
template <>
[[nodiscard]] inline const Table<Support>& Journey::table() const {
  return supports;
}
template <>
[[nodiscard]] inline const Table<Metric>& Journey::table() const {
  return metrics;
}
template <>
[[nodiscard]] inline const Table<Reading>& Journey::table() const {
  return readings;
}
template <>
[[nodiscard]] inline const Table<Count>& Journey::table() const {
  return counts;
}
template <>
[[nodiscard]] inline const Table<Link>& Journey::table() const {
  return links;
}
template <>
[[nodiscard]] inline const Table<Participant>& Journey::table() const {
  return participants;
}
template <>
[[nodiscard]] inline const Table<Comment>& Journey::table() const {
  return comments;
}
template <>
[[nodiscard]] inline const Table<Vote>& Journey::table() const {
  return votes;
}
template <>
[[nodiscard]] inline const Table<Slide>& Journey::table() const {
  return slides;
}
template <>
[[nodiscard]] inline const Table<Conflict>& Journey::table() const {
  return conflicts;
}

}  // namespace throughline
