// Letting some cards stand out, and colouring them by what they are.
import { test } from 'node:test';
import { click, open_app, screenshot, wait_for, wait_until_gone, wait_until_saved, wait_until_still } from './app.mjs';
import { until } from './harness.mjs';

test('cards of a tag and a severity stand out, say how many, and all do again when it is cleared', async (t) => {
  const { page } = await open_app(t);
  await click(page, 'button', 'Look at a sample');
  await wait_until_saved(page);
  await wait_until_still(page);
  await click(page, 'button', 'Highlight');
  await click(page, 'button', '3 or more');
  await until('it is said how many stand out', () => page.getByText('4 of 31 cards stand out', { exact: true }).count());
  await wait_until_still(page);
  await screenshot(page, 'highlight-severity');
  await click(page, 'button', '5');
  await until('fewer stand out', () => page.getByText('1 of 31 cards stand out', { exact: true }).count());
  await click(page, 'button', 'Let all cards stand out');
  await wait_until_gone(page, 'button', 'Let all cards stand out');
  await click(page, 'button', 'Colour cards by');
  await click(page, 'menuitem', 'Severity');
  await wait_for(page, 'button', 'Colour cards by');
  await wait_until_still(page);
  await screenshot(page, 'highlight-colours');
});
