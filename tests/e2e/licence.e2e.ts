/**
 * Tests the report of the same answers with two Microsoft 365 licence plans. The report names the licence plan that a
 * job needs.
 */
import { type Page, expect } from '@playwright/test'
import type { PaidPlan } from '../../src/core/model/model.ts'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import {
  expectScore,
  job,
  jobRows,
  openGroups,
  openReport,
  plan,
  readScore,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'

const critical = model.controls.filter((control) => control.critical)
const without = (plan: PaidPlan) => critical.filter(({ plans }) => !plans.includes(plan))
/** Matches the sentence that names the licence plan a job needs. */
const NEEDS = new RegExp(`^${fill(ui.report.needs, { plan: '' })}`)
const needs = (page: Page, id: string) => job(page, id).getByText(NEEDS)
const plain = (text: string): string => text.replace(/\s+/g, ' ')

async function openOn(page: Page, plan: PaidPlan, controls: Record<string, unknown> = {}): Promise<void> {
  await keepAnswers(page, { ...exampleChoices, plan: [plan], apps: ['default'] }, controls)
  await openReport(page)
  await openGroups(page)
}

quickTest('a job that the licence plan lacks shows the cheapest plan that includes it', async ({ page }) => {
  const gained = without('business-basic').filter(({ plans }) => plans.includes('business-premium'))
  expect(gained.length).toBeGreaterThan(1)
  await openOn(page, 'business-basic')
  for (const { id, plans } of gained)
    await expect(needs(page, id)).toHaveText(`Needs ${ui.plans[plans[0] ?? ''] ?? 'missing'}`)
  for (const { id } of critical.filter(({ plans }) => plans.includes('business-basic')))
    await expect(needs(page, id)).toHaveCount(0)
  const score = await readScore(page)

  await openOn(page, 'business-premium')
  await expect(plan(page)).not.toContainText(ui.report.owned)
  for (const { id } of critical.filter(({ plans }) => plans.includes('business-premium')))
    await expect(needs(page, id)).toHaveCount(0)
  await expectScore(page, score)
})

quickTest(
  'a job that the licence plan lacks ranks lower in the action plan',
  { tag: '@full' },
  async ({ page }) => {
    const order = (): Promise<string[]> => jobRows(page).evaluateAll((all) => all.map(({ id }) => id))
    const lacking = without('business-basic').map(({ id }) => id)
    await openOn(page, 'business-basic')
    const basic = await order()
    const week = await plan(page)
      .getByRole('region', { name: ui.report.thisWeek })
      .getByRole('listitem')
      .evaluateAll((all) => all.map(({ id }) => id))
    expect(week.length).toBeGreaterThan(0)
    expect(week.filter((id) => lacking.includes(id))).toEqual([])
    await openOn(page, 'business-premium')
    const premium = await order()
    for (const id of lacking) {
      const free = basic.filter((one) => !lacking.includes(one))
      const before = (list: string[]): number =>
        free.filter((one) => list.indexOf(one) < list.indexOf(id)).length
      expect(before(basic), id).toBeGreaterThanOrEqual(before(premium))
    }
  },
)

quickTest(
  'if all controls of the licence plan are in place, the report states it',
  { tag: '@full' },
  async ({ page }) => {
    for (const name of ['business-basic', 'business-premium'] as const) {
      const done = critical.map(({ id, plans, plansPartial }) => [
        id,
        plans.includes(name) ? 1 : plansPartial.includes(name) ? 0.5 : 0,
      ])
      await openOn(page, name, Object.fromEntries(done) as Record<string, number>)
      await expect(page.getByRole('main')).toContainText(
        plain(fill(ui.report.reached, { plan: ui.plans[name] ?? 'missing' })),
      )
      await expect(jobRows(page)).toHaveCount(without(name).length)
      await expect(plan(page).getByText(NEEDS)).toHaveCount(without(name).length)
    }
  },
)

quickTest(
  'the report states a higher reachable score for a larger licence plan',
  { tag: '@full' },
  async ({ page }) => {
    const reachable = async (name: PaidPlan): Promise<number> => {
      await openOn(page, name)
      const text = plain(await page.getByRole('main').innerText())
      const sentence = fill(ui.report.reachable, { plan: ui.plans[name] ?? 'missing', n: '#' })
      const [before = '', after = ''] = plain(sentence).split('#')
      const afterwards = text.split(before)[1] ?? ''
      return Number(afterwards.slice(0, afterwards.indexOf(after)))
    }
    const basic = await reachable('business-basic')
    expect(basic).toBeGreaterThan(Number(await readScore(page)))
    expect(await reachable('business-premium')).toBeGreaterThan(basic)
  },
)
