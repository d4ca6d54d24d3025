/** Questions for the IT person, as a link or a file that opens only these questions. Version 1 of both formats is a public contract. */
import { type Answers, controlsOf } from '../answers/answers.ts'
import { parseFile } from '../exchange/answers-file.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import type { AskWords, FileWords } from '../../messages/ui.ts'
import { type Refused, openLink, refuseLink, sealLink } from '../exchange/link-envelope.ts'
import type { Control, Model, Question } from '../model/model.ts'

const FORMAT = 'whose-job/ask'
const VERSION = 1

/** The messages about links and files, and the texts for asking the IT person. */
export interface ItWords {
  file: FileWords
  ask: AskWords
}

/** Ids of questions and controls that only an earlier question set had, and the version of that set. */
export interface LeftAsk {
  ids: string[]
  quiz: string
}

/** The ids of the questions and single controls to ask. If the input is refused: the problems. */
export type OpenedAsk = { ok: true; ids: string[]; left?: LeftAsk } | Refused

/**
 * Returns the ids to ask so that the values of these controls become known, without duplicates, in the order of the
 * controls. The id is that of the question about the control. If the visitor answered the control itself, or if no
 * question asks about it, the id is that of the control.
 */
export function asksFor(model: Model, answers: Answers, controlIds: readonly string[]): string[] {
  const ids = controlIds.map((id) => {
    if (answers.controls[id] !== undefined) return id
    return model.questions.find((question) => controlsOf(question).includes(id))?.id ?? id
  })
  return [...new Set(ids)]
}

/** Returns the payload of `#ask=`: ids and question set version, no name, note or answers. `undefined` if it is too long. */
export function encodeAsk(model: FileModel, ids: readonly string[], left?: LeftAsk): string | undefined {
  return sealLink({
    k: 'q',
    q: left?.quiz ?? model.constants.quiz,
    i: [...ids, ...(left?.ids ?? [])].join(' '),
  })
}

/** The controls that a retired question set. `undefined` if the id is not that of such a question. */
function controlsOfRetired({ retired }: FileModel, id: string): string[] | undefined {
  const options = retired.find((one) => one.id === id)?.options
  return options && [...new Set(Object.values(options).flatMap((sets) => Object.keys(sets)))]
}

/** Separates current ids from ids of an earlier question set. `undefined` for duplicates, other ids, or no current id. */
function readIds(
  model: FileModel,
  quiz: unknown,
  given: readonly unknown[],
): Extract<OpenedAsk, { ok: true }> | undefined {
  const known = new Set([...model.questions, ...model.controls].map(({ id }) => id))
  const all = given.filter((id): id is string => typeof id === 'string' && /^[\w-]{1,60}$/.test(id))
  const isEarlier = typeof quiz === 'string' && quiz !== model.constants.quiz
  // A retired question that set a control is asked as that control.
  const today = all.flatMap((id) => (isEarlier ? (controlsOfRetired(model, id) ?? id) : id))
  const ids = [...new Set(today)].filter((id) => known.has(id))
  const gone = today.filter((id) => !known.has(id))
  const isSound = all.length === given.length && new Set(all).size === all.length
  if (!isSound || ids.length === 0 || (gone.length > 0 && !isEarlier)) return undefined
  return { ok: true, ids, ...(gone.length > 0 && isEarlier && { left: { ids: gone, quiz } }) }
}

/** Decodes the payload of `#ask=`. Never throws. */
export function decodeAsk(model: FileModel, { file }: Pick<ItWords, 'file'>, payload: string): OpenedAsk {
  const opened = openLink(model, file, payload)
  if (!opened.ok) return opened
  const { k, q, i } = opened.body
  const read = k === 'q' && typeof i === 'string' ? readIds(model, q, i.split(' ')) : undefined
  return read ?? refuseLink(file)
}

/** Writes the questions as a file, an alternative to the link. Returns JSON. */
export function writeAskFile(model: FileModel, ids: readonly string[]): string {
  const file = { format: FORMAT, version: VERSION, quiz: model.constants.quiz, ask: ids }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Returns the kind of a file from its `format` field, and validates nothing else. `undefined` for any other text. */
export function kindOfFile(words: FileWords, text: string): 'answers' | 'ask' | 'reply' | undefined {
  const parsed = parseFile(words, text)
  const format = parsed.ok ? parsed.data['format'] : undefined
  return (['answers', 'ask', 'reply'] as const).find((kind) => format === `whose-job/${kind}`)
}

/** Parses an ask or reply file. Validates format, version, question set and field names, but not the fields in `frame.parts`. */
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

/** Parses and validates an ask file. Never throws. */
export function readAskFile(model: FileModel, words: ItWords, text: string): OpenedAsk {
  const read = readItFile(model, words, text, { format: FORMAT, parts: ['ask'], otherwise: 'notAsk' })
  if (!read.ok) return read
  const { quiz, ask } = read.data
  const asked = Array.isArray(ask) ? readIds(model, quiz, ask) : undefined
  return asked ?? { ok: false, problems: [words.ask.notAsk] }
}

/** The fields of a control that are needed to ask about it. */
export type AskedControl = Pick<Control, 'id' | 'area'> & {
  words: Pick<Control['words'], 'title' | 'ask' | 'where' | 'rungs'>
}

/** The option ids for the answer levels of a control, from worst to best. */
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

/**
 * Returns the questions for the IT person: questions of the quiz in its order, then one question per control. The options
 * of a control are its answer levels, with the ids "0", "0.25", "0.5", "1" and "unknown". A condition on another question
 * applies only if that question is asked too. `why` says where to look. It is empty for a question about the business.
 * `unknown` is the label of the option "unknown".
 */
export function layAsked(
  { questions, controls }: { questions: readonly Question[]; controls: readonly AskedControl[] },
  ids: readonly string[],
  unknown: string,
): Question[] {
  const asked = questions.filter(({ id }) => ids.includes(id))
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
      // The help of this option addresses the visitor, not the IT person.
      options: one.options.map((option) => (option.unknown ? { ...option, help: undefined } : option)),
      when: one.when && decided.has(one.when.control) ? one.when : undefined,
    })),
    ...controls.filter(({ id }) => ids.includes(id)).map((control) => layControl(control, unknown)),
  ]
}
