// What a newcomer is asked, and which part of the open map each answer is written to.
#pragma once

#include <cstddef>
#include <optional>

#include "app/session.hpp"

namespace throughline {

inline constexpr std::size_t kGuideQuestions = 4;

// The text that answers the question; of a feeling its word.
[[nodiscard]] inline TextTarget guide_target(const Guide& guide, Id<Map> map) {
  switch (guide.question) {
    case GuideQuestion::who:
      return FieldTarget{.record = guide.persona, .field = "name"};
    case GuideQuestion::when:
      return FieldTarget{.record = map, .field = "start"};
    case GuideQuestion::what:
      return FieldTarget{.record = guide.step, .field = "name"};
    case GuideQuestion::feeling:
      break;
  }
  return FeelingWordTarget{.persona = guide.persona, .step = guide.step};
}

}  // namespace throughline
