/** A brand beside the content: whether its offers and languages exist, and the form in which paper and report carry it. */
import { InputError } from '../core/model/input-error.ts'
import type { Brand } from '../brand/brand.ts'
import { deriveTheme } from '../brand/theme.ts'
import { fill } from '../core/model/format.ts'
import type { Content } from './read.ts'

/**
 * Checks the languages of a brand file against the folders that there are; before anything is read from them.
 * @throws {InputError} naming every language that is not there.
 */
export function checkLanguages(brand: Pick<Brand, 'file' | 'languages'>, languages: readonly string[]): void {
  const problems = brand.languages
    .filter((one) => !languages.includes(one))
    .map(
      (one) =>
        `${brand.file} › languages: content/languages.yml does not list ${one}. It lists: ${languages.join(', ')}.`,
    )
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * Checks the offers of a brand file against the content.
 * @throws {InputError} naming every control that is not there.
 */
export function checkOffers(brand: Pick<Brand, 'file' | 'offers'>, { model }: Pick<Content, 'model'>): void {
  const known = new Set(model.controls.map(({ id }) => id))
  const problems = brand.offers.flatMap(({ controls }, index) =>
    controls
      .filter((id) => !known.has(id))
      .map(
        (id) =>
          `${brand.file} › offers.${String(index)}.controls: there is no control ${id}. The checklist page shows the ids, and so does content/model/controls.yml.`,
      ),
  )
  if (problems.length > 0) throw new InputError(problems)
}

/** What the report and a PDF take of a brand. */
export interface PaperBrand extends Pick<
  Brand,
  'name' | 'mark' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** Readable on white. */
  accent: string
  /** Control id → "From Northgate IT: Managed backup, https://…", for the row of that control. */
  offerLines: Record<string, string>
}

/** The brand for paper, with one line for each control that it has an offer for. */
export function paperBrand(brand: Brand, { site }: Pick<Content['ui'], 'site'>): PaperBrand {
  const { name, mark, quizName, quizTitle, booking, phone, email } = brand
  const lines = brand.offers.flatMap(({ title, url, controls }) => {
    const line = fill(site.offerLine, { brand: name, title, address: url.replace(/^https:\/\/|\/$/g, '') })
    return controls.map((id) => [id, line] as const)
  })
  return {
    ...{ name, mark, quizName, quizTitle, booking, phone, email },
    accent: deriveTheme(brand.accent).light.accent,
    offerLines: Object.fromEntries(lines.toReversed()),
  }
}
