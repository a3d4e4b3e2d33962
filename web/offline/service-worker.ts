/**
 * Keeps the app's shell and what was public on the pages one has read, for the lift and the basement. It never keeps an
 * answer to somebody signed in, never anything with a choice, and never answers from the cache while the network does.
 */

/** Files of the shell by address, put in by the build. */
declare const SHELL: readonly string[];
/** Changes with any file of the shell. */
declare const SHELL_VERSION: string;

/** As much of a service worker as is used here; the compiler's own types are those of a page. */
interface Worker {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ postMessage(message: unknown): void } | undefined>;
  };
  addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
}
interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  readonly clientId: string;
  respondWith(reply: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
const SHELL_CACHE = `shell-${SHELL_VERSION}`;
const PAGES_CACHE = 'public-1';
const PAGE = '/index.html';

/** Notice, estate, result and progress: what the doors of the building say too. */
const PUBLIC = /^\/api\/estates(\/[^/]+(\/assemblies(\/[^/]+(\/(result|progress))?)?)?)?$/;

worker.addEventListener('install', (event) => {
  // A new release waits until the last page of the old one is closed: nothing changes under anybody's hands.
  event.waitUntil(caches.open(SHELL_CACHE).then((cache) => cache.addAll([...SHELL])));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') return void event.respondWith(page(request));
  if (SHELL.includes(pathname)) return void event.respondWith(shellFile(request));
  if (PUBLIC.test(pathname)) event.respondWith(publicAnswer(event));
});

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== SHELL_CACHE && name !== PAGES_CACHE).map((name) => caches.delete(name)),
  );
}

/** The service's page, so that nobody works with an old one; the kept shell only where nothing answers. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    return (await caches.match(PAGE, { cacheName: SHELL_CACHE })) ?? Promise.reject(error as Error);
  }
}

/** Their names change with what is in them, whatever a server or something before it says of variants. */
async function shellFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL_CACHE, ignoreVary: true })) ?? fetch(request);
}

async function publicAnswer({ request, clientId }: Fetching): Promise<Response> {
  try {
    const reply = await fetch(request);
    if (reply.ok && !request.headers.has('authorization')) await keep(request, reply.clone());
    return reply;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: PAGES_CACHE, ignoreVary: true });
    if (!kept) throw error;
    (await worker.clients.get(clientId))?.postMessage('offline');
    return kept;
  }
}

const MOST_KEPT = 60;

/** The newest answers; a full store must not cost anybody the page. */
async function keep(request: Request, reply: Response): Promise<void> {
  try {
    const cache = await caches.open(PAGES_CACHE);
    await cache.delete(request, { ignoreVary: true });
    await cache.put(request, reply);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((old) => cache.delete(old)));
  } catch {
    /* nothing is lost but the copy */
  }
}
