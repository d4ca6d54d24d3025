/**
 * The service worker, served as `sw.js`. Stores one copy of the listed files per build, and nothing else. A new build
 * waits until all pages of the previous build are closed, so that no open page changes.
 */
import { cacheName, hashOf, isCopyOf, isFixed } from './cache.ts'

declare const self: ServiceWorkerGlobalScope
/** The path of the file list, relative to the scope of the service worker. The build inserts the path. */
declare const LIST: string
/** The hash of the file list. The build inserts the hash. */
declare const LIST_HASH: string

/** How long to wait for the network before showing the stored copy of a page, in milliseconds. */
const PATIENCE = 4000
const { scope } = self.registration
const own = cacheName(scope, LIST_HASH)
const offlinePage = new URL('offline/', scope).href

const copies = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => isCopyOf(scope, name) && name !== own)

/** Looks up a file in one cache. Unlike `caches.open`, does not create a cache that the visitor has deleted. */
const look = (address: string, name: string): Promise<Response | undefined> =>
  caches.match(address, { cacheName: name, ignoreVary: true })

/**
 * Looks up a file in this build's copy, then in the copies of other builds. A page from the network may need files of a
 * newer build.
 */
async function find(address: string): Promise<Response | undefined> {
  const found = await look(address, own)
  if (found) return found
  for (const name of await copies()) {
    const other = await look(address, name)
    if (other) return other
  }
  return undefined
}

/**
 * Stores a file only if its hash equals the hash from the build, because a proxy may return another file. For a file
 * that never changes, tries the copies of other builds first.
 * @throws if neither a copy nor the network returns a file with this hash.
 */
async function store(cache: Cache, address: string, hash: string): Promise<void> {
  const ask = (mode: RequestCache) => () => fetch(new Request(address, { cache: mode, priority: 'low' }))
  const ways = isFixed(address) ? [() => find(address), ask('default')] : [ask('no-cache')]
  for (const way of [...ways, ask('reload')]) {
    const response = await way()
    if (!response?.ok || (await hashOf(await response.clone().arrayBuffer())) !== hash) continue
    await cache.put(address, response)
    return
  }
  throw new Error(`Not the file that was built: ${address}`)
}

/**
 * Stores all listed files that the offline copy lacks. After an interruption, a second call stores only the remaining
 * files.
 */
async function fill(): Promise<void> {
  const cache = await caches.open(own)
  const list = new URL(LIST, scope).href
  if (!(await cache.match(list))) await store(cache, list, LIST_HASH)
  const files = (await (await cache.match(list))?.json()) as Readonly<Record<string, string>>
  const there = new Set((await cache.keys()).map(({ url }) => url))
  await Promise.all(
    Object.entries(files).map(async ([file, hash]) => {
      const address = new URL(file, scope).href
      if (!there.has(address)) await store(cache, address, hash)
    }),
  )
}

async function begin(): Promise<void> {
  await Promise.all((await copies()).map((name) => caches.delete(name)))
  await self.clients.claim()
  await self.registration.navigationPreload.enable()
}

/** Returns the page or PDF from the network, or the stored copy if the network fails or is slow. */
async function newest(event: FetchEvent): Promise<Response> {
  // In older browsers, `preloadResponse` does not exist.
  const preloaded = Promise.resolve(event.preloadResponse as Promise<Response | undefined> | undefined)
  const network = preloaded.then((response) => response ?? fetch(event.request))
  event.waitUntil(network.catch(() => undefined))
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([network.catch(() => undefined), patience])
  if (answer) return answer
  const [address] = event.request.url.split(/[?#]/) as [string]
  const copy = (await find(address)) ?? (await find(`${address}/`))
  return copy ?? network.catch(async () => (await find(offlinePage)) ?? Response.error())
}

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(begin())
})
// A page sends a message to request the offline copy. Store all files again that the browser has deleted to save space.
self.addEventListener('message', (event) => {
  event.waitUntil(fill().catch(() => undefined))
})
self.addEventListener('fetch', (event) => {
  const { method, url, mode, destination } = event.request
  if (method !== 'GET' || !url.startsWith(scope)) return
  if (isFixed(url)) {
    event.respondWith(find(url).then((copy) => copy ?? fetch(event.request)))
  } else if (url.endsWith('.pdf') || (mode === 'navigate' && destination === 'document')) {
    event.respondWith(newest(event))
  }
})
