/**
 * Reads a brand file for the page that edits one, writes it, and checks it by the rules of the build. The page loads this module
 * with import(), because it contains zod and yaml.
 */
import './without-eval.ts'
import { Document, isMap, parseDocument } from 'yaml'
import { InputError } from '../core/model/input-error.ts'
import { type BrandDraft, OFFER_FIELDS, TEXT_FIELDS, brandDraftOf, valueAt } from './draft-fields.ts'
import { type FieldProblem, checkFields, checkSize, parseBrandYaml, decodeFile } from './fields.ts'

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
  const data = parseBrandYaml(name, base)
  const [problem] = problemsIn(data)
  if (problem?.path === '') throw new InputError([`${name}: ${problem.text}.`])
  return { base, draft: brandDraftOf(data) }
}

/** Writes a text that has one line, as every text of a brand file. */
const lineOf = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** Returns what was typed as a file has it: without spaces around a text, and without the address of a form that has none. */
function settled({ texts, languages, offers }: BrandDraft): BrandDraft {
  const lines = Object.fromEntries(
    TEXT_FIELDS.map((path) => [path, lineOf(texts[path])]),
  ) as BrandDraft['texts']
  if (['', 'mailto'].includes(lines['leads.kind'])) lines['leads.endpoint'] = ''
  return {
    texts: lines,
    languages,
    offers: offers.map((offer) => ({
      ...offer,
      ...Object.fromEntries(OFFER_FIELDS.map((field) => [field, lineOf(offer[field])])),
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

/**
 * Writes what was typed into a brand file. `base` is the text of the file that was opened, or "" for a new file. Everything else
 * in this file stays: other fields, comments, and the way in which unchanged texts are written.
 */
export function writeFile(base: string, draft: BrandDraft): string {
  const doc: Document = base.trim() === '' ? new Document({}) : parseDocument(base)
  if (base.trim() === '') doc.commentBefore = HEAD
  const data = doc.toJS() as unknown
  const before = brandDraftOf(data)
  const { texts, languages, offers } = settled(draft)
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
  for (const field of ['booking', 'leads']) {
    const part = doc.get(field, true)
    if (isMap(part) && part.items.length === 0) doc.delete(field)
  }
  if (!isSame(languages, valueAt(data, 'languages') ?? [])) setList(doc, 'languages', languages, true)
  if (!isSame(offers, before.offers)) setList(doc, 'offers', offers, false)
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
