// icons.mjs
//
// Draws the app's icons (assets/icons/*.png) from the logo beside them. Run it after changing the logo; what it makes is
// committed, so that a build needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root_dir = path.resolve(fileURLToPath(import.meta.url), '../..');
const icons_dir = path.join(root_dir, 'assets/icons');
/** @type {typeof import('playwright-core')} */
const { chromium } = createRequire(path.join(root_dir, 'web/package.json'))('playwright-core');

/** Browsers dither gradients, which no compression likes; narrow bands of one colour each look the same. */
function banded(/** @type {string} */ svg) {
  const bands = 64;
  const [from, to] = [...svg.matchAll(/stop-color="#(\w{6})"/g)].map(([, colour]) => Number.parseInt(colour, 16));
  const channel = (/** @type {number} */ share, /** @type {number} */ shift) =>
    Math.round(((from >> shift) & 255) * (1 - share) + ((to >> shift) & 255) * share);
  let stops = '';
  for (let band = 0; band < bands; band += 1) {
    const share = band / (bands - 1);
    const colour = `rgb(${channel(share, 16)},${channel(share, 8)},${channel(share, 0)})`;
    stops += `<stop offset="${band / bands}" stop-color="${colour}"/><stop offset="${(band + 1) / bands}" stop-color="${colour}"/>`;
  }
  return svg.replace(/<stop .*?(?=<\/linearGradient>)/, stops);
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [logo, icon, size_px] of /** @type {const} */ ([
  ['logo.svg', 'icon-192.png', 192],
  ['logo.svg', 'icon-512.png', 512],
  ['logo-maskable.svg', 'icon-maskable-512.png', 512],
])) {
  const page = await browser.newPage({ viewport: { width: size_px, height: size_px } });
  const svg = Buffer.from(banded(readFileSync(path.join(icons_dir, logo), 'utf8'))).toString('base64');
  await page.setContent(`<style>body{margin:0}img{display:block;width:100vw;height:100vh}</style>
    <img src="data:image/svg+xml;base64,${svg}">`);
  writeFileSync(path.join(icons_dir, icon), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
