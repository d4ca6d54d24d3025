import type { ClientReadWords, ClientViewWords } from '../../core/clients/client.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { DeskWords } from '../../messages/ui.ts'
import type { ReportProps } from '../report/report-props.ts'

/** The props of the page for IT providers with many clients. */
export interface ClientsProps {
  words: DeskWords
  /** The texts for reading files and for the views that the content of the report does not contain. */
  clientWords: Pick<ClientReadWords & ClientViewWords, 'clients' | 'compare'>
  nextCheckDays: number
  /** The address of the ten jobs and their words, as JSON. */
  tenUrl: string
  /** The made-up clients of the example, each with the answers of one or two checks, oldest first. */
  example: readonly { name: string; group: string; checks: readonly Answers[] }[]
  report: Omit<ReportProps, 'device' | 'lead' | 'sharesAnswers' | 'isConfined' | 'askUrl'>
}

/** The text in the field for links, and why some of it could not be read. */
export interface Pasted {
  text: string
  problem: string
}
