/**
 * Reads a brand file for the page that edits one, writes it, and checks it by the rules of the build. The page loads this module
 * with import(), because it contains zod and yaml.
 */
import './without-eval.ts'
import { Document, isMap, parseDocument, visit } from 'yaml'
import { InputError } from '../core/model/input-error.ts'
import {
  type BrandDraft,
  OFFER_FIELDS,
  OFFER_WORDS,
  TEXT_FIELDS,
  WORD_FIELDS,
  brandDraftOf,
  settle,
  valueAt,
} from './draft-fields.ts'
import { type FieldProblem, checkFields, checkSize, parseBrandYaml, decodeFile } from './fields.ts'
import { brandFields } from './schema.ts'
import { lackOf } from './words.ts'

export { checkLogo, kindOfLogo } from './logo-check.ts'

/** The name of a new brand file. The workflow that builds the site looks for it in `content/brands`. */
export const FILE = 'site.yml'
const HEAD = ' yaml-language-server: $schema=../schema/brand.json'

/**
 * Reads a brand file, also one with mistakes in its fields.
 * @throws {InputError} if the file is too large, or is not a list of fields in UTF-8.
 */
export function readFile(name: string, bytes: Uint8Array): { base: string; draft: BrandDraft } {
  checkSize(name, bytes.length)
  const base = decodeFile(name, bytes)
  const [problem] = problemsIn(parseBrandYaml(name, base))
  if (problem?.path === '') throw new InputError([`${name}: ${problem.text}.`])
  return { base, draft: draftIn(base) }
}

/** Returns the draft of a file. A text without quotes, such as 020 7946, stays as it is written: it is not a number. */
function draftIn(base: string): BrandDraft {
  const doc = parseDocument(base, { logLevel: 'error' })
  visit(doc, {
    Scalar: (_, node) => {
      if (node.value !== null && typeof node.value !== 'string') node.value = node.source ?? node.value
    },
  })
  return brandDraftOf(doc.toJS())
}

/** Returns what was typed as a file has it: without spaces around a text, and without the address of a form that has none. */
function settled({ texts, languages, offers, words }: BrandDraft): BrandDraft {
  const lines = Object.fromEntries(
    TEXT_FIELDS.map((path) => [path, settle(path, texts[path])]),
  ) as BrandDraft['texts']
  if (['', 'mailto'].includes(lines['leads.kind'])) lines['leads.endpoint'] = ''
  return {
    texts: lines,
    ...{ languages, words },
    offers: offers.map((offer) => ({
      ...offer,
      ...Object.fromEntries(OFFER_FIELDS.map((field) => [field, settle(`offer.${field}`, offer[field])])),
    })),
  }
}

/** Sets the text at a path such as "booking.url". An empty text removes the field. */
function setText(doc: Document, path: string, text: string): void {
  const [first = '', second] = path.split('.')
  if (second === undefined) {
    if (text === '') doc.delete(first)
    else doc.set(first, text)
    return
  }
  if (!isMap(doc.get(first, true))) doc.set(first, doc.createNode({}))
  if (text === '') doc.deleteIn([first, second])
  else doc.setIn([first, second], text)
}

/** Sets the files of the logo: one name, or one for light and one for dark backgrounds. */
function setLogo(doc: Document, light: string, dark: string): void {
  if (dark === '') setText(doc, 'logo', light)
  else doc.set('logo', doc.createNode({ ...(light && { light }), dark }))
}

/** Sets a list. An empty list removes the field. */
function setList(doc: Document, field: string, list: readonly unknown[], isFlow: boolean): void {
  if (list.length === 0) doc.delete(field)
  else doc.set(field, doc.createNode(list, { flow: isFlow }))
}

type Pair = [path: string[], text: string]

/** Returns the texts of a language, each with its path below `words`. An empty text is not in the file. */
function wordPairs({ texts, offers, words }: BrandDraft, language: string): Pair[] {
  const hasBooking = (['text', 'label', 'url'] as const).some((field) => texts[`booking.${field}`] !== '')
  const own = words[language] ?? {}
  const plain = WORD_FIELDS.map((field): Pair => {
    const isNeeded = field === 'consent' ? texts.consent !== '' : hasBooking || !field.startsWith('booking.')
    return [field.split('.'), isNeeded ? settle(field, own[field] ?? '') : '']
  })
  const sold = offers.flatMap(({ title, words: { [language]: theirs = {} } }) =>
    OFFER_WORDS.map((field): Pair => [['offers', title, field], settle(field, theirs[field] ?? '')]),
  )
  return [...plain, ...sold.filter(([[, title]]) => title !== '')]
}

