// The service worker as the page sees it: registered once the page is usable, watched for a newer build, and told when to
// take over. sw.js is the other half.

const kUpdateCheck_ms = 60 * 60 * 1000;

/**
 * The part of Trusted Types that is used; not every browser has them.
 * @typedef {{ createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) =>
 *   { createScriptURL: (url: string) => string } }} TrustedTypes
 */

/** @param {() => void} on_change called when one of the answers below has changed */
export function create_offline(on_change) {
  /** @type {ServiceWorkerRegistration | undefined} */
  let registration;
  let reload_asked = false;
  let checked_ms = 0;

  /** @param {ServiceWorker | null} worker */
  function watch(worker) {
    worker?.addEventListener('statechange', on_change);
  }

  async function register() {
    // The policy lets only this one name pass as a worker's address.
    const trusted_types = /** @type {{ trustedTypes?: TrustedTypes }} */ (window).trustedTypes;
    const policy = trusted_types?.createPolicy('app', {
      createScriptURL: (address) => {
        if (address !== './sw.js') throw new TypeError(`${address} is not the service worker`);
        return address;
      },
    });
    const address = policy?.createScriptURL('./sw.js') ?? './sw.js';
    registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' });
    checked_ms = Date.now();
    watch(registration.installing);
    watch(registration.waiting);
    watch(registration.active);
    registration.addEventListener('updatefound', () => watch(registration?.installing ?? null));
    registration.active?.postMessage('page-started');
    on_change();
  }

  return {
    /** Every file of a build is kept on this device. */
    works_offline: () => registration?.active?.state === 'activated',

    /** A newer build is kept as well and takes over when it is told to, or when the last window is closed. */
    update_waiting: () => Boolean(registration?.waiting && registration.active),

    start() {
      if (!('serviceWorker' in navigator)) return;
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        if (reload_asked) location.reload();
        else on_change();
      });
      document.addEventListener('visibilitychange', () => {
        if (document.hidden || !registration || Date.now() - checked_ms < kUpdateCheck_ms) return;
        checked_ms = Date.now();
        registration.update().catch(() => {});  // offline, most likely
      });
      // Without one the page works all the same, as long as its server does; works_offline() stays false.
      const begin = () => register().catch((error) => console.warn('no service worker:', error));
      // What it fetches must not be in the way of what the page still needs.
      if ('requestIdleCallback' in window) requestIdleCallback(() => void begin(), { timeout: 3000 });
      else setTimeout(begin, 500);
    },

    /** Call when everything is saved. */
    install_update() {
      if (!registration?.waiting) return;
      reload_asked = true;
      registration.waiting.postMessage('take-over');
    },
  };
}
