/** The fields of a brand file that the page for a brand edits, as texts of a form. `draft.ts` reads and writes them. */

/** The text fields, as paths in a brand file, in the order in which a new file has them. */
export const TEXT_FIELDS = [
  ...([
    'name',
    'legalName',
    'quizName',
    'site',
    'accent',
    'about',
    'logo.light',
    'logo.dark',
    'mark',
  ] as const),
  ...(['email', 'phone', 'booking.text', 'booking.label', 'booking.url'] as const),
  ...(['leads.kind', 'leads.endpoint', 'consent', 'privacy'] as const),
] as const
export type BrandTextField = (typeof TEXT_FIELDS)[number]

/** The text fields of an offer. */
export const OFFER_FIELDS = ['title', 'text', 'label', 'url'] as const
export type DraftOffer = Record<(typeof OFFER_FIELDS)[number], string> & { controls: string[] }

/** What was typed into the form, valid or not. */
export interface BrandDraft {
  texts: Record<BrandTextField, string>
  languages: string[]
  offers: DraftOffer[]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns the value at a path such as "booking.url". A logo with one file is the same as its field `light`. */
export function valueAt(data: unknown, path: string): unknown {
  const [first = '', second] = path.split('.')
  const value = isObject(data) ? data[first] : undefined
  if (second === undefined || (path === 'logo.light' && !isObject(value))) return value
  return isObject(value) ? value[second] : undefined
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textsOf = (value: unknown): string[] => listOf(value).map(textOf)

/** Returns the draft of the content of a brand file, or of a draft that a browser stored. */
export function brandDraftOf(data: unknown): BrandDraft {
  return {
    texts: Object.fromEntries(
      TEXT_FIELDS.map((path) => [path, textOf(valueAt(data, path))]),
    ) as BrandDraft['texts'],
    languages: textsOf(valueAt(data, 'languages')),
    offers: listOf(valueAt(data, 'offers')).map((offer) => ({
      ...(Object.fromEntries(OFFER_FIELDS.map((field) => [field, textOf(valueAt(offer, field))])) as Omit<
        DraftOffer,
        'controls'
      >),
      controls: textsOf(valueAt(offer, 'controls')),
    })),
  }
}
