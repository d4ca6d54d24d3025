/** Tests the status of single controls, and the detailed questions that ask about each control of an area. */
import { type Locator, type Page, expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { builtFile } from '../support/built-files.ts'
import { heading, options } from '../support/quiz-screens.ts'
import {
  doneBox,
  inPlace,
  job,
  jobRows,
  jobs,
  layerTable,
  openAskPart,
  openGroups,
  openReport,
  plan,
  topJobs,
} from '../support/report-screens.ts'
import {
  keepAnswers,
  nextFrames,
  quickTest,
  requestsFailedScripts,
  storedAnswers,
} from '../support/visitor.ts'

const words = ui.standing
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title
const areaName = (id: string): string => model.areas.find((one) => one.id === id)!.name

async function openOwnReport(page: Page, controls: Record<string, unknown> = {}): Promise<void> {
  await keepAnswers(page, exampleChoices, controls)
  await openReport(page)
  await openGroups(page)
}

/** Returns the values of single controls that the device has stored. */
const storedControls = async (page: Page): Promise<unknown> =>
  (JSON.parse((await storedAnswers(page)) ?? '{}') as { answers: { controls: unknown } }).answers.controls

/** The disclosure with the status form of a control: the button that opens the form, and the form. */
const disclosure = (page: Page, id: string): Locator => plan(page).locator(`details[data-status="${id}"]`)
const summaryOf = (page: Page, id: string): Locator => disclosure(page, id).locator('summary')

/** Opens the status form of a control and chooses a status. */
async function chooseState(page: Page, id: string, label: string): Promise<void> {
  await summaryOf(page, id).click()
  await disclosure(page, id).getByRole('radio', { name: label }).check()
}
const keep = (page: Page): Promise<void> =>
  plan(page).getByRole('button', { name: words.keep, exact: true }).click()

/** Opens the screen that asks about a single control. */
async function openControl(page: Page, id: string): Promise<void> {
  await page.goto(`/report/#deep=${id}`)
  await expect(heading(page)).toHaveText(titleOf(id))
}
const chosen = (page: Page): Locator => page.getByRole('main').getByRole('radio', { checked: true })
/** The option with the note that the answer comes from the quiz. */
const quickAnswer = (page: Page): Locator => page.getByRole('radio', { name: ui.deeper.quick })
/** The row of an area in the list "Go deeper". */
const deeperRow = (page: Page, area: string): Locator =>
  page
    .locator('#deeper')
    .getByRole('listitem')
    .filter({ hasText: areaName(area) })
const toReport = (page: Page): Promise<void> => page.getByRole('link', { name: ui.deeper.toReport }).click()

/** Reloads the report and opens all groups of the action plan. */
async function comeBack(page: Page): Promise<void> {
  await page.reload()
  await heading(page).waitFor()
  await openGroups(page)
}

quickTest('a ticked “Done” box is stored at once, moves no job and can be undone', async ({ page }) => {
  await openOwnReport(page)
  const order = await jobs(page).allInnerTexts()
  // Ignores the stored times of the changes, because Undo is a change with a later time.
  const answersNow = async (): Promise<Record<string, unknown>> =>
    (JSON.parse((await storedAnswers(page)) ?? '{}') as { answers: Record<string, unknown> }).answers
  const before = await answersNow()
  const box = doneBox(page, 'IA-01')
  await box.focus()
  const top = async (): Promise<number> => (await box.boundingBox())!.y
  await expect.poll(async () => Math.abs((await top()) - (await nextFrames(page).then(top)))).toBeLessThan(1)
  const y = await top()
  await page.keyboard.press('Space')
  await expect(plan(page).getByRole('status').filter({ hasText: words.done })).toHaveText(
    `${fill(words.saved, { title: titleOf('IA-01'), state: words.done })} ${fill(words.movedSaid, { from: 33, to: 36 })}`,
  )
  await nextFrames(page)
  expect(Math.abs((await top()) - y)).toBeLessThan(2)
  await expect(box).toBeFocused()
  expect(await jobs(page).allInnerTexts()).toEqual(order)
  expect(await storedControls(page)).toEqual({ 'IA-01': 1 })
  await job(page, 'IA-01').getByRole('button', { name: words.undo }).click()
  await expect(box).not.toBeChecked()
  await expect(box).toBeFocused()
  expect(await answersNow()).toMatchObject(before)
  await box.check()
  await comeBack(page)
  await expect(job(page, 'IA-01')).toHaveCount(0)
  await expect(inPlace(page).filter({ hasText: titleOf('IA-01') })).toBeVisible()
})

quickTest(
  'after a job is done, the head of the report names the next rows of the plan',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    const rows = await jobs(page).allInnerTexts()
    await doneBox(page, 'IA-01').check()
    const open = rows.filter((title) => title !== titleOf('IA-01'))
    await expect(topJobs(page)).toHaveText(open.slice(0, 3))
  },
)

