/** Measures how hard the sentences of the content are to read, page by page. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fleschKincaid } from 'flesch-kincaid'
import { mdxToMdast } from 'satteri'
import { syllable } from 'syllable'
import { parse } from 'yaml'
import { markedParts } from '../../src/content/marks.ts'

/** A page or a document, with the texts that a visitor reads on it. */
export interface Page {
  name: string
  texts: string[]
}

/** A sentence with its number of words and its US school grade. */
export interface Sentence {
  text: string
  words: number
  grade: number
}

/** The grade, the median and the sentences of one page. */
export interface ReadingAge {
  /** The Flesch–Kincaid grade: the US school year in which a reader understands the page. */
  grade: number
  /** The number of words of the median sentence. */
  median: number
  /** All sentences, the hardest first. */
  sentences: Sentence[]
}

interface Counts {
  words: number
  syllables: number
}

const EXCEPTIONS = 'tests/content/reading-age-exceptions.yml'

/** The smallest number of words of a sentence. A shorter text, such as "Saved.", counts as a label. */
const FEWEST_WORDS = 3

/** The word that replaces a name or a value in a sentence. The word has one syllable. */
const SHORT = 'X'

/** Assigns sections of `ui.yml` and files to the page that shows them. Every other section or file counts as a page. */
const PAGES: Record<string, string> = {
  ...pageOf('quiz', 'quiz.yml', 'questions.yml', 'quiz', 'store', 'frame'),
  ...pageOf('report', 'result', 'report', 'standing', 'deeper', 'tick', 'whatIf'),
  ...pageOf('report', 'past', 'compare', 'take', 'exports', 'handoff'),
  ...pageOf('report: questions for IT', 'ask', 'asking', 'asked', 'replied'),
  ...pageOf('report: scanner files', 'scan', 'scanning'),
  ...pageOf('checklist', 'controls.yml', 'checklist', 'filter'),
  ...pageOf('how-to pages: interface', 'howTo'),
  ...pageOf('everyday list', 'everyday.yml', 'help.yml', 'everyday'),
  ...pageOf('sheets', 'sheets.yml', 'sheets'),
  ...pageOf('whose job', 'whose-job.yml', 'whoseJob'),
  ...pageOf('recovery clock', 'recovery.yml', 'clock'),
  ...pageOf('matrix', 'matrix.yml'),
  ...pageOf('sales', 'sales', 'present', 'points', 'leave'),
  ...pageOf('adviser’s page', 'adviser.yml', 'adviser'),
  ...pageOf('embed', 'platforms.yml', 'embed', 'configure'),
  ...pageOf('contact form', 'lead', 'leadSite', 'statisticsSite'),
  ...pageOf('changes', 'changes.yml', 'changes'),
}

/** Keys of texts that are not sentences: menu paths, settings of a language, names, and addresses of contacts. */
const NOT_READ = new Set(['where', 'language', 'direction', 'plans', 'frameworks', 'places', 'url'])

function pageOf(page: string, ...parts: string[]): Record<string, string> {
  return Object.fromEntries(parts.map((part) => [part, page]))
}

/** The names in the list of exceptions, which count as one short word. */
export const EXCEPTED: readonly string[] = parse(readFileSync(EXCEPTIONS, 'utf8')) as string[]

const names = new RegExp(
  `\\b(?:${EXCEPTED.toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})\\b`,
  'g',
)
const sentencesOf = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const wordsOf = new Intl.Segmenter('en-GB', { granularity: 'word' })

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return data.split('\n\n')
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (NOT_READ.has(key) ? [] : textsIn(value)))
}

interface Node {
  type: string
  name?: string
  value?: string
  children?: Node[]
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'link', 'inlineCode', 'mdxJsxTextElement', 'break'])

function inlineText(node: Node): string {
  if (node.type === 'inlineCode') return SHORT
  return node.value ?? (node.children ?? []).map(inlineText).join('')
}

/** Returns the text of each paragraph, list item, table cell and heading. Leaves out quotations. */
function blocksIn(node: Node): string[] {
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Quote') return []
  const children = node.children ?? []
  if (children.length > 0 && children.every(({ type }) => INLINE.has(type))) return [inlineText(node)]
  return children.flatMap(blocksIn)
}

