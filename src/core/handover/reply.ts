/** The answers of the person who knows: as a link or a file, and how they come together with what the visitor said. */
import { type Answers, NO_ANSWERS, controlsOf, resolveReplies, removeMarks } from '../answers/answers.ts'
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

/** What was answered: whole questions, and single controls by their ladder. */
export type ItReply = Pick<Answers, 'choices' | 'controls'>

/** A reply, with what it answered that means something else now or is gone; or why there is none. */
export type OpenedReply = { ok: true; reply: ItReply; dropped?: Dropped | undefined } | Refused

/** The reply in what was chosen on the screens of `layAsked`, by the id that was asked. */
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

/** Makes the payload of `#reply=`; nothing when it is too long. */
export function encodeReply(model: FileModel, { choices, controls }: ItReply): string | undefined {
  return sealLink({ k: 'y', q: model.constants.quiz, a: packChoices(choices), v: packControls(controls) })
}

/** Checks raw parts like those of an answers file; a question that means something else now is left out. */
function checkReply(
  model: FileModel,
  words: ItWords,
  quiz: unknown,
  parts: { answers: unknown; controls: unknown },
): OpenedReply {
  const { choices, dropped } =
    quiz === model.constants.quiz
      ? { choices: parts.answers, dropped: undefined }
      : carryOver(model, String(quiz), parts.answers)
  const checked = checkAnswers(model, words.file, {
    answers: choices,
    controls: parts.controls,
    scope: 'quick',
  })
  if (!checked.ok) return checked
  const reply = { choices: checked.answers.choices, controls: checked.answers.controls }
  return { ok: true, reply, dropped }
}

/** Opens the payload of `#reply=`. Never throws. */
export function decodeReply(model: FileModel, words: ItWords, payload: string): OpenedReply {
  const opened = openLink(model, words.file, payload)
  if (!opened.ok) return opened
  const { k, q, a, v } = opened.body
  const [answers, controls] = [unpackChoices(a), unpackControls(v)]
  if (k !== 'y' || !answers || !controls) return refuseLink(words.file)
  const read = checkReply(model, words, q, { answers, controls })
  return read.ok ? read : refuseLink(words.file)
}

/** Writes the same as a file. */
export function writeReplyFile(model: FileModel, { choices, controls }: ItReply): string {
  const file = { format: FORMAT, version: 1, quiz: model.constants.quiz, answers: choices, controls }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads a reply file; a refusal says in sentences what is wrong where. Never throws. */
export function readReplyFile(model: FileModel, words: ItWords, text: string): OpenedReply {
  const frame = { format: FORMAT, parts: ['answers', 'controls'], otherwise: 'notReply' } as const
  const read = readItFile(model, words, text, frame)
  if (!read.ok) return read
  const { quiz, answers, controls } = read.data
  return checkReply(model, words, quiz, { answers, controls })
}

/** One thing that both answered, differently. `mine` and `theirs` are option ids of a question, or one reply for a control. */
export interface Clash {
  /** Question id or control id. */
  id: string
  mine: readonly string[] | Reply
  theirs: readonly string[] | Reply
}

/** A reply taken in as far as nobody has to choose. */
export interface Merged {
  answers: Answers
  /** Ids of questions and controls that the reply filled. */
  filled: string[]
  /** Questions that both answered differently. The visitor's own answer applies until they choose. */
  clashes: Clash[]
}

function isUnknown(question: Question, chosen: readonly string[]): boolean {
  return (
    chosen.length === 0 || question.options.some((option) => option.unknown && chosen.includes(option.id))
  )
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id))

/** Sets one control; where another product was said to cover it, that no longer counts. */
function takeControl(answers: Answers, id: string, theirs: Reply): Answers {
  const uncovered = answers.statuses[id]?.kind === 'covered' ? setStatus(answers, id, undefined) : answers
  return { ...removeMarks(uncovered, [id]), controls: { ...answers.controls, [id]: theirs } }
}

/** Applies a reply to a question, and removes "I don't know" of single controls that would override it. */
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

/** What a question's options say about its controls. */
function saidBy(question: Question, chosen: readonly string[]): Readonly<Record<string, Reply>> {
  const alone = { questions: [{ ...question, when: undefined }] }
  return resolveReplies(alone, { ...NO_ANSWERS, choices: { [question.id]: chosen } })
}

/** Takes a reply in: it fills what was open or unknown; what it does not know changes nothing; where both know, both are listed. */
export function mergeReply(model: Model, answers: Answers, reply: ItReply): Merged {
  const merged: Merged = { answers, filled: [], clashes: [] }
  for (const question of model.questions) {
    const theirs = reply.choices[question.id]
    const mine = answers.choices[question.id] ?? []
    if (theirs === undefined || isUnknown(question, theirs) || isSame(mine, theirs)) continue
    if (isUnknown(question, mine)) {
      merged.answers = takeQuestion(merged.answers, question, theirs)
      merged.filled.push(question.id)
    } else merged.clashes.push({ id: question.id, mine, theirs })
    // A deeper answer of one's own that differs still wins, so it has to be chosen, too.
    for (const [id, value] of Object.entries(saidBy(question, theirs))) {
      const deep = merged.answers.controls[id]
      const isOpen = deep === undefined || deep === 'unknown' || id in reply.controls
      if (!isOpen && deep !== value) merged.clashes.push({ id, mine: deep, theirs: value })
    }
  }
  const replies = resolveReplies(model, answers)
  for (const [id, theirs] of Object.entries(reply.controls)) {
    const mine = replies[id] ?? 'unknown'
    if (theirs === 'unknown') continue
    if (theirs === mine) {
      // The same as now, and it stays so whatever is chosen about another question.
      const isCovered = answers.statuses[id]?.kind === 'covered'
      if (!isCovered) merged.answers = takeControl(merged.answers, id, theirs)
    } else if (mine === 'unknown') {
      merged.answers = takeControl(merged.answers, id, theirs)
      merged.filled.push(id)
    } else merged.clashes.push({ id, mine, theirs })
  }
  return merged
}

/** Takes the other answer in each of these clashes; the visitor's own stays in all others. */
export function takeTheirs(model: Model, answers: Answers, clashes: readonly Clash[]): Answers {
  return clashes.reduce((taken, { id, theirs }) => {
    if (typeof theirs !== 'object') return takeControl(taken, id, theirs)
    const question = model.questions.find((one) => one.id === id)
    return question ? takeQuestion(taken, question, theirs) : taken
  }, answers)
}
