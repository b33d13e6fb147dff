// Geometry of presenting: one slide a step, made of the map itself. The first slide, the whole map,
// is the board fitted to the screen and needs nothing from here.
//
// Everything is in design units: 900 of them are the canvas's height, or 1600 its width where that
// gives smaller ones; px = unit * scale. No text is set below 20 units, which are 24 px on a screen
// of 1080 lines.
//
//   place, count          "Purchase · Tuesday 07:52", "6 of 7"
//   title                 the step's name                          | boxes: Expected and Felt, a
//   word and its value, story                 its narrative                            |   with
//   what goes wrong in this step quotes                cards of the lanes of questions          |
//   curve                 along the bottom: what was, what is coming, what was expected
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/rect.hpp"
#include "journey/journey.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "layout/text_block.hpp"

namespace throughline {

// A text of its own with its lines.
struct SceneText {
  std::string text = {};
  TextBlock block = {};
  Point at = {};  // top left of the first line
  [[nodiscard]] float bottom() const { return at.y + block.height_px(); }
};

struct SceneQuote {
  Rect bar = {};  // the upright line at its left
  SceneText text = {};
};

struct SceneBox {
  enum class Kind : std::uint8_t { expected, felt, friction } kind = Kind::expected;
  enum class Tone : std::uint8_t { plain, good, bad } tone = Tone::plain;
  Rect rect = {};
  SceneText label = {};
  SceneText word =
      {};  // the value, where no word was given; without lines in a box of friction alone
  SceneText value = {};  // on the word's base line; no lines where the value is the word
  std::vector<ChipBox> chips = {};
};

struct ScenePoint {
  enum class When : std::uint8_t { past, current, coming } when = When::past;
  Id<Step> step = {};
  Point at = {};
};

struct SceneCurve {
  std::vector<CurvePath> past = {}, coming = {}, expected = {};  // unbroken parts
  std::vector<ScenePoint> points = {};
  float zero_y = 0;           // where a feeling of 0 is
  float point_radius = 9;     // less where the steps are many
  float current_radius = 16;  // the filled point of this step…
  float ring_radius = 28;     // …and the ring around it
};

struct SceneLayout {
  float scale = 1;  // px a unit
  Size size = {};   // of the canvas, in units
  SceneText place = {};
  SceneText count = {};
  SceneText title = {};
  SceneText story = {};
  std::vector<SceneQuote> quotes = {};
  SceneText more_quotes = {};  // "and 2 more"; no lines where all are shown
  std::vector<SceneBox> boxes = {};
  SceneCurve curve = {};
};

// The slide of the outline's column `step` (0-based, must exist), with the feelings of `persona`. A
// step without a narrative tells what its cards in lanes of doing say.
[[nodiscard]] SceneLayout lay_out_scene(const Journey& journey, const Outline& outline,
                                        std::size_t step, Id<Persona> persona, Size canvas_px,
                                        TextMeasure& measure);

// Where a column stands along the curve of `columns` steps; between two while one scene moves to
// the next.
[[nodiscard]] float scene_column_x(const SceneLayout& scene, float column, std::size_t columns);

}  // namespace throughline
