// Keeps the exam page itself at hand, so that a reload without network works. It never touches the API.
const CACHE = 'gankao-exam-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && ours(url)) event.respondWith(answer(event.request, url.pathname));
});

// What the page had loaded before this worker was there; the page itself comes last, so that it is kept only with all it needs.
self.addEventListener('message', (event) => {
  const loaded = (event.data?.keep ?? []).map((address) => new URL(address, self.location.href)).filter(ours);
  event.waitUntil(keep(loaded));
});

function ours(url) {
  return url.origin === self.location.origin
    && (url.pathname.endsWith('/exam/room.html') || url.pathname.includes('/assets/') || url.pathname.includes('/exam-media/'));
}

async function keep(loaded) {
  const cache = await caches.open(CACHE);
  for (const url of loaded) {
    if (!await cache.match(url.pathname)) await answer(url.href, url.pathname);
  }
}

async function answer(request, path) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request);
    // Neither the sign-in page nor a gateway's own, which lacks our server's headers, may take the page's place.
    if (fresh.ok && !fresh.redirected && fresh.headers.get('Cross-Origin-Opener-Policy') === 'same-origin') await cache.put(path, fresh.clone());
    return fresh;
  } catch (failure) {
    const kept = await cache.match(path);
    if (kept) return kept;
    throw failure;
  }
}
