import type { Brand } from '../../brand/brand.ts'
import type { LeadWords } from '../../messages/ui.ts'
import type { Adapter } from '../../lead/parcel.ts'
import { loadJson } from '../../ui/load-json.ts'
import { LoadFailed, type LoadWords } from '../../ui/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { wear } from '../../ui/adopt-styles.ts'
import sheet from './lead.css?inline'
import { LeadForm, type LeadResult } from './LeadForm.tsx'

/** What the form is loaded with. */
export interface LeadContent {
  language: string
  words: LeadWords
  brand: Pick<Brand, 'legalName' | 'quizName' | 'consent' | 'privacy' | 'email' | 'leads' | 'allowedHosts'>
  /** Address of the page that says what this check does with answers. */
  privacyUrl: string
}

/** Where the form stands, if not on a page of its own site. */
export interface Around {
  /** Name of the real site around the frame. */
  host: string
  /** That site's own privacy notice and mail address, where it told them. */
  privacy?: string | undefined
  mail?: string | undefined
}

/** What a page hands over to have the form at all. */
export interface LeadPlace {
  /** Address of the form's words and of whom it sends to. */
  url: string
  around?: Around | undefined
}

const ADAPTERS = {
  json: async (): Promise<Adapter> => (await import('../../lead/json.ts')).json,
  hubspot: async (): Promise<Adapter> => (await import('../../lead/hubspot.ts')).hubspot,
  form: async (): Promise<Adapter> => (await import('../../lead/form.ts')).form,
  mailto: async (): Promise<Adapter> => (await import('../../lead/mailto.ts')).mailto,
}

interface Props {
  place: LeadPlace
  result: LeadResult
  loadWords: LoadWords
}

/** The form after a report, on a site whose brand takes leads or in a frame whose host does. It never stands before a result. */
export function LeadApp({ place: { url, around }, result, loadWords }: Props) {
  const form = useLazy(async () => {
    const content = await loadJson<LeadContent>(url)
    // In a frame the page around sends; it gets the lead as it is.
    const adapter = await ADAPTERS[around ? 'json' : (content.brand.leads?.kind ?? 'json')]()
    return { content, adapter }
  })
  if (!form.part) return <LoadFailed of={form} words={loadWords} isSection />
  const { brand } = form.part.content
  const isKnown = around && brand.allowedHosts?.includes(around.host)
  // A brand that names its hosts has no form elsewhere: who frames it there could pass for the brand.
  if (around && brand.allowedHosts && !isKnown) return null
  wear(sheet)
  const receiver = {
    legalName: brand.legalName,
    consent: brand.consent,
    host: around?.host ?? location.hostname,
    isBrand: !around || isKnown === true,
  }
  return <LeadForm {...form.part} {...{ around, result, receiver }} />
}
