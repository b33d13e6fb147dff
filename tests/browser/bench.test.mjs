// window.journeyBench: what measurements drive the page by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open_app, screenshot } from './app.mjs';

/** @typedef {{ journeyBench: any }} Bench */

test('a measured map is made, looked at, changed, exported and imported', async (t) => {
  const { page } = await open_app(t, { query: '?bench=1' });
  /** @param {string} name @param {...any} values */
  const bench = (name, ...values) => page.evaluate(([name, values]) => {
    const { journeyBench } = /** @type {Bench} */ (/** @type {unknown} */ (window));
    return journeyBench[name](...values);
  }, /** @type {[string, any[]]} */ ([name, values]));

  assert.equal(await bench('state'), null, 'no map is open at first');
  const loaded = await bench('load', { lanes: 10, steps: 50, cards: 1000 });
  assert.equal(loaded.cards, 1000);
  assert.equal(loaded.steps, 50);
  assert.equal(loaded.lanes, 10);
  assert.ok(loaded.ms > 0);
  const { bounds, viewport } = loaded;
  assert.ok(bounds.x >= viewport.x && bounds.x + bounds.width <= viewport.x + viewport.width, 'the whole map is in view');

  const exported = await bench('exportJson');
  assert.equal(JSON.parse(exported).cards.length, 1000);
  await bench('edit', 3, 'Changed in a measurement');
  assert.notEqual(await bench('exportJson'), exported);
  assert.match(await bench('exportJson'), /Changed in a measurement/);

  const card = await bench('card', 3);
  await bench('camera', { x: 500, y: 200, zoom: 1 });
  const moved = await bench('card', 3);
  assert.notDeepEqual(moved, card);
  assert.equal((await bench('state')).zoom, 1);
  assert.equal(await bench('card', 1000), null);
  await screenshot(page, 'bench');

  await bench('importJson', exported);
  assert.equal((await bench('state')).cards, 1000);
  await assert.rejects(bench('load', { lanes: 0, steps: 1, cards: 1 }), /A measured map has/);
});

test('while the board moves, nothing is written to the page around the canvas', async (t) => {
  const { page } = await open_app(t, { query: '?bench=1' });
  const written = await page.evaluate(async () => {
    const { journeyBench } = /** @type {Bench} */ (/** @type {unknown} */ (window));
    await journeyBench.load({ lanes: 4, steps: 10, cards: 40 });
    /** @type {string[]} */
    const records = [];
    const observer = new MutationObserver((list) => records.push(...list.map(({ attributeName }) => String(attributeName))));
    observer.observe(document.documentElement, { attributes: true });
    observer.observe(document.head, { attributes: true, subtree: true });
    for (let x = 0; x < 5; ++x) await journeyBench.camera({ x: 10 * x, y: 0, zoom: 1 });
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    return records;
  });
  assert.deepEqual(written, []);
});

test('without being asked for nothing of it is there', async (t) => {
  const { page } = await open_app(t);
  assert.equal(await page.evaluate(() => 'journeyBench' in window), false);
  // The page would be gone while its service worker is still being fetched.
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
});
