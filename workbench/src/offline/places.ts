// Names that the build, the pages and the service worker agree on.

/** The service worker, at the site's root: it may answer for what lies below itself. */
export const workerFile = 'sw.js';

/** The folder of what carries its content's hash in its name and therefore never changes. */
export const scriptsFolder = '_astro/';

/** The manifest of the installed site, in the folder of each language. */
export const manifestFile = 'app.webmanifest';

/** What a page says to a newer worker that waits, when the reader wants it. */
export const takeOver = 'take over';
