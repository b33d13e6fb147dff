// What is kept in localStorage, because it can be written while a page is going away: frames not yet in the journal,
// preferences, and the canary that tells a wiped database from a new visitor.
//
// A browser may refuse localStorage altogether. Nothing here is the only copy of anything, so then it is simply not kept.

import { crc32 } from './crc32.js';

/** @typedef {import('./storage_recovery.js').Stash} Stash */

const kStashPrefix = 'throughline.stash/';
const kPreferencePrefix = 'throughline.preference/';
const kCanary = 'throughline.canary';
const kStashLimit_bytes = 50_000;

/** Two windows of one map must not overwrite each other's stash. */
const window_name = crypto.getRandomValues(new Uint32Array(2)).join('-');

/**
 * @template T
 * @param {(storage: Storage) => T} work
 * @param {T} otherwise
 * @returns {T}
 */
function with_local_storage(work, otherwise) {
  try {
    return work(localStorage);
  } catch {
    return otherwise;
  }
}

// One character a byte: localStorage holds text, and frames are kept bit by bit.
const to_text = (/** @type {Uint8Array} */ bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const from_text = (/** @type {string} */ text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/**
 * Keeps as many of the frames as fit, from the first on; none at all clears this window's stash of the map.
 * @param {string} key
 * @param {number} first_sequence
 * @param {Uint8Array[]} frames
 */
export function write_stash(key, first_sequence, frames) {
  const name = `${kStashPrefix}${key}/${window_name}`;
  let size = 0;
  const fitting = frames.filter((bytes) => (size += bytes.length) <= kStashLimit_bytes);
  if (fitting.length === 0) {
    with_local_storage((storage) => storage.removeItem(name), undefined);
    return;
  }
  const body = JSON.stringify({ first_sequence, frames: fitting.map(to_text) });
  const checksum = crc32(new TextEncoder().encode(body));
  with_local_storage((storage) => storage.setItem(name, `${checksum} ${body}`), undefined);
}

/**
 * Stashes that any window left of this map. `stash` is null where the text is damaged.
 * @param {string} key
 * @returns {{ name: string, text: string, stash: Stash | null }[]}
 */
export function read_stashes(key) {
  return with_local_storage(
    (storage) =>
      Object.keys(storage)
        .filter((name) => name.startsWith(`${kStashPrefix}${key}/`))
        .sort()
        .map((name) => ({ name, text: storage.getItem(name) ?? '' }))
        .map(({ name, text }) => ({ name, text, stash: parse_stash(text) })),
    [],
  );
}

/**
 * @param {string} text
 * @returns {Stash | null}
 */
function parse_stash(text) {
  const space = text.indexOf(' ');
  const body = text.slice(space + 1);
  if (Number(text.slice(0, space)) !== crc32(new TextEncoder().encode(body))) return null;
  const { first_sequence, frames } = JSON.parse(body);
  return { first_sequence, frames: frames.map(from_text) };
}

/**
 * Removes a stash that is safe elsewhere by now, unless its window has written a newer one.
 * @param {{ name: string, text: string }} read
 */
export function remove_stash({ name, text }) {
  with_local_storage((storage) => {
    if (storage.getItem(name) === text) storage.removeItem(name);
  }, undefined);
}

/** True when this browser has kept maps for us before. */
export function has_canary() {
  return with_local_storage((storage) => storage.getItem(kCanary) !== null, false);
}

export function set_canary() {
  with_local_storage((storage) => storage.setItem(kCanary, 'maps were kept here'), undefined);
}

/** @param {string} name */
export function preference(name) {
  return with_local_storage((storage) => storage.getItem(kPreferencePrefix + name), null) ?? '';
}

/**
 * @param {string} name
 * @param {string} value
 */
export function set_preference(name, value) {
  with_local_storage((storage) => storage.setItem(kPreferencePrefix + name, value), undefined);
}
