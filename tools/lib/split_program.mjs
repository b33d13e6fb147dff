// The compiled program in two parts: what a first visit and the board need, and the rest, which web/program.js fetches once
// the page is usable. Binaryen's wasm-split does the work; start_functions.txt says which functions come first, as
// tools/profile_start.mjs found by watching. A function that is in the wrong part works all the same: one of the rest that is
// called too early makes the page fetch the rest at that moment.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const startList = path.resolve(fileURLToPath(import.meta.url), '../../start_functions.txt');

/** What `size_flags` in tools/cmake/options.cmake and the compiler's own choice let the program contain. */
export const featureFlags = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue'].map((name) => `--enable-${name}`);

/**
 * A short stand-in for a function's name: template names run to thousands of characters. What the linker numbers to tell
 * functions of one file's own name apart (`.3903`) changes with every build and is left out.
 * @param {string} name
 */
export const nameKey = (name) => createHash('sha256').update(name.replace(/\.\d+$/, '')).digest('hex').slice(0, 8);

/**
 * What wasm-split calls the functions of a module: by the name section, and those that the linker made without a name by
 * their number among the functions that are not imported.
 * @param {Buffer} wasm
 */
export function functionNames(wasm) {
  const kCustom = 0, kImport = 2, kCode = 10, kFunctionNames = 1;
  let at = 8;  // behind magic number and version
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return wasm.toString('utf8', at - length, at);
  };
  let imported = 0, defined = 0;
  /** @type {Map<number, string>} */
  const named = new Map();
  while (at < wasm.length) {
    const section = wasm[at++];
    const length = number();
    const end = at + length;
    if (section === kImport) {
      for (let left = number(); left > 0; --left) {
        const name = `${text()}.${text()}`;
        if (wasm[at++] !== 0) throw new Error(`the program imports ${name}, which is no function`);
        number();  // its type
        ++imported;
      }
    } else if (section === kCode) {
      defined = number();
    } else if (section === kCustom && text() === 'name') {
      while (at < end) {
        const subsection = wasm[at++];
        const behind = number() + at;
        if (subsection === kFunctionNames) for (let left = number(); left > 0; --left) named.set(number(), text());
        at = behind;
      }
    }
    at = end;
  }
  if (named.size === 0) throw new Error('the program has no names of functions; link it with --profiling-funcs');
  return {
    named: [...named.values()],
    unnamed: Array.from({ length: defined }, (_, index) => index).filter((index) => !named.has(imported + index)).map(String),
  };
}

/**
 * @param {{ tool: string, program: string, dir: string }} paths wasm-split, the linked module with names, where to write
 * @returns {{ first: Buffer, rest: Buffer }}
 */
export function splitProgram({ tool, program, dir }) {
  const wanted = new Set(readFileSync(startList, 'utf8').split('\n'));
  const { named, unnamed } = functionNames(readFileSync(program));
  const first = named.filter((name) => wanted.has(nameKey(name)));
  if (first.length === 0) console.warn(`${startList} names no function of the program; make it anew with tools/profile_start.mjs`);
  mkdirSync(dir, { recursive: true });
  const list = path.join(dir, 'first.txt'), firstFile = path.join(dir, 'first.wasm'), restFile = path.join(dir, 'rest.wasm');
  writeFileSync(list, [...first, ...unnamed].join('\n'));
  execFileSync(tool, [...featureFlags, '--split', program, `--keep-funcs=@${list}`, '--export-prefix=%', '-o1', firstFile, '-o2', restFile], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { first: readFileSync(firstFile), rest: readFileSync(restFile) };
}
