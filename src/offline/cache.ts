/** What the offline copies are called: by the folder that they belong to, since one origin may serve several sites. */

const start = (scope: string): string => `whose-job ${scope} `

/** The name of one build's copy. `scope` is the whole address of the folder that the site is served under. */
export function cacheName(scope: string, build: string): string {
  return start(scope) + build
}

/** Whether a cache is a copy of the site under `scope`, of whatever build. */
export function isCopyOf(scope: string, name: string): boolean {
  return name.startsWith(start(scope))
}

/** Whether an address always stands for the same bytes: it carries a hash of them. */
export function isFixed(address: string): boolean {
  return /\/_astro\/|\?v=/.test(address)
}

/** The first 128 bits of the SHA-256 of a file, in hexadecimal digits. The build writes it, the service worker compares it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
