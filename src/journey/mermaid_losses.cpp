#include "journey/mermaid_losses.hpp"

#include <algorithm>

#include "base/random.hpp"
#include "journey/fields.hpp"
#include "journey/mermaid_text.hpp"
#include "journey/outline.hpp"
#include "journey/record_access.hpp"
#include "journey/value_json.hpp"
#include "journey/verbs.hpp"

namespace throughline {

namespace {

constexpr std::string_view kAccessibleTitle = "accTitle";

// A map's lanes in order, without ids and ranks.
std::vector<Lane> plain_lanes(const Journey& journey) {
  std::vector<Lane> lanes;
  for (const Id<Lane> id : Outline(journey).lanes()) {
    Lane lane = *journey.find(id);
    lane.id = {};
    lane.rank.clear();
    lane.unknown.clear();  // listed by itself
    lanes.push_back(std::move(lane));
  }
  return lanes;
}

}  // namespace

std::string accessible_title(const Map& map) {
  const Members members = members_of(map.unknown);
  const auto found = members.find(kAccessibleTitle);
  if (found == members.end()) return {};
  const RecordType& type = record_type(RecordKind::map);
  const auto title = std::ranges::find(type.fields, "title", &Field::name);
  Map value;
  if (title == type.fields.end() || !set_value(*title, found->second, &value)) return {};
  return value.title;
}

void MermaidLosses::add(std::string_view what, std::size_t count) {
  if (count > 0) counts_[std::string(what)] += count;
}

void MermaidLosses::add_spaces(std::string_view text) {
  if (decode_mermaid(encode_mermaid(text)) != text) add("white space at the ends of lines");
}

void MermaidLosses::add_records(const Journey& journey) {
  static constexpr std::string_view kHeld[] = {"title", "scope", "rank",    "name",
                                               "place", "felt",  "persona", "step"};
  for (const RecordType& type : record_types()) {
    const std::size_t count = record_count(journey, type.kind);
    const bool held = type.kind == RecordKind::map || type.kind == RecordKind::persona ||
                      type.kind == RecordKind::stage || type.kind == RecordKind::step ||
                      type.kind == RecordKind::feeling;
    if (!held && type.kind != RecordKind::lane) {
      add(type.table, count);
      continue;
    }
    for (std::size_t i = 0; i < count; ++i) {
      const void* record = record_at(journey, type.kind, i);
      add_unknown(journey, type.kind, record);
      for (const Field& field : type.fields) {
        if (!held || std::ranges::find(kHeld, field.name) != std::end(kHeld)) continue;
        if (is_default_field(field, record)) continue;
        add(std::string(type.name) + ": " + display_name(field));
      }
    }
  }
  add_lanes(journey);
  if (journey.handed_out.map) add("the map as it was when it was handed out");
}

void MermaidLosses::add_unknown(const Journey& journey, RecordKind kind, const void* record) {
  for (const UnknownPart& part : unknown_parts(kind)) {
    const Unknown& unknown = part.get(record);
    if (unknown.empty()) continue;
    const bool own = kind == RecordKind::map && &unknown == &journey.map.unknown;
    const bool file = kind == RecordKind::map && !own;
    std::size_t count = members_of(unknown).size();
    const std::string title = own ? accessible_title(journey.map) : std::string();
    // Mermaid has an accTitle too, but none that is empty.
    if (!title.empty() && !decode_mermaid(encode_mermaid(title)).empty()) --count;
    add((file ? std::string("file") : std::string(record_type(kind).name)) +
            ": members that this version does not know",
        count);
  }
}

// A diagram has no lanes: read again it gets those of a new map.
void MermaidLosses::add_lanes(const Journey& journey) {
  Random random(1);
  const std::vector<Lane> own = plain_lanes(journey);
  const std::vector<Lane> usual = plain_lanes(new_journey({}, random));
  if (own == usual) return;
  const auto changed = static_cast<std::size_t>(std::ranges::count_if(
      own, [&usual](const Lane& lane) { return std::ranges::find(usual, lane) == usual.end(); }));
  add("lanes other than those of a new map", std::max<std::size_t>(1, changed));
}

std::vector<std::string> MermaidLosses::list() const {
  std::vector<std::string> list;
  list.reserve(counts_.size());
  for (const auto& [what, count] : counts_) {
    list.push_back(what + " (" + std::to_string(count) + ")");
  }
  return list;
}

}  // namespace throughline
