/** The types of a client list: businesses, each with the checks that its IT provider collected from files and links. */
import type { Answers } from '../answers/answers.ts'
import type { Summary } from '../report/summary.ts'
import type { ReportWords, Ui } from '../../messages/ui.ts'
import type { Person } from '../whose-job/people.ts'

/** One check of a client, read from a file or a link. */
export type ClientCheck = {
  /** The name of the file that contained the check, or "link" for a pasted link. */
  source: string
  /** ISO date of the check. */
  date: string
  /** False if neither the file nor its name contains a date. `date` is then the day on which the file last changed. */
  isDated: boolean
  /** A hash of the content. Two files with the same answers have the same digest, even if their formats differ. */
  digest: string
} & (
  | {
      kind: 'answers'
      answers: Answers
      /** Version of the question set. `undefined` means that the file does not contain it. */
      quiz: string | undefined
      /** Version of the weights and formulas. `undefined` means that the file does not contain it. */
      model: number | undefined
    }
  /** A share link with numbers only. */
  | { kind: 'summary'; summary: Summary }
)

/** A check of the kind "answers". */
export type AnswersCheck = Extract<ClientCheck, { kind: 'answers' }>

/** What people say about the ten jobs of a client, from a link of "Whose job is it?". */
export interface ClientTen {
  people: readonly Person[]
  /** ISO date of the file, or of the day on which the link was pasted. The link itself has no date. */
  date: string
  /** The name of the file that contained the link, or "link" for a pasted link. */
  source: string
}

/**
 * One business in the list, with its checks, the oldest first. A client has at least one check, or answers to the ten jobs.
 */
export interface Client {
  id: string
  name: string
  /** The group of the client, for example an office or an account manager. Empty if the client has no group. */
  group: string
  checks: readonly ClientCheck[]
  ten?: ClientTen | undefined
}

/** The texts for reading files. */
export type ClientReadWords = Pick<Ui, 'file' | 'clients'>

/** The texts of the views of a client list. */
export type ClientViewWords = ReportWords & Pick<Ui, 'compare' | 'clients'>

/** Returns the latest check of a client. `undefined` if the client has only answered the ten jobs. */
export function latestCheck({ checks }: Pick<Client, 'checks'>): ClientCheck | undefined {
  return checks.at(-1)
}

/** Returns the latest check with answers. `undefined` if all checks of the client contain numbers only. */
export function latestAnswers({ checks }: Pick<Client, 'checks'>): AnswersCheck | undefined {
  return checks.findLast((check) => check.kind === 'answers')
}

/** Validates the version of a question set. Returns `undefined` for other data. */
export function readQuizVersion(given: unknown): string | undefined {
  return typeof given === 'string' && /^[\w.-]{1,20}$/.test(given) ? given : undefined
}
