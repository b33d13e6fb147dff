// storage.js by itself, in a page that holds nothing else: what is said to be saved is there after reloads, kills and
// damage, and two windows never mix their edits.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { esbuild, killable_browser, open_context, output_dir, root_dir, start_browser, start_site, until, watch } from './harness.mjs';

const bare_dir = path.join(output_dir, 'bare');
mkdirSync(bare_dir, { recursive: true });
writeFileSync(path.join(bare_dir, 'index.html'), '<!doctype html><title>bare</title><link rel="icon" href="./icon.svg">');
writeFileSync(path.join(bare_dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
await esbuild.build({
  entryPoints: [path.join(root_dir, 'web/storage.js')],
  outfile: path.join(bare_dir, 'storage.js'),
  bundle: true,
  format: 'esm',
});

const key = 'map:1';
const info = { key, title: 'Coffee', detail: 'Current state', changed_ms: 1000, deleted_ms: 0 };

/**
 * A window with a store in it. Its methods take and give texts in place of bytes; a refusal is given as `{ failure }`.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} url
 */
async function open_window(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await start_store(page);
  return {
    page,
    call: (/** @type {string} */ method, /** @type {any[]} */ ...values) =>
      page.evaluate(([name, given]) => /** @type {any} */ (window).call(name, given), /** @type {const} */ ([method, values])),
    notices: () => page.evaluate(() => /** @type {any} */ (window).notices),
    /** A new start of the program; over when that start is counted. */
    reload: async () => {
      await page.reload();
      await start_store(page);
      await page.evaluate(() => /** @type {any} */ (window).store.list());
    },
  };
}

/** @param {import('playwright-core').Page} page */
async function start_store(page) {
  await page.evaluate(async () => {
    const address = './storage.js';
    const { MapStore } = await import(address);
    const scope = /** @type {any} */ (window);
    scope.notices = [];
    scope.store = new MapStore((/** @type {string} */ what) => scope.notices.push(what));
    const encoded = (/** @type {any} */ value) => (typeof value === 'string' && value.startsWith('#') ? new TextEncoder().encode(value) : value);
    const decoded = (/** @type {any} */ value) =>
      JSON.parse(JSON.stringify(value ?? null, (_, part) => (part instanceof Uint8Array ? new TextDecoder().decode(part) : part)));
    scope.call = (/** @type {string} */ name, /** @type {any[]} */ values) =>
      scope.store[name](...values.map(encoded)).then(decoded, (/** @type {any} */ error) => ({ failure: error.message, remedy: error.remedy }));
  });
}

/**
 * Changes stored records behind the program's back.
 * @param {import('playwright-core').Page} page
 * @param {string} store
 * @param {any} record_key
 */
async function damage(page, store, record_key) {
  await page.evaluate(async ([store_name, damaged_key]) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('throughline');
      request.onsuccess = () => resolve(request.result);
    });
    const records = database.transaction(store_name, 'readwrite').objectStore(store_name);
    await new Promise((resolve) => {
      const request = records.get(damaged_key);
      request.onsuccess = () => {
        const record = request.result;
        record.bytes[record.bytes.length - 1] ^= 1;
        records.put(record).onsuccess = resolve;
      };
    });
    database.close();
  }, /** @type {const} */ ([store, record_key]));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} store
 * @returns {Promise<any[]>}
 */
function records_of(page, store) {
  return page.evaluate((name) => new Promise((resolve) => {
    const request = indexedDB.open('throughline');
    request.onsuccess = () => {
      const database = request.result;
      database.transaction(name).objectStore(name).getAll().onsuccess = (/** @type {any} */ event) => {
        database.close();
        resolve(event.target.result.map((/** @type {any} */ { bytes, ...others }) => others));
      };
    };
  }), store);
}

/** @param {any} loaded */
const texts_of = (loaded) => [loaded.snapshot, ...loaded.frames.map((/** @type {any} */ frame) => `${frame.sequence}${frame.bytes}`)];

/** @param {import('node:test').TestContext} context_of_test */
async function prepare(context_of_test) {
  const site = await start_site(context_of_test, { dir: bare_dir });
  const browser = await start_browser(context_of_test);
  return { site, ...(await open_context(context_of_test, browser, site.origin)) };
}

test('a map comes back after a reload: snapshot, journal, list', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  assert.deepEqual(await one.call('list'), []);
  assert.equal(await one.call('write_snapshot', info, 0, '#zero'), null);
  await Promise.all([1, 2, 3].map((sequence) => one.call('append', key, sequence, `#${sequence}`)));
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1', '2#2', '3#3']);
  assert.equal(await one.call('write_snapshot', { ...info, title: 'Tea' }, 3, '#three'), null);
  assert.equal(await one.call('append', key, 4, '#4'), null);
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#three', '4#4']);
  const [{ title, detail, changed_ms, deleted_ms }] = await one.call('list');
  assert.deepEqual({ title, detail, changed_ms, deleted_ms }, { title: 'Tea', detail: 'Current state', changed_ms: 1000, deleted_ms: 0 });
  assert.deepEqual(await one.notices(), []);
});

