/** Keeps what was typed into the form of a brand in this browser, with the logo files. */
import {
  type BrandDraft,
  OFFER_FIELDS,
  WORD_FIELDS,
  brandDraftOf,
  entriesOf,
  valueAt,
} from '../../brand/draft-fields.ts'
import { readText, removeText, writeText } from '../../state/storage.ts'

const KEY = 'brand-form'

/** A chosen logo file: its name, and its bytes as a data URL. */
export interface LogoChoice {
  name: string
  data: string
}
export type Ground = 'light' | 'dark'

/** Everything that the form contains. `base` is the text of the file that was opened. */
export interface KeptBrand {
  base: string
  draft: BrandDraft
  logos: Partial<Record<Ground, LogoChoice>>
  /** What is wrong with a logo file that was chosen, and is not in `logos`. */
  refused: Partial<Record<Ground, string>>
  repository: string
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Returns the stored texts of each language that are texts of these fields. */
function textsIn<Field extends string>(
  fields: readonly Field[],
  words: unknown,
): Record<string, Partial<Record<Field, string>>> {
  const known: readonly string[] = fields
  return Object.fromEntries(
    entriesOf(words).map(([language, own]) => {
      const texts = entriesOf(own).filter(
        ([field, text]) => known.includes(field) && typeof text === 'string',
      )
      return [language, Object.fromEntries(texts) as Partial<Record<Field, string>>]
    }),
  )
}

/** Reads what this browser stores. An earlier version or another page may have written it, so it can be anything. */
export function readKeptBrand(): KeptBrand | undefined {
  try {
    const stored = JSON.parse(readText(KEY) ?? '') as Record<string, unknown>
    const draft = stored['draft'] as Record<string, unknown>
    const logos = (stored['logos'] ?? {}) as Record<string, Partial<LogoChoice> | undefined>
    const known = (['light', 'dark'] as const).flatMap((ground) => {
      const { name, data } = logos[ground] ?? {}
      const isLogo = typeof name === 'string' && /^data:image\/(?:png|svg\+xml);base64,/.test(stringOf(data))
      return isLogo ? [[ground, { name, data: stringOf(data) }] as const] : []
    })
    const texts = draft['texts'] as Record<string, unknown>
    const clean = brandDraftOf({ languages: draft['languages'], offers: draft['offers'] })
    for (const path of Object.keys(clean.texts) as (keyof BrandDraft['texts'])[])
      clean.texts[path] = stringOf(texts[path])
    clean.words = textsIn(WORD_FIELDS, draft['words'])
    for (const [index, offer] of clean.offers.entries()) {
      const before = (draft['offers'] as unknown[])[index]
      const { was, at, price } = before as Record<string, unknown>
      // An earlier version did not store every field.
      if (was !== undefined) offer.was = stringOf(was)
      if (price === undefined) offer.price = undefined
      offer.at = typeof at === 'number' ? at : -1
      offer.words = textsIn(OFFER_FIELDS, valueAt(before, 'words'))
    }
    return {
      base: stringOf(stored['base']),
      draft: clean,
      logos: Object.fromEntries(known),
      refused: Object.fromEntries(
        entriesOf(stored['refused']).filter(
          ([ground, problem]) =>
            (ground === 'light' || ground === 'dark') && typeof problem === 'string' && problem !== '',
        ),
      ),
      repository: stringOf(stored['repository']),
    }
  } catch {
    return undefined
  }
}

/** Stores what was typed. Returns false if this browser stores nothing. */
export function keep(kept: KeptBrand): boolean {
  return writeText(KEY, JSON.stringify(kept))
}

export function forget(): void {
  removeText(KEY)
}
