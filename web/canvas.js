// The canvas's size in device pixels, which follows the page and the screen it is on, and the loss of its GL context.

import { from_css, set_scale } from './scale.js';

/**
 * @param {import('./bridge.js').Bridge} bridge
 * @param {HTMLCanvasElement} canvas
 * @param {import('./frames.js').Frames} frames
 */
export function create_canvas(bridge, canvas, frames) {
  let started = false;

  /**
   * Takes over the size of the canvas. One that changes its size is blank, so it must be drawn at once.
   * @param {number} exact_width in device pixels, where the browser says; else 0
   * @param {number} exact_height
   * @returns {boolean} whether it changed
   */
  function resize(exact_width = 0, exact_height = 0) {
    const { clientWidth, clientHeight } = canvas;
    const device_width = device_pixels(clientWidth, exact_width);
    const device_height = device_pixels(clientHeight, exact_height);
    const changed = canvas.width !== device_width || canvas.height !== device_height;
    if (changed) {
      canvas.width = device_width;
      canvas.height = device_height;
    }
    bridge.call('resized', from_css(clientWidth), from_css(clientHeight), device_width, device_height);
    return changed;
  }

  /**
   * @param {number} length_px
   * @param {number} exact what the browser says, which knows how it rounds; but it does not count a density that is emulated
   */
  function device_pixels(length_px, exact) {
    const reckoned = length_px * devicePixelRatio;
    return Math.max(1, Math.abs(exact - reckoned) <= 1 ? exact : Math.round(reckoned));
  }

  /** Moving to another screen or zooming the page changes the density without changing the size. */
  function watch_density() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        watch_density();
        if (resize()) frames.run();
      },
      { once: true },
    );
  }

  return {
    /** Sets the size, and the first time begins to follow it. */
    start() {
      resize();
      if (started) return;
      started = true;
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        bridge.call('context_lost');
      });
      canvas.addEventListener('webglcontextrestored', () => bridge.call('context_restored'));
    },
    /** @param {number} scale */
    set_scale(scale) {
      set_scale(scale);
      resize();
    },
    /** Follows the canvas from now on; frames can be drawn. */
    follow() {
      watch_density();
      const exact = 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;
      new ResizeObserver(([entry]) => {
        const box = entry.devicePixelContentBoxSize?.[0];
        if (box ? resize(box.inlineSize, box.blockSize) : resize()) frames.run();
      }).observe(canvas, exact ? { box: 'device-pixel-content-box' } : {});
    },
  };
}
