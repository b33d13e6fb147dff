#include "app/text_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <utility>

#include "app/typed_values.hpp"
#include "base/date.hpp"
#include "base/utf8.hpp"
#include "journey/field_check.hpp"
#include "journey/fields.hpp"

namespace throughline {
namespace {

// The name of what the field points to, empty where that is nothing; nothing where it has no name.
std::optional<std::string> referred_name(const Journey& journey, const Field& field,
                                         const void* record) {
  const Field* name = find_field(field.target, "name");
  if (name == nullptr || field.fixed) return std::nullopt;
  const void* target =
      find_record(journey, {.kind = field.target, .id = field.get<std::uint64_t>(record)});
  return target == nullptr ? std::string() : name->get<std::string>(target);
}

bool counts_minutes(const Field& field) {
  return field.name.ends_with("_min");
}

Result<std::int64_t> integer_from_text(std::string_view typed) {
  std::string_view text = stripped(typed);
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) {
    return fail("“" + std::string(stripped(typed)) + "” is not a whole number");
  }
  return number;
}

std::string text_from_date_time(std::string text) {
  std::ranges::replace(text, 'T', ' ');
  return text;
}

std::string upper_case(std::string text) {
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return line;
}

Status assign(const Field& field, void* record, const std::string& text) {
  switch (field.type) {
    case FieldType::text: {
      auto& value = field.get<std::string>(record);
      if (field.shape == TextShape::date_time) {
        value = date_time_from_text(text);
        if (!value.empty() && !parse_date_time(value))
          return fail("“" + text + "” is not a date", {}, "Write it as 2026-11-02 09:10");
      } else if (field.shape == TextShape::date) {
        value = date_from_text(text);
        if (!value.empty() && !parse_date(value))
          return fail("“" + text + "” is not a date", {}, "Write it as 2026-11-02");
      } else if (field.shape == TextShape::currency) {
        value = upper_case(text);
      } else {
        value = is_naming_field(field.name) && field.name != "text" ? one_line(text) : text;
      }
      return {};
    }
    case FieldType::text_set:
      field.get<TextSet>(record) = set_from_text(text);
      return {};
    case FieldType::integer: {
      auto& value = field.get<std::optional<std::int64_t>>(record);
      value.reset();
      if (text.empty()) return {};
      const Result<std::int64_t> number =
          counts_minutes(field) ? minutes_from_text(text) : integer_from_text(text);
      if (!number) return std::unexpected(number.error());
      value = *number;
      return {};
    }
    case FieldType::hundredths: {
      auto& value = field.get<std::optional<Hundredths>>(record);
      value.reset();
      if (text.empty()) return {};
      const Result<std::int64_t> count = hundredths_from_text(text);
      if (!count) return std::unexpected(count.error());
      value = Hundredths{*count};
      return {};
    }
    default:
      return fail("The " + display_name(field) + " can't be typed");
  }
}

}  // namespace

const Field* find_field(RecordKind kind, std::string_view name) {
  const auto fields = record_type(kind).fields;
  const auto found = std::ranges::find(fields, name, &Field::name);
  return found == fields.end() ? nullptr : &*found;
}

bool is_naming_field(std::string_view name) {
  return name == "name" || name == "title" || name == "text";
}

bool exists(const Journey& journey, const RecordId& id) {
  return find_record(journey, record_key(id)) != nullptr;
}

std::optional<std::string> field_text(const Journey& journey, const RecordId& id,
                                      std::string_view name) {
  const RecordKey key = record_key(id);
  const Field* field = find_field(key.kind, name);
  const void* record = find_record(journey, key);
  if (field == nullptr || record == nullptr) return std::nullopt;
  switch (field->type) {
    case FieldType::text:
      if (field->shape == TextShape::date_time) {
        return text_from_date_time(field->get<std::string>(record));
      }
      return field->get<std::string>(record);
    case FieldType::text_set: {
      std::string text;
      for (const std::string& element : field->get<TextSet>(record)) {
        text.append(text.empty() ? "" : ", ").append(element);
      }
      return text;
    }
    case FieldType::integer: {
      const auto& value = field->get<std::optional<std::int64_t>>(record);
      if (!value) return std::string();
      return counts_minutes(*field) ? minutes_text(*value) : std::to_string(*value);
    }
    case FieldType::hundredths: {
      const auto& value = field->get<std::optional<Hundredths>>(record);
      return value ? hundredths_text(*value) : std::string();
    }
    case FieldType::reference:
      return referred_name(journey, *field, record);
    default:
      return std::nullopt;
  }
}

