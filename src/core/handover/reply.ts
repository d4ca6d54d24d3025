/** Encodes and reads the IT person's reply, and merges the reply with the visitor's answers. */
import {
  type Answers,
  NO_ANSWERS,
  controlsOf,
  groupsOf,
  resolveReplies,
  removeMarks,
} from '../answers/answers.ts'
import { type ItWords, readItFile } from './ask.ts'
import { setStatus } from '../answers/edit.ts'
import { checkAnswers } from '../answers/validate.ts'
import type { FileModel } from '../answers/versions.ts'
import {
  type Refused,
  openLink,
  packChoices,
  packControls,
  refuseLink,
  sealLink,
  unpackChoices,
  unpackControls,
} from '../exchange/link-envelope.ts'
import { type Model, type Question, type Reply, VALUES } from '../model/model.ts'
import { type Dropped, carryOver } from '../answers/migrate.ts'

const FORMAT = 'whose-job/reply'

/** The IT person's answers to questions of the quiz and to single controls. */
export type ItReply = Pick<Answers, 'choices' | 'controls'>

/**
 * The result of opening a reply: the answers, or sentences that explain the problem. `dropped` lists
 * questions that were changed or removed after the IT person made the reply.
 */
export type OpenedReply = { ok: true; reply: ItReply; dropped?: Dropped | undefined } | Refused

/**
 * Converts the options that the IT person chose into a reply. `chosen` maps the id of each question from
 * `layAsked` to option ids.
 */
export function toReply(
  { questions }: Pick<Model, 'questions'>,
  chosen: Readonly<Record<string, readonly string[]>>,
): ItReply {
  const reply: { choices: Record<string, readonly string[]>; controls: Record<string, Reply> } = {
    choices: {},
    controls: {},
  }
  for (const [id, options] of Object.entries(chosen)) {
    const [only] = options
    if (only === undefined) continue
    if (questions.some((one) => one.id === id)) reply.choices[id] = options
    else reply.controls[id] = VALUES.find((value) => String(value) === only) ?? 'unknown'
  }
  return reply
}

/** Returns the payload of the link `#reply=`. `undefined` if the payload is too long. */
export function encodeReply(model: FileModel, { choices, controls }: ItReply): string | undefined {
  return sealLink({ k: 'y', q: model.constants.quiz, a: packChoices(choices), v: packControls(controls) })
}

/** Validates a reply. Ignores answers to questions that changed after the question set version `quiz`. */
function checkReply(
  model: FileModel,
  words: ItWords,
  quiz: unknown,
  parts: { answers: unknown; controls: unknown },
): OpenedReply {
  const { choices, controls, dropped } =
    quiz === model.constants.quiz
      ? { choices: parts.answers, controls: parts.controls, dropped: undefined }
      : carryOver(model, String(quiz), parts.answers, parts.controls)
  const checked = checkAnswers(model, words.file, {
    answers: choices,
    controls,
    scope: 'quick',
  })
  if (!checked.ok) return checked
  const reply = { choices: checked.answers.choices, controls: checked.answers.controls }
  return { ok: true, reply, dropped }
}

/**
 * Decodes the payload of the link `#reply=`. If the payload is invalid, returns sentences that explain the problem.
 * Never throws.
 */
export function decodeReply(model: FileModel, words: ItWords, payload: string): OpenedReply {
  const opened = openLink(model, words.file, payload)
  if (!opened.ok) return opened
  const { k, q, a, v } = opened.body
  const [answers, controls] = [unpackChoices(a), unpackControls(v)]
  if (k !== 'y' || !answers || !controls) return refuseLink(words.file)
  const read = checkReply(model, words, q, { answers, controls })
  return read.ok ? read : refuseLink(words.file)
}

