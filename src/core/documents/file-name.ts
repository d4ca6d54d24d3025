import { fill } from '../model/format.ts'

/** Maximum length of a company name in a file name, in bytes. File systems allow 255 bytes for the whole file name. */
const LONGEST_BYTES = 160

/**
 * Replaces all characters except letters and digits by "-". Limits the name to `LONGEST_BYTES` without splitting a
 * character.
 */
function safeName(name: string): string {
  const letters = Array.from(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
  let room = LONGEST_BYTES
  const fits = (letter: string): boolean =>
    (room -= encodeURIComponent(letter).replace(/%../g, '-').length) >= 0
  return letters.filter(fits).join('')
}

/**
 * Returns a file name that every operating system accepts. `pattern` has placeholders for the name and the date.
 * `ending` is the file extension without a dot.
 */
export function fileNameOf(pattern: string, name: string, date: string, ending = 'pdf'): string {
  return `${fileStemOf(pattern, name, date)}.${ending}`
}

/** Does the same as `fileNameOf`, but without the file extension. */
export function fileStemOf(pattern: string, name: string, date: string): string {
  return fill(pattern, { name: safeName(name), date }).replace(/-{2,}/g, '-')
}

/**
 * Returns a function that makes each file name unique, also on systems that ignore capital letters or differences in
 * Unicode form.
 */
export function uniqueFileNames(): (fileName: string) => string {
  const taken = new Set<string>()
  return (fileName) => {
    const dot = fileName.lastIndexOf('.')
    const [stem, ending] = [fileName.slice(0, dot), fileName.slice(dot)]
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? fileName : `${stem}-${String(count)}${ending}`
      const key = name.normalize('NFKC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
}
