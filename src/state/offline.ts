/**
 * Creates and deletes the offline copy of the site. The first answer creates the copy, and deleting the answers deletes
 * the copy.
 */
import { isCopyOf } from '../offline/cache.ts'
import { ownScript } from './trusted-types.ts'

const BASE = import.meta.env.BASE_URL
let isAsked = false
/**
 * The last action on the offline copy. Each action waits for the previous action, so that a deletion never overtakes a
 * creation.
 */
let before: Promise<unknown> = Promise.resolve()

/** Returns true if this browser can store an offline copy. False in a frame, and without service workers. */
const isPossible = (): boolean => import.meta.env.PROD && top === self && 'serviceWorker' in navigator

function follow(action: () => Promise<unknown>): void {
  // Ignore a failure, because the site also works without an offline copy.
  if (isPossible()) before = before.then(action).catch(() => undefined)
}

/** Returns the URL of the folder that this site is served under. */
const siteAddress = (): string => new URL(BASE, location.href).href

async function removeCopies(): Promise<void> {
  const names = (await caches.keys()).filter((name) => isCopyOf(siteAddress(), name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/**
 * Stores the files of the quiz, the report and the PDF for offline use. Call this function only after an
 * answer or a click.
 */
export function keepOffline(): void {
  if (isAsked) return
  isAsked = true
  follow(async () => {
    const { active } = await navigator.serviceWorker.register(ownScript(`${BASE}sw.js`))
    active?.postMessage('')
  })
}

/** Deletes the offline copy and the service worker. */
export function dropOffline(): void {
  isAsked = false
  follow(async () => {
    const found = await navigator.serviceWorker.getRegistration(BASE)
    // If this site has no service worker, the browser returns the worker of a site at a parent path. Do not unregister
    // that worker.
    const own = found?.scope === siteAddress() ? found : undefined
    const busy = own?.installing
    await own?.unregister()
    // A service worker that is still installing can store files. So delete the copies again when the state of
    // this service worker changes.
    busy?.addEventListener('statechange', () => void removeCopies())
    await removeCopies()
  })
}
