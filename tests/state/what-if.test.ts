import fc from 'fast-check'
import { atom } from 'nanostores'
import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/answers/answers.ts'
import { setStatus } from '../../src/core/answers/edit.ts'
import { writeReport } from '../../src/core/report/report.ts'
import type { ReportView } from '../../src/state/report-view.ts'
import { startVisit } from '../../src/state/visit.ts'
import { startWhatIf } from '../../src/state/what-if.ts'
import { anyAnswers } from '../core/anything.ts'
import { answers } from '../core/tiny.ts'
import { tinyDevice } from './device.ts'
import { tinyContent } from './loaded.ts'
import { forAll } from '../support/for-all.ts'

const { model, words } = tinyContent
const today = '2026-11-24'
const NO = answers({ controls: { 'XA-01': 0, 'XA-02': 0.5, 'XB-01': 0, 'XB-02': 0 } })
const ids = model.controls.map(({ id }) => id)

const show = (given: Answers, kind: 'own' | 'guest' | 'example' = 'own'): ReportView => {
  const full = writeReport(model, words, given, { today })
  return {
    kind,
    problems: [],
    report: full,
    full,
    answers: given,
    content: tinyContent,
    open: { n: 0, total: 0 },
  }
}

/** Opens a report page with the visitor's own answers. */
function openReport(given: Answers = NO) {
  const device = tinyDevice({ answers: given, changed: {} })
  const visit = startVisit(model, device.openTab())
  visit.open()
  const $view = atom<ReportView>(show(given))
  visit.$answers.listen((now) => {
    $view.set(show(now))
  })
  return { $view, visit, device, whatIf: startWhatIf({ $view, visit: () => visit }) }
}

test('ticking an action shows the possible result, and unticking hides it', () => {
  const { $view, whatIf, device } = openReport()
  const first = JSON.stringify($view.get())
  whatIf.tick('XA-01')
  expect(whatIf.$then.get()?.score).toBeGreaterThan(writeReport(model, words, NO, { today }).score)
  whatIf.tick('XB-01')
  expect(whatIf.$ticked.get()).toEqual(['XA-01', 'XB-01'])
  whatIf.tick('XA-01')
  whatIf.tick('XB-01')
  expect(whatIf.$then.get()).toBeUndefined()
  expect(JSON.stringify($view.get())).toBe(first)
  expect(device.writes).toBe(0)
})

test('unticking all actions in any order restores the exact original report', () => {
  forAll(anyAnswers(model), fc.array(fc.constantFrom(...ids), { maxLength: 9 }), (given, presses) => {
    const { $view, whatIf } = openReport(given)
    const first = JSON.stringify($view.get())
    for (const id of presses) whatIf.tick(id)
    for (const id of whatIf.$ticked.get()) whatIf.tick(id)
    expect(whatIf.$then.get()).toBeUndefined()
    expect(JSON.stringify(show(given))).toBe(first)
    expect(JSON.stringify($view.get())).toBe(first)
  })
})

test('ticked actions never lower the score or raise a risk', () => {
  forAll(anyAnswers(model), fc.subarray(ids, { minLength: 1 }), (given, ticked) => {
    const { $view, whatIf } = openReport(given)
    for (const id of ticked) whatIf.tick(id)
    const now = $view.get()
    const then = whatIf.$then.get()
    if (!then || !('full' in now) || !now.full) return
    expect(then.score).toBeGreaterThanOrEqual(now.full.score)
    expect(then.critical.full).toBeGreaterThanOrEqual(now.full.critical.full)
    for (const [id, risk] of Object.entries(then.residual))
      expect(risk).toBeLessThanOrEqual(now.full.residual[id]! + 1e-9)
  })
})

test('all actions can be unticked at once', () => {
  const { whatIf } = openReport()
  for (const id of ids) whatIf.tick(id)
  whatIf.untickAll()
  expect(whatIf.$ticked.get()).toEqual([])
})

test('an action is unticked when it is done or when another person’s result is shown', () => {
  const { $view, whatIf, visit } = openReport()
  whatIf.tick('XA-01')
  whatIf.tick('XB-01')
  visit.replace({ ...NO, controls: { ...NO.controls, 'XA-01': 1 } })
  expect(whatIf.$ticked.get()).toEqual(['XB-01'])
  $view.set(show(NO, 'guest'))
  expect(whatIf.$ticked.get()).toEqual([])
  whatIf.tick('XB-01')
  $view.set(show({ ...NO, controls: { ...NO.controls, 'XA-01': 0.25 } }, 'guest'))
  expect(whatIf.$ticked.get()).toEqual([])
})

