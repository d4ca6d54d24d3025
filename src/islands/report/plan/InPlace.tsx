import type { ComponentChildren } from 'preact'
import type { ReportControl } from '../../../core/report/types.ts'

interface Props {
  controls: readonly ReportControl[]
  /** The lines with who does the job, and the proof. */
  recordLines: (control: ReportControl) => ComponentChildren
  /** The forms for the status and the notes of a control. */
  forms: (control: ReportControl) => ComponentChildren
}

/**
 * The list of controls that are in place. Each control has its status and the origin of its answer, such as a scanner.
 */
export function InPlace({ controls, recordLines, forms }: Props) {
  return (
    <ul class="ticks">
      {controls.map((control) => (
        <li key={control.id}>
          {control.title}
          {control.status && <small class="status-line">{control.status.text}</small>}
          {control.mark && <small class="status-line">{control.mark.text}</small>}
          {recordLines(control)}
          {forms(control)}
        </li>
      ))}
    </ul>
  )
}
