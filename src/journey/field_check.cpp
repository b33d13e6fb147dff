#include "journey/field_check.hpp"

#include <algorithm>

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "journey/rank.hpp"
#include "journey/record_access.hpp"

namespace throughline {

namespace {

std::optional<Error> wrong(const Field& field, std::string_view must_be, std::string remedy) {
  return Error{.what = "The " + display_name(field) + " must be " + std::string(must_be),
               .remedy = std::move(remedy)};
}

bool is_ascii_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

bool is_currency(std::string_view text) {
  return text.size() == 3 &&
         std::ranges::all_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

// The outer shape of BCP 47: letters first, then subtags of letters and digits.
bool is_language(std::string_view text) {
  if (text.size() < 2 || text.size() > 35 || !is_ascii_letter(text.front())) return false;
  return text.back() != '-' && std::ranges::all_of(text, [](char letter) {
           return is_ascii_letter(letter) || (letter >= '0' && letter <= '9') || letter == '-';
         });
}

std::optional<Error> check_text(const Field& field, std::string_view text) {
  if (text.size() > kMaxTextBytes) {
    return wrong(field, "at most 64 KB long", "Shorten it");
  }
  if (!is_valid_utf8(text) || text.contains('\0')) {
    return wrong(field, "text", "Take out the bytes that are not text");
  }
  if (field.shape == TextShape::rank) {
    if (is_valid_rank(text)) return std::nullopt;
    return wrong(field, "digits and small letters that do not end in 0", "Move it to its place");
  }
  if (text.empty()) return std::nullopt;
  switch (field.shape) {
    case TextShape::date:
      if (parse_date(text)) return std::nullopt;
      return wrong(field, "a date", "Write it as 2026-11-02");
    case TextShape::date_time:
      if (parse_date_time(text)) return std::nullopt;
      return wrong(field, "a date, with or without a time", "Write it as 2026-11-02T09:10");
    case TextShape::currency:
      if (is_currency(text)) return std::nullopt;
      return wrong(field, "a currency's three capital letters", "Write it as EUR");
    case TextShape::language:
      if (is_language(text)) return std::nullopt;
      return wrong(field, "the code of a language", "Write it as en or zh-Hans");
    case TextShape::plain:
    case TextShape::rank:
      break;
  }
  return std::nullopt;
}

std::optional<Error> check_range(const Field& field, std::int64_t value) {
  if (value >= field.low && value <= field.high) return std::nullopt;
  return wrong(field, "from " + range_text(field), "Choose a number in that range");
}

std::optional<Error> check_rank(const Field& field, std::string_view rank) {
  if (is_valid_rank(rank)) return std::nullopt;
  return wrong(field, "ordered by digits and small letters that do not end in 0",
               "Move it to its place");
}

std::optional<Error> check_set_size(const Field& field, std::size_t size) {
  if (size <= kMaxSetSize) return std::nullopt;
  return wrong(field, "at most " + std::to_string(kMaxSetSize), "Take some out");
}

std::optional<Error> check_text_set(const Field& field, const TextSet& set) {
  if (auto error = check_set_size(field, set.size())) return error;
  for (const std::string& text : set) {
    if (text.empty()) return wrong(field, "without empty entries", "Take the empty one out");
    if (auto error = check_text(field, text)) return error;
  }
  return std::nullopt;
}

template <class T>
void sort_set(std::vector<T>& set) {
  if (set.size() < 2) return;
  std::ranges::sort(set);
  const auto repeats = std::ranges::unique(set);
  set.erase(repeats.begin(), repeats.end());
}

}  // namespace

void normalise_field(const Field& field, void* record) {
  if (field.type == FieldType::text_set) {
    sort_set(field.get<TextSet>(record));
  } else if (field.type == FieldType::any_reference) {
    auto& target = field.get<RecordKey>(record);
    if (target.id == 0) target = {};
  } else if (field.type == FieldType::reference_set) {
    auto values = field.references->values(field.access(record));
    if (values.empty()) return;
    std::erase(values, 0);
    sort_set(values);
    field.references->assign(field.access(record), values);
  } else if (field.type == FieldType::choice) {
    void* choice = field.access(record);
    const auto other = static_cast<std::uint8_t>(field.choice->names.size());
    const std::uint8_t value = field.choice->value(choice);
    if (value < other) {
      if (!field.choice->text(choice).empty()) field.choice->assign(choice, value, {});
    } else if (value > other || field.choice->text(choice).empty()) {
      field.choice->assign(choice, other, "other");
    }
  }
}

void normalise_record(Record& record) {
  for (const Field& field : record_type(kind_of(record)).fields) {
    normalise_field(field, data_of(record));
  }
}

std::optional<Error> check_field(const Field& field, const void* record) {
  if (field.required && is_default_field(field, record)) {
    return wrong(field, "given", "Say which one");
  }
  switch (field.type) {
    case FieldType::text:
      return check_text(field, field.get<std::string>(record));
    case FieldType::integer:
      if (const auto& value = field.get<std::optional<std::int64_t>>(record)) {
        return check_range(field, *value);
      }
      return std::nullopt;
    case FieldType::hundredths:
      if (const auto& value = field.get<std::optional<Hundredths>>(record)) {
        return check_range(field, value->count);
      }
      return std::nullopt;
    case FieldType::colour:
      if (const auto& value = field.get<Colour>(record); value && *value > 0xFFFFFF) {
        return wrong(field, "a colour", "Write it as #E0592A");
      }
      return std::nullopt;
    case FieldType::choice:
      return check_text(field, field.choice->text(&field.get<char>(record)));
    case FieldType::text_set:
    case FieldType::text_list:
      return check_text_set(field, field.get<TextSet>(record));
    case FieldType::step_place:
      return check_rank(field, field.get<StepPlace>(record).rank);
    case FieldType::card_place:
      return check_rank(field, field.get<CardPlace>(record).rank);
    case FieldType::any_reference:
      if (const auto& target = field.get<RecordKey>(record);
          target.id != 0 && !may_be_target(target.kind)) {
        return wrong(field, "a record of the story", "Choose another");
      }
      return std::nullopt;
    case FieldType::flag:
    case FieldType::optional_flag:
    case FieldType::reference:
      break;
    case FieldType::reference_set:
      return check_set_size(field, field.references->values(&field.get<char>(record)).size());
  }
  return std::nullopt;
}

Status check_record(const Record& record) {
  for (const Field& field : record_type(kind_of(record)).fields) {
    if (auto error = check_field(field, data_of(record))) return std::unexpected(std::move(*error));
  }
  return {};
}

std::string hundredths_text(Hundredths value) {
  std::string text = value.count < 0 ? "-" : "";
  const std::uint64_t size = value.count < 0 ? 0 - static_cast<std::uint64_t>(value.count)
                                             : static_cast<std::uint64_t>(value.count);
  text += std::to_string(size / 100);
  if (const std::uint64_t rest = size % 100; rest != 0) {
    text += '.';
    text += static_cast<char>('0' + (rest / 10));
    if (rest % 10 != 0) text += static_cast<char>('0' + (rest % 10));
  }
  return text;
}

std::string range_text(const Field& field) {
  const auto number = [&field](std::int64_t value) {
    return field.type == FieldType::hundredths ? hundredths_text({value}) : std::to_string(value);
  };
  return number(field.low) + " to " + number(field.high);
}

}  // namespace throughline
