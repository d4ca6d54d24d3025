/**
 * Writes and reads the answers file. Version 1 of the format is a public contract. The file names the versions of questions
 * and weights, because only scores of equal versions can be compared. Other weights are no reason to refuse a file.
 */
import { type Answers, resolveContext } from '../answers/answers.ts'
import { checkRecords, soundRecords } from '../answers/check-records.ts'
import { someRecords } from '../answers/record.ts'
import { type Checked, FACTS, checkAnswers, listed } from '../answers/validate.ts'
import { isObject } from '../model/is-object.ts'
import type { FileWords } from '../../messages/ui.ts'
import type { Context, Model } from '../model/model.ts'
import { type Problems, quoteKey, noteProblems, quote } from '../answers/problems.ts'
import { carryOver } from '../answers/migrate.ts'
import { type FileModel, quizProblem } from '../answers/versions.ts'
import { fill } from '../model/format.ts'

const FORMAT = 'whose-job/answers'
const VERSION = 1
/** Maximum length of an answers file, a request file or a reply file, in characters. */
export const FILE_LIMIT = 262_144

const PARTS = [
  'format',
  'version',
  'quiz',
  'model',
  'scope',
  'context',
  'answers',
  'controls',
  'statuses',
  'marks',
  'records',
] as const

/**
 * Removes each fact in `answers.context` that an answer to a question also sets to the same value. Otherwise such a
 * fact would override a later answer to its question.
 */
export function withoutRepeatedFacts(model: Pick<Model, 'questions'>, answers: Answers): Answers {
  const said = resolveContext(model, { ...answers, context: {} })
  const own = Object.entries(answers.context).filter(([key, fact]) => said[key as keyof Context] !== fact)
  return { ...answers, context: Object.fromEntries(own) }
}

/** Validates the header of an answers file: the format and the versions. Refuses unknown fields. */
function checkFrame(
  model: FileModel,
  words: FileWords,
  data: Record<string, unknown>,
  { say }: Problems,
): void {
  const { format, version, quiz, answers } = data
  // A file that contains only context and controls may omit the format and the versions.
  const hasAnswers = answers !== undefined && !(isObject(answers) && Object.keys(answers).length === 0)
  const isBare = format === undefined && !hasAnswers && ('context' in data || 'controls' in data)
  if (format !== FORMAT && !isBare) {
    say('', 'wrongFormat')
    return
  }
  if (typeof version === 'number' && version > VERSION) {
    say('', 'laterVersion')
    return
  }
  if (version !== VERSION && (version !== undefined || !isBare)) {
    say('version', 'wrongVersion', { given: quote(words, version) })
  }
  const problem = quizProblem(model, quiz)
  if (quiz === undefined) {
    if (hasAnswers) say('quiz', 'missingQuiz')
  } else if (problem === 'laterQuiz' || (problem && (hasAnswers || typeof quiz !== 'string'))) {
    // An unknown question set version matters only for answers to questions. Control ids have the same
    // meaning in every version.
    say('', problem, { quiz: quote(words, quiz) })
  }
  const { model: weights } = data
  if (weights !== undefined && !(Number.isInteger(weights) && Number(weights) > 0)) {
    say('model', 'notOneOf', { given: quote(words, weights), list: String(model.constants.model) })
  }
  for (const part of Object.keys(data)) {
    if (part !== '$schema' && !PARTS.some((one) => one === part)) {
      say(quoteKey(words, part), 'strangePart', { list: listed(PARTS) })
    }
  }
}

/** Parses the text of a file as a JSON object, without validation. Refuses text that is too long or not JSON. */
export function parseFile(
  words: FileWords,
  text: string,
): { ok: true; data: Record<string, unknown> } | { ok: false; problems: string[] } {
  if (text.length > FILE_LIMIT) {
    return { ok: false, problems: [fill(words.tooBig, { kb: FILE_LIMIT / 1024 })] }
  }
  let data: unknown
  try {
    // JSON.parse rejects the byte order mark that some Windows editors write.
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, problems: [words.notJson] }
  }
  return isObject(data) ? { ok: true, data } : { ok: false, problems: [words.wrongFormat] }
}

/** Validates the parsed data of an answers file. If it is invalid, the result contains a sentence for each problem. */
export function readAnswersData(model: FileModel, words: FileWords, data: Record<string, unknown>): Checked {
  const problems = noteProblems(words)
  checkFrame(model, words, data, problems)
  const frame = problems.sentences()
  if (frame.length > 0) return { ok: false, problems: frame }
  const { answers: given, quiz } = data
  const isEarlier = typeof quiz === 'string' && quiz !== model.constants.quiz
  const { choices, controls, dropped } = isEarlier
    ? carryOver(model, quiz, given, data['controls'])
    : { choices: given, controls: data['controls'], dropped: undefined }
  const checked = checkAnswers(model, words, { ...data, answers: choices, controls })
  const { records, problems: ofRecords } = checkRecords(model, words, data['records'])
  if (!checked.ok || ofRecords.length > 0)
    return { ok: false, problems: [...(checked.ok ? [] : checked.problems), ...ofRecords] }
  const noted = { ...checked.answers, ...someRecords(records) }
  return { ok: true, answers: withoutRepeatedFacts(model, noted), dropped }
}

/** Parses and validates an answers file. If the file is invalid, the result contains a sentence for each problem. */
export function readAnswersFile(model: FileModel, words: FileWords, text: string): Checked {
  const parsed = parseFile(words, text)
  return parsed.ok ? readAnswersData(model, words, parsed.data) : parsed
}

const isEmptyPart = (part: object): boolean => Object.keys(part).length === 0

/**
 * Returns the text of an answers file, with all facts about the business. Keys have the order of the quiz
 * model, so equal answers give equal files.
 */
export function writeAnswersFile(model: FileModel, answers: Answers): string {
  const context = resolveContext(model, answers)
  const pick = <Thing>(ids: readonly { id: string }[], things: Readonly<Record<string, Thing>>) =>
    Object.fromEntries(ids.flatMap(({ id }) => (Object.hasOwn(things, id) ? [[id, things[id]]] : [])))
  const records = soundRecords(model, answers.records)
  const file: Record<(typeof PARTS)[number], unknown> = {
    format: FORMAT,
    version: VERSION,
    quiz: model.constants.quiz,
    model: model.constants.model,
    scope: answers.scope,
    context: pick(FACTS, context),
    answers: pick(model.questions, answers.choices),
    controls: pick(model.controls, answers.controls),
    // Omit `statuses` if there are none. Such a file is then equal to a file from before this field existed.
    statuses: isEmptyPart(answers.statuses) ? undefined : pick(model.controls, answers.statuses),
    marks: answers.marks && pick(model.controls, answers.marks),
    records: records && pick(model.controls, records),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
