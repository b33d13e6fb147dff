#include "layout/inter_measure.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/utf8.hpp"
#include "generated/inter_advances.hpp"
#include "layout/text_clusters.hpp"

namespace throughline {

namespace {

constexpr std::size_t kDirect = 0x180;  // Latin letters, found without a search

constexpr auto make_direct_rows() {
  std::array<std::int16_t, kDirect> rows{};
  rows.fill(-1);
  for (std::size_t i = 0; i < std::size(kInterAdvances); ++i) {
    const char32_t code_point = kInterAdvances[i].code_point;
    if (code_point < kDirect) rows[code_point] = static_cast<std::int16_t>(i);
  }
  // Controls are no characters; a tab is drawn as a space.
  rows[0] = -1;
  rows['\t'] = rows[' '];
  return rows;
}
constexpr std::array<std::int16_t, kDirect> kDirectRows = make_direct_rows();

const AdvanceRow* find_row(char32_t code_point) {
  if (code_point < kDirect) {
    const int row = kDirectRows[code_point];
    return row < 0 ? nullptr : &kInterAdvances[row];
  }
  const auto* row =
      std::ranges::lower_bound(kInterAdvances, code_point, {}, &AdvanceRow::code_point);
  return row != std::end(kInterAdvances) && row->code_point == code_point ? row : nullptr;
}

int advance(const AdvanceRow& row, TextWeight weight) {
  // Marks stand over the letter before them, whatever the font says of them alone.
  if (row.code_point >= 0x300 && row.code_point < 0x370) return 0;
  switch (weight) {
    case TextWeight::regular:
      return row.advance_400;
    case TextWeight::medium:
      return row.advance_500;
    case TextWeight::semibold:
      return row.advance_600;
    case TextWeight::bold:
      return row.advance_700;
  }
  return row.advance_400;
}

// Sum of the run's advances in font units; negative where the table lacks a character.
int table_units(std::string_view run, TextWeight weight) {
  int units = 0;
  for (std::size_t at = 0; at < run.size();) {
    const auto byte = static_cast<unsigned char>(run[at]);
    char32_t code_point = byte;
    std::size_t bytes = 1;
    if (byte >= 0x80) {
      const DecodedCodePoint decoded = decode_utf8(run, at);
      code_point = decoded.code_point;
      bytes = decoded.bytes;
    }
    const AdvanceRow* row = find_row(code_point);
    if (row == nullptr) return -1;
    units += advance(*row, weight);
    at += bytes;
  }
  return units;
}

float em_from_units(int units) {
  return static_cast<float>(units) / static_cast<float>(kInterUnitsPerEm);
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) ||    // Hangul Jamo
         (c >= 0x231A && c <= 0x23FF) ||    // watch, hourglass, media keys
         (c >= 0x25FB && c <= 0x27BF) ||    // symbols and dingbats that are mostly emoji
         (c >= 0x2B00 && c <= 0x2BFF) ||    // arrows and stars
         (c >= 0x2E80 && c <= 0xA4CF) ||    // radicals, kana, Han, Yi
         (c >= 0xA960 && c <= 0xA97F) ||    // Hangul Jamo
         (c >= 0xAC00 && c <= 0xD7FF) ||    // Hangul
         (c >= 0xF900 && c <= 0xFAFF) ||    // Han
         (c >= 0xFE30 && c <= 0xFE6F) ||    // vertical and small forms
         (c >= 0xFF01 && c <= 0xFF60) ||    // full width
         (c >= 0xFFE0 && c <= 0xFFE6) ||    // full width signs
         (c >= 0x1F000 && c <= 0x1FAFF) ||  // emoji
         (c >= 0x20000 && c <= 0x3FFFD);    // Han
}

}  // namespace

float InterMeasure::width_em(std::string_view run, TextWeight weight) {
  const int whole = table_units(run, weight);
  if (whole >= 0) return em_from_units(whole);

  // Characters that the table lacks join into runs that are measured whole: Arabic and Indic
  // letters change their shape beside each other.
  const ClusterEnds ends(run);
  float total = 0;
  std::size_t other_begin = 0;
  std::size_t at = 0;
  while (at < run.size()) {
    const std::size_t next = ends.next(at);
    const int units = table_units(run.substr(at, next - at), weight);
    if (units >= 0) {
      if (other_begin < at)
        total += other_width_em(run.substr(other_begin, at - other_begin), weight);
      total += em_from_units(units);
      other_begin = next;
    }
    at = next;
  }
  if (other_begin < at) total += other_width_em(run.substr(other_begin, at - other_begin), weight);
  return total;
}

void InterMeasure::forget_runs() {
  recent_.clear();
  older_.clear();
}

float InterMeasure::other_width_em(std::string_view run, TextWeight weight) {
  constexpr std::size_t kLongestKeptBytes = 256;
  if (run.size() > kLongestKeptBytes) return others_.run_width_em(run, weight);
  std::string key(run);
  key.push_back(static_cast<char>(weight));
  if (const auto found = recent_.find(key); found != recent_.end()) return found->second;
  const auto old = older_.find(key);
  const float width = old != older_.end() ? old->second : others_.run_width_em(run, weight);
  if (recent_.size() >= kGeneration) {
    older_ = std::move(recent_);
    recent_.clear();
  }
  recent_.emplace(std::move(key), width);
  return width;
}

float baseline_px(const TextStyle& style) {
  const float ascent = em_from_units(kInterAscender) * style.font_px;
  const float descent = em_from_units(-kInterDescender) * style.font_px;
  return ((style.line_height_px - ascent - descent) / 2) + ascent;
}

float RuleMeasure::run_width_em(std::string_view run, TextWeight /*weight*/) {
  const ClusterEnds ends(run);
  float total = 0;
  for (std::size_t at = 0; at < run.size(); at = ends.next(at)) {
    // The first code point decides: what is joined to it takes no room of its own.
    total += is_wide(decode_utf8(run, at).code_point) ? 1.0F : 0.6F;
  }
  return total;
}

}  // namespace throughline
