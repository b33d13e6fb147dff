// Maps and preferences on this device: what src/platform/web/web_storage.cpp calls. One queue, so that everything reaches
// the disk in the order in which it was asked for; appends that wait together share a transaction.

import { Database } from './storage_database.js';
import { StorageError } from './storage_error.js';
import * as maps from './storage_maps.js';
import { has_canary, preference, read_stashes, remove_stash, set_canary, set_preference, write_stash } from './storage_stash.js';

/** @typedef {import('./storage_maps.js').MapInfo} MapInfo */
/** @typedef {import('./storage_maps.js').Seen} Seen */

/**
 * @typedef {object} Append
 * @property {string} key
 * @property {number} sequence
 * @property {Uint8Array} bytes
 * @property {(failure?: StorageError) => void} done
 */

export class MapStore {
  /** @type {Seen} */
  #seen = new Map();
  /** Appends that wait at the end of the queue, where nothing else was asked for since. @type {Append[] | null} */
  #batch = null;
  /** @type {Promise<unknown>} the end of the queue */
  #tail;
  #asked_to_persist = false;
  /** Appends that are not on the disk yet, by map. @type {Map<string, Append[]>} */
  #unsaved = new Map();
  /** Maps whose unsaved appends `stash` has kept. @type {Set<string>} */
  #stashed = new Set();

  /** @param {(what: string, remedy: string, key: string) => void} on_notice something to tell the person */
  constructor(on_notice) {
    this.on_notice = on_notice;
    this.database = new Database({
      created: () => {
        if (!has_canary()) return;
        on_notice('The maps that were kept on this device are gone: the browser has removed its storage',
          'Import them from files that you exported', '');
      },
      blocked: () =>
        on_notice('Another window with an older Throughline keeps the maps locked', 'Close it to go on here', ''),
      superseded: () =>
        on_notice('A newer Throughline was opened in another window', 'Reload this page to go on saving', ''),
    });
    // A failure comes back with the first request that is made.
    this.#tail = this.database.run('readwrite', maps.begin).catch(() => {});
  }

  /** @returns {Promise<MapInfo[]>} */
  list() {
    return this.#enqueue(() => this.database.run('readonly', maps.list));
  }

  /** @param {string} key @returns {Promise<maps.Loaded>} */
  load(key) {
    return this.#enqueue(async () => {
      const stashes = read_stashes(key);
      let loaded = await this.#run('readonly', (transaction, seen) => maps.load(transaction, seen, key, stashes));
      if (loaded.needs_repair && !this.database.newer) {
        loaded = await this.#run('readwrite', (transaction, seen) => maps.load(transaction, seen, key, stashes));
        stashes.forEach(remove_stash);
      }
      this.#tell_losses(key, loaded);
      return loaded;
    });
  }

  /**
   * @param {string} key
   * @param {number} sequence
   * @param {Uint8Array} bytes
   * @returns {Promise<void>}
   */
  append(key, sequence, bytes) {
    return new Promise((resolve, reject) => {
      /** @type {Append} */
      const append = {
        key,
        sequence,
        bytes,
        done: (failure) => {
          this.#no_longer_unsaved(append, failure);
          if (failure) reject(failure);
          else resolve();
        },
      };
      this.#unsaved.set(key, [...(this.#unsaved.get(key) ?? []), append]);
      if (this.#batch) {
        this.#batch.push(append);
        return;
      }
      const batch = [append];
      void this.#enqueue(() => {
        if (this.#batch === batch) this.#batch = null;
        return this.#write_appends(batch);
      });
      this.#batch = batch;
    });
  }

  /**
   * @param {MapInfo} info
   * @param {number} sequence
   * @param {Uint8Array} bytes
   * @returns {Promise<void>}
   */
  write_snapshot(info, sequence, bytes) {
    return this.#enqueue(async () => {
      await this.#run('readwrite', (transaction, seen) => maps.write_snapshot(transaction, seen, info, sequence, bytes));
      this.#ask_to_persist();
    });
  }

  /** @param {MapInfo} info @returns {Promise<void>} */
  write_info(info) {
    return this.#enqueue(() => this.#run('readwrite', (transaction) => maps.write_info(transaction, info)));
  }

  /** Keeps what is on its way to the disk where it can be kept at once: the person is leaving the window. */
  stash() {
    for (const [key, [first, ...others]] of this.#unsaved) {
      this.#stashed.add(key);
      write_stash(key, first.sequence, [first, ...others].map(({ bytes }) => bytes));
    }
  }

  /**
   * @param {Append} append
   * @param {StorageError | undefined} failure
   */
  #no_longer_unsaved(append, failure) {
    const others = (this.#unsaved.get(append.key) ?? []).filter((other) => other !== append);
    if (others.length > 0) {
      this.#unsaved.set(append.key, others);
      return;
    }
    this.#unsaved.delete(append.key);
    if (!failure && this.#stashed.delete(append.key)) write_stash(append.key, 0, []);
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #enqueue(work) {
    this.#batch = null;
    const answer = this.#tail.then(work);
    this.#tail = answer.catch(() => {});  // whoever asked gets the failure; those behind go on
    return answer;
  }

  /**
   * A transaction that takes what it learned about sequences back when it fails.
   * @template T
   * @param {'readonly' | 'readwrite'} mode
   * @param {(transaction: IDBTransaction, seen: Seen) => Promise<T>} work
   */
  async #run(mode, work) {
    let seen = this.#seen;
    const value = await this.database.run(mode, (transaction) => work(transaction, (seen = new Map(this.#seen))));
    this.#seen = seen;
    return value;
  }

  /** @param {Append[]} appends */
  async #write_appends(appends) {
    try {
      const failures = await this.#run('readwrite', async (transaction, seen) => {
        /** @type {(StorageError | undefined)[]} */
        const refused = [];
        for (const { key, sequence, bytes } of appends) {
          // A refusal comes before anything of it is written; the others in the transaction are not its business.
          refused.push(await maps.append(transaction, seen, key, sequence, bytes).then(() => undefined, (error) => {
            if (error instanceof StorageError) return error;
            throw error;
          }));
        }
        return refused;
      });
      appends.forEach(({ done }, index) => done(failures[index]));
    } catch (error) {
      for (const { done } of appends) done(/** @type {StorageError} */ (error));
    }
  }

  /**
   * @param {string} key
   * @param {maps.Loaded} loaded
   */
  #tell_losses(key, { title, lost_frames, foreign_stashes }) {
    if (lost_frames > 0) {
      const changes = lost_frames === 1 ? 'The last change' : `The last ${lost_frames} changes`;
      this.on_notice(`${changes} of “${title}” could not be read back: what the browser kept of them is damaged`,
        'Everything before is here. Look over the map, and export it to be safe', key);
    }
    if (foreign_stashes > 0) {
      this.on_notice(`Another window of “${title}” was closed with changes that do not fit this map any more`,
        'They were set aside and are not in the map. Look over what you changed last', key);
    }
  }

  #ask_to_persist() {
    set_canary();
    if (this.#asked_to_persist) return;
    this.#asked_to_persist = true;
    // Refused or not supported: maps are kept all the same, only less firmly.
    navigator.storage?.persist?.().catch(() => false);
  }
}

