import { jobsMessage } from '../../../core/handover/jobs-message.ts'
import { plural } from '../../../core/model/format.ts'
import type { Action } from '../../../core/report/types.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
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
  const { jobs, report } = props
  const { name } = useReportForm(props)
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  const { words } = later.part
  const message = jobsMessage(
    { jobs, backup: report.head.backup, name, pages: new URL(props.checklistUrl, location.href).href },
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
