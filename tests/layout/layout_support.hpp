// What layout's tests share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/inter_measure.hpp"
#include "layout/text_block.hpp"

namespace throughline {

// Every character takes 1 em; counts what is asked of it.
class UnitMeasure final : public TextMeasure {
 public:
  [[nodiscard]] float width_em(std::string_view run, TextWeight weight) override;
  int calls = 0;
};

// The block's lines as texts, with the ellipsis of a cut one.
[[nodiscard]] std::vector<std::string> line_texts(std::string_view text, const TextBlock& block);

}  // namespace throughline
