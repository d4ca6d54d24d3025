import { fill } from '../model/format.ts'

/** Maximum number of bytes of a name. File systems allow 255, so the pattern and " (1)" still fit. */
const LONGEST_BYTES = 160

/** Replaces everything but letters and digits of any script by "-", and shortens the name to `LONGEST_BYTES` without splitting a character. */
function safeName(name: string): string {
  const letters = Array.from(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
  let room = LONGEST_BYTES
  const fits = (letter: string): boolean =>
    (room -= encodeURIComponent(letter).replace(/%../g, '-').length) >= 0
  return letters.filter(fits).join('')
}

/** Returns a file name that every system accepts. `ending` is the file extension without a dot. */
export function fileNameOf(pattern: string, name: string, date: string, ending = 'pdf'): string {
  return `${fill(pattern, { name: safeName(name), date }).replace(/-{2,}/g, '-')}.${ending}`
}
