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
/** The text fields of an offer that a language replaces. The address is the same in every language. */
export const OFFER_WORDS = ['title', 'text', 'label'] as const
export type DraftOffer = Record<(typeof OFFER_FIELDS)[number], string> & {
  controls: string[]
  /** Its title in the file that was opened, which finds its other fields. "" for a new offer. */
  was: string
  /** Its texts in other languages, by the name of the language. */
  words: Record<string, Partial<Record<(typeof OFFER_WORDS)[number], string>>>
}

/** The texts of a brand that a language replaces, in the order in which a new file has them. */
export const WORD_FIELDS = [
  ...(['name', 'legalName', 'quizName', 'about', 'consent'] as const),
  ...(['booking.text', 'booking.label', 'booking.url'] as const),
] as const
export type WordField = (typeof WORD_FIELDS)[number]

/** What was typed into the form, valid or not. */
export interface BrandDraft {
  texts: Record<BrandTextField, string>
  languages: string[]
  offers: DraftOffer[]
  /** The texts in other languages, by the name of the language. A field that the file does not have can be missing. */
  words: Record<string, Partial<Record<WordField, string>>>
}

/** The fields whose values never have quotes around them, although a brand file needs quotes around some. */
const UNQUOTED: readonly string[] = [
  ...(['site', 'accent', 'email', 'phone', 'booking.url'] as const),
  ...(['leads.endpoint', 'privacy'] as const),
] satisfies BrandTextField[]

/** Returns what was typed into a field, as one line without spaces around it. */
export function settle(path: string, text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  return UNQUOTED.includes(path) ? line.replace(/^(["'“”„‘’«»])(.*)["'“”„‘’«»]$/u, '$2').trim() : line
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

/** Returns the entries of a map such as `words`. */
export const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : []

/** Returns those of the fields that a value has, as texts. */
function wordsOf<Field extends string>(
  fields: readonly Field[],
  value: unknown,
): Partial<Record<Field, string>> {
  const has = fields.filter((field) => valueAt(value, field) !== undefined)
  return Object.fromEntries(has.map((field) => [field, textOf(valueAt(value, field))])) as Partial<
    Record<Field, string>
  >
}

/** Returns the draft of the content of a brand file. */
export function brandDraftOf(data: unknown): BrandDraft {
  const words = entriesOf(valueAt(data, 'words'))
  const offerWords = (title: string): DraftOffer['words'] =>
    Object.fromEntries(
      words.flatMap(([language, own]) =>
        entriesOf(valueAt(own, 'offers')).flatMap(([of, texts]) =>
          of === title ? [[language, wordsOf(OFFER_WORDS, texts)] as const] : [],
        ),
      ),
    )
  return {
    texts: Object.fromEntries(
      TEXT_FIELDS.map((path) => [path, textOf(valueAt(data, path))]),
    ) as BrandDraft['texts'],
    languages: textsOf(valueAt(data, 'languages')),
    offers: listOf(valueAt(data, 'offers')).map((offer) => ({
      ...(Object.fromEntries(OFFER_FIELDS.map((field) => [field, textOf(valueAt(offer, field))])) as Omit<
        DraftOffer,
        'controls' | 'was' | 'words'
      >),
      controls: textsOf(valueAt(offer, 'controls')),
      was: textOf(valueAt(offer, 'title')),
      words: offerWords(textOf(valueAt(offer, 'title'))),
    })),
    words: Object.fromEntries(words.map(([language, own]) => [language, wordsOf(WORD_FIELDS, own)])),
  }
}
