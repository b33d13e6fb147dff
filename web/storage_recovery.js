// What of a stored map is whole: pure functions over records, without a database.

import { crc32 } from './crc32.js';

/** @typedef {import('./storage_database.js').Stored} Stored */
/** @typedef {{ first_sequence: number, frames: Uint8Array[] }} Stash */

/**
 * @typedef {object} Recovered
 * @property {Stored | null} snapshot the newest whole one
 * @property {Stored[]} frames behind it, in order, without a gap
 * @property {Stored[]} damaged_snapshots
 * @property {Stored[]} cut_frames the first damaged frame and whatever lies behind it or behind a gap
 */

const encoder = new TextEncoder();

/**
 * @param {string} key
 * @param {number} sequence
 * @param {Uint8Array} bytes
 * @returns {Stored}
 */
export function sealed(key, sequence, bytes) {
  return { key, sequence, bytes, checksum: checksum_of(key, sequence, bytes) };
}

/** @param {Stored} stored */
export function is_whole({ key, sequence, bytes, checksum }) {
  return bytes instanceof Uint8Array && checksum_of(key, sequence, bytes) === checksum;
}

/**
 * @param {string} key
 * @param {number} sequence
 * @param {Uint8Array} bytes
 */
function checksum_of(key, sequence, bytes) {
  return crc32(bytes, crc32(encoder.encode(`${key}\n${sequence}\n`)));
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 */
export function same_bytes(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/**
 * The newest whole snapshot and the frames from there to the first one that is damaged or missing.
 * @param {Stored[]} snapshots of one map
 * @param {Stored[]} frames of the same map, in order
 * @returns {Recovered}
 */
export function recover(snapshots, frames) {
  const whole = snapshots.filter(is_whole).sort((one, other) => other.sequence - one.sequence);
  const snapshot = whole[0] ?? null;
  const damaged_snapshots = snapshots.filter((stored) => !is_whole(stored));
  if (!snapshot) return { snapshot, frames: [], damaged_snapshots, cut_frames: [] };
  const behind = frames.filter(({ sequence }) => sequence > snapshot.sequence);
  const broken = behind.findIndex((frame, index) => frame.sequence !== snapshot.sequence + 1 + index || !is_whole(frame));
  const kept = broken < 0 ? behind : behind.slice(0, broken);
  return {
    snapshot,
    frames: kept,
    damaged_snapshots,
    cut_frames: behind.slice(kept.length),
  };
}

/**
 * Which frames of a stash follow the recovered ones.
 * @param {Stash} stash
 * @param {Stored} snapshot
 * @param {Stored[]} frames behind it, without a gap
 * @returns {Uint8Array[] | null} null when the stash belongs to another course of edits
 */
export function unsaved_frames(stash, snapshot, frames) {
  const next_sequence = snapshot.sequence + frames.length + 1;
  if (stash.first_sequence > next_sequence) return null;
  const contradicts = stash.frames.some((bytes, index) => {
    const stored = frames[stash.first_sequence + index - snapshot.sequence - 1];
    return stored !== undefined && !same_bytes(stored.bytes, bytes);
  });
  return contradicts ? null : stash.frames.slice(Math.max(0, next_sequence - stash.first_sequence));
}
