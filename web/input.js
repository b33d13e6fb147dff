// Pointer, wheel, touch and keys, from the page to ImGui. What the browser needs for itself stays with it: Tab is never
// trapped, and only the shortcuts that the program takes are prevented.

import { mirror_takes } from './mirror.js';
import { from_css } from './scale.js';

/** Shortcuts with Ctrl or Cmd that are the program's own. */
const own_shortcuts = new Set(['a', 'd', 'e', 'f', 'k', 'o', 's', 'y', 'z']);
/** Keys that would scroll the page or open the browser's quick search. */
const own_keys = new Set([
  'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', ' ', '/', "'", 'Backspace', 'F1', 'F3',
  'ContextMenu',
]);
/** In the order of ImGuiMouseCursor. */
const cursors = [
  'default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress',
  'not-allowed',
];
const line_px = 16;

/** Whether shortcuts use Cmd. */
const apple_keys = /Mac|iPhone|iPad/.test(navigator.platform);

/** @param {KeyboardEvent | PointerEvent | WheelEvent} event */
export function modifiers(event) {
  return Number(event.ctrlKey) + 2 * Number(event.shiftKey) + 4 * Number(event.altKey) + 8 * Number(event.metaKey);
}

/**
 * Shortcuts that work while a text is typed, too: search, commands, help. On a Mac, Ctrl with a letter edits the text.
 * @param {KeyboardEvent} event
 */
export function is_page_shortcut(event) {
  if (event.altKey) return false;
  if (event.key === 'F1' || event.key === 'F3') return true;
  const command = apple_keys ? event.metaKey : event.ctrlKey;
  return command && !event.shiftKey && ['k', 'f'].includes(event.key.toLowerCase());
}

/**
 * @param {import('./bridge.js').Bridge} bridge
 * @param {HTMLCanvasElement} canvas
 * @param {import('./frames.js').Frames} frames
 */
