/** An email from the visitor's own program. Nothing is posted, so the preview shows the text of the email. */
import type { Adapter } from './parcel.ts'

export const mailto: Adapter = {
  pack: (_lead, text) => ({ lines: text.split(/(?<=\n)/), headers: {} }),
  reason: () => undefined,
}
