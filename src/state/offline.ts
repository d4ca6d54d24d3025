/** The only file that touches the offline copy: it is made after a first answer, and deleted with the answers. */
import { isCopyOf } from '../offline/cache.ts'
import { ownScript } from './trusted-types.ts'

const BASE = import.meta.env.BASE_URL
let isAsked = false
/** One thing after the other: an answer that is given and deleted at once leaves nothing. */
let before: Promise<unknown> = Promise.resolve()

/** A frame on another site keeps nothing; some browsers have no service worker, or have it switched off. */
const isPossible = (): boolean => import.meta.env.PROD && top === self && 'serviceWorker' in navigator

function follow(action: () => Promise<unknown>): void {
  // Without a copy the site works as before, so there is nothing to say.
  if (isPossible()) before = before.then(action).catch(() => undefined)
}

/** The whole address of the folder that this site is served under. */
const siteAddress = (): string => new URL(BASE, location.href).href

async function removeCopies(): Promise<void> {
  const names = (await caches.keys()).filter((name) => isCopyOf(siteAddress(), name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Keeps the journey's files on this device, so that it goes on without a connection. Only after an answer or a gesture. */
export function keepOffline(): void {
  if (isAsked) return
  isAsked = true
  follow(async () => {
    const { active } = await navigator.serviceWorker.register(ownScript(`${BASE}sw.js`))
    active?.postMessage('')
  })
}

/** Leaves no copy and no service worker behind. */
export function dropOffline(): void {
  isAsked = false
  follow(async () => {
    const found = await navigator.serviceWorker.getRegistration(BASE)
    // A path without a worker of its own is under that of a site above it, which is not ours to remove.
    const own = found?.scope === siteAddress() ? found : undefined
    const busy = own?.installing
    await own?.unregister()
    // A copy that is still being made ends a moment later.
    busy?.addEventListener('statechange', () => void removeCopies())
    await removeCopies()
  })
}
