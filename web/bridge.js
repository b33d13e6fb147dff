// How the page's modules and the WebAssembly module talk; src/platform/web/web_platform.hpp states the convention.

/**
 * What Emscripten's factory gives, as far as the page uses it.
 * @typedef {{ HEAPU8: Uint8Array, HEAPF32: Float32Array, throughline: Object<string, any> } &
 *   Object<string, any>} WasmModule
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Bridge {
  /** @type {WasmModule | null} */
  #module = null;

  /** @param {WasmModule} module */
  attach(module) {
    this.#module = module;
  }

  /** The module; it must have been attached. */
  get module() {
    if (!this.#module) throw new Error('the WebAssembly module is not there yet');
    return this.#module;
  }

  /**
   * @param {number} pointer
   * @param {number} length in bytes
   */
  text(pointer, length) {
    return decoder.decode(this.module.HEAPU8.subarray(pointer, pointer + length));
  }

  /**
   * A copy, so that it survives growing memory.
   * @param {number} pointer
   * @param {number} length in bytes
   */
  bytes(pointer, length) {
    return this.module.HEAPU8.slice(pointer, pointer + length);
  }

  /**
   * Calls the exported function `throughline_NAME`. A text or bytes become pointer and length.
   * @param {string} name
   * @param {...(string | Uint8Array | number | boolean)} values
   * @returns {number}
   */
  call(name, ...values) {
    const module = this.module;
    /** @type {number[]} */
    const passed = [];
    /** @type {number[]} */
    const allocated = [];
    for (const value of values) {
      if (typeof value === 'number' || typeof value === 'boolean') {
        passed.push(Number(value));
        continue;
      }
      const bytes = typeof value === 'string' ? encoder.encode(value) : value;
      const pointer = module._malloc(Math.max(bytes.length, 1));
      module.HEAPU8.set(bytes, pointer);
      allocated.push(pointer);
      passed.push(pointer, bytes.length);
    }
    try {
      return module[`_throughline_${name}`](...passed);
    } finally {
      for (const pointer of allocated) module._free(pointer);
    }
  }
}
