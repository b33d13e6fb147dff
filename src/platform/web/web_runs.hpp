// Runs of text that only make sense drawn as a whole (base/shaping_run.hpp). ImGui draws one code
// point at a time, so each gets a private code point, and the fonts' glyph for that is the whole
// run.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace throughline {

class WebRuns {
 public:
  // Icons lie below this range.
  static constexpr char32_t kFirst = 0xE800;
  static constexpr char32_t kEnd = 0xF900;

  // As Platform::drawable.
  [[nodiscard]] std::string_view drawable(std::string_view text, std::string& storage);
  // The run that a code point stands for; empty for any other code point.
  [[nodiscard]] std::string_view run(char32_t code_point) const;
  // All code points are taken: new runs are drawn code point by code point until `forget` is
  // called, and with it every glyph for a run is discarded.
  [[nodiscard]] bool full() const { return runs_.size() == kEnd - kFirst; }
  void forget();

 private:
  // The code point of a run, or 0 when there is none left.
  [[nodiscard]] char32_t code_point(std::string_view run);

  std::map<std::string, char32_t, std::less<>> code_points_;
  std::vector<std::string_view> runs_;  // by code point; views into the map's keys
};

}  // namespace throughline
