import { NO_ANSWERS, asksFor, controlsOf } from '../../../core/answers/answers.ts'
import { encodeAsk, writeAskFile } from '../../../core/handover/ask.ts'
import { type Message, writeMessage } from '../../../core/handover/message.ts'
import { addDays } from '../../../core/model/dates.ts'
import { weekdayInWords } from '../../../core/model/format.ts'
import { todayHere } from '../../../state/browser.ts'
import type { ReportForm } from '../../../state/report-form.ts'
import { useReportForm } from '../../report/use-report-form.ts'
import type { HandoverContent } from '../handover-content.ts'
import type { AskProps } from './AskNow.tsx'
import { unknownIds } from './unknown-ids.ts'

/** The number of days that the IT person has to answer the questions. */
const DAYS = 8

/** A message to the IT person, and the values of the form that the message contains. */
export interface Asking {
  /** The ids of the questions and controls in the request link. */
  asked: readonly string[]
  titleOf: (id: string) => string
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

/**
 * Writes the message with the chosen questions. All components that call this hook share the values of one
 * form.
 */
export function useAsking(props: AskProps, more: HandoverContent): Asking {
  const { report, shown } = props
  const { form, name, change } = useReportForm(props)
  const { model } = shown.content
  const answers = shown.answers ?? NO_ANSWERS
  const unknown = unknownIds(report)
  const ticked = asksFor(
    model,
    answers,
    unknown.filter((id) => !form.left.includes(id)),
  )
  const asked = [...ticked, ...form.others.filter((id) => !ticked.includes(id))]
  const questionOf = (id: string) => more.questions.find((one) => one.id === id)
  const controlOf = (id: string) => more.controls.find((one) => one.id === id)
  const placesOf = (id: string): string => {
    const question = model.questions.find((one) => one.id === id)
    const places = (question ? controlsOf(question) : [id]).map((one) => controlOf(one)?.words.where)
    return [...new Set(places)].filter(Boolean).join('\n   ')
  }
  const page = new URL(props.askUrl ?? props.quizUrl, location.href).href
  const payload = asked.length > 0 ? encodeAsk(model, asked) : undefined
  const by = weekdayInWords(addDays(todayHere(), DAYS), more.language)
  const message = writeMessage(
    {
      questions: asked.map((id) => ({
        ask: questionOf(id)?.title ?? controlOf(id)?.words.ask ?? id,
        where: placesOf(id),
      })),
      link: payload === undefined ? '' : `${page}#ask=${payload}`,
      ...{ name, by, note: form.note },
    },
    more.words.ask,
    more.language,
  )
  return {
    ...{ asked, message, by, page, name, form, change },
    titleOf: (id) => questionOf(id)?.summary ?? controlOf(id)?.words.title ?? id,
    file: () => writeAskFile(model, asked),
  }
}
