// A facilitator's first day with the page: from an empty browser to a map that is presented without a network.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  click, downloaded, drag, drop_files, is_there, open_app, rect_of, screenshot, type_text, wait_for, wait_until_gone, wait_until_ready,
  wait_until_saved, wait_until_still,
} from './app.mjs';
import { until } from './harness.mjs';

const spoken = '“哪一条队伍是我的？” 😀👍🏽';

const diagram = `journey
    title A parcel that never came
    section Ordering
      Finds the shop: 4: Ana, Ben
      Pays: 3: Ana
    section Waiting
      Tracks the parcel: 1: Ana
      Calls the hotline: 2
`;

/**
 * Clicks into an empty cell, where the ghost of a first card shows, and types the card.
 * @param {import('./app.mjs').Page} page
 * @param {string} cell
 * @param {string} text
 */
async function add_card(page, cell, text) {
  const rect = await rect_of(page, 'gridcell', `${cell}: empty`);
  await page.mouse.move(rect.centre_x - 2, rect.y + 28);
  await page.mouse.move(rect.centre_x, rect.y + 28);
  await page.mouse.click(rect.centre_x, rect.y + 28);
  await type_text(page, text);
  await wait_for(page, 'button', text);
}

test('first visit, a map from nothing, kept, exported, imported, presented, all of it offline', async (t) => {
  const { site, context, guard, page } = await open_app(t);

  await t.test('the first visit explains itself', async () => {
    await wait_for(page, 'heading', 'Every customer lives a story. Write it down.');
    await screenshot(page, 'facilitator-1-welcome');
  });

  await t.test('a small map comes from nothing, by mouse', async () => {
    await click(page, 'button', 'New map');
    await click(page, 'button', 'Empty map');
    await wait_for(page, 'columnheader', 'First stage');
    await click(page, 'textbox', 'Title of the map');
    await type_text(page, 'A visit to the dentist');
    await until('the page has the map\'s title', async () => (await page.title()).includes('A visit to the dentist'));
    await click(page, 'columnheader', 'First stage', { count: 2 });
    await type_text(page, 'Before the visit');
    await wait_for(page, 'columnheader', 'Before the visit');
    await click(page, 'button', 'Add step to Before the visit');
    await type_text(page, 'Books by phone');
    await wait_for(page, 'columnheader', /^Books by phone/);
    await click(page, 'button', 'Add step to Before the visit');
    await type_text(page, '预约提醒 📱');
    await wait_for(page, 'columnheader', /^预约提醒 📱/);
    await add_card(page, 'Customer does, Books by phone', 'Waits in the queue for eleven minutes');
    await add_card(page, 'Customer does, 预约提醒 📱', spoken);
    const curve = await rect_of(page, 'gridcell', 'Feels, Books by phone');
    await page.mouse.dblclick(curve.centre_x, curve.centre_y);
    await until('the scene is rated', async () => (await page.getByRole('slider', { name: 'Felt by the customer at Books by phone' })
      .getAttribute('aria-valuetext')) !== 'not rated');
    const point = await rect_of(page, 'slider', 'Felt by the customer at Books by phone');
    await drag(page, { x: point.centre_x, y: point.centre_y }, { x: point.centre_x, y: point.centre_y + 40 });
    await until('the point was dragged down', async () => Number(await page.getByRole('slider', { name: 'Felt by the customer at Books by phone' })
      .getAttribute('aria-valuenow')) < 0);
    await screenshot(page, 'facilitator-2-board');
  });

  await t.test('a card is dragged to another scene, and that is undone and redone', async () => {
    const card = await rect_of(page, 'button', spoken);
    const target = await rect_of(page, 'gridcell', /^Customer does, Books by phone/);
    await drag(page, { x: card.centre_x, y: card.centre_y }, { x: target.centre_x, y: target.y + target.height - 8 });
    await wait_for(page, 'gridcell', 'Customer does, 预约提醒 📱: empty');
    await click(page, 'button', /^Undo/);
    await wait_for(page, 'gridcell', `Customer does, 预约提醒 📱: ${spoken}`);
    await click(page, 'button', /^Redo/);
    await wait_for(page, 'gridcell', 'Customer does, 预约提醒 📱: empty');
    await page.keyboard.press('Control+z');
    await wait_for(page, 'gridcell', `Customer does, 预约提醒 📱: ${spoken}`);
  });

  await t.test('a reload brings everything back', async () => {
    await wait_until_saved(page);
    await page.reload();
    await wait_until_ready(page);
    await wait_for(page, 'button', spoken);
    await wait_for(page, 'button', 'Waits in the queue for eleven minutes');
    await wait_for(page, 'columnheader', 'Before the visit');
    assert.match(await page.title(), /A visit to the dentist/);
  });

  let exported = { name: '', text: '' };
  await t.test('the map is exported, deleted, and imported again byte for byte', async () => {
    exported = await downloaded(page, () => click(page, 'button', 'Export as a file'));
    assert.equal(exported.name, 'A visit to the dentist.journey.json');
    assert.ok(exported.text.includes(spoken), 'the file holds the card');
    JSON.parse(exported.text);
    await click(page, 'button', 'All maps');
    await click(page, 'button', 'Actions for A visit to the dentist');
    await click(page, 'menuitem', 'Delete');
    await wait_until_gone(page, 'button', 'Actions for A visit to the dentist');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(page, 'button', 'Open a file…')]);
    await chooser.setFiles({ name: exported.name, mimeType: 'application/json', buffer: Buffer.from(exported.text) });
    await wait_for(page, 'button', spoken);
    const again = await downloaded(page, () => click(page, 'button', 'Export as a file'));
    assert.equal(again.text, exported.text);
    await wait_until_saved(page);
  });

  await t.test('a Mermaid diagram dropped on the page opens as a map', async () => {
    await drop_files(page, [{ name: 'parcel.mmd', text: diagram }]);
    await wait_for(page, 'columnheader', 'Ordering');
    await wait_for(page, 'columnheader', /^Calls the hotline/);
    assert.match(await page.title(), /A parcel that never came/);
    for (const persona of ['Ana', 'Ben']) await wait_for(page, 'button', persona);
    const felt = page.getByRole('slider', { name: /^Felt by Ana at Tracks the parcel/ });
    await until('the score became a feeling', async () => Number(await felt.getAttribute('aria-valuenow')) < 0);
    const { text } = await downloaded(page, () => click(page, 'button', 'Export as a file'));
    assert.deepEqual(JSON.parse(text).cards ?? [], [], 'no card is invented');
    await wait_until_saved(page);
    await screenshot(page, 'facilitator-3-mermaid');
  });

  await t.test('it is presented scene by scene', async () => {
    await click(page, 'button', 'Present');
    await until('the page takes the whole screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await wait_until_still(page);
    await screenshot(page, 'facilitator-4-whole');
    await page.keyboard.press('ArrowRight');
    await wait_for(page, 'heading', /Finds the shop/);
    await page.keyboard.press('PageDown');
    await wait_for(page, 'heading', /Pays/);
    await page.keyboard.press('End');
    await wait_for(page, 'heading', /Calls the hotline/);
    await wait_until_still(page);
    await screenshot(page, 'facilitator-5-scene');
    await page.keyboard.press('Home');
    await wait_until_gone(page, 'heading', /Calls the hotline/);
    await page.keyboard.press('Space');
    await wait_for(page, 'heading', /Finds the shop/);
    await page.keyboard.press('Escape');
    await wait_for(page, 'button', 'Export as a file');
    await until('the page gives the screen back', () => page.evaluate(() => document.fullscreenElement === null));
  });

  await t.test('with its server killed the page reloads, opens maps, keeps changes and exports', async () => {
    await until('it works offline', () => page.getByText('Works offline', { exact: true }).count());
    await wait_until_saved(page);
    guard.allow(/ERR_CONNECTION_REFUSED/);  // the browser looks for a newer service worker
    await site.stop();
    await page.reload();
    await wait_until_ready(page);
    await wait_for(page, 'columnheader', 'Ordering');
    await click(page, 'button', 'All maps');
    await click(page, 'button', 'A visit to the dentist');
    await wait_for(page, 'button', spoken);
    await click(page, 'columnheader', 'Before the visit', { count: 2 });
    await type_text(page, 'Before 👩🏽‍⚕️ the visit');
    await wait_for(page, 'columnheader', 'Before 👩🏽‍⚕️ the visit');
    await wait_until_saved(page);
    const { text } = await downloaded(page, () => click(page, 'button', 'Export as a file'));
    assert.equal(text, exported.text.replace('Before the visit', 'Before 👩🏽‍⚕️ the visit'));
    const another = await context.newPage();
    await another.goto(site.url);
    await wait_until_ready(another);
    await wait_for(another, 'columnheader', 'Before 👩🏽‍⚕️ the visit');
    await screenshot(another, 'facilitator-6-offline');
  });
});
