/**
 * Validates unknown data as `Answers`. This module uses no schema library, because browsers download this
 * module.
 */
import type { FileWords } from '../../messages/ui.ts'
import {
  CONTEXT_FLAGS,
  type Context,
  DATA_KINDS,
  PLANS,
  type Question,
  type Reply,
  type Scope,
  VALUES,
} from '../model/model.ts'
import { readMark, someMarks } from './provenance.ts'
import { type Answers, type Checkable, groupsOf } from './answers.ts'
import { type Problems, quoteKey, noteProblems, quote } from './problems.ts'
import { readStatus } from './status.ts'
import type { Dropped } from './migrate.ts'
import { isObject } from '../model/is-object.ts'

/**
 * The result of a validation: the answers, or a sentence for each problem. `dropped` lists questions whose answers the
 * current question set does not accept.
 */
export type Checked =
  { ok: true; answers: Answers; dropped?: Dropped | undefined } | { ok: false; problems: string[] }

/** Joins ids with commas, for an error message. */
export const listed = (ids: readonly string[]): string => ids.join(', ')

/** The texts of the messages, and the problems so far. */
export interface Reader {
  words: FileWords
  problems: Problems
}

/**
 * A function that validates one entry of an answers file and records problems in `reader`. Returns the validated entry,
 * or `undefined` if the entry is invalid.
 */
type Read<Kind, Thing> = (reader: Reader, place: string, given: unknown, kind: Kind) => Thing | undefined

/**
 * Validates one object of an answers file, such as `controls`. Reads the entries in the order of the quiz model.
 * Records a problem for each unknown key.
 */
export function readPart<Kind extends { id: string }, Thing>(
  reader: Reader,
  part: string,
  given: unknown,
  kinds: readonly Kind[],
  stranger: keyof FileWords,
  read: Read<Kind, Thing>,
): Record<string, Thing> {
  const { words, problems } = reader
  const things: Record<string, Thing> = {}
  if (given === undefined) return things
  if (!isObject(given)) {
    problems.say(part, 'notObject', { given: quote(words, given) })
    return things
  }
  const known = new Set(kinds.map(({ id }) => id))
  const list = listed([...known])
  for (const id of Object.keys(given)) {
    if (!known.has(id)) problems.say(`${part} › ${quoteKey(words, id)}`, stranger, { list })
  }
  for (const kind of kinds) {
    if (!Object.hasOwn(given, kind.id)) continue
    const thing = read(reader, `${part} › ${kind.id}`, given[kind.id], kind)
    if (thing !== undefined) things[kind.id] = thing
  }
  return things
}

/** A function that validates an entry of any kind, such as `true` for a fact about the business. */
type ReadAny<Thing> = (reader: Reader, place: string, given: unknown) => Thing | undefined

/**
 * Returns a function that validates an entry with `read`. `key` names the message about an invalid entry, and `list`
 * contains the allowed texts for this message.
 */
export const readWith =
  <Thing>(read: (given: unknown) => Thing | undefined, key: keyof FileWords, list = ''): ReadAny<Thing> =>
  ({ words, problems }, place, given) => {
    const found = read(given)
    if (found === undefined) problems.say(place, key, { given: quote(words, given), list })
    return found
  }

/** Returns a function that validates that a text is in a list of allowed texts. */
const readOneOf = <Word extends string>(possible: readonly Word[]): ReadAny<Word> =>
  readWith((given) => possible.find((word) => word === given), 'notOneOf', listed(possible))

const readYesNo = readWith((given) => (typeof given === 'boolean' ? given : undefined), 'notYesNo')

const readPeople = readWith((given) => {
  const people = Number.isInteger(given) ? (given as number) : 0
  return people > 0 && people <= 1_000_000 ? people : undefined
}, 'notPeople')

const readReply = readWith(
  (given): Reply | undefined => (given === 'unknown' ? given : VALUES.find((value) => value === given)),
  'notValue',
)

