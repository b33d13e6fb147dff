// screenshot.mjs [SITE]
//
// Takes the picture of README.md (assets/screenshot.png): the sample map in the page, with the card where it hurts selected.
// SITE is the folder of the page, build/web-release/site unless told otherwise.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, siteServer } from './server.mjs';

const root_dir = path.resolve(fileURLToPath(import.meta.url), '../..');
const site_dir = path.resolve(process.argv[2] ?? path.join(root_dir, 'build/web-release/site'));
const picture = path.join(root_dir, 'assets/screenshot.png');
if (!statSync(site_dir, { throwIfNoEntry: false })) throw new Error('build the page first: tools/serve.sh');
/** @type {typeof import('playwright-core')} */
const { chromium } = createRequire(path.join(root_dir, 'web/package.json'))('playwright-core');

const server = siteServer(site_dir);
const port = await listen(server, 0);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
await page.goto(`http://localhost:${port}/`);

/** Clicks where the canvas shows what the mirror names. */
async function click(/** @type {import('playwright-core').Locator} */ found) {
  await found.first().waitFor({ state: 'attached' });
  const rect = await found.first().boundingBox();
  if (!rect) throw new Error('what was to be clicked is not on the page');
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}
await click(page.getByRole('button', { name: 'Look at a sample' }));
await click(page.getByRole('button', { name: 'Stands in the walk-in line, though it is paid' }));
await page.getByText('Saved on this device').waitFor({ state: 'attached' });
await page.getByText('Works offline').waitFor({ state: 'attached' });
await page.mouse.move(5, 500);
await page.waitForTimeout(1500);  // the last animation
await page.screenshot({ path: picture });
await browser.close();
server.close();
console.log(path.relative(process.cwd(), picture));
