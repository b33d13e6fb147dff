// generate_inter_advances.mjs FONT.woff2 OUTPUT.hpp
//
// Line breaks must not depend on the machine, so page and tool share the pinned font's own advances.
import { readFileSync, writeFileSync } from 'node:fs';
import { readAdvances } from './lib/woff2.mjs';

const [fontPath, outputPath] = process.argv.slice(2);
const font = readAdvances(readFileSync(fontPath), [400, 500, 600, 700]);
const rows = font.rows.map(
  ({ codePoint, advances }) => `    {0x${codePoint.toString(16).toUpperCase().padStart(4, '0')}, ${advances.join(', ')}},`,
);
writeFileSync(
  outputPath,
  `#pragma once

// Generated from the pinned Inter by tools/generate_inter_advances.mjs.

#include <cstdint>

namespace throughline {

// How far a character moves the pen at four weights, in font units, without kerning and ligatures.
struct AdvanceRow {
  char32_t code_point;
  std::uint16_t advance_400;
  std::uint16_t advance_500;
  std::uint16_t advance_600;
  std::uint16_t advance_700;
};

inline constexpr int kInterUnitsPerEm = ${font.unitsPerEm};
inline constexpr int kInterAscender = ${font.ascender};
inline constexpr int kInterDescender = ${font.descender};  // below the base line, so negative

// Sorted by code point.
inline constexpr AdvanceRow kInterAdvances[] = {
${rows.join('\n')}
};

}  // namespace throughline
`,
);
