// Starts the page: fonts and the program load side by side, then the first frame is drawn.

import { Bridge } from './bridge.js';
import { create_canvas } from './canvas.js';
import { create_files } from './files.js';
import { create_frames } from './frames.js';
import { canvas_tells_the_truth, create_glyphs, load_fonts } from './glyphs.js';
import { create_input } from './input.js';
import { create_mirror } from './mirror.js';
import { create_page } from './page.js';
import { create_program } from './program.js';
import { create_storage } from './storage.js';
import { create_text_editor } from './text_editor.js';
import createModule from './throughline.js';

/**
 * Says why the page cannot start, and what helps.
 * @param {string} what
 * @param {string} remedy
 */
function give_up(what, remedy) {
  const notice = /** @type {HTMLElement} */ (document.getElementById('notice'));
  notice.replaceChildren(...[what, remedy].map((sentence) => Object.assign(document.createElement('p'), { textContent: sentence })));
  notice.setAttribute('role', 'alert');
  document.documentElement.dataset.state = 'failed';
}

async function start() {
  if (typeof WebAssembly !== 'object') {
    give_up('This browser cannot run Throughline, because WebAssembly is missing or turned off.', 'Use a current Firefox, Chrome, Edge or Safari.');
    return;
  }
  if (!canvas_tells_the_truth()) {
    give_up('This browser hides what a page draws, so no text can be shown.', 'Allow this site to read canvas data (in Firefox: the picture in the address bar), then reload.');
    return;
  }
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas'));
  const bridge = new Bridge();
  const frames = create_frames(bridge);
  const mirror = create_mirror(bridge);
  const canvas_module = create_canvas(bridge, canvas, frames);
  const program = create_program(() =>
    give_up('A part of Throughline could not be loaded.', 'Your maps are kept on this device. Check the network, then reload.'));
  /** @type {import('./bridge.js').WasmModule} */
  const module = /** @type {any} */ ({
    canvas,
    instantiateWasm: program.instantiate,
    print: console.log,
    printErr: console.error,
    throughline: {
      frames,
      mirror,
      canvas: canvas_module,
      input: create_input(bridge, canvas, frames),
      glyphs: create_glyphs(bridge),
      text_editor: create_text_editor(bridge, () => mirror.restore_focus()),
      page: create_page(bridge),
      storage: create_storage(bridge),
      files: create_files(bridge),
      /** @type {(what: number, what_length: number, remedy: number, remedy_length: number) => void} */
      give_up(what, what_length, remedy, remedy_length) {
        give_up(bridge.text(what, what_length), bridge.text(remedy, remedy_length));
      },
    },
  });
  bridge.attach(module);
  // The first frame draws text, so Inter must be there; it loads beside the program.
  await Promise.all([createModule(module), load_fonts()]);
  if (document.documentElement.dataset.state === 'failed') return;
  canvas_module.follow();
  frames.begin();
  // Measurements load what they need themselves, so that nobody else does.
  if (new URLSearchParams(location.search).get('bench') === '1') (await import('./bench.js')).expose_bench(bridge);
  document.documentElement.dataset.state = 'ready';
  performance.mark('usable');
  void program.fetch_rest();
  // For tests and measurements.
  Object.defineProperty(window, 'throughline', { value: { get frames() { return frames.count(); } } });
}

start().catch((error) => {
  give_up('Throughline could not start.', 'Reload the page. If that does not help, clear this site’s cached files and reload.');
  throw error;
});
