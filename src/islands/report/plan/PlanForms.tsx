import type { StatusChoice } from '../../../core/answers/status-form.ts'
import type { Action, Report, ReportControl } from '../../../core/report/types.ts'
import { dueDate } from '../../../core/report/what-if.ts'
import type { StandingWords } from '../../../messages/ui.ts'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { ControlStatus } from './ControlStatus.tsx'
import { RecordDisclosure } from './RecordDisclosure.tsx'
import type { PlanEditing } from './use-plan-actions.ts'

interface Props {
  report: Report
  control: ReportControl | Action
  editing: PlanEditing
  words: StandingWords
  loadWords: LoadWords
  /** The URL of the JSON with the texts that load late. */
  takeUrl: string
  /** True if the control is a row of the action plan. */
  isJob: boolean
  /** Keeps the row of a job at its place in the window while the page changes. */
  hold: (id: string) => void
}

/** The form for the status of a control in the action plan. `onKept` is called after the form has saved a status. */
export function PlanStatus(props: Props & { kinds: readonly StatusChoice[]; onKept: (id: string) => void }) {
  const { report, control, editing, words, isJob, hold } = props
  return (
    <ControlStatus
      id={control.id}
      title={control.title}
      summary={isJob ? words.title : words.titleDone}
      kinds={props.kinds}
      answers={editing.answers}
      today={report.date}
      due={'group' in control ? dueDate(control, report.date) : undefined}
      words={words}
      loadWords={props.loadWords}
      onKeep={(id, chosen) => {
        if (isJob) hold(id)
        editing.keep(id, chosen, isJob)
        props.onKept(id)
      }}
    />
  )
}

/** The form for who does a job, and its proof. `onSay` announces a sentence to screen readers. */
export function PlanRecord(props: Props & { onSay: (sentence: string) => void }) {
  const { report, control, editing, words, isJob, hold } = props
  return (
    <RecordDisclosure
      id={control.id}
      title={control.title}
      record={editing.answers.records?.[control.id]}
      today={report.date}
      words={words}
      loadWords={props.loadWords}
      takeUrl={props.takeUrl}
      onKeep={(record) => {
        if (isJob) hold(control.id)
        editing.note(control.id, record)
      }}
      onSay={props.onSay}
    />
  )
}
