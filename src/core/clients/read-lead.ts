/** Reads a lead: what the contact form below a report sent. A lead contains answers only if the visitor chose so. */
import type { ClientReadWords } from './client.ts'
import type { Answers } from '../answers/answers.ts'
import { carryOver } from '../answers/migrate.ts'
import { checkAnswers } from '../answers/validate.ts'
import { withoutRepeatedFacts } from '../exchange/answers-file.ts'
import { cleanName } from '../model/clean-text.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { fill } from '../model/format.ts'
import { isObject } from '../model/is-object.ts'
import type { Model } from '../model/model.ts'

/** The answers in a lead, with the name of the business and the day on which the form was sent. */
export interface ReadLead {
  ok: true
  name: string | undefined
  date: string
  answers: Answers
  quiz: string
}

const nameIn = (text: unknown): string | undefined => (typeof text === 'string' ? cleanName(text) : undefined)

/**
 * Returns the version of the question set on a day. A lead does not contain the version. `date` is an ISO date.
 */
function quizOn({ constants: { quiz, earlier } }: Model, date: string): string {
  const versions = [...earlier, quiz].toSorted()
  return versions.findLast((version) => version.slice(0, 7) <= date.slice(0, 7)) ?? String(versions[0])
}

/**
 * Validates a lead and returns its answers. Answers to earlier questions are converted to the current question set. A lead
 * without answers gives a sentence that says so.
 */
export function readLead(
  model: Model,
  words: ClientReadWords,
  lead: unknown,
): ReadLead | { ok: false; problems: string[] } {
  const { contact, summary, at, answers } = Object(lead) as Record<string, unknown>
  const date = typeof at === 'string' ? at.slice(0, 10) : undefined
  if (!isObject(contact) || !isObject(summary) || !isDateThisCentury(date))
    return { ok: false, problems: [words.clients.notLead] }
  const name = nameIn(contact['company']) ?? nameIn(contact['name'])
  if (answers === undefined) {
    const { clients } = words
    return { ok: false, problems: [name === undefined ? clients.noAnswers : fill(clients.leadOf, { name })] }
  }
  const quiz = quizOn(model, date)
  const carried =
    quiz === model.constants.quiz ? { choices: answers, controls: {} } : carryOver(model, quiz, answers, {})
  const read = checkAnswers(model, words.file, {
    answers: carried.choices,
    controls: carried.controls,
    scope: summary['scope'],
  })
  return read.ok ? { ok: true, name, date, quiz, answers: withoutRepeatedFacts(model, read.answers) } : read
}
