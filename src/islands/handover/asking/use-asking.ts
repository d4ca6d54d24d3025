import { NO_ANSWERS } from '../../../core/answers/answers.ts'
import { listQuestions, sentQuestions } from '../../../core/answers/questions-to-ask.ts'
import { modelFor } from '../../../core/answers/scope.ts'
import { encodeAsk, requestFor, writeAskFile } from '../../../core/handover/ask.ts'
import { type Message, writeMessage } from '../../../core/handover/message.ts'
import { addDays } from '../../../core/model/dates.ts'
import { weekdayInWords } from '../../../core/model/format-dates.ts'
import { mustFind } from '../../../core/model/must.ts'
import { todayHere } from '../../../state/browser.ts'
import type { ReportForm } from '../../../state/report-form.ts'
import { useReportForm } from '../../report/use-report-form.ts'
import { type HandoverContent, withContext } from '../handover-content.ts'
import { type AskProps, unknownIds } from './ask-props.ts'

/** The number of days that the IT person has to answer the questions. */
const DAYS = 8

/** A message to the IT person, and the values of the form that the message contains. */
export interface Asking {
  /** The ids of the questions and controls in the request link. */
  asked: readonly string[]
  message: Message
  /** Returns the questions as a file. */
  file: () => string
  /** The day by which the sender wants the answers, as text. */
  by: string
  /** The URL of the page where the IT person opens the file. */
  page: string
  /** The business name. */
  name: string
  form: ReportForm
  change: (change: Partial<ReportForm>) => void
}

/** Writes the message with the chosen questions. All components that call this hook share one form. */
export function useAsking(props: AskProps, more: HandoverContent): Asking {
  const { report, shown } = props
  const { form, name, change } = useReportForm(props)
  const model = modelFor(withContext(shown.content.model, more), report.context)
  const unknown = unknownIds(report).filter((id) => !form.left.includes(id))
  const listed = listQuestions(model, shown.answers ?? NO_ANSWERS, unknown, form.others)
  const questions = sentQuestions(listed)
  const request = requestFor(model, questions)
  const asked = request.ids
  const placesOf = (ids: readonly string[]): string[] =>
    ids.map((id) => mustFind(model.controls, id).words.where)
  const page = new URL(props.askUrl ?? props.quizUrl, location.href).href
  const payload = asked.length > 0 ? encodeAsk(model, request) : undefined
  const by = weekdayInWords(addDays(todayHere(), DAYS), more.language)
  const message = writeMessage(
    {
      questions: questions.map(({ title, parts }) => ({
        title,
        parts: parts.map(({ text, controls }) => ({ ask: text, where: placesOf(controls) })),
      })),
      link: payload === undefined ? '' : `${page}#ask=${payload}`,
      ...{ name, by, note: form.note },
    },
    more.words.ask,
    more.language,
  )
  return {
    ...{ asked, message, by, page, name, form, change },
    file: () => writeAskFile(model, request),
  }
}
