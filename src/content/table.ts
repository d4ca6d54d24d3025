/**
 * The engine that checks the content files: a row of the table in `files.ts` says which ids a file has, and which of its
 * fields refer to ids of other files.
 */
import type { z } from 'zod'
import { type NoteProblem, compareIds } from '../core/model/join-ids.ts'
import { PAID_PLANS } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import type * as schema from '../core/model/schema.ts'
import type { HowToParts } from './howto-schema.ts'
import { forPlan, planTexts } from './marks.ts'
import type { matrixModel } from './matrix-schema.ts'
import { checkPlaceholders } from './portal-texts.ts'
import type { PortalPaths, TermWriter } from './terms.ts'
import type { termsModel } from './terms-schema.ts'

/** A path to places in a file, such as "actions.*.controls". `*` stands for each entry. The empty path is the file. */
type Path<T> = '' | Steps<T>
type Steps<T> = T extends readonly (infer Item)[]
  ? Below<'*', Item>
  : T extends object
    ? { [Key in keyof T & string]-?: Below<string extends Key ? '*' : Key, NonNullable<T[Key]>> }[keyof T &
        string]
    : never
type Below<Step extends string, T> = Step | `${Step}.${Steps<T>}`

/** What the checks of one file may read in others. */
export interface KnownContent {
  model: {
    controls: z.infer<typeof schema.controlsModel>
    matrix: z.infer<typeof matrixModel>
    questions: z.infer<typeof schema.questionsModel>
    quiz: z.infer<typeof schema.quizModel>
    sources: z.infer<typeof schema.sources>
    terms: z.infer<typeof termsModel>
  }
  howTos: HowToParts
  terms: TermWriter
}

/** The ids that a field refers to: their file, or the own file without one, and their path in it. */
export interface Ref {
  file?: keyof KnownContent['model']
  at: string
  /** The problem of an unknown id. */
  problem: string
  /** An id that is no entry, such as "context". */
  besides?: string
}

/** What a rule gets: both files of an entry, and functions that record a problem in one of them. */
export interface Check<M, W> {
  model: M
  words: W
  known: KnownContent
  files: { numbers: string; words: string }
  inModel: (entry: string, problem: string) => void
  inWords: (entry: string, problem: string) => void
  /** Reports ids without words, and words for an unknown id. `section` is the entry with the words. */
  compare: (ids: readonly string[], words: object, section: string) => void
}

/** Checks what is special about a file. */
export type ContentRule<M, W> = (check: Check<M, W>) => void

/** The texts of each entry that contain its portal paths: the entries of the model, their words, and the fields. */
interface Filled<M = string, W = string> {
  from: M
  into: W
  fields: readonly string[]
}

/** What a content file has. The path of a file is its name in the table: `content/model/<name>.yml`. */
export interface Row<Model, Words> {
  /** The schema of the file in `content/model`. */
  model: Model
  /** The schema of the file in `content/<language>`. */
  words: Words
  /** Where a language has no such file. The schema then reads `undefined`. */
  absentIn?: 'base' | 'any'
  /** Where model and words have the same ids. A pair names the entry of the words, if it is another one. */
  same: readonly (string | readonly [string, string])[]
  /** Which fields of the model refer to other ids. */
  refs: Readonly<Record<string, Ref | undefined>>
  filled?: Filled
  rules: readonly ContentRule<never, never>[]
}

type Schema = z.ZodType | undefined
/** A row with any schemas, or without one. */
export type AnyRow = Row<Schema, Schema>
type Data<S> = S extends z.ZodType ? z.infer<S> : undefined

/** Makes a row of the table. */
export function row<M extends Schema = undefined, W extends Schema = undefined>(given: {
  model?: M
  words?: W
  absentIn?: 'base' | 'any'
  same?: readonly (Path<Data<M>> | readonly [Path<Data<M>>, Path<Data<W>>])[]
  refs?: { readonly [P in Path<Data<M>>]?: Ref }
  filled?: Filled<Path<Data<M>>, Path<Data<W>>>
  rules?: readonly ContentRule<Data<M>, Data<W>>[]
}): Row<M, W> {
  const { model, words, same = [], refs = {}, rules = [], ...rest } = given
  return {
    model: model as M,
    words: words as W,
    same,
    refs,
    rules,
    ...rest,
  }
}

/** A place in a file: the ids on the way to it, and the value there. */
interface Place {
  steps: readonly string[]
  value: unknown
}

