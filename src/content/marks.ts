/**
 * Reads the inline marks in the texts of the how-to pages and the sheets: `**label**` for a label of a portal, and
 * backticks for the name of a command, setting or record. The id of a control, such as IA-05, needs no mark.
 */

/** A part of a text: plain text, a label of a portal, code, or the id of a control. */
export interface MarkedPart {
  kind: 'text' | 'label' | 'code' | 'control'
  text: string
}

const MARK = /\*\*([^*`]+)\*\*|`([^`]+)`|\b([A-Z]{2}-\d{2})\b/

/** Splits a text into plain parts, labels, code and ids of controls. */
export function markedParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = []
  let rest = text
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    const [whole, label, code, control = ''] = found
    if (found.index > 0) parts.push({ kind: 'text', text: rest.slice(0, found.index) })
    if (label !== undefined) parts.push({ kind: 'label', text: label })
    else if (code !== undefined) parts.push({ kind: 'code', text: code })
    else parts.push({ kind: 'control', text: control })
    rest = rest.slice(found.index + whole.length)
  }
  if (rest !== '') parts.push({ kind: 'text', text: rest })
  return parts
}

/**
 * Returns true for code that a reader pastes elsewhere: a whole DNS record, the address of a server or a page, and the path of
 * a folder. Other code is the name of a setting, or an output to look for.
 */
export function isToPaste(code: string): boolean {
  return /^(?:v=\w+[ ;]|[a-z][\w-]*(?:\.[\w-]+){2,}|[A-Z]:\\)/.test(code)
}

/** Returns a text without its inline marks. */
export function withoutMarks(text: string): string {
  return markedParts(text)
    .map((part) => part.text)
    .join('')
}

/** Returns a message about a mark without an end, or about Markdown that the site does not know. */
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
