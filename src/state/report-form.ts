/** What the visitor typed and chose in the forms of a report. Several parts of the page show the same form. */
import { type WritableAtom, atom } from 'nanostores'
import type { PaperSize } from '../core/documents/paper-size.ts'
import type { ReportSession } from './report-session.ts'
import type { Ownership } from './report-view.ts'

export interface ReportForm {
  /** Whose result the form is about. For another result, the page starts an empty form. */
  of: Ownership
  /** The business name, as typed. `undefined` until the visitor changes the stored name. */
  name?: string | undefined
  /** The paper size. `undefined` until the visitor chooses one. */
  paper?: PaperSize | undefined
  /** The note in the message to the IT person. */
  note: string
  /** The ids of unknown controls that the visitor excluded from the message to the IT person. */
  left: readonly string[]
  /** The ids of answered questions that the visitor added to the message to the IT person. */
  others: readonly string[]
}

const forms = new WeakMap<ReportSession, WritableAtom<ReportForm>>()

/** Returns an empty form. */
export function emptyForm(of: Ownership): ReportForm {
  return { of, note: '', left: [], others: [] }
}

/** Empties the form of a session, because another business becomes the current one. Returns a function that undoes this. */
export function forgetForm(session: ReportSession): () => void {
  const $form = reportForm(session)
  const form = $form.get()
  $form.set(emptyForm('own'))
  return () => {
    $form.set(form)
  }
}

/**
 * Returns the form of a session. All calls for one session return the same store. When the visitor deletes the answers,
 * the form becomes empty.
 */
export function reportForm(session: ReportSession): WritableAtom<ReportForm> {
  const known = forms.get(session)
  if (known) return known
  const $form = atom(emptyForm('own'))
  forms.set(session, $form)
  session.$view.listen(({ kind }) => {
    if (kind === 'empty') $form.set(emptyForm('own'))
  })
  return $form
}
