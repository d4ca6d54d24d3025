/** Writes text as runs of WordprocessingML. */
import { element, property, wrapped, xmlText } from '../ooxml/xml.ts'

/** The styles for a part of a paragraph, which `styles.ts` defines. */
export type RunStyle =
  | 'Strong'
  | 'Muted'
  | 'Flag'
  | 'BrandName'
  | 'ScoreFigure'
  | 'PageFigure'
  | 'FinePrint'
  | 'Hyperlink'
  | 'PlaceholderText'

/** A part of a paragraph. A text without a style looks like the paragraph. */
export type TextPart = string | { text: string; style: RunStyle }

const RTL_LETTER = String.raw`[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]`
const LTR_LETTER = String.raw`(?!${RTL_LETTER})\p{L}`

/** Matches the words of a text from right to left that belong together. */
const RTL_WORDS = new RegExp(`(${RTL_LETTER}(?:[^\\p{L}]*${RTL_LETTER})*\\p{M}*)`, 'u')
/** Matches the words of a text from left to right, with the numbers after them: "Microsoft 365". */
const LTR_WORDS = new RegExp(`(${LTR_LETTER}(?:(?:(?!${RTL_LETTER}).)*(?:${LTR_LETTER}|\\p{N}))?)`, 'u')

/** The signs that WordprocessingML writes as elements. U+00AD is a soft hyphen, U+2011 a hyphen that does not break. */
const SIGNS = new Map([
  ['\n', '<w:br/>'],
  ['\t', '<w:tab/>'],
  ['\u00AD', '<w:softHyphen/>'],
  ['\u2011', '<w:noBreakHyphen/>'],
])

function contentOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/([\n\t\u00AD\u2011])/)
    .map(
      (part) =>
        SIGNS.get(part) ?? (part === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, xmlText(part))),
    )
    .join('')
}

/**
 * Returns runs. Word needs a mark on each run that is written from right to left: it sets the order of numbers and signs,
 * and the font.
 */
function runsOf(text: string, style: RunStyle | undefined, isRtl: boolean): string {
  return text
    .split(isRtl ? LTR_WORDS : RTL_WORDS)
    .map((part, index) => {
      const content = contentOf(part)
      if (content === '') return ''
      const look = style === undefined ? '' : property('w:rStyle', style)
      // The matched words have odd places.
      const direction = (index % 2 === 1) === isRtl ? '' : '<w:rtl/>'
      return element('w:r', wrapped('w:rPr', look + direction), content)
    })
    .join('')
}

/** Returns the parts of a paragraph as runs. `isRtl` says whether the document is written from right to left. */
export function writeRuns(parts: readonly TextPart[], isRtl: boolean): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? runsOf(part, undefined, isRtl) : runsOf(part.text, part.style, isRtl),
    )
    .join('')
}
