// What the site is made of besides our own code, with versions and licences as found where it was built from.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} buildDir has third_party.json, written by CMake
 * @param {string} webDir
 * @returns {{ name: string, version: string, licence: string, text: string }[]}
 */
export function thirdParties(buildDir, webDir) {
  const text = (/** @type {string} */ file) => {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    console.warn(`warning: no licence text at ${file}`);
    return '';
  };
  /** @type {{ name: string, version: string, licence: string, file: string }[]} */
  const compiled = JSON.parse(readFileSync(path.join(buildDir, 'third_party.json'), 'utf8'));
  const shipped = [
    { name: 'Inter', packageName: '@fontsource-variable/inter', licence: 'OFL-1.1' },
    { name: 'Lucide', packageName: 'lucide-static', licence: 'ISC' },
  ].map(({ name, packageName, licence }) => {
    const dir = path.join(webDir, 'node_modules', packageName);
    const { version } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
    return { name, version, licence, file: path.join(dir, 'LICENSE') };
  });
  return [...compiled, ...shipped].map(({ name, version, licence, file }) => ({ name, version, licence, text: text(file) }));
}