/**
 * Validates the chosen options of a question. Refuses unknown ids, duplicates, and two options if the question or group
 * allows only one. Refuses other options beside an exclusive option like "None of these".
 */
const readChosen: Read<Question, string[]> = ({ words, problems }, place, given, question) => {
  if (!Array.isArray(given)) {
    problems.say(place, 'notList', { given: quote(words, given) })
    return undefined
  }
  const options = question.options.map(({ id }) => id)
  const chosen = new Set<unknown>()
  // Reads at most one entry more than the question has options, because a longer list is always invalid.
  for (const id of given.slice(0, options.length + 1) as unknown[]) {
    const values = { given: quote(words, id), list: listed(options) }
    if (!options.some((option) => option === id)) problems.say(place, 'notOption', values)
    else if (chosen.has(id)) problems.say(place, 'twice', values)
    chosen.add(id)
  }
  const alone = question.options.find((option) => option.alone && chosen.has(option.id))
  const hasTwo = groupsOf(question).some((group) => group.filter(({ id }) => chosen.has(id)).length > 1)
  if (question.kind !== 'many' && hasTwo) problems.say(place, 'onlyOne')
  else if (alone && chosen.size > 1) problems.say(place, 'alone', { given: quote(words, alone.id) })
  return options.filter((id) => chosen.has(id))
}

interface Fact {
  id: keyof Context
  read: ReadAny<Context[keyof Context]>
}

/** The facts about the business, in the order in which an answers file lists them. */
export const FACTS: readonly Fact[] = [
  { id: 'plan', read: readOneOf(PLANS) },
  { id: 'people', read: readPeople },
  { id: 'data', read: readOneOf(DATA_KINDS) },
  ...CONTEXT_FLAGS.map((id): Fact => ({ id, read: readYesNo })),
]

const SCOPES: readonly Scope[] = ['quick', 'full']

/**
 * Returns the scope for answers without the field `scope`: "quick" if a question about controls has an answer, else
 * "full".
 */
function usualScope(model: Checkable, choices: Answers['choices']): Scope {
  const isPosture = ({ id, area }: Question): boolean => area !== 'context' && (choices[id] ?? []).length > 0
  return model.questions.some(isPosture) ? 'quick' : 'full'
}

/**
 * Validates the parts of an answers file. Each part may be missing. One invalid entry makes the whole file invalid.
 * Each invalid entry adds a sentence to the result.
 */
export function checkAnswers(
  model: Checkable,
  words: FileWords,
  data: Readonly<
    Partial<Record<'answers' | 'context' | 'controls' | 'statuses' | 'marks' | 'scope', unknown>>
  >,
): Checked {
  const reader = { words, problems: noteProblems(words) }
  const choices = readPart(reader, 'answers', data.answers, model.questions, 'notQuestion', readChosen)
  const context = readPart(reader, 'context', data.context, FACTS, 'notFact', (_, place, given, { read }) =>
    read(reader, place, given),
  ) as Partial<Context>
  const about = <Thing>(
    part: 'controls' | 'statuses' | 'marks',
    read: Read<unknown, Thing>,
  ): Record<string, Thing> => readPart(reader, part, data[part], model.controls, 'notControl', read)
  const controls = about('controls', readReply)
  const statuses = about('statuses', readWith(readStatus, 'notStatus'))
  const marks = about('marks', readWith(readMark, 'notMark'))
  const scope =
    data.scope === undefined ? usualScope(model, choices) : readOneOf(SCOPES)(reader, 'scope', data.scope)
  const problems = reader.problems.sentences()
  if (problems.length > 0 || scope === undefined) return { ok: false, problems }
  // Drop a scanner mark without a value, because the mark only names the report that set a value.
  const held = Object.fromEntries(Object.entries(marks).filter(([id]) => Object.hasOwn(controls, id)))
  return { ok: true, answers: { choices, context, controls, statuses, ...someMarks(held), scope } }
}
