/** Tests that a job that is marked as done moves no other job of the plan. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { finishJob } from '../../../src/core/answers/edit.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { model as real } from '../../content/content.ts'
import { anyAnswers } from '../anything.ts'
import { NO, TODAY, answers, tinyControl, tinyModel } from '../tiny.ts'
import { forAll } from '../../support/for-all.ts'

const model = tinyModel()
/** Four more short jobs, so that a place in this week is wanted. */
const large = {
  ...model,
  controls: [...model.controls, ...['XC-01', 'XC-02', 'XC-03', 'XC-04'].map((id) => tinyControl(id))],
  areas: [...model.areas, { id: 'XC', name: 'C', short: 'C' }],
}
const ids = large.controls.map(({ id }) => id)
const planOf = (given: Answers, of = model): [string, string][] =>
  computeResult(of, given, TODAY).placed.map(({ ranked, group }) => [ranked.control.id, group])

test('a finished job moves no job up from a later group', () => {
  const before = answers({ controls: Object.fromEntries(ids.map((id) => [id, 0])) })
  const plan = planOf(before, large)
  const [first] = plan[0]!
  const after = finishJob(large, before, first)
  expect(computeResult(large, after, TODAY).finished).toEqual([{ id: first, group: 'thisWeek' }])
  expect(planOf(after, large)).toEqual(plan.slice(1))
  // Without the mark, the freed place of the week goes to another job.
  const week = planOf({ ...after, records: {} }, large).filter(([, group]) => group === 'thisWeek')
  expect(week).toHaveLength(2)
})

test('a job in the plan has the gain that it has now', () => {
  const before = answers({ controls: NO })
  const done = finishJob(model, before, 'XA-01')
  const gainOf = (given: Answers): number | undefined =>
    computeResult(model, given, TODAY).placed.find(({ ranked }) => ranked.control.id === 'XA-02')?.ranked
      .scoreNow
  expect(gainOf(done)).toBeGreaterThan(gainOf(before)!)
})

test('a control that becomes unknown by a finished job is in the group “find out”', () => {
  const before = answers({ choices: { first: ['no'], second: ['unknown'], ticks: ['none'] } })
  expect(Object.fromEntries(planOf(before))['XA-02']).not.toBe('findOut')
  expect(Object.fromEntries(planOf(finishJob(model, before, 'XA-01')))['XA-02']).toBe('findOut')
})

test('a control that is in place after a finished job is not in the plan', () => {
  const before = answers({ choices: { first: ['no'], second: ['all'], ticks: ['none'] } })
  expect(planOf(before).map(([id]) => id)).toContain('XA-02')
  expect(planOf(finishJob(model, before, 'XA-01')).map(([id]) => id)).not.toContain('XA-02')
})

test('the plan has every open job once, in the groups of the plan before', () => {
  forAll(anyAnswers(large), fc.subarray(ids), (given, done) => {
    const then = done.reduce((now, id) => finishJob(large, now, id), given)
    const { placed, ranked } = computeResult(large, then, TODAY)
    expect(placed.map((one) => one.ranked.control.id).toSorted()).toEqual(
      ranked.map(({ control }) => control.id).toSorted(),
    )
    for (const one of placed) expect(ranked).toContain(one.ranked)
  })
})

test('each job of this week that is done leaves the others of the week in their order', () => {
  forAll(anyAnswers(real), (any) => {
    // A decision about a risk that has passed, and a change of the scope, change the plan.
    const given: Answers = { ...any, statuses: {}, scope: 'full' }
    const before = planOf(given, real).filter(([, group]) => group === 'thisWeek')
    const [first, ...rest] = before
    if (!first) return
    const after = planOf(finishJob(real, given, first[0]), real)
    const unknown = new Set(after.filter(([, group]) => group === 'findOut').map(([id]) => id))
    const inPlan = new Set(after.map(([id]) => id))
    expect(after.filter(([, group]) => group === 'thisWeek')).toEqual(
      rest.filter(([id]) => inPlan.has(id) && !unknown.has(id)),
    )
  })
})
