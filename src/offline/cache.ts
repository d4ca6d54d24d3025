/** Names of the offline copies. Each contains the folder of its site, because one origin can serve several sites. */

const start = (scope: string): string => `whose-job ${scope} `

/** The cache name of one build. `scope` is the URL of the folder that the site is served under. */
export function cacheName(scope: string, build: string): string {
  return start(scope) + build
}

/** Whether a cache is a copy of the site under `scope`, of any build. */
export function isCopyOf(scope: string, name: string): boolean {
  return name.startsWith(start(scope))
}

/** Whether the file at a URL never changes, because the URL contains its hash. */
export function isFixed(address: string): boolean {
  return /\/_astro\/|\?v=/.test(address)
}

/** The first 128 bits of the SHA-256 of a file, in hexadecimal digits. The build writes it, the service worker compares it. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
