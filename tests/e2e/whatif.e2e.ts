/** Tests the what-if mode: ticked jobs change the whole report, and unticking them restores it exactly. */
import { type Locator, type Page, expect } from '@playwright/test'
import { plural } from '../../src/core/model/format.ts'
import { allBest, allNo, allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { expectWhole } from '../support/layout.ts'
import { heading } from '../support/quiz-screens.ts'
import {
  areaScores,
  currentLevel,
  expectScore,
  job,
  jobRows,
  jobs,
  jobSwitches,
  layerTable,
  openGroups,
  openReport,
  plan,
  readScore,
  score,
  startTrying,
  topJobs,
} from '../support/report-screens.ts'
import { expectFocusShown, keepAnswers, nextFrames, quickTest, storedAnswers } from '../support/visitor.ts'

const words = ui.tick

/** The panel beside the action plan with the what-if score. */
const panel = (page: Page): Locator => page.getByRole('complementary', { name: words.title })
const announced = (page: Page): Locator => panel(page).getByRole('status')
/** The note above the report which states that the numbers include the ticked jobs. */
const note = (page: Page): Locator => page.getByText(words.note.other.split('{')[0] ?? '')
const switchOff = (page: Page): Locator => page.getByRole('button', { name: words.off })

/** Returns all text of the report that ticked jobs can change. */
const reportText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    ['.report-head', '.area-strips', '.scenarios', '.layers', '.action-list', '.asks']
      .flatMap((part) => [...document.querySelectorAll<HTMLElement>(part)])
      .map((part) => part.innerText)
      .join('\n'),
  )

/** Opens the visitor's own report, and starts the what-if mode. */
async function openOwnReport(page: Page, choices = exampleChoices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await startTrying(page)
}
const stopInPanel = (page: Page): Locator => panel(page).getByRole('button', { name: words.stop })

/** Returns the worst answer to a question. The worst answer is the first option. */
const worst = (id: string): string[] => [model.questions.find((one) => one.id === id)?.options[0]?.id ?? '']

quickTest(
  'in what-if mode, three ticked jobs change the report and unticking restores it',
  async ({ page }) => {
    await openOwnReport(page, allNo)
    const before = await reportText(page)
    const kept = await storedAnswers(page)
    const first = await readScore(page)
    const all = jobSwitches(page)
    // In one task, so that a slow machine also announces the three ticks together.
    await all.evaluateAll((switches) => {
      for (const one of switches.slice(0, 3)) (one as HTMLElement).click()
    })
    for (const index of [0, 1, 2]) await expect(all.nth(index)).toBeChecked()
    await expect(score(page)).not.toHaveText(new RegExp(`^${first} ${ui.report.of}`))
    const then = await readScore(page)
    await expect(note(page)).toContainText(`Today it is ${first}.`)
    await expect(score(page).getByText(`${first} today`)).toBeVisible()
    await expect(
      layerTable(page)
        .getByText(/Today: \d+ of \d+ in place/)
        .first(),
    ).toBeVisible()
    await expect(
      areaScores(page)
        .filter({ hasText: words.withIt.split(' {')[0]! })
        .first(),
    ).toBeVisible()
    await page.getByText(words.asRadar).click()
    await expect(page.locator('.profile-radar').getByText(words.radar, { exact: true })).toBeVisible()
    await page.getByText(words.asRadar).click()
    const scenarios = page.getByRole('region', { name: ui.result.scenarios })
    await expect(scenarios.getByText('Today:').first()).toBeVisible()
    // The bar that shows how much a risk is reduced has no role, because it is a drawing.
    await expect(scenarios.locator('.risk-was').first()).toBeVisible()
    await expect(panel(page).getByText(then, { exact: true })).toBeVisible()
    await expect(announced(page)).toContainText(`Score ${then}, was ${first}.`)
    await expect(announced(page)).toContainText('most important jobs finished')
    for (const index of [2, 0, 1]) await all.nth(index).uncheck()
    await expect(note(page)).toHaveCount(0)
    expect(await reportText(page)).toBe(before)
    await expect(announced(page)).toContainText(`Score ${first}, was`)
    expect(await storedAnswers(page)).toBe(kept)
  },
)

