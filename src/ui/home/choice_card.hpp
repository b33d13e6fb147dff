// A card that begins something: icon, title and one line of what it is for.
#pragma once

#include <string_view>

#include "ui/widgets.hpp"

namespace throughline {

inline constexpr float kChoiceHeight = 68;

struct ChoiceLook {
  std::string_view key;
  std::uint64_t salt = 0;
  std::string_view title;
  std::string_view line;
  std::string_view icon;
  Tone tone;
};
// kChoiceHeight high. True when it was chosen.
bool choice_card(Pass& pass, Point top_left, float width, const ChoiceLook& look);

}  // namespace throughline
