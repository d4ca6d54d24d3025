import { fill } from './words.ts'

/** A file name that every system accepts: letters and digits of any script, joined by "-". */
export function fileNameOf(pattern: string, name: string, date: string): string {
  const safe = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return `${fill(pattern, { name: safe, date }).replace(/-{2,}/g, '-')}.pdf`
}
