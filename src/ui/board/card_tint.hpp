// How the session's filter and choice of colour change a card's look.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "platform/shape_layer.hpp"
#include "ui/board/board_scene.hpp"
#include "ui/theme.hpp"

namespace throughline {

// What tints a card; nothing where it stays plain.
[[nodiscard]] std::optional<std::uint32_t> card_tint(const BoardScene& scene, const Card& card,
                                                     const Palette& palette);

// Does the filter dim it? No card is one that is still being typed.
[[nodiscard]] bool is_dimmed(const BoardScene& scene, const Card* card);
// Shapes of a dimmed card, nearly gone into the background.
void dim(std::span<Shape> shapes, const Palette& palette);
// A palette for the texts of dimmed cards.
[[nodiscard]] Palette dimmed(const Palette& palette);

}  // namespace throughline