test('ticking, saving and undoing have no effect without a report', () => {
  const $view = atom<ReportView>({ kind: 'loading' })
  const whatIf = startWhatIf({ $view, visit: () => undefined })
  whatIf.tick('XA-01')
  expect([whatIf.$ticked.get(), whatIf.$then.get()]).toEqual([[], undefined])
  whatIf.keep()
  whatIf.undo()
  expect(whatIf.$kept.get()).toBe(0)
})

test('saving the ticked actions makes them planned, and undo restores the answers', () => {
  const { $view, whatIf, visit } = openReport()
  const before = JSON.stringify(visit.$answers.get())
  whatIf.tick('XA-01')
  whatIf.tick('XB-01')
  whatIf.keep()
  expect(whatIf.$kept.get()).toBe(2)
  expect(whatIf.$ticked.get()).toEqual(['XA-01', 'XB-01'])
  expect(Object.values(visit.$answers.get().statuses).map(({ kind }) => kind)).toEqual(['planned', 'planned'])
  const shown = $view.get()
  expect('full' in shown && shown.full?.score).toBe(writeReport(model, words, NO, { today }).score)
  whatIf.undo()
  expect(whatIf.$kept.get()).toBe(0)
  expect(JSON.stringify(visit.$answers.get())).toBe(before)
})

test('undo keeps later changes and restores the statuses that saving had replaced', () => {
  const covered = setStatus(answers({ controls: {} }), 'XA-01', { kind: 'covered', by: 'Guard', full: false })
  const { whatIf, visit } = openReport(covered)
  whatIf.tick('XA-01')
  whatIf.keep()
  expect(visit.$answers.get().controls).toEqual({ 'XA-01': 0.5 })
  visit.replace({ ...visit.$answers.get(), controls: { ...visit.$answers.get().controls, 'XB-02': 1 } })
  whatIf.undo()
  expect(visit.$answers.get()).toMatchObject({ statuses: covered.statuses, controls: { 'XB-02': 1 } })
  expect(visit.$answers.get().controls).not.toHaveProperty('XA-01')
})

test('ticked actions on another person’s result cannot be saved', () => {
  const { $view, whatIf, device } = openReport()
  $view.set(show(NO, 'example'))
  whatIf.tick('XA-01')
  whatIf.keep()
  expect([whatIf.$kept.get(), device.writes]).toEqual([0, 0])
})

test('saved “planned” statuses cannot be undone after the next tick', () => {
  const { whatIf } = openReport()
  whatIf.tick('XA-01')
  whatIf.keep()
  whatIf.tick('XB-01')
  expect(whatIf.$kept.get()).toBe(0)
})

test('the what-if mode starts and stops without a write to the device', () => {
  const { $view, whatIf, device } = openReport()
  const first = JSON.stringify($view.get())
  expect(whatIf.$isTrying.get()).toBe(false)
  whatIf.startTrying()
  expect([whatIf.$isTrying.get(), whatIf.$then.get()]).toEqual([true, undefined])
  whatIf.tick('XA-01')
  whatIf.stopTrying()
  expect([whatIf.$isTrying.get(), whatIf.$ticked.get()]).toEqual([false, []])
  expect(whatIf.$then.get()).toBeUndefined()
  expect(JSON.stringify($view.get())).toBe(first)
  expect(device.writes).toBe(0)
})

test('the what-if mode stays on after saving and after unticking all actions', () => {
  const { whatIf } = openReport()
  whatIf.startTrying()
  whatIf.tick('XA-01')
  whatIf.keep()
  expect([whatIf.$isTrying.get(), whatIf.$kept.get()]).toEqual([true, 1])
  whatIf.untickAll()
  expect(whatIf.$isTrying.get()).toBe(true)
  whatIf.stopTrying()
  expect([whatIf.$isTrying.get(), whatIf.$kept.get()]).toEqual([false, 0])
})

test('another result starts outside the what-if mode', () => {
  const { $view, whatIf } = openReport()
  whatIf.startTrying()
  $view.set(show(NO, 'example'))
  expect(whatIf.$isTrying.get()).toBe(false)
  $view.set({ kind: 'loading' })
  expect(whatIf.$isTrying.get()).toBe(false)
})
