// The canvas's size in device pixels, which follows the page and the screen it is on, and the loss of its GL context.

/**
 * @param {import('./bridge.js').Bridge} bridge
 * @param {HTMLCanvasElement} canvas
 * @param {import('./frames.js').Frames} frames
 */
export function create_canvas(bridge, canvas, frames) {
  let started = false;

  /**
   * Takes over a new size. A canvas that changes its size is blank, so it is drawn at once.
   * @param {number} device_width
   * @param {number} device_height
   */
  function resize(device_width, device_height) {
    const { clientWidth, clientHeight } = canvas;
    const changed = canvas.width !== device_width || canvas.height !== device_height;
    if (changed) {
      canvas.width = device_width;
      canvas.height = device_height;
    }
    bridge.call('resized', clientWidth, clientHeight, device_width, device_height);
    return changed;
  }

  function resize_to_density() {
    return resize(
      Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio)),
      Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio)),
    );
  }

  /** Moving to another screen or zooming the page changes the density without changing the size. */
  function watch_density() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        watch_density();
        if (resize_to_density()) frames.run();
      },
      { once: true },
    );
  }

  return {
    /** Sets the size, and the first time begins to follow it. */
    start() {
      resize_to_density();
      if (started) return;
      started = true;
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        bridge.call('context_lost');
      });
      canvas.addEventListener('webglcontextrestored', () => bridge.call('context_restored'));
    },
    /** Follows the canvas from now on; frames can be drawn. */
    follow() {
      watch_density();
      const exact = 'devicePixelContentBoxSize' in ResizeObserverEntry.prototype;
      new ResizeObserver(([entry]) => {
        const box = entry.devicePixelContentBoxSize?.[0];
        const changed = box ? resize(Math.max(1, box.inlineSize), Math.max(1, box.blockSize)) : resize_to_density();
        if (changed) frames.run();
      }).observe(canvas, exact ? { box: 'device-pixel-content-box' } : {});
    },
  };
}
