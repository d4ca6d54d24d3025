import type { Framed } from '../../state/framed-device.ts'
import type { LeadTarget } from '../lead/lead-content.ts'

/**
 * Returns where the contact form sends leads. Returns `undefined` if the host accepts no leads, or if the host's domain
 * is unknown.
 */
export function leadTargetOf(framed: Framed | undefined, url: string): LeadTarget | undefined {
  if (!framed?.mode || !framed.options.lead || !framed.host) return undefined
  const { privacy, cta } = framed.options
  return {
    url,
    around: { host: framed.host, privacy, mail: /^mailto:([^?]+)/.exec(cta ?? '')?.[1] },
  }
}