quickTest(
  'in what-if mode, ticking the job that caps the score removes the cap',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page, { ...allBest, 'sign-in': worst('sign-in') })
    const before = await reportText(page)
    await expect(heading(page)).toContainText('can’t go above')
    await jobSwitches(page).first().check()
    await expect(heading(page)).toContainText('Resilient')
    await expect(announced(page)).toContainText(ui.whatIf.free)
    await expect(currentLevel(page)).toContainText('Resilient')
    await switchOff(page).first().click()
    await expect(heading(page)).toContainText('can’t go above')
    await expect(heading(page)).toBeFocused()
    expect(await reportText(page)).toBe(before)
  },
)

quickTest(
  'if only three jobs are open, ticking them announces a what-if score of 100',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page, {
      ...allBest,
      'sign-in': worst('sign-in'),
      'bank-details': worst('bank-details'),
      leavers: worst('leavers'),
    })
    const before = await reportText(page)
    const first = await readScore(page)
    await expect(heading(page)).toContainText('can’t go above')
    const covered = layerTable(page)
      .getByRole('cell')
      .filter({ hasText: /^(\d+) of \1 in place/ })
    const coveredBefore = await covered.count()
    await expect(topJobs(page)).toHaveCount(3)
    const top = await topJobs(page).evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).hash.slice(1)),
    )
    for (const id of top) await job(page, id).getByRole('switch').check()

    await expectScore(page, '100')
    await expect(heading(page)).not.toContainText('can’t go above')
    await expect(currentLevel(page)).toContainText('Resilient')
    await expect(covered).not.toHaveCount(coveredBefore)
    const moved = layerTable(page)
      .getByRole('row')
      .filter({ hasText: words.was.split('{')[0]! })
    const layers = await moved.getByRole('rowheader').allInnerTexts()
    expect(layers.length).toBeGreaterThan(0)
    await expect(announced(page)).toContainText(`Score 100, was ${first}.`)
    await expect(announced(page)).toContainText(ui.whatIf.free)
    for (const layer of layers) await expect(announced(page)).toContainText(layer)

    for (const id of top) await job(page, id).getByRole('switch').uncheck()
    await expectScore(page, first)
    await expect(note(page)).toHaveCount(0)
    expect(await reportText(page)).toBe(before)
    await expect(announced(page)).toContainText(`Score ${first}, was 100.`)
  },
)

for (const width of [1280, 390]) {
  quickTest(
    `ticking a job in what-if mode moves no job in a window of ${width} px`,
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await openOwnReport(page)
      const order = await jobs(page).allInnerTexts()
      for (const index of [0, 3, 1]) {
        const one = jobSwitches(page).nth(index)
        const top = async (): Promise<number> => (await one.boundingBox())!.y
        await one.focus()
        let before = Number.NaN
        // Focusing an element starts a smooth scroll. Waits for its end.
        await expect
          .poll(async () => {
            const isStill = (await top()) === before
            before = await top()
            return isStill
          })
          .toBe(true)
        await page.keyboard.press('Space')
        await expect(one).toBeChecked()
        await expect(note(page)).toContainText('Today it is')
        await nextFrames(page)
        expect(Math.abs((await top()) - before)).toBeLessThan(2)
        await expect(one).toBeFocused()
      }
      expect(await jobs(page).allInnerTexts()).toEqual(order)
    },
  )
}

