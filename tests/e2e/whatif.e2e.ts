/** What if some jobs were done: everything on the report follows, and comes back exactly. */
import { type Locator, type Page, expect } from '@playwright/test'
import { fill } from '../../src/quiz/words.ts'
import { allBest, allNo, allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'
import {
  areaRows,
  currentLevel,
  expectScore,
  job,
  jobRows,
  jobs,
  jobSwitches,
  layerTable,
  openReport,
  past,
  plan,
  readScore,
  score,
  topJobs,
} from '../support/report-screens.ts'
import {
  expectFocusShown,
  keepAnswers,
  nextFrames,
  quickTest,
  storedAnswers,
  test,
} from '../support/visitor.ts'

const words = ui.tick
/** The panel that shows the score as it would be. */
const panel = (page: Page): Locator => page.getByRole('complementary', { name: words.title })
const said = (page: Page): Locator => panel(page).getByRole('status')
/** The note above the score that this is a what-if. */
const note = (page: Page): Locator => page.getByText(words.note.split('{')[0] ?? '')
const switchedOn = (page: Page): Locator => plan(page).getByRole('switch', { checked: true })

/** Everything that the report says, without what is announced. */
const reportText = (page: Page): Promise<string> =>
  page.getByRole('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const status of copy.querySelectorAll('[role=status]')) status.remove()
    return copy.textContent
  })

async function openResult(page: Page, choices = exampleChoices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await past(page).waitFor()
}

quickTest('three jobs switched on move every part of the report', async ({ page }) => {
  await openResult(page, allNo)
  const first = await readScore(page)
  for (const index of [0, 1, 2]) await jobSwitches(page).nth(index).check()
  await expect(note(page)).toContainText(`Today it is ${first}.`)
  expect(await readScore(page)).not.toBe(first)
  await expect(score(page)).toContainText(fill(words.today, { was: first }))
  await expect(layerTable(page)).toContainText('Today: Gap')
  await expect(
    areaRows(page)
      .filter({ hasText: fill(words.withIt, { n: '' }) })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: words.radar })).toHaveCount(1)
  await expect(page.getByRole('columnheader', { name: words.scenario })).toBeVisible()
  // The bar that shows what a risk loses is a drawing: it has no role.
  await expect(page.locator('.risk--gone').first()).toBeVisible()
  const now = await readScore(page)
  await expect(panel(page)).toContainText(now)
  // On a slow machine the switches are announced one by one.
  await expect(said(page)).toContainText(`Score ${now}, was`)
})

quickTest('three jobs switched off again leave the report as it was', async ({ page }) => {
  await openResult(page, allNo)
  const before = await reportText(page)
  const kept = await storedAnswers(page)
  const first = await readScore(page)
  for (const index of [0, 1, 2]) await jobSwitches(page).nth(index).check()
  await expect(said(page)).not.toBeEmpty()
  for (const index of [2, 0, 1]) await jobSwitches(page).nth(index).uncheck()
  await expect(note(page)).toHaveCount(0)
  expect(await reportText(page)).toBe(before)
  await expect(said(page)).toContainText(`Score ${first}, was`)
  expect(await storedAnswers(page)).toBe(kept)
})

quickTest('a job that held the score down frees it', { tag: '@full' }, async ({ page }) => {
  const worst = model.questions.find(({ id }) => id === 'sign-in')?.options[0]?.id ?? ''
  await openResult(page, { ...allBest, 'sign-in': [worst] })
  const before = await reportText(page)
  await expect(heading(page)).toContainText('held at')
  await jobSwitches(page).first().check()
  await expect(heading(page)).toContainText('Resilient')
  await expect(said(page)).toContainText('No single basic holds your score down any more.')
  await expect(currentLevel(page)).toContainText('Resilient')
  await page.getByRole('button', { name: words.off }).first().click()
  await expect(heading(page)).toContainText('held at')
  await expect(heading(page)).toBeFocused()
  expect(await reportText(page)).toBe(before)
})

quickTest(
  'the three top jobs move score, level and matrix, aloud too',
  { tag: '@full' },
  async ({ page }) => {
    const worst = (id: string): string => model.questions.find((one) => one.id === id)?.options[0]?.id ?? ''
    await openResult(page, {
      ...allBest,
      'sign-in': [worst('sign-in')],
      'bank-details': [worst('bank-details')],
      leavers: [worst('leavers')],
    })
    const before = await reportText(page)
    const was = await readScore(page)
    await expect(heading(page)).toContainText('held at')
    const top = await topJobs(page).evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).hash.slice(1)),
    )
    expect(top).toHaveLength(3)
    for (const id of top) await job(page, id).getByRole('switch').check()

    await expectScore(page, '100')
    await expect(heading(page)).not.toContainText('held at')
    await expect(currentLevel(page)).toContainText('Resilient')
    await expect(said(page)).toContainText('Score 100, was')
    await expect(said(page)).toContainText('No single basic holds your score down any more.')
    const moved = layerTable(page)
      .getByRole('row')
      .filter({ hasText: words.was.split('{')[0] ?? '' })
    expect(await moved.count()).toBeGreaterThan(0)
    for (const layer of await moved.getByRole('rowheader').allInnerTexts())
      await expect(said(page)).toContainText(layer)

    for (const id of top) await job(page, id).getByRole('switch').uncheck()
    await expectScore(page, was)
    expect(await reportText(page)).toBe(before)
    await expect(said(page)).toContainText(`Score ${was}, was`)
  },
)

