/**
 * Creates and deletes the offline copy of the site. The first answer creates the copy, and deleting the answers deletes
 * the copy.
 */
import { NO_COPY, isCopyOf } from '../offline/cache.ts'
import { trustedWorkerUrl } from './trusted-types.ts'

const BASE = import.meta.env.BASE_URL
/** The number of parts of the copy that this page has asked for. -1 before the first call. */
let asked = -1
/**
 * The last action on the offline copy. Each action waits for the previous action, so that a deletion never overtakes a
 * creation.
 */
let before: Promise<unknown> = Promise.resolve()

/** Returns true if this browser can store an offline copy. False in a frame, and without service workers. */
export const canStoreOffline = (): boolean =>
  import.meta.env.PROD && top === self && 'serviceWorker' in navigator

/** Registers the service worker, and returns it. */
export async function registerWorker(): Promise<ServiceWorker | null> {
  const { active, installing } = await navigator.serviceWorker.register(trustedWorkerUrl(`${BASE}sw.js`))
  return active ?? installing
}

/** Runs an action on the offline copy after the previous one. */
export function inTurn(action: () => Promise<unknown>): void {
  // Ignore a failure, because the site also works without an offline copy.
  before = before.then(action).catch(() => undefined)
}

/** Returns the URLs of the site's languages. Each language has its own copy and its own service worker. */
function siteAddresses(): string[] {
  const { SITE_ROOT, SITE_LANGUAGES } = import.meta.env
  const folders = SITE_LANGUAGES.split(',').filter(Boolean)
  return ['', ...folders.map((folder) => `${folder}/`)].map(
    (path) => new URL(SITE_ROOT + path, location.href).href,
  )
}

async function removeCopies(): Promise<void> {
  const sites = siteAddresses()
  const names = (await caches.keys()).filter((name) => sites.some((site) => isCopyOf(site, name)))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** The part of the Network Information API that this site uses. Firefox and Safari do not have the API. */
interface Connection extends EventTarget {
  saveData?: boolean
  effectiveType?: string
  type?: string
}

/** Returns what the browser says about the connection, or `undefined` in browsers without the API. */
export const connection = (): Connection | undefined =>
  (navigator as unknown as { connection?: Connection }).connection

/** How much to store: the files of this page, everything up to the PDF, or the whole copy. */
type Extent = 'page' | 'journey' | 'all'

/** Returns the number of parts of the list (`src/offline/list.ts`) to store. */
function countParts(extent: Extent): number {
  const { saveData, effectiveType = '' } = connection() ?? {}
  if (extent === 'page' || saveData || effectiveType.endsWith('2g')) return 0
  if (extent === 'all') return 3
  // The report loads the chart by itself only in a window of this width.
  return matchMedia('(min-width: 901px)').matches ? 2 : 1
}

/**
 * Stores files of the site for offline use. If the visitor saves data or has a very slow connection, stores only the files
 * of this page. Call this function only after an answer or a click.
 */
export function keepOffline(extent: Extent): void {
  if (!canStoreOffline()) return
  const wanted = countParts(extent)
  if (asked >= wanted) return
  asked = wanted
  inTurn(async () => {
    const seen = performance.getEntriesByType('resource').map(({ name }) => name)
    ;(await registerWorker())?.postMessage([wanted, [location.href.split(/[?#]/)[0], ...seen]])
  })
}

/** Deletes the service worker of one language. Its copy is deleted afterwards. */
async function dropWorker(site: string): Promise<void> {
  const found = await navigator.serviceWorker.getRegistration(site)
  // If this language has no service worker, the browser returns the worker of a site at a parent path. Do not
  // unregister that worker.
  if (found?.scope !== site) return
  const { installing, waiting, active } = found
  // A service worker that is storing files would create its cache again.
  for (const worker of [installing, waiting, active]) worker?.postMessage([NO_COPY, []])
  await found.unregister()
  // The installation of a service worker also stores files. So delete the copies again when the state of this
  // service worker changes.
  installing?.addEventListener('statechange', () => void removeCopies())
}

/** Deletes the offline copies and the service workers of all languages. */
export function dropOffline(): void {
  if (!canStoreOffline()) return
  asked = -1
  inTurn(async () => {
    for (const site of siteAddresses()) await dropWorker(site)
    await removeCopies()
  })
}
