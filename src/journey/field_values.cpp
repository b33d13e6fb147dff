// The part of fields.hpp that compares, copies and resets values.
#include "journey/fields.hpp"

namespace throughline {

namespace {

// Calls `visit` with the two values as their true type; choices and reference sets are left to the
// caller.
template <class Visit>
auto with_values(const Field& field, const void* first, const void* second, Visit visit) {
  const auto typed = [&]<class T>() { return visit(field.get<T>(first), field.get<T>(second)); };
  switch (field.type) {
    case FieldType::flag:
      return typed.template operator()<bool>();
    case FieldType::optional_flag:
      return typed.template operator()<std::optional<bool>>();
    case FieldType::integer:
      return typed.template operator()<std::optional<std::int64_t>>();
    case FieldType::hundredths:
      return typed.template operator()<std::optional<Hundredths>>();
    case FieldType::colour:
      return typed.template operator()<Colour>();
    case FieldType::text_set:
    case FieldType::text_list:
      return typed.template operator()<TextSet>();
    case FieldType::reference:
      return typed.template operator()<std::uint64_t>();
    case FieldType::any_reference:
      return typed.template operator()<RecordKey>();
    case FieldType::step_place:
      return typed.template operator()<StepPlace>();
    case FieldType::card_place:
      return typed.template operator()<CardPlace>();
    case FieldType::text:
    case FieldType::choice:
    case FieldType::reference_set:
      break;
  }
  return typed.template operator()<std::string>();
}

}  // namespace

bool equal_field(const Field& field, const void* first, const void* second) {
  if (field.type == FieldType::choice) {
    const void* first_choice = &field.get<char>(first);
    const void* second_choice = &field.get<char>(second);
    return field.choice->value(first_choice) == field.choice->value(second_choice) &&
           field.choice->text(first_choice) == field.choice->text(second_choice);
  }
  if (field.type == FieldType::reference_set) {
    return field.references->values(&field.get<char>(first)) ==
           field.references->values(&field.get<char>(second));
  }
  return with_values(field, first, second,
                     [](const auto& one, const auto& other) { return one == other; });
}

void copy_field(const Field& field, const void* from, void* to) {
  if (field.type == FieldType::choice) {
    const void* choice = &field.get<char>(from);
    field.choice->assign(field.access(to), field.choice->value(choice), field.choice->text(choice));
    return;
  }
  if (field.type == FieldType::reference_set) {
    field.references->assign(field.access(to), field.references->values(&field.get<char>(from)));
    return;
  }
  with_values(field, from, to,
              [&field, to]<class T>(const T& value, const T&) { field.get<T>(to) = value; });
}

bool is_default_field(const Field& field, const void* record) {
  switch (field.type) {
    case FieldType::text:
      return field.get<std::string>(record).empty();
    case FieldType::flag:
      return !field.get<bool>(record);
    case FieldType::optional_flag:
      return !field.get<std::optional<bool>>(record);
    case FieldType::integer:
      return !field.get<std::optional<std::int64_t>>(record);
    case FieldType::hundredths:
      return !field.get<std::optional<Hundredths>>(record);
    case FieldType::colour:
      return !field.get<Colour>(record);
    case FieldType::choice:
      return field.choice->value(&field.get<char>(record)) == 0;
    case FieldType::text_set:
    case FieldType::text_list:
      return field.get<TextSet>(record).empty();
    case FieldType::reference:
      return field.get<std::uint64_t>(record) == 0;
    case FieldType::any_reference:
      return field.get<RecordKey>(record).id == 0;
    case FieldType::reference_set:
      return field.references->values(&field.get<char>(record)).empty();
    case FieldType::step_place:
      return field.get<StepPlace>(record) == StepPlace{};
    case FieldType::card_place:
      return field.get<CardPlace>(record) == CardPlace{};
  }
  return true;
}

void reset_field(const Field& field, void* record) {
  switch (field.type) {
    case FieldType::text:
      field.get<std::string>(record).clear();
      break;
    case FieldType::flag:
      field.get<bool>(record) = false;
      break;
    case FieldType::optional_flag:
      field.get<std::optional<bool>>(record).reset();
      break;
    case FieldType::integer:
      field.get<std::optional<std::int64_t>>(record).reset();
      break;
    case FieldType::hundredths:
      field.get<std::optional<Hundredths>>(record).reset();
      break;
    case FieldType::colour:
      field.get<Colour>(record).reset();
      break;
    case FieldType::choice:
      field.choice->assign(field.access(record), 0, {});
      break;
    case FieldType::text_set:
    case FieldType::text_list:
      field.get<TextSet>(record).clear();
      break;
    case FieldType::reference:
      field.get<std::uint64_t>(record) = 0;
      break;
    case FieldType::any_reference:
      field.get<RecordKey>(record) = {};
      break;
    case FieldType::reference_set:
      field.references->assign(field.access(record), {});
      break;
    case FieldType::step_place:
      field.get<StepPlace>(record) = {};
      break;
    case FieldType::card_place:
      field.get<CardPlace>(record) = {};
      break;
  }
}

}  // namespace throughline
