// offline.js and sw.js by themselves, on small sites in place of the program: all or nothing, never mixed, never forced.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { esbuild, open_context, output_dir, root_dir, start_browser, start_site, until } from './harness.mjs';

const sites_dir = mkdtempSync(path.join(output_dir, 'sites-'));
after(() => rmSync(sites_dir, { recursive: true, force: true }));

/**
 * A site as tools/site.mjs makes them: a page that says its name, a script, and a file that is fetched later.
 * @param {string} name
 * @param {Record<string, string>} [wrong_hashes] files that are not what the service worker expects
 * @returns {Promise<string>} its folder
 */
async function make_site(name, wrong_hashes = {}) {
  const dir = mkdtempSync(path.join(sites_dir, `${name}-`));
  const script = await esbuild.build({
    stdin: {
      contents: `
        import { create_offline } from './offline.js';
        window.changes = 0;
        window.offline = create_offline(() => { window.changes += 1; });
        window.later = async () => (await fetch('./later-${name}0000.txt')).text();
        window.offline.start();`,
      resolveDir: path.join(root_dir, 'web'),
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  /** @type {Record<string, string>} */
  const files = {
    'index.html': `<!doctype html><title>${name}</title><link rel="icon" href="./icon-00000000.svg"><script type="module" src="./page-${name}0000.js"></script>`,
    'icon-00000000.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [`page-${name}0000.js`]: script.outputFiles[0].text,
    [`later-${name}0000.txt`]: `later ${name}`,
  };
  const hashes = Object.fromEntries(Object.entries(files).map(([file, text]) =>
    [file === 'index.html' ? './' : file, `sha256-${createHash('sha256').update(text).digest('base64')}`]));
  const worker = await esbuild.build({
    entryPoints: [path.join(root_dir, 'web/sw.js')],
    bundle: true,
    write: false,
    format: 'iife',
    define: { SITE_VERSION: JSON.stringify(name), SITE_FILES: JSON.stringify({ ...hashes, ...wrong_hashes }) },
  });
  files['sw.js'] = worker.outputFiles[0].text;
  mkdirSync(dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dir, file), text);
  return dir;
}

/** @typedef {import('playwright-core').Page} Page */
const works_offline = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (window).offline.works_offline());
const update_waiting = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (window).offline.update_waiting());
const later = (/** @type {Page} */ page) => page.evaluate(() => /** @type {any} */ (window).later());
const cache_names = (/** @type {Page} */ page) => page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)).sort());

const first = await make_site('aaaa');
const second = await make_site('bbbb');

test('after one visit the page works with its server killed', async (t) => {
  const site = await start_site(t, { dir: first });
  const browser = await start_browser(t);
  const { context, guard } = await open_context(t, browser, site.origin);
  const page = await context.newPage();
  await page.goto(site.url);
  await until('it works offline', () => works_offline(page));
  assert.ok(await page.evaluate(() => /** @type {any} */ (window).changes) > 0, 'the page was told');
  guard.allow(/ERR_CONNECTION_REFUSED/);  // the look for a newer sw.js
  await site.stop();
  await page.reload();
  assert.equal(await page.title(), 'aaaa');
  assert.equal(await later(page), 'later aaaa');
  await page.goto(`${site.url}index.html?bench=1`);
  assert.equal(await page.title(), 'aaaa');
  const page_two = await context.newPage();
  await page_two.goto(site.url);
  assert.equal(await later(page_two), 'later aaaa');
  const headers = await page_two.evaluate(async () => (await fetch('./')).headers.get('content-security-policy'));
  assert.match(headers ?? '', /frame-ancestors 'none'/, 'the policy is kept with the page');
});

test('a newer build waits until it is asked for, then takes over whole', async (t) => {
  const site = await start_site(t, { dir: first });
  const browser = await start_browser(t);
  const { context } = await open_context(t, browser, site.origin);
  const page = await context.newPage();
  await page.goto(site.url);
  await until('it works offline', () => works_offline(page));
  assert.equal(await update_waiting(page), false);
  await site.stop();
  await site.start(second);
  await page.reload();
  assert.equal(await page.title(), 'aaaa', 'nothing is forced');
  await until('the newer build waits', () => update_waiting(page));
  assert.equal(await later(page), 'later aaaa');
  assert.deepEqual(await cache_names(page), ['aaaa', 'bbbb']);
  await page.evaluate(() => /** @type {any} */ (window).offline.install_update());
  await until('the page is the newer one', async () => (await page.title().catch(() => '')) === 'bbbb');
  assert.equal(await later(page), 'later bbbb');
  await until('the older build is gone', async () => (await cache_names(page)).join() === 'bbbb');
});