function lesson(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const [, head = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? []
  const { title, lede, description } = parse(head) as Record<string, string>
  const body = mdxToMdast(text, { features: { frontmatter: true } }) as Node
  return [title, lede, description].filter((one) => one !== undefined).concat(blocksIn(body))
}

/** Reads all pages of a language, from every section of `ui.yml`, every other file and every guide page. */
export function readPages(language: string): Page[] {
  const folder = join('content', language)
  const read = (file: string): Record<string, unknown> =>
    parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const parts = [
    ...Object.entries(read(join(folder, 'ui.yml'))),
    ...readdirSync(folder)
      .filter((file) => file.endsWith('.yml') && file !== 'ui.yml')
      .map((file) => [file, read(join(folder, file))] as const),
    ['changes.yml', read('content/changes.yml')] as const,
  ]
  const pages = new Map<string, string[]>()
  for (const [part, data] of parts) {
    if (NOT_READ.has(part)) continue
    const page = PAGES[part] ?? part
    pages.set(page, [...(pages.get(page) ?? []), ...textsIn(data)])
  }
  for (const file of readdirSync(join(folder, 'howto'))) {
    if (!file.endsWith('.yml')) continue
    pages.set(`how to: ${file.slice(0, -4)}`, textsIn(read(join(folder, 'howto', file))).map(marked))
  }
  for (const file of readdirSync(join(folder, 'learn'))) {
    if (file.endsWith('.mdx')) pages.set(`guide: ${file.slice(0, -4)}`, lesson(join(folder, 'learn', file)))
  }
  return [...pages].map(([name, texts]) => ({ name, texts }))
}

/** Replaces the marks of a how-to page: a label of a portal and a piece of code count as one short word. */
function marked(text: string): string {
  return markedParts(text)
    .map((part) => (part.kind === 'text' ? part.text : SHORT))
    .join('')
}

/** Replaces placeholders, URLs, code, numbers and excepted names by one short word. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\{[\w-]+\}/g, SHORT)
    .replace(/\b(?:https?:\/\/|mailto:|tel:)\S*[\w/]|\S+@\S+\w|\b[\w-]+(?:\.[\w-]+)+\b/g, SHORT)
    .replace(/\w+\((?:\S*?)\)/g, SHORT)
    .replace(names, SHORT)
    .replace(/\d[\d.,]*/g, (number) => (number.endsWith('.') ? `${SHORT}.` : SHORT))
}

function count(sentence: string): Counts {
  const words = [...wordsOf.segment(sentence)].filter(({ isWordLike }) => isWordLike)
  const syllables = words.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0)
  return { words: words.length, syllables }
}

const gradeOf = (sentences: number, { words, syllables }: Counts): number =>
  fleschKincaid({ sentence: sentences, word: words, syllable: syllables })

const medianOf = (sorted: readonly number[]): number => {
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/**
 * Measures the sentences of texts. Ignores labels, headings and short table cells, because they would lower the grade.
 */
export function readingAge(texts: readonly string[]): ReadingAge {
  const measured = texts
    .flatMap((text) =>
      [...sentencesOf.segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment.trim()),
    )
    .filter((sentence) => /[.?!:][”"’)]*$/.test(sentence))
    .map((sentence) => ({ text: sentence, ...count(plain(sentence)) }))
    .filter(({ words }) => words >= FEWEST_WORDS)
  const total = measured.reduce(
    (sum, { words, syllables }) => ({ words: sum.words + words, syllables: sum.syllables + syllables }),
    { words: 0, syllables: 0 },
  )
  const lengths = measured.map(({ words }) => words).toSorted((a, b) => a - b)
  return {
    grade: measured.length === 0 ? 0 : gradeOf(measured.length, total),
    median: medianOf(lengths),
    sentences: measured
      .map(({ text, ...counts }) => ({ text, words: counts.words, grade: gradeOf(1, counts) }))
      .toSorted((a, b) => b.grade - a.grade),
  }
}