Result<Record> with_field_text(const Journey& journey, const RecordId& id, std::string_view name,
                               std::string_view typed) {
  const RecordKey key = record_key(id);
  const Field* field = find_field(key.kind, name);
  std::optional<Record> record = copy_record(journey, key);
  if (!record) return fail("What was being edited is gone");
  if (field == nullptr || field->fixed)
    return fail("There is no field “" + std::string(name) + "”");
  const std::string text = cleaned_text(typed);
  if (text.empty() && (name == "name" || name == "title")) {
    return fail("A " + std::string(record_type(key.kind).name) + " needs a " + std::string(name),
                {}, "It keeps the one it had");
  }
  if (Status status = assign(*field, data_of(*record), text); !status)
    return std::unexpected(status.error());
  return std::move(*record);
}

bool is_chosen_by_name(const RecordId& id, std::string_view name) {
  const Field* field = find_field(record_key(id).kind, name);
  return field != nullptr && field->type == FieldType::reference;
}

Result<Record> with_elements(const Journey& journey, const RecordId& id, std::string_view name,
                             std::string_view typed) {
  const RecordKey key = record_key(id);
  const Field* field = find_field(key.kind, name);
  std::optional<Record> record = copy_record(journey, key);
  if (!record) return fail("What was being edited is gone");
  if (field == nullptr || field->type != FieldType::text_set)
    return fail("There is no set “" + std::string(name) + "”");
  auto& set = field->get<TextSet>(data_of(*record));
  std::ranges::copy(set_from_text(cleaned_text(typed)), std::back_inserter(set));
  std::ranges::sort(set);
  set.erase(std::ranges::unique(set).begin(), set.end());
  return std::move(*record);
}

std::string field_edit_label(const RecordId& id, std::string_view name) {
  const RecordKind kind = record_key(id).kind;
  const std::string record(record_type(kind).name);
  if (name == "name" || name == "title") return "Rename " + record;
  const Field* field = find_field(kind, name);
  return "Edit " + record + "'s " + (field == nullptr ? std::string(name) : display_name(*field));
}

Result<std::int64_t> minutes_from_text(std::string_view typed) {
  const std::string shown(stripped(typed));
  const auto not_understood = [&] {
    return fail("“" + shown + "” is not a time", {}, "Write minutes, “1:30”, “2 h” or “1 d 4 h”");
  };
  std::string_view rest = shown;
  bool negative = false;
  if (rest.starts_with('-') || rest.starts_with('+')) {
    negative = rest.front() == '-';
    rest.remove_prefix(1);
  }
  constexpr std::int64_t kMost = 100LL * 366 * 24 * 60;
  std::int64_t total = 0;
  bool any = false;
  while (!(rest = stripped(rest)).empty()) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (problem != std::errc() || number < 0 || number > kMost) return not_understood();
    rest = stripped(rest.substr(static_cast<std::size_t>(end - rest.data())));
    if (!any && rest.starts_with(':')) {  // hours:minutes
      const Result<std::int64_t> minutes = integer_from_text(rest.substr(1));
      if (!minutes || *minutes < 0 || *minutes > 59) return not_understood();
      total = (number * 60) + *minutes;
      rest = {};
      any = true;
      continue;
    }
    const std::string_view unit = rest.substr(0, rest.find_first_of(" \t0123456789"));
    rest.remove_prefix(unit.size());
    if (unit.empty() || unit == "m" || unit.starts_with("min")) {
      total += number;
    } else if (unit.starts_with('h')) {
      total += number * 60;
    } else if (unit.starts_with('d')) {
      total += number * 24 * 60;
    } else if (unit.starts_with('w')) {
      total += number * 7 * 24 * 60;
    } else {
      return not_understood();
    }
    any = true;
  }
  if (!any || total > kMost) return not_understood();
  return negative ? -total : total;
}

std::string minutes_text(std::int64_t minutes) {
  if (minutes == 0) return "0 min";
  struct Unit {
    std::int64_t minutes;
    std::string_view name;
  };
  constexpr std::array<Unit, 3> kUnits = {Unit{1440, " d"}, Unit{60, " h"}, Unit{1, " min"}};
  std::string text;
  std::uint64_t rest =
      minutes < 0 ? 0 - static_cast<std::uint64_t>(minutes) : static_cast<std::uint64_t>(minutes);
  for (const Unit& unit : kUnits) {
    const std::uint64_t count = rest / static_cast<std::uint64_t>(unit.minutes);
    rest %= static_cast<std::uint64_t>(unit.minutes);
    if (count == 0) continue;
    if (!text.empty()) text += ' ';
    text.append(std::to_string(count)).append(unit.name);
  }
  return minutes < 0 ? "-" + text : text;
}

std::string cleaned_text(std::string_view typed) {
  std::string text = repair_utf8(stripped(typed));
  std::erase(text, '\0');
  std::erase(text, '\r');
  return text;
}

}  // namespace throughline
