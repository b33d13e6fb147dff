// profile_start.mjs [BUILD]
//
// Writes start_functions.txt: the functions that run from a first visit until the board with a map on it has been moved and
// zoomed. Run it after larger changes; the browser tests tell when it has become necessary. BUILD is build/web-release unless
// told otherwise; its site must be built.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { featureFlags, nameKey, startList } from './lib/split_program.mjs';
import { listen, siteServer } from './server.mjs';

const root_dir = path.resolve(fileURLToPath(import.meta.url), '../..');
const build_dir = path.resolve(process.argv[2] ?? path.join(root_dir, 'build/web-release'));
const cache = readFileSync(path.join(build_dir, 'CMakeCache.txt'), 'utf8');
const tool = cache.match(/^THROUGHLINE_WASM_SPLIT:\w+=(.+)$/m)?.[1];
if (!tool) throw new Error(`${build_dir} is no build of the page for release`);
/** @type {typeof import('playwright-core')} */
const { chromium } = createRequire(path.join(root_dir, 'web/package.json'))('playwright-core');

const dir = mkdtempSync(path.join(tmpdir(), 'throughline-profile-'));
const program = path.join(build_dir, 'program/throughline.wasm'), counting = path.join(dir, 'counting.wasm');
const run = (/** @type {string[]} */ ...args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
run(...featureFlags, '--instrument', program, '--profile-export=__write_profile', '-o', counting);

const site = path.join(build_dir, 'site');
const first_url = readdirSync(site).find((name) => /^throughline-[0-9a-f]+\.wasm$/.test(name));
if (!first_url) throw new Error('build the page first: tools/serve.sh');
const server = siteServer(site);
const port = await listen(server, 0);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});

/** Runs the whole program in one, and writes which functions ran. */
async function profile(/** @type {'light' | 'dark'} */ colorScheme, /** @type {(page: import('playwright-core').Page) => Promise<void>} */ act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme, serviceWorkers: 'block' });
  await context.route(`**/${first_url}`, (route) => route.fulfill({ path: counting, contentType: 'application/wasm' }));
  await context.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await instantiate(...given);
      /** @type {any} */ (window).counting ??= result.instance;
      return result;
    };
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('heading', { name: 'Every customer lives a story' }).waitFor({ state: 'attached' });
  await page.waitForTimeout(1500);
  await act(page);
  const bytes = await page.evaluate(() => {
    const { __write_profile: write, ...exported } = /** @type {any} */ (window).counting.exports;
    const memory = /** @type {WebAssembly.Memory} */ (Object.values(exported).find((value) => value instanceof WebAssembly.Memory));
    // Nothing runs afterwards, so a page at the end of the memory may be taken.
    const start = memory.grow(4) * 65536;
    return [...new Uint8Array(memory.buffer, start, write(start, 4 * 65536))];
  });
  await context.close();
  const file = path.join(dir, `${readdirSync(dir).length}.profile`);
  writeFileSync(file, Buffer.from(bytes));
  return file;
}

async function click(/** @type {import('playwright-core').Page} */ page, /** @type {string} */ name) {
  const rect = await page.getByRole('button', { name }).first().boundingBox();
  if (!rect) throw new Error(`${name} is not on the page`);
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

async function look_at_sample(/** @type {import('playwright-core').Page} */ page) {
  await click(page, 'Look at a sample');
  await page.getByRole('grid').waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(80, 40);
  await page.keyboard.down('Control');
  for (const delta of [-200, 500, -300]) {
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(200);
  }
  await page.keyboard.up('Control');
  for (const x of [350, 500, 650, 800]) await page.mouse.move(x, 400);
  await page.waitForTimeout(1000);
}

const profiles = [
  await profile('light', async () => {}),
  await profile('light', look_at_sample),
  await profile('dark', async (page) => {
    await look_at_sample(page);
    await click(page, 'All maps');
    await page.getByRole('heading', { name: 'Your maps' }).waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
  }),
];
await browser.close();
server.close();

const merged = path.join(dir, 'merged.profile');
run('--merge-profiles', ...profiles, '-o', merged);
const kept = run(...featureFlags, '--print-profile', merged, program).split('\n').flatMap((line) => line.match(/^\+ (.+)$/)?.[1] ?? []);
if (kept.length === 0) throw new Error('no function ran');
const keys = [...new Set(kept.map(nameKey))].sort();
writeFileSync(startList, `Made by profile_start.mjs: which functions the page needs first (see lib/split_program.mjs)\n${keys.join('\n')}\n`);
rmSync(dir, { recursive: true });
console.log(`${keys.length} functions`);