/** Returns the JSON text of a reply file. */
export function writeReplyFile(model: FileModel, { choices, controls }: ItReply): string {
  const file = { format: FORMAT, version: 1, quiz: model.constants.quiz, answers: choices, controls }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Parses and validates a reply file. If the file is invalid, the result contains a sentence for each problem. Never
 * throws.
 */
export function readReplyFile(model: FileModel, words: ItWords, text: string): OpenedReply {
  const frame = { format: FORMAT, parts: ['answers', 'controls'], otherwise: 'notReply' } as const
  const read = readItFile(model, words, text, frame)
  if (!read.ok) return read
  const { quiz, answers, controls } = read.data
  return checkReply(model, words, quiz, { answers, controls })
}

/**
 * A conflict between the visitor's answer (`mine`) and the IT person's answer (`theirs`). Each answer is a list of
 * option ids for a question, or a reply for a control.
 */
export interface Clash {
  /** Question id or control id. */
  id: string
  mine: readonly string[] | Reply
  theirs: readonly string[] | Reply
}

/** The result of merging a reply into the visitor's answers. */
export interface Merged {
  answers: Answers
  /**
   * Ids of questions and controls whose answer comes from the reply, because the visitor's answer was missing
   * or unknown.
   */
  filled: string[]
  /** Conflicting answers. The visitor's answer counts until the visitor chooses between the two answers. */
  clashes: Clash[]
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

/** The visitor's and the IT person's answer to one question, merged separately for each group of options. */
interface MergedChoice {
  /**
   * The visitor's answer. The IT person's answer completes groups of options for which the visitor has no known answer.
   */
  mine: string[]
  /**
   * The IT person's answer. The visitor's answer completes groups of options for which the IT person has no known
   * answer.
   */
  theirs: string[]
}

function mergeChoice(question: Question, mine: readonly string[], theirs: readonly string[]): MergedChoice {
  const merged: MergedChoice = { mine: [], theirs: [] }
  for (const group of groupsOf(question)) {
    const ids = group.map(({ id }) => id)
    const own = mine.filter((id) => ids.includes(id))
    const other = theirs.filter((id) => ids.includes(id))
    const isOpen = (chosen: readonly string[]): boolean =>
      chosen.length === 0 || group.some((option) => option.unknown && chosen.includes(option.id))
    merged.mine.push(...(isOpen(own) && !isOpen(other) ? other : own))
    merged.theirs.push(...(isOpen(other) ? own : other))
  }
  return merged
}

/** Stores the IT person's reply for one control. Removes the control's scanner mark and its status "covered". */
function takeControl(answers: Answers, id: string, theirs: Reply): Answers {
  const uncovered = answers.statuses[id]?.kind === 'covered' ? setStatus(answers, id, undefined) : answers
  return { ...removeMarks(uncovered, [id]), controls: { ...answers.controls, [id]: theirs } }
}

/**
 * Stores the IT person's answer to a question. Removes "unknown" replies of the question's controls, because such
 * replies would override the answer.
 */
function takeQuestion(answers: Answers, question: Question, theirs: readonly string[]): Answers {
  const ids = controlsOf(question)
  const controls = Object.entries(answers.controls).filter(
    ([id, reply]) => reply !== 'unknown' || !ids.includes(id),
  )
  return {
    ...answers,
    controls: Object.fromEntries(controls),
    choices: { ...answers.choices, [question.id]: theirs },
  }
}

/** Returns the replies that result from the chosen options of a question: control id → reply. */
function repliesSetBy(question: Question, chosen: readonly string[]): Readonly<Record<string, Reply>> {
  const alone = { questions: [{ ...question, when: undefined }] }
  return resolveReplies(alone, { ...NO_ANSWERS, choices: { [question.id]: chosen } })
}

/**
 * Merges the answers of a reply to questions of the quiz. `mergeReply` merges the replies for single
 * controls.
 */
function mergeQuestions(model: Model, answers: Answers, reply: ItReply): Merged {
  const merged: Merged = { answers, filled: [], clashes: [] }
  for (const question of model.questions) {
    const given = reply.choices[question.id] ?? []
    const before = answers.choices[question.id] ?? []
    const { mine, theirs } = mergeChoice(question, before, given)
    if (isSame(before, theirs)) continue
    if (!isSame(before, mine)) {
      merged.answers = takeQuestion(merged.answers, question, mine)
      merged.filled.push(question.id)
    }
    if (!isSame(mine, theirs)) merged.clashes.push({ id: question.id, mine, theirs })
    // A value in `answers.controls` overrides the answer to the question. A different value in the reply is therefore a
    // clash.
    for (const [id, value] of Object.entries(repliesSetBy(question, given))) {
      const deep = merged.answers.controls[id]
      const isOpen = deep === undefined || deep === 'unknown' || value === 'unknown' || id in reply.controls
      if (!isOpen && deep !== value) merged.clashes.push({ id, mine: deep, theirs: value })
    }
  }
  return merged
}

/**
 * Merges a reply into the visitor's answers. The reply replaces missing and unknown answers. "I don't know"
 * in the reply changes nothing. Two different known answers become a clash.
 */
export function mergeReply(model: Model, answers: Answers, reply: ItReply): Merged {
  const merged = mergeQuestions(model, answers, reply)
  const replies = resolveReplies(model, answers)
  for (const [id, theirs] of Object.entries(reply.controls)) {
    const mine = replies[id] ?? 'unknown'
    if (theirs === 'unknown') continue
    if (theirs === mine) {
      // Store the value in `answers.controls`, so that a later answer to the question does not change the value.
      const isCovered = answers.statuses[id]?.kind === 'covered'
      if (!isCovered) merged.answers = takeControl(merged.answers, id, theirs)
    } else if (mine === 'unknown') {
      merged.answers = takeControl(merged.answers, id, theirs)
      merged.filled.push(id)
    } else merged.clashes.push({ id, mine, theirs })
  }
  return merged
}

/** Stores the IT person's answer for each of the clashes. */
export function takeTheirs(model: Model, answers: Answers, clashes: readonly Clash[]): Answers {
  return clashes.reduce((taken, { id, theirs }) => {
    if (typeof theirs !== 'object') return takeControl(taken, id, theirs)
    const question = model.questions.find((one) => one.id === id)
    return question ? takeQuestion(taken, question, theirs) : taken
  }, answers)
}
