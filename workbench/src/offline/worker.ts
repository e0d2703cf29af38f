// The service worker: keeps every page, script and sample of one build in the browser, and answers from there. A newer
// build is fetched beside it and waits until a reader asks for it.
import { PrecacheController, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { scriptsFolder, takeOver } from './places.ts';

/** What is used of a service worker's own world, which the types of pages do not have. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (name: string, listen: (event: Lasting) => void) => void;
}
interface Lasting extends Event {
  readonly data?: unknown;
  readonly waitUntil: (done: Promise<unknown>) => void;
}

/** What is kept, by addresses below the site's root; the build writes the list in here. */
declare const keptFiles: PrecacheEntry[];

const scope = globalThis as unknown as Scope;
const root = scope.registration.scope;
const controller = new PrecacheController();
controller.addToCacheList(keptFiles);

// Scripts of the build before, for pages that are still open with it and load a part of it only now.
const before = 'faltung-before';

async function setAside(): Promise<void> {
  await caches.delete(before);
  const [kept, aside] = [await caches.open(controller.strategy.cacheName), await caches.open(before)];
  const current = new Set(controller.getURLsToCacheKeys().values());
  for (const request of await kept.keys()) {
    if (current.has(request.url) || !request.url.startsWith(root + scriptsFolder)) continue;
    const response = await kept.match(request);
    if (response) await aside.put(request, response);
  }
}

scope.addEventListener('install', (event) => void controller.install(event));
scope.addEventListener('activate', (event) => {
  const started = setAside().then(() => controller.activate(event));
  event.waitUntil(started.then(() => scope.clients.claim()));
});
scope.addEventListener('message', ({ data }) => {
  if (data === takeOver) void scope.skipWaiting();
});

// The state of figures stands in the query, which changes nothing about the file.
registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [/^/], cleanURLs: false }));

registerRoute(
  ({ url }) => url.href.startsWith(root + scriptsFolder),
  async ({ request }) => (await caches.match(request, { cacheName: before })) ?? fetch(request),
);

/** What a static host would answer to the address of no file. */
async function withoutHost(url: URL): Promise<Response> {
  const folder = new URL(`${url.pathname}/${url.search}`, url);
  if (controller.getCacheKeyForURL(url.origin + folder.pathname)) return Response.redirect(folder.href);
  return (await controller.matchPrecache(`${root}404.html`)) ?? Response.error();
}

registerRoute(new NavigationRoute(({ request, url }) => fetch(request).catch(() => withoutHost(url))));
