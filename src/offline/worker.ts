/**
 * The service worker, served as `sw.js`. Stores a copy of the listed files per build, and nothing else: the parts of
 * the list that a page asks for, and every other listed file when the visitor opens it. A new build waits
 * until all pages of the previous build are closed, so that no open page changes.
 */
import { NO_COPY, cacheName, hashOf, isCopyOf, isFixed } from './cache.ts'

declare const self: ServiceWorkerGlobalScope
/** The path of the file list, relative to the scope of the service worker. The build inserts the path. */
declare const LIST: string
/** The hash of the file list. The build inserts the hash. */
declare const LIST_HASH: string

/** How long to wait for the network before showing the stored copy of a page, in milliseconds. */
const PATIENCE = 4000
/** The number of files that the worker requests at the same time. */
const LANES = 4
/**
 * First the browser's own cache, whatever its age, because the hash says whether the file is the right one. So a file
 * that a page has loaded is not downloaded again.
 */
const NETWORK: readonly RequestCache[] = ['force-cache', 'reload']
const { scope } = self.registration
const own = cacheName(scope, LIST_HASH)
const list = scope + LIST
const offlinePage = `${scope}offline/`

/** True after the visitor deleted the copy, until a page asks for a new copy. */
let isDeleted = false

const copies = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => isCopyOf(scope, name) && name !== own)

/**
 * Opens this build's copy. Opening a cache creates it, so this function deletes the cache again if the visitor has
 * deleted the copy in the meantime.
 */
async function openCopy(): Promise<Cache> {
  const cache = await caches.open(own)
  if (isDeleted) await caches.delete(own)
  return cache
}

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

/** Returns the parts of the file list: maps of path → hash. Returns `undefined` after the visitor deleted the copy. */
const parts = async (): Promise<readonly Readonly<Record<string, string>>[] | undefined> =>
  (await look(list, own))?.json() as Promise<readonly Readonly<Record<string, string>>[]> | undefined

/** The files that are being loaded: their URLs, and promises of whether they were stored. */
const underway = new Map<string, Promise<boolean>>()

/** Runs `work` for a file, after work on the same file that is under way. Skips `work` if that stored the file. */
function once(address: string, work: () => Promise<boolean>): Promise<boolean> {
  const mine = (underway.get(address) ?? Promise.resolve(false))
    .then((isStored) => isStored || work())
    .catch(() => false)
    .finally(() => {
      if (underway.get(address) === mine) underway.delete(address)
    })
  underway.set(address, mine)
  return mine
}

/** Stores a response only if its hash equals the hash from the build, because a proxy may return another file. */
async function put(cache: Cache, address: string, hash: string, response?: Response): Promise<boolean> {
  if (!response?.ok || (await hashOf(await response.clone().arrayBuffer())) !== hash) return false
  await cache.put(address, response)
  return true
}

/**
 * Stores a file from the copies of other builds, or with the first of the request modes that returns the right file.
 * Resolves to false if none does.
 */
const store = (
  cache: Cache,
  address: string,
  hash: string,
  modes: readonly RequestCache[],
): Promise<boolean> =>
  once(address, async () => {
    if (await put(cache, address, hash, await find(address))) return true
    for (const mode of modes) {
      const request = new Request(address, { cache: mode, mode: 'same-origin', priority: 'low' })
      if (await put(cache, address, hash, await fetch(request))) return true
    }
    return false
  })

/** Passes a file from the network to a page. Also stores the file if it is listed and not stored yet. */
function pass(event: FetchEvent, address: string, loading: Promise<Response>): Promise<Response> {
  const answer = Promise.all([loading, look(address, own)]).then(([response, stored]) => ({
    response,
    // Clone before the page reads the response.
    clone: stored ? undefined : response.clone(),
  }))
  const kept = once(address, async () => {
    const { clone } = await answer
    const hash =
      clone && ((await parts()) ?? []).map((part) => part[address.slice(scope.length)]).find(Boolean)
    return hash !== undefined && put(await openCopy(), address, hash, clone)
  })
  event.waitUntil(kept)
  return answer.then(({ response }) => response)
}

