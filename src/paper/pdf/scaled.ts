/** Text that shrinks to fit, in forms and handouts. */
import { smallest } from './styles.ts'
import type { TextStyle } from './text.ts'

/** The least distance between the baselines of two lines, as a part of the text size. */
const tightest = 1.14

/** Returns a style with its sizes multiplied by `part`. No text becomes smaller than `smallest`. */
export function scaled(style: TextStyle, part: number): TextStyle {
  const size = Math.max(smallest, style.size * part)
  return {
    ...style,
    size,
    lead: Math.max(style.lead * part, Math.min(style.lead, size * tightest)),
    tracking: (style.tracking ?? 0) * part,
  }
}