test('several switches in a row are announced once', { tag: '@full' }, async ({ page }) => {
  await page.clock.install()
  await openResult(page)
  await said(page).evaluate((region) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      if (region.textContent !== (heard.at(-1) ?? '')) heard.push(region.textContent)
    }).observe(region, { childList: true, characterData: true, subtree: true })
  })
  for (const index of [0, 1, 2, 3]) {
    await jobSwitches(page)
      .nth(index)
      .evaluate((input: HTMLElement) => {
        input.click()
      })
  }
  await expect(said(page)).not.toBeEmpty()
  await page.clock.fastForward(5000)
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard.length)).toBe(1)
})

for (const width of [1280, 390]) {
  quickTest(`a row stays under the finger at ${width} px`, { tag: '@full' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await openResult(page)
    const order = await jobs(page).allInnerTexts()
    for (const index of [0, 3, 1]) {
      const one = jobSwitches(page).nth(index)
      await one.scrollIntoViewIfNeeded()
      await one.focus()
      await nextFrames(page)
      const top = (await one.boundingBox())!.y
      await page.keyboard.press('Space')
      await expect(one).toBeChecked()
      await nextFrames(page)
      expect(Math.abs((await one.boundingBox())!.y - top)).toBeLessThan(2)
      await expect(one).toBeFocused()
    }
    expect(await jobs(page).allInnerTexts()).toEqual(order)
  })
}

quickTest('with the keyboard alone jobs are switched on and kept as a plan', async ({ page }) => {
  await openResult(page)
  await jobSwitches(page).first().focus()
  await page.keyboard.press('Space')
  const keep = panel(page).getByRole('button', { name: words.keep })
  await keep.waitFor()
  for (let presses = 0; presses < 90; presses += 1) {
    if (await keep.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('Planned')
  await expect(jobRows(page).first()).toContainText('Planned by')
  await expect(jobSwitches(page).first()).not.toBeChecked()
  await expect(panel(page).getByRole('button', { name: words.undo })).toBeFocused()
  await page.reload()
  await expect(jobRows(page).first()).toContainText('Planned by')
})

quickTest('a plan that was just kept can be undone', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  const before = await storedAnswers(page)
  await jobSwitches(page).first().check()
  await panel(page).getByRole('button', { name: words.keep }).click()
  await expect(jobRows(page).first()).toContainText('Planned by')
  await panel(page).getByRole('button', { name: words.undo }).click()
  await expect(panel(page)).not.toContainText('Planned')
  await expect(jobRows(page).first()).not.toContainText('Planned by')
  expect(JSON.parse((await storedAnswers(page)) ?? '')).toMatchObject({
    answers: (JSON.parse(before ?? '') as { answers: object }).answers,
  })
})

quickTest('a reload drops what was switched on', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  const first = await readScore(page)
  await jobSwitches(page).nth(1).check()
  await expect(note(page)).toBeVisible()
  await page.reload()
  await expectScore(page, first)
  await expect(switchedOn(page)).toHaveCount(0)
})

quickTest('the worked example has switches and no plan to keep', { tag: '@full' }, async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: ui.result.example }).click()
  await jobSwitches(page).first().check()
  await expect(note(page)).toBeVisible()
  await expect(panel(page)).toContainText(await readScore(page))
  await expect(page.getByRole('button', { name: words.keep })).toHaveCount(0)
  await panel(page).getByRole('button', { name: words.off }).click()
  await expect(switchedOn(page)).toHaveCount(0)
  expect(await storedAnswers(page)).toBeNull()
})

quickTest('where much is unknown a range moves and no level shows', { tag: '@full' }, async ({ page }) => {
  await openResult(page, { ...allUnknown, backup: ['recycle-bin'], 'sign-in': ['nobody'] })
  await jobSwitches(page).first().check()
  await expect(note(page)).toBeVisible()
  expect(await readScore(page)).toContain(' to ')
  for (const { name } of model.levels)
    await expect(panel(page).getByText(name, { exact: true })).toHaveCount(0)
})

quickTest('where all is in place there is no switch', { tag: '@full' }, async ({ page }) => {
  await openResult(page, allBest)
  await expect(jobSwitches(page)).toHaveCount(0)
  await expect(panel(page)).toHaveCount(0)
})

quickTest(
  'a report with jobs switched on has no accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page)
    for (const index of [0, 1, 2]) await jobSwitches(page).nth(index).check()
    await expect(note(page)).toBeVisible()
    await expectAccessibleInEveryMode(page, 'what-if')
  },
)

for (const width of [1280, 390, 320]) {
  quickTest(`Tab from a switch never hides the focus at ${width} px`, { tag: '@full' }, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await openResult(page)
    await jobSwitches(page).nth(2).check()
    await expect(note(page)).toBeVisible()
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab')
      await expectFocusShown(page)
    }
  })
}
