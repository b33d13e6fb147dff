// What the canvas owes the page around it: sharp pixels on any screen, the browser's own keys, and a picture that survives
// the loss of its graphics context.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, is_there, open_app, wait_for, wait_until_still } from './app.mjs';
import { until } from './harness.mjs';

test('a lost graphics context comes back with the same picture', async (t) => {
  const { page } = await open_app(t);
  await wait_until_still(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    const context = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')).getContext('webgl2');
    const extension = context?.getExtension('WEBGL_lose_context');
    /** @type {any} */ (window).restore_context = () => extension?.restoreContext();
    extension?.loseContext();
  });
  await page.mouse.move(200, 200);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(300);
  assert.notDeepEqual(await page.screenshot(), before, 'the picture should be gone with the context');
  await page.evaluate(() => /** @type {any} */ (window).restore_context());
  await page.mouse.move(-1, -1);
  await until('the picture is back', async () => (await page.screenshot()).equals(before));
});

for (const deviceScaleFactor of [1, 1.25, 2]) {
  test(`one pixel of the canvas is one of the screen at a density of ${deviceScaleFactor}`, async (t) => {
    const { page } = await open_app(t, { context: { deviceScaleFactor } });
    const sizes = () =>
      page.evaluate(() => {
        const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
        return [canvas.width, canvas.height, Math.round(innerWidth * devicePixelRatio), Math.round(innerHeight * devicePixelRatio)];
      });
    for (const size of [{ width: 1280, height: 800 }, { width: 901, height: 633 }]) {
      await page.setViewportSize(size);
      await until(`the canvas follows to ${size.width} x ${size.height}`, async () => {
        const [width, height, wanted_width, wanted_height] = await sizes();
        return width === wanted_width && height === wanted_height && Math.abs(width - size.width * deviceScaleFactor) <= 1;
      });
    }
  });
}

test('the keys of the browser stay with it, and those of the program do not reach it', async (t) => {
  const { page } = await open_app(t);
  /** @param {string} key @param {{ ctrlKey?: boolean, metaKey?: boolean, shiftKey?: boolean, altKey?: boolean }} [modifiers] */
  const is_prevented = (key, modifiers = {}) =>
    page.evaluate(([name, options]) => {
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options });
      document.body.dispatchEvent(event);
      document.body.dispatchEvent(new KeyboardEvent('keyup', { key: name, bubbles: true }));
      return event.defaultPrevented;
    }, /** @type {const} */ ([key, modifiers]));
  const ctrlKey = true;
  for (const key of ['Tab', 'F5', 'F11', 'F12', 'F6']) assert.equal(await is_prevented(key), false, key);
  for (const key of ['r', 't', 'w', 'l', 'n', 'p', '+', '-', '0']) assert.equal(await is_prevented(key, { ctrlKey }), false, `Ctrl+${key}`);
  for (const key of ['s', 'z', 'y', 'k', 'f', 'ArrowLeft']) assert.equal(await is_prevented(key, { ctrlKey }), true, `Ctrl+${key}`);
  assert.equal(await is_prevented('ArrowDown'), true);
});

test('Tab walks through everything and out again', async (t) => {
  const { page } = await open_app(t);
  await wait_until_still(page);
  const focusable = await page.locator('#mirror [tabindex="0"]:not([inert] *)').count();
  assert.ok(focusable > 0, 'something should take the keyboard');
  /** @type {Set<string>} */
  const seen = new Set();
  let left = false;
  for (let presses = 0; presses <= focusable && !left; ++presses) {
    await page.keyboard.press('Tab');
    const node = await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.node ?? '');
    left = node === '';
    if (!left) seen.add(node);
  }
  assert.ok(left, 'Tab should leave the page at its end');
  assert.equal(seen.size, focusable, 'Tab should reach each control');
});

test('two clicks with a pause between them are no double click, though nothing was drawn meanwhile', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await wait_until_still(page);
  await click(page, 'button', 'Pays with a saved card');
  await wait_for(page, 'textbox', 'Text of the card');
  await wait_until_still(page);
  await page.waitForTimeout(500);
  await page.mouse.down();
  await page.mouse.up();
  await wait_until_still(page);
  assert.equal(await page.locator('textarea:focus').count(), 0, 'no editor opened');
  assert.ok(await is_there(page, 'button', 'Pays with a saved card'));
});
