import { jobsMessage } from '../../../core/handover/jobs-message.ts'
import { plural } from '../../../core/model/format.ts'
import { mustFind } from '../../../core/model/must.ts'
import { deadlineInWords } from '../../../core/report/control-text.ts'
import { dateOfJob } from '../../../core/report/next-dates.ts'
import type { Action } from '../../../core/report/types.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { todayHere } from '../../../state/browser.ts'
import { useReportForm } from '../../report/use-report-form.ts'
import { useHandoverContent } from '../handover-content.ts'
import { SendMessage } from '../SendMessage.tsx'
import type { AskProps } from './ask-props.ts'

interface Props extends AskProps {
  /** The open jobs that the IT person does, alone or together with the owner. */
  jobs: readonly Action[]
}

/** The message with the jobs of the IT person, and the buttons that email or copy it. */
export function JobsPanel(props: Props) {
  const { jobs, report, shown } = props
  const { name } = useReportForm(props)
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  const { words } = later.part
  const { model, words: reportWords } = shown.content
  const today = todayHere()
  const dateOf = (id: string): string | undefined =>
    deadlineInWords(mustFind(model.controls, id), reportWords, today) ??
    dateOfJob(model.dates, id, reportWords, today)
  const pages = new URL(props.checklistUrl, location.href).href
  const message = jobsMessage(
    { jobs, backup: report.head.backup, name, pages, dateOf },
    words.ask,
    report.language,
  )
  return (
    <>
      <p class="ready">{plural(words.asking.jobsReady, jobs.length, report.language)}</p>
      <SendMessage
        message={message}
        words={words.asking}
        short={message.left === 'nothing' ? undefined : words.asking.jobsShort}
      />
    </>
  )
}
