import { fill } from '../model/format.ts'

/** File systems allow 255 bytes for a name. This leaves room for the rest of the pattern and for " (1)". */
const LONGEST_BYTES = 160

/** A name in the letters and digits of any script, joined by "-", cut between letters where it is too long for a file. */
function safeName(name: string): string {
  const letters = Array.from(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
  let room = LONGEST_BYTES
  const fits = (letter: string): boolean =>
    (room -= encodeURIComponent(letter).replace(/%../g, '-').length) >= 0
  return letters.filter(fits).join('')
}

/** A file name that every system accepts. `ending` is that of the kind of file. */
export function fileNameOf(pattern: string, name: string, date: string, ending = 'pdf'): string {
  return `${fill(pattern, { name: safeName(name), date }).replace(/-{2,}/g, '-')}.${ending}`
}