/**
 * Stores the files of the first `count` parts that the copy lacks, and the files that a page has loaded (`seen`). After
 * an interruption, a second call stores only the remaining files. An update also takes over unchanged files of all parts
 * from the previous copy.
 * @throws if a file of these parts is neither in a copy nor in the network.
 */
async function fill(count: number, seen: readonly string[] = [], isUpdate = false): Promise<void> {
  const cache = await openCopy()
  if (!(await look(list, own)) && !(await store(cache, list, LIST_HASH, NETWORK)))
    throw new Error(`Not complete: ${list}`)
  const there = new Set((await cache.keys()).map(({ url }) => url))
  const files = ((await parts()) ?? [])
    .flatMap((part, index) =>
      Object.entries(part).map(([file, hash]) => ({ address: scope + file, hash, isWanted: index < count })),
    )
    .filter(
      ({ address, isWanted }) => !there.has(address) && (isWanted || isUpdate || seen.includes(address)),
    )
    .values()
  const lanes = Array.from({ length: LANES }, async () => {
    for (const { address, hash, isWanted } of files) {
      // Stop if the visitor has deleted the copy.
      if (!(await caches.has(own))) return true
      const modes = isWanted ? NETWORK : seen.includes(address) ? (['only-if-cached'] as const) : []
      if (!(await store(cache, address, hash, modes)) && isWanted) return false
    }
    return true
  })
  if ((await Promise.all(lanes)).includes(false)) throw new Error(`Not complete: ${scope}`)
}

/** Prepares the copy. An update also replaces the first part of the copy, unless the visitor saves data. */
async function install(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  const hasFirst = await find(`${scope}report/`)
  await fill(hasFirst && !connection?.saveData ? 1 : 0, [], (await copies()).length > 0)
}

async function begin(): Promise<void> {
  await Promise.all((await copies()).map((name) => caches.delete(name)))
  await self.clients.claim()
  await self.registration.navigationPreload.enable()
}

/** Returns a file with a hash in its URL: the stored file, or the file from the network. */
async function fixed(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  // Use the download that is under way, so that no file is downloaded twice.
  await underway.get(url)
  return (await find(url)) ?? pass(event, url, fetch(event.request))
}

/** Returns the page or PDF from the network, or the stored copy if the network fails or is slow. */
async function newest(event: FetchEvent): Promise<Response> {
  // In older browsers, `preloadResponse` does not exist.
  const preloaded = Promise.resolve(event.preloadResponse as Promise<Response | undefined> | undefined)
  const [address] = event.request.url.split(/[?#]/) as [string]
  const network = pass(
    event,
    address,
    preloaded.then((response) => response ?? fetch(event.request)),
  )
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))
  const answer = await Promise.race([network.catch(() => undefined), patience])
  if (answer) return answer
  const copy = (await find(address)) ?? (await find(`${address}/`))
  if (copy || event.request.mode !== 'navigate') return copy ?? network
  return network.catch(async () => (await find(offlinePage)) ?? Response.error())
}

self.addEventListener('install', (event) => {
  event.waitUntil(install())
})
self.addEventListener('activate', (event) => {
  event.waitUntil(begin())
})
// A page sends a message with the number of parts to store, and with the URLs of its files. Stores all files again that
// the browser has deleted to save space. `NO_COPY` deletes the copy, also while files are being stored. Replies, through the port of
// the message, whether it succeeded.
self.addEventListener('message', (event) => {
  const [count, seen] = event.data as [number, string[]]
  isDeleted = count === NO_COPY
  const done = isDeleted
    ? caches.delete(own)
    : fill(count, seen).then(
        () => true,
        () => false,
      )
  event.waitUntil(done.then((isDone) => event.ports[0]?.postMessage(isDone)))
})
self.addEventListener('fetch', (event) => {
  const { method, url, mode, destination } = event.request
  if (method !== 'GET' || !url.startsWith(scope)) return
  if (isFixed(url)) {
    event.respondWith(fixed(event))
  } else if (
    url.endsWith('.pdf') ||
    (mode === 'navigate' && destination === 'document') ||
    // The quiz requests the report page from its script.
    (destination === '' && url.endsWith('/'))
  ) {
    event.respondWith(newest(event))
  }
})
