/**
 * The headers that a server should send with each path of the built site. A page's own rules for scripts and styles stand in
 * its `<meta>`, by hash: a header that repeated them would refuse the page's own scripts.
 */

/** Who may show a page of `/frame/` in a frame: any site, and a site that is being built on this machine. */
const ANYONE = 'https: http://localhost:* http://*.localhost:* http://127.0.0.1:*'

/** Header names and values for a path below the site's base, such as "quiz/" or "embed/v1.js". */
export function headersOf(path: string): Record<string, string> {
  if (path.startsWith('frame/')) {
    return {
      'content-security-policy': `frame-ancestors ${ANYONE}`,
      'cross-origin-embedder-policy': 'credentialless',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
    }
  }
  // A frame in a sandbox has an origin of its own, so its scripts, fonts and words are foreign to it.
  if (/^(?:_astro|embed|data)\/.*\.\w+$/.test(path)) {
    return { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }
  }
  return { 'content-security-policy': "frame-ancestors 'none'", 'x-frame-options': 'DENY' }
}
