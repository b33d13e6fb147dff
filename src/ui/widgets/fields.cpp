#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"
#include "imgui.h"
#include "ui/widgets.hpp"

namespace throughline {
namespace {

constexpr float kPaddingX = 10;
constexpr float kPaddingY = 8;
// What is shown of a text that nobody edits: enough for any number of lines a field has.
constexpr std::size_t kShownBytes = 2000;

const TextEditing* edited(const Pass& pass, const TextFieldLook& look) {
  const auto& editing = pass.session().editing;
  if (!editing || editing->target != look.target) return nullptr;
  const bool orphan = !pass.memory.text_owner && look.takes_orphans;
  return orphan || owns_text(pass, look.key, look.salt, look.target) ? &*editing : nullptr;
}

TextBlock shown_lines(const Pass& pass, const TextFieldLook& look, std::string_view text,
                      float width) {
  return pass.paint.wrap(text, look.style, width, look.multiline ? look.maximum_lines : 1);
}

}  // namespace

void begin_text_in(Pass& pass, std::string_view key, std::uint64_t salt, TextTarget target) {
  pass.memory.text_owner = WidgetMemory::TextOwner{AccessTree::key(key, salt), target};
  pass.sink(intent::BeginText{.target = std::move(target)});
}

bool owns_text(const Pass& pass, std::string_view key, std::uint64_t salt,
               const TextTarget& target) {
  const auto& owner = pass.memory.text_owner;
  return owner && owner->id == AccessTree::key(key, salt) && owner->target == target;
}

float text_field(Pass& pass, Point top_left, float width, const TextFieldLook& look) {
  const TextEditing* editing = edited(pass, look);
  std::string_view text = editing != nullptr ? std::string_view(editing->text) : look.text;
  if (editing == nullptr) text = truncate_utf8(text, kShownBytes);
  const Palette& colours = pass.colours;
  const float text_width = width - (2 * kPaddingX) - look.right_margin;
  const bool empty = text.empty();
  const std::string_view drawn = empty && editing == nullptr ? look.placeholder : text;
  const TextBlock block = shown_lines(pass, look, drawn, text_width);
  const auto count = static_cast<float>(
      std::max<std::size_t>(look.multiline ? block.lines.size() : 1, look.minimum_lines));
  const float text_height = std::round(count * look.style.line_height_px);
  const Rect rect{top_left.x, top_left.y, width, text_height + (2 * kPaddingY)};

  const Control state = control(pass, rect,
                                {.key = look.key,
                                 .salt = look.salt,
                                 .role = AccessRole::textbox,
                                 .name = look.label,
                                 .value = text,
                                 .invalid = look.invalid,
                                 .description = look.description});
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  const bool boxed = look.framed || editing != nullptr || state.hovered;
  if (boxed) {
    const std::uint32_t border = look.invalid         ? colours.bad.ink
                                 : editing != nullptr ? colours.accent
                                 : state.hovered      ? colours.line_strong
                                                      : colours.line;
    const float border_width = editing != nullptr ? 2.0F : 1.0F;
    pass.paint.box(
        rect,
        {.fill = colours.card, .border = border, .radius = kRadius, .border_width = border_width});
  }
  if (state.focused && editing == nullptr) pass.paint.focus_ring(rect, kRadius, colours.focus_ring);

  const Rect inner{rect.x + kPaddingX, rect.y + kPaddingY, text_width, text_height};
  if (editing != nullptr) {
    if (empty && !look.placeholder.empty()) {
      const TextBlock hint = shown_lines(pass, look, look.placeholder, text_width);
      pass.paint.lines({inner.x, inner.y}, look.placeholder, hint, colours.ink2);
    }
    if (pass.memory.revealed_editor != editing->editor_id) {
      pass.memory.revealed_editor = editing->editor_id;
      scroll_into_view(pass, rect);
      // From here Tab goes on.
      pass.app.access().focus(state.id);
    }
    pass.app.place_text_editor({.id = editing->editor_id,
                                .rect_px = inner,
                                .label = std::string(look.label),
                                .text = editing->text,
                                .font_px = look.style.font_px,
                                .line_height_px = look.style.line_height_px,
                                .weight = static_cast<FontWeight>(look.style.weight),
                                .colour = colours.ink & 0x00FFFFFFU,
                                .multiline = look.multiline,
                                .select_all = editing->select_all,
                                .passes_keys = look.passes_keys,
                                .list = look.list,
                                .chosen = look.chosen});
  } else {
    pass.paint.lines({inner.x, inner.y}, drawn, block, empty ? colours.ink2 : colours.ink);
    if (state.pressed) {
      pass.memory.text_owner =
          WidgetMemory::TextOwner{AccessTree::key(look.key, look.salt), look.target};
      pass.sink(intent::BeginText{.target = look.target, .select_all = !look.multiline});
    }
  }
  return rect.height;
}

float field_label(Pass& pass, Point top_left, float width, std::string_view label) {
  pass.paint.text({top_left.x, top_left.y, width, 16}, label, type::kSmall, pass.colours.ink2);
  return 20;
}

}  // namespace throughline
