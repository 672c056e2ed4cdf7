// A convenience: lets the page of the doors open again without a network. No record ever passes through here.
const CACHE = 'gankao-door-2';
const SHELL = [
  'door.xhtml',
  '../assets/gankao.css',
  '../assets/platform/seal.svg',
  '../assets/platform/api.js',
  '../assets/survey/closing.js',
  '../assets/survey/door.css',
  '../assets/survey/door.js',
  '../assets/survey/faces.js',
  '../assets/survey/rescue.js',
  '../assets/survey/rules.js',
  '../assets/survey/seal.js',
  '../assets/survey/store.js',
  '../assets/survey/sync.js',
];
const WAIT_MS = 4000;

const absolute = (path) => new URL(path, self.registration.scope).href;

/** A page we were sent to instead is not kept: the sign-in page, or a gateway's own, which lacks our server's headers. */
const ours = (response) => response.ok && !response.redirected && response.type === 'basic'
  && response.headers.get('Cross-Origin-Opener-Policy') === 'same-origin';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE)
      .then((cache) => Promise.all(SHELL.map(async (path) => {
        const response = await fetch(absolute(path), { cache: 'no-cache' });
        if (!ours(response)) throw new TypeError(`no ${path}`);
        await cache.put(absolute(path), response);
      })))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((n) => n.startsWith('gankao-door-') && n !== CACHE).map((n) => caches.delete(n))))
      .then(() => self.clients.claim()),
  );
});

async function freshOrKept(request, key) {
  const cache = await caches.open(CACHE);
  try {
    const response = await Promise.race([
      fetch(request),
      new Promise((_, reject) => { setTimeout(() => reject(new TypeError('slow')), WAIT_MS); }),
    ]);
    if (ours(response)) await cache.put(key, response.clone());
    else if (response.ok && !response.redirected) throw new TypeError('not an answer of this server');
    return response;
  } catch (failure) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw failure;
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  url.search = '';
  if (event.request.method === 'GET' && SHELL.some((path) => absolute(path) === url.href)) {
    event.respondWith(freshOrKept(event.request, url.href));
  }
});
