// site.mjs --build DIR [--minify] [--split WASM_SPLIT]
//
// Makes DIR/site, the folder to put on any static host, from web/, assets/ and the compiled program: one
// bundle, hashed names, relative URLs, a compressed twin beside each text and WebAssembly file. With --split the program comes
// in two parts (lib/split_program.mjs).
//
// What the page's modules find at bundle time:
//   './throughline.js', './icons.js'   the compiled program and the generated icons
//   SITE_VERSION   one text that changes with any file
//   SITE_ASSETS    logical name -> URL, relative to the page ('samples/coffee.journey.json', 'about.json')
//   SITE_FILES     in the service worker alone: URL -> 'sha256-…' of everything an offline page needs
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeCompressed } from './lib/compress.mjs';
import { splitProgram } from './lib/split_program.mjs';
import { about } from './lib/about.mjs';

const { values: options } = parseArgs({ options: { build: { type: 'string' }, minify: { type: 'boolean', default: false }, split: { type: 'string' } } });
if (!options.build) throw new Error('usage: site.mjs --build DIR [--minify] [--split WASM_SPLIT]');
const buildDir = path.resolve(options.build);
const rootDir = path.resolve(fileURLToPath(import.meta.url), '../..');
const webDir = path.join(rootDir, 'web');
const assetsDir = path.join(rootDir, 'assets');
const siteDir = path.join(buildDir, 'site');

/** @type {typeof import('esbuild')} */
const esbuild = createRequire(path.join(webDir, 'package.json'))('esbuild');

/** @type {Map<string, Buffer>} URL to content */
const files = new Map();
/** @type {Record<string, string>} logical name to URL */
const assets = {};

const digest = (/** @type {Buffer} */ bytes) => createHash('sha256').update(bytes).digest();

/** Puts a file into the site under a name that changes with its content. */
function addHashed(/** @type {string} */ logicalName, /** @type {Buffer | string} */ content) {
  const bytes = Buffer.from(content);
  const [, stem, extension] = /** @type {RegExpMatchArray} */ (logicalName.match(/^(.*?)((?:\.[a-z0-9]+)+)$/));
  const url = `${stem}-${digest(bytes).toString('hex').slice(0, 10)}${extension}`;
  files.set(url, bytes);
  assets[logicalName] = url;
  return url;
}

/** @returns {string[]} paths below `dir`, sorted, with forward slashes */
function filesBelow(/** @type {string} */ dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

const readWeb = (/** @type {string} */ name) => readFileSync(path.join(webDir, name));

// --- What nothing else names: the program, samples, icons, licences -------------------------------------

const program = path.join(buildDir, 'program/throughline.wasm');
const parts = options.split ? splitProgram({ tool: options.split, program, dir: path.join(buildDir, 'split') }) : { first: readFileSync(program), rest: undefined };
const wasmUrl = addHashed('throughline.wasm', parts.first);
if (parts.rest) addHashed('throughline-rest.wasm', parts.rest);
for (const folder of ['samples', 'templates', 'icons']) {
  for (const name of filesBelow(path.join(assetsDir, folder))) {
    addHashed(`${folder}/${name}`, readFileSync(path.join(assetsDir, folder, name)));
  }
}
addHashed('about.json', JSON.stringify(about(buildDir, webDir, path.join(rootDir, 'LICENSE'))));

// --- Style and script, bundled ---------------------------------------------------------------------------

/** @type {import('esbuild').Plugin} */
const built = {
  name: 'built',
  setup(build) {
    build.onResolve({ filter: /^\.\/throughline\.js$/ }, () => ({ path: path.join(buildDir, 'program/throughline.js') }));
    build.onResolve({ filter: /^\.\/icons\.js$/ }, () => ({ path: path.join(buildDir, 'generated/icons.js') }));
    build.onLoad({ filter: /program[\\/]throughline\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('throughline.wasm', wasmUrl),
    }));
  },
};

