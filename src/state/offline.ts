/** The only file that makes and deletes the offline copy. The copy is made after a first answer, and deleted with the answers. */
import { isCopyOf } from '../offline/cache.ts'
import { ownScript } from './trusted-types.ts'

const BASE = import.meta.env.BASE_URL
let isAsked = false
/** The last action. The next one waits for it, so that answers which are deleted at once leave no copy. */
let before: Promise<unknown> = Promise.resolve()

/** Whether a copy can be made. False in a frame, and in a browser without service workers. */
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

/** Deletes the offline copy and the service worker. */
export function dropOffline(): void {
  isAsked = false
  follow(async () => {
    const found = await navigator.serviceWorker.getRegistration(BASE)
    // A site without its own service worker gets the worker of a site at a parent path, which must stay.
    const own = found?.scope === siteAddress() ? found : undefined
    const busy = own?.installing
    await own?.unregister()
    // An installation in progress can still store files, so delete the copies again after it.
    busy?.addEventListener('statechange', () => void removeCopies())
    await removeCopies()
  })
}
