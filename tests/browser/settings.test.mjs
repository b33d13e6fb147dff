// What is chosen for this device, and what the page says about itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import {
  click, open_app, rect_of, screenshot, type_text, wait_for, wait_until_gone, wait_until_ready, wait_until_saved, wait_until_still,
} from './app.mjs';
import { until } from './harness.mjs';

/** Whether a choice of the settings is the one that counts. @param {import('./app.mjs').Page} page @param {string} name */
const chosen = (page, name) =>
  page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed').then((pressed) => pressed === 'true');

/**
 * Red, green and blue of a pixel of the page as it is shown.
 * @param {import('./app.mjs').Page} page @param {number} x @param {number} y
 */
async function colour_at(page, x, y) {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const chunks = [];
  for (let at = png.indexOf('IDAT'); at >= 0; at = png.indexOf('IDAT', at + 4)) {
    chunks.push(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  }
  return [...inflateSync(Buffer.concat(chunks)).subarray(1, 4)];
}

test('text size makes everything larger, mouse and typing follow, and a reload keeps it', async (t) => {
  const { page } = await open_app(t);
  const before = await rect_of(page, 'button', 'Settings');
  await click(page, 'button', 'Settings');
  await wait_for(page, 'dialog', 'Settings');
  await screenshot(page, 'settings');
  await click(page, 'button', '130%');
  await until('130% is chosen', () => chosen(page, '130%'));
  await click(page, 'button', 'Done');
  await wait_until_gone(page, 'dialog', 'Settings');
  const after = await rect_of(page, 'button', 'Settings');
  assert.ok(Math.abs(after.width - before.width * 1.3) < 1, `the button is ${after.width} px wide, and was ${before.width}`);

  // The mouse hits what it points at, and the text area lies on the title that it edits.
  await click(page, 'button', 'Look at a sample');
  await wait_until_saved(page);
  await wait_until_still(page);
  const title = await rect_of(page, 'textbox', 'Title of the map');
  await click(page, 'textbox', 'Title of the map');
  const area = await page.locator('textarea:focus').boundingBox();
  assert.ok(area && area.x >= title.x && area.y >= title.y && area.x + area.width <= title.x + title.width + 1,
    `the text area is at ${JSON.stringify(area)}, the title at ${JSON.stringify(title)}`);
  const font_px = await page.locator('textarea:focus').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  assert.equal(font_px, 16 * 1.3);
  await type_text(page, 'Larger');
  await screenshot(page, 'settings-large');

  // The page is drawn to its very edges, wherever the size puts the program's pixels.
  const { width, height } = /** @type {{ width: number, height: number }} */ (page.viewportSize());
  assert.deepEqual(await colour_at(page, width - 1, 20), await colour_at(page, width - 6, 20));
  assert.deepEqual(await colour_at(page, 300, 0), await colour_at(page, 300, 5));
  assert.deepEqual(await colour_at(page, width - 1, height - 8), await colour_at(page, width - 6, height - 8));

  await page.reload();
  await wait_until_ready(page);
  await wait_for(page, 'textbox', 'Title of the map');
  const again = await rect_of(page, 'button', 'All maps');
  assert.ok(Math.abs(again.width - 36 * 1.3) < 1, `the button is ${again.width} px wide after a reload`);
});

test('the page says what it promises, its version, and the licence of every part', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'About Throughline');
  await wait_for(page, 'dialog', 'About Throughline');
  await until('the version is there', () => page.getByText(/^Version \d+\.\d+\.\d+$/).count());
  await screenshot(page, 'about');
  for (const part of ['Dear ImGui', 'SDL', 'JSON for Modern C++', 'libunibreak', 'Emscripten', 'musl', 'Inter', 'Lucide']) {
    await wait_for(page, 'button', part);
  }
  await click(page, 'button', 'Dear ImGui');
  await until('its licence is there', () => page.getByText(/Omar Cornut/).count());
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', 'About Throughline');
});
