// Failures of storage in words for people: what happened, and what to do.

export class StorageError extends Error {
  /**
   * @param {string} what a plain sentence without a final period
   * @param {string} remedy
   */
  constructor(what, remedy) {
    super(what);
    this.name = 'StorageError';
    this.remedy = remedy;
  }
}

/** Another window wrote to the map since this one read it. */
export function other_window_error() {
  return new StorageError(
    'This map is open in another window, which has saved changes since',
    'Close one of the two windows. To keep what you changed here, export this map before you reload the page',
  );
}

export function gap_error() {
  return new StorageError('An earlier change of this map could not be saved', 'The map is saved as a whole instead');
}

export function gone_error() {
  return new StorageError('This map is no longer kept on this device', 'Export it to keep it as a file');
}

export function already_kept_error() {
  return new StorageError('This map is already kept on this device', 'Open it from the list of maps');
}

export function damaged_error() {
  return new StorageError(
    'This map cannot be read: the copies kept on this device are damaged',
    'Nothing was deleted. Import the map from a file that you exported earlier',
  );
}

export function newer_error() {
  return new StorageError(
    'A newer version of Throughline keeps the maps on this device, so this one may only read them',
    'Reload the page to get the newer version',
  );
}

/**
 * Makes what the browser threw sayable.
 * @param {unknown} error
 * @returns {StorageError}
 */
export function plain_error(error) {
  if (error instanceof StorageError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') {
    return new StorageError(
      "This device's storage is full, so the last changes are not saved",
      'Free some space or delete maps you no longer need, and export this map to be safe',
    );
  }
  if (name === 'SecurityError' || name === 'NotSupportedError' || error instanceof ReferenceError) {
    return new StorageError(
      'This browser does not let the page keep anything on this device',
      'Leave private browsing or allow site data, and export maps to keep them',
    );
  }
  const detail = error instanceof Error ? error.message || error.name : String(error);
  return new StorageError(
    `The browser could not reach its storage (${detail})`,
    'Saving is tried again with your next change. Export this map to be safe',
  );
}
