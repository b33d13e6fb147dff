// When a frame is drawn: once per request, by the browser's animation frames, and not at all while nothing is asked for.
// A hidden page gets no animation frames but must still save, so there a timer stands in for them.

/**
 * @typedef {object} Frames
 * @property {() => void} begin draws the first frame; none is drawn before, though asked for
 * @property {() => number} count how many frames were drawn so far
 * @property {(delay_ms: number) => void} request draws a frame no later than `delay_ms` from now
 * @property {() => void} run draws a frame at once, inside the event that is being handled
 */

/**
 * @param {import('./bridge.js').Bridge} bridge
 * @returns {Frames}
 */
export function create_frames(bridge) {
  let count = 0;
  let animation_frame = 0;
  let timer = 0;
  let timer_due_ms = Infinity;
  let begun = false;
  let running = false;

  function run() {
    if (!begun || running) return;
    cancelAnimationFrame(animation_frame);
    animation_frame = 0;
    running = true;
    try {
      count += 1;
      bridge.call('frame');
    } finally {
      running = false;
    }
  }

  function request_now() {
    if (document.hidden) {
      request_later(0);
    } else if (!animation_frame) {
      animation_frame = requestAnimationFrame(run);
    }
  }

  /** @param {number} delay_ms */
  function request_later(delay_ms) {
    const due_ms = performance.now() + delay_ms;
    if (due_ms >= timer_due_ms) return;
    clearTimeout(timer);
    timer_due_ms = due_ms;
    timer = setTimeout(() => {
      timer_due_ms = Infinity;
      if (document.hidden) run();
      else request_now();
    }, delay_ms);
  }

  return {
    begin() {
      begun = true;
      run();
    },
    count: () => count,
    request: (delay_ms) => (delay_ms > 0 ? request_later(delay_ms) : request_now()),
    run,
  };
}
