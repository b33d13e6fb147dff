// Loads the compiled program. A release comes in two parts (tools/lib/split_program.mjs): the first is enough for the page to
// be usable, the rest follows at once. Where a function of the rest is called before it has come, the page waits for it there
// and then: the program knows nothing of the two parts.

const kFirstRetry_ms = 1000;
const kLastRetry_ms = 60000;

/** @typedef {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} Receive */

/**
 * @param {string} url of a file of the site
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fetch_now(url) {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  // Only text can be had at once; this alphabet keeps every byte in the lower half of a character.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${url} answered ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

/**
 * @param {(error: unknown) => void} on_lost a part of the program is needed and cannot be had
 */
export function create_program(on_lost) {
  /** URL of the rest; none in builds for debugging, which are in one. @type {string | undefined} */
  const rest_url = SITE_ASSETS['throughline-rest.wasm'];
  /** @type {WebAssembly.Instance | undefined} */
  let first;
  let rest_is_there = false;

  /** @param {WebAssembly.Module} module */
  function add_rest(module) {
    // Instantiating it puts its functions into the table of the first.
    new WebAssembly.Instance(module, { primary: /** @type {WebAssembly.Instance} */ (first).exports });
    rest_is_there = true;
  }

  /** @param {string} slot of the table @param {unknown[]} values */
  function call_in_rest(slot, values) {
    if (!rest_is_there) {
      try {
        add_rest(new WebAssembly.Module(fetch_now(/** @type {string} */ (rest_url))));
      } catch (error) {
        on_lost(error);
        throw error;
      }
    }
    const table = Object.values(/** @type {WebAssembly.Instance} */ (first).exports).find((value) => value instanceof WebAssembly.Table);
    return /** @type {WebAssembly.Table} */ (table).get(Number(slot))(...values);
  }

  return {
    /** For Emscripten's glue. @param {WebAssembly.Imports} imports @param {Receive} receive */
    instantiate(imports, receive) {
      // Stands in for each function of the rest until it is there.
      const placeholder = new Proxy({}, { get: (_, slot) => (/** @type {unknown[]} */ ...values) => call_in_rest(String(slot), values) });
      // Newer editions of wasm-split add the name of the rest to `placeholder`.
      const all_imports = new Proxy(imports, { get: (own, name) => (String(name).startsWith('placeholder') ? placeholder : own[String(name)]) });
      WebAssembly.instantiateStreaming(fetch(SITE_ASSETS['throughline.wasm']), all_imports).then(({ instance, module }) => {
        first = instance;
        receive(instance, module);
      }, on_lost);
      return {};
    },

    /** Call when the page is usable. */
    async fetch_rest() {
      for (let pause_ms = kFirstRetry_ms; rest_url && !rest_is_there; pause_ms = Math.min(2 * pause_ms, kLastRetry_ms)) {
        try {
          const module = await WebAssembly.compileStreaming(fetch(rest_url));
          if (!rest_is_there) add_rest(module);
        } catch {
          // The network; it is asked for again, and at the latest where it is needed.
          await new Promise((resolve) => setTimeout(resolve, pause_ms));
        }
      }
    },
  };
}
