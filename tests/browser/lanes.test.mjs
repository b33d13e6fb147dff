// Lanes as they are used in a workshop: collapsed to a line, and notes parked beside the map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  click, drag, open_app, rect_of, screenshot, type_text, wait_for, wait_until_gone, wait_until_ready, wait_until_saved, wait_until_still,
} from './app.mjs';

test('a lane collapses to one line and comes back', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_until_saved(page);
  await wait_until_still(page);
  const before = await rect_of(page, 'rowheader', 'Friction');
  await click(page, 'button', 'Friction');
  await click(page, 'button', 'Actions for Friction');
  await click(page, 'menuitem', 'Collapse to one line');
  await wait_for(page, 'rowheader', 'Friction, collapsed');
  await wait_until_gone(page, 'button', 'Old opening hours');
  const collapsed = await rect_of(page, 'rowheader', 'Friction, collapsed');
  assert.ok(collapsed.height < before.height, `the lane is ${collapsed.height} px high, and was ${before.height}`);
  await wait_until_still(page);
  await screenshot(page, 'lane-collapsed');
  await page.keyboard.press('Control+z');
  await wait_for(page, 'button', 'Old opening hours');
});

test('what the sample has parked is seen, a card is parked beside it, another written, and all come back after a reload', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_until_saved(page);
  await wait_until_still(page);
  await wait_for(page, 'gridcell', 'Parked, Hears a colleague rave: Ask the night shift how they call out names');
  const card = await rect_of(page, 'button', 'Old opening hours');
  const last = await rect_of(page, 'rowheader', 'Backstage');
  await drag(page, { x: card.centre_x, y: card.centre_y }, { x: card.centre_x, y: last.y + last.height + 12 });
  await wait_for(page, 'gridcell', 'Parked, Searches on the phone: Old opening hours');
  await wait_until_still(page);

  const empty = await rect_of(page, 'gridcell', /^Parked, Orders ahead: empty/);
  await page.mouse.dblclick(empty.centre_x, empty.y + empty.height - 6);
  await type_text(page, 'Ask the bank about refunds');
  await wait_for(page, 'button', 'Ask the bank about refunds');
  await wait_until_still(page);
  await screenshot(page, 'parked');
  await wait_until_saved(page);
  await page.reload();
  await wait_until_ready(page);
  await wait_for(page, 'button', 'Ask the bank about refunds');
  await wait_for(page, 'button', 'Old opening hours');
});
