// Everything without a mouse: commands, search, menus, and a small workshop from the first key to the last.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { click, is_there, open_app, rect_of, screenshot, type_text, wait_for, wait_until_gone, wait_until_saved } from './app.mjs';
import { until } from './harness.mjs';

/** @typedef {import('./app.mjs').Page} Page */

/** @param {Page} page */
async function open_sample(page) {
  await click(page, 'button', 'Look at a sample');
  await wait_for(page, 'grid', /./);
  await wait_until_saved(page);
}

/** The text of the field that has the keyboard. @param {Page} page */
const typing_in = (page) => page.locator('textarea:focus');

/** What the combobox says is chosen. @param {Page} page */
function chosen_option(page) {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    return option?.getAttribute('aria-selected') === 'true' ? option.getAttribute('aria-label') : null;
  });
}

/** Opens the palette and asks it. @param {Page} page @param {string} text */
async function ask(page, text) {
  await page.keyboard.press('Control+k');
  await wait_for(page, 'dialog', 'Search or command');
  await typing_in(page).waitFor({ state: 'attached' });
  await page.keyboard.insertText(text);
}

test('the command palette finds commands, cards and maps', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);

  await t.test('it is a combobox with a list', async () => {
    await ask(page, 'ready');
    await wait_for(page, 'option', /Ready by when/);
    const field = typing_in(page);
    assert.equal(await field.getAttribute('role'), 'combobox');
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    await until('the first result is chosen', async () => (await chosen_option(page)) !== null);
    await screenshot(page, 'palette');
  });

  await t.test('arrows and Enter choose a card, which is selected and has the keyboard', async () => {
    const first = await chosen_option(page);
    await page.keyboard.press('ArrowDown');
    await until('the next result is chosen', async () => (await chosen_option(page)) !== first);
    await page.keyboard.press('ArrowUp');
    await until('the first one again', async () => (await chosen_option(page)) === first);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('by when');
    await until('it finds the card', async () => /Ready by when/.test((await chosen_option(page)) ?? ''));
    await page.keyboard.press('Enter');
    await wait_until_gone(page, 'dialog', 'Search or command');
    await wait_for(page, 'textbox', 'Text of the card');
    await until('the board has the keyboard', () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell'));
  });

  await t.test('a command is performed, and stands first the next time', async () => {
    await ask(page, 'settings');
    await until('it is found', async () => (await chosen_option(page)) === 'Settings');
    await page.keyboard.press('Enter');
    await wait_for(page, 'dialog', 'Settings');
    await page.keyboard.press('Escape');
    await wait_until_gone(page, 'dialog', 'Settings');
    await page.keyboard.press('Control+k');
    await until('it stands first', async () => (await chosen_option(page)) === 'Settings');
    await page.keyboard.press('Escape');
    await wait_until_gone(page, 'dialog', 'Search or command');
    await until('the board has the keyboard again', () =>
      page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell'));
  });

  await t.test('the mouse opens it and chooses, and a click beside it closes it', async () => {
    await click(page, 'button', 'Search or command');
    await wait_for(page, 'dialog', 'Search or command');
    await page.mouse.click(20, 900);
    await wait_until_gone(page, 'dialog', 'Search or command');
    await click(page, 'button', 'Search or command');
    await typing_in(page).waitFor({ state: 'attached' });
    await page.keyboard.insertText('all maps');
    await click(page, 'option', 'All maps');
    await wait_for(page, 'heading', 'Your maps');
  });

  await t.test('from the home screen it opens a map', async () => {
    await ask(page, 'brew');
    await wait_for(page, 'option', /brew/i);
    await page.keyboard.press('Enter');
    await wait_for(page, 'grid', /./);
  });
});

test('the sheet of shortcuts', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);
  await page.keyboard.press('?');
  await wait_for(page, 'dialog', 'Keyboard shortcuts');
  await until('it lists them', () => page.getByText('Undo: Ctrl+Z', { exact: true }).count().then((count) => count > 0));
  await screenshot(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', 'Keyboard shortcuts');
  await page.keyboard.press('F1');
  await wait_for(page, 'dialog', 'Keyboard shortcuts');
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'dialog', 'Keyboard shortcuts');
});

test('search and replace', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);
  await page.keyboard.press('Control+f');
  await typing_in(page).waitFor({ state: 'attached' });
  await page.keyboard.insertText('the');
  const count = page.getByRole('status').filter({ hasText: /^\d+ (found|of \d+)$/ });
  await until('it counts', async () => /^\d+ found$/.test((await count.first().textContent().catch(() => '')) ?? ''));
  const found = Number.parseInt((await count.first().textContent()) ?? '', 10);
  assert.ok(found > 2, `found ${found}`);
  await screenshot(page, 'find');
  await page.keyboard.press('Enter');
  await until('it goes to the first', async () => (await count.first().textContent()) === `1 of ${found}`);
  await page.keyboard.press('Shift+Enter');
  await until('and round to the last', async () => (await count.first().textContent()) === `${found} of ${found}`);
  await page.keyboard.press('F3');
  await until('F3 goes on', async () => (await count.first().textContent()) === `1 of ${found}`);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Ready by when');
  await until('there is one', async () => (await count.first().textContent()) === '1 found');
  await click(page, 'textbox', 'Replace with');
  await typing_in(page).waitFor({ state: 'attached' });
  await page.keyboard.insertText('Ready at what time');
  await click(page, 'button', 'Replace all');
  await wait_for(page, 'button', '“Ready at what time?”');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'textbox', 'Replace with');
  await page.keyboard.press('Control+z');
  await wait_for(page, 'button', '“Ready by when?”');
});

