// The compressed twins of a site's files.
import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|webmanifest|wasm|txt|mmd)$/;

/**
 * Writes FILE.br and FILE.gz beside each text and WebAssembly file. Twins of a file that did not change are
 * taken from the last site.
 * @param {string} dir
 * @param {string[]} names
 * @param {string} lastDir
 * @returns {Promise<number>} bytes to send for all of them
 */
export async function writeCompressed(dir, names, lastDir) {
  const sizes = await Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name);
      const bytes = readFileSync(file);
      if (!compressible.test(name)) return bytes.length;
      const last = path.join(lastDir, name);
      if (existsSync(last) && existsSync(`${last}.br`) && existsSync(`${last}.gz`) && readFileSync(last).equals(bytes)) {
        copyFileSync(`${last}.br`, `${file}.br`);
        copyFileSync(`${last}.gz`, `${file}.gz`);
        return statSync(`${file}.br`).size;
      }
      const brotli = await promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
      writeFileSync(`${file}.br`, brotli);
      writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      return brotli.length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
