// Files that leave the page (download) and come to it (picker, drop, shipped with the program): what
// src/platform/web/web_files.cpp calls.

const kSizeLimit_bytes = 24 * 1024 * 1024;
/** Long enough for a browser that asks where to save; the blob is held until then. */
const kDownloadHeld_ms = 60_000;

/** FileOrigin in event.hpp. */
const Origin = { picked: 0, dropped: 1, shipped: 2 };

/** @param {import('./bridge.js').Bridge} bridge */
export function create_files(bridge) {
  /**
   * @param {string} name
   * @param {string} what
   * @param {string} remedy
   */
  function fail(name, what, remedy) {
    bridge.call('file_failed', name, what, remedy);
  }

  /**
   * @param {File} file
   * @param {number} origin
   */
  async function read(file, origin) {
    if (file.size > kSizeLimit_bytes) {
      fail(file.name, `“${file.name}” is too large: it has ${Math.ceil(file.size / (1024 * 1024))} MB, and a map may have 24 MB`,
        'Choose the file of a journey map');
      return;
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      fail(file.name, `“${file.name}” could not be read`, 'See whether it was moved or deleted, or whether it is a folder');
      return;
    }
    bridge.call('file_opened', file.name, bytes, origin);
  }

  /**
   * One after the other, so that they arrive in the order chosen.
   * @param {Iterable<File>} files
   * @param {number} origin
   */
  async function read_all(files, origin) {
    for (const file of files) await read(file, origin);
  }

  listen_for_drops((over) => bridge.call('files_dragged', over), (files) => void read_all(files, Origin.dropped));

  return {
    /** @type {(name: number, name_length: number, type: number, type_length: number, bytes: number, length: number) => void} */
    download(name, name_length, type, type_length, bytes, length) {
      const blob = new Blob([bridge.bytes(bytes, length)], { type: bridge.text(type, type_length) });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = bridge.text(name, name_length);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), kDownloadHeld_ms);
    },

    /** @param {number} accept @param {number} accept_length */
    pick_file(accept, accept_length) {
      const input = document.createElement('input');
      input.type = 'file';
      input.multiple = true;
      input.accept = bridge.text(accept, accept_length);
      input.addEventListener('change', () => void read_all(input.files ?? [], Origin.picked));
      input.click();
    },

    /** @param {number} path a name in SITE_ASSETS @param {number} path_length */
    async fetch_shipped(path, path_length) {
      const name = bridge.text(path, path_length);
      let bytes;
      try {
        const response = await fetch(SITE_ASSETS[name] ?? name);
        if (!response.ok) throw new Error(`the server answered ${response.status}`);
        bytes = new Uint8Array(await response.arrayBuffer());
      } catch {
        fail(name, 'A part of Throughline could not be loaded', 'See whether you are online, and try again');
        return;
      }
      bridge.call('file_opened', name, bytes, Origin.shipped);
    },
  };
}

/**
 * @param {(over: boolean) => void} dragged
 * @param {(files: FileList) => void} dropped
 */
function listen_for_drops(dragged, dropped) {
  let is_over = false;
  const is_started = () => document.documentElement.dataset.state === 'ready';
  /** @param {boolean} over */
  const set_over = (over) => {
    if (over === is_over || !is_started()) return;
    is_over = over;
    dragged(over);
  };
  /** @param {DragEvent} event */
  const holds_files = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;

  addEventListener('dragover', (event) => {
    if (!holds_files(event)) return;
    event.preventDefault();  // else the browser would open the file in place of the page
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    set_over(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) set_over(false);
  });
  addEventListener('drop', (event) => {
    if (!holds_files(event)) return;
    event.preventDefault();
    set_over(false);
    if (event.dataTransfer && is_started()) dropped(event.dataTransfer.files);
  });
}
