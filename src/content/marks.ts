/**
 * Reads the inline marks in the texts of the how-to pages: `**label**` for a label of a portal, and backticks for the
 * name of a command, setting or record.
 */

/** A part of a text: plain text, a label of a portal, or code. */
export interface MarkedPart {
  kind: 'text' | 'label' | 'code'
  text: string
}

const MARK = /\*\*([^*`]+)\*\*|`([^`]+)`/

/** Splits a text into plain parts, labels and code. */
export function markedParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = []
  let rest = text
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const [whole, label, code = ''] = found
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) })
    parts.push(label === undefined ? { kind: 'code', text: code } : { kind: 'label', text: label })
    rest = rest.slice(found.index + whole.length)
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest })
  return parts
}

/** Returns a text without its inline marks. */
export function withoutMarks(text: string): string {
  return markedParts(text)
    .map((part) => part.text)
    .join('')
}

/** Returns a message about a mark without an end, or about Markdown that the page does not know. */
export function markProblem(text: string): string | undefined {
  const plain = markedParts(text)
    .filter(({ kind }) => kind === 'text')
    .map((part) => part.text)
    .join('')
  if (plain.includes('**')) return 'has a "**" without its other half: write **label**'
  if (plain.includes('`')) return 'has a backtick without its other half: write `code`'
  if (/\]\(|<\/?[a-z]/i.test(plain)) return 'has a link or a tag: only **label** and `code` are possible'
  return undefined
}
