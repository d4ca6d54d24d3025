/**
 * Selects questions for the IT person, and encodes the ids of these questions as a link or a file. Version 1
 * of the link and of the file is a public contract.
 */
import { controlsOf, groupsOf } from '../answers/answers.ts'
import type { AskedQuestion } from '../answers/questions-to-ask.ts'
import { parseFile } from '../exchange/answers-file.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import type { AskWords, FileWords } from '../../messages/ui.ts'
import { type Refused, openLink, refuseLink, sealLink } from '../exchange/link-envelope.ts'
import type { Control, Question } from '../model/model.ts'

const FORMAT = 'whose-job/ask'
const VERSION = 1

/** The messages about links and files, and the texts of a request to the IT person. */
export interface ItWords {
  file: FileWords
  ask: AskWords
}

/**
 * The ids in a request from an earlier question set that the current question set does not contain. `quiz` is
 * the question set version of the request.
 */
export interface RemovedIds {
  ids: string[]
  quiz: string
}

/**
 * The result of opening a request. `ids` contains the ids of the questions and controls to ask about. A
 * `Refused` result contains sentences that explain the problem.
 */
export type OpenedAsk = { ok: true; ids: string[]; parts?: string[]; left?: RemovedIds } | Refused

/**
 * What a request asks about. `parts` has the controls whose groups of options are asked, for the questions that are not
 * asked as a whole: the visitor has answered their other groups. A question with none of its controls in `parts` is asked as
 * a whole, as in a request without `parts`.
 */
export interface Request {
  ids: readonly string[]
  parts?: readonly string[] | undefined
  left?: RemovedIds | undefined
}

/** Returns the request for these questions. */
export function requestFor(
  { questions }: { questions: readonly Question[] },
  asked: readonly Pick<AskedQuestion, 'id' | 'parts'>[],
): Request {
  const parts = asked.flatMap(({ id, parts: wanted }) => {
    const question = questions.find((one) => one.id === id)
    const isWhole = question?.kind !== 'groups' || groupsOf(question).length === wanted.length
    return isWhole ? [] : wanted.flatMap(({ controls }) => controls)
  })
  return { ids: asked.map(({ id }) => id), ...(parts.length > 0 && { parts }) }
}

/**
 * Returns the payload of the link `#ask=`. The payload contains only the question set version, and the ids of
 * questions and controls. `undefined` if the payload is too long.
 */
export function encodeAsk(model: FileModel, { ids, parts, left }: Request): string | undefined {
  return sealLink({
    k: 'q',
    q: left?.quiz ?? model.constants.quiz,
    i: [...ids, ...(left?.ids ?? [])].join(' '),
    ...(parts && { p: parts.join(' ') }),
  })
}

/**
 * Returns the ids of the controls whose values a retired question still sets. `undefined` if `id` is not the
 * id of such a question.
 */
function controlsOfRetired({ retired }: FileModel, id: string): string[] | undefined {
  const options = retired.find((one) => one.id === id)?.options
  return options && [...new Set(Object.values(options).flatMap((sets) => Object.keys(sets)))]
}

/**
 * Separates ids of the current question set from ids of an earlier set. The ids name questions and controls. `wanted` has
 * the controls of `Request.parts`. Returns `undefined` if an id is invalid or repeated, or if no id is in the current set.
 */
function readIds(
  model: FileModel,
  quiz: unknown,
  given: readonly unknown[],
  wanted: readonly unknown[],
): Extract<OpenedAsk, { ok: true }> | undefined {
  const known = new Set([...model.questions, ...model.controls].map(({ id }) => id))
  // A control that the model no longer has narrows nothing: its question is then asked as a whole.
  const parts = model.controls.flatMap(({ id }) => (wanted.includes(id) ? [id] : []))
  const all = given.filter((id): id is string => typeof id === 'string' && /^[\w-]{1,60}$/.test(id))
  const isEarlier = typeof quiz === 'string' && quiz !== model.constants.quiz
  // Replace each retired question by its controls, because the current quiz does not contain retired questions.
  const today = all.flatMap((id) => (isEarlier ? (controlsOfRetired(model, id) ?? id) : id))
  const ids = [...new Set(today)].filter((id) => known.has(id))
  const gone = today.filter((id) => !known.has(id))
  const isSound = all.length === given.length && new Set(all).size === all.length
  if (!isSound || ids.length === 0 || (gone.length > 0 && !isEarlier)) return undefined
  return {
    ok: true,
    ids,
    ...(parts.length > 0 && { parts }),
    ...(gone.length > 0 && isEarlier && { left: { ids: gone, quiz } }),
  }
}

/**
 * Decodes the payload of the link `#ask=`. If the payload is invalid, returns sentences that explain the problem. Never
 * throws.
 */
export function decodeAsk(model: FileModel, { file }: Pick<ItWords, 'file'>, payload: string): OpenedAsk {
  const opened = openLink(model, file, payload)
  if (!opened.ok) return opened
  const { k, q, i, p = '' } = opened.body
  const isSound = k === 'q' && typeof i === 'string' && typeof p === 'string'
  const read = isSound ? readIds(model, q, i.split(' '), p.split(' ')) : undefined
  return read ?? refuseLink(file)
}

/**
 * Returns the JSON text of a request file, which contains the ids of questions and controls for the IT person. The
 * visitor can send this file instead of the link `#ask=`.
 */
