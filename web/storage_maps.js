// What is done to maps inside one transaction. A `Seen` remembers the last sequence this window knows of each map: when the
// stored one differs, another window has written meanwhile, and nothing is overwritten.

import { kSchema, result_of, sequences } from './storage_database.js';
import { already_kept_error, damaged_error, gap_error, gone_error, newer_error, other_window_error } from './storage_error.js';
import { recover, same_bytes, sealed, unsaved_frames } from './storage_recovery.js';

/** @typedef {import('./storage_database.js').Head} Head */
/** @typedef {import('./storage_database.js').Stored} Stored */
/** @typedef {import('./storage_recovery.js').Stash} Stash */
/** @typedef {{ key: string, title: string, detail: string, picture?: string, changed_ms: number, deleted_ms: number }} MapInfo */
/** @typedef {Map<string, number>} Seen */

/**
 * @param {IDBTransaction} transaction
 * @param {string} key
 * @returns {Promise<Head | undefined>}
 */
async function head_of(transaction, key) {
  const head = await result_of(transaction.objectStore('heads').get(key));
  if (head && head.schema > kSchema) throw newer_error();
  return head;
}

/** @param {IDBTransaction} transaction @returns {Promise<number>} */
async function starts_so_far(transaction) {
  return (await result_of(transaction.objectStore('meta').get('starts')))?.count ?? 0;
}

/**
 * Counts a start of the program, and removes maps for good that were deleted before the start before this one.
 * @param {IDBTransaction} transaction
 */
export async function begin(transaction) {
  const starts = (await starts_so_far(transaction)) + 1;
  transaction.objectStore('meta').put({ name: 'starts', count: starts });
  /** @type {Head[]} */
  const heads = await result_of(transaction.objectStore('heads').getAll());
  for (const { key, deleted_ms, deleted_start } of heads) {
    if (!deleted_ms || deleted_start > starts - 2) continue;
    transaction.objectStore('heads').delete(key);
    transaction.objectStore('snapshots').delete(sequences(key));
    transaction.objectStore('journal').delete(sequences(key));
  }
}

/**
 * @param {IDBTransaction} transaction
 * @returns {Promise<MapInfo[]>} last changed first
 */
export async function list(transaction) {
  /** @type {Head[]} */
  const heads = await result_of(transaction.objectStore('heads').getAll());
  return heads.sort((one, other) => other.changed_ms - one.changed_ms || (one.key < other.key ? -1 : 1));
}

/**
 * @param {IDBTransaction} transaction
 * @param {Seen} seen
 * @param {string} key
 * @param {number} sequence
 * @param {Uint8Array} bytes
 */
export async function append(transaction, seen, key, sequence, bytes) {
  const head = await head_of(transaction, key);
  if (!head) throw gone_error();
  const known = seen.get(key) ?? head.last_sequence;
  const journal = transaction.objectStore('journal');
  /** @type {Stored | undefined} */
  const stored = await result_of(journal.get([key, sequence]));
  if (stored) {
    if (!same_bytes(stored.bytes, bytes)) throw other_window_error();
    seen.set(key, Math.max(known, sequence));
    return;
  }
  if (known !== head.last_sequence) throw other_window_error();
  if (sequence <= head.snapshot_sequence) return;  // a snapshot took it along, and the journal dropped it
  if (sequence !== head.last_sequence + 1) throw gap_error();
  journal.put(sealed(key, sequence, bytes));
  transaction.objectStore('heads').put({ ...head, last_sequence: sequence });
  seen.set(key, sequence);
}

/**
 * Replaces the current snapshot. The one before it stays, with the frames since, until there is a third: so one damaged
 * snapshot costs nothing.
 * @param {IDBTransaction} transaction
 * @param {Seen} seen
 * @param {MapInfo} info
 * @param {number} sequence
 * @param {Uint8Array} bytes
 */
