// The IndexedDB behind storage.js: its stores, its versions, and transactions that tell the truth.
//
//   heads       one record a map: what the list shows, and where its snapshot and journal stand
//   snapshots   whole maps; of each map the current one and the one before
//   journal     frames since the older of the two
//   quarantine  what was found damaged or could not be joined; never deleted by the program
//   meta        how often the program was started

import { StorageError, newer_error, plain_error } from './storage_error.js';

/**
 * @typedef {object} Head
 * @property {string} key
 * @property {string} title
 * @property {string} detail
 * @property {string} [picture] absent in what was kept before there were pictures
 * @property {number} changed_ms
 * @property {number} deleted_ms
 * @property {number} deleted_start the start of the program during which it was deleted
 * @property {number} snapshot_sequence
 * @property {number} last_sequence of the journal; the snapshot's where the journal is empty
 * @property {number} schema of the records, as `kSchema`
 *
 * @typedef {{ key: string, sequence: number, bytes: Uint8Array, checksum: number }} Stored
 */

export const kSchema = 1;
const kStores = ['heads', 'snapshots', 'journal', 'quarantine', 'meta'];

/** What brings an older database to the next version; entry 0 makes the first. @type {((database: IDBDatabase) => void)[]} */
const kUpgrades = [
  (database) => {
    database.createObjectStore('heads', { keyPath: 'key' });
    database.createObjectStore('snapshots', { keyPath: ['key', 'sequence'] });
    database.createObjectStore('journal', { keyPath: ['key', 'sequence'] });
    database.createObjectStore('quarantine', { autoIncrement: true });
    database.createObjectStore('meta', { keyPath: 'name' });
  },
];

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function result_of(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** All records of a map, or those up to and with a sequence. @param {string} key @param {number} [last] */
export function sequences(key, last = Infinity) {
  return IDBKeyRange.bound([key, -Infinity], [key, last]);
}

export class Database {
  /** @type {Promise<IDBDatabase> | null} */
  #opening = null;
  /** @type {IDBDatabase | null} */
  #open = null;
  #newer = false;

  /**
   * @param {object} events
   * @param {() => void} events.created the database was not there before
   * @param {() => void} events.blocked another window keeps an older version open; opening waits for it
   * @param {() => void} events.superseded another window has opened a newer version
   */
  constructor(events) {
    this.events = events;
  }

  /** True when a newer version of the program made the database: it may be read, not written. */
  get newer() {
    return this.#newer;
  }

  /**
   * Runs `work` in one transaction over all stores and resolves with what it returns once everything is on disk. When it
   * rejects (always with a StorageError), nothing was written. A closed connection is opened again once, and `work` run
   * again: it must not have effects of its own.
   * @template T
   * @param {'readonly' | 'readwrite'} mode
   * @param {(transaction: IDBTransaction) => Promise<T>} work which awaits nothing but requests of this transaction
   * @returns {Promise<T>}
   */
  async run(mode, work) {
    try {
      const first = await this.#connect();
      try {
        return await this.#attempt(first, mode, work);
      } catch (error) {
        if (error instanceof StorageError || first === this.#open) throw error;
        return await this.#attempt(await this.#connect(), mode, work);
      }
    } catch (error) {
      throw plain_error(error);
    }
  }

  /**
   * @template T
   * @param {IDBDatabase} connection
   * @param {'readonly' | 'readwrite'} mode
   * @param {(transaction: IDBTransaction) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async #attempt(connection, mode, work) {
    if (mode === 'readwrite' && this.#newer) throw newer_error();
    let transaction;
    try {
      transaction = connection.transaction(kStores, mode, { durability: 'strict' });
    } catch (error) {
      this.#forget(connection);
      throw error;
    }
    /** @type {unknown} what made us abort it */
    let failure;
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => reject(transaction.error ?? failure ?? new DOMException('it was aborted', 'AbortError'));
    });
    finished.catch(() => {});  // awaited below; the abort may come before that
    let value;
    try {
      value = await work(transaction);
      transaction.commit();
    } catch (error) {
      failure = error;
      try {
        transaction.abort();
      } catch {
        // It has aborted by itself, which is why the work failed.
      }
    }
    await finished;
    return /** @type {T} */ (value);
  }

  /** @param {IDBDatabase} connection */
  #forget(connection) {
    if (this.#open !== connection) return;
    this.#open = null;
    this.#opening = null;
  }

  async #connect() {
    this.#opening ??= this.#open_database();
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  async #open_database() {
    let connection;
    try {
      connection = await this.#request(kSchema);
      this.#newer = false;
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      connection = await this.#request(undefined);
      this.#newer = true;
    }
    const opened = connection;
    opened.onclose = () => this.#forget(opened);
    opened.onversionchange = () => {
      opened.close();
      this.#forget(opened);
      this.events.superseded();
    };
    this.#open = opened;
    return opened;
  }

  /**
   * @param {number | undefined} version
   * @returns {Promise<IDBDatabase>}
   */
  #request(version) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('throughline', version);
      let created = false;
      request.onupgradeneeded = ({ oldVersion }) => {
        created = oldVersion === 0;
        for (const upgrade of kUpgrades.slice(oldVersion)) upgrade(request.result);
      };
      request.onblocked = () => this.events.blocked();
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        if (created) this.events.created();
        resolve(request.result);
      };
    });
  }
}
