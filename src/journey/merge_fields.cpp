#include "journey/merge_fields.hpp"

#include <functional>
#include <iterator>
#include <map>

#include "journey/references.hpp"

namespace throughline {

namespace {

bool is_place(const Field& field) {
  return field.type == FieldType::step_place || field.type == FieldType::card_place;
}
bool is_rank(const Field& field) {
  return field.type == FieldType::text && field.shape == TextShape::rank;
}

// Everybody who changes a map writes it.
bool is_change_date(const Field& field) {
  return field.shape == TextShape::date && field.name == "changed";
}

// A place without its rank, which comes last in it.
std::string_view cell_of(std::string_view place) {
  const std::size_t rank = place.find("\"rank\":");
  return rank == place.npos ? std::string_view() : place.substr(0, rank);
}

void drop_losing_places(std::string_view base, std::set<std::string>& places) {
  std::map<std::string, std::string, std::less<>> first_in_cell;  // the places are sorted by rank
  for (const std::string& place : places) {
    first_in_cell.try_emplace(std::string(cell_of(place)), place);
  }
  if (first_in_cell.size() > 1) first_in_cell.erase(std::string(cell_of(base)));
  places.clear();
  for (const auto& [cell, place] : first_in_cell) places.insert(place);
}

}  // namespace

bool is_set(const Field& field) {
  return field.type == FieldType::text_set || field.type == FieldType::reference_set;
}

bool is_required(const Field& field) {
  return is_place(field) || field.on_delete == OnDelete::cascade;
}

bool may_point(const Field& field) {
  return is_place(field) || field.type == FieldType::reference ||
         field.type == FieldType::any_reference;
}

std::vector<RecordKey> targets_of(RecordKind kind, const void* record, const Field& field) {
  std::vector<RecordKey> targets;
  if (!may_point(field)) return targets;
  for (const Reference& reference : references_of(kind, record)) {
    if (reference.field == &field) targets.push_back(reference.target);
  }
  return targets;
}

bool changes_order_only(const Field& field, std::string_view from, std::string_view to) {
  return is_rank(field) || (is_place(field) && cell_of(from) == cell_of(to));
}

void drop_losers(const Field& field, std::string_view base, std::set<std::string>& values) {
  if (values.size() < 2) return;
  if (is_rank(field)) {
    values.erase(std::next(values.begin()), values.end());
  } else if (is_change_date(field)) {
    values.erase(values.begin(), std::prev(values.end()));
  } else if (is_place(field)) {
    drop_losing_places(base, values);
  }
}

}  // namespace throughline
