// What a person has made is kept: through kills, reloads in the middle of a word, deletion by mistake, updates.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import {
  click, drop_files, is_there, open_app, rect_of, type_text, wait_for, wait_until_gone, wait_until_ready, wait_until_saved,
} from './app.mjs';
import { killable_browser, output_dir, site_dir, start_site, until, watch } from './harness.mjs';

const sample = 'Cold brew on the way to work';

test('a killed browser brings back every edit that was shown as saved', async (t) => {
  const site = await start_site(t);
  const browser = killable_browser(t);
  for (let kill = 0; kill <= 3; kill += 1) {
    const context = await browser.open();
    const guard = await watch(context, site.origin);
    const page = await context.newPage();
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.goto(site.url);
    await wait_until_ready(page);
    // Which map was open last is a preference; those may be lost when the power goes, maps may not.
    const opens_by_itself = () => is_there(page, 'columnheader', `Stay ${kill}`);
    if (kill === 0) {
      await click(page, 'button', 'Look at a sample');
    } else {
      await until('the map or the list is there', async () => (await opens_by_itself()) || is_there(page, 'heading', 'Your maps'));
      if (!(await opens_by_itself())) await click(page, 'button', sample);
    }
    await wait_for(page, 'columnheader', kill === 0 ? 'Stay' : `Stay ${kill}`);
    await click(page, 'columnheader', /^Stay/, { count: 2 });
    await type_text(page, `Stay ${kill + 1}`);
    await wait_for(page, 'columnheader', `Stay ${kill + 1}`);
    await wait_until_saved(page);
    guard.expect_clean();
    await browser.kill();
  }
});

test('a reload in the middle of a word keeps the word', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await click(page, 'columnheader', 'Stay', { count: 2 });
  const area = page.locator('textarea:focus');
  await area.waitFor({ state: 'attached' });
  await area.press('Control+a');
  await page.keyboard.insertText('Half a wo');
  await until('the text is drawn', async () => (await area.inputValue()) === 'Half a wo');
  await page.reload();
  await wait_until_ready(page);
  await wait_for(page, 'columnheader', 'Half a wo');
  await wait_until_saved(page);
});

test('maps are renamed, duplicated, deleted, and brought back', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await wait_until_saved(page);
  await click(page, 'button', 'All maps');
  await click(page, 'button', `Actions for ${sample}`);
  await click(page, 'menuitem', 'Duplicate');
  await click(page, 'button', `Actions for ${sample} copy`);
  await click(page, 'menuitem', 'Rename');
  await type_text(page, 'Hot brew');
  await wait_for(page, 'button', 'Actions for Hot brew');
  await click(page, 'button', 'Actions for Hot brew');
  await click(page, 'menuitem', 'Delete');
  await wait_until_gone(page, 'button', 'Actions for Hot brew');
  await click(page, 'button', 'Undo');
  await wait_for(page, 'button', 'Actions for Hot brew');
  await page.reload();
  await wait_until_ready(page);
  await wait_for(page, 'button', 'Actions for Hot brew');
  await wait_for(page, 'button', `Actions for ${sample}`);
  await click(page, 'button', 'Hot brew');
  await wait_for(page, 'columnheader', 'Stay');
});

test('a file that is too large or no map is refused in plain words', async (t) => {
  const { page } = await open_app(t);
  await drop_files(page, [{ name: 'film.json', text: 'x'.repeat(25 * 1024 * 1024) }]);
  await wait_for(page, 'dialog', /film\.json/);
  await wait_for(page, 'heading', /film\.json.* could not be opened/);
  await until('it says how large a map may be', () => page.getByText(/24 MB/).count());
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', /film\.json/);
  await drop_files(page, [{ name: 'letter.txt', text: 'Dear Sir or Madam' }]);
  await wait_for(page, 'heading', /letter\.txt.* could not be opened/);
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', /letter\.txt/);
  assert.equal(await is_there(page, 'button', 'New map'), true);
});

test('a file that is dragged over the page is shown where it may be dropped', async (t) => {
  const { page } = await open_app(t);
  const drag_event = (/** @type {string} */ type) => page.evaluate((name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.mmd'));
    document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, type);
  await drag_event('dragover');
  await until('it is shown', () => page.getByRole('alert').getByText('Drop to open').count());
  await drag_event('dragleave');
  await until('it is gone', async () => (await page.getByRole('alert').count()) === 0);
});

test('a second window may look but not overwrite', async (t) => {
  const { site, context, page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'columnheader', 'Stay');
  await wait_until_saved(page);
  const other = await context.newPage();
  await other.goto(site.url);
  await wait_until_ready(other);
  await wait_for(other, 'columnheader', 'Stay');
  await click(page, 'columnheader', 'Stay', { count: 2 });
  await type_text(page, 'Stay for good');
  await wait_until_saved(page);
  await other.bringToFront();
  await click(other, 'columnheader', 'Stay', { count: 2 });
  await type_text(other, 'Leave');
  await until('the second window is told', () => other.getByText(/Not saved: This map is open in another window/).count());
  await other.close();
  await page.bringToFront();
  await page.reload();
  await wait_until_ready(page);
  await wait_for(page, 'columnheader', 'Stay for good');
});

test('a newer build is offered, and taken over when the person says so', async (t) => {
  const newer_dir = mkdtempSync(path.join(output_dir, 'newer-'));
  t.after(() => rmSync(newer_dir, { recursive: true, force: true }));
  const { site, page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await until('it works offline', () => page.getByText('Works offline', { exact: true }).count());
  await wait_until_saved(page);
  // The same build with another description: one changed file, and a service worker that knows it.
  const version = await page.evaluate(async () => (await caches.keys())[0].split(' ').at(-1) ?? '');
  cpSync(site_dir, newer_dir, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const hash_of = (/** @type {string} */ text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const html = readFileSync(path.join(newer_dir, 'index.html'), 'utf8');
  const newer_html = html.replace('<meta name="description" content="', '<meta name="description" content="Newer. ');
  assert.notEqual(newer_html, html);
  writeFileSync(path.join(newer_dir, 'index.html'), newer_html);
  const worker = readFileSync(path.join(newer_dir, 'sw.js'), 'utf8');
  writeFileSync(path.join(newer_dir, 'sw.js'), worker.replace(hash_of(html), hash_of(newer_html)).replaceAll(version, 'newer'));
  await site.stop();
  await site.start(newer_dir);
  await page.reload();
  await wait_until_ready(page);
  const is_newer = () => page.evaluate(() => document.querySelector('meta[name=description]')?.getAttribute('content')?.startsWith('Newer.') ?? false);
  assert.equal(await is_newer(), false, 'nothing is forced');
  const { centre_x, centre_y } = await rect_of(page, 'button', 'Reload');
  await page.mouse.click(centre_x, centre_y);
  await until('the newer build runs', () => is_newer().catch(() => false));
  await wait_until_ready(page);
  await wait_for(page, 'columnheader', 'Stay');
});