test('an update in one window leaves the other window working on the older build', async (t) => {
  const site = await start_site(t, { dir: first });
  const browser = await start_browser(t);
  const { context } = await open_context(t, browser, site.origin);
  const page = await context.newPage();
  await page.goto(site.url);
  await until('it works offline', () => works_offline(page));
  const other = await context.newPage();
  await other.goto(site.url);
  await site.stop();
  await site.start(second);
  await page.reload();
  await until('the newer build waits', () => update_waiting(page));
  await page.evaluate(() => /** @type {any} */ (window).offline.install_update());
  await until('the page is the newer one', async () => (await page.title().catch(() => '')) === 'bbbb');
  assert.equal(await later(page), 'later bbbb');
  assert.equal(await other.title(), 'aaaa');
  assert.equal(await later(other), 'later aaaa');
  await other.reload();
  assert.equal(await other.title(), 'bbbb');
  await page.close();
  await other.reload();
  await until('the older build is gone', async () => (await cache_names(other)).join() === 'bbbb');
});

test('a deployment whose files do not match is not installed, and the page goes on as it was', async (t) => {
  const broken = await make_site('cccc', { 'later-cccc0000.txt': 'sha256-AAAA' });
  const site = await start_site(t, { dir: first });
  const browser = await start_browser(t);
  const { context, guard } = await open_context(t, browser, site.origin);
  const page = await context.newPage();
  await page.goto(site.url);
  await until('it works offline', () => works_offline(page));
  guard.allow(/is not the file of build cccc|ERR_CONNECTION_REFUSED/);
  await site.stop();
  await site.start(broken);
  await page.reload();
  const failed = await page.evaluate(() => new Promise((resolve) => {
    navigator.serviceWorker.ready.then((registration) => {
      const worker = registration.installing;
      if (!worker) resolve('nothing is being installed');
      else worker.onstatechange = () => resolve(worker.state);
    });
  }));
  assert.ok(['redundant', 'nothing is being installed'].includes(failed), failed);
  assert.equal(await update_waiting(page), false);
  await until('nothing is left of it', async () => (await cache_names(page)).join() === 'aaaa');
  await site.stop();
  await page.reload();
  assert.equal(await page.title(), 'aaaa');
  assert.equal(await later(page), 'later aaaa');
});

test('a first visit to a broken deployment keeps nothing and says nothing', async (t) => {
  const broken = await make_site('dddd', { 'later-dddd0000.txt': 'sha256-AAAA' });
  const site = await start_site(t, { dir: broken });
  const browser = await start_browser(t);
  const { context, guard } = await open_context(t, browser, site.origin);
  guard.allow(/is not the file of build dddd/);
  const page = await context.newPage();
  await page.goto(site.url);
  assert.equal(await later(page), 'later dddd');
  await until('the installation has failed', async () =>
    (await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)) === 0);
  assert.equal(await works_offline(page), false);
  assert.deepEqual(await cache_names(page), []);
});

for (const base of ['/x/', '/x/y/']) {
  test(`it works below ${base} as well, and leaves other folders alone`, async (t) => {
    const site = await start_site(t, { dir: first, base });
    const browser = await start_browser(t);
    const { context, guard } = await open_context(t, browser, site.origin);
    const page = await context.newPage();
    await page.goto(site.url);
    await until('it works offline', () => works_offline(page));
    guard.allow(/ERR_CONNECTION_REFUSED|404/);
    const outside = await context.newPage();
    const answer = await outside.goto(`${site.url}deeper/`);
    assert.equal(answer?.status(), 404, 'a page further down is the server\'s to answer');
    await outside.close();
    await site.stop();
    await page.reload();
    assert.equal(await page.title(), 'aaaa');
    assert.equal(await later(page), 'later aaaa');
  });
}
