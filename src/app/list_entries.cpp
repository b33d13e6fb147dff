#include "app/list_entries.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "app/reference_search.hpp"
#include "app/text_fields.hpp"
#include "app/typed_values.hpp"
#include "base/date.hpp"

namespace throughline {
namespace {

// "2026-Q3: 1,000" and "2026-Q3 1,000": what stands before the figure, and the figure.
struct Entry {
  std::string_view when;
  std::string_view figure;
};
Entry split_entry(std::string_view typed) {
  const std::string_view text = stripped(typed);
  std::size_t at = text.rfind(':');
  if (at == std::string_view::npos) at = text.rfind(' ');
  if (at == std::string_view::npos) return {.when = text, .figure = {}};
  return {.when = stripped(text.substr(0, at)), .figure = stripped(text.substr(at + 1))};
}

std::optional<std::int64_t> people_from_text(std::string_view text) {
  std::string digits(text);
  std::erase_if(digits,
                [](char letter) { return letter == ',' || letter == '.' || letter == ' '; });
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return number;
}

Result<Edit> edit_of(Result<CreatedRecord> created) {
  if (!created) return std::unexpected(std::move(created.error()));
  return std::move(created->edit);
}

Result<Edit> add_count(const MapView& view, RecordKey stage, std::string_view typed) {
  const Entry entry = split_entry(typed);
  Count count;
  count.stage = {stage.id};
  count.period = std::string(entry.when);
  count.entered = people_from_text(entry.figure);
  if (count.period.empty() || !count.entered) {
    return fail("“" + std::string(stripped(typed)) + "” is no period with a figure", {},
                "Write it as 2026-Q3: 1,000");
  }
  return set_pair(view, std::move(count));
}

Result<Edit> add_reading(const MapView& view, RecordKey metric, std::string_view typed) {
  const Entry entry = split_entry(typed);
  Reading reading;
  reading.metric = {metric.id};
  reading.date = date_from_text(entry.when);
  const Result<std::int64_t> value = hundredths_from_text(entry.figure);
  if (!parse_date(reading.date) || !value) {
    return fail("“" + std::string(stripped(typed)) + "” is no day with a value", {},
                "Write it as 2026-11-02: 4.5");
  }
  reading.value = Hundredths{*value};
  return set_pair(view, std::move(reading));
}

// Kinds that may be in the list, in the order in which they are offered.
std::vector<RecordKey> candidates(const MapView& view, RecordList list) {
  std::vector<RecordKey> keys;
  const auto add = [&](RecordKind kind) {
    for (const std::uint64_t id : records_of(view.outline, kind))
      keys.push_back({.kind = kind, .id = id});
  };
  switch (list) {
    case RecordList::evidence:
      return list_members(view, RecordList::findings, {});
    case RecordList::supported:
      for (const RecordKind kind :
           {RecordKind::card, RecordKind::step, RecordKind::stage, RecordKind::persona})
        add(kind);
      break;
    case RecordList::links:
      add(RecordKind::card);
      break;
    default:
      break;
  }
  return keys;
}

// Evidence is found by where it is from, too.
std::string searched_text(const Journey& journey, RecordKey key) {
  std::string text = record_title(journey, record_id(key));
  if (key.kind == RecordKind::evidence)
    text.append(" ").append(journey.find(Id<Evidence>{key.id})->source);
  return folded(text);
}

}  // namespace

Result<Edit> add_typed(const MapView& view, RecordList list, RecordKey owner,
                       std::string_view typed, Random& random) {
  std::string text = cleaned_text(typed);
  if (text.empty()) return fail({});
  switch (list) {
    case RecordList::evidence: {
      Evidence evidence;
      evidence.text = std::move(text);
      return edit_of(add_evidence_for(view, std::move(evidence), owner, random));
    }
    case RecordList::counts:
      return add_count(view, owner, text);
    case RecordList::readings:
      return add_reading(view, owner, text);
    case RecordList::values: {
      Value value;
      value.name = std::move(text);
      return edit_of(add_record(view, std::move(value), kAtEnd, random));
    }
    case RecordList::channels: {
      Channel channel;
      channel.name = std::move(text);
      return edit_of(add_record(view, std::move(channel), kAtEnd, random));
    }
    case RecordList::findings: {
      Evidence evidence;
      evidence.text = std::move(text);
      return edit_of(add_record(view, std::move(evidence), kAtEnd, random));
    }
    case RecordList::supported:
    case RecordList::links:
      break;
  }
  return fail({});
}

std::vector<RecordKey> list_matches(const MapView& view, RecordList list, RecordKey owner,
                                    std::string_view typed, std::size_t limit) {
  const std::string wanted = folded(stripped(typed));
  std::vector<RecordKey> first;
  std::vector<RecordKey> rest;
  for (const RecordKey& key : candidates(view, list)) {
    const std::string text = searched_text(view.journey, key);
    if (!holds_words(text, wanted) || !may_attach(view, list, owner, key)) continue;
    if (text.starts_with(wanted)) {
      first.push_back(key);
      if (first.size() == limit) break;
    } else if (rest.size() < limit) {
      rest.push_back(key);
    }
  }
  rest.resize(std::min(rest.size(), limit - first.size()));
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

}  // namespace throughline
