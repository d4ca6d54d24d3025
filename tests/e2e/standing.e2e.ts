/** What a visitor says about single controls: planned, done, covered or accepted, and an area control by control. */
import { type Locator, type Page, expect } from '@playwright/test'
import { fill } from '../../src/quiz/words.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import {
  areaRows,
  expectScore,
  inPlace,
  job,
  jobRows,
  layerTable,
  openReport,
  plan,
  readScore,
  score,
  unknowns,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, test } from '../support/visitor.ts'

const words = ui.standing
const deeper = ui.deeper

async function openResult(page: Page, controls: Record<string, unknown> = {}): Promise<void> {
  await keepAnswers(page, exampleChoices, controls)
  await openReport(page)
}

const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title
const areaName = (id: string): string => model.areas.find((one) => one.id === id)!.name
/** What opens the form of a control. */
const opener = (page: Page, id: string): Locator => plan(page).getByText(`${words.title}: ${titleOf(id)}`)
/** The row of a control that is in place. */
const doneRow = (page: Page, id: string): Locator => inPlace(page).filter({ hasText: titleOf(id) })
const kept = (
  page: Page,
): Promise<{ statuses: Record<string, unknown>; controls: Record<string, unknown> }> =>
  page.evaluate(
    () => (JSON.parse(localStorage.getItem('whose-job/answers') ?? '{}') as { answers: never }).answers,
  )

/** Opens the form of a control and chooses what is said about it. */
async function say(page: Page, id: string, label: string): Promise<void> {
  await opener(page, id).click()
  await page
    .getByRole('group', { name: fill(words.ask, { title: titleOf(id) }) })
    .getByRole('radio', { name: new RegExp(`^${label}`) })
    .check()
}
const keep = (page: Page): Promise<void> =>
  page.getByRole('button', { name: words.keep, exact: true }).click()

/** The rungs of the control on screen. */
const rungs = (page: Page): Locator => page.getByRole('main').getByRole('radio')
const chosenRungs = (page: Page): Locator => page.getByRole('main').getByRole('radio', { checked: true })
const backToResult = (page: Page): Locator => page.getByRole('link', { name: deeper.toReport })

quickTest('a plan needs a day that has not passed', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await say(page, 'IA-01', words.planned)
  await keep(page)
  const day = page.getByLabel(words.by)
  await expect(day).toBeFocused()
  await expect(day).toHaveAccessibleDescription(words.noDay)
  await day.fill('2020-01-01')
  await keep(page)
  await expect(day).toHaveAccessibleDescription(words.pastDay)
})

quickTest('a plan shows in its row, changes no score and can be taken away', async ({ page }) => {
  await openResult(page)
  const score = await readScore(page)
  await say(page, 'IA-01', words.planned)
  await page.getByLabel(words.by).fill('2090-06-30')
  await keep(page)
  await expect(job(page, 'IA-01')).toContainText('Planned by 30 June 2090')
  await expect(opener(page, 'IA-01')).toBeFocused()
  await expectScore(page, score)
  await say(page, 'IA-01', words.said)
  await keep(page)
  await expect(job(page, 'IA-01')).not.toContainText('Planned by')
  expect((await kept(page)).statuses).toEqual({})
})

quickTest(
  'another product that covers everyone leaves the plan with its name',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page)
    await say(page, 'IA-01', words.covered)
    await keep(page)
    const product = page.getByLabel(words.product)
    await expect(product).toHaveAccessibleDescription(words.noProduct)
    await product.fill('Guard & Söhne')
    await page.getByRole('checkbox', { name: words.everyone }).check()
    await keep(page)
    await expect(doneRow(page, 'IA-01')).toContainText('covered for everyone by Guard & Söhne')
    await expect(opener(page, 'IA-01')).toBeFocused()
    await say(page, 'IA-01', words.said)
    await keep(page)
    await expect(job(page, 'IA-01')).toBeVisible()
  },
)

quickTest('a job marked as done leaves the plan and comes back', async ({ page }) => {
  await openResult(page)
  await say(page, 'IA-01', words.done)
  await keep(page)
  await expect(doneRow(page, 'IA-01')).toBeVisible()
  await expect(layerTable(page)).toContainText('1 of')
  await page.reload()
  await say(page, 'IA-01', words.said)
  await keep(page)
  await expect(job(page, 'IA-01')).toBeVisible()
  expect((await kept(page)).controls).toEqual({})
})

quickTest('an accepted risk needs a day and a short reason', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await say(page, 'EC-01', words.accepted)
  await keep(page)
  await expect(page.getByLabel(words.until)).toHaveAccessibleDescription(words.noDay)
  const why = page.getByLabel(words.why)
  await expect(why).toHaveAccessibleDescription(words.noReason)
  await page.getByLabel(words.until).fill('2090-06-30')
  await why.fill('x'.repeat(201))
  await keep(page)
  await expect(why).toHaveAccessibleDescription(fill(words.longReason, { n: 201, most: 200 }))
})

