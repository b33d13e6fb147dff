// Records that belong to others: evidence, figures, links, values, ratings, as a person fills them in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  click, downloaded, drop_files, open_app, screenshot, type_text, wait_for, wait_until_gone, wait_until_saved,
} from './app.mjs';
import { until } from './harness.mjs';

const map = {
  format: 'throughline', version: 2,
  map: { id: 'map:0000000000001', title: 'What stands behind it' },
  stages: [
    { id: 'stage:0000000000002', rank: 'a', name: 'Find' },
    { id: 'stage:0000000000003', rank: 'b', name: 'Buy' },
  ],
  steps: [
    { id: 'step:0000000000004', place: { stage: 'stage:0000000000002', rank: 'a' }, name: 'Hears of it' },
    { id: 'step:0000000000005', place: { stage: 'stage:0000000000003', rank: 'a' }, name: 'Pays' },
  ],
  lanes: [
    { id: 'lane:0000000000006', rank: 'a', kind: 'doing', name: 'Customer does' },
    { id: 'lane:0000000000007', rank: 'b', kind: 'touchpoint', name: 'Touchpoints' },
  ],
  cards: [
    { id: 'card:0000000000008', place: { lane: 'lane:0000000000006', step: 'step:0000000000004', rank: 'a' }, text: 'Asks a colleague 等待 😀' },
    { id: 'card:0000000000009', place: { lane: 'lane:0000000000007', step: 'step:0000000000005', rank: 'a' }, text: 'Counter' },
  ],
  values: [{ id: 'value:000000000000a', rank: 'a', name: 'Welcoming', promise: 'Nobody waits unseen' }],
};

/** A control of the inspector may lie below the fold: the keyboard brings it into view. @param {import('./app.mjs').Page} page @param {Parameters<typeof wait_for>[1]} role @param {string} name */
async function reach(page, role, name) {
  const found = page.getByRole(role, { name, exact: true });
  await until(`there is a ${role} named ${name}`, async () => (await found.count()) > 0);
  await found.first().focus();
  await page.waitForTimeout(150);
}
/** Types into a field of the inspector and presses Enter. @param {import('./app.mjs').Page} page @param {string} name @param {string} text */
async function fill(page, name, text) {
  await reach(page, 'textbox', name);
  await page.keyboard.press('Enter');
  await type_text(page, text);
}
/** Adds one to a list whose field stays open for the next. @param {import('./app.mjs').Page} page @param {string} name @param {string} text */
async function add(page, name, text) {
  await reach(page, 'textbox', name);
  await page.keyboard.press('Enter');
  await page.locator('textarea:focus').waitFor({ state: 'attached' });
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await until('the field is empty again', async () => (await page.locator('textarea:focus').inputValue()) === '');
  await page.keyboard.press('Escape');
}
/** What the mirror says about a card. @param {import('./app.mjs').Page} page @param {string} card */
function about(page, card) {
  return page.getByRole('grid').getByRole('button', { name: card, exact: true }).getAttribute('aria-description');
}

test('what belongs to records is seen and filled in', async (t) => {
  const { page } = await open_app(t, { context: { viewport: { width: 1440, height: 900 } } });
  await drop_files(page, [{ name: 'behind.journey.json', text: JSON.stringify(map) }]);
  await wait_for(page, 'button', 'Counter');

  await t.test('a new finding stands behind its card', async () => {
    assert.equal(await about(page, 'Counter'), 'No evidence: an assumption');
    await page.getByText('Evidence behind 0% of cards').waitFor({ state: 'attached' });
    await click(page, 'button', 'Counter');
    await fill(page, 'Add evidence', 'Eleven people left the line');
    await until('the card says so', async () => (await about(page, 'Counter')) === 'Evidence: 1 source');
    await page.getByText('Evidence behind 50% of cards').waitFor({ state: 'attached' });
    await wait_for(page, 'heading', 'Evidence · 1 source');
  });

  await t.test('it is opened, told more about, and speaks against another card', async () => {
    await reach(page, 'button', 'Method not said');
    await page.keyboard.press('Enter');
    await wait_for(page, 'textbox', 'Finding');
    await fill(page, 'Found on', '2 Nov 2024');
    await page.getByText('Stale: older than 12 months').waitFor({ state: 'attached' });
    await fill(page, 'Attach to', 'colleague');
    await wait_for(page, 'button', 'Asks a colleague 等待 😀');
    await page.getByRole('list', { name: 'Speaks about' }).getByRole('button', { name: 'Against it' }).first().focus();
    await page.keyboard.press('Enter');
    await until('the card says so', async () => (await about(page, 'Asks a colleague 等待 😀')) === 'Evidence: 1 against');
    await screenshot(page, 'records-evidence');
    await page.keyboard.press('Escape');
  });

  await t.test('figures of a stage stand on its arrow', async () => {
    await page.getByRole('columnheader', { name: 'Buy', exact: true }).focus();
    await click(page, 'columnheader', 'Buy');
    await add(page, 'Add a period', '2026-Q3: 420');
    await click(page, 'columnheader', 'Find');
    await add(page, 'Add a period', '2026-Q3: 1,000');
    await until('the arrow says it', async () => {
      const said = await page.getByRole('columnheader', { name: 'Buy', exact: true }).getAttribute('aria-description');
      return said === 'Entered: 420';
    });
  });

  await t.test('cards are linked and rated', async () => {
    await click(page, 'button', 'Counter');
    await reach(page, 'button', '−2');
    await page.keyboard.press('Enter');
    await fill(page, 'Why it is rated so', 'Nobody looks up');
    await fill(page, 'Link to', 'colleague');
    await wait_for(page, 'heading', 'Links · 1 card');
    await screenshot(page, 'records-card');
  });

  await t.test('all of it is in the file', async () => {
    await wait_until_saved(page);
    const file = await downloaded(page, () => click(page, 'button', 'Export as a file'));
    const kept = JSON.parse(file.text);
    assert.equal(kept.evidence[0].text, 'Eleven people left the line');
    assert.equal(kept.evidence[0].date, '2024-11-02');
    assert.equal(kept.supports.length, 2);
    assert.deepEqual(kept.counts.map((/** @type {{ entered: number }} */ count) => count.entered).sort(), [1000, 420]);
    assert.equal(kept.links[0].from, 'card:0000000000009');
    assert.deepEqual([kept.ratings[0].score, kept.ratings[0].note], [-2, 'Nobody looks up']);
  });

  await t.test('a detached finding is still in the list of the map', async () => {
    await reach(page, 'button', 'Detach Method not said');
    await page.keyboard.press('Enter');
    await wait_until_gone(page, 'heading', 'Evidence · 1 source');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await reach(page, 'button', 'Evidence');
    await page.keyboard.press('Enter');
    await reach(page, 'button', 'Method not said');
  });
});