quickTest(
  'a keyboard user can save ticked jobs as planned, and Undo restores the answers',
  async ({ page }) => {
    await openOwnReport(page)
    const keep = page.getByRole('button', { name: words.keep })
    const planned = panel(page)
      .getByText(plural(words.kept, 1, ui.language))
      .and(page.locator(':not([role])'))
    // Starts at the switch of the last job, because the next Tab stop after this switch is in the panel.
    await jobSwitches(page).last().focus()
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 90; presses += 1) {
      if (await keep.evaluate((one) => one === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await expect(planned).toBeVisible()
    await expect(jobRows(page).last()).toContainText(ui.report.plannedBy.split('{')[0]!)
    await expect(jobSwitches(page).last()).toBeChecked()
    await expect(keep).toHaveCount(0)
    const undo = page.getByRole('button', { name: words.undo })
    await expect(undo).toBeFocused()
    await page.reload()
    await openGroups(page)
    await expect(jobRows(page).last()).toContainText(ui.report.plannedBy.split('{')[0]!)
    const before = await storedAnswers(page)
    await startTrying(page)
    await jobSwitches(page).last().check()
    await keep.click()
    await undo.click()
    await expect(planned).toHaveCount(0)
    expect(await storedAnswers(page)).toBe(before)
  },
)

quickTest('leaving the what-if mode restores the report exactly', async ({ page }) => {
  await keepAnswers(page, allNo)
  await openReport(page)
  await openGroups(page)
  const before = await reportText(page)
  const kept = await storedAnswers(page)
  await startTrying(page)
  await expect(plan(page).getByRole('status').filter({ hasText: words.lead })).toBeVisible()
  for (const index of [0, 4, 7]) await jobSwitches(page).nth(index).check()
  await expect(note(page)).toBeVisible()
  await stopInPanel(page).click()
  await expect(panel(page)).toHaveCount(0)
  await expect(jobRows(page).locator('summary:focus')).toHaveCount(1)
  expect(await reportText(page)).toBe(before)
  expect(await storedAnswers(page)).toBe(kept)
})

quickTest('a reload ends the what-if mode and unticks all jobs', { tag: '@full' }, async ({ page }) => {
  await openOwnReport(page)
  const first = await readScore(page)
  await jobSwitches(page).nth(1).check()
  await expect(note(page)).toBeVisible()
  await page.reload()
  await expectScore(page, first)
  await expect(plan(page).getByRole('button', { name: words.start })).toBeVisible()
  await expect(page.getByRole('switch')).toHaveCount(0)
})

quickTest(
  'a visitor can tick jobs of the worked example but not save them as planned',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/report/')
    await page.getByRole('button', { name: ui.result.example }).click()
    await startTrying(page)
    await jobSwitches(page).first().check()
    await expect(note(page)).toBeVisible()
    await expect(panel(page).getByText(await readScore(page), { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: words.keep })).toHaveCount(0)
    await stopInPanel(page).click()
    await expect(panel(page)).toHaveCount(0)
    await expect(page.getByRole('switch')).toHaveCount(0)
    expect(await storedAnswers(page)).toBeNull()
  },
)

quickTest(
  'with unknown answers, the what-if mode shows a score range and no level',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page, { ...allUnknown, backup: ['recycle-bin'], 'sign-in': ['nobody'] })
    await jobSwitches(page).first().check()
    await expect(note(page)).toBeVisible()
    await expectScore(page, '\\d+ to \\d+')
    for (const { name } of model.levels)
      await expect(panel(page).getByText(name, { exact: true })).toHaveCount(0)
  },
)

quickTest(
  'if every control is in place, the report offers no what-if mode',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, allBest)
    await openReport(page)
    await expect(plan(page).getByRole('button', { name: words.start })).toHaveCount(0)
    await expect(panel(page)).toHaveCount(0)
  },
)

quickTest(
  'the what-if mode has no accessibility problem in any colour mode',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    for (const index of [0, 1, 2]) await jobSwitches(page).nth(index).check()
    await expect(note(page)).toBeVisible()
    await expectAccessibleInEveryMode(page, 'three jobs ticked')
  },
)

for (const width of [1280, 800, 390, 320]) {
  quickTest(
    `in what-if mode, nothing is cut and every element that Tab focuses is visible at ${width} px`,
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 })
      await openOwnReport(page)
      for (const index of [0, 1, 2]) await jobSwitches(page).nth(index).check()
      await expect(note(page)).toBeVisible()
      await expectWhole(page, 'three jobs ticked')
      await jobSwitches(page).nth(2).focus()
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab')
        await expectFocusShown(page)
      }
    },
  )
}
