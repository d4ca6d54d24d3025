/** Reads the logo files of a brand. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { LogoFile } from './brand.ts'
import { checkLogo, kindOfLogo, problemOfSize } from './logo-check.ts'

/**
 * Reads and checks one logo file. `name` is the start of the logo's file name in the built site. Returns the logo, or a
 * text that describes the problem.
 */
export function readLogo(file: string, name: string): LogoFile | string {
  const kind = kindOfLogo(file)
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return `${file} is not there: put the file beside the brand file`
  if (!found.isFile()) return `${file} is a folder, a device or a pipe: give an SVG or PNG file`
  const tooLarge = problemOfSize(kind, found.size)
  if (tooLarge) return `${file} ${tooLarge}`
  const bytes = new Uint8Array(readFileSync(file))
  const size = checkLogo(kind, bytes)
  if (typeof size === 'string') return `${file} ${size}`
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  return { kind, path: `brand/files/${name}-${hash}.${kind}`, ...size, bytes }
}
