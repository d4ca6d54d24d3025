/** Checks a brand against the content, and prepares its data for report and PDF. */
import { InputError } from '../core/model/input-error.ts'
import type { Brand } from '../brand/brand.ts'
import { deriveTheme } from '../brand/theme.ts'
import { fill } from '../core/model/format.ts'
import type { Content } from './read.ts'

/**
 * Checks that the content has every language of a brand file, before any content is read.
 * @throws {InputError} with every language that does not exist.
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
 * Checks that every control of a brand's offers exists.
 * @throws {InputError} with every control that does not exist.
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

/** The data of a brand for the report and a PDF. */
export interface PaperBrand extends Pick<
  Brand,
  'name' | 'mark' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** The accent, readable on white. */
  accent: string
  /** Control id → the offer under its row: "From Northgate IT: Managed backup, https://…". */
  offerLines: Record<string, string>
  /** URL of the page of the dates. */
  datesUrl: string
}

/** Returns the brand for report and PDF, with one line for each control of its offers. */
export function paperBrand(brand: Brand, { site }: Pick<Content['ui'], 'site'>): PaperBrand {
  const { name, mark, quizName, quizTitle, booking, phone, email } = brand
  const datesUrl = `${brand.site}${brand.base}dates/`
  const lines = brand.offers.flatMap(({ title, url, controls }) => {
    const line = fill(site.offerLine, { brand: name, title, address: url.replace(/^https:\/\/|\/$/g, '') })
    return controls.map((id) => [id, line] as const)
  })
  return {
    ...{ name, mark, quizName, quizTitle, booking, phone, email },
    accent: deriveTheme(brand.accent).light.accent,
    offerLines: Object.fromEntries(lines.toReversed()),
    datesUrl,
  }
}
