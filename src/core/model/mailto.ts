/** The maximum length of a `mailto:` URL that email programs on Windows open, in characters. */
export const MAIL_LIMIT = 1900

/** Returns a `mailto:` URL. Without `to`, the visitor's email program asks for the recipient. */
export function mailtoUrl(subject: string, text: string, to = ''): string {
  // RFC 6068 requires CRLF line breaks in the body of a `mailto:` URL.
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`
}
