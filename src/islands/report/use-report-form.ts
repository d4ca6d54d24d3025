import { useStore } from '../use-store.ts'
import { cleanName } from '../../core/model/clean-text.ts'
import { type ReportForm, emptyForm, reportForm } from '../../state/report-form.ts'
import type { ResultProps } from './report-props.ts'

/** The form of the report, and the business name that all documents and messages contain. */
export interface SharedForm {
  form: ReportForm
  /** The business name: what the visitor typed, otherwise the stored name. It may be empty. */
  name: string
  change: (change: Partial<ReportForm>) => void
}

/**
 * Returns what the visitor typed and chose in the forms of the report, and a function that changes this data.
 * All parts of the page share the data. It is empty if the page shows another kind of result. The device stores the
 * business name of the visitor's own result.
 */
export function useReportForm({ session, shown }: ResultProps): SharedForm {
  const $form = reportForm(session)
  const stored = useStore($form)
  const form = stored.of === shown.kind ? stored : emptyForm(shown.kind)
  return {
    form,
    name: form.name ?? shown.report.name ?? '',
    change: (change) => {
      const now = $form.get()
      $form.set({ ...(now.of === shown.kind ? now : emptyForm(shown.kind)), ...change })
      if (shown.kind === 'own' && change.name !== undefined) session.storeName(cleanName(change.name))
    },
  }
}