test('context menus, by the right button and by key', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);
  const card = await rect_of(page, 'button', '“Ready by when?”');
  await page.mouse.click(card.centre_x, card.centre_y, { button: 'right' });
  await wait_for(page, 'menuitem', 'Duplicate');
  await wait_for(page, 'textbox', 'Text of the card');
  await screenshot(page, 'context-menu');
  await click(page, 'menuitem', 'Duplicate');
  await until('there are two', async () => (await page.getByRole('grid').getByRole('button', { name: '“Ready by when?”', exact: true }).count()) === 2);
  await page.keyboard.press('Shift+F10');
  await wait_for(page, 'menuitem', 'Delete');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await until('one is left', async () => (await page.getByRole('grid').getByRole('button', { name: '“Ready by when?”', exact: true }).count()) === 1);

  const step = await rect_of(page, 'columnheader', /^Opens the app/);
  await page.mouse.click(step.centre_x, step.centre_y, { button: 'right' });
  await wait_for(page, 'menuitem', 'Turning point, or no longer');
  await page.keyboard.press('Escape');
  await wait_until_gone(page, 'menuitem', 'Turning point, or no longer');

  const empty = await rect_of(page, 'gridcell', 'Asks, Opens the app: empty');
  await page.mouse.click(empty.centre_x, empty.centre_y, { button: 'right' });
  await click(page, 'menuitem', 'Add card');
  await type_text(page, 'Where is it?');
  await wait_for(page, 'button', 'Where is it?');

  await click(page, 'button', /^Undo: /);
  await wait_until_gone(page, 'button', 'Where is it?');
  const undo = await rect_of(page, 'button', /^Undo: /);
  await page.mouse.click(undo.centre_x, undo.centre_y, { button: 'right' });
  await wait_for(page, 'menuitem', 'The map as it was opened');
  await wait_for(page, 'menuitem', 'Add card');
  await screenshot(page, 'history');
  await click(page, 'menuitem', 'Add card');
  await wait_for(page, 'button', 'Where is it?');
});

test('a small workshop by keyboard alone', async (t) => {
  const { page } = await open_app(t);
  /** @param {string} text */
  const write = async (text) => {
    await typing_in(page).waitFor({ state: 'attached' });
    await type_text(page, text);
  };
  /** @param {string} name */
  const command = async (name) => {
    await ask(page, name);
    await until(`${name} is chosen`, async () => (await chosen_option(page)) === name);
    await page.keyboard.press('Enter');
    await wait_until_gone(page, 'dialog', 'Search or command');
  };

  await command('New map…');
  await wait_for(page, 'dialog', 'New map');
  await until('the keyboard is in the sheet', () => page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null && document.activeElement !== document.body));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await wait_for(page, 'grid', /./);
  await command('Rename the map');
  await write('Workshop');
  await until('it is named', async () => (await page.title()).startsWith('Workshop'));

  await command('Add step');
  await write('First step');
  await page.keyboard.press('s');
  await write('Second step');
  await page.keyboard.press('Shift+S');
  await write('Second stage');
  await wait_for(page, 'columnheader', 'Second stage');
  await page.keyboard.press('l');
  await wait_for(page, 'menuitem', 'Backstage');
  await until('the arrows reach Backstage', async () => {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (name !== 'Backstage') await page.keyboard.press('ArrowDown');
    return name === 'Backstage';
  });
  await page.keyboard.press('Enter');
  await write('Behind the counter');
  await wait_for(page, 'rowheader', 'Behind the counter');

  await ask(page, 'First step');
  await until('it is found', async () => (await chosen_option(page)) === 'First step');
  await page.keyboard.press('Enter');
  await wait_until_gone(page, 'dialog', 'Search or command');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await write('Asks a colleague');
  await wait_for(page, 'button', 'Asks a colleague');
  await page.keyboard.press('Control+ArrowRight');
  await wait_for(page, 'gridcell', 'Customer does, Second step: Asks a colleague');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Control+ArrowUp');
  const felt = page.getByRole('slider', { name: /^Felt by .* at Second step$/ });
  await until('it is felt', async () => (await felt.first().getAttribute('aria-valuenow')) === '2');
  await page.keyboard.press('Control+z');
  await until('it is taken back', async () => (await felt.first().getAttribute('aria-valuenow')) === '1');
  await page.keyboard.press('Control+Shift+Z');
  await until('and made again', async () => (await felt.first().getAttribute('aria-valuenow')) === '2');

  await page.keyboard.press('p');
  await wait_for(page, 'main', 'Presentation');
  await page.keyboard.press('ArrowRight');
  await wait_for(page, 'heading', 'First step');
  await page.keyboard.press('Escape');
  await wait_for(page, 'grid', /./);
  await command('All maps');
  await wait_for(page, 'heading', 'Your maps');
  assert.ok(await is_there(page, 'button', 'Workshop'));
});

test('Tab reaches every part of the board screen, is seen everywhere and comes out again', async (t) => {
  const { page } = await open_app(t);
  await open_sample(page);
  await page.mouse.click(800, 60);
  /** @type {string[]} */
  const parts = [];
  for (let presses = 0; presses < 120; ++presses) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(() => {
      const node = /** @type {HTMLElement} */ (document.activeElement);
      if (node === document.body) return '';
      const region = node.closest('header, nav, main, aside');
      return region?.getAttribute('aria-label') ?? region?.tagName ?? '?';
    });
    if (part === '') break;
    if (parts.at(-1) !== part) parts.push(part);
  }
  assert.ok(parts.includes('Board') && parts.includes('Inspector') && parts.includes('Status'), parts.join(', '));
});
