/**
 * The service worker, served as `sw.js`. It stores one copy of the listed files per build, and nothing else.
 * A new build waits until all pages of the previous build are closed, so that no open page changes.
 */
import { cacheName, hashOf, isCopyOf, isFixed } from './cache.ts'

declare const self: ServiceWorkerGlobalScope
/** The path of the list of files below the scope, and the hash of the list. The build inserts both. */
declare const LIST: string
declare const LIST_HASH: string

/** Milliseconds to wait for the network before the copy of a page is shown. */
const PATIENCE = 4000
const { scope } = self.registration
const own = cacheName(scope, LIST_HASH)
const offlinePage = new URL('offline/', scope).href

const copies = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => isCopyOf(scope, name) && name !== own)

/** Looks for a file in one cache. `caches.open` would create the cache again after the visitor has deleted it. */
const look = (address: string, name: string): Promise<Response | undefined> =>
  caches.match(address, { cacheName: name, ignoreVary: true })

/** Finds a file in this build's copy, then in other copies: a page from the network can need files of a build that still waits. */
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
 * Stores a file if its hash is that of the build, because a proxy can return something else. For a file that never changes,
 * it tries the copies of other builds first. The hash of every source is checked. @throws if no source has the file.
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

/** Stores all files that the copy lacks. A second run continues where the first run stopped. */
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

/** Returns the newest page or PDF from the network, or the stored copy if the network fails or is slow. */
async function newest(event: FetchEvent): Promise<Response> {
  // Older browsers have no navigation preload.
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
// Each page sends a message, so that files which the browser deleted to save space are stored again.
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
