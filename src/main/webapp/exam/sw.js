// Keeps the exam page itself at hand, so that a reload without network works. It never touches the API.
const CACHE = 'gankao-exam-1';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const ours = event.request.method === 'GET' && url.origin === self.location.origin
    && (url.pathname.endsWith('/exam/room.html') || url.pathname.includes('/assets/'));
  if (ours || url.pathname.includes('/exam-media/')) event.respondWith(answer(event.request, url.pathname));
});

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
