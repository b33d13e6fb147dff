// The page as a person uses it: things are looked up by role and name in the mirror, and used with the mouse and the
// keyboard where the canvas shows them.
import assert from 'node:assert/strict';
import path from 'node:path';
import { open_context, output_dir, start_browser, start_site, until } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Parameters<Page['getByRole']>[0]} Role */

/** Waits until the page has drawn its first frame. @param {Page} page */
export async function wait_until_ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.state === 'ready', undefined, { timeout: 60_000 });
}

/**
 * A browser that has never seen the page, with the page in it.
 * @param {import('node:test').TestContext} test
 * @param {{ site?: Parameters<typeof start_site>[1], context?: import('playwright-core').BrowserContextOptions, query?: string }} [options]
 */
export async function open_app(test, { site: site_options, context: context_options, query = '' } = {}) {
  const site = await start_site(test, site_options);
  const browser = await start_browser(test);
  const { context, guard } = await open_context(test, browser, site.origin, context_options);
  const page = await context.newPage();
  await page.goto(site.url + query);
  await wait_until_ready(page);
  return { site, browser, context, guard, page };
}

/**
 * Where something is on the page, in px; waits until it is there.
 * @param {Page} page
 * @param {Role} role
 * @param {string | RegExp} name
 */
export async function rect_of(page, role, name) {
  const found = page.getByRole(role, { name, exact: typeof name === 'string' });
  await until(`there is a ${role} named ${name}`, async () => (await found.count()) > 0);
  const rect = await found.first().boundingBox();
  assert.ok(rect && rect.width > 0 && rect.height > 0, `the ${role} named ${name} has no rectangle`);
  return { ...rect, centre_x: rect.x + rect.width / 2, centre_y: rect.y + rect.height / 2 };
}

/** @param {Page} page @param {Role} role @param {string | RegExp} name */
export function is_there(page, role, name) {
  return page.getByRole(role, { name, exact: typeof name === 'string' }).count().then((count) => count > 0);
}

/** @param {Page} page @param {Role} role @param {string | RegExp} name */
export function wait_for(page, role, name) {
  return until(`there is a ${role} named ${name}`, () => is_there(page, role, name));
}

/** @param {Page} page @param {Role} role @param {string | RegExp} name */
export function wait_until_gone(page, role, name) {
  return until(`there is no ${role} named ${name}`, async () => !(await is_there(page, role, name)));
}

/**
 * Clicks with the mouse on the canvas, in the middle of what the mirror names.
 * @param {Page} page
 * @param {Role} role
 * @param {string | RegExp} name
 * @param {{ count?: number }} [options]
 */
export async function click(page, role, name, { count = 1 } = {}) {
  const { centre_x, centre_y } = await rect_of(page, role, name);
  await page.mouse.move(centre_x, centre_y);
  await page.mouse.click(centre_x, centre_y, { clickCount: count });
}

/**
 * Drags with the mouse, as slowly as a hand does.
 * @param {Page} page
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} to
 */
export async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + Math.sign(to.x - from.x) * 8, from.y + Math.sign(to.y - from.y) * 8, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

/**
 * Types into the text area that is open, in place of what is in it, and commits with Enter.
 * @param {Page} page
 * @param {string} text
 */
export async function type_text(page, text) {
  const area = page.locator('textarea:focus');
  await area.waitFor({ state: 'attached' });
  await area.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await until('the text area is gone', async () => (await page.locator('textarea:focus').count()) === 0);
}

/** Until every edit is on the disk, as the status bar says. @param {Page} page */
export async function wait_until_saved(page) {
  await until('the page says that it has saved', () =>
    page.getByText('Saved on this device', { exact: true }).count().then((count) => count > 0));
}

/** How many frames the page has drawn so far. @param {Page} page @returns {Promise<number>} */
export function frames_drawn(page) {
  return page.evaluate(() => /** @type {any} */ (window).throughline.frames);
}

/** Until the page has come to rest. @param {Page} page */
export async function wait_until_still(page) {
  let frames = -1;
  await until('the page comes to rest', async () => {
    const now = await frames_drawn(page);
    const still = now === frames;
    frames = now;
    await page.waitForTimeout(250);
    return still;
  });
}

/**
 * Gives files to the page by dropping them on it.
 * @param {Page} page
 * @param {{ name: string, text: string }[]} files
 */
export async function drop_files(page, files) {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    const canvas = /** @type {HTMLElement} */ (document.getElementById('canvas'));
    const at = { bubbles: true, cancelable: true, dataTransfer: transfer, clientX: 700, clientY: 400 };
    canvas.dispatchEvent(new DragEvent('dragover', at));
    canvas.dispatchEvent(new DragEvent('drop', at));
  }, files);
}

/**
 * Does what makes the page download a file, and reads it.
 * @param {Page} page
 * @param {() => Promise<void>} act
 */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** A picture for whoever looks after the tests. @param {Page} page @param {string} name */
export async function screenshot(page, name) {
  await page.screenshot({ path: path.join(output_dir, `${name}.png`) });
}
