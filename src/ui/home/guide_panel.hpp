// A newcomer's first minutes: a card over the board that asks one question after the other. Each
// answer shows on the board at once; the card is left at any time.
#pragma once

#include <optional>

#include "ui/widgets.hpp"

namespace throughline {

class GuidePanel {
 public:
  // Over the board, at the bottom of `board`, while Session::guide.
  void draw(Pass& pass, const Rect& board);

 private:
  std::optional<GuideQuestion> asked_;  // its text was opened; the person may close it again
};

}  // namespace throughline
