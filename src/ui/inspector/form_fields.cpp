// The control of a field, by its type.
#include <algorithm>
#include <cmath>
#include <map>

#include "app/text_fields.hpp"
#include "ui/inspector/form.hpp"

namespace throughline {
namespace {

constexpr float kFieldGap = 12;
// In lists things stand closer together.
constexpr float kBareGap = 6;

// As people read it: "lack of trust".
std::string readable(std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return text;
}

bool is_scale(const Field& field) {
  if (field.type == FieldType::integer) return field.low == 1 && field.high == 5;
  return field.type == FieldType::hundredths && field.high == 500;
}

template <class Range, class Value>
bool holds(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

// Tags of the map's cards, those used most first.
std::vector<std::string_view> known_tags(const Journey& journey) {
  std::map<std::string_view, std::size_t> counts;
  for (const Card& card : journey.cards.records()) {
    for (const std::string& tag : card.tags) ++counts[tag];
  }
  std::vector<std::string_view> tags;
  tags.reserve(counts.size());
  for (const auto& [tag, count] : counts) tags.push_back(tag);
  std::ranges::sort(tags, [&](std::string_view first, std::string_view second) {
    return counts[first] != counts[second] ? counts[first] > counts[second] : first < second;
  });
  return tags;
}

}  // namespace

void Form::field(const RecordId& record, const FieldLook& look) {
  const RecordKey key = record_key(record);
  const Field* found = find_field(key.kind, look.field);
  const void* data = find_record(journey_, key);
  if (found == nullptr || data == nullptr) return;
  const Bound bound{.record = record,
                    .field = *found,
                    .data = data,
                    .look = look,
                    .key = "field_" + std::string(look.field)};
  const Point top = at_;
  if (is_scale(*found)) {
    scale(bound);
  } else {
    switch (found->type) {
      case FieldType::choice:
        one_of(bound);
        break;
      case FieldType::flag:
      case FieldType::optional_flag:
        yes_or_no(bound);
        break;
      case FieldType::colour:
        colour(bound);
        break;
      case FieldType::text_set:
        words(bound);
        break;
      case FieldType::reference:
        if (found->target == RecordKind::channel || found->target == RecordKind::metric) {
          named(bound);
        } else {
          reference(bound);
        }
        break;
      case FieldType::reference_set:
        if (found->target == RecordKind::persona) {
          personas(bound);
        } else {
          references(bound);
        }
        break;
      default:
        text(bound);
        break;
    }
  }
  if (at_.y == top.y) return;  // there is nothing to choose from
  explain(top, look);
  at_.y += look.bare ? kBareGap : kFieldGap;
}

std::string filled_note(std::size_t filled) {
  return filled == 0 ? std::string() : std::to_string(filled) + " filled in";
}

std::size_t Form::filled(const RecordId& record, std::span<const FieldLook> fields) const {
  const RecordKey key = record_key(record);
  const void* data = find_record(journey_, key);
  return static_cast<std::size_t>(std::ranges::count_if(fields, [&](const FieldLook& look) {
    const Field* found = find_field(key.kind, look.field);
    return found != nullptr && data != nullptr && !is_default_field(*found, data);
  }));
}

void Form::sections(const RecordId& record, std::span<const SectionLook> sections, Heads heads) {
  for (const SectionLook& look : sections) {
    const bool has_head = !look.title.empty();
    if (heads != Heads::all && has_head != (heads == Heads::with)) continue;
    if (has_head && !section(look.key, look.title, filled_note(filled(record, look.fields)),
                             look.open_at_first))
      continue;
    fields(record, look.fields);
  }
}

void Form::fields(const RecordId& record, std::span<const FieldLook> looks) {
  for (std::size_t index = 0; index < looks.size(); ++index) {
    const bool pair = looks[index].half && index + 1 < looks.size() && looks[index + 1].half;
    if (!pair) {
      field(record, looks[index]);
      continue;
    }
    const Point top = at_;
    const float whole = width_;
    width_ = std::floor((whole - kSpace2) / 2);
    field(record, looks[index]);
    const float left_bottom = at_.y;
    at_ = {top.x + width_ + kSpace2, top.y};
    field(record, looks[++index]);
    at_ = {top.x, std::max(left_bottom, at_.y)};
    width_ = whole;
  }
}

void Form::send(const Bound& bound, Record changed) {
  pass_.sink(intent::ChangeRecord{.record = std::move(changed),
                                  .label = field_edit_label(bound.record, bound.field.name)});
}

const RefusedText* Form::refused(const TextTarget& target) const {
  const auto& last = pass_.session().refused;
  return last && last->target == target ? &*last : nullptr;
}

void Form::reason(const RefusedText* refused, std::uint64_t salt) {
  if (refused == nullptr) return;
  at_.y += 4;
  const float height =
      pass_.paint.paragraph(at_, refused->why, type::kSmall, pass_.colours.bad.ink, width_);
  mirror_text(pass_, "field_reason", salt, refused->why, {at_.x, at_.y, width_, height});
  at_.y += height;
}

void Form::text(const Bound& bound) {
  std::string shown_label(bound.look.label);
  // Sums of money say in what.
  if (bound.field.type == FieldType::hundredths && !journey_.map.currency.empty())
    shown_label += ", " + journey_.map.currency;
  label(bound.look, shown_label);
  const FieldTarget target{bound.record, std::string(bound.field.name)};
  const RefusedText* wrong = refused(target);
  const std::string shown =
      wrong != nullptr ? wrong->typed : shown_text(bound.record, bound.field.name);
  at_.y +=
      text_field(pass_, at_, width_,
                 {.target = target,
                  .label = shown_label,
                  .text = shown,
                  .placeholder = bound.look.placeholder,
                  .multiline = bound.look.multiline,
                  .key = bound.key,
                  .salt = salt_,
                  .invalid = wrong != nullptr,
                  .description = wrong != nullptr ? std::string_view(wrong->why) : bound.look.help,
                  .takes_orphans = std::holds_alternative<Id<Map>>(bound.record)});
  reason(wrong, salt_);
}

void Form::one_of(const Bound& bound) {
  const void* choice = bound.field.access(const_cast<void*>(bound.data));  // only ever read
  const auto words = bound.look.words();
  const std::size_t current = bound.field.choice->value(choice);
  std::vector<MenuItem> items;
  items.reserve(words.size());
  for (std::size_t index = 0; index < words.size(); ++index) {
    items.push_back({.label = words[index], .checked = index == current});
  }
  if (bound.look.chips) {
    std::vector<ChipChoice> choices;
    choices.reserve(words.size());
    for (std::size_t index = 0; index < words.size(); ++index)
      choices.push_back({.label = words[index], .on = index == current});
    const auto pressed = toggles(bound, choices, pass_.colours.purple);
    if (!pressed || *pressed == current) return;
    change(bound, [&](void* value) {
      bound.field.choice->assign(value, static_cast<std::uint8_t>(*pressed), {});
    });
    return;
  }
  label(bound.look, bound.look.label);
  const auto chosen =
      select(pass_, {at_.x, at_.y, width_, 36},
             {.key = bound.key,
              .salt = salt_,
              .label = bound.look.label,
              .shown = current < words.size() ? words[current]
                                              : std::string_view(bound.field.choice->text(choice)),
              .description = bound.look.help},
             items);
  at_.y += 36;
  if (!chosen) return;
  change(bound, [&](void* value) {
    bound.field.choice->assign(value, static_cast<std::uint8_t>(*chosen), {});
  });
}

std::optional<std::size_t> Form::toggles(const Bound& bound, std::span<const ChipChoice> choices,
                                         const Tone& tone) {
  label(bound.look, bound.look.label);
  const ChipsResult result = chips(pass_, at_, width_,
                                   {.key = bound.key,
                                    .salt = salt_,
                                    .label = bound.look.label,
                                    .tone = tone,
                                    .description = bound.look.help},
                                   choices);
  at_.y += result.height;
  return result.pressed;
}

void Form::yes_or_no(const Bound& bound) {
  if (bound.field.type == FieldType::flag) {
    const bool on = bound.field.get<bool>(bound.data);
    const ChipChoice choice[] = {{.label = bound.look.yes, .on = on}};
    if (toggles(bound, choice, pass_.colours.purple))
      change(bound, [&](void* value) { *static_cast<bool*>(value) = !on; });
    return;
  }
  const auto answer = bound.field.get<std::optional<bool>>(bound.data);
  const ChipChoice choices[] = {{.label = bound.look.yes, .on = answer == true},
                                {.label = bound.look.no, .on = answer == false}};
  const auto pressed = toggles(bound, choices, pass_.colours.good);
  if (!pressed) return;
  change(bound, [&](void* value) {
    *static_cast<std::optional<bool>*>(value) =
        choices[*pressed].on ? std::nullopt : std::optional(*pressed == 0);
  });
}

void Form::words(const Bound& bound) {
  constexpr std::size_t kMostOffered = 8;
  const auto& set = bound.field.get<TextSet>(bound.data);
  std::vector<std::string> written;  // as the file has them
  std::size_t own = 0;
  if (bound.field.words.empty()) {
    written = set;
    own = written.size();
    for (const std::string_view tag : known_tags(journey_)) {
      if (written.size() - own == kMostOffered) break;
      if (!std::ranges::binary_search(set, tag)) written.emplace_back(tag);
    }
  } else {
    written.assign(bound.field.words.begin(), bound.field.words.end());
    // What a person or another tool wrote besides stays there to be seen and taken away.
    for (const std::string& word : set) {
      if (!holds(bound.field.words, word)) written.push_back(word);
    }
  }
  std::vector<std::string> read;
  read.reserve(written.size());
  for (const std::string& word : written) {
    const bool known = holds(bound.field.words, word);
    read.push_back(known ? readable(word) : word);
  }
  std::vector<ChipChoice> choices;
  choices.reserve(written.size());
  for (std::size_t index = 0; index < written.size(); ++index) {
    choices.push_back(
        {.label = read[index], .on = std::ranges::binary_search(set, written[index])});
  }
  const Tone& tone = bound.field.name == "tags" ? pass_.colours.purple : pass_.colours.bad;
  std::optional<std::size_t> pressed;
  if (choices.empty()) {
    label(bound.look.label);
  } else {
    pressed = toggles(bound, choices, tone);
    at_.y += 6;
  }
  if (!bound.look.placeholder.empty()) {
    const ElementTarget target{bound.record, std::string(bound.field.name)};
    const RefusedText* wrong = refused(target);
    const std::string key = bound.key + "_new";
    at_.y +=
        text_field(pass_, at_, width_,
                   {.target = target,
                    .label = bound.look.placeholder,
                    .text = wrong == nullptr ? std::string_view() : std::string_view(wrong->typed),
                    .placeholder = bound.look.placeholder,
                    .key = key,
                    .salt = salt_,
                    .invalid = wrong != nullptr,
                    .description = wrong != nullptr ? std::string_view(wrong->why)
                                                    : "Several, with commas between"});
    reason(wrong, salt_);
  } else {
    at_.y -= 6;
  }
  if (!pressed) return;
  change(bound, [&](void* value) {
    auto& words = *static_cast<TextSet*>(value);
    const std::string& word = written[*pressed];
    const auto place = std::ranges::lower_bound(words, word);
    if (place != words.end() && *place == word) {
      words.erase(place);
    } else {
      words.insert(place, word);
    }
  });
}

}  // namespace throughline
