/** Checks a brand against the content, and prepares the brand's data for the report and the PDF. */
import { InputError } from '../core/model/input-error.ts'
import type { Brand } from '../brand/brand.ts'
import type { FieldProblem } from '../brand/fields.ts'
import { unknownControls, unknownLanguages } from '../brand/known.ts'
import { deriveTheme } from '../brand/theme.ts'
import { type WordFaces, wordFaces } from '../brand/word-faces.ts'
import { fill } from '../core/model/format.ts'
import type { Content } from './read.ts'

/**
 * Checks that the content exists in every language of a brand file. The callers call the function before they
 * read the content.
 * @throws {InputError} if a language does not exist. The message names every such language.
 */
export function checkLanguages(brand: Pick<Brand, 'file' | 'languages'>, languages: readonly string[]): void {
  refuse(brand, unknownLanguages(brand.languages, languages))
}

function refuse({ file }: Pick<Brand, 'file'>, problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return
  throw new InputError(problems.map(({ path, text }) => `${file} › ${path}: ${text}.`))
}

/**
 * Checks that all controls of a brand's offers exist.
 * @throws {InputError} if a control does not exist. The message names every such control.
 */
export function checkOffers(brand: Pick<Brand, 'file' | 'offers'>, { model }: Pick<Content, 'model'>): void {
  const known = model.controls.map(({ id }) => id)
  refuse(brand, unknownControls(brand.offers, known))
}

/** The data of a brand that the report and a PDF show. */
export interface PaperBrand extends Pick<
  Brand,
  'name' | 'mark' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** The accent colour for a white background, with enough contrast. */
  accent: string
  /**
   * Maps the id of a control to a line in the checklist about a service that the brand sells: "From Northgate
   * IT: Managed backup, https://…".
   */
  offerLines: Record<string, string>
  /**
   * The URL of the page with all service dates. `undefined` in a frame whose host page sets another company's
   * name.
   */
  datesUrl: string | undefined
  /** The URL above the how-to pages. `undefined` where `datesUrl` is. */
  pagesUrl: string | undefined
  /** The typefaces of Word files, for a brand with fonts of its own. */
  faces?: WordFaces
}

/** Returns the brand's data for the report and a PDF, with one line for each control that has an offer. */
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
    pagesUrl: `${brand.site}${brand.base}checklist/`,
    ...(brand.fonts && { faces: wordFaces(brand.fonts) }),
  }
}
