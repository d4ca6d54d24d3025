/** What a document needs besides Latin letters, and what is left for the usual fonts and pictures. */
import type { PaperDocument } from '../../../core/documents/paper.ts'
import { covers, fileFor, type FontFile, namesIn, type Typeface } from '../fonts.ts'
import { paperText } from '../paper-text.ts'
import { arabicCoverage } from './coverage.ts'

/** Matches the letters and signs of the Arabic typeface that no Latin font has. */
const ARABIC = new RegExp(
  `[${arabicCoverage['vazirmatn-400']
    .split(' ')
    .slice(1)
    .map((range) => range.replace(/\w+/g, (code) => `\\u{${code}}`))
    .join('')}]+`,
  'gu',
)

/** Returns true for a language from right to left whose letters the fonts have. `language` is a BCP 47 tag. */
export const isFromRight = (language: string): boolean => /^(?:ar|fa|ur)(?:-|$)/.test(language)

/** Returns a text without Arabic letters. */
export const withoutArabic = (text: string): string => text.replace(ARABIC, '')

function changeTexts(value: unknown): unknown {
  if (typeof value === 'string') return withoutArabic(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(changeTexts)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changeTexts(one)]))
}

/** Returns a document and a name of a brand without Arabic letters. The names in it are what is between these letters. */
export function withoutArabicIn(page: PaperDocument, brandName: string): [PaperDocument, string] {
  const names = [...page.names, brandName].flatMap((name) => name.split(ARABIC)).map((name) => name.trim())
  return [{ ...(changeTexts(page) as PaperDocument), names }, withoutArabic(brandName)]
}

/** Returns the text of a document that the usual fonts draw, and the names that pictures show. */
export function leftOf(page: PaperDocument, brandName: string): { text: string; names: string[] } {
  const left = withoutArabicIn(page, brandName)
  return { text: paperText(...left), names: namesIn(...left) }
}

/** Returns the font file of a character. Between Arabic letters, signs and spaces have the typeface of these letters. */
export function fileAt(character: string, face: Typeface, isRtl: boolean): FontFile {
  const weight = face === 'regular' ? '400' : '700'
  const [letters, signs] = [`vazirmatn-${weight}`, `vazirmatn-${weight}-signs`] as const
  if ((isRtl || character !== ' ') && covers(arabicCoverage[letters], character)) return letters
  if (isRtl && covers(arabicCoverage[signs], character)) return signs
  return fileFor(character, face)
}
