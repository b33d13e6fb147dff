// How much larger than a CSS pixel the page shows everything: the size of text that was chosen. The program counts in pixels
// of its own, so whatever crosses between the two is converted here and in nothing else but style.css (--scale).

let scale = 1;

/** @param {number} css a length or place in CSS pixels */
export const from_css = (css) => css / scale;

/** @param {number} px a length or place as the program counts */
export const to_css = (px) => px * scale;

/** @param {number} wanted */
export function set_scale(wanted) {
  scale = wanted;
  document.documentElement.style.setProperty('--scale', String(wanted));
}
