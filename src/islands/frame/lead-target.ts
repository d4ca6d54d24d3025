/** Whether the page around takes leads, and how the form names it. */
import type { Framed } from '../../state/framed-device.ts'
import type { LeadPlace } from '../lead/LeadApp.tsx'

/** The form's place in a frame; nothing unless the host's script offered to take a lead and the browser names its site. */
export function placeOf(framed: Framed | undefined, url: string): LeadPlace | undefined {
  if (!framed?.mode || !framed.options.lead || !framed.host) return undefined
  const { privacy, cta } = framed.options
  return {
    url,
    around: { host: framed.host, privacy, mail: /^mailto:([^?]+)/.exec(cta ?? '')?.[1] },
  }
}
