// Tests of the scripts. The last line says `N passed, N failed`.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.mjs')).sort();
let passed = 0;
let failed = 0;
const stream = run({ files: files.map((name) => path.join(import.meta.dirname, name)), concurrency: 1 });
stream.on('test:pass', ({ skip, details }) => {
  if (skip !== undefined) failed++;
  else if (details.type !== 'suite') passed++;
});
stream.on('test:fail', ({ name, details }) => {
  failed++;
  console.log(`FAILED ${name}\n${details.error.cause ?? details.error}`);
});
stream.on('test:stderr', ({ message }) => process.stderr.write(message));
await new Promise((resolve) => {
  stream.on('end', resolve);
  stream.resume();
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
