import { useStore } from '@nanostores/preact'
import { type ReportForm, emptyForm, reportForm } from '../../state/report-form.ts'
import type { ResultProps } from './report-props.ts'

/**
 * Returns the form that all parts of the page share, and a function that changes the form. For another result, the form
 * is empty.
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
