// The home screen: the maps of this device, ways to begin one, samples, and a newcomer's first scene.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  click, drop_files, open_app, rect_of, screenshot, wait_for, wait_until_gone, wait_until_ready, wait_until_saved, wait_until_still,
} from './app.mjs';
import { until } from './harness.mjs';

/**
 * Types into the text area with this name and commits; the next one may open at once.
 * @param {import('./app.mjs').Page} page
 * @param {string} name
 * @param {string} text
 */
async function answer(page, name, text) {
  await until(`${name} is being typed`, () =>
    page.evaluate((label) => document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.getAttribute('aria-label') === label, name));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

/** @param {string} title */
const diagram = (title) => `journey\n    title ${title}\n    section Start\n      Begins: 5: Ana\n      Waits: 1: Ana\n    section End\n      Leaves: 4: Ana\n`;

test('a newcomer is led to a first scene, and may leave at any time', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Your first map');
  await wait_for(page, 'heading', 'Who is it about?');
  await answer(page, 'Who', 'Maya, commuter');
  await wait_for(page, 'heading', 'When does it begin?');
  await answer(page, 'When', 'next Tuesday');
  await until('what is wrong is said in the place of the hint', () =>
    page.getByText('“next Tuesday” is not a date. Write it as 2026-11-02 09:10', { exact: true }).count());
  await click(page, 'button', 'Next');
  await wait_for(page, 'heading', 'When does it begin?');
  await click(page, 'textbox', 'When');
  await answer(page, 'When', '2026-11-02 9:10');
  await wait_for(page, 'heading', 'What happens first?');
  await screenshot(page, 'home-guide');
  await answer(page, 'What happens first', 'Hears a colleague rave');
  await wait_for(page, 'heading', 'What do they feel?');
  await page.getByRole('slider', { name: 'Felt', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await click(page, 'button', 'Done');
  await wait_until_gone(page, 'heading', 'What do they feel?');
  await wait_for(page, 'columnheader', /^Hears a colleague rave/);
  await wait_for(page, 'button', /Maya, commuter/);
  await wait_until_saved(page);

  await click(page, 'button', 'All maps');
  await click(page, 'button', 'New map');
  await click(page, 'button', 'Four questions');
  await wait_for(page, 'heading', 'Who is it about?');
  await page.keyboard.press('Escape');
  await click(page, 'button', 'Leave the questions');
  await wait_until_gone(page, 'heading', 'Who is it about?');
  await wait_for(page, 'columnheader', 'First stage');
});

test('a new map from each template, chosen by keyboard from a sheet that says what it is for', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'New map');
  await wait_for(page, 'dialog', 'New map');
  const templates = ['Simple journey', 'Experience map', 'Service blueprint', 'B2B buying group', 'Lifecycle and loyalty', 'Onboarding',
    'Service recovery', 'Employee journey', 'Future state', 'Day in the life'];
  for (const name of ['Empty map', 'Four questions', ...templates]) await wait_for(page, 'button', name);
  await wait_until_still(page);
  await screenshot(page, 'home-new-map');
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', 'New map');
  for (const name of templates) {
    await page.getByRole('button', { name: 'New map', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await wait_for(page, 'dialog', 'New map');
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await until(`“${name}” is open`, async () => (await page.title()).startsWith(name));
    await wait_until_saved(page);
    await click(page, 'button', 'All maps');
    await wait_for(page, 'button', `Actions for ${name}`);
  }
  assert.equal(await page.getByRole('button', { name: /^Actions for/ }).count(), templates.length);
});

test('a template opens large enough to read what its empty places ask', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'New map');
  await click(page, 'button', 'B2B buying group');
  await wait_until_still(page);
  const { width } = await rect_of(page, 'gridcell', /Who notices, and what does it cost\?$/);
  assert.ok(width > 100, `a place is ${width} px wide`);
  await screenshot(page, 'home-template');
});

test('many maps are found by their titles, and keep their pictures over a reload', async (t) => {
  const { page } = await open_app(t);
  const titles = ['Überweisung ins Ausland', '咖啡 ☕ to go', ...Array.from({ length: 10 }, (_, index) => `Parcel number ${index}`)];
  await drop_files(page, titles.map((title, index) => ({ name: `${index}.mmd`, text: diagram(title) })));
  for (const title of titles) await wait_for(page, 'button', `Actions for ${title}`);
  await page.reload();
  await wait_until_ready(page);
  for (const title of titles) await wait_for(page, 'button', `Actions for ${title}`);
  await wait_until_still(page);
  await screenshot(page, 'home-many');
  await click(page, 'textbox', 'Search maps');
  await page.locator('textarea:focus').waitFor({ state: 'attached' });
  await page.keyboard.insertText('über');
  await wait_until_gone(page, 'button', 'Actions for Parcel number 3');
  await wait_for(page, 'button', 'Actions for Überweisung ins Ausland');
  await page.keyboard.press('Enter');
  await until('it says how many', () => page.getByText('1 of 12 maps', { exact: true }).count());
  await click(page, 'button', 'Show all maps');
  await wait_for(page, 'button', 'Actions for Parcel number 3');
});

test('every sample opens with what it has to tell', async (t) => {
  const { page } = await open_app(t);
  for (const [sample, step] of [['Look at a sample', /^Hears a colleague rave/],
    ['Cold-chain monitoring for a dairy', /^A truckload of cream is refused/],
    ['A birth and five letters', /^Counts at the kitchen table/]]) {
    await click(page, 'button', sample);
    await wait_for(page, 'columnheader', step);
    await wait_until_still(page);
    await screenshot(page, `home-sample-${String(sample).split(' ')[1]}`);
    await wait_until_saved(page);
    await click(page, 'button', 'All maps');
  }
  await wait_for(page, 'button', 'Actions for A birth and five letters');
});
