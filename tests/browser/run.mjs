// run.mjs [NAME...]
//
// Runs the browser tests (all, or the files whose names hold one of the words given) and ends with `N passed, N failed`.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { site_dir } from './harness.mjs';

const tests_dir = path.dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(tests_dir)
  .filter((name) => name.endsWith('.test.mjs') && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort()
  .map((name) => path.join(tests_dir, name));
if (!existsSync(process.env.THROUGHLINE_CHROMIUM ?? '/usr/bin/chromium')) {
  console.error('Chromium is not installed: tools/setup.sh all');
  process.exit(2);
}
if (!existsSync(path.join(site_dir, 'index.html'))) {
  console.error(`there is no page in ${site_dir}: tools/serve.sh builds it`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
const stream = run({ files, concurrency: 1, timeout: 240_000 });
stream.on('test:pass', (test) => {
  // A skipped test has shown nothing.
  if (test.skip !== undefined || test.todo !== undefined) {
    failed += 1;
    console.log(`  FAILED  ${test.name}: it was skipped`);
  } else if (test.details.type !== 'suite') {
    passed += 1;
    console.log(`  passed  ${test.name} (${(test.details.duration_ms / 1000).toFixed(1)} s)`);
  }
});
stream.on('test:fail', (test) => {
  failed += 1;
  const { error } = test.details;
  const cause = /** @type {any} */ (error.cause ?? error);
  console.log(`  FAILED  ${test.name}\n${String(cause.stack ?? cause.message ?? cause).replace(/^/gm, '          ')}`);
});
stream.on('test:stderr', ({ message }) => process.stderr.write(message));
await new Promise((resolve) => {
  stream.on('end', resolve);
  stream.resume();
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
