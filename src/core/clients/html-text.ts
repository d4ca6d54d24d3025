/** Returns the words of an HTML text, and the addresses of its links. Only for reading: nothing shows the result as HTML. */

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Matches the address in the attributes of a link. */
const HREF = /\bhref\s?=\s?["']([^"'<>]{0,4096})["']/i

/** Returns the sign of an entity such as "&amp;" or "&#39;". Returns other text unchanged. */
function signOf(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/**
 * Returns the text of HTML, each block on a line of its own, and each address of a link on a line before its words. Each pattern
 * stops at the next "<", so that no text takes long.
 */
export function htmlAsText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<a\b([^<>]*)>/gi, (_, attributes: string) => {
      const address = HREF.exec(attributes)?.[1]
      return address === undefined ? '' : `\n${address}\n`
    })
    .replace(/<\/?(?:p|div|br|tr|td|th|li|h[1-6]|table|blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#?\w{1,8});/g, signOf)
}
