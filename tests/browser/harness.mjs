// What every browser test uses: a server of the site, a Chromium, and pages that fail their test on any error, violation
// of the policy or request to another origin.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listen, siteServer } from '../../tools/server.mjs';

export const root_dir = path.resolve(fileURLToPath(import.meta.url), '../../..');
/** The site that is tested. */
export const site_dir = path.resolve(root_dir, process.env.THROUGHLINE_SITE ?? 'build/web-release/site');
/** Screenshots, profiles and what else tests write. */
export const output_dir = path.join(root_dir, 'build/browser-tests');
const require = createRequire(path.join(root_dir, 'web/package.json'));
/** @type {typeof import('playwright-core')} */
export const { chromium } = require('playwright-core');
/** @type {typeof import('esbuild')} */
export const esbuild = require('esbuild');
export const axe_source = require.resolve('axe-core/axe.min.js');

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('node:test').TestContext} TestContext */

const executable = process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium';
const arguments_of_chromium = [
  // Neither root nor a machine without user namespaces and without Debian's chromium-sandbox has one; what is opened is our own.
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

mkdirSync(output_dir, { recursive: true });

/**
 * Serves a folder on an origin of its own until the test ends.
 * @param {TestContext} test
 * @param {{ dir?: string, base?: string, changed?: (name: string) => void }} [options]
 */
export async function start_site(test, { dir = site_dir, base = '/' } = {}) {
  let server = siteServer(dir, base);
  const port = await listen(server, 0);
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  test.after(stop);
  return {
    url: `http://localhost:${port}${base}`,
    origin: `http://localhost:${port}`,
    /** As when its machine is switched off. */
    stop,
    /** Serves again under the same address, from another folder if one is given. @param {string} [other_dir] */
    async start(other_dir = dir) {
      server = siteServer(other_dir, base);
      await listen(server, port);
    },
  };
}

/**
 * A browser for one test. Each `open_context` is a person's browser of its own.
 * @param {TestContext} test
 */
export async function start_browser(test) {
  const browser = await chromium.launch({ executablePath: executable, args: arguments_of_chromium });
  test.after(() => browser.close());
  return browser;
}

/**
 * A browser with a profile on the disk and a process that can be killed as by a power cut. `open` starts it (again).
 * @param {TestContext} test
 */
export function killable_browser(test) {
  const profile = mkdtempSync(path.join(output_dir, 'profile-'));
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  const kill = async () => {
    if (!running?.pid) return;
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    process.kill(-running.pid, 'SIGKILL');
    running = undefined;
    await ended;
  };
  test.after(async () => {
    await kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return {
    kill,
    /** @returns {Promise<BrowserContext>} */
    async open() {
      const child = spawn(executable, [...arguments_of_chromium, '--headless=new', '--remote-debugging-port=0', '--no-first-run',
        `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
      running = child;
      const address = await new Promise((resolve, reject) => {
        let said = '';
        child.stderr?.on('data', (data) => {
          said += data;
          const found = /DevTools listening on (ws:\S+)/.exec(said);
          if (found) resolve(found[1]);
        });
        child.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
      });
      const browser = await chromium.connectOverCDP(address);
      return browser.contexts()[0];
    },
  };
}

/**
 * Watches a context: whatever goes wrong in it makes `expect_clean` fail. Called before its pages open anything.
 * @param {BrowserContext} context
 * @param {string} origin the only one that may be asked for anything
 */
export async function watch(context, origin) {
  /** @type {string[]} */
  const problems = [];
  /** @type {RegExp[]} */
  const allowed = [];
  const report = (/** @type {string} */ problem) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`policy violated: ${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`));
  });
  context.on('weberror', (error) => report(`error: ${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) report(`request to another origin: ${url}`);
  });
  context.on('page', (page) => page.on('crash', () => report('the page crashed')));
  return {
    /** From now on, problems like this are expected. @param {RegExp} pattern */
    allow: (pattern) => void allowed.push(pattern),
    expect_clean: () => assert.deepEqual(problems, [], 'problems in the page'),
  };
}

/**
 * A person's browser with nothing in it, and a watch over it that speaks when the test ends.
 * @param {TestContext} test
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function open_context(test, browser, origin, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, acceptDownloads: true, ...options });
  const guard = await watch(context, origin);
  test.after(() => guard.expect_clean());
  return { context, guard };
}

/**
 * Waits until `probe` answers with something truthy, and returns that.
 * @template T
 * @param {string} what for the failure's message
 * @param {() => T | Promise<T>} probe
 * @param {number} [timeout_ms]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(what, probe, timeout_ms = 15_000) {
  const deadline = Date.now() + timeout_ms;
  for (;;) {
    const answer = await probe();
    if (answer) return /** @type {NonNullable<T>} */ (answer);
    if (Date.now() > deadline) assert.fail(`waited ${timeout_ms / 1000} s in vain until ${what}`);
    await sleep(50);
  }
}
