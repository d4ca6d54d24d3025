import { readOrigin } from '../../core/lead/origin.ts'
import { cameFrom } from '../../state/came-from.ts'
import type { Adapter } from '../../lead/parcel.ts'
import { loadJson } from '../../ui/load-json.ts'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import type { LeadContent, LeadTarget } from './lead-content.ts'
import sheet from './lead.css?inline'
import { type LeadResult, LeadSection } from './LeadSection.tsx'

const ADAPTERS = {
  json: async (): Promise<Adapter> => (await import('../../lead/json.ts')).json,
  hubspot: async (): Promise<Adapter> => (await import('../../lead/hubspot.ts')).hubspot,
  form: async (): Promise<Adapter> => (await import('../../lead/form.ts')).form,
  mailto: async (): Promise<Adapter> => (await import('../../lead/mailto.ts')).mailto,
}

interface Props {
  place: LeadTarget
  result: LeadResult
  loadWords: LoadWords
}

/** The contact form below a report. Renders nothing on a host page that the brand does not allow. */
export function LeadApp({ place: { url, around }, result, loadWords }: Props) {
  const form = useLazy(async () => {
    const content = await loadJson<LeadContent>(url)
    // In a frame, the host's script receives the lead as JSON and delivers the lead.
    const adapter = await ADAPTERS[around ? 'json' : (content.brand.leads?.kind ?? 'json')]()
    return { content, adapter }
  })
  if (!form.part) return <LoadFailed of={form} words={loadWords} isSection />
  const { brand } = form.part.content
  const isKnown = around && brand.allowedHosts?.includes(around.host)
  // Hide the form on hosts that the brand does not list, because such a host could impersonate the brand. The browser
  // reports the host. The option `brand` does not, because a host can write any name into it.
  if (around && brand.allowedHosts && !isKnown) return null
  adoptStyles(sheet)
  const from = around ? { origin: readOrigin(around.given ?? {}).origin, name: around.name } : cameFrom()
  const asksPhone =
    around?.asksPhone === true || ((!around || isKnown === true) && brand.leads?.phone === true)
  const receiver = {
    legalName: brand.legalName,
    consent: brand.consent,
    host: around?.host ?? location.hostname,
    isBrand: !around || isKnown === true,
  }
  return <LeadSection {...form.part} {...{ around, result, receiver, from, asksPhone }} />
}
