// The page around the canvas: full screen, title, background, clipboard, and what the browser says of itself. What
// src/platform/web/web_page.cpp calls.

import { create_offline } from './offline.js';

/** @param {import('./bridge.js').Bridge} bridge */
export function create_page(bridge) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const reduced_motion = matchMedia('(prefers-reduced-motion: reduce)');
  const apple_keys = /Mac|iPhone|iPad/.test(navigator.platform);
  const offline = create_offline(tell_page);
  let background = -1;

  function tell_page() {
    bridge.call('page_changed', dark.matches, reduced_motion.matches, apple_keys, offline.works_offline(),
      offline.update_waiting());
  }

  let was_visible = true;
  function tell_visibility() {
    tell(!document.hidden);
  }

  /** @param {boolean} visible */
  function tell(visible) {
    if (visible === was_visible) return;
    was_visible = visible;
    bridge.call('visibility_changed', visible);
    // The program must get to stash what is unsaved before the browser stops the page.
    if (!visible) bridge.module.throughline.frames.run();
  }

  /**
   * @param {string} what
   * @param {string} remedy
   */
  function notice(what, remedy) {
    bridge.call('notice_raised', what, remedy, '');
  }

  return {
    start() {
      dark.addEventListener('change', tell_page);
      reduced_motion.addEventListener('change', tell_page);
      document.addEventListener('visibilitychange', tell_visibility);
      addEventListener('pagehide', () => tell(false));
      addEventListener('pageshow', tell_visibility);
      document.addEventListener('fullscreenchange', () =>
        bridge.call('fullscreen_changed', document.fullscreenElement !== null));
      tell_page();
      offline.start();
    },

    install_update: () => offline.install_update(),

    /** @param {number} on */
    set_fullscreen(on) {
      if (Boolean(on) === (document.fullscreenElement !== null)) {
        bridge.call('fullscreen_changed', Boolean(on));
      } else if (on) {
        // Where a page may not take the whole screen (a phone, a frame), presenting fills the window instead.
        document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
      } else {
        void document.exitFullscreen();
      }
    },

    /** @param {number} title @param {number} length */
    set_title(title, length) {
      document.title = bridge.text(title, length);
    },

    /** Called with every frame. @param {number} colour 0xRRGGBB */
    set_page_background(colour) {
      if (colour === background) return;
      background = colour;
      const text = `#${colour.toString(16).padStart(6, '0')}`;
      document.documentElement.style.setProperty('background-color', text);
      document.querySelector('meta[name="theme-color"]')?.setAttribute('content', text);
    },

    /** @param {number} text @param {number} length */
    write_clipboard(text, length) {
      const failed = () => notice('The browser did not let the page write to the clipboard', 'Select the text and copy it with the keyboard');
      if (!navigator.clipboard) failed();
      else navigator.clipboard.writeText(bridge.text(text, length)).catch(failed);
    },
  };
}
