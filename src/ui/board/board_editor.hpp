// Where on the board the text being typed stands.
#pragma once

#include <optional>

#include "ui/board/board_scene.hpp"
#include "ui/theme.hpp"

namespace throughline {

// The text area's place and look, page coordinates; nothing when the target is not on the board or
// out of view.
[[nodiscard]] std::optional<TextEditorRequest> board_text_editor(const BoardScene& scene,
                                                                 const Palette& palette);

// The place of a card that does not exist yet, in board units; null when none is being typed.
[[nodiscard]] const CardBox* draft_card(const BoardScene& scene);

// The card whose text is being typed, if it exists.
[[nodiscard]] Id<Card> edited_card(const Session& session);

// What must be in view to type into the target, in board units.
[[nodiscard]] std::optional<Rect> edited_rect(const BoardScene& scene);

}  // namespace throughline
