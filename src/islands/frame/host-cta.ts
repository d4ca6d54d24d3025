import type { FrameWords } from '../../messages/ui.ts'
import { fill } from '../../core/model/format.ts'
import type { Framed } from '../../state/framed-device.ts'

/** The offer that the page around makes in place of the brand's own; an address that leads elsewhere is named on the button. */
export function bookingOf(
  { options, host }: Framed,
  words: FrameWords,
): { label: string; text: string; url: string } | undefined {
  const { cta, 'cta-label': given } = options
  if (!cta) return undefined
  const { protocol, hostname, pathname } = new URL(cta)
  const label = given ?? words.ctaLabel
  const where = protocol === 'https:' ? hostname : pathname
  const isNear = hostname !== '' && (hostname === host || hostname === location.hostname)
  return {
    url: cta,
    text: words.ctaText,
    label: isNear ? label : fill(words.ctaWhere, { label, host: where }),
  }
}
