// What an empty board shows instead of stages: what one is, and how to begin.
#pragma once

#include "base/rect.hpp"
#include "ui/pass.hpp"

namespace throughline {

void offer_first_stage(Pass& pass, const Rect& area);

}  // namespace throughline
