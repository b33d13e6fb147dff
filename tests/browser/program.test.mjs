// The program comes in two parts (web/program.js): the page is usable with the first, and nobody notices the second.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, is_there, rect_of, wait_for, wait_until_ready, wait_until_still } from './app.mjs';
import { open_context, start_browser, start_site, until } from './harness.mjs';

const kRest = /throughline-rest-[0-9a-f]+\.wasm$/;

/**
 * The page, with `answer` in place of the server for each request for the rest of the program.
 * @param {import('node:test').TestContext} t
 * @param {(route: import('playwright-core').Route, count: number) => Promise<void>} answer
 * @param {RegExp} [allowed] what goes wrong in the page by this
 */
async function open_with_rest(t, answer, allowed) {
  const site = await start_site(t);
  const browser = await start_browser(t);
  // A service worker would have it already.
  const { context, guard } = await open_context(t, browser, site.origin, { serviceWorkers: 'block' });
  if (allowed) guard.allow(allowed);
  let count = 0;
  await context.route(kRest, (route) => answer(route, ++count));
  const page = await context.newPage();
  await page.goto(site.url);
  await wait_until_ready(page);
  await wait_for(page, 'button', 'Look at a sample');
  return { page, requests: () => count };
}

test('a map is opened and looked at without the rest of the program', async (t) => {
  /** @type {import('playwright-core').Route[]} */
  const held = [];
  const { page, requests } = await open_with_rest(t, async (route) => void held.push(route));
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(60, 0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await wait_until_still(page);
  assert.equal(requests(), 1, 'it was asked for once, and nothing waited for it; else run tools/profile_start.mjs');
  // It arrives before its server goes.
  for (const route of held) await route.continue();
  await until('the rest of the program came', () =>
    page.evaluate(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('/throughline-rest-'))));
});

test('what needs the rest of the program before it has come waits for it, and works', async (t) => {
  const { page, requests } = await open_with_rest(t, async (route, count) => {
    if (count > 1) await route.continue();  // the first answer never comes
  });
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await click(page, 'button', 'Present');
  await until('it is presented', async () => !(await is_there(page, 'grid', /./)));
  await page.keyboard.press('Escape');
  await wait_for(page, 'grid', /./);
  assert.equal(requests(), 2);
});

test('a network that fails is asked again for the rest of the program', async (t) => {
  const { page, requests } = await open_with_rest(t, (route, count) => (count > 2 ? route.continue() : route.abort()), /Failed to load resource/);
  await until('the third answer came', () => requests() === 3, 10_000);
  await page.waitForTimeout(500);
  assert.equal(requests(), 3);
});

test('where the rest of the program cannot be had at all, the page says so in plain words', async (t) => {
  const { page } = await open_with_rest(t, (route) => route.abort(), /Failed to load resource|NetworkError/);
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  const { centre_x, centre_y } = await rect_of(page, 'button', 'Present');
  await page.mouse.click(centre_x, centre_y);
  await until('it is said', () => page.getByText('A part of Throughline could not be loaded.').isVisible());
  assert.ok(await page.getByText('Your maps are kept on this device. Check the network, then reload.').isVisible());
});
