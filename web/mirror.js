// The accessibility tree as elements over the canvas: unseen, without the mouse, in the order of Tab, where the canvas shows
// the same thing. What src/platform/web/web_mirror.cpp calls.

/** AccessAction in event.hpp. */
const Action = { press: 0, focus: 1, blur: 2, increase: 3, decrease: 4 };

/** A role of AccessRole, in its order: the element, its explicit role, and whether its name is its text. */
const roles = [
  ['div', 'application'], ['header', 'banner'], ['nav', 'navigation'], ['main', 'main'], ['aside', 'complementary'],
  ['div', 'status', 'text'], ['div', 'toolbar'], ['div', 'group'], ['h2', '', 'text'], ['button', ''], ['button', ''],
  ['button', 'tab'], ['div', 'tablist'], ['div', 'menu'], ['button', 'menuitem'], ['div', 'dialog'], ['div', 'list'],
  ['div', 'listitem'], ['div', 'grid'], ['div', 'row'], ['div', 'rowheader', 'text'], ['div', 'columnheader', 'text'],
  ['div', 'gridcell'], ['div', 'slider'], ['div', 'textbox'], ['span', '', 'text'], ['button', 'link'],
  ['div', 'alert', 'text'], ['div', 'listbox'], ['div', 'option'],
].map(([tag, role, name]) => ({ tag, role, named_by_text: name === 'text' }));
const Role = { heading: 8, button: 9, toggle: 10, tab: 11, grid: 18, row: 19, gridcell: 22, slider: 23, textbox: 24, link: 26, listbox: 28, option: 29 };

const Flag = {
  focusable: 1, focused: 2, selected: 4, pressed: 8, expanded: 16, has_popup: 32, disabled: 64, modal: 128, folds: 256,
  invalid: 512,
};
const record_words = 18;

/**
 * @typedef {object} Node
 * @property {HTMLElement} element
 * @property {number} parent
 * @property {number} flags
 */

/**
 * Sets an attribute, or takes it away.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string | number | boolean | null} value
 */
