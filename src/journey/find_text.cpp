#include "journey/find_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "journey/field_check.hpp"
#include "journey/record_access.hpp"
#include "journey/verbs_support.hpp"

namespace throughline {

namespace {

// Texts that people don't write as such: addresses, pictures, what a merge left.
bool is_written(RecordKind kind, const Field& field) {
  if (kind == RecordKind::conflict || field.type != FieldType::text || field.fixed) return false;
  return field.shape == TextShape::plain && field.name != "link" && field.name != "image" &&
         field.name != "portrait";
}

bool is_name(const Field& field) {
  return field.name == "name" || field.name == "title";
}

class Search {
 public:
  Search(const MapView& view, std::string_view wanted, LetterCase letter_case)
      : view_(view), finder_(wanted, letter_case) {}

  std::vector<FoundText> run() {
    const Outline& outline = view_.outline;
    look_at({.kind = RecordKind::map, .id = view_.journey.map.id.value});
    look_at_all(RecordKind::persona, outline.personas());
    // One feeling a persona and step; those of nobody first.
    std::vector<Id<Persona>> feeling{Id<Persona>{}};
    feeling.insert(feeling.end(), outline.personas().begin(), outline.personas().end());
    for (const Id<Stage> stage : outline.stages()) {
      look_at({.kind = RecordKind::stage, .id = stage.value});
      for (const Id<Step> step : outline.steps(stage)) {
        look_at({.kind = RecordKind::step, .id = step.value});
        for (const Id<Persona> persona : feeling)
          look_at({.kind = RecordKind::feeling, .id = feeling_id(persona, step).value});
        for (const Id<Lane> lane : outline.lanes())
          look_at_all(RecordKind::card, outline.cell(lane, step));
      }
    }
    look_at_all(RecordKind::lane, outline.lanes());
    look_at_all(RecordKind::card, outline.parked());
    look_beside();
    return std::move(found_);
  }

 private:
  template <class T>
  void look_at_all(RecordKind kind, std::span<const Id<T>> ids) {
    for (const Id<T> id : ids) look_at({.kind = kind, .id = id.value});
  }

  void look_at(const RecordKey& key) {
    const void* record = find_record(view_.journey, key);
    if (record == nullptr) return;
    for (const Field& field : record_type(key.kind).fields) {
      if (!is_written(key.kind, field)) continue;
      const auto& text = field.get<std::string>(record);
      std::size_t from = 0;
      while (const auto range = finder_.find(text, from)) {
        found_.push_back({.record = key, .field = field.name, .range = *range});
        from = range->at + range->bytes;
      }
    }
  }

  // Kinds without a place on the board: by id, as nothing else orders all of them.
  void look_beside() {
    for (const RecordType& type : record_types()) {
      switch (type.kind) {
        case RecordKind::map:
        case RecordKind::persona:
        case RecordKind::stage:
        case RecordKind::step:
        case RecordKind::lane:
        case RecordKind::card:
        case RecordKind::feeling:
          continue;
        default:
          break;
      }
      std::vector<RecordKey> keys;
      const std::size_t count = record_count(view_.journey, type.kind);
      keys.reserve(count);
      for (std::size_t i = 0; i < count; ++i)
        keys.push_back(key_at(type.kind, record_at(view_.journey, type.kind, i)));
      std::ranges::sort(keys);
      for (const RecordKey& key : keys) look_at(key);
    }
  }

  const MapView& view_;
  TextFinder finder_;
  std::vector<FoundText> found_;
};

const Field* field_of(RecordKind kind, std::string_view name) {
  const auto fields = record_type(kind).fields;
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

// The places of one record, later ones first so that the earlier stay where they are.
Status write_into(Record& record, std::vector<FoundText>& places, std::string_view text) {
  std::ranges::sort(places, std::ranges::greater(),
                    [](const FoundText& place) { return place.range.at; });
  for (const FoundText& place : places) {
    const Field* field = field_of(place.record.kind, place.field);
    if (field == nullptr) return std::unexpected(nothing_to_do());
    auto& value = field->get<std::string>(data_of(record));
    const std::size_t end = place.range.at + place.range.bytes;
    if (place.range.bytes == 0 || end > value.size())
      return fail("The text was changed since it was found", {}, "Search again");
    value.replace(place.range.at, place.range.bytes, text);
  }
  for (const FoundText& place : places) {
    const Field& field = *field_of(place.record.kind, place.field);
    const auto& value = field.get<std::string>(data_of(record));
    if (is_name(field) && value.find_first_not_of(' ') == std::string::npos) {
      return fail("A " + std::string(record_type(place.record.kind).name) + " would have no " +
                      std::string(field.name) + " any more",
                  {}, "Nothing was replaced");
    }
    if (auto error = check_field(field, data_of(record))) return std::unexpected(*std::move(error));
  }
  return {};
}

}  // namespace

std::vector<FoundText> find_text(const MapView& view, std::string_view wanted,
                                 LetterCase letter_case) {
  if (wanted.empty()) return {};
  return Search(view, wanted, letter_case).run();
}

Result<Edit> replace_text(const MapView& view, std::span<const FoundText> places,
                          std::string_view text) {
  std::vector<FoundText> sorted(places.begin(), places.end());
  std::ranges::sort(sorted, {}, &FoundText::record);
  Edit edit;
  for (std::size_t first = 0; first < sorted.size();) {
    std::size_t last = first;
    while (last < sorted.size() && sorted[last].record == sorted[first].record) ++last;
    std::optional<Record> before = copy_record(view.journey, sorted[first].record);
    if (!before) return std::unexpected(gone(record_type(sorted[first].record.kind).name));
    Record after = *before;
    std::vector<FoundText> of_record(sorted.begin() + static_cast<std::ptrdiff_t>(first),
                                     sorted.begin() + static_cast<std::ptrdiff_t>(last));
    if (Status status = write_into(after, of_record, text); !status)
      return std::unexpected(status.error());
    if (after != *before)
      edit.changes.push_back({.before = std::move(before), .after = std::move(after)});
    first = last;
  }
  if (edit.changes.empty()) return std::unexpected(nothing_to_do());
  edit.label = counted_label("Replace", "text", places.size());
  return edit;
}

}  // namespace throughline
