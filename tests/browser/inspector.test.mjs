// Every field of a record, as a person fills it in at the right of the board.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  click, downloaded, drop_files, is_there, open_app, rect_of, screenshot, type_text, wait_for, wait_until_gone,
  wait_until_saved,
} from './app.mjs';
import { until } from './harness.mjs';

const map = {
  format: 'throughline', version: 2,
  map: { id: 'map:0000000000001', title: 'Every field', currency: 'EUR' },
  personas: [{ id: 'persona:0000000000002', rank: 'a', name: 'Maya' }],
  stages: [{ id: 'stage:0000000000003', rank: 'a', name: 'Discover' }],
  steps: [
    { id: 'step:0000000000004', place: { stage: 'stage:0000000000003', rank: 'a' }, name: 'Hears of it' },
    { id: 'step:0000000000005', place: { stage: 'stage:0000000000003', rank: 'b' }, name: 'Tries it' },
  ],
  lanes: [
    { id: 'lane:0000000000006', rank: 'a', kind: 'friction', name: 'Friction' },
    { id: 'lane:0000000000007', rank: 'b', kind: 'opportunity', name: 'Opportunities' },
  ],
  cards: [
    { id: 'card:0000000000008', place: { lane: 'lane:0000000000006', step: 'step:0000000000004', rank: 'a' }, text: 'Nobody answers 等待 😀', cost: 12 },
    { id: 'card:0000000000009', place: { lane: 'lane:0000000000007', step: 'step:0000000000004', rank: 'a' }, text: 'Call back' },
  ],
};

/** Opens the map that is described above, as the program writes it. @param {import('./app.mjs').Page} page */
async function open_map(page) {
  await drop_files(page, [{ name: 'every-field.journey.json', text: JSON.stringify(map) }]);
  await wait_for(page, 'button', 'Call back');
}

/** @param {import('./app.mjs').Page} page */
async function exported(page) {
  const file = await downloaded(page, () => click(page, 'button', 'Export as a file'));
  return JSON.parse(file.text);
}

/** A field of the inspector may lie below the fold: Tab brings it into view. @param {import('./app.mjs').Page} page @param {Parameters<typeof rect_of>[1]} role @param {string} name */
async function reach(page, role, name) {
  const found = page.getByRole(role, { name, exact: true });
  await until(`there is a ${role} named ${name}`, async () => (await found.count()) > 0);
  await found.first().focus();
  await page.waitForTimeout(150);
}

test('fields of a card are filled in, checked and kept', async (t) => {
  const { page } = await open_app(t, { context: { viewport: { width: 1440, height: 900 } } });
  await open_map(page);

  await t.test('an opportunity: what it answers is found by its words', async () => {
    await click(page, 'button', 'Call back');
    await reach(page, 'textbox', 'Find a card');
    await click(page, 'textbox', 'Find a card');
    await page.locator('textarea:focus').waitFor({ state: 'attached' });
    await page.keyboard.insertText('answers');
    await wait_for(page, 'button', 'Nobody answers 等待 😀');
    const rows = page.getByRole('complementary').getByRole('button', { name: 'Nobody answers 等待 😀' });
    const box = await rows.first().boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await wait_for(page, 'button', 'Remove Nobody answers 等待 😀');
  });

  await t.test('a date that is none is said beside its field and never written', async () => {
    await reach(page, 'button', 'Plan');
    await click(page, 'button', 'Plan');
    await reach(page, 'textbox', 'Due on');
    await click(page, 'textbox', 'Due on');
    await type_text(page, 'when it is ready');
    await until('the reason stands beside it', () =>
      page.getByText('“when it is ready” is not a date. Write it as 2026-11-02').count().then((count) => count > 0));
    const field = page.getByRole('textbox', { name: 'Due on', exact: true });
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await field.getAttribute('aria-description') ?? '', /is not a date/);
    await screenshot(page, 'inspector-refused');
    await click(page, 'textbox', 'Due on');
    await type_text(page, '24 Dec 2026');
    await until('it is mended', async () => (await field.getAttribute('aria-invalid')) === null);
  });

  await t.test('cost in the currency of the map, a tag, and a lever by keyboard alone', async () => {
    await reach(page, 'button', 'Cost and return');
    await page.keyboard.press('Enter');
    await reach(page, 'textbox', 'Cost, EUR');
    await page.keyboard.press('Enter');
    await type_text(page, '12 000');
    await reach(page, 'button', 'What has to change');
    await page.keyboard.press('Enter');
    await wait_for(page, 'menuitem', 'Process');
    await page.getByRole('menuitem', { name: 'Process', exact: true }).focus();
    await page.keyboard.press('Enter');
    await wait_until_gone(page, 'menuitem', 'Process');
    await reach(page, 'textbox', 'Add a tag');
    await page.keyboard.press('Enter');
    await type_text(page, 'phone, 电话');
    await wait_for(page, 'button', '电话');
  });

  await t.test('what another kind left is there, folded', async () => {
    await page.keyboard.press('Escape');
    await click(page, 'button', 'Nobody answers 等待 😀');
    const title = await rect_of(page, 'textbox', 'Text of the card');
    assert.ok(title.y > 50 && title.y < 150, 'another record is shown from its top');
    await wait_for(page, 'slider', 'Severity');
    assert.ok(!(await is_there(page, 'textbox', 'Cost, EUR')), 'it is folded away');
    await reach(page, 'button', 'As an opportunity');
    await page.keyboard.press('Enter');
    await wait_for(page, 'textbox', 'Cost, EUR');
    await screenshot(page, 'inspector-other-kind');
  });

  await t.test('all of it is in the file', async () => {
    await wait_until_saved(page);
    const { cards } = await exported(page);
    /** @param {string} text */
    const card = (text) => cards.find((/** @type {{ text: string }} */ one) => one.text === text);
    const idea = card('Call back');
    assert.equal(idea.due, '2026-12-24');
    assert.equal(idea.cost, 12000);
    assert.equal(idea.lever, 'process');
    assert.deepEqual(idea.tags, ['phone', '电话']);
    assert.deepEqual(idea.answers, [card('Nobody answers 等待 😀').id]);
  });
});