function set(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/**
 * Whether an element of the mirror acts on this key by itself, so that the program must not hear it.
 * @param {KeyboardEvent} event
 */
export function mirror_takes(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return false;
  if (event.key === 'Enter' || event.key === ' ') return event.target.matches('#mirror button, #mirror [role=textbox]');
  return event.key.startsWith('Arrow') && event.target.matches('#mirror [role=slider]');
}

/** @param {import('./bridge.js').Bridge} bridge */
export function create_mirror(bridge) {
  const root = /** @type {HTMLElement} */ (document.getElementById('mirror'));
  const announcer = /** @type {HTMLElement} */ (document.getElementById('announcer'));
  /** @type {Map<number, Node>} */
  const nodes = new Map();
  /** The node that the program says has the keyboard; 0 for none. */
  let focused = 0;
  /** Focus moved by the program is not reported back to it. */
  let moving_focus = false;

  /** @param {EventTarget | null} target */
  function id_of(target) {
    return target instanceof HTMLElement ? Number(target.dataset.node ?? 0) : 0;
  }

  /**
   * @param {EventTarget | null} target
   * @param {number} action
   */
  function act(target, action) {
    const id = id_of(target);
    if (id !== 0) bridge.call('access_acted', id, action);
  }

  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-node]') : null;
    act(target, Action.press);
    // Inside the event, because a browser opens pickers and goes full screen only there.
    bridge.module.throughline.frames.run();
  });
  root.addEventListener('focusin', (event) => {
    if (!moving_focus) act(event.target, Action.focus);
  });
  root.addEventListener('focusout', (event) => {
    // Neither the page as a whole losing the keyboard nor a text editor opening is a move within it.
    if (moving_focus || !document.hasFocus() || event.relatedTarget instanceof HTMLTextAreaElement) return;
    act(event.target, Action.blur);
  });
  root.addEventListener('keydown', (event) => {
    if (!mirror_takes(event) || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') act(event.target, Action.increase);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') act(event.target, Action.decrease);
    else act(event.target, Action.press);
  });

  /**
   * @param {number} id
   * @param {number} role
   */
  function create(id, role) {
    const { tag, role: explicit } = roles[role];
    const element = document.createElement(tag);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    if (explicit) element.setAttribute('role', explicit);
    element.dataset.node = String(id);
    // What the text field above a list points to.
    if (role === Role.listbox || role === Role.option) element.id = `node-${id}`;
    return element;
  }

  /**
   * Reads one record at `word` (in words) and shows it.
   * @param {number} word
   * @returns {number} where the next record begins
   */
  function read(word) {
    const { HEAPU8 } = bridge.module;
    const words = new Uint32Array(HEAPU8.buffer, word * 4, record_words);
    const numbers = new Int32Array(HEAPU8.buffer, word * 4, record_words);
    const [x, y, width, height] = new Float32Array(HEAPU8.buffer, word * 4 + 16, 4);
    const [id, parent, role, flags] = words;
    const [level, row, column, column_span, minimum, maximum, now_value] = numbers.subarray(8, 15);
    const [name_length, value_length, description_length] = words.subarray(15, 18);
    const name_at = (word + record_words) * 4;
    const value_at = name_at + Math.ceil(name_length / 4) * 4;
    const description_at = value_at + Math.ceil(value_length / 4) * 4;
    const name = bridge.text(name_at, name_length);
    const value = bridge.text(value_at, value_length);
    const description = bridge.text(description_at, description_length);

    let node = nodes.get(id);
    if (!node || node.element.dataset.role !== String(role)) {
      node?.element.remove();
      node = { element: create(id, role), parent, flags };
      node.element.dataset.role = String(role);
      nodes.set(id, node);
    }
    node.parent = parent;
    node.flags = flags;
    const { element } = node;
    Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` });

    /** @param {number} flag */
    const has = (flag) => (flags & flag) !== 0;
    if (roles[role].named_by_text) {
      if (element.textContent !== name) element.textContent = name;
    } else {
      set(element, 'aria-label', name || null);
    }
    const operable = element instanceof HTMLButtonElement || role === Role.gridcell || role === Role.slider;
    set(element, 'tabindex', has(Flag.focusable) ? 0 : operable ? -1 : null);
    set(element, 'aria-disabled', has(Flag.disabled) || null);
    set(element, 'aria-haspopup', has(Flag.has_popup) ? 'true' : null);
    set(element, 'aria-invalid', has(Flag.invalid) || null);
    set(element, 'aria-expanded', has(Flag.has_popup | Flag.folds) ? has(Flag.expanded) : null);
    set(element, 'aria-modal', has(Flag.modal) || null);
    set(element, 'aria-pressed', role === Role.toggle ? has(Flag.pressed) : null);
    set(element, 'aria-selected', role === Role.tab || role === Role.gridcell || role === Role.option ? has(Flag.selected) : null);
    set(element, 'aria-level', role === Role.heading && level > 0 ? level : null);
    const in_grid = role >= Role.grid && role <= Role.gridcell;
    set(element, role === Role.grid ? 'aria-rowcount' : 'aria-rowindex', in_grid && row > 0 ? row : null);
    set(element, role === Role.grid ? 'aria-colcount' : 'aria-colindex', in_grid && column > 0 ? column : null);
    set(element, 'aria-colspan', column_span > 1 ? column_span : null);
    const own_value = role === Role.slider || role === Role.textbox;
    set(element, 'aria-description', [own_value ? '' : value, description].filter(Boolean).join('. ') || null);
    if (role === Role.slider) {
      set(element, 'aria-valuemin', minimum / 100);
      set(element, 'aria-valuemax', maximum / 100);
      set(element, 'aria-valuenow', now_value / 100);
      set(element, 'aria-valuetext', value || null);
    } else if (role === Role.textbox) {
      if (element.textContent !== value) element.textContent = value;
    }
    return description_at / 4 + Math.ceil(description_length / 4);
  }

  /**
   * Puts the elements in the order of the tree and takes away what is no longer in it.
   * @param {Uint32Array} order
   */
  function arrange(order) {
    const kept = new Set(order);
    for (const [id, { element }] of nodes) {
      if (kept.has(id)) continue;
      nodes.delete(id);
      element.remove();
    }
    /** The last child placed in each parent. @type {Map<Element, Element>} */
    const last = new Map();
    for (const id of order) {
      const node = nodes.get(id);
      if (!node) continue;
      const parent = nodes.get(node.parent)?.element ?? root;
      const before = last.get(parent);
      const wanted = before ? before.nextElementSibling : parent.firstElementChild;
      if (wanted !== node.element) parent.insertBefore(node.element, wanted);
      last.set(parent, node.element);
    }
  }

  /** Everything outside of an open modal dialog can neither be reached nor read. */
  function keep_inside_modal() {
    let modal = null;
    for (const { element, flags } of nodes.values()) if (flags & Flag.modal) modal = element;
    for (const child of root.children) child.toggleAttribute('inert', modal !== null && !child.contains(modal));
  }

  /** @param {number} id */
  function move_focus(id) {
    const element = nodes.get(id)?.element;
    const active = document.activeElement;
    if (active instanceof HTMLTextAreaElement || active === element) return;
    moving_focus = true;
    if (element) element.focus({ preventScroll: true });
    else if (active instanceof HTMLElement && root.contains(active)) active.blur();
    moving_focus = false;
  }

  return {
    /**
     * @param {number} records
     * @param {number} record_count
     * @param {number} order
     * @param {number} order_count -1: as before
     */
    update(records, record_count, order, order_count) {
      const active_before = id_of(document.activeElement);
      moving_focus = true;
      let word = records / 4;
      for (let left = record_count; left > 0; --left) word = read(word);
      if (order_count >= 0) arrange(new Uint32Array(bridge.module.HEAPU8.buffer, order, order_count).slice());
      keep_inside_modal();
      moving_focus = false;

      let now_focused = 0;
      for (const [id, { flags }] of nodes) if (flags & Flag.focused) now_focused = id;
      const lost = active_before !== 0 && id_of(document.activeElement) !== active_before;
      // Where a dialog was in the way before, the keyboard may go now.
      const waits = now_focused !== 0 && document.activeElement === document.body;
      if (now_focused !== focused || lost || waits) move_focus(now_focused);
      focused = now_focused;
      if (lost && id_of(document.activeElement) !== active_before) {
        bridge.call('access_acted', active_before, Action.blur);
      }
    },
    /** Gives the keyboard back to where it was before a text editor took it. */
    restore_focus() {
      move_focus(focused);
    },
    /**
     * @param {number} sentence
     * @param {number} length
     */
    announce(sentence, length) {
      const text = bridge.text(sentence, length);
      // The same sentence again must be a change, else it is not read out.
      announcer.textContent = announcer.textContent === text ? `${text}\u00A0` : text;
    },
  };
}
