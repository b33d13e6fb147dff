#include "journey/read_limits.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "journey/field_codec.hpp"
#include "journey/fields.hpp"
#include "journey/handout.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

constexpr std::size_t kSmallMap = 40'000;
constexpr std::size_t kLeastRecordBytes = 75;
constexpr std::size_t kCardWeight = 2;
constexpr std::size_t kChangeWeight = 6;  // a change holds up to two records, and is undone once

class Ignore : public JsonRootHandler {
 public:
  void member(std::string_view /*key*/, const JsonTape& /*value*/) override {}
  bool begin_array(std::string_view /*key*/) override { return true; }
  bool element(std::size_t /*index*/, const JsonTape& /*value*/) override { return true; }
};

// What is unknown in a record stands so many containers deep in the file.
Status check_unknown(const Unknown& unknown, const ReadLimits& limits, std::size_t depth) {
  if (unknown.empty()) return {};
  JsonLimits within = json_limits(limits);
  within.depth -= std::min(within.depth, depth);
  Ignore ignore;
  const Result<bool> read = read_json(unknown, within, ignore);
  return read ? Status() : std::unexpected(read.error());
}

// Writes one record after the other, so that it takes no memory to speak of.
class Measure {
 public:
  explicit Measure(const ReadLimits& limits) : limits_(limits) {}

  [[nodiscard]] Status check(const Journey& journey) {
    if (Status status = check_unknown(journey.map.file_unknown, limits_, 0); !status) return status;
    bytes_ += journey.map.file_unknown.size();
    if (Status status = add(RecordKind::map, &journey.map, 1); !status) return status;
    for (const RecordType& type : record_types().subspan(1)) {
      for (std::size_t i = 0; i < record_count(journey, type.kind); ++i) {
        if (Status status = add(type.kind, record_at(journey, type.kind, i), 2); !status) {
          return status;
        }
      }
    }
    if (journey.handed_out.map != nullptr) {
      bytes_ += write_edit(edit_between(*journey.handed_out.map, journey)).size();
    }
    return check_size(journey);
  }

 private:
  [[nodiscard]] Status add(RecordKind kind, const void* record, std::size_t depth) {
    json_.clear();
    append_record(json_, kind, record);
    bytes_ += json_.size();
    return check_unknown(record_type(kind).unknown(const_cast<void*>(record)), limits_, depth);
  }

  [[nodiscard]] Status check_size(const Journey& journey) const {
    constexpr std::size_t kSeparators = 2;
    constexpr std::size_t kHead = 1000;
    RecordBudget budget(limits_, bytes_);
    std::size_t records = 0;
    for (const RecordType& type : record_types().subspan(1)) {
      const std::size_t count = record_count(journey, type.kind);
      records += count;
      for (std::size_t i = 0; i < count; ++i) {
        if (Status status = budget.take(type.kind); !status) return status;
      }
    }
    if (bytes_ + (records * kSeparators) + kHead <= limits_.bytes) return {};
    return fail("It would be larger than " + std::to_string(limits_.bytes >> 20U) + " MB");
  }

  const ReadLimits& limits_;
  std::string json_;
  std::size_t bytes_ = 0;
};

}  // namespace

JsonLimits json_limits(const ReadLimits& limits) {
  return {.bytes = limits.bytes,
          .depth = limits.depth,
          .values = limits.values,
          .string_bytes = limits.string_bytes,
          .number_bytes = limits.number_bytes};
}

RecordBudget::RecordBudget(const ReadLimits& limits, std::size_t file_bytes)
    : most_records_(limits.records), most_weight_(kSmallMap + (file_bytes / kLeastRecordBytes)) {}

Status RecordBudget::take(RecordKind kind) {
  weight_ += kind == RecordKind::card ? kCardWeight : 1;
  if (++records_ <= most_records_ && weight_ <= most_weight_) return {};
  return fail(records_ > most_records_
                  ? "The map holds more than " + std::to_string(most_records_) + " records"
                  : "The map holds too many records with next to nothing in them",
              {}, "Take out what is empty, or divide the map into several");
}

bool RecordBudget::take_changes(std::size_t count) {
  return count <= (most_weight_ - weight_) / kChangeWeight;
}

Status check_readable(const Journey& journey, const ReadLimits& limits) {
  return Measure(limits).check(journey);
}

}  // namespace throughline
