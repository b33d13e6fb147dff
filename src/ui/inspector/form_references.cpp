// Fields that point to other records: chosen from a menu, pressed as chips, or searched for.
#include <algorithm>

#include "app/app.hpp"
#include "app/reference_search.hpp"
#include "app/text_fields.hpp"
#include "journey/id_text.hpp"
#include "ui/inspector/form.hpp"

namespace throughline {
namespace {

bool holds(const std::vector<std::uint64_t>& ids, std::uint64_t id) {
  return std::ranges::find(ids, id) != ids.end();
}

}  // namespace

void Form::reference(const Bound& bound) {
  std::vector<std::uint64_t> ids = {0};
  std::vector<std::string> names = {std::string(bound.look.none)};
  const auto add = [&](std::uint64_t id, std::string name) {
    ids.push_back(id);
    names.push_back(std::move(name));
  };
  const auto add_record = [&](const RecordId& id) {
    add(record_key(id).id, record_title(journey_, id));
  };
  if (bound.field.target == RecordKind::persona) {
    for (const Id<Persona> id : document_.outline.personas()) add_record(id);
  } else if (bound.field.target == RecordKind::step) {
    // Only what comes later can be the end of it.
    const auto* card = std::get_if<Id<Card>>(&bound.record);
    const Card* found = card == nullptr ? nullptr : journey_.find(*card);
    const auto columns = document_.outline.columns();
    auto at = found == nullptr ? columns.end() : std::ranges::find(columns, found->place.step);
    if (at != columns.end()) ++at;
    for (; at != columns.end(); ++at) add_record(*at);
  } else if (bound.field.target == RecordKind::map) {
    for (const StoredMapInfo& info : pass_.session().maps) {
      const auto id = parse_id(RecordKind::map, info.key);
      if (id && id->id != journey_.map.id.value) add(id->id, info.title);
    }
  }
  const std::uint64_t current = bound.field.get<std::uint64_t>(bound.data);
  if (current != 0 && !holds(ids, current)) {
    // It is not on this device, or stands where it does not belong.
    const std::string title =
        record_title(journey_, record_id({.kind = bound.field.target, .id = current}));
    add(current, title.empty() ? id_text(bound.field.target, current) : title);
  }
  if (ids.size() < 2) return;
  std::vector<MenuItem> items;
  std::size_t chosen_now = 0;
  for (std::size_t index = 0; index < ids.size(); ++index) {
    if (ids[index] == current) chosen_now = index;
    items.push_back({.label = names[index], .checked = ids[index] == current});
  }
  label(bound.look.label);
  const auto chosen = select(pass_, {at_.x, at_.y, width_, 36},
                             {.key = bound.key,
                              .salt = salt_,
                              .label = bound.look.label,
                              .shown = names[chosen_now],
                              .description = bound.look.help},
                             items);
  at_.y += 36;
  if (!chosen) return;
  pass_.sink(intent::ChangeReference{.record = bound.record,
                                     .field = std::string(bound.field.name),
                                     .to = ids[*chosen],
                                     .on = ids[*chosen] != 0});
}

void Form::named(const Bound& bound) {
  constexpr std::size_t kMostOffered = 8;
  text(bound);
  std::vector<std::uint64_t> ids;
  const auto offer = [&](const auto& order) {
    for (const auto id : order.first(std::min(order.size(), kMostOffered))) ids.push_back(id.value);
  };
  if (bound.field.target == RecordKind::channel) {
    offer(document_.outline.channels());
  } else {
    offer(document_.outline.metrics());
  }
  const std::uint64_t current = bound.field.get<std::uint64_t>(bound.data);
  if (ids.empty() || (ids.size() == 1 && ids.front() == current)) return;
  std::vector<std::string> names;
  names.reserve(ids.size());
  for (const std::uint64_t id : ids) {
    names.push_back(record_title(journey_, record_id({.kind = bound.field.target, .id = id})));
  }
  std::vector<ChipChoice> choices;
  choices.reserve(ids.size());
  for (std::size_t index = 0; index < ids.size(); ++index) {
    choices.push_back({.label = names[index], .on = ids[index] == current});
  }
  at_.y += 6;
  const std::string key = bound.key + "_known";
  const std::string known = std::string(bound.look.label) + ": those of this map";
  const ChipsResult result =
      chips(pass_, at_, width_,
            {.key = key, .salt = salt_, .label = known, .tone = pass_.colours.purple}, choices);
  at_.y += result.height;
  if (!result.pressed) return;
  pass_.sink(intent::ChangeReference{.record = bound.record,
                                     .field = std::string(bound.field.name),
                                     .to = ids[*result.pressed],
                                     .on = !choices[*result.pressed].on});
}

void Form::personas(const Bound& bound) {
  const auto personas = document_.outline.personas();
  if (personas.empty()) return;
  const auto values =
      bound.field.references->values(bound.field.access(const_cast<void*>(bound.data)));
  std::vector<std::string> names;
  names.reserve(personas.size());
  for (const Id<Persona> id : personas) names.push_back(record_title(journey_, id));
  std::vector<ChipChoice> choices;
  choices.reserve(names.size());
  for (std::size_t index = 0; index < names.size(); ++index) {
    choices.push_back({.label = names[index], .on = holds(values, personas[index].value)});
  }
  if (const auto pressed = toggles(bound, choices, pass_.colours.purple)) {
    pass_.sink(intent::ChangeReference{.record = bound.record,
                                       .field = std::string(bound.field.name),
                                       .to = personas[*pressed].value,
                                       .on = !choices[*pressed].on});
  }
}

void Form::references(const Bound& bound) {
  constexpr std::size_t kMostMatches = 6;
  const auto values =
      bound.field.references->values(bound.field.access(const_cast<void*>(bound.data)));
  const auto title_of = [&](std::uint64_t id) {
    return record_title(journey_, record_id({.kind = bound.field.target, .id = id}));
  };
  const auto send_change = [&](std::uint64_t to, bool on) {
    pass_.sink(intent::ChangeReference{
        .record = bound.record, .field = std::string(bound.field.name), .to = to, .on = on});
  };
  label(bound.look.label);
  if (!values.empty()) {
    std::vector<std::string> titles;
    titles.reserve(values.size());
    for (const std::uint64_t id : values) titles.push_back(title_of(id));
    std::vector<ChipChoice> choices;
    choices.reserve(values.size());
    for (const std::string& title : titles) choices.push_back({.label = title, .on = true});
    const ChipsResult result = chips(pass_, at_, width_,
                                     {.key = bound.key,
                                      .salt = salt_,
                                      .label = bound.look.label,
                                      .tone = pass_.colours.purple,
                                      .description = bound.look.help,
                                      .removable = true},
                                     choices);
    at_.y += result.height + 6;
    if (result.pressed) send_change(values[*result.pressed], false);
  }
  const ReferenceTarget target{bound.record, std::string(bound.field.name)};
  const Session& session = pass_.session();
  std::string typed;
  const bool editing = session.editing && session.editing->target == TextTarget(target);
  if (editing) {
    typed = session.editing->text;
  } else if (session.reference_search && session.reference_search->target == TextTarget(target)) {
    typed = session.reference_search->text;
  }
  const std::string key = bound.key + "_search";
  at_.y +=
      text_field(pass_, at_, width_,
                 {.target = target,
                  .label = bound.look.placeholder,
                  .text = typed,
                  .placeholder = bound.look.placeholder,
                  .key = key,
                  .salt = salt_,
                  .description = "Type some of its words, then choose; Enter takes the first"});
  if (typed.empty()) return;
  const auto matches = reference_matches(journey_, document_.outline, bound.record,
                                         bound.field.name, typed, kMostMatches);
  at_.y += 4;
  if (matches.empty()) {
    pass_.paint.text({at_.x, at_.y, width_, 24}, "Nothing like that on this map", type::kSmall,
                     pass_.colours.ink2);
    mirror_text(pass_, "search_empty", salt_, "Nothing like that on this map",
                {at_.x, at_.y, width_, 24});
    at_.y += 24;
    return;
  }
  for (const std::uint64_t id : matches) {
    const std::string title = title_of(id);
    const Rect row{at_.x, at_.y, width_, 32};
    const std::string row_key = bound.key + "_match";
    const Control state = list_row(
        pass_, row, {.key = row_key, .salt = id, .name = title, .description = bound.look.label});
    pass_.paint.text(inset(row, 10, 0), title, type::kBody, pass_.colours.ink);
    if (state.pressed) send_change(id, true);
    at_.y += 32;
  }
}

}  // namespace throughline
