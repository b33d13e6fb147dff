// check_layers.mjs [ROOT]: fails on an include that the layering forbids.
//
//   base <- journey <- layout <- picture <- app <- ui <- main
//                         cli ----^          platform (web | native | fake) implements one contract
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const source = path.join(root, 'src');

/**
 * What each folder may name of ours, besides itself.
 * @type {Record<string, string[]>}
 */
const mayName = {
  base: [],
  journey: ['base'],
  layout: ['base', 'journey'],
  picture: ['base', 'journey', 'layout'],
  app: ['base', 'journey', 'layout', 'picture'],
  ui: ['base', 'journey', 'layout', 'picture', 'app'],
  cli: ['base', 'journey', 'layout', 'picture', 'platform/native'],
  main: ['base', 'journey', 'layout', 'picture', 'app', 'ui', 'platform', 'platform/web'],
  platform: ['base'],
  'platform/web': ['base', 'platform'],
  'platform/native': ['base', 'platform'],
  'platform/fake': ['base', 'platform'],
};
/** The contract is open to those who talk to the world through it; it is headers alone. */
const contractUsers = ['app', 'ui', 'main', 'cli'];

/** Third parties: which includes, and where they may stand. */
const fenced = [
  { what: 'nlohmann/json', pattern: /^nlohmann\//, allowed: /^journey\/json(\.|_|\/)/ },
  { what: 'libunibreak', pattern: /^(linebreak|graphemebreak|wordbreak|unibreak\w*)\.h$/, allowed: /^layout\// },
  { what: 'Dear ImGui', pattern: /^(imgui|imgui_internal)\.h$|^misc\//, allowed: /^(ui|platform|main)\// },
  { what: "Dear ImGui's backends", pattern: /^imgui_impl_/, allowed: /^platform\/web\// },
  { what: 'SDL', pattern: /^SDL/, allowed: /^platform\/web\// },
  { what: 'Emscripten', pattern: /^(emscripten|EGL|GLES\d)(\/|\.h$)/, allowed: /^platform\/web\// },
  { what: 'a header that bloats the page', pattern: /^(format|iostream|regex|locale|sstream|fstream)$/, allowed: /^(cli|platform\/native)\// },
];

const folderOf = (/** @type {string} */ file) => {
  const parts = file.split('/');
  return parts[0] === 'platform' && parts.length > 2 ? `platform/${parts[1]}` : parts[0];
};

/** @type {string[]} */
const problems = [];
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.[ch]pp$/.test(file))
  .sort();
for (const file of files) {
  const folder = folderOf(file);
  const allowed = mayName[folder];
  if (!allowed) problems.push(`src/${file}: src/${folder} is not a layer`);
  for (const [index, line] of readFileSync(path.join(source, file), 'utf8').split('\n').entries()) {
    const found = line.match(/^\s*#\s*include\s*(["<])([^">]+)[">]/);
    if (!found) continue;
    const [, , name] = found;
    const where = `src/${file}:${index + 1}`;
    for (const fence of fenced) {
      if (fence.pattern.test(name) && !fence.allowed.test(file)) problems.push(`${where}: ${fence.what} (${name}) has no place here`);
    }
    if (found[1] !== '"' || !existsSync(path.join(source, name))) continue;
    const target = folderOf(name);
    const isContract = target === 'platform' && contractUsers.includes(folder);
    if (target !== folder && !allowed?.includes(target) && !isContract) problems.push(`${where}: ${folder} may not name ${name}`);
  }
}

for (const problem of problems) console.log(problem);
console.log(`${files.length} files, ${problems.length} forbidden includes`);
process.exit(problems.length || !files.length ? 1 : 0);
