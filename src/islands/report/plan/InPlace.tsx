import type { ComponentChildren } from 'preact'
import type { ReportControl } from '../../../core/report/types.ts'

interface Props {
  controls: readonly ReportControl[]
  statusForm: (control: ReportControl) => ComponentChildren
}

/**
 * The list of controls that are in place. Each control has its status and the origin of its answer, such as a scanner.
 */
export function InPlace({ controls, statusForm }: Props) {
  return (
    <ul class="ticks">
      {controls.map((control) => (
        <li key={control.id}>
          {control.title}
          {control.status && <small class="status-line">{control.status.text}</small>}
          {control.mark && <small class="status-line">{control.mark.text}</small>}
          {statusForm(control)}
        </li>
      ))}
    </ul>
  )
}
