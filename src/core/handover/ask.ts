/** Questions for the person who knows, as a link or a file that opens only those. Version 1 of each is a public contract. */
import { type Answers, controlsOf } from '../answers/answers.ts'
import { parseFile } from '../exchange/answers-file.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import type { AskWords, FileWords } from '../../messages/ui.ts'
import { type Refused, openLink, refuseLink, sealLink } from '../exchange/link-envelope.ts'
import type { Control, Model, Question } from '../model/model.ts'

const FORMAT = 'whose-job/ask'
const VERSION = 1

/** The sentences about links and files, and those about asking. */
export interface ItWords {
  file: FileWords
  ask: AskWords
}

/** What an earlier version of the questions asked, and this one does not. */
export interface LeftAsk {
  ids: string[]
  quiz: string
}

/** What is asked, as ids of questions, or of controls whose deeper answer is wanted; or why nothing is. */
export type OpenedAsk = { ok: true; ids: string[]; left?: LeftAsk } | Refused

/**
 * What to ask so that these controls become known: the question that asks about each, once, or the control itself where
 * a deeper answer was given or no question asks. In the order of the controls.
 */
export function asksFor(model: Model, answers: Answers, controlIds: readonly string[]): string[] {
  const ids = controlIds.map((id) => {
    if (answers.controls[id] !== undefined) return id
    return model.questions.find((question) => controlsOf(question).includes(id))?.id ?? id
  })
  return [...new Set(ids)]
}

/** The payload of `#ask=`: ids and the version of the questions, without name, note or answers. `undefined` if it is too long. */
export function encodeAsk(model: FileModel, ids: readonly string[], left?: LeftAsk): string | undefined {
  return sealLink({
    k: 'q',
    q: left?.quiz ?? model.constants.quiz,
    i: [...ids, ...(left?.ids ?? [])].join(' '),
  })
}

/** The ids that can be asked here, and those that only an earlier version asked; anything else refuses it all. */
function readIds(
  model: FileModel,
  quiz: unknown,
  given: readonly unknown[],
): Extract<OpenedAsk, { ok: true }> | undefined {
  const known = new Set([...model.questions, ...model.controls].map(({ id }) => id))
  const all = given.filter((id): id is string => typeof id === 'string' && /^[\w-]{1,60}$/.test(id))
  const ids = all.filter((id) => known.has(id))
  const gone = all.filter((id) => !known.has(id))
  const isEarlier = typeof quiz === 'string' && quiz !== model.constants.quiz
  const isSound = all.length === given.length && new Set(all).size === all.length
  if (!isSound || ids.length === 0 || (gone.length > 0 && !isEarlier)) return undefined
  return { ok: true, ids, ...(gone.length > 0 && isEarlier && { left: { ids: gone, quiz } }) }
}

/** Opens the payload of `#ask=`. Never throws. */
export function decodeAsk(model: FileModel, { file }: Pick<ItWords, 'file'>, payload: string): OpenedAsk {
  const opened = openLink(model, file, payload)
  if (!opened.ok) return opened
  const { k, q, i } = opened.body
  const read = k === 'q' && typeof i === 'string' ? readIds(model, q, i.split(' ')) : undefined
  return read ?? refuseLink(file)
}

/** Writes the same as a file, for where a link does not get through. */
export function writeAskFile(model: FileModel, ids: readonly string[]): string {
  const file = { format: FORMAT, version: VERSION, quiz: model.constants.quiz, ask: ids }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The kind of file that a text is, before it is read. `undefined` if it is none of ours. */
export function kindOfFile(words: FileWords, text: string): 'answers' | 'ask' | 'reply' | undefined {
  const parsed = parseFile(words, text)
  const format = parsed.ok ? parsed.data['format'] : undefined
  return (['answers', 'ask', 'reply'] as const).find((kind) => format === `whose-job/${kind}`)
}

/** Reads the frame of an ask or reply file: format, version 1, questions that are known, and no part that does not belong. */
export function readItFile(
  model: FileModel,
  { file, ask }: ItWords,
  text: string,
  frame: { format: string; parts: readonly string[]; otherwise: keyof AskWords },
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

/** Reads an ask file. Never throws. */
export function readAskFile(model: FileModel, words: ItWords, text: string): OpenedAsk {
  const read = readItFile(model, words, text, { format: FORMAT, parts: ['ask'], otherwise: 'notAsk' })
  if (!read.ok) return read
  const { quiz, ask } = read.data
  const asked = Array.isArray(ask) ? readIds(model, quiz, ask) : undefined
  return asked ?? { ok: false, problems: [words.ask.notAsk] }
}

/** What laying out a control for the person who knows needs. */
export type AskedControl = Pick<Control, 'id' | 'area'> & {
  words: Pick<Control['words'], 'title' | 'ask' | 'where' | 'rungs'>
}

/** The option ids of a ladder, from worst to best. */
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
 * Lays out what is asked: questions as in the quiz and in its order, then controls by their ladder, whose options are "0",
 * "0.25", "0.5", "1" and "unknown". A question that waits for another is asked in any case where that one is not asked.
 * Instead of why it is asked, each says where to look; a question about the business says nothing. `unknown` is the label of
 * the last rung.
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
      // Those words address the owner of the list.
      options: one.options.map((option) => (option.unknown ? { ...option, help: undefined } : option)),
      when: one.when && decided.has(one.when.control) ? one.when : undefined,
    })),
    ...controls.filter(({ id }) => ids.includes(id)).map((control) => layControl(control, unknown)),
  ]
}
