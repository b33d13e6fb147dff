#include "layout/text_block.hpp"

#include <linebreak.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "layout/text_clusters.hpp"

namespace throughline {

namespace {

// Sums of advances are rounded; a text must still fit the width it was measured to have.
constexpr float kRoundingPx = 0.01F;

bool is_space(char byte) {
  return byte == ' ' || byte == '\t';
}

// Bytes of the mandatory break (BK, CR, LF, NL of UAX #14) at the end of the text; 0 when there is
// none.
std::size_t hard_break_bytes(std::string_view text) {
  if (text.ends_with("\r\n")) return 2;
  if (text.empty()) return 0;
  if (text.back() >= '\n' && text.back() <= '\r') return 1;  // LF, VT, FF, CR
  if (text.ends_with("\xC2\x85")) return 2;                  // NEL
  if (text.ends_with("\xE2\x80\xA8") || text.ends_with("\xE2\x80\xA9")) return 3;
  return 0;
}

std::string_view without_spaces_behind(std::string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

class LineBreaker {
 public:
  LineBreaker(std::string_view text, const TextStyle& style, float width_px, TextMeasure& measure,
              std::uint32_t max_lines)
      : text_(text), width_px_(width_px + kRoundingPx), measure_(measure), max_lines_(max_lines) {
    block_.style = style;
  }

  TextBlock run() {
    find_breaks();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text_.size() && !is_full(); ++i) {
      const bool last = i + 1 == text_.size();
      if (!last && !may_break_behind(i)) continue;
      add_word(begin, i + 1);
      begin = i + 1;
    }
    if (!is_full()) end_line(text_.size());
    return std::move(block_);
  }

 private:
  [[nodiscard]] float width_of(std::string_view run) const {
    return run.empty() ? 0 : measure_.width_em(run, block_.style.weight) * block_.style.font_px;
  }
  // No further line is allowed.
  [[nodiscard]] bool is_full() const {
    return max_lines_ != 0 && block_.lines.size() == max_lines_;
  }
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void find_breaks() {
    breaks_.assign(text_.size(), LINEBREAK_NOBREAK);
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text_.data()), text_.size(), nullptr,
                        breaks_.data());
    if (!is_ascii(text_)) clusters_.emplace(text_);
  }

  [[nodiscard]] bool may_break_behind(std::size_t offset) const {
    const char mark = breaks_[offset];
    if (mark == LINEBREAK_MUSTBREAK) return true;
    return mark == LINEBREAK_ALLOWBREAK && (!clusters_ || clusters_->ends_at(offset));
  }

  // What stands between two places where the line may break: a word with the spaces or the line
  // break behind it.
  void add_word(std::size_t begin, std::size_t end) {
    const std::size_t hard = hard_break_bytes(slice(begin, end));
    const std::string_view with_spaces = slice(begin, end - hard);
    const std::string_view word = without_spaces_behind(with_spaces);
    const float word_px = width_of(word);
    if (line_px_ + word_px > width_px_ && line_begin_ < begin) {
      end_line(begin);
      if (is_full()) return;
    }
    if (word_px > width_px_) {
      add_characters(begin, begin + word.size());
      if (is_full()) return;
    } else {
      line_px_ += word_px;
      if (!word.empty()) mark_ink(begin + word.size());
    }
    line_px_ += width_of(with_spaces.substr(word.size()));
    if (hard > 0) end_line(end);
  }

  // A word wider than a whole line, alone at the begin of one.
  void add_characters(std::size_t begin, std::size_t end) {
    const ClusterEnds ends(slice(begin, end));
    std::size_t at = begin;
    while (at < end) {
      const std::size_t next = begin + ends.next(at - begin);
      const float character_px = width_of(slice(at, next));
      if (line_px_ + character_px > width_px_ && line_begin_ < at) {
        end_line(at);
        if (is_full()) return;
      }
      line_px_ += character_px;
      mark_ink(next);
      at = next;
    }
  }

  void mark_ink(std::size_t end) {
    ink_end_ = end;
    ink_px_ = line_px_;
  }

  // Ends the line; the next one begins at `next`. Cuts where no further line is allowed and
  // something is left.
  void end_line(std::size_t next) {
    block_.lines.push_back({.begin = static_cast<std::uint32_t>(line_begin_),
                            .end = static_cast<std::uint32_t>(std::max(ink_end_, line_begin_)),
                            .width_px = ink_px_});
    const std::size_t begin = line_begin_;
    line_begin_ = next;
    ink_end_ = next;
    line_px_ = 0;
    ink_px_ = 0;
    if (is_full() && text_.find_first_not_of(" \t\r\n", next) != std::string_view::npos) {
      cut_last_line(begin);
    }
  }

  void cut_last_line(std::size_t begin) {
    block_.cut = true;
    std::size_t end = begin;
    while (end < text_.size() && breaks_[end] != LINEBREAK_MUSTBREAK) ++end;
    const float room_px = width_px_ - width_of(kEllipsis);
    // What can fit is near; the rest of a long text needs no look.
    constexpr std::size_t kLongestLineBytes = 4096;
    const std::string_view rest = slice(begin, std::min(end + 1, begin + kLongestLineBytes));
    const ClusterEnds ends(rest);
    TextLine line{.begin = static_cast<std::uint32_t>(begin),
                  .end = static_cast<std::uint32_t>(begin)};
    float px = 0;
    for (std::size_t at = 0; at < rest.size();) {
      const std::size_t next = ends.next(at);
      const std::string_view character = rest.substr(at, next - at);
      px += width_of(character);
      if (px > room_px || hard_break_bytes(character) > 0) break;
      if (!is_space(character.back())) {
        line.end = static_cast<std::uint32_t>(begin + next);
        line.width_px = px;
      }
      at = next;
    }
    block_.lines.back() = line;
  }

  std::string_view text_;
  float width_px_;
  TextMeasure& measure_;
  std::uint32_t max_lines_;
  std::string breaks_;                   // libunibreak's verdict behind each byte
  std::optional<ClusterEnds> clusters_;  // none for ASCII
  TextBlock block_;
  // The open line: where it begins, its width with all spaces, and where and how wide it is without
  // those at its end.
  std::size_t line_begin_ = 0;
  float line_px_ = 0;
  std::size_t ink_end_ = 0;
  float ink_px_ = 0;
};

}  // namespace

float TextBlock::width_px() const {
  float widest = 0;
  for (const TextLine& line : lines) widest = std::max(widest, line.width_px);
  return widest;
}

TextBlock break_lines(std::string_view text, const TextStyle& style, float width_px,
                      TextMeasure& measure, std::uint32_t max_lines) {
  return LineBreaker(text, style, width_px, measure, max_lines).run();
}

}  // namespace throughline
