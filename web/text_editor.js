// A real text area over the canvas, in the canvas's own type, so that typing, IME, selection, clipboard, spelling and undo
// are the browser's. What src/platform/web/web_text_editor.cpp calls.

import { font_family } from './glyphs.js';
import { is_page_shortcut, modifiers } from './input.js';
import { to_css } from './scale.js';

/** TextEnd in event.hpp. */
const End = { enter: 0, tab: 1, shift_tab: 2, escape: 3, blur: 4 };

/** What an editor above a list leaves to the program. */
const list_keys = new Set(['Enter', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

// The base line lies this far below the middle of a line, in ems: half of Inter's ascent less its descent.
const base_line_below_centre_em = (1984 - 494) / 2048 / 2;

/**
 * How far below the top of its line CSS puts the base line. Browsers round differently, so the browser is asked.
 * @param {Partial<CSSStyleDeclaration>} type
 */
function css_base_line(type) {
  const line = document.createElement('div');
  line.className = 'text-editor';
  const mark = document.createElement('span');
  mark.className = 'base-line-mark';
  line.append('x', mark);
  Object.assign(line.style, type);
  document.body.append(line);
  const base_line = mark.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  line.remove();
  return base_line;
}

/**
 * Where the canvas draws the base line of a line of text whose top is at `y`: on a whole px.
 * @param {number} y
 * @param {number} font_px
 * @param {number} line_height_px
 */
function canvas_base_line(y, font_px, line_height_px) {
  return Math.round(y + line_height_px / 2 + base_line_below_centre_em * font_px);
}

/**
 * @param {import('./bridge.js').Bridge} bridge
 * @param {() => void} on_closed called when the keyboard is free again
 */
export function create_text_editor(bridge, on_closed) {
  /** @type {HTMLTextAreaElement | null} */
  let area = null;
  let id = 0;
  let multiline = true;
  let passes_keys = false;
  /** Of the font shown last. */
  let base_line = 0;

  /** @param {number} end */
  function finish(end) {
    if (!area) return;
    const ended = area;
    area = null;
    bridge.call('text_ended', id, ended.value, end);
    // It stays in sight until the program has drawn the text itself.
    ended.readOnly = true;
    closing = ended;
  }

  /** The area that has ended and waits to be taken away. @type {HTMLTextAreaElement | null} */
  let closing = null;

  /** @param {KeyboardEvent} event */
  function keydown(event) {
    // Enter and Escape belong to the input method while it composes (229: Safari says so only by this).
    if (event.isComposing || event.keyCode === 229) return;
    if ((passes_keys && !event.altKey && list_keys.has(event.key)) || is_page_shortcut(event)) {
      event.preventDefault();
      event.stopPropagation();
      bridge.call('key', event.key, event.code, true, modifiers(event));
      bridge.call('key', event.key, event.code, false, 0);
      bridge.module.throughline.frames.run();
      return;
    }
    let end = -1;
    if (event.key === 'Enter' && !(multiline && event.shiftKey)) end = End.enter;
    else if (event.key === 'Tab') end = event.shiftKey ? End.shift_tab : End.tab;
    else if (event.key === 'Escape') end = End.escape;
    // The browser's own dialog for saving the page helps nobody.
    if (end < 0 && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') event.preventDefault();
    if (end < 0) return;
    event.preventDefault();
    event.stopPropagation();
    finish(end);
  }

  function input() {
    if (!area) return;
    if (!multiline && area.value.includes('\n')) {
      const caret = area.selectionEnd;
      area.value = area.value.replaceAll(/[\r\n]+/g, ' ');
      area.setSelectionRange(caret, caret);
    }
    bridge.call('text_changed', id, area.value);
  }

  /** Another window or tab in front does not end the editing; another place in the page does. */
  function blur() {
    if (document.hasFocus()) finish(End.blur);
  }

  function remove() {
    const gone = area ?? closing;
    area = closing = null;
    gone?.remove();
  }

  /** @param {string} text */
  function open(text) {
    remove();
    area = document.createElement('textarea');
    area.className = 'text-editor';
    area.value = text;
    area.rows = 1;
    area.addEventListener('keydown', keydown);
    area.addEventListener('input', input);
    area.addEventListener('blur', blur);
    document.body.append(area);
  }

  return {
    /** @type {(id: number, placement: number, colour: number, label: number, label_length: number, text: number, text_length: number, list: number, chosen: number) => void} */
    show(new_id, placement, colour, label, label_length, text, text_length, list, chosen) {
      const [x, y, width, height, font_px, line_height_px, weight, many_lines, select_all, keys] =
        bridge.module.HEAPF32.subarray(placement / 4, placement / 4 + 10);
      const opens = new_id !== id || !(area ?? closing);
      id = new_id;
      multiline = many_lines !== 0;
      passes_keys = keys !== 0;
      if (opens) open(bridge.text(text, text_length));
      const shown = area ?? closing;
      if (!shown) return;
      shown.setAttribute('aria-label', bridge.text(label, label_length));
      if (list !== 0) {
        // A combobox: the keyboard stays in the text, the list says what is chosen.
        shown.setAttribute('role', 'combobox');
        shown.setAttribute('aria-autocomplete', 'list');
        shown.setAttribute('aria-expanded', 'true');
        shown.setAttribute('aria-controls', `node-${list >>> 0}`);
        if (chosen !== 0) shown.setAttribute('aria-activedescendant', `node-${chosen >>> 0}`);
        else shown.removeAttribute('aria-activedescendant');
      } else {
        shown.setAttribute('aria-multiline', String(multiline));
      }
      const font = `${weight} ${to_css(font_px)}px/${to_css(line_height_px)}px ${font_family}`;
      if (opens || shown.dataset.font !== font) base_line = css_base_line({ font });
      shown.dataset.font = font;
      Object.assign(shown.style, {
        left: `${to_css(Math.round(x))}px`,
        top: `${to_css(canvas_base_line(y, font_px, line_height_px)) - base_line}px`,
        width: `${to_css(width)}px`,
        height: `${to_css(height)}px`,
        font,
        // The shorthand resets it.
        fontKerning: 'none',
        color: `#${colour.toString(16).padStart(6, '0')}`,
        whiteSpace: multiline ? 'pre-wrap' : 'pre',
      });
      if (!opens) return;
      shown.focus({ preventScroll: true });
      if (select_all) shown.select();
      else shown.setSelectionRange(shown.value.length, shown.value.length);
    },
    hide() {
      remove();
      on_closed();
    },
  };
}
