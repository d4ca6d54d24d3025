/** Applies the host's options to the frame: its button, the brand in the report, and the note about shared data. */
import { fill } from '../../core/model/format.ts'
import type { FrameWords } from '../../messages/ui.ts'
import type { Around, Framed } from '../../state/framed-device.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { ReportBrand } from '../report/report-props.ts'

/** A button that links to a page of the host or of the site's own brand. */
interface Offer {
  label: string
  text: string
  url: string
}

/** Returns the host's button, or `undefined`. If the button links to a third site, its label names that site. */
export function hostOffer(
  { options, host }: Pick<Framed, 'options' | 'host'>,
  words: Pick<FrameWords, 'ctaLabel' | 'ctaText' | 'ctaWhere'>,
): Offer | undefined {
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

/** Returns the brand for the report. A brand name of the host replaces this site's logo, buttons and contacts. */
function reportBrand(own: ReportBrand, options: Framed['options'], offer: Offer | undefined): ReportBrand {
  return {
    ...own,
    ...(options.brand && {
      logo: undefined,
      coverPicture: undefined,
      offerLines: {},
      booking: undefined,
      phone: undefined,
      email: undefined,
      datesUrl: undefined,
      pagesUrl: undefined,
    }),
    ...(offer && { booking: offer }),
    name: options.brand ?? own.name,
    accent: options.accent ?? own.accent,
  }
}

function sayShared(framed: Framed | undefined, words: FrameWords, takesLeads: boolean): string {
  const host = framed?.host || words.around
  const results = framed?.options.results
  const shared =
    framed?.mode === undefined || results === 'none'
      ? words.sharesNone
      : fill(results === 'answers' ? words.sharesAnswers : words.sharesSummary, { host })
  return takesLeads ? `${shared} ${fill(words.sharesForm, { host })}` : shared
}

/** Returns where the contact form sends leads. `undefined` if the host accepts none, or its domain is unknown. */
export function leadTargetOf(framed: Around | undefined, url: string): LeadTarget | undefined {
  if (!framed?.mode || !framed.options.lead || !framed.host) return undefined
  const { privacy, cta, source, campaign, for: name, lead } = framed.options
  return {
    url,
    around: {
      ...{ host: framed.host, privacy, mail: /^mailto:([^?]+)/.exec(cta ?? '')?.[1] },
      ...{ given: { source, campaign }, name, asksPhone: lead === 'phone' },
    },
  }
}

/** The settings of a frame, computed from the host's options. */
export interface HostSettings {
  options: Framed['options']
  /** True if the host's sandbox blocks storage, downloads and workers. */
  isConfined: boolean
  offer: Offer | undefined
  lead: LeadTarget | undefined
  /** The sentence that tells the visitor which data the host receives. */
  shares: string
  brand: ReportBrand
}

/** Returns the settings of a frame. `own` is the site's brand, `leadUrl` the URL of the contact form's texts. */
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
