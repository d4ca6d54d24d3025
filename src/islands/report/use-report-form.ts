import { useStore } from '@nanostores/preact'
import { type ReportForm, emptyForm, reportForm } from '../../state/report-form.ts'
import type { ResultProps } from './report-props.ts'

/**
 * Returns what the visitor typed and chose in the forms of the report, and a function that changes this data.
 * All parts of the page share the data. It is empty if the page shows another kind of result.
 */
export function useReportForm({
  session,
  shown,
}: ResultProps): [ReportForm, (change: Partial<ReportForm>) => void] {
  const $form = reportForm(session)
  const stored = useStore($form)
  const form = stored.of === shown.kind ? stored : emptyForm(shown.kind)
  return [
    form,
    (change) => {
      const now = $form.get()
      $form.set({ ...(now.of === shown.kind ? now : emptyForm(shown.kind)), ...change })
    },
  ]
}
