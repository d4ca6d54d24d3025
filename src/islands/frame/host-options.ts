/** Applies the host's options to the frame: the offer, the brand of the report, and the note on the shared data. */
import { fill } from '../../core/model/format.ts'
import type { FrameWords } from '../../messages/ui.ts'
import type { Framed } from '../../state/framed-device.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { ReportBrand } from '../report/report-props.ts'
import { leadTargetOf } from './lead-target.ts'

/** A button with a link to the host or the brand. */
interface Offer {
  label: string
  text: string
  url: string
}

/** Returns the host's own offer, or `undefined`. For a link to a third site, the label names the target. */
function hostOffer({ options, host }: Framed, words: FrameWords): Offer | undefined {
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

/** Returns the brand for the report. If the host sets a name, the logo, offers and contacts of the site's brand are removed. */
function reportBrand(own: ReportBrand, options: Framed['options'], offer: Offer | undefined): ReportBrand {
  return {
    ...own,
    ...(options.brand && {
      logo: undefined,
      offerLines: {},
      booking: undefined,
      phone: undefined,
      email: undefined,
    }),
    ...(offer && { booking: offer }),
    name: options.brand ?? own.name,
    accent: options.accent ?? own.accent,
  }
}

/** Returns the sentence that says which data the host receives: none, the result or the answers, and leads. */
function sayShared(framed: Framed | undefined, words: FrameWords, takesLeads: boolean): string {
  const host = framed?.host || words.around
  const results = framed?.options.results
  const shared =
    framed?.mode === undefined || results === 'none'
      ? words.sharesNone
      : fill(results === 'answers' ? words.sharesAnswers : words.sharesSummary, { host })
  return takesLeads ? `${shared} ${fill(words.sharesForm, { host })}` : shared
}

/** The settings of a frame after the host's options are applied. */
export interface HostSettings {
  options: Framed['options']
  /** True if the host's sandbox blocks storage, downloads and workers. */
  isConfined: boolean
  offer: Offer | undefined
  lead: LeadTarget | undefined
  /** The sentence that says which data the host receives. */
  shares: string
  brand: ReportBrand
}

/** Returns the settings for the host's options. `own`: the site's brand. `leadUrl`: URL of the contact form's content. */
export function readHost(
  framed: Framed | undefined,
  words: FrameWords,
  own: ReportBrand,
  leadUrl: string,
): HostSettings {
  const options = framed?.options ?? {}
  const offer = framed && hostOffer(framed, words)
  const lead = leadTargetOf(framed, leadUrl)
  return {
    ...{ options, offer, lead },
    isConfined: framed?.isConfined ?? false,
    shares: sayShared(framed, words, lead !== undefined),
    brand: reportBrand(own, options, offer),
  }
}
