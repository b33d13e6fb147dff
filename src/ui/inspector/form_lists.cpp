// Lists of records within a form: little cards, each with what it says and the fields that can be
// changed in place, and below them a field that adds another.
#include <algorithm>
#include <cmath>

#include "app/app.hpp"
#include "app/list_entries.hpp"
#include "app/map_info.hpp"
#include "app/reference_search.hpp"
#include "generated/icons.hpp"
#include "ui/inspector/form.hpp"
#include "ui/inspector/list_look.hpp"

namespace throughline {
namespace {

constexpr float kPadding = 10;
constexpr float kButton = 22;
constexpr float kRowGap = 6;
constexpr std::size_t kShownAtFirst = 8;
constexpr std::size_t kMostShown = 60;
constexpr std::size_t kMostMatches = 6;
constexpr std::uint32_t kMostTitleLines = 2;
constexpr std::uint32_t kMostTextLines = 4;

std::int64_t today(const Pass& pass) {
  constexpr std::int64_t kDay_ms = 86'400'000;
  return pass.app.platform().wall_clock_ms() / kDay_ms;
}

}  // namespace

void Form::list(const RecordId& owner, RecordList list, ListHead head) {
  const ListLook& look = list_look(list);
  const RecordKey key = record_key(owner);
  const MapView view{journey_, document_.outline};
  const std::vector<RecordKey> members = list_members(view, list, key);
  // Several lists of one kind may stand in one form: of a step and of what was felt there.
  const auto named = [&](std::string_view part) {
    return std::string(look.key).append(part).append(std::to_string(key.id));
  };
  if (head == ListHead::shown) {
    std::string title(look.title);
    if (!members.empty()) title += " · " + counted(members.size(), look.one, look.many);
    mirror_heading(pass_, named("_head"), title, {at_.x, at_.y, width_, 16}, 3);
    label(title);
  }
  const std::uint64_t salt = salt_;
  begin_region(pass_, AccessRole::list, named("_all"), look.title, {at_.x, at_.y, width_, kButton});
  const auto draw = [&](std::size_t begin, std::size_t end) {
    for (std::size_t index = begin; index < end; ++index) member(view, look, key, members, index);
  };
  const std::size_t at_first = std::min(members.size(), kShownAtFirst);
  draw(0, at_first);
  if (members.size() > at_first) {
    const std::string more = counted(members.size() - at_first, "more", "more");
    const std::string fold_key = named("_more");
    const bool open = fold(pass_, {at_.x, at_.y, width_, 32}, {.key = fold_key, .label = more});
    at_.y += 32 + kRowGap;
    if (open) draw(at_first, std::min(members.size(), kMostShown));
    if (open && members.size() > kMostShown) hint("The others are found from what they belong to.");
  }
  end_region(pass_);
  salt_ = key.id;
  if (!look.add.empty()) list_entry(view, look, owner);
  salt_ = salt;
  at_.y += kSpace3;
}

void Form::folded_list(const RecordId& owner, RecordList list_of) {
  const ListLook& look = list_look(list_of);
  const std::size_t size = list_size({journey_, document_.outline}, list_of, record_key(owner));
  const std::string note = size == 0 ? std::string() : counted(size, look.one, look.many);
  if (section(look.key, look.title, note, false)) list(owner, list_of, ListHead::without);
}

void Form::member(const MapView& view, const ListLook& look, RecordKey owner,
                  std::span<const RecordKey> members, std::size_t index) {
  const RecordKey key = members[index];
  const MemberText row = describe_member(view, look.list, owner, key, today(pass_));
  const Palette& colours = pass_.colours;
  const Point corner = at_;
  const float whole = width_;
  salt_ = key.id;
  const std::string name = row.title.empty() ? record_title(journey_, record_id(key)) : row.title;
  begin_region(pass_, AccessRole::listitem, std::string(look.key) + std::to_string(key.id), name,
               {at_.x, at_.y, width_, kButton}, row.text);

  const std::size_t buttons = look.ordered ? 3 : 1;
  const float tools = static_cast<float>(buttons) * kButton;
  const float text_width = whole - (2 * kPadding) - tools;
  const Point text_at{corner.x + kPadding, corner.y + kPadding};
  const TextBlock title = pass_.paint.wrap(row.title, type::kBodyBold, text_width, kMostTitleLines);
  const TextBlock text =
      pass_.paint.wrap(row.text, type::kBody, whole - (2 * kPadding), kMostTextLines);
  const auto height_of = [](const std::string& shown, const TextBlock& block) {
    return shown.empty() ? 0.0F : std::ceil(block.height_px());
  };
  const float title_height = height_of(row.title, title);
  const float text_height = height_of(row.text, text);
  const bool has_detail = !row.detail.empty() || !row.warning.empty();
  const float said = title_height + text_height + (has_detail ? 18.0F : 0.0F);
  if (row.opens) {
    const Rect head{corner.x, corner.y, whole, said + (1.5F * kPadding)};
    const Control state =
        control(pass_, head,
                {.key = "list_open",
                 .salt = salt_,
                 .role = AccessRole::button,
                 .name = name,
                 .value = row.text,
                 .description = row.warning.empty() ? std::string_view(row.detail)
                                                    : std::string_view("Stale evidence"),
                 .hole = {head.right() - tools - 6, head.y, tools + 6, kButton + 10}});
    if (state.hovered) pass_.paint.box(head, {.fill = colours.hover, .radius = kRadius});
    if (state.focused) pass_.paint.focus_ring(head, kRadius, colours.focus_ring);
    if (state.pressed) {
      const RecordId subject = record_id(subject_of(journey_, owner, key));
      pass_.sink(intent::Select{.ids = {subject}});
      pass_.sink(intent::RevealRecord{.record = subject});
    }
  }
  pass_.paint.lines(text_at, row.title, title, colours.ink);
  if (!row.text.empty()) {
    pass_.paint.lines({text_at.x, text_at.y + title_height}, row.text, text, colours.ink);
  }
  if (has_detail) {
    const Rect line{text_at.x, text_at.y + title_height + text_height, whole - (2 * kPadding), 18};
    float used = 0;
    if (!row.detail.empty()) {
      const float room = row.warning.empty() ? line.width : line.width - 52;
      used = pass_.paint.text({line.x, line.y, room, line.height}, row.detail, type::kSmall,
                              colours.ink2) +
             6;
    }
    if (!row.warning.empty()) badge(pass_, {line.x + used, line.y - 1}, row.warning, colours.warn);
  }
  member_tools(look, name, members, index,
               {corner.x + whole - tools - 6, corner.y + 6, tools, kButton});

  at_ = {corner.x + kPadding, corner.y + kPadding + said + (said > 0 ? 4.0F : 0.0F)};
  width_ = whole - (2 * kPadding);
  bool first = said == 0;
  for (std::size_t at = 0; at < look.fields.size();) {
    // Without a title the first field shares its line with the buttons.
    const std::size_t count = look.fields[at].half ? 2 : 1;
    if (first) width_ -= tools;
    fields(record_id(key), look.fields.subspan(at, count));
    width_ = whole - (2 * kPadding);
    first = false;
    at += count;
  }
  if (look.fields.empty()) at_.y += 2;
  at_ = {corner.x, std::max(at_.y, corner.y + kButton + 12)};
  width_ = whole;
  pass_.paint.box({corner.x, corner.y, whole, at_.y - corner.y},
                  {.fill = 0, .border = colours.line, .radius = kRadius});
  at_.y += kRowGap;
  end_region(pass_);
}

void Form::member_tools(const ListLook& look, std::string_view name,
                        std::span<const RecordKey> members, std::size_t index, const Rect& rect) {
  const RecordId record = record_id(members[index]);
  Rect place{rect.x, rect.y, kButton, kButton};
  const auto tool = [&](std::string_view key, std::string_view icon, std::string_view what,
                        bool disabled) {
    const std::string said = std::string(what) + " " + std::string(name);
    const bool pressed = button(pass_, place,
                                {.key = key,
                                 .icon = icon,
                                 .kind = ButtonKind::ghost,
                                 .size = ButtonSize::small,
                                 .name = said,
                                 .disabled = disabled,
                                 .salt = salt_});
    place.x += kButton;
    return pressed;
  };
  if (look.ordered) {
    if (tool("list_up", kIconChevronUpUtf8, "Move up", index == 0))
      pass_.sink(intent::MoveRecord{.record = record, .index = index - 1});
    if (tool("list_down", kIconChevronDownUtf8, "Move down", index + 1 == members.size()))
      pass_.sink(intent::MoveRecord{.record = record, .index = index + 1});
  }
  if (tool("list_remove", kIconXUtf8, look.remove, false))
    pass_.sink(intent::RemoveRecords{.ids = {record}});
}

void Form::list_entry(const MapView& view, const ListLook& look, const RecordId& owner) {
  const ListEntryTarget target{look.list, owner};
  const Session& session = pass_.session();
  const RefusedText* wrong = refused(target);
  std::string typed;
  if (session.editing && session.editing->target == TextTarget(target)) {
    typed = session.editing->text;
  } else if (session.reference_search && session.reference_search->target == TextTarget(target)) {
    typed = session.reference_search->text;
  }
  const std::string key = std::string(look.key) + "_entry";
  at_.y += text_field(pass_, at_, width_,
                      {.target = target,
                       .label = look.add,
                       .text = wrong != nullptr ? std::string_view(wrong->typed) : typed,
                       .placeholder = look.example,
                       .key = key,
                       .salt = salt_,
                       .invalid = wrong != nullptr,
                       .description = wrong != nullptr ? std::string_view(wrong->why) : look.help});
  reason(wrong, salt_);
  if (typed.empty() || !takes_existing(look.list)) return;
  at_.y += 4;
  const auto offer = [&](std::string_view row_key, std::uint64_t salt, std::string_view icon,
                         std::string_view text) {
    const Rect row{at_.x, at_.y, width_, 32};
    const Control state = list_row(
        pass_, row, {.key = row_key, .salt = salt, .name = text, .description = look.title});
    pass_.paint.icon({row.x + 16, row.centre().y}, icon, 14, pass_.colours.ink2);
    pass_.paint.text({row.x + 30, row.y, row.width - 36, row.height}, text, type::kBody,
                     pass_.colours.ink);
    at_.y += row.height;
    return state.pressed;
  };
  if (look.list == RecordList::evidence &&
      offer("list_new", salt_, kIconPlusUtf8, "New: " + typed)) {
    pass_.sink(intent::AddToList{.list = look.list, .owner = owner, .text = typed});
  }
  const auto matches = list_matches(view, look.list, record_key(owner), typed, kMostMatches);
  for (const RecordKey& match : matches) {
    const std::string title = record_title(journey_, record_id(match));
    if (offer("list_match", match.id, kIconRouteUtf8, title))
      pass_.sink(intent::AttachToList{.list = look.list, .owner = owner, .subject = match});
  }
  if (matches.empty() && look.list != RecordList::evidence) {
    const Rect line{at_.x, at_.y, width_, 24};
    pass_.paint.text(line, "Nothing like that on this map", type::kSmall, pass_.colours.ink2);
    mirror_text(pass_, "list_nothing", salt_, "Nothing like that on this map", line);
    at_.y += line.height;
  }
}

}  // namespace throughline
