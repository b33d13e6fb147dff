// What the page promises besides what it does: little to load, nothing to do at rest, nothing foreign, readable to
// assistive technology.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { click, frames_drawn, open_app, wait_for, wait_until_ready, wait_until_saved, wait_until_still } from './app.mjs';
import { axe_source, open_context, start_browser, start_site, until } from './harness.mjs';

const kBudget_bytes = 400_000;
const kIdle_ms = 5000;

/** @param {import('./app.mjs').Page} page */
async function open_sample(page) {
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await wait_until_saved(page);
  await wait_until_still(page);
}

/**
 * What axe-core finds against WCAG 2.2 A and AA and its best practices.
 * @param {import('./app.mjs').Page} page
 */
async function accessibility_problems(page) {
  await page.evaluate(readFileSync(axe_source, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] });
    return violations.map((/** @type {any} */ { id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((/** @type {any} */ node) => node.html).join(' ')}`);
  });
}

test('until it is usable the page takes no more than 400 KB over the wire, fonts included', async (t) => {
  const site = await start_site(t);
  const browser = await start_browser(t);
  const { context } = await open_context(t, browser, site.origin);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  /** @type {Map<string, { url: string, encoding: string, bytes: number }>} */
  const loaded = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    loaded.set(requestId, { url: response.url, encoding: response.headers['Content-Encoding'] ?? '', bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.goto(site.url);
  await wait_until_ready(page);
  await wait_for(page, 'heading', 'Every customer lives a story. Write it down.');
  // What the page fetches once it is usable is not waited for.
  const later = await page.evaluate(() => {
    const usable_ms = performance.getEntriesByName('usable')[0].startTime;
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= usable_ms).map(({ name }) => name);
  });
  const files = [...loaded.values()].filter(({ url }) => !later.includes(url));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  t.diagnostic(`${total} bytes until usable: ${files.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', ')}`);
  assert.ok(files.some(({ url }) => url.endsWith('.wasm')) && files.some(({ url }) => url.endsWith('.woff2')), 'everything was counted');
  for (const { url, encoding } of files) if (/\.(wasm|js|css)$/.test(url)) assert.equal(encoding, 'br', url);
  assert.ok(total <= kBudget_bytes, `${total} bytes`);
});

test('at rest no frame is drawn and the processor is left alone', async (t) => {
  const { context, page } = await open_app(t);
  await open_sample(page);
  await until('it works offline', () => page.getByText('Works offline', { exact: true }).count());
  await wait_until_still(page);
  await page.waitForTimeout(2500);  // past the delayed entry in the list of maps
  await wait_until_still(page);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy_s = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const frames = await frames_drawn(page);
  const before_s = await busy_s();
  await page.waitForTimeout(kIdle_ms);
  const after_s = await busy_s();
  assert.equal(await frames_drawn(page), frames, 'frames drawn');
  const share = (after_s - before_s) / (kIdle_ms / 1000);
  t.diagnostic(`busy ${(share * 100).toFixed(2)} % of the time at rest`);
  assert.ok(share < 0.01, `busy ${(share * 100).toFixed(2)} % of the time`);
});

test('axe finds nothing on the welcome, the list, the board and in a menu, light and dark', async (t) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const { page } = await open_app(t, { context: { colorScheme } });
    await wait_for(page, 'heading', 'Every customer lives a story. Write it down.');
    assert.deepEqual(await accessibility_problems(page), [], `welcome, ${colorScheme}`);
    await open_sample(page);
    assert.deepEqual(await accessibility_problems(page), [], `board, ${colorScheme}`);
    await click(page, 'button', 'All maps');
    await wait_for(page, 'heading', 'Your maps');
    assert.deepEqual(await accessibility_problems(page), [], `list, ${colorScheme}`);
    await click(page, 'button', /^Actions for/);
    await wait_for(page, 'menuitem', 'Rename');
    assert.deepEqual(await accessibility_problems(page), [], `menu, ${colorScheme}`);
  }
});

test('the map is a grid with headers and right counts, and stays small', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);
  const grid = page.getByRole('grid');
  assert.equal(await grid.count(), 1);
  const rows = Number(await grid.getAttribute('aria-rowcount'));
  const columns = Number(await grid.getAttribute('aria-colcount'));
  assert.equal(rows, 2 + (await page.getByRole('rowheader').count()), 'two rows of heads, then the lanes');
  assert.equal(columns, 1 + 7, 'the heads of lanes, then seven scenes');
  assert.equal(await page.getByRole('columnheader').count(), 4 + 7, 'stages and scenes');
  assert.ok((await page.locator('#mirror *').count()) <= 500);
  await wait_for(page, 'gridcell', /^Friction, Waits at the counter: Paid order waits behind walk-ins/);
  const card = page.getByRole('button', { name: 'Paid order waits behind walk-ins' });
  await click(page, 'button', 'Paid order waits behind walk-ins');
  await until('the selection is stated', async () =>
    (await card.getAttribute('aria-pressed')) === 'true' ||
    (await page.getByRole('gridcell', { name: /^Friction, Waits at the counter/ }).getAttribute('aria-selected')) === 'true');
});

test('the page is operable by the mirror alone', async (t) => {
  const { page } = await open_app(t);
  await page.getByRole('button', { name: 'Look at a sample' }).press('Enter');
  await wait_for(page, 'grid', /./);
  const card = page.getByRole('button', { name: 'Paid order waits behind walk-ins' });
  await card.evaluate((element) => /** @type {HTMLElement} */ (element).click());
  const felt = page.getByRole('slider', { name: /^Felt by Maya.* at Waits at the counter/ }).first();
  const before = Number(await felt.getAttribute('aria-valuenow'));
  await felt.focus();
  await page.keyboard.press('ArrowUp');
  await until('the feeling went up', async () => Number(await felt.getAttribute('aria-valuenow')) > before);
});

for (const base of ['/x/', '/x/y/']) {
  test(`the page works below ${base}`, async (t) => {
    const { site, guard, page } = await open_app(t, { site: { base } });
    await open_sample(page);
    await until('it works offline', () => page.getByText('Works offline', { exact: true }).count());
    guard.allow(/ERR_CONNECTION_REFUSED/);
    await site.stop();
    await page.reload();
    await wait_until_ready(page);
    await wait_for(page, 'columnheader', /^Waits at the counter/);
  });
}

test('Chromium would install it', async (t) => {
  const { context, page } = await open_app(t);
  const session = await context.newCDPSession(page);
  const { errors, manifest } = /** @type {any} */ (await session.send('Page.getAppManifest'));
  assert.deepEqual(errors, []);
  assert.match(manifest.display, /standalone/i);
  await until('the service worker is there', () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'));
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A private window is the one thing that tests do differently from people.
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});
