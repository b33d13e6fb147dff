// generate_icons.mjs LIST.txt icon-nodes.json OUTPUT.hpp OUTPUT.js
//
// Cuts Lucide down to the icons listed, one name a line. The first gets U+E000, the next U+E001 and so on;
// the header names these code points and the module has their outlines, in the same order.
import { readFileSync, writeFileSync } from 'node:fs';

const [listPath, nodesPath, headerPath, modulePath] = process.argv.slice(2);
/** @typedef {Record<string, string>} Attributes */

const firstCodePoint = 0xe000;

/** Paths are strung together, and a leading `m` would then start from where the last one ended. */
function startingAbsolute(/** @type {string} */ d) {
  const number = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)';
  return d.trim().replace(new RegExp(`^m\\s*(${number})[\\s,]*(${number})\\s*`), (_, x, y) => `M${x} ${y}l`).replace(/l(?=[a-z]|$)/i, '');
}

/** Any of SVG's shapes as path data, so that one `Path2D` draws an icon. */
function pathData(/** @type {string} */ tag, /** @type {Attributes} */ attributes) {
  const number = (/** @type {string} */ name) => Number(attributes[name] ?? 0);
  const ellipse = (/** @type {number} */ rx, /** @type {number} */ ry) =>
    `M${number('cx') - rx} ${number('cy')}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
  switch (tag) {
    case 'path':
      return startingAbsolute(attributes.d);
    case 'circle':
      return ellipse(number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes.points}`;
    case 'polygon':
      return `M${attributes.points}Z`;
    case 'rect': {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number);
      const r = number('rx') || number('ry');
      const corner = (/** @type {number} */ dx, /** @type {number} */ dy) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
      return (
        `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
        `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`
      );
    }
    default:
      throw new Error(`an icon uses <${tag}>, which is not known here`);
  }
}

const names = readFileSync(listPath, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
if (new Set(names).size !== names.length) throw new Error(`${listPath} names an icon twice`);
/** @type {Record<string, [string, Attributes][]>} */
const nodes = JSON.parse(readFileSync(nodesPath, 'utf8'));

const constants = [];
const outlines = [];
for (const [index, name] of names.entries()) {
  if (!nodes[name]) throw new Error(`${listPath}: Lucide has no icon named "${name}"`);
  const code = (firstCodePoint + index).toString(16).toUpperCase();
  const constant = `kIcon${name.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('')}`;
  constants.push(`inline constexpr char32_t ${constant} = 0x${code};`);
  constants.push(`inline constexpr char ${constant}Utf8[] = "\\u${code}";`);
  outlines.push(nodes[name].map(([tag, attributes]) => pathData(tag, attributes)).join(''));
}

writeFileSync(
  headerPath,
  `#pragma once

// Generated from web/icons.txt by tools/generate_icons.mjs.

namespace throughline {

inline constexpr char32_t kFirstIcon = 0x${firstCodePoint.toString(16).toUpperCase()};
inline constexpr int kIconCount = ${names.length};

${constants.join('\n')}

}  // namespace throughline
`,
);
writeFileSync(
  modulePath,
  `// Generated from web/icons.txt by tools/generate_icons.mjs.
export const firstIcon = 0x${firstCodePoint.toString(16)};
// Outlines in a square of 24, to be stroked 2 wide with round caps and joins.
export const icons = [
${outlines.map((outline) => `  ${JSON.stringify(outline)},`).join('\n')}
];
`,
);
