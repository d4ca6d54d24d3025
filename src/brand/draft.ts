/**
 * Reads a brand file for the page that edits one, writes it, and checks it by the rules of the build. The page loads this module
 * with import(), because it contains zod and yaml.
 */
import './without-eval.ts'
import {
  Document,
  type Node,
  YAMLMap,
  YAMLSeq,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml'
import { InputError } from '../core/model/input-error.ts'
import type { Brand } from './brand.ts'
import {
  type BrandDraft,
  type DraftOffer,
  OFFER_FIELDS,
  TEXT_FIELDS,
  WORD_FIELDS,
  brandDraftOf,
  entriesOf,
  isRead,
  settle,
  valueAt,
} from './draft-fields.ts'
import { type FieldProblem, checkFields, checkSize, parseBrandYaml, decodeFile } from './fields.ts'
import { unknownControls, unknownLanguages } from './known.ts'
import { brandFields } from './schema.ts'
import { untranslated } from './words.ts'

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

/**
 * Returns the draft of a file. A text without quotes, such as 020 7946, stays as it is written: it is not a number. The address has
 * the path of the site, which the file has in a field of its own.
 */
function draftIn(base: string): BrandDraft {
  const doc = parseDocument(base, { logLevel: 'error' })
  visit(doc, {
    Scalar: (_, node) => {
      if (node.value !== null && typeof node.value !== 'string') node.value = node.source ?? node.value
    },
  })
  const data: unknown = doc.toJS()
  const draft = brandDraftOf(data)
  const path = valueAt(data, 'base')
  const whole = `${draft.texts.site}${String(path)}`
  if (path !== undefined && splitSite(whole)?.base === path) draft.texts.site = whole
  return draft
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
      ...Object.fromEntries(
        OFFER_FIELDS.map((field) => [field, offer[field] && settle(`offer.${field}`, offer[field])]),
      ),
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
  const map = mapAt(doc, [first])
  if (text === '') map.delete(second)
  else map.set(second, text)
}

/** Returns a copy of a node that is another name for a part of the file, such as "*de". */
function withoutAlias(doc: Document, node: unknown): unknown {
  if (!isAlias(node)) return node
  const copy = node.resolve(doc)?.clone() as Node | undefined
  if (copy) visit(copy, { Map: unname, Seq: unname, Scalar: unname })
  return copy
}
const unname = (_: unknown, node: { anchor?: string }): void => {
  delete node.anchor
}

/** Returns the map at a path. Makes one if the file has none there. */
function mapAt(doc: Document, path: readonly string[]): YAMLMap {
  const found = doc.getIn(path, true)
  if (isMap(found)) return found
  const own = withoutAlias(doc, found)
  const map = isMap(own) ? own : new YAMLMap(doc.schema)
  doc.setIn(path, map)
  return map
}

/** Sets the files of the logo: one name, or one for light and one for dark backgrounds. */
function setLogo(doc: Document, light: string, dark: string): void {
  if (dark === '') setText(doc, 'logo', light)
  else doc.set('logo', doc.createNode({ ...(light && { light }), dark }))
}

/** Sets the languages. An empty list removes the field. */
function setLanguages(doc: Document, languages: readonly string[]): void {
  if (languages.length === 0) doc.delete('languages')
  else doc.set('languages', doc.createNode(languages, { flow: true }))
}

/** Returns the place of an offer in the file that was opened. -1 for a new offer. */
function placeOf({ was, at }: DraftOffer, { offers }: BrandDraft): number {
  if (offers[at]?.was === was) return at
  return was === '' ? -1 : offers.findIndex((one) => one.was === was)
}

/** Sets the jobs of an offer. Keeps the comments at those that stay. */
function setControls(doc: Document, offer: YAMLMap, controls: readonly string[]): void {
  const list = offer.get('controls', true) as unknown
  if (!isSeq(list)) {
    if (controls.length > 0 || list !== undefined) offer.set('controls', doc.createNode(controls))
    return
  }
  const nodeOf = (id: string): unknown =>
    list.items.find((one) => isScalar(one) && one.value === id) ?? doc.createNode(id)
  list.items = controls.map(nodeOf)
}

/** Sets the offers. Each keeps its comments and its fields without an input. An empty price is not in the file. */
function setOffers(doc: Document, before: BrandDraft, { offers }: BrandDraft): void {
  if (offers.length === 0) {
    doc.delete('offers')
    return
  }
  const found = withoutAlias(doc, doc.get('offers', true))
  const list = isSeq(found) ? found : new YAMLSeq(doc.schema)
  const old = list.items.map((one) => withoutAlias(doc, one))
  list.items = offers.map((offer) => {
    const node = old[placeOf(offer, before)]
    const map = isMap(node) ? node : new YAMLMap(doc.schema)
    for (const field of OFFER_FIELDS) {
      const text = offer[field]
      const has = map.get(field)
      if (text === undefined || isRead(`offer.${field}`, has, text)) continue
      if (text === '' && field === 'price') map.delete(field)
      else if (text !== '' || has !== undefined || !isMap(node)) map.set(field, text)
    }
    if (isMap(node)) setControls(doc, map, offer.controls)
    else map.set('controls', doc.createNode(offer.controls))
    return map
  })
  if (doc.get('offers', true) !== list) doc.set('offers', list)
}

type Pair = [path: string[], text: string | undefined]

/**
 * Returns the texts of a language, each with its path below `words`. An empty text is not in the file. A text that the draft does
 * not have stays as it is in the file.
 */
function wordPairs({ texts, offers, words }: BrandDraft, language: string): Pair[] {
  const hasBooking = (['text', 'label', 'url'] as const).some((field) => texts[`booking.${field}`] !== '')
  const own = words[language] ?? {}
  const settled = (field: string, text: string | undefined): string | undefined =>
    text === undefined ? undefined : settle(field, text)
  const plain = WORD_FIELDS.map((field): Pair => {
    const isOptional = field === 'consent' || field === 'email' || field === 'phone' || field === 'privacy'
    const isNeeded = isOptional ? texts[field] !== '' : hasBooking || !field.startsWith('booking.')
    return [field.split('.'), isNeeded ? settled(field, own[field]) : '']
  })
  const sold = offers.flatMap(({ title, words: { [language]: theirs = {} } }) =>
    OFFER_FIELDS.map((field): Pair => [['offers', title, field], settled(field, theirs[field])]),
  )
  return [...plain, ...sold.filter(([[, title]]) => title !== '')]
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Sets the texts in other languages. Keeps their fields without an input, also those of an offer with another title. */
function setWords(doc: Document, before: BrandDraft, draft: BrandDraft): void {
  const pairsOf = (one: BrandDraft): unknown =>
    one.languages.map((language) => [language, wordPairs(one, language)])
  const words = doc.get('words', true)
  if (isSame(pairsOf(before), pairsOf(draft))) return
  if (isMap(words)) for (const pair of words.items) pair.value = withoutAlias(doc, pair.value)
  moveToBrand(doc, before, draft)
  for (const language of before.languages)
    if (!draft.languages.includes(language) && doc.hasIn(['words', language]))
      doc.deleteIn(['words', language])
  for (const [index, language] of draft.languages.entries()) {
    const at = ['words', language]
    if (doc.hasIn([...at, 'offers'])) moveOffers(mapAt(doc, [...at, 'offers']), before, draft)
    // The texts of the first language are those of the brand itself.
    for (const [path, text] of index === 0 ? [] : wordPairs(draft, language)) {
      const whole = [...at, ...path]
      if (text === undefined || isRead(path.join('.'), doc.getIn(whole), text)) continue
      if (text !== '') {
        for (let length = 1; length < whole.length; length += 1) mapAt(doc, whole.slice(0, length))
        doc.setIn(whole, text)
      } else if (doc.hasIn(whole)) doc.deleteIn(whole)
    }
    for (const { title } of draft.offers) dropEmpty(doc, [...at, 'offers', title])
    for (const part of ['booking', 'offers']) dropEmpty(doc, [...at, part])
    dropEmpty(doc, at)
  }
  dropEmpty(doc, ['words'])
}

/** Gives the texts of each offer in a language the title that the offer has now. Drops those of an offer that is gone. */
function moveOffers(words: YAMLMap, before: BrandDraft, { offers }: BrandDraft): void {
  const isGone = before.offers.some(({ was }) => !offers.some((one) => one.was === was))
  if (!isGone && offers.every(({ was, title }) => was === '' || was === title)) return
  const moved = offers.map(
    ({ was, title }) => [title, was === '' ? undefined : words.get(was, true)] as const,
  )
  for (const { was } of before.offers) words.delete(was)
  for (const [title, texts] of moved) if (texts !== undefined) words.set(title, texts)
}

/**
 * Moves those texts of a new first language that the draft does not have into the brand: the address of an offer, its price if
 * an earlier version stored the draft, and the links. The draft has its other texts in the brand already.
 */
function moveToBrand(doc: Document, before: BrandDraft, draft: BrandDraft): void {
  const [first = ''] = draft.languages
  if (first === before.languages[0] || !doc.hasIn(['words', first])) return
  const own = (doc.getIn(['words', first], true) as Node).toJS(doc) as unknown
  const offers = valueAt(own, 'offers')
  for (const [index, offer] of draft.offers.entries()) {
    const words = entriesOf(offers).find(([title]) => title === offer.was)?.[1]
    const old = before.offers[placeOf(offer, before)]
    const fields = { price: offer.price === undefined, url: old?.url === offer.url }
    for (const [field] of Object.entries(fields).filter(([, isMoved]) => isMoved)) {
      const text = valueAt(words, field)
      if (text !== undefined) doc.setIn(['offers', index, field], text)
    }
  }
  const links = doc.get('links', true)
  const all = doc.get('words', true)
  for (const link of isSeq(links) ? links.items.filter(isMap) : []) {
    const label = link.get('label')
    const words = entriesOf(valueAt(own, 'links')).find(([one]) => one === label)?.[1]
    for (const [field, text] of entriesOf(words)) link.set(field, text)
    // The other languages name a link by its label.
    for (const { value } of isMap(all) ? all.items : []) {
      const theirs = isMap(value) ? value.get('links', true) : undefined
      const pair = isMap(theirs)
        ? theirs.items.find(({ key }) => isScalar(key) && key.value === label)
        : undefined
      if (pair && words !== undefined) pair.key = doc.createNode(link.get('label'))
    }
  }
  doc.deleteIn(['words', first])
}

/** Removes a map without fields. */
function dropEmpty(doc: Document, path: readonly string[]): void {
  const part = doc.hasIn(path) ? doc.getIn(path, true) : undefined
  if (isMap(part) && part.items.length === 0) doc.deleteIn(path)
}

/** Splits the address of a site with a path, which a brand file has in two fields. `undefined` for any other text. */
function splitSite(site: string): { site: string; base: string } | undefined {
  if (!URL.canParse(site)) return undefined
  const { origin, pathname, search, hash } = new URL(site)
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`
  const isPath = base !== '/' && search + hash === '' && brandFields.shape.base.safeParse(base).success
  return isPath ? { site: origin, base } : undefined
}

/** Sets the path of the site. A file that has none gets it after the address. */
function setBase(doc: Document, base: string): void {
  const fields = mapAt(doc, [])
  // A field that was just set has a plain text as its key.
  const site = fields.items.findIndex(({ key }) => (isScalar(key) ? key.value : key) === 'site')
  if (fields.has('base') || site < 0) {
    if (fields.get('base') !== base) fields.set('base', base)
  } else fields.items.splice(site + 1, 0, doc.createPair('base', base))
}

/** Sets the texts of the brand itself. `data` is the content of the file that was opened. */
function setTexts(doc: Document, data: unknown, before: BrandDraft, { texts }: BrandDraft): void {
  const leads = doc.get('leads', true)
  if (isMap(leads) && texts['leads.kind'] !== before.texts['leads.kind']) leads.delete('properties')
  for (const path of TEXT_FIELDS) {
    const old = valueAt(data, path)
    const isKept = isRead(path, old, texts[path]) || (texts[path] === '' && old === undefined)
    if (path === 'logo.light') {
      const paths = ['logo.light', 'logo.dark'] as const
      if (paths.some((one) => texts[one] !== before.texts[one]))
        setLogo(doc, texts['logo.light'], texts['logo.dark'])
    } else if (path !== 'logo.dark' && !isKept) setText(doc, path, texts[path])
  }
  for (const field of ['booking', 'leads', 'pages']) dropEmpty(doc, [field])
  // A form that is off has no fields of its own, such as the question for a telephone number.
  if (texts['leads.kind'] === '') doc.delete('leads')
  if (texts.email === '' && before.texts.email !== '') doc.delete('replyDays')
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
  const split = splitSite(now.texts.site)
  if (split) now.texts.site = split.site
  const { languages } = now
  setTexts(doc, data, before, now)
  if (split) setBase(doc, split.base)
  else if (splitSite(before.texts.site)) doc.delete('base')
  if (!isSame(languages, valueAt(data, 'languages') ?? [])) setLanguages(doc, languages)
  const plain = ({ offers }: BrandDraft): unknown => offers.map(({ words: _, was: __, ...offer }) => offer)
  if (!isSame(plain(now), plain(before))) setOffers(doc, before, now)
  setWords(doc, before, now)
  return base.trim() !== '' && isSame(doc.toJS(), data) ? base : doc.toString({ lineWidth: 0 })
}

function problemsIn(data: unknown): FieldProblem[] {
  const result = checkFields(data)
  return 'problems' in result ? result.problems : []
}

/** What the content has, as the build reads it. */
export interface KnownIds {
  languages: readonly string[]
  controls: readonly string[]
}

/**
 * Returns what the build would say about the text of a brand file: the first problem of each field. Without `known`, it does not
 * check whether the languages and controls exist.
 */
export function fieldProblems(yaml: string, known?: KnownIds): FieldProblem[] {
  checkSize(FILE, new TextEncoder().encode(yaml).length)
  const data = parseBrandYaml(FILE, yaml)
  const problems = problemsIn(data)
  if (known) {
    const { languages, offers } = brandDraftOf(data)
    const unknown = [
      ...unknownLanguages(languages, known.languages),
      ...unknownControls(offers, known.controls),
    ]
    // A name with a mistake has a problem of its own.
    problems.push(...unknown.filter(({ path }) => !problems.some((one) => one.path.startsWith(`${path}.`))))
  }
  return problems.filter(({ path }, index) => problems.findIndex((one) => one.path === path) === index)
}

/** Returns the fields that each language of the site does not translate. A field with a mistake is not counted. */
export function lacks(yaml: string): Record<string, string[]> {
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
    // Only what is there counts, so a mistake in one language hides nothing of another one.
    words: Object.fromEntries(entriesOf(at('words'))) as Brand['words'],
    offers: shape.offers.safeParse(at('offers')).data ?? [],
  }
  return Object.fromEntries(
    brand.languages.flatMap((language) => {
      const fields = untranslated(brand, language)
      return fields.length === 0 ? [] : [[language, fields]]
    }),
  )
}
