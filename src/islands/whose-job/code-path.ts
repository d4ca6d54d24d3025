/** Draws a QR code. */
import { encode } from 'uqr'

/** The white border that a QR code needs, in modules. */
const QUIET = 4

/** Returns the dark modules of a QR code as the data of an SVG path, and the width of the code in modules. */
export function codePath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'L', border: QUIET })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${String(x)} ${String(y)}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