test('the same frame twice is fine; a gap and an unknown map are refused', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  assert.match((await one.call('append', key, 1, '#1')).failure, /no longer kept/);
  await one.call('write_snapshot', info, 0, '#zero');
  assert.equal(await one.call('append', key, 1, '#1'), null);
  assert.equal(await one.call('append', key, 1, '#1'), null);
  assert.match((await one.call('append', key, 3, '#3')).failure, /earlier change/);
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1']);
});

test('what was said to be saved survives a killed browser', async (t) => {
  const site = await start_site(t, { dir: bare_dir });
  const browser = killable_browser(t);
  let sequence = 0;
  for (let kill = 0; kill < 4; kill += 1) {
    const context = await browser.open();
    const guard = await watch(context, site.origin);
    const one = await open_window(context, site.url);
    if (kill === 0) await one.call('write_snapshot', info, 0, '#zero');
    const { frames } = await one.call('load', key);
    assert.ok(frames.length >= sequence, `after kill ${kill}: ${frames.length} frames, ${sequence} were said to be saved`);
    frames.forEach((/** @type {any} */ frame, /** @type {number} */ index) => assert.equal(frame.bytes, `#${index + 1}`));
    sequence = frames.length;
    for (let saved = 0; saved < 4; saved += 1) {
      assert.equal(await one.call('append', key, sequence + 1, `#${sequence + 1}`), null);
      sequence += 1;
    }
    one.call('append', key, sequence + 1, `#${sequence + 1}`).catch(() => {});  // on its way when the power goes
    guard.expect_clean();
    await browser.kill();
  }
});

test('two windows of one map: the second to write is refused and mixes nothing', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  const other = await open_window(context, site.url);
  await other.call('load', key);
  assert.equal(await one.call('append', key, 1, '#one'), null);
  const refused = await other.call('append', key, 1, '#other');
  assert.match(refused.failure, /open in another window/);
  assert.match(refused.remedy, /export/);
  assert.match((await other.call('append', key, 2, '#other')).failure, /open in another window/);
  assert.match((await other.call('write_snapshot', info, 1, '#all of the other')).failure, /open in another window/);
  assert.equal(await one.call('append', key, 2, '#two'), null);
  await other.reload();
  assert.deepEqual(texts_of(await other.call('load', key)), ['#zero', '1#one', '2#two']);
  assert.equal(await other.call('append', key, 3, '#three'), null);
  assert.match((await one.call('append', key, 3, '#mine')).failure, /open in another window/);
});

test('a damaged frame: everything before it comes back, the rest is set aside and said', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  for (const sequence of [1, 2, 3, 4]) await one.call('append', key, sequence, `#${sequence}`);
  await damage(one.page, 'journal', [key, 3]);
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1', '2#2']);
  assert.deepEqual(await one.notices(), ['The last 2 changes of “Coffee” could not be read back: what the browser kept of them is damaged']);
  assert.deepEqual((await records_of(one.page, 'quarantine')).map(({ kind, sequence }) => [kind, sequence]), [['frame', 3], ['frame', 4]]);
  assert.equal(await one.call('append', key, 3, '#new'), null);
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1', '2#2', '3#new']);
  assert.deepEqual(await one.notices(), []);
});

test('a damaged snapshot costs nothing: the one before it and its journal are still there', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  for (const sequence of [1, 2]) await one.call('append', key, sequence, `#${sequence}`);
  await one.call('write_snapshot', info, 2, '#two');
  await one.call('append', key, 3, '#3');
  await damage(one.page, 'snapshots', [key, 2]);
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1', '2#2', '3#3']);
  assert.deepEqual(await one.notices(), []);
  assert.deepEqual((await records_of(one.page, 'quarantine')).map(({ kind }) => kind), ['snapshot']);
  await damage(one.page, 'snapshots', [key, 0]);
  assert.match((await one.call('load', key)).failure, /damaged/);
  assert.equal((await records_of(one.page, 'snapshots')).length, 1, 'nothing is deleted');
});

test('only two snapshots of a map are kept, and the journal between them', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  for (let sequence = 0; sequence <= 6; sequence += 2) {
    await one.call('write_snapshot', info, sequence, `#${sequence}`);
    await one.call('append', key, sequence + 1, `#${sequence + 1}`);
    await one.call('append', key, sequence + 2, `#${sequence + 2}`);
  }
  assert.deepEqual((await records_of(one.page, 'snapshots')).map(({ sequence }) => sequence), [4, 6]);
  assert.deepEqual((await records_of(one.page, 'journal')).map(({ sequence }) => sequence), [5, 6, 7, 8]);
});