/** Sets the texts in other languages. Keeps their fields without an input, also those of an offer with another title. */
function setWords(doc: Document, before: BrandDraft, draft: BrandDraft): void {
  for (const language of before.languages)
    if (!draft.languages.includes(language) && doc.hasIn(['words', language]))
      doc.deleteIn(['words', language])
  for (const [index, language] of draft.languages.entries()) {
    const at = ['words', language]
    const offers = doc.getIn([...at, 'offers'])
    if (isMap(offers)) {
      const moved = draft.offers.map(({ was, title }) => [
        title,
        was === '' ? undefined : offers.get(was, true),
      ])
      for (const { was } of before.offers) offers.delete(was)
      for (const [title, texts] of moved) if (texts !== undefined) offers.set(title, texts)
    }
    // The texts of the first language are those of the brand itself.
    for (const [path, text] of index === 0 ? [] : wordPairs(draft, language)) {
      const whole = [...at, ...path]
      if (text !== '') {
        const isKept = doc.getIn(whole) === text
        for (let length = 1; length < whole.length; length += 1)
          if (!isMap(doc.getIn(whole.slice(0, length), true)))
            doc.setIn(whole.slice(0, length), doc.createNode({}))
        if (!isKept) doc.setIn(whole, text)
      } else if (doc.hasIn(whole)) doc.deleteIn(whole)
    }
    for (const { title } of draft.offers) dropEmpty(doc, [...at, 'offers', title])
    for (const part of ['booking', 'offers']) dropEmpty(doc, [...at, part])
    dropEmpty(doc, at)
  }
  dropEmpty(doc, ['words'])
}

/** Removes a map without fields. */
function dropEmpty(doc: Document, path: readonly string[]): void {
  const part = doc.hasIn(path) ? doc.getIn(path, true) : undefined
  if (isMap(part) && part.items.length === 0) doc.deleteIn(path)
}

/**
 * Writes what was typed into a brand file. `base` is the text of the file that was opened, or "" for a new file. Everything else
 * in this file stays: other fields, comments, and the way in which unchanged texts are written.
 */
export function writeFile(base: string, draft: BrandDraft): string {
  const doc: Document = base.trim() === '' ? new Document({}) : parseDocument(base)
  if (base.trim() === '') doc.commentBefore = HEAD
  const data = doc.toJS() as unknown
  const before = draftIn(base)
  const now = settled(draft)
  const { texts, languages } = now
  // An offer keeps its fields without an input, such as its price.
  const listed = valueAt(data, 'offers')
  const old = (Array.isArray(listed) ? listed : []) as Record<string, unknown>[]
  const offers = now.offers.map(({ was, words: _, ...offer }) => ({
    ...(was === '' ? {} : old.find((one) => valueAt(one, 'title') === was)),
    ...offer,
  }))
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
  const leads = doc.get('leads', true)
  if (isMap(leads) && texts['leads.kind'] !== before.texts['leads.kind']) leads.delete('properties')
  for (const path of TEXT_FIELDS) {
    const old = valueAt(data, path)
    const isKept = texts[path] === old || (texts[path] === '' && old === undefined)
    if (path === 'logo.light') {
      const paths = ['logo.light', 'logo.dark'] as const
      if (paths.some((one) => texts[one] !== before.texts[one]))
        setLogo(doc, texts['logo.light'], texts['logo.dark'])
    } else if (path !== 'logo.dark' && !isKept) setText(doc, path, texts[path])
  }
  for (const field of ['booking', 'leads']) dropEmpty(doc, [field])
  // A form that is off has no fields of its own, such as the question for a telephone number.
  if (texts['leads.kind'] === '') doc.delete('leads')
  if (!isSame(languages, valueAt(data, 'languages') ?? [])) setList(doc, 'languages', languages, true)
  const plain = ({ offers: list }: BrandDraft): unknown => list.map(({ words: _, ...offer }) => offer)
  if (!isSame(plain(now), plain(before))) setList(doc, 'offers', offers, false)
  setWords(doc, before, now)
  return doc.toString({ lineWidth: 0 })
}

function problemsIn(data: unknown): FieldProblem[] {
  const result = checkFields(data)
  return 'problems' in result ? result.problems : []
}

/** Returns what the build would say about the text of a brand file: the first problem of each field. */
export function fieldProblems(yaml: string): FieldProblem[] {
  checkSize(FILE, new TextEncoder().encode(yaml).length)
  const problems = problemsIn(parseBrandYaml(FILE, yaml))
  return problems.filter(({ path }, index) => problems.findIndex((one) => one.path === path) === index)
}

/** Returns what the build says about texts that a language of the site lacks. A field with a mistake is not counted. */
export function lacks(yaml: string): Record<string, string> {
  const data = parseBrandYaml(FILE, yaml)
  const { shape } = brandFields
  const at = (field: string): unknown => valueAt(data, field)
  const brand = {
    name: shape.name.safeParse(at('name')).data,
    quizName: shape.quizName.safeParse(at('quizName')).data,
    about: shape.about.safeParse(at('about')).data,
    consent: shape.consent.safeParse(at('consent')).data,
    booking: shape.booking.safeParse(at('booking')).data,
    links: shape.links.safeParse(at('links')).data,
    languages: shape.languages.safeParse(at('languages')).data ?? [],
    words: shape.words.safeParse(at('words')).data ?? {},
    offers: shape.offers.safeParse(at('offers')).data ?? [],
  }
  return Object.fromEntries(
    brand.languages.flatMap((language) => {
      const lack = lackOf(brand, language)
      return lack === undefined ? [] : [[language, lack]]
    }),
  )
}
