import type { Framed } from '../../state/framed-device.ts'
import type { LeadTarget } from '../lead/lead-content.ts'

/** Returns the target of the contact form. `undefined` unless the host accepts leads and its host name is known. */
export function leadTargetOf(framed: Framed | undefined, url: string): LeadTarget | undefined {
  if (!framed?.mode || !framed.options.lead || !framed.host) return undefined
  const { privacy, cta } = framed.options
  return {
    url,
    around: { host: framed.host, privacy, mail: /^mailto:([^?]+)/.exec(cta ?? '')?.[1] },
  }
}