export function writeAskFile(model: FileModel, { ids, parts }: Request): string {
  const file = { format: FORMAT, version: VERSION, quiz: model.constants.quiz, ask: ids, parts }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Returns the kind of a file, read only from its `format` field. Returns `undefined` for an unknown format. */
export function kindOfFile(words: FileWords, text: string): 'answers' | 'ask' | 'reply' | undefined {
  const parsed = parseFile(words, text)
  const format = parsed.ok ? parsed.data['format'] : undefined
  return (['answers', 'ask', 'reply'] as const).find((kind) => format === `whose-job/${kind}`)
}

/**
 * Parses a request file or a reply file, and validates its header. The caller validates the fields that `frame.parts`
 * lists.
 */
export function readItFile(
  model: FileModel,
  { file, ask }: ItWords,
  text: string,
  frame: { format: string; parts: readonly string[]; otherwise: 'notAsk' | 'notReply' },
): { ok: true; data: Record<string, unknown> } | Refused {
  const parsed = parseFile(file, text)
  if (!parsed.ok) return parsed
  const { format, version, quiz } = parsed.data
  const refuse = (problem: string): Refused => ({ ok: false, problems: [problem] })
  if (format !== frame.format) return refuse(ask[frame.otherwise])
  const later = typeof version === 'number' && version > VERSION
  if (later || quizProblem(model, quiz) === 'laterQuiz') return refuse(file.laterVersion)
  const known = ['$schema', 'format', 'version', 'quiz', ...frame.parts]
  const isSound = version === VERSION && quizProblem(model, quiz) === undefined
  return isSound && Object.keys(parsed.data).every((part) => known.includes(part))
    ? parsed
    : refuse(ask[frame.otherwise])
}

/**
 * Parses and validates a request file, which contains the ids of questions and controls for the IT person. Never
 * throws.
 */
export function readAskFile(model: FileModel, words: ItWords, text: string): OpenedAsk {
  const read = readItFile(model, words, text, {
    format: FORMAT,
    parts: ['ask', 'parts'],
    otherwise: 'notAsk',
  })
  if (!read.ok) return read
  const { quiz, ask, parts = [] } = read.data
  const asked = Array.isArray(ask) && Array.isArray(parts) ? readIds(model, quiz, ask, parts) : undefined
  return asked ?? { ok: false, problems: [words.ask.notAsk] }
}

/** The fields of a control that a question about the control needs. */
export type AskedControl = Pick<Control, 'id' | 'area'> & {
  words: Pick<Control['words'], 'title' | 'ask' | 'where' | 'rungs'>
}

/** The option ids of a question about one control, from the worst to the best answer. */
export const RUNG_IDS = ['0', '0.25', '0.5', '1'] as const

function layControl({ id, area, words }: AskedControl, unknown: string): Question {
  const option = (one: string, label: string): Question['options'][number] => ({
    ...{ id: one, label, sets: {}, alone: false, unknown: one === 'unknown' },
  })
  return {
    ...{ id, area, kind: 'one', title: words.ask, why: words.where, summary: words.title },
    options: [
      ...words.rungs.map((label, index) => option(RUNG_IDS[index] as string, label)),
      option('unknown', unknown),
    ],
  }
}

/** Returns a question with the groups of the controls in `parts`, or with all its groups if none is in `parts`. */
function narrowed<Asked extends Question>(question: Asked, parts: readonly string[]): Asked {
  const isWanted = ({ sets }: Question['options'][number]): boolean =>
    Object.keys({ ...sets.controls }).some((id) => parts.includes(id))
  const options = question.kind === 'groups' ? question.options.filter(isWanted) : []
  return options.length > 0 ? { ...question, options } : question
}

/**
 * Returns the questions to show to the IT person: the quiz questions with these `ids`, then one question for
 * each control with these `ids`. Of a question of the kind "groups", only the groups of the controls in `parts`, if `parts` has
 * one. A question keeps its condition only if another returned question sets the
 * control in the condition. The field `why` of a question says where to find the answer, for example a path in
 * Microsoft's portal. `unknown` is the label of the option "I don't know".
 */
export function buildItQuestions(
  { questions, controls }: { questions: readonly Question[]; controls: readonly AskedControl[] },
  { ids, parts = [] }: Request,
  unknown: string,
): Question[] {
  const asked = questions.filter(({ id }) => ids.includes(id)).map((one) => narrowed(one, parts))
  const decided = new Set(asked.flatMap(controlsOf))
  const whereOf = (question: Question): string => {
    const ids = controlsOf(question)
    const places = controls.flatMap((control) => (ids.includes(control.id) ? [control.words.where] : []))
    return [...new Set(places)].join('; ')
  }
  return [
    ...asked.map((one) => ({
      ...one,
      why: whereOf(one),
      // Remove the text about where to find the answer, because this text tells the visitor to ask the IT
      // person.
      where: undefined,
      // Remove the help text of "I don't know", because the text addresses the visitor.
      options: one.options.map((option) => (option.unknown ? { ...option, help: undefined } : option)),
      when: one.when && decided.has(one.when.control) ? one.when : undefined,
    })),
    ...controls.filter(({ id }) => ids.includes(id)).map((control) => layControl(control, unknown)),
  ]
}
