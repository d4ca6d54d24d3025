/** The same answers on two plans: which plan a job needs is said, and what the plan lacks is nobody's failure. */
import { type Page, expect } from '@playwright/test'
import type { PaidPlan } from '../../src/quiz/model.ts'
import { exampleChoices, model, ui } from './answers.ts'
import { heading, keepAnswers, test } from './person.ts'

const critical = model.controls.filter((control) => control.critical)
const without = (plan: PaidPlan) => critical.filter(({ plans }) => !plans.includes(plan))
const job = (page: Page, id: string) => page.locator(`.al > #${id}`)
const plain = (text: string): string => text.replace(/\s+/g, ' ')

async function openReport(page: Page, plan: PaidPlan, controls: Record<string, unknown> = {}): Promise<void> {
  await keepAnswers(page, { ...exampleChoices, plan: [plan], apps: ['default'] }, controls)
  await page.goto('/report/')
  await heading(page).waitFor()
}

test('a job that the plan lacks names the cheapest plan that has it, and on that plan it is owned already', async ({
  page,
}) => {
  const gained = without('business-basic').filter(({ plans }) => plans.includes('business-premium'))
  expect(gained.length).toBeGreaterThan(1)
  await openReport(page, 'business-basic')
  for (const { id, plans } of gained)
    await expect(job(page, id).locator('.chip--plan')).toHaveText(
      `Needs ${ui.plans[plans[0] ?? ''] ?? 'missing'}`,
    )
  for (const { id } of critical.filter(({ plans }) => plans.includes('business-basic')))
    await expect(job(page, id).locator('.chip--plan')).toHaveCount(0)
  const score = await page.locator('.sc .n').innerText()

  await openReport(page, 'business-premium')
  for (const { id } of gained) await expect(job(page, id)).toContainText(ui.report.owned)
  for (const { id } of critical.filter(({ plans }) => plans.includes('business-premium')))
    await expect(job(page, id).locator('.chip--plan')).toHaveCount(0)
  await expect(page.locator('.sc .n')).toHaveText(score)
})

test('the plan alone never lifts a job that it lacks: each such job stands lower than where the plan has it', async ({
  page,
}) => {
  const order = (): Promise<string[]> =>
    page.locator('.al > li').evaluateAll((all) => all.map(({ id }) => id))
  const lacking = without('business-basic').map(({ id }) => id)
  await openReport(page, 'business-basic')
  const basic = await order()
  const week = await page.locator('.group--thisWeek .al > li').evaluateAll((all) => all.map(({ id }) => id))
  expect(week.length).toBeGreaterThan(0)
  expect(week.filter((id) => lacking.includes(id))).toEqual([])
  await openReport(page, 'business-premium')
  const premium = await order()
  for (const id of lacking) {
    const free = basic.filter((one) => !lacking.includes(one))
    const before = (list: string[]): number =>
      free.filter((one) => list.indexOf(one) < list.indexOf(id)).length
    expect(before(basic), id).toBeGreaterThanOrEqual(before(premium))
  }
})

test('who has done all that the plan includes is told so, and the rest of the list is no failure', async ({
  page,
}) => {
  for (const plan of ['business-basic', 'business-premium'] as const) {
    const done = critical.map(({ id, plans, plansPartial }) => [
      id,
      plans.includes(plan) ? 1 : plansPartial.includes(plan) ? 0.5 : 0,
    ])
    await openReport(page, plan, Object.fromEntries(done) as Record<string, number>)
    await expect(page.locator('.facts')).toContainText(
      plain(`You are already where ${ui.plans[plan] ?? ''} gets with a separate backup added, or further.`),
    )
    await expect(page.locator('.al > li')).toHaveCount(without(plan).length)
    await expect(page.locator('.al .chip--plan')).toHaveCount(without(plan).length)
  }
  await openReport(page, 'business-basic')
  const reach = /Business Basic can reach (\d+)/.exec(await page.locator('.facts').innerText())?.[1]
  await openReport(page, 'business-premium')
  const more = /Business Premium can reach (\d+)/.exec(await page.locator('.facts').innerText())?.[1]
  expect(Number(reach)).toBeLessThan(Number(more))
  expect(Number(reach)).toBeGreaterThan(Number(await page.locator('.sc .n').innerText()))
})
