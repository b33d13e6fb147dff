// What tools/site.mjs puts in when it bundles.

/** Changes with any file of the site. */
declare const SITE_VERSION: string;
/** Logical name of a shipped file -> its URL, relative to the page. */
declare const SITE_ASSETS: Record<string, string>;
/** In the service worker: URL -> `sha256-…` of every file of the site; the page itself is './'. */
declare const SITE_FILES: Record<string, string>;