quickTest(
  'a job that another product covers leaves the action plan after a reload',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await chooseState(page, 'IA-01', words.covered)
    await keep(page)
    await expect(plan(page).getByText(words.noProduct)).toBeVisible()
    await page.getByLabel(words.product).fill('Guard & Söhne')
    await page.getByRole('checkbox', { name: words.everyone }).check()
    await keep(page)
    const covered = fill(ui.report.coveredFull, { by: 'Guard & Söhne' })
    await expect(job(page, 'IA-01')).toContainText(covered)
    await expect(summaryOf(page, 'IA-01')).toBeFocused()
    await comeBack(page)
    const done = inPlace(page).filter({ hasText: titleOf('IA-01') })
    await expect(done).toContainText(covered)
    await chooseState(page, 'IA-01', words.said)
    await keep(page)
    await expect(job(page, 'IA-01')).toBeVisible()
    await expect(summaryOf(page, 'IA-01')).toBeFocused()
    await doneBox(page, 'IA-01').check()
    await expect(layerTable(page)).toContainText('1 of')
    await comeBack(page)
    await chooseState(page, 'IA-01', words.said)
    await keep(page)
    await expect(job(page, 'IA-01')).toBeVisible()
    expect(await storedControls(page)).toEqual({})
  },
)

quickTest('a link to a job of the action plan opens its group and focuses the job', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  const last = (await jobRows(page).last().getAttribute('id'))!
  await openReport(page, `#${last}`)
  await expect(job(page, last)).toBeInViewport()
  await expect(job(page, last)).toBeFocused()
  await page.reload()
  await expect(job(page, last)).toBeInViewport()
  await page.goto('/report/')
  await heading(page).waitFor()
  await expect(job(page, last)).toBeHidden()
  await page.evaluate((id) => {
    location.hash = id
  }, last)
  await expect(job(page, last)).toBeInViewport()
})

quickTest('after the end date of an accepted risk, its job is in the action plan again', async ({ page }) => {
  await openOwnReport(page)
  await chooseState(page, 'EC-01', words.accepted)
  await keep(page)
  await expect(plan(page).getByText(words.noDay)).toBeVisible()
  await expect(plan(page).getByText(words.noReason)).toBeVisible()
  await page.getByLabel(words.until).fill('2090-06-30')
  await page.getByLabel(words.why).fill('x'.repeat(201))
  await keep(page)
  await expect(plan(page).getByText('The reason has 201 characters. Use at most 200.')).toBeVisible()
  await expect(plan(page).getByText(words.noDay)).toHaveCount(0)
  await page.getByLabel(words.why).fill('We move house in June')
  await keep(page)
  const text = 'Risk accepted until 30 June 2090. Reason: We move house in June'
  await expect(plan(page).getByText(text, { exact: true })).toBeVisible()
  await page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('whose-job/answers')!) as {
      answers: { statuses: Record<string, { until: string }> }
    }
    all.answers.statuses['EC-01']!.until = '2020-06-30'
    localStorage.setItem('whose-job/answers', JSON.stringify(all))
  })
  await page.reload()
  await expect(jobRows(page).first()).toContainText(fill(ui.report.acceptedOver, { date: '30 June 2020' }))
})

quickTest('the report of the worked example has no status forms', { tag: '@full' }, async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: ui.result.example }).click()
  await expect(jobRows(page).first()).toBeVisible()
  await expect(plan(page).getByRole('checkbox', { name: words.box })).toHaveCount(0)
  await expect(page.locator('#deeper').getByRole('link')).toHaveCount(0)
})

