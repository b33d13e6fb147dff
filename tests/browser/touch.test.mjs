// The board under fingers, as on a tablet or a large touch screen in a workshop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open_app, rect_of, wait_for, wait_until_saved, wait_until_still } from './app.mjs';

/** @typedef {{ x: number, y: number }} Point */

/** @param {import('node:test').TestContext} t */
async function open_sample_by_touch(t) {
  const { context, page } = await open_app(t, { context: { hasTouch: true } });
  const session = await context.newCDPSession(page);
  /** Puts fingers down, moves each along its way, and lifts them. @param {Point[][]} ways of equal length, one a finger */
  const touch = async (ways) => {
    for (let i = 0; i < ways[0].length; ++i) {
      const type = i === 0 ? 'touchStart' : 'touchMove';
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: ways.map((way, id) => ({ ...way[i], id })) });
      await page.waitForTimeout(20);
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await wait_until_still(page);
  };
  const sample = await rect_of(page, 'button', 'Look at a sample');
  await page.touchscreen.tap(sample.centre_x, sample.centre_y);
  await wait_for(page, 'grid', /./);
  await wait_until_saved(page);
  await wait_until_still(page);
  return { page, touch };
}

/** @param {Point} from @param {Point} to */
const way = (from, to) => Array.from({ length: 11 }, (_, i) => ({ x: from.x + ((to.x - from.x) * i) / 10, y: from.y + ((to.y - from.y) * i) / 10 }));

test('two fingers zoom about their middle and pan, even where they come down on cards', async (t) => {
  const { page, touch } = await open_sample_by_touch(t);
  const before = await rect_of(page, 'button', '“Ready by when?”');
  const { centre_x: x, centre_y: y } = before;
  await touch([way({ x: x - 50, y }, { x: x - 100, y }), way({ x: x + 50, y }, { x: x + 100, y })]);
  const zoomed = await rect_of(page, 'button', '“Ready by when?”');
  assert.ok(Math.abs(zoomed.width / before.width - 2) < 0.05, `twice as wide: ${zoomed.width} of ${before.width}`);
  assert.ok(Math.abs(zoomed.centre_x - x) < 3, 'it stayed between the fingers');
  await touch([way({ x: x - 50, y: 600 }, { x: x - 110, y: 570 }), way({ x: x + 50, y: 600 }, { x: x - 10, y: 570 })]);
  const panned = await rect_of(page, 'button', '“Ready by when?”');
  assert.ok(Math.abs(panned.centre_x - (zoomed.centre_x - 60)) < 3, `panned by ${panned.centre_x - zoomed.centre_x}`);
  assert.ok(Math.abs(panned.width - zoomed.width) < 1, 'and not zoomed');
});

test('one finger pans where nothing is, drags a card, and a tap selects', async (t) => {
  const { page, touch } = await open_sample_by_touch(t);
  const step = await rect_of(page, 'columnheader', /^Opens the app/);
  const asks = await rect_of(page, 'gridcell', 'Asks, Opens the app: empty');
  await touch([way({ x: asks.centre_x, y: asks.centre_y }, { x: asks.centre_x - 80, y: asks.centre_y })]);
  const moved = await rect_of(page, 'columnheader', /^Opens the app/);
  assert.ok(Math.abs(moved.x - (step.x - 80)) < 3, `panned by ${moved.x - step.x}`);

  const card = await rect_of(page, 'button', '“Ready by when?”');
  await page.touchscreen.tap(card.centre_x, card.centre_y);
  await wait_for(page, 'textbox', 'Text of the card');
  await page.waitForTimeout(500);  // the next touch is not the second of a double one

  const target = await rect_of(page, 'gridcell', 'Asks, Opens the app: empty');
  await touch([way({ x: card.centre_x, y: card.centre_y }, { x: target.centre_x, y: target.centre_y })]);
  await wait_for(page, 'gridcell', 'Asks, Opens the app: “Ready by when?”');
});