/**
 * @param {import('./bridge.js').Bridge} bridge
 */
export function create_storage(bridge) {
  /** @type {MapStore | undefined} */
  let opened;
  // Opened by the first request: before that, nobody could take a notice.
  const store = () => (opened ??= new MapStore((what, remedy, key) => bridge.call('notice_raised', what, remedy, key)));
  addEventListener('blur', () => opened?.stash());

  /**
   * @param {number} request
   * @param {Promise<void>} answer
   */
  function answer_with_status(request, answer) {
    answer.then(
      () => bridge.call('storage_answered', request, '', ''),
      (error) => bridge.call('storage_answered', request, error.message, error.remedy),
    );
  }

  /** @type {(pointer: number, length: number) => string} */
  const text = (pointer, length) => bridge.text(pointer, length);

  /**
   * The fields of a StoredMapInfo as web_storage.cpp passes them.
   * @param {[number, number, number, number, number, number, number, number, number, number]} fields
   * @returns {MapInfo}
   */
  function info_of([key, key_length, title, title_length, detail, detail_length, picture, picture_length, changed_ms, deleted_ms]) {
    return {
      key: text(key, key_length),
      title: text(title, title_length),
      detail: text(detail, detail_length),
      picture: text(picture, picture_length),
      changed_ms,
      deleted_ms,
    };
  }

  return {
    /** @param {number} request */
    list_maps(request) {
      store().list().then(
        (infos) => {
          // Maps that were kept before there were pictures have none.
          for (const { key, title, detail, picture = '', changed_ms, deleted_ms } of infos) {
            bridge.call('maps_listed_one', key, title, detail, picture, changed_ms, deleted_ms);
          }
          bridge.call('maps_listed', request, '', '');
        },
        (error) => bridge.call('maps_listed', request, error.message, error.remedy),
      );
    },

    /** @param {number} request @param {number} key @param {number} key_length */
    load_map(request, key, key_length) {
      store().load(text(key, key_length)).then(
        ({ snapshot, snapshot_sequence, frames }) => {
          for (const { sequence, bytes } of frames) bridge.call('map_loaded_frame', sequence, bytes);
          bridge.call('map_loaded', request, snapshot, snapshot_sequence, '', '');
        },
        (error) => bridge.call('map_loaded', request, '', 0, error.message, error.remedy),
      );
    },

    /** @type {(request: number, key: number, key_length: number, sequence: number, frame: number, length: number) => void} */
    append_journal(request, key, key_length, sequence, frame, length) {
      answer_with_status(request, store().append(text(key, key_length), sequence, bridge.bytes(frame, length)));
    },

    /**
     * @param {number} request
     * @param {number} sequence
     * @param {number} bytes
     * @param {number} length
     * @param {Parameters<typeof info_of>[0]} info
     */
    write_snapshot(request, sequence, bytes, length, ...info) {
      answer_with_status(request, store().write_snapshot(info_of(info), sequence, bridge.bytes(bytes, length)));
    },

    /**
     * @param {number} request
     * @param {Parameters<typeof info_of>[0]} info
     */
    write_map_info(request, ...info) {
      answer_with_status(request, store().write_info(info_of(info)));
    },

    /**
     * `bytes` holds all frames one after the other, `lengths` the length of each as 32-bit numbers.
     * @type {(key: number, key_length: number, first_sequence: number, bytes: number, lengths: number, count: number) => void}
     */
    stash_unsaved(key, key_length, first_sequence, bytes, lengths, count) {
      const frames = [];
      for (const length of bridge.module.HEAPU32.slice(lengths / 4, lengths / 4 + count)) {
        frames.push(bridge.bytes(bytes, length));
        bytes += length;
      }
      write_stash(text(key, key_length), first_sequence, frames);
    },

    /** Answers inside the call. @param {number} name @param {number} name_length */
    preference(name, name_length) {
      bridge.call('preference_read', preference(text(name, name_length)));
    },

    /** @type {(name: number, name_length: number, value: number, value_length: number) => void} */
    set_preference(name, name_length, value, value_length) {
      set_preference(text(name, name_length), text(value, value_length));
    },
  };
}