export async function write_snapshot(transaction, seen, info, sequence, bytes) {
  const { key } = info;
  const head = await head_of(transaction, key);
  const known = seen.get(key);
  if (head) {
    if (known === undefined && sequence <= head.last_sequence) throw already_kept_error();
    if (known !== undefined && known !== head.last_sequence) throw other_window_error();
    if (sequence < head.snapshot_sequence) throw other_window_error();
  }
  const snapshots = transaction.objectStore('snapshots');
  const older = await result_of(snapshots.getAllKeys(sequences(key, sequence - 1)));
  const previous = /** @type {[string, number] | undefined} */ (older.at(-1))?.[1];
  if (previous !== undefined && older.length > 1) snapshots.delete(sequences(key, previous - 1));
  transaction.objectStore('journal').delete(sequences(key, previous ?? sequence));
  snapshots.put(sealed(key, sequence, bytes));
  const last_sequence = Math.max(sequence, head?.last_sequence ?? 0);
  const starts = await starts_so_far(transaction);
  transaction.objectStore('heads').put({
    ...info,
    deleted_start: head?.deleted_ms ? head.deleted_start : starts,
    snapshot_sequence: sequence,
    last_sequence,
    schema: kSchema,
  });
  seen.set(key, last_sequence);
}

/**
 * @param {IDBTransaction} transaction
 * @param {MapInfo} info
 */
export async function write_info(transaction, info) {
  const head = await head_of(transaction, info.key);
  if (!head) throw gone_error();
  const deleted_start = head.deleted_ms ? head.deleted_start : await starts_so_far(transaction);
  transaction.objectStore('heads').put({ ...head, ...info, deleted_start });
}

/**
 * @typedef {object} Loaded
 * @property {Uint8Array} snapshot
 * @property {number} snapshot_sequence
 * @property {{ sequence: number, bytes: Uint8Array }[]} frames
 * @property {string} title
 * @property {number} lost_frames saved edits that could not be read back
 * @property {boolean} used_older_snapshot
 * @property {number} foreign_stashes stashes that do not belong behind these frames
 * @property {boolean} needs_repair there is something to mend, which only a transaction that writes can do
 */

/**
 * Reads a map, and where the transaction may write, mends it: damaged records and stashes that fit nowhere go to the
 * quarantine, stashes that fit into the journal.
 * @param {IDBTransaction} transaction
 * @param {Seen} seen
 * @param {string} key
 * @param {{ text: string, stash: Stash | null }[]} stashes
 * @returns {Promise<Loaded>}
 */
export async function load(transaction, seen, key, stashes) {
  const head = await result_of(transaction.objectStore('heads').get(key));
  if (!head) throw gone_error();
  /** @type {Stored[]} */
  const snapshots = await result_of(transaction.objectStore('snapshots').getAll(sequences(key)));
  /** @type {Stored[]} */
  const journal = await result_of(transaction.objectStore('journal').getAll(sequences(key)));
  const recovered = recover(snapshots, journal);
  if (!recovered.snapshot) throw damaged_error();

  const { snapshot, damaged_snapshots, cut_frames } = recovered;
  const frames = [...recovered.frames];
  const added = [];
  const foreign = [];
  for (const { text, stash } of stashes) {
    const unsaved = stash && unsaved_frames(stash, snapshot, frames);
    if (!unsaved) foreign.push(text);
    for (const bytes of unsaved ?? []) {
      const frame = sealed(key, snapshot.sequence + frames.length + 1, bytes);
      frames.push(frame);
      added.push(frame);
    }
  }
  const last_sequence = snapshot.sequence + frames.length;
  const needs_repair = damaged_snapshots.length + cut_frames.length + stashes.length > 0 || last_sequence !== head.last_sequence;
  if (transaction.mode === 'readwrite') {
    const quarantine = transaction.objectStore('quarantine');
    const found_ms = Date.now();
    for (const record of damaged_snapshots) {
      quarantine.add({ kind: 'snapshot', found_ms, ...record });
      transaction.objectStore('snapshots').delete([key, record.sequence]);
    }
    for (const record of cut_frames) {
      quarantine.add({ kind: 'frame', found_ms, ...record });
      transaction.objectStore('journal').delete([key, record.sequence]);
    }
    for (const text of foreign) quarantine.add({ kind: 'stash', found_ms, key, text });
    for (const record of added) transaction.objectStore('journal').put(record);
    transaction.objectStore('heads').put({ ...head, snapshot_sequence: snapshot.sequence, last_sequence });
  }
  seen.set(key, last_sequence);
  return {
    snapshot: snapshot.bytes,
    snapshot_sequence: snapshot.sequence,
    frames,
    title: head.title,
    lost_frames: Math.max(0, head.last_sequence - last_sequence),
    used_older_snapshot: damaged_snapshots.some(({ sequence }) => sequence > snapshot.sequence),
    foreign_stashes: foreign.length,
    needs_repair,
  };
}