quickTest(
  'answers to single controls survive Back, a reload and a return to the report',
  async ({ page }) => {
    await openOwnReport(page)
    const deep = model.controls
      .filter(({ area }) => area === 'DP')
      .toSorted((a, b) => Number(b.critical) - Number(a.critical))
    await page
      .locator('#deeper')
      .getByText(/answered$/)
      .click()
    await page.getByRole('link', { name: `Go through ${areaName('DP')}` }).click()
    await expect(heading(page)).toHaveText(deep[0]!.words.title)
    await expect(heading(page)).toBeFocused()
    await expect(chosen(page)).toHaveCount(0)
    await expect(quickAnswer(page)).toHaveCount(1)
    await options(page).nth(3).check()
    await page.getByRole('button', { name: ui.deeper.next }).click()
    await expect(page.getByText(`job 2 of ${String(deep.length)}`)).toBeVisible()
    await page.goBack()
    await expect(options(page).nth(3)).toBeChecked()
    await page.reload()
    await expect(options(page).nth(3)).toBeChecked()
    await toReport(page)
    const way = deeperRow(page, 'DP').getByRole('link')
    await expect(way).toBeFocused()
    await expect(way).toBeInViewport()
    await expect(way).toHaveText(fill(ui.deeper.goOn, { area: areaName('DP') }))
    await page.goBack()
    await page.getByRole('button', { name: ui.deeper.takeBack }).click()
    await expect(chosen(page)).toHaveCount(0)
    await expect(quickAnswer(page)).toHaveCount(1)
    expect(await storedControls(page)).toEqual({})
  },
)

quickTest(
  'an area and an unknown answer in the report link to their control questions',
  { tag: '@full' },
  async ({ page }) => {
    const [unknown] = model.controls.filter(({ area }) => area === 'DP')
    await openOwnReport(page, { [unknown!.id]: 'unknown' })
    await page
      .getByRole('table', { name: ui.result.profile })
      .getByRole('link', { name: areaName('DP') })
      .click()
    await expect(page.getByText(`${areaName('DP')}, job`)).toBeVisible()
    await toReport(page)
    await openAskPart(page, ui.asking.others)
    // The test finds the link by its URL, because the name of the link has no-break spaces in the title.
    const answer = page.locator(`#find a[href="#deep=${unknown!.id}"]`)
    await expect(answer).toContainText(ui.deeper.answer)
    await answer.click()
    await expect(heading(page)).toHaveText(unknown!.words.title)
  },
)

quickTest(
  'if a status form fails to load, a second attempt loads it',
  { tag: '@full' },
  async ({ context }) => {
    // Uses another page, because the failed request logs an error that the fixture `page` does not allow.
    const page = await context.newPage()
    const form = `**/${builtFile('src/islands/report/plan/StatusForm.tsx')}`
    await context.route(form, (route) => route.abort())
    await openOwnReport(page)
    await summaryOf(page, 'IA-01').click()
    const alert = disclosure(page, 'IA-01').getByRole('alert')
    await expect(alert).toContainText(ui.store.partFailed)
    await context.unroute(form)
    const retry = alert.getByRole('button', { name: ui.store.retry })
    await retry.click()
    if (!requestsFailedScripts(page)) {
      await Promise.all([page.waitForEvent('load'), retry.click()])
      await summaryOf(page, 'IA-01').click()
    }
    await expect(alert).toHaveCount(0)
    await expect(disclosure(page, 'IA-01').getByRole('radio').first()).toBeVisible()
  },
)

quickTest(
  'the report shows a full result only while every control has an answer',
  { tag: '@full' },
  async ({ page }) => {
    const others = model.controls.filter(({ critical }) => !critical)
    await openOwnReport(page, Object.fromEntries(others.slice(1).map(({ id }) => [id, 0.5])))
    await expect(page.getByText(ui.report.quick)).toBeVisible()
    const [left] = others
    await openControl(page, left!.id)
    await options(page).nth(1).check()
    await page
      .getByRole('link', { name: ui.deeper.toReport })
      .or(page.getByRole('button', { name: ui.deeper.finish }))
      .first()
      .click()
    await expect(page.getByText(ui.report.full)).toBeVisible()
    await expect(page.locator('#deeper')).toContainText('this is a full result')
    await openControl(page, left!.id)
    await page.getByRole('button', { name: ui.deeper.takeBackNew }).click()
    await page.goto('/report/#plan')
    await expect(page.getByText(ui.report.quick)).toBeVisible()
  },
)

quickTest(
  'a status form with errors has no accessibility problem in any colour mode',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await chooseState(page, 'IA-01', words.accepted)
    await keep(page)
    await expect(plan(page).getByText(words.noReason)).toBeVisible()
    await expectAccessibleInEveryMode(page, 'a form with mistakes')
  },
)

quickTest(
  'the screen of a single control has no accessibility problem in any colour mode',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await openControl(page, 'DP-01')
    await options(page).nth(1).check()
    await expectAccessibleInEveryMode(page, 'a single control')
  },
)
