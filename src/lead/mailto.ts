/**
 * Prepares a lead as an email for the visitor's own mail program. Posts nothing, so the preview shows the text of the
 * email.
 */
import type { Adapter } from './parcel.ts'

export const mailto: Adapter = {
  pack: (_lead, text) => ({ lines: text.split(/(?<=\n)/), headers: {} }),
  reason: () => undefined,
}
