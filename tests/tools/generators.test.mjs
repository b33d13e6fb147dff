import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readAdvances } from '../../tools/lib/woff2.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(path.join(tmpdir(), 'generated-'));
after(() => rmSync(dir, { recursive: true }));
const script = (/** @type {string} */ name) => path.join(root, 'tools', name);

test("Inter's advances are those that Chromium measures", () => {
  const file = path.join(root, 'web/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  const font = readAdvances(readFileSync(file), [400, 500, 600, 700]);
  assert.equal(font.unitsPerEm, 2048);
  assert.ok(font.ascender > 0 && font.descender < 0);
  const advances = new Map(font.rows.map(({ codePoint, advances }) => [String.fromCodePoint(codePoint), advances]));
  // measureText at 2048 px, without kerning, in Chromium 156.
  assert.deepEqual(advances.get('A'), [1413, 1452, 1490, 1529]);
  assert.deepEqual(advances.get(' '), [576, 546, 516, 485]);
  assert.deepEqual(advances.get('W'), [2018, 2054, 2089, 2125]);
  assert.deepEqual(advances.get('é'), [1194, 1203, 1211, 1220]);
  assert.deepEqual(advances.get('€'), [1365, 1377, 1390, 1402]);
  const codePoints = font.rows.map(({ codePoint }) => codePoint);
  assert.deepEqual(codePoints, [...new Set(codePoints)].sort((a, b) => a - b));
});

test('icons are cut to the list, in its order, each as one path', async () => {
  const list = path.join(dir, 'icons.txt');
  const nodes = path.join(dir, 'nodes.json');
  const [header, module] = [path.join(dir, 'icons.hpp'), path.join(dir, 'icons.mjs')];
  writeFileSync(list, '# of the board\nchevron-right\ntwo-marks\n');
  writeFileSync(nodes, JSON.stringify({
    'chevron-right': [['path', { d: 'm9 18 6-6-6-6' }]],
    'two-marks': [['path', { d: 'M1 2h3' }], ['path', { d: 'm5 6v7' }], ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }]],
    unused: [['path', { d: 'M0 0' }]],
  }));
  execFileSync(process.execPath, [script('generate_icons.mjs'), list, nodes, header, module]);
  const { firstIcon, icons } = await import(module);
  assert.equal(firstIcon, 0xe000);
  // A small m in the middle would start from where the last path ended.
  assert.deepEqual(icons, ['M9 18l6-6-6-6', 'M1 2h3M5 6v7M1 2L3 4']);
  const text = readFileSync(header, 'utf8');
  assert.match(text, /char32_t kIconTwoMarks = 0xE001;/);

  writeFileSync(list, 'no-such-icon\n');
  const refused = spawnSync(process.execPath, [script('generate_icons.mjs'), list, nodes, header, module], { encoding: 'utf8' });
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /no icon named "no-such-icon"/);
});

test('an include against the layering is found', () => {
  const tree = path.join(dir, 'tree');
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    mkdirSync(path.dirname(path.join(tree, 'src', name)), { recursive: true });
    writeFileSync(path.join(tree, 'src', name), text);
  };
  const check = () => spawnSync(process.execPath, [script('check_layers.mjs'), tree], { encoding: 'utf8' });
  write('base/rect.hpp', '#include <vector>\n');
  write('journey/card.hpp', '#include "base/rect.hpp"\n');
  write('platform/platform.hpp', '#include "base/rect.hpp"\n');
  write('app/app.hpp', '#include "journey/card.hpp"\n#include "platform/platform.hpp"\n');
  write('journey/json.cpp', '#include <nlohmann/json.hpp>\n');
  assert.equal(check().status, 0, check().stdout);
  for (const [file, line] of [
    ['base/up.hpp', '#include "journey/card.hpp"'],
    ['journey/up.hpp', '#include "platform/platform.hpp"'],
    ['app/web.cpp', '#include <emscripten.h>'],
    ['ui/window.cpp', '#include <SDL.h>'],
    ['app/draw.cpp', '#include "imgui.h"'],
    ['app/json.cpp', '#include <nlohmann/json.hpp>'],
    ['layout/text.cpp', '#include <format>'],
  ]) {
    write(file, `${line}\n`);
    const found = check();
    assert.equal(found.status, 1, file);
    assert.match(found.stdout, new RegExp(`src/${file}:1`));
    rmSync(path.join(tree, 'src', file));
  }
});
