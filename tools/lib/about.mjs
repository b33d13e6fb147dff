// What the page says about itself: its version, its licence, and the parts of others it is made of, with versions and licences
// as found where it was built from.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} buildDir has third_party.json, written by CMake
 * @param {string} webDir
 * @param {string} licence our own
 */
export function about(buildDir, webDir, licence) {
  const text = (/** @type {string} */ file) => {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim();
    console.warn(`warning: no licence text at ${file}`);
    return '';
  };
  /** @type {{ version: string, parts: { name: string, version: string, licence: string, file: string }[] }} */
  const program = JSON.parse(readFileSync(path.join(buildDir, 'third_party.json'), 'utf8'));
  const shipped = [
    { name: 'Inter', packageName: '@fontsource-variable/inter', licence: 'OFL-1.1' },
    { name: 'Lucide', packageName: 'lucide-static', licence: 'ISC' },
  ].map(({ name, packageName, licence }) => {
    const dir = path.join(webDir, 'node_modules', packageName);
    const { version } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
    return { name, version, licence, file: path.join(dir, 'LICENSE') };
  });
  return {
    version: program.version,
    licence: text(licence),
    parts: [...program.parts, ...shipped].map(({ file, ...part }) => ({ ...part, text: text(file) })),
  };
}
