// The service worker: keeps every file of one build, all or nothing, so that the page works without its server. A newer build
// is fetched beside it and waits until a page tells it to take over or the last window is closed.
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

// Caches are shared by all pages of an origin; the scope keeps apart what is deployed in different folders.
const kCachePrefix = `throughline ${worker.registration.scope} `;
const kCache = kCachePrefix + SITE_VERSION;
/** The page itself in SITE_FILES; `index.html` is another address of it. */
const kPage = './';

const address_of = (/** @type {string} */ url) => new URL(url, worker.registration.scope).href;
/** Address -> what its bytes must hash to. */
const hashes = new Map(Object.entries(SITE_FILES).map(([url, hash]) => [address_of(url), hash]));

/** @param {ArrayBuffer} bytes */
async function hash_of(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * A response of our own with the bytes of another, or nothing where they are not those of this build. (A redirected
 * response, as it is, would be refused for a navigation.)
 * @param {Response | undefined} response
 * @param {string} hash
 */
async function verified(response, hash) {
  if (!response?.ok) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await hash_of(bytes)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(bytes, { headers });
}

/**
 * From an older build's cache, the browser's own, or the server, in this order.
 * @param {string} address
 * @param {string} hash
 */
async function obtained(address, hash) {
  const response =
    (await verified(await caches.match(address), hash)) ??
    (await verified(await fetch(address), hash)) ??
    (await verified(await fetch(address, { cache: 'reload' }), hash));
  if (!response) throw new Error(`${address} is not the file of build ${SITE_VERSION}`);
  return response;
}

async function install() {
  const cache = await caches.open(kCache);
  try {
    await Promise.all([...hashes].map(async ([address, hash]) => cache.put(address, await obtained(address, hash))));
  } catch (error) {
    await caches.delete(kCache);
    throw error;
  }
}

async function own_cache_names() {
  return (await caches.keys()).filter((name) => name.startsWith(kCachePrefix));
}

/** Older builds go when no window can need them any more. @param {number} windows_of_this_build */
async function delete_older_builds(windows_of_this_build) {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const in_scope = windows.filter(({ url }) => url.startsWith(worker.registration.scope));
  if (in_scope.length > windows_of_this_build) return;
  for (const name of await own_cache_names()) if (name !== kCache) await caches.delete(name);
}

/** @param {string} address @returns {Promise<Response | undefined>} */
async function kept(address) {
  const own = await (await caches.open(kCache)).match(address);
  if (own) return own;
  for (const name of await own_cache_names()) {
    const older = await (await caches.open(name)).match(address);
    if (older) return older;
  }
  return undefined;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([delete_older_builds(0), worker.clients.claim()])));

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'page-started') event.waitUntil(delete_older_builds(1));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (request.method !== 'GET' || !url.href.startsWith(worker.registration.scope)) return;
  const is_page = url.href === address_of(kPage) || url.href === address_of('index.html');
  // Other folders below this one are none of our business, even where we control them.
  if (request.mode === 'navigate' && !is_page) return;
  event.respondWith(
    kept(is_page ? address_of(kPage) : url.href).then((response) => response ?? fetch(request)));
});
