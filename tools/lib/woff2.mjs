// Reads as much of a WOFF2 variable font as its advances need: tables, cmap, hmtx, fvar, avar, HVAR.
import { brotliDecompressSync } from 'node:zlib';

const knownTags = [
  'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep', 'CFF ', 'VORG',
  'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB', 'EBSC',
  'JSTF', 'MATH', 'CBDT', 'CBLC', 'COLR', 'CPAL', 'SVG ', 'sbix', 'acnt', 'avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc',
  'feat', 'fmtx', 'fvar', 'gvar', 'hsty', 'just', 'lcar', 'mort', 'morx', 'opbd', 'prop', 'trak', 'Zapf', 'Silf', 'Glat',
  'Gloc', 'Feat', 'Sill',
];

/** @returns {Map<string, Buffer>} the tables that are stored as they are */
function tablesOf(/** @type {Buffer} */ file) {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 file');
  let at = 48;
  const base128 = () => {
    for (let value = 0; ; ) {
      const byte = file[at++];
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const entries = [];
  for (let left = file.readUInt16BE(12); left > 0; left--) {
    const flags = file[at++];
    const tag = (flags & 63) === 63 ? file.toString('latin1', at, (at += 4)) : knownTags[flags & 63];
    const isOutline = tag === 'glyf' || tag === 'loca';
    const transformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = base128();
    entries.push({ tag, transformed, length: transformed ? base128() : length });
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  const tables = new Map();
  let offset = 0;
  for (const { tag, transformed, length } of entries) {
    if (!transformed) tables.set(tag, data.subarray(offset, offset + length));
    offset += length;
  }
  return tables;
}

/** @returns {Map<number, number>} code point to glyph */
function glyphsOf(/** @type {Buffer} */ cmap) {
  const glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    if (table.readUInt16BE(0) === 12) {
      for (let g = 0; g < table.readUInt32BE(12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((o) => table.readUInt32BE(16 + 12 * g + o));
        for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first);
      }
    } else if (table.readUInt16BE(0) === 4) {
      const segments = table.readUInt16BE(6) / 2;
      const at = (/** @type {number} */ array, /** @type {number} */ s) => 14 + (array ? 2 : 0) + 2 * segments * array + 2 * s;
      for (let s = 0; s < segments; s++) {
        const [last, first, delta, range] = [0, 1, 2, 3].map((array) => table.readUInt16BE(at(array, s)));
        for (let c = first; c <= last && c < 0xffff; c++) {
          let glyph = c;
          if (range) glyph = table.readUInt16BE(at(3, s) + range + 2 * (c - first));
          if (range && glyph === 0) continue;
          glyph = (glyph + delta) & 0xffff;
          if (glyph) glyphs.set(c, glyph);
        }
      }
    }
  }
  return glyphs;
}

/** Maps a weight to the -1..1 scale of the variation tables. */
function normalisedWeight(/** @type {Map<string, Buffer>} */ tables, /** @type {number} */ weight) {
  const fvar = /** @type {Buffer} */ (tables.get('fvar'));
  const axis = fvar.subarray(fvar.readUInt16BE(4));
  if (fvar.readUInt16BE(8) !== 1 || axis.toString('latin1', 0, 4) !== 'wght') throw new Error('expected one axis, wght');
  const [least, normal, most] = [4, 8, 12].map((o) => axis.readInt32BE(o) / 65536);
  const value = weight < normal ? (weight - normal) / (normal - least) : (weight - normal) / (most - normal);
  const avar = tables.get('avar');
  if (!avar) return value;
  const points = Array.from({ length: avar.readUInt16BE(8) }, (_, i) => [avar.readInt16BE(10 + 4 * i) / 16384, avar.readInt16BE(12 + 4 * i) / 16384]);
  for (let i = 1; i < points.length; i++) {
    const [[from0, to0], [from1, to1]] = [points[i - 1], points[i]];
    if (value <= from1) return to0 + ((to1 - to0) * (value - from0)) / (from1 - from0);
  }
  return value;
}

/** @returns {(glyph: number) => number} how much wider a glyph is at this place on the axis */
function advanceDeltas(/** @type {Buffer} */ hvar, /** @type {number} */ place) {
  const store = hvar.subarray(hvar.readUInt32BE(4));
  const regions = store.subarray(store.readUInt32BE(2));
  const scalars = Array.from({ length: regions.readUInt16BE(2) }, (_, i) => {
    const [start, peak, end] = [0, 2, 4].map((o) => regions.readInt16BE(4 + 6 * i + o) / 16384);
    if (peak === 0) return 1;
    if (place <= start || place >= end) return place === peak ? 1 : 0;
    return place < peak ? (place - start) / (peak - start) : (end - place) / (end - peak);
  });
  const mapOffset = hvar.readUInt32BE(8);
  const indexOf = (/** @type {number} */ glyph) => {
    if (!mapOffset) return [0, glyph];
    const map = hvar.subarray(mapOffset);
    const format = map[1];
    const [count, first] = map[0] === 0 ? [map.readUInt16BE(2), 4] : [map.readUInt32BE(2), 6];
    const bytes = ((format >> 4) & 3) + 1;
    const entry = map.readUIntBE(first + bytes * Math.min(glyph, count - 1), bytes);
    const innerBits = (format & 15) + 1;
    return [Math.floor(entry / 2 ** innerBits), entry % 2 ** innerBits];
  };
  return (glyph) => {
    const [outer, inner] = indexOf(glyph);
    const data = store.subarray(store.readUInt32BE(8 + 4 * outer));
    const shorts = data.readUInt16BE(2);
    if (shorts & 0x8000) throw new Error('long deltas are not expected in this font');
    const count = data.readUInt16BE(4);
    let at = 6 + 2 * count + inner * (shorts + count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const delta = i < shorts ? data.readInt16BE(at) : data.readInt8(at);
      at += i < shorts ? 2 : 1;
      sum += delta * scalars[data.readUInt16BE(6 + 2 * i)];
    }
    return sum;
  };
}

/**
 * Advances in font units of every code point of a variable font, at some weights.
 * @param {Buffer} file
 * @param {number[]} weights
 */
export function readAdvances(file, weights) {
  const tables = tablesOf(file);
  const table = (/** @type {string} */ tag) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no plain ${tag} table`);
    return found;
  };
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const longMetrics = hhea.readUInt16BE(34);
  const deltas = weights.map((weight) => advanceDeltas(table('HVAR'), normalisedWeight(tables, weight)));
  const rows = [...glyphsOf(table('cmap'))]
    .sort(([a], [b]) => a - b)
    .map(([codePoint, glyph]) => {
      const base = hmtx.readUInt16BE(4 * Math.min(glyph, longMetrics - 1));
      return { codePoint, advances: deltas.map((delta) => Math.round(base + delta(glyph))) };
    });
  return {
    unitsPerEm: table('head').readUInt16BE(18),
    ascender: hhea.readInt16BE(4),
    descender: hhea.readInt16BE(6),
    rows,
  };
}