quickTest('an accepted risk stands apart and comes back on top after its day', async ({ page }) => {
  await openResult(page)
  await say(page, 'EC-01', words.accepted)
  await page.getByLabel(words.until).fill('2090-06-30')
  await page.getByLabel(words.why).fill('We move house in June')
  await keep(page)
  await expect(page.getByRole('region', { name: ui.report.accepted })).toContainText(
    'Risk accepted until 30 June 2090. Why: We move house',
  )
  await page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('whose-job/answers')!) as {
      answers: { statuses: Record<string, { until: string }> }
    }
    all.answers.statuses['EC-01']!.until = '2020-06-30'
    localStorage.setItem('whose-job/answers', JSON.stringify(all))
  })
  await page.reload()
  await expect(jobRows(page).first()).toContainText('The risk was accepted until 30 June 2020. Decide again')
})

quickTest('the worked example has no forms', { tag: '@full' }, async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: ui.result.example }).click()
  await expect(jobRows(page).first()).toBeVisible()
  await expect(plan(page).getByText(words.title)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: deeper.title })).toHaveCount(0)
})

quickTest(
  'a form that cannot be loaded says so and works after a reload',
  { tag: '@full' },
  async ({ context }) => {
    // A page of its own: what is not there is an error in the console.
    const page = await context.newPage()
    await context.route(/StandForm\.[\w-]+\.js/, (route) => route.abort())
    await openResult(page)
    await opener(page, 'IA-01').click()
    const alert = job(page, 'IA-01').getByRole('alert')
    await expect(alert).toHaveText(words.notLoaded)
    await opener(page, 'IA-01').click()
    await expect(alert).toHaveCount(0)
    // Chromium remembers within a page what it could not load.
    await context.unroute(/StandForm\.[\w-]+\.js/)
    await page.reload()
    await opener(page, 'IA-01').click()
    await expect(job(page, 'IA-01').getByRole('radio').first()).toBeVisible()
  },
)

test.describe('control by control', () => {
  const deep = model.controls
    .filter(({ area }) => area === 'DP')
    .toSorted((a, b) => Number(b.critical) - Number(a.critical))
  const name = areaName('DP')
  const where = (n: number): string => fill(deeper.position, { area: name, n, total: deep.length })

  quickTest('an answer in depth is kept by Back and by a reload', async ({ page }) => {
    await openResult(page)
    await page.getByRole('link', { name: fill(deeper.go, { area: name }) }).click()
    await expect(heading(page)).toHaveText(deep[0]!.words.title)
    await expect(heading(page)).toBeFocused()
    await expect(chosenRungs(page)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: deeper.quick })).toHaveCount(1)
    await rungs(page).nth(3).check()
    await page.getByRole('button', { name: deeper.next }).click()
    await expect(page.getByText(where(2))).toBeVisible()
    await page.goBack()
    await expect(rungs(page).nth(3)).toBeChecked()
    await page.reload()
    await expect(rungs(page).nth(3)).toBeChecked()
  })

  quickTest(
    'leaving an area returns to it, and its answer is taken back',
    { tag: '@full' },
    async ({ page }) => {
      await openResult(page)
      await page.getByRole('link', { name: fill(deeper.go, { area: name }) }).click()
      await rungs(page).nth(3).check()
      await backToResult(page).click()
      const goOn = page.getByRole('link', { name: fill(deeper.goOn, { area: name }) })
      await expect(goOn).toBeFocused()
      await expect(goOn).toBeInViewport()
      await expect(page.getByRole('listitem').filter({ has: goOn })).toContainText(
        fill(deeper.count, { deep: 1, total: deep.length }),
      )
      await page.goBack()
      await page.getByRole('button', { name: deeper.takeBack }).click()
      await expect(chosenRungs(page)).toHaveCount(0)
      await expect(page.getByRole('radio', { name: deeper.quick })).toHaveCount(1)
      expect((await kept(page)).controls).toEqual({})
    },
  )

  quickTest('drawing and unknowns lead to their own controls', { tag: '@full' }, async ({ page }) => {
    const [unknown] = deep
    await openResult(page, { [unknown!.id]: 'unknown' })
    await areaRows(page).getByRole('link', { name }).click()
    await expect(page.getByText(`${name}, control `)).toBeVisible()
    await backToResult(page).click()
    await unknowns(page)
      .filter({ hasText: unknown!.words.title })
      .getByRole('link', { name: deeper.answer })
      .click()
    await expect(heading(page)).toHaveText(unknown!.words.title)
  })

  quickTest('with every control answered the result is a full one', { tag: '@full' }, async ({ page }) => {
    const [left, ...others] = model.controls.filter(({ critical }) => !critical)
    await openResult(page, Object.fromEntries(others.map(({ id }) => [id, 0.5])))
    await expect(score(page)).toContainText(ui.report.quick)
    await page.goto(`/report/#deep=${left!.id}`)
    await rungs(page).nth(1).check()
    await backToResult(page)
      .or(page.getByRole('button', { name: deeper.finish }))
      .first()
      .click()
    await expect(score(page)).toContainText(ui.report.full)
    await page.goto(`/report/#deep=${left!.id}`)
    await page.getByRole('button', { name: deeper.takeBackNew }).click()
    await page.goto('/report/#plan')
    await expect(score(page)).toContainText(ui.report.quick)
  })
})

quickTest('a form with mistakes has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await say(page, 'IA-01', words.accepted)
  await keep(page)
  await expect(page.getByLabel(words.until)).toHaveAccessibleDescription(words.noDay)
  await expectAccessibleInEveryMode(page, 'form with mistakes')
})

quickTest('a control on its own has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await page.goto('/report/#deep=DP-01')
  await rungs(page).nth(1).check()
  await expectAccessibleInEveryMode(page, 'one control')
})
