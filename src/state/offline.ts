/** The only file that touches the offline copy. The copy is made after a first answer, and deleted with the answers. */
import { isCopyOf } from '../offline/cache.ts'
import { ownScript } from './trusted-types.ts'

const BASE = import.meta.env.BASE_URL
let isAsked = false
/** Runs actions one after the other, so that an answer that is deleted at once leaves no copy. */
let before: Promise<unknown> = Promise.resolve()

/** False in a frame, which stores no copy, and in a browser without service workers. */
const isPossible = (): boolean => import.meta.env.PROD && top === self && 'serviceWorker' in navigator

function follow(action: () => Promise<unknown>): void {
  // Without a copy the site works as before, so a failure needs no message.
  if (isPossible()) before = before.then(action).catch(() => undefined)
}

/** The URL of the folder that this site is served under. */
const siteAddress = (): string => new URL(BASE, location.href).href

async function removeCopies(): Promise<void> {
  const names = (await caches.keys()).filter((name) => isCopyOf(siteAddress(), name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Stores the files of quiz, report and PDF on this device, so that they work offline. Call it only after an answer or a click. */
export function keepOffline(): void {
  if (isAsked) return
  isAsked = true
  follow(async () => {
    const { active } = await navigator.serviceWorker.register(ownScript(`${BASE}sw.js`))
    active?.postMessage('')
  })
}

/** Deletes the copy and the service worker. */
export function dropOffline(): void {
  isAsked = false
  follow(async () => {
    const found = await navigator.serviceWorker.getRegistration(BASE)
    // Without a worker of its own, a path gets that of a site above it, which is not ours to remove.
    const own = found?.scope === siteAddress() ? found : undefined
    const busy = own?.installing
    await own?.unregister()
    // A copy that is being made now ends a moment later.
    busy?.addEventListener('statechange', () => void removeCopies())
    await removeCopies()
  })
}