export function create_input(bridge, canvas, frames) {
  let control_held = false;
  /** Fingers on the canvas: where they are. @type {Map<number, { x: number, y: number }>} */
  const fingers = new Map();
  /** Two fingers pan and zoom until the last one is lifted; none of them clicks. */
  let pinching = false;

  // -- Pointer

  /** @param {PointerEvent} event */
  function move(event) {
    bridge.call('pointer_moved', from_css(event.clientX), from_css(event.clientY), event.pointerType === 'touch');
  }

  /**
   * @param {PointerEvent} event
   * @param {boolean} down
   */
  function button(event, down) {
    // ImGui counts left, right, middle; the DOM left, middle, right.
    const index = [0, 2, 1, 3, 4][event.button] ?? 0;
    bridge.call('pointer_button', index, down, modifiers(event));
  }

  /** Where the two fingers are and how far apart. */
  function pinch() {
    const [first, second] = [...fingers.values()];
    return {
      x: (first.x + second.x) / 2,
      y: (first.y + second.y) / 2,
      distance: Math.max(1, Math.hypot(first.x - second.x, first.y - second.y)),
    };
  }

  canvas.addEventListener('pointerdown', (event) => {
    // The focus stays in the mirror; an open text editor ends by losing it.
    event.preventDefault();
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
    canvas.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch') {
      fingers.set(event.pointerId, { x: from_css(event.clientX), y: from_css(event.clientY) });
      if (fingers.size === 2) {
        pinching = true;
        bridge.call('pointer_left');
        bridge.call('pointer_button', 0, false, 0);
      }
      if (pinching) return;
    }
    move(event);
    button(event, true);
  });

  canvas.addEventListener('pointermove', (event) => {
    if (!pinching) {
      move(event);
      return;
    }
    const finger = fingers.get(event.pointerId);
    if (!finger || fingers.size !== 2) return;
    const before = pinch();
    finger.x = from_css(event.clientX);
    finger.y = from_css(event.clientY);
    const after = pinch();
    bridge.call('wheel', after.x, after.y, before.x - after.x, before.y - after.y, 1);
    if (after.distance !== before.distance) {
      bridge.call('wheel', after.x, after.y, 0, 0, after.distance / before.distance);
    }
  });

  /** @param {PointerEvent} event */
  function lift(event) {
    fingers.delete(event.pointerId);
    if (pinching) {
      pinching = fingers.size > 0;
      return;
    }
    move(event);
    button(event, false);
    // A finger that is gone hovers over nothing.
    if (event.pointerType === 'touch') bridge.call('pointer_left');
    // Inside the event, because a browser opens pickers and goes full screen only there.
    frames.run();
  }
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', (event) => {
    if (!pinching) bridge.call('pointer_left');
    lift(event);
  });
  canvas.addEventListener('pointerleave', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) bridge.call('pointer_left');
  });
  // The program's own menus; a text being typed has the browser's.
  document.addEventListener('contextmenu', (event) => {
    if (!is_editor(event.target)) event.preventDefault();
  });

  // -- Wheel and trackpad

  document.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = [1, line_px, from_css(innerHeight)][event.deltaMode];
      let [x, y] = [event.deltaX * unit, event.deltaY * unit];
      if (event.ctrlKey || event.metaKey) {
        // A trackpad's pinch comes as small steps with ctrlKey though nobody holds it; a wheel's notch is 100 px.
        const factor = Math.exp((control_held || event.metaKey ? -0.002 : -0.01) * y);
        bridge.call('wheel', from_css(event.clientX), from_css(event.clientY), 0, 0, factor);
        return;
      }
      if (event.shiftKey && x === 0) [x, y] = [y, 0];
      bridge.call('wheel', from_css(event.clientX), from_css(event.clientY), x, y, 1);
    },
    { passive: false },
  );

  // Safari's trackpad pinch.
  let gesture_scale = 1;
  document.addEventListener('gesturestart', (event) => {
    event.preventDefault();
    gesture_scale = 1;
  });
  document.addEventListener('gesturechange', (event) => {
    event.preventDefault();
    const { scale, clientX, clientY } = /** @type {MouseEvent & { scale: number }} */ (event);
    // On a touch screen the fingers are followed one by one already.
    if (fingers.size === 0) bridge.call('wheel', from_css(clientX), from_css(clientY), 0, 0, scale / gesture_scale);
    gesture_scale = scale;
  });

  // -- Keys

  /** @param {EventTarget | null} target */
  function is_editor(target) {
    return target instanceof HTMLTextAreaElement;
  }

  /** @param {KeyboardEvent} event */
  function is_own(event) {
    if (event.altKey) return false;
    // Cmd with an arrow leaves the page on a Mac.
    if (event.ctrlKey || event.metaKey) return event.key.startsWith('Arrow') || own_shortcuts.has(event.key.toLowerCase());
    return own_keys.has(event.key) || (event.shiftKey && event.key === 'F10');
  }

  function release_keys() {
    control_held = false;
    bridge.call('release_keys');
  }

  window.addEventListener(
    'keydown',
    (event) => {
      control_held = event.ctrlKey;
      if (is_editor(event.target) || event.isComposing || event.key === 'Tab' || mirror_takes(event)) return;
      if (is_own(event)) event.preventDefault();
      // ImGui hears a repeated key as pressed once more.
      if (event.repeat) bridge.call('key', event.key, event.code, false, modifiers(event));
      bridge.call('key', event.key, event.code, true, modifiers(event));
      const types = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey;
      if (types) bridge.call('characters', event.key);
      frames.run();
      // The key that opened a text editor is not typed into it.
      if (is_editor(document.activeElement)) event.preventDefault();
    },
    { capture: true },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      control_held = event.ctrlKey;
      // While Cmd is held, a Mac does not tell that other keys are let go.
      if (event.key === 'Meta') release_keys();
      else if (!is_editor(event.target) && event.key !== 'Tab') {
        bridge.call('key', event.key, event.code, false, modifiers(event));
      }
    },
    { capture: true },
  );
  window.addEventListener('blur', release_keys);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) release_keys();
  });
  // A key held down when an editor opens is let go inside it.
  document.addEventListener('focusin', (event) => {
    if (is_editor(event.target)) release_keys();
  });

  return {
    apple_keys: () => apple_keys,
    /** @param {number} cursor an ImGuiMouseCursor; -1 for none */
    set_cursor(cursor) {
      canvas.style.cursor = cursors[cursor] ?? 'none';
    },
  };
}
