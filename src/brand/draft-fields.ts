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
  ...(['leads.kind', 'leads.endpoint', 'consent', 'privacy', 'pages.clients'] as const),
] as const
export type BrandTextField = (typeof TEXT_FIELDS)[number]

/** The text fields of an offer, which another language can replace. */
export const OFFER_FIELDS = ['title', 'text', 'price', 'label', 'url'] as const
export type DraftOffer = Record<Exclude<(typeof OFFER_FIELDS)[number], 'price'>, string> & {
  /** Its price, or "". `undefined` in a draft of an earlier version: then the file keeps the price that it has. */
  price: string | undefined
  controls: string[]
  /** Its title and its place in the file that was opened, which find its other fields. "" and -1 for a new offer. */
  was: string
  at: number
  /** Its texts in other languages, by the name of the language. */
  words: Record<string, Partial<Record<(typeof OFFER_FIELDS)[number], string>>>
}

/** The texts of a brand that a language replaces, in the order in which a new file has them. */
export const WORD_FIELDS = [
  ...(['name', 'legalName', 'quizName', 'about', 'consent'] as const),
  ...(['booking.text', 'booking.label', 'booking.url'] as const),
  ...(['email', 'phone', 'privacy'] as const),
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

/** Returns true if a value of a brand file is this text for the build, which takes no notice of spaces around a text. */
export function isRead(path: string, value: unknown, text: string): boolean {
  return value === text || (typeof value === 'string' && !IS_EXACT.test(path) && value.trim() === text)
}
const IS_EXACT = /^(?:logo|leads)\.|(?:^|\.)(?:site|accent|email|phone|url|endpoint|privacy)$/

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
          of === title ? [[language, wordsOf(OFFER_FIELDS, texts)] as const] : [],
        ),
      ),
    )
  return {
    texts: Object.fromEntries(
      TEXT_FIELDS.map((path) => [path, textOf(valueAt(data, path))]),
    ) as BrandDraft['texts'],
    languages: textsOf(valueAt(data, 'languages')),
    offers: listOf(valueAt(data, 'offers')).map((offer, at) => ({
      ...(Object.fromEntries(OFFER_FIELDS.map((field) => [field, textOf(valueAt(offer, field))])) as Omit<
        DraftOffer,
        'controls' | 'was' | 'at' | 'words'
      >),
      controls: textsOf(valueAt(offer, 'controls')),
      ...{ was: textOf(valueAt(offer, 'title')), at },
      words: offerWords(textOf(valueAt(offer, 'title'))),
    })),
    words: Object.fromEntries(words.map(([language, own]) => [language, wordsOf(WORD_FIELDS, own)])),
  }
}

/**
 * Returns the draft with other languages. The first language has its texts in the brand itself, so the texts of a new first
 * language change places with those.
 */
export function withLanguages(draft: BrandDraft, languages: string[]): BrandDraft {
  const [before = ''] = draft.languages
  const [first = ''] = languages
  if (first === before || first === '') return { ...draft, languages }
  /** Puts the texts of the new first language over those of the brand, which the old first language keeps. */
  const swap = <Text extends Record<Field, string | undefined>, Field extends string>(
    text: Text,
    words: Record<string, Partial<Record<Field, string>>>,
  ): { text: Text; words: Record<string, Partial<Record<Field, string>>> } => {
    const { [first]: own = {}, ...others } = words
    const given = entriesOf(own).filter(([, one]) => one !== '') as [Field, string][]
    const left = Object.fromEntries(given.map(([field]) => [field, text[field]])) as typeof own
    const isLeft = before !== '' && given.length > 0
    return {
      text: { ...text, ...(Object.fromEntries(given) as Record<Field, string>) },
      words: isLeft ? { ...others, [before]: left } : others,
    }
  }
  const { text: texts, words } = swap<BrandDraft['texts'], WordField>(draft.texts, draft.words)
  const offers = draft.offers.map((offer) => {
    const { text, words: theirs } = swap<DraftOffer, (typeof OFFER_FIELDS)[number]>(offer, offer.words)
    return { ...text, words: theirs }
  })
  return { texts, languages, offers, words }
}
