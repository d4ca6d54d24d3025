/** A mail from the visitor's own program: nothing is posted, so what is shown is the text that the mail holds. */
import type { Adapter } from './parcel.ts'

export const mailto: Adapter = {
  pack: (_lead, text) => ({ lines: text.split(/(?<=\n)/), headers: {} }),
  reason: () => undefined,
}
