/** Encodes and reads the IT person's reply. */
import type { Answers } from '../answers/answers.ts'
import { type ItWords, readItFile } from './ask.ts'
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
import { type Model, type Reply, VALUES } from '../model/model.ts'
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
 * `buildItQuestions` to option ids.
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
