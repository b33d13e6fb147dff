// What the parts of the board look at during one pass: the open map, its geometry, the session, and
// the plane's place on the page. Nothing here is owned.
#pragma once

#include "app/session.hpp"
#include "journey/evidence_state.hpp"
#include "journey/outline.hpp"
#include "layout/board_layout.hpp"
#include "ui/board/board_space.hpp"

namespace throughline {

struct BoardScene {
  const Journey& journey;
  const Outline& outline;
  const EvidenceStates& evidence;
  const BoardLayout& layout;
  const Session& session;
  BoardSpace space;
  HeadBands bands;
  // The camera rests: text is worth rasterising at exactly its size.
  bool settled = true;
};

[[nodiscard]] bool is_selected(const Session& session, const RecordId& id);

}  // namespace throughline
