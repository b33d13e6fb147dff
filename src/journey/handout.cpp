#include "journey/handout.hpp"

#include <algorithm>
#include <utility>

#include "journey/codec.hpp"
#include "journey/record_access.hpp"
#include "journey/references.hpp"

namespace throughline {

namespace {

Error unfit() {
  return {
      .what = "What was changed since the file was handed out does not fit the map",
      .where = "/since",
      .remedy = "It is kept as \"since_unread\"; merge the file with the map it was copied from"};
}

bool references_hold(const Journey& journey) {
  return std::ranges::all_of(record_types().subspan(1), [&](const RecordType& type) {
    return with_table(journey, type.kind, [&](const auto& table) {
      return std::ranges::all_of(table.records(), [&](const auto& record) {
        return std::ranges::all_of(references_of(type.kind, &record),
                                   [&](const Reference& reference) {
                                     return find_record(journey, reference.target) != nullptr;
                                   });
      });
    });
  });
}

}  // namespace

Edit edit_between(const Journey& before, const Journey& after) {
  Edit edit;
  const auto add = [&](RecordKey key) {
    std::optional<Record> from = copy_record(before, key);
    std::optional<Record> to = copy_record(after, key);
    if (from != to) edit.changes.push_back({.before = std::move(from), .after = std::move(to)});
  };
  add({.kind = RecordKind::map, .id = before.map.id.value});
  for (const RecordType& type : record_types().subspan(1)) {
    with_table(before, type.kind, [&]<class T>(const Table<T>& table) {
      const Table<T>& others = after.table<T>();
      std::vector<RecordKey> keys;
      const auto look_at = [&](const T& record, const Table<T>& beside) {
        const T* other = beside.find(record.id);
        if (other == nullptr || !(*other == record)) {
          keys.push_back({.kind = type.kind, .id = record.id.value});
        }
      };
      for (const T& record : table.records()) look_at(record, others);
      for (const T& record : others.records()) {
        if (table.find(record.id) == nullptr) look_at(record, table);
      }
      std::ranges::sort(keys);
      for (const RecordKey& key : keys) add(key);
    });
  }
  return edit;
}

Journey hand_out(Journey journey) {
  journey.handed_out.map = nullptr;  // what went before ends here
  journey.handed_out.map = std::make_shared<const Journey>(journey);
  return journey;
}

Status read_handed_out(Journey& journey, std::string_view since) {
  journey.handed_out.map = nullptr;
  const Result<Edit> edit = read_edit_backwards(journey, since);
  if (!edit) return std::unexpected(unfit());
  Journey before = journey;
  if (!apply(before, inverse(*edit)) || !references_hold(before)) return std::unexpected(unfit());
  journey.handed_out.map = std::make_shared<const Journey>(std::move(before));
  return {};
}

}  // namespace throughline
