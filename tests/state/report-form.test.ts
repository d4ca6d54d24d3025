import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import { reportForm } from '../../src/state/report-form.ts'
import type { ReportSession } from '../../src/state/report-session.ts'
import type { ReportView } from '../../src/state/report-view.ts'

test('deleting the answers empties the form, with the typed business name', () => {
  const $view = atom<ReportView>({ kind: 'loading' })
  const $form = reportForm({ $view } as unknown as ReportSession)
  $form.set({ ...$form.get(), name: 'Harbour', note: 'Dear Zoë' })
  $view.set({ kind: 'loading' })
  expect($form.get().name).toBe('Harbour')
  $view.set({ kind: 'empty', problems: [] })
  expect($form.get()).toEqual({ of: 'own', note: '', left: [], others: [] })
})

test('all parts of one report share one form', () => {
  const session = { $view: atom<ReportView>({ kind: 'loading' }) } as unknown as ReportSession
  expect(reportForm(session)).toBe(reportForm(session))
})