/** @type {import('esbuild').BuildOptions & { write: false }} */
const common = {
  absWorkingDir: webDir,
  bundle: true,
  write: false,
  minify: options.minify,
  target: ['chrome110', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'warning',
  outdir: siteDir,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
  plugins: [built],
  metafile: true,
};

/** Bundles one entry and adds what comes out. */
async function addBundle(/** @type {string} */ entry, /** @type {Partial<import('esbuild').BuildOptions>} */ more) {
  const result = await esbuild.build({ ...common, entryPoints: [`./${entry}`], ...more, write: false });
  for (const file of result.outputFiles ?? []) files.set(path.relative(siteDir, file.path), Buffer.from(file.contents));
  for (const [output, { entryPoint }] of Object.entries(result.metafile?.outputs ?? {})) {
    const url = path.relative(siteDir, path.resolve(webDir, output));
    if (entryPoint === entry) assets[entry] = url;
    else if (url.endsWith('.woff2')) assets[`fonts/${url.replace(/-[A-Z0-9]{8}\.woff2$/, '.woff2')}`] = url;
  }
}

await addBundle('style.css', {});
const version = digest(Buffer.from([...files].map(([url, bytes]) => url + digest(bytes).toString('hex')).join())).toString('hex').slice(0, 12);
await addBundle('main.js', {
  format: 'esm',
  splitting: true,
  define: { SITE_VERSION: JSON.stringify(version), SITE_ASSETS: JSON.stringify(assets) },
});

// --- The page and the manifest: names in quotes become hashed ones -----------------------------------------

/** Replaces each quoted `./name` of a file in the site; an unknown one is an error. */
function withHashedNames(/** @type {string} */ text, /** @type {string} */ where) {
  return text.replace(/(["'])\.\/([\w@./-]+\.[a-z0-9]+)\1/g, (whole, quote, name) => {
    if (files.has(name) || name === 'sw.js') return whole;
    if (!assets[name]) throw new Error(`${where} names ./${name}, which the site does not have`);
    return `${quote}./${assets[name]}${quote}`;
  });
}
if (existsSync(path.join(webDir, 'manifest.webmanifest'))) {
  addHashed('manifest.webmanifest', withHashedNames(readWeb('manifest.webmanifest').toString(), 'manifest.webmanifest'));
}
files.set('index.html', Buffer.from(withHashedNames(readWeb('index.html').toString(), 'index.html')));

// --- The service worker: knows every file and its hash -------------------------------------------------------

if (existsSync(path.join(webDir, 'sw.js'))) {
  const hashes = Object.fromEntries(
    [...files].map(([url, bytes]) => [url === 'index.html' ? './' : url, `sha256-${digest(bytes).toString('base64')}`]),
  );
  await addBundle('sw.js', {
    format: 'iife',
    entryNames: '[name]',
    define: {
      SITE_VERSION: JSON.stringify(digest(Buffer.from(JSON.stringify(hashes))).toString('hex').slice(0, 12)),
      SITE_FILES: JSON.stringify(hashes),
    },
  });
}

// --- Onto the disk, then in place at once ---------------------------------------------------------------------

const partDir = `${siteDir}.part`;
rmSync(partDir, { recursive: true, force: true });
for (const [url, bytes] of files) {
  const file = path.join(partDir, url);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const total = await writeCompressed(partDir, [...files.keys()], siteDir);
rmSync(siteDir, { recursive: true, force: true });
renameSync(partDir, siteDir);
writeFileSync(path.join(buildDir, 'site.stamp'), version);

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
console.log(`site: ${files.size} files in ${path.relative(process.cwd(), siteDir) || '.'}, ${kilobytes(total)} as brotli`);
for (const url of files.keys()) {
  const brotli = path.join(siteDir, `${url}.br`);
  const size = existsSync(brotli) ? statSync(brotli).size : statSync(path.join(siteDir, url)).size;
  console.log(`  ${kilobytes(size).padStart(9)}  ${url}`);
}