/** Returns the places at a path. Empty if a field on the way is left out. */
function placesAt(file: unknown, path: string): Place[] {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<Place[]>(
      (places, step) =>
        places.flatMap(({ steps, value }) =>
          Object.entries(
            (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>,
          )
            .filter(([name, below]) => below !== undefined && (step === '*' || name === step))
            .map(([name, below]) => ({ steps: [...steps, name], value: below })),
        ),
      [{ steps: [], value: file }],
    )
}

/** Returns the ids at a place: a text, the texts of a list, the ids of its entries, or the keys. */
function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value))
    return value.map((one: string | { id: string }) => (typeof one === 'string' ? one : one.id))
  return Object.keys(value as object)
}

/** Reports ids that only one of the two files has. Entries without words are reported by the place above them. */
function checkSame(same: AnyRow['same'], { model, words, compare }: Check<unknown, unknown>): void {
  for (const one of same) {
    const [from, into] = typeof one === 'string' ? [one, undefined] : one
    const places = placesAt(model, from)
    const all = places.map(({ steps, value }) => ({ at: steps.join('.'), ids: idsOf(value) }))
    for (const { at, ids } of into ? [{ at: into, ids: all.flatMap((place) => place.ids) }] : all)
      for (const { value } of placesAt(words, at)) compare(ids, value as object, at)
  }
}

/** Reports fields that refer to an unknown id. */
function checkRefs(refs: AnyRow['refs'], { model, known, inModel }: Check<unknown, unknown>): void {
  for (const [path, ref] of Object.entries(refs)) {
    if (!ref) continue
    const { file, at, problem, besides } = ref
    const ids = new Set(placesAt(file ? known.model[file] : model, at).flatMap(({ value }) => idsOf(value)))
    for (const { steps, value } of placesAt(model, path))
      for (const id of idsOf(value))
        if (id !== besides && !ids.has(id)) inModel(steps.join('.'), `"${id}" ${problem}`)
  }
}

/** Returns the entries of a model whose paths a text contains: id → paths. */
const pathsOf = (model: unknown, { from }: Filled): [id: string, paths: PortalPaths][] =>
  placesAt(model, from).map(({ steps, value }) => [
    steps.at(-1) ?? '',
    (value as { paths: PortalPaths }).paths,
  ])

/** Reports placeholders of texts that do not fit the paths of their entries. */
function checkFilled(filled: Filled, { model, words, known, inWords }: Check<unknown, unknown>): void {
  const { fields, into } = filled
  for (const [id, paths] of pathsOf(model, filled))
    for (const field of fields)
      for (const { steps, value } of placesAt(words, [into, id, field].filter(Boolean).join('.')))
        checkPlaceholders(value as string, paths, known.terms, (problem) => inWords(steps.join('.'), problem))
}

/** Returns the words of a file, with the portal paths filled into the fields of its entries. */
export function fillPaths<W>(filled: Filled | undefined, model: unknown, words: W, terms: TermWriter): W {
  if (!filled) return words
  const all = structuredClone(words)
  const entries = placesAt(all, filled.into)[0]?.value as Record<string, Record<string, string>>
  const paths = new Map(pathsOf(model, filled))
  for (const [id, entry] of Object.entries(entries)) {
    const fill = (text: string): string => terms.filled(text, paths.get(id) ?? {})
    for (const field of filled.fields) {
      const text = entry[field]
      if (text === undefined) continue
      // The writer collects each text that a page shows, so it also writes the text of each plan.
      if (planTexts(text).some(({ plans }) => plans))
        for (const plan of [undefined, ...PAID_PLANS]) fill(forPlan(text, plan))
      entry[field] = fill(text)
    }
  }
  return all
}

/** Checks one file of the model with its words: same ids, known references, and the rules of its row. */
export function checkRow(
  { same, refs, filled, rules }: AnyRow,
  own: Pick<Check<unknown, unknown>, 'model' | 'words' | 'files' | 'known'>,
  note: NoteProblem,
): void {
  const { files } = own
  const check: Check<unknown, unknown> = {
    ...own,
    inModel: (entry, problem) => note(files.numbers, entry, problem),
    inWords: (entry, problem) => note(files.words, entry, problem),
    compare: (ids, words, section) =>
      compareIds(ids, words, { ...files, section: section === '' ? '' : `${section}.` }, note),
  }
  checkSame(same, check)
  checkRefs(refs, check)
  if (filled) checkFilled(filled, check)
  for (const rule of rules) rule(check as Check<never, never>)
}

/** Returns the entries of a file, each with its id and its words. */
export function joined<N extends object, W extends object>(
  numbers: Readonly<Record<string, N>>,
  words: Readonly<Record<string, W>>,
): ({ id: string } & N & W)[] {
  return Object.entries(numbers).map(([id, own]) => ({ id, ...own, ...must(words, id) }))
}
