// window.journeyBench: what measurements drive the page by. Loaded with ?bench=1 only. Calls src/main/bench_exports.cpp.

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect in CSS px on the page */
/** @typedef {{ key: string, cards: number, steps: number, lanes: number, zoom: number, bounds: Rect, viewport: Rect }} State */

const next_frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });

/** @param {import('./bridge.js').Bridge} bridge */
export function expose_bench(bridge) {
  /**
   * @param {string} name
   * @param {...(string | number)} values
   */
  function ask(name, ...values) {
    const length = bridge.call(`bench_${name}`, ...values);
    const answer = bridge.text(bridge.call('bench_answer'), Math.abs(length));
    if (length < 0) throw new Error(answer);
    return answer;
  }

  /** @returns {State | null} null while no map is open */
  const state = () => JSON.parse(ask('state'));

  /** Until another map than `before` is on the page. @param {string | undefined} before its key */
  async function until_opened(before) {
    for (;;) {
      await next_frame();
      const now = state();
      if (now && now.key !== before) return now;
    }
  }

  const bench = {
    /** The page can be measured from now on. */
    ready: Promise.resolve(true),

    /**
     * Makes a map by the verbs that people's clicks call, and opens it: rows are lanes, columns steps, cards fill them row
     * by row. Resolves when it is on the page; `ms` is how long that took.
     * @param {{ lanes: number, steps: number, cards: number }} size
     */
    async load({ lanes, steps, cards }) {
      const before = state()?.key;
      const began = performance.now();
      ask('load', lanes, steps, cards);
      const now = await until_opened(before);
      return { ...now, ms: performance.now() - began };
    },

    /** What is on the page now; null while no map is open. */
    state,

    /** Where a card is, counted as the board is read; null when there is none. @param {number} index @returns {Rect | null} */
    card: (index) => JSON.parse(ask('card', index)),

    /**
     * Looks from elsewhere: the board point (x, y) comes to the top left of the board's viewport. Resolves a frame later.
     * @param {{ x: number, y: number, zoom: number }} camera
     */
    async camera({ x, y, zoom }) {
      ask('camera', x, y, zoom);
      await next_frame();
    },

    /**
     * Changes a card's text, as typing it does. Resolves a frame later.
     * @param {number} index
     * @param {string} text
     */
    async edit(index, text) {
      ask('edit', index, text);
      await next_frame();
    },

    /** The open map as its file. */
    exportJson: () => ask('export'),

    /** Opens a file's text. Resolves when it is on the page. @param {string} text */
    async importJson(text) {
      const before = state();
      const same = before !== null && ask('export') === text;
      ask('import', text);
      return same ? before : until_opened(before?.key);
    },
  };
  Object.defineProperty(window, 'journeyBench', { value: Object.freeze(bench) });
}
