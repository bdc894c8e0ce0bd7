/// <reference lib="webworker" />
/**
 * The service worker: after one visit the site can be read without a network.
 *
 * Pages come from the network first, so that a reader who is online never sees an old one; files under
 * /_astro/ carry a hash in their name and so come from the cache first. It answers for this origin only.
 * `src/plugins/offline.ts` puts the version and the list of files in.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));
const version = 'VERSION';
const files = ['FILES'];

/** Servers send `Vary: Origin`, which would make module scripts miss the cache. */
const match = { ignoreSearch: true, ignoreVary: true };

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(files))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith('tuidao-') && name !== version))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  event.respondWith(url.pathname.startsWith('/_astro/') ? cacheFirst(request) : networkFirst(request));
});

/** @param {Request} request */
async function cacheFirst(request) {
  return (await caches.match(request, match)) ?? fetch(request);
}

/** @param {Request} request */
async function networkFirst(request) {
  try {
    return await fetch(request);
  } catch {
    return (
      (await caches.match(request, match)) ?? (await caches.match('/404.html', match)) ?? Response.error()
    );
  }
}
