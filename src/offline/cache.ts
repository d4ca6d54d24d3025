/**
 * Names the caches of the offline copies. A cache name contains the path of the site, because one origin can serve
 * several sites.
 */

const start = (scope: string): string => `whose-job ${scope} `

/** Returns the cache name of a build. `scope` is the URL of the folder that the site is served under. */
export function cacheName(scope: string, build: string): string {
  return start(scope) + build
}

/** Returns true if a cache belongs to the site under `scope`. The cache can be of any build. */
export function isCopyOf(scope: string, name: string): boolean {
  return name.startsWith(start(scope))
}

/** The number of parts in the message that deletes the copy. Every other message asks for 0 parts or more. */
export const NO_COPY = -1

/** Returns true if the file at a URL never changes, because the URL contains its hash. */
export function isFixed(address: string): boolean {
  return /\/_astro\/|\/files\/logo-|\?v=/.test(address)
}

/**
 * Returns the first 128 bits of the SHA-256 of a file, as hexadecimal digits. The build and the service worker both use
 * this hash.
 */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
