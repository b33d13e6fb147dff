#include "platform/web/web_mirror.hpp"

#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>

#include <cmath>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>

#include "platform/platform.hpp"
#include "platform/web/web_events.hpp"

namespace throughline {
namespace {

// clang-format off
EM_JS(void, js_update, (const char* records, int record_count, const std::uint32_t* order, int order_count), {
  Module.throughline.mirror.update(records, record_count, order, order_count);
});
EM_JS(void, js_announce, (const char* sentence, int length), {
  Module.throughline.mirror.announce(sentence, length);
});
// clang-format on

// One changed node as mirror.js reads it: these fields, then name, value and description, each
// padded to four bytes. Its place is relative to its parent's, so that panning moves the rows of a
// grid and not its cells.
struct Record {
  std::uint32_t id;
  std::uint32_t parent;
  std::uint32_t role;
  std::uint32_t flags;
  float x;
  float y;
  float width;
  float height;
  std::int32_t level;
  std::int32_t row;
  std::int32_t column;
  std::int32_t column_span;
  std::int32_t minimum;
  std::int32_t maximum;
  std::int32_t now_value;
  std::uint32_t name_length;
  std::uint32_t value_length;
  std::uint32_t description_length;
};

std::uint32_t flags_of(const AccessNode& node) {
  std::uint32_t flags = 0;
  std::uint32_t bit = 1;
  for (const bool flag : {node.focusable, node.focused, node.selected, node.pressed, node.expanded,
                          node.has_popup, node.disabled, node.modal, node.folds, node.invalid}) {
    if (flag) flags |= bit;
    bit <<= 1U;
  }
  return flags;
}

void append_padded(std::string& buffer, const std::string& text) {
  buffer += text;
  buffer.append((4 - (text.size() % 4)) % 4, '\0');
}

void append_record(std::string& buffer, const AccessNode& node) {
  const Record record{.id = node.id,
                      .parent = node.parent,
                      .role = static_cast<std::uint32_t>(node.role),
                      .flags = flags_of(node),
                      .x = node.rect_px.x,
                      .y = node.rect_px.y,
                      .width = node.rect_px.width,
                      .height = node.rect_px.height,
                      .level = node.level,
                      .row = node.row,
                      .column = node.column,
                      .column_span = node.column_span,
                      .minimum = node.minimum,
                      .maximum = node.maximum,
                      .now_value = node.now_value,
                      .name_length = static_cast<std::uint32_t>(node.name.size()),
                      .value_length = static_cast<std::uint32_t>(node.value.size()),
                      .description_length = static_cast<std::uint32_t>(node.description.size())};
  buffer.append(reinterpret_cast<const char*>(&record), sizeof record);
  append_padded(buffer, node.name);
  append_padded(buffer, node.value);
  append_padded(buffer, node.description);
}

// To a hundredth of a px: adding up floats must not make a node look changed.
float rounded(float length_px) {
  return std::round(length_px * 100) / 100;
}

// The tree as it is shown: rectangles relative to the parent's.
std::vector<AccessNode> relative_to_parents(std::span<const AccessNode> nodes) {
  std::unordered_map<std::uint32_t, Point> origins;
  std::vector<AccessNode> relative(nodes.begin(), nodes.end());
  for (AccessNode& node : relative) {
    const Point at{.x = node.rect_px.x, .y = node.rect_px.y};
    const auto parent = origins.find(node.parent);
    const Point origin = parent == origins.end() ? Point{} : parent->second;
    origins.emplace(node.id, at);
    node.rect_px = {.x = rounded(at.x - origin.x),
                    .y = rounded(at.y - origin.y),
                    .width = rounded(node.rect_px.width),
                    .height = rounded(node.rect_px.height)};
  }
  return relative;
}

}  // namespace

void WebMirror::publish(std::span<const AccessNode> nodes) {
  std::vector<AccessNode> now = relative_to_parents(nodes);
  if (now == shown_) return;
  std::unordered_map<std::uint32_t, const AccessNode*> before;
  for (const AccessNode& node : shown_) before.emplace(node.id, &node);

  std::string records;
  int record_count = 0;
  std::vector<std::uint32_t> order;
  bool order_changed = now.size() != shown_.size();
  for (std::size_t index = 0; index < now.size(); ++index) {
    const AccessNode& node = now[index];
    order.push_back(node.id);
    // Another role is another element, to be put in place like a new one.
    order_changed = order_changed || shown_[index].id != node.id ||
                    shown_[index].parent != node.parent || shown_[index].role != node.role;
    const auto known = before.find(node.id);
    if (known != before.end() && *known->second == node) continue;
    append_record(records, node);
    ++record_count;
  }
  js_update(records.data(), record_count, order.data(),
            order_changed ? static_cast<int>(order.size()) : -1);
  shown_ = std::move(now);
}

void WebMirror::announce(std::string_view sentence) {
  js_announce(sentence.data(), static_cast<int>(sentence.size()));
}

}  // namespace throughline

// What mirror.js calls.
extern "C" EMSCRIPTEN_KEEPALIVE void throughline_access_acted(std::uint32_t node, int action) {
  throughline::web_events::push_event(throughline::AccessActed{
      .node = node, .action = static_cast<throughline::AccessAction>(action)});
}
