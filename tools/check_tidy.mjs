// check_tidy.mjs CACHE JOBS SYSROOT: runs clang-tidy over src.
//
// A file that was clean is not looked at again until it, a header of ours below it, its compile command or the
// checks change: its hash is remembered in the cache folder.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [cacheDir, jobs, sysroot] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '..');
const remembered = path.join(cacheDir, 'tidy');
mkdirSync(remembered, { recursive: true });

/** @typedef {{ file: string, directory: string, command: string, web: boolean, buildDir: string }} Unit */

/** @returns {Unit[]} what a preset compiles of ours */
function unitsOf(/** @type {string} */ preset, /** @type {boolean} */ web) {
  const buildDir = path.join(root, 'build', preset);
  return JSON.parse(readFileSync(path.join(buildDir, 'compile_commands.json'), 'utf8'))
    .filter((/** @type {Unit} */ { file }) => file.startsWith(path.join(root, 'src') + path.sep))
    .map((/** @type {Unit} */ unit) => ({ ...unit, web, buildDir }));
}
// Everything as the native compiler sees it; what only the page has, as Emscripten does.
const units = new Map([...unitsOf('web-release', true), ...unitsOf('native-debug', false)].map((unit) => [unit.file, unit]));

/** @type {Map<string, string>} */
const contents = new Map();
const contentOf = (/** @type {string} */ file) => {
  if (!contents.has(file)) contents.set(file, readFileSync(file, 'utf8'));
  return /** @type {string} */ (contents.get(file));
};

/** A file and the headers of ours that it leads to. */
function reach(/** @type {string} */ file, /** @type {string} */ buildDir, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of contentOf(file).matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    for (const dir of [path.join(root, 'src'), buildDir]) {
      const header = path.join(dir, name);
      if (existsSync(header)) reach(header, buildDir, seen);
    }
  }
  return seen;
}

const version = spawnSync('clang-tidy-19', ['--version'], { encoding: 'utf8' }).stdout;
const configuration = readFileSync(path.join(root, '.clang-tidy'), 'utf8');
function keyOf(/** @type {Unit} */ unit) {
  const hash = createHash('sha256').update(version).update(configuration).update(unit.command.replaceAll(root, '')).update(sysroot);
  for (const file of [...reach(unit.file, unit.buildDir)].sort()) hash.update(path.relative(root, file)).update(contentOf(file));
  return path.join(remembered, hash.digest('hex'));
}

const waiting = [...units.values()].sort((a, b) => (a.file < b.file ? -1 : 1)).map((unit) => ({ unit, key: keyOf(unit) })).filter(({ key }) => !existsSync(key));
console.log(`clang-tidy: ${units.size} files, ${waiting.length} to look at`);
let failed = 0;
let done = 0;
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { unit, key } = next;
    const target = unit.web ? ['--target=wasm32-unknown-emscripten', `--sysroot=${sysroot}`] : [];
    const tidy = spawn('clang-tidy-19', ['--quiet', '-p', unit.buildDir, ...target.map((flag) => `--extra-arg-before=${flag}`), unit.file]);
    let output = '';
    tidy.stdout.on('data', (text) => (output += text));
    // The counts of warnings in headers of others go there; real trouble shows in the exit code.
    tidy.stderr.on('data', () => {});
    const status = await new Promise((resolve) => tidy.on('close', resolve));
    done++;
    if (status === 0) {
      writeFileSync(key, '');
    } else {
      failed++;
      console.log(output || `clang-tidy ended with ${status} on ${unit.file}`);
    }
    if (done % 20 === 0) console.log(`clang-tidy: ${done} looked at, ${waiting.length} left`);
  }
}
await Promise.all(Array.from({ length: Number(jobs) }, work));
console.log(`clang-tidy: ${units.size - failed} files clean, ${failed} not`);
process.exit(failed || !units.size ? 1 : 0);
