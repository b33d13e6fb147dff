// Glyphs and widths from the browser's own text, by canvas 2D. src/platform/web/web_glyphs.cpp asks for them one by one and
// keeps them in its atlas.

import { firstIcon, icons } from './icons.js';

/** What stands behind Inter: the system's scripts, then its emoji. The text editor uses the same. */
export const font_family =
  '"Inter Variable", system-ui, sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';

/** Widths are linear in the size, so they are measured once at a size where rounding does not count. */
const measured_px = 256;
/** Below this height in device pixels glyphs are drawn twice as wide, so that bilinear sampling can place them between pixels. */
const wide_below_px = 40;
/** No glyph is wider, in pixels, than the atlas can take. */
const widest = 2000;
/** A DrawnGlyph (web_glyphs.cpp) that shows nothing. */
const nothing = [0, 0, 0, 0, 1, 0, 0];
/** Joiners, direction marks and variation selectors: they shape their neighbours and show nothing themselves. */
const invisible = /^[\p{Cf}\p{Cc}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u;

/** Resolves when Inter can be drawn at every weight; a page without it still works, with the system's font. */
export async function load_fonts() {
  await Promise.allSettled([400, 500, 600, 700].map((weight) => document.fonts.load(`${weight} 16px "Inter Variable"`)));
}

/**
 * Some browsers resist fingerprinting by returning noise instead of what a canvas holds.
 * @returns {boolean} whether pixels can be read back
 */
export function canvas_tells_the_truth() {
  const context = new_context(16, 16);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 8, 16);
  const { data } = context.getImageData(0, 0, 16, 16);
  return data.every((value, index) => Math.abs(value - ((index >> 2) % 16 < 8 ? 255 : 0)) <= 8);
}

/**
 * @param {number} width
 * @param {number} height
 */
function new_context(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('the browser gives no 2D canvas');
  return context;
}

/** @param {import('./bridge.js').Bridge} bridge */
export function create_glyphs(bridge) {
  let context = new_context(256, 128);
  /** @type {ImageData | null} what `draw` made and `take` copies */
  let drawn = null;
  /** @type {Path2D[]} */
  const icon_paths = [];

  /**
   * @param {number} weight
   * @param {number} font_px
   */
  function set_font(weight, font_px) {
    context.font = `${weight} ${font_px}px ${font_family}`;
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision';
  }

  /**
   * Clears a drawing area whose pen lies at (-left, -top), and scales it.
   * @param {number} left
   * @param {number} top
   * @param {number} width
   * @param {number} height
   * @param {number} scale_x
   * @param {number} scale_y
   */
  function begin(left, top, width, height, scale_x, scale_y) {
    if (context.canvas.width < width || context.canvas.height < height) {
      const { font, fontKerning, textRendering } = context;
      context = new_context(Math.max(context.canvas.width, width), Math.max(context.canvas.height, height));
      Object.assign(context, { font, fontKerning, textRendering });
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(scale_x, 0, 0, scale_y, -left, -top);
    context.fillStyle = '#fff';
    context.strokeStyle = '#fff';
  }

  /** @param {ImageData} image */
  function is_coloured({ data }) {
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] > 64 && Math.min(data[at], data[at + 1], data[at + 2]) < 232) return true;
    }
    return false;
  }

  /**
   * Each column of a glyph drawn twice as wide becomes the mean of itself and the one before it: one pixel's coverage.
   * @param {ImageData} image
   */
  function blend_columns({ data, width }) {
    for (let at = data.length - 4; at >= 0; at -= 4) {
      const first = (at / 4) % width === 0;
      data[at] = data[at + 1] = data[at + 2] = 255;
      data[at + 3] = (data[at + 3] + (first ? 0 : data[at - 1])) / 2;
    }
  }

  /**
   * @param {number} index
   * @param {number} font_px
   * @param {number} density
   */
  function draw_icon(index, font_px, density) {
    const size = Math.ceil(font_px * density);
    const scale = (font_px * density) / 24;
    begin(0, 0, size, size, scale, scale);
    icon_paths[index] ??= new Path2D(icons[index]);
    context.lineWidth = 2;
    context.lineCap = context.lineJoin = 'round';
    context.stroke(icon_paths[index]);
    drawn = context.getImageData(0, 0, size, size);
    return [0, 0, size, size, 1, 0, 1];
  }

  /**
   * @param {string} text
   * @param {number} weight
   * @param {number} font_px
   * @param {number} density
   */
  function draw_text(text, weight, font_px, density) {
    set_font(weight, font_px);
    const box = context.measureText(text);
    const width = (box.actualBoundingBoxLeft + box.actualBoundingBoxRight) * density;
    const columns = Math.min(font_px * density < wide_below_px ? 2 : 1, widest / width);
    const left = Math.floor(-box.actualBoundingBoxLeft * density * columns) - 2;
    const right = Math.ceil(box.actualBoundingBoxRight * density * columns) + 2;
    const top = Math.floor(-box.actualBoundingBoxAscent * density) - 1;
    const bottom = Math.ceil(box.actualBoundingBoxDescent * density) + 1;
    if (width <= 0) return nothing;
    begin(left, top, right - left, bottom - top, density * columns, density);
    context.fillText(text, 0, 0);
    drawn = context.getImageData(0, 0, right - left, bottom - top);
    const coloured = is_coloured(drawn);
    if (columns === 2 && !coloured) {
      blend_columns(drawn);
      // The mean's middle lies half a column to the left of the column that holds it.
      return [left - 0.5, top, drawn.width, drawn.height, columns, 0, 0];
    }
    return [left, top, drawn.width, drawn.height, columns, coloured ? 1 : 0, 0];
  }

  /**
   * @param {string} text
   * @param {number} weight
   */
  function width_em(text, weight) {
    set_font(weight, measured_px);
    return context.measureText(text).width / measured_px;
  }

  return {
    /**
     * Draws a glyph and writes a DrawnGlyph (web_glyphs.cpp) at `result`.
     * @param {number} code_point
     * @param {number} weight
     * @param {number} font_px
     * @param {number} density
     * @param {number} result
     */
    draw(code_point, weight, font_px, density, result) {
      const icon = code_point - firstIcon;
      const text = String.fromCodePoint(code_point);
      let glyph = nothing;
      if (icon >= 0 && icon < icons.length) glyph = draw_icon(icon, font_px, density);
      else if (!invisible.test(text)) glyph = draw_text(text, weight, font_px, density);
      bridge.module.HEAPF32.set(glyph, result / 4);
    },
    /**
     * The same for a run drawn whole.
     * @type {(run: number, length: number, weight: number, font_px: number, density: number, result: number) => void}
     */
    draw_run(run, length, weight, font_px, density, result) {
      bridge.module.HEAPF32.set(draw_text(bridge.text(run, length), weight, font_px, density), result / 4);
    },
    /**
     * Copies the pixels of the last glyph.
     * @param {number} pixels
     */
    take(pixels) {
      if (drawn) bridge.module.HEAPU8.set(drawn.data, pixels);
    },
    /**
     * @param {number} code_point
     * @param {number} weight
     */
    advance_em(code_point, weight) {
      const text = String.fromCodePoint(code_point);
      return invisible.test(text) ? 0 : width_em(text, weight);
    },
    /**
     * @param {number} run
     * @param {number} length
     * @param {number} weight
     * @param {number} font_px
     */
    run_width_px(run, length, weight, font_px) {
      return width_em(bridge.text(run, length), weight) * font_px;
    },
  };
}