test('a full disk: said in plain words, what is stored stays, and saving works again', async (t) => {
  const { site, context } = await prepare(t);
  // Before the database is opened: Chromium remembers for a while how much room there was.
  const session = await context.newCDPSession(await context.newPage());
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1_000_000 });
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  const refused = await one.page.evaluate(() => {
    const noise = new Uint8Array(4_000_000);
    for (let at = 0; at < noise.length; at += 50_000) crypto.getRandomValues(noise.subarray(at, at + 50_000));
    const { store } = /** @type {any} */ (window);
    return store.append('map:1', 1, noise).then(
      () => ({ failure: 'none', remedy: '' }),
      (/** @type {any} */ error) => ({ failure: error.message, remedy: error.remedy }));
  });
  assert.match(refused.failure, /storage is full/);
  assert.match(refused.remedy, /delete maps/);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
  assert.equal(await one.call('append', key, 1, '#small'), null);
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#small']);
});

test('frames stashed when the window was left come back; those of another course of edits are set aside', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  await one.call('append', key, 1, '#1');
  await one.page.evaluate(() => {
    const { store } = /** @type {any} */ (window);
    const append = (/** @type {number} */ sequence) => store.append('map:1', sequence, new TextEncoder().encode(`#${sequence}, 咖啡`)).catch(() => {});
    // Neither gets to the disk: the window is left at once.
    IDBTransaction.prototype.commit = IDBTransaction.prototype.abort;
    void append(2);
    void append(3);
    store.stash();
  });
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1', '2#2, 咖啡', '3#3, 咖啡']);
  assert.equal((await one.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('stash')))).length, 0);
  assert.equal(await one.call('append', key, 4, '#4'), null);
  await one.page.evaluate(() => {
    const { store } = /** @type {any} */ (window);
    IDBTransaction.prototype.commit = IDBTransaction.prototype.abort;
    void store.append('map:1', 5, new TextEncoder().encode('#foreign')).catch(() => {});
    store.stash();
  });
  const other = await open_window(context, site.url);
  await one.page.close();
  await other.page.evaluate(() => {
    // As if that window had hung for an hour while this one went on.
    const name = /** @type {string} */ (Object.keys(localStorage).find((one_name) => one_name.includes('stash')));
    /** @type {any} */ (window).late = [name, localStorage.getItem(name)];
    localStorage.removeItem(name);
  });
  await other.call('load', key);
  assert.equal(await other.call('append', key, 5, '#5'), null);
  await other.page.evaluate(() => localStorage.setItem(.../** @type {[string, string]} */ (/** @type {any} */ (window).late)));
  await other.reload();
  assert.deepEqual(texts_of(await other.call('load', key)).at(-1), '5#5');
  assert.match((await other.notices())[0], /do not fit this map any more/);
  assert.deepEqual((await records_of(other.page, 'quarantine')).map(({ kind }) => kind), ['stash']);
});

test('a database that the browser threw away is told from a first visit', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  assert.deepEqual(await one.notices(), []);
  await one.call('write_snapshot', info, 0, '#zero');
  const session = await context.newCDPSession(one.page);
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
  await one.reload();
  assert.deepEqual(await one.call('list'), []);
  assert.match((await one.notices())[0], /are gone/);
  await one.reload();
  assert.deepEqual(await one.call('list'), []);
  assert.deepEqual(await one.notices(), []);
});

test('a deleted map is kept for the next start and gone at the one after', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  await one.call('write_info', { ...info, deleted_ms: 5 });
  await one.reload();
  assert.equal((await one.call('list'))[0].deleted_ms, 5);
  assert.equal(await one.call('write_info', info), null);
  await one.reload();
  await one.reload();
  assert.equal((await one.call('list'))[0].deleted_ms, 0);
  await one.call('write_info', { ...info, deleted_ms: 6 });
  await one.reload();
  await one.reload();
  assert.deepEqual(await one.call('list'), []);
  assert.deepEqual(await records_of(one.page, 'snapshots'), []);
});

test('a closed connection is opened again once', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  await one.page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    let failures_left = 1;
    IDBDatabase.prototype.transaction = function (.../** @type {any[]} */ values) {
      if (failures_left-- > 0) throw new DOMException('the connection is closing', 'InvalidStateError');
      return /** @type {any} */ (transaction).apply(this, values);
    };
  });
  assert.equal(await one.call('append', key, 1, '#1'), null);
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero', '1#1']);
});

test('a newer database is read, not written', async (t) => {
  const { site, context } = await prepare(t);
  const one = await open_window(context, site.url);
  await one.call('write_snapshot', info, 0, '#zero');
  await one.page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('throughline', 99).onsuccess = (/** @type {any} */ event) => {
      event.target.result.close();
      resolve(undefined);
    };
  }));
  await until('the window has heard of it', async () => (await one.notices()).some((/** @type {string} */ notice) => /newer/.test(notice)));
  await one.reload();
  assert.deepEqual(texts_of(await one.call('load', key)), ['#zero']);
  const refused = await one.call('append', key, 1, '#1');
  assert.match(refused.failure, /newer version/);
  assert.match(refused.remedy, /Reload/);
});
