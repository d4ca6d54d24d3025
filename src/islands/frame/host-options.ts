/** What the host's options change in the frame: the offer, the brand of the report, and the note on who receives what. */
import { fill } from '../../core/model/format.ts'
import type { FrameWords } from '../../messages/ui.ts'
import type { Framed } from '../../state/framed-device.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { ReportBrand } from '../report/report-props.ts'
import { leadTargetOf } from './lead-target.ts'

/** A button that leads to the host or the brand. */
interface Offer {
  label: string
  text: string
  url: string
}

/** Returns the host's own offer, if it has one. The label names the site if the link leaves the host and this site. */
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

/** Returns the brand for the report. A host's name removes the logo, the offers and the contacts of the site's brand. */
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

/** Says what the host receives: nothing, the result or the answers; and a lead if it takes leads. */
function sayShared(framed: Framed | undefined, words: FrameWords, takesLeads: boolean): string {
  const host = framed?.host || words.around
  const results = framed?.options.results
  const shared =
    framed?.mode === undefined || results === 'none'
      ? words.sharesNone
      : fill(results === 'answers' ? words.sharesAnswers : words.sharesSummary, { host })
  return takesLeads ? `${shared} ${fill(words.sharesForm, { host })}` : shared
}

/** What the frame shows and does for its host. */
export interface HostSettings {
  options: Framed['options']
  /** True if the host's sandbox takes away storage, downloads and workers. */
  isConfined: boolean
  offer: Offer | undefined
  lead: LeadTarget | undefined
  /** Says what the host receives. */
  shares: string
  brand: ReportBrand
}

/** Reads the host's options. `own` is the brand of the site, `leadUrl` the content of the contact form. */
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
