/**
 * Tests that quiz and report are accessible in every state, fit into a window of 320 px, and are useful without
 * JavaScript.
 */
import { expect } from '@playwright/test'
import { readSite } from '../../src/content/site.ts'
import { allBest, allNo, allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { nextButton } from '../support/quiz-screens.ts'
import {
  currentLevel,
  jobRows,
  openGroups,
  openReport,
  openRadar,
  radar,
  takeAway,
  unknowns,
} from '../support/report-screens.ts'
import { expectFocusShown, keepAnswers, openQuiz, quickTest, test } from '../support/visitor.ts'

const twoSteps = { ...exampleChoices, backup: ['daily'] }

quickTest('a quiz question has no accessibility problem in light mode', async ({ page }) => {
  await openQuiz(page, '#q=administrators')
  await expectAccessible(page, 'administrators')
  await expectNoSideScroll(page)
})

quickTest('the check-your-answers screen has no accessibility problem in light mode', async ({ page }) => {
  await keepAnswers(page, twoSteps)
  await openQuiz(page, '#check')
  await expectAccessible(page, 'check')
})

quickTest('a report has no accessibility problem in light mode', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  for (const one of await jobRows(page).getByText(ui.result.details).all()) await one.click()
  await expectAccessible(page, 'report')
  await expectNoSideScroll(page)
})

test.describe('in every colour mode', { tag: '@full' }, () => {
  for (const { id } of model.questions) {
    quickTest(`the quiz question ${id} has no accessibility problem`, async ({ page }) => {
      await keepAnswers(page, twoSteps)
      await openQuiz(page, `#q=${id}`)
      await expectAccessibleInEveryMode(page, id)
    })
  }

  quickTest('the check-your-answers screen has no accessibility problem', async ({ page }) => {
    await keepAnswers(page, twoSteps)
    await openQuiz(page, '#check')
    await expectAccessibleInEveryMode(page, 'check')
  })

  quickTest('a quiz question with an error message has no accessibility problem', async ({ page }) => {
    await openQuiz(page)
    await nextButton(page).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expectAccessibleInEveryMode(page, 'error')
  })

  quickTest(
    'a report with the details of all jobs expanded has no accessibility problem',
    async ({ page }) => {
      test.slow()
      await keepAnswers(page, exampleChoices)
      await openReport(page)
      await openGroups(page)
      for (const one of await jobRows(page).getByText(ui.result.details).all()) await one.click()
      await expectAccessibleInEveryMode(page, 'report')
    },
  )

  quickTest('a report with only unknown answers has no accessibility problem', async ({ page }) => {
    await keepAnswers(page, allUnknown)
    await openReport(page)
    await unknowns(page).first().waitFor()
    await expectAccessibleInEveryMode(page, 'report, unknown')
  })

  quickTest(
    'the method page with all its details expanded has no accessibility problem',
    async ({ page }) => {
      await page.goto('/method/')
      for (const details of await page.locator('main details').all())
        await details.evaluate((one: HTMLDetailsElement) => (one.open = true))
      await expectAccessibleInEveryMode(page, 'method')
    },
  )
})

quickTest(
  'if the window gets narrower, the report becomes as narrow as the window',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    await openRadar(page)
    await expect(radar(page)).toHaveAttribute('style', /width/)
    await page.setViewportSize({ width: 390, height: 844 })
    // Polls, because the page redraws the chart with a delay.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  },
)

test('if the window gets narrower, the radar chart keeps its room', { tag: '@full' }, async ({ page }) => {
  await page.addInitScript(() => {
    const drawn: string[] = []
    const context = CanvasRenderingContext2D.prototype
    const fillText = Reflect.get(context, 'fillText') as (...given: unknown[]) => void
    Reflect.set(context, 'fillText', function (this: unknown, ...given: [string, ...unknown[]]): void {
      drawn.push(given[0])
      fillText.apply(this, given)
    })
    Object.assign(window, { drawn })
  })
  const drawn = (): Promise<string[]> => page.evaluate(() => (window as unknown as { drawn: string[] }).drawn)
  const { short } = model.areas[0]!
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openRadar(page)
  await expect.poll(drawn).not.toEqual([])
  expect(await drawn()).not.toContain(short)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(drawn).toContain(short)
  expect((await radar(page).boundingBox())!.width).toBeGreaterThan(300)
})

test.describe('at 320 px, as at 400% zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  quickTest('quiz and report are no wider than the window', async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openQuiz(page, '#q=administrators')
    await expectNoSideScroll(page)
    await openReport(page)
    await takeAway(page).waitFor()
    await expectNoSideScroll(page)
  })

  quickTest('every element of a quiz question that Tab focuses is visible', async ({ page }) => {
    await openQuiz(page, '#q=administrators')
    for (let presses = 0; presses < 14; presses += 1) {
      await page.keyboard.press('Tab')
      await expectFocusShown(page)
    }
  })

  const worse = (...ids: string[]) => ({
    ...allBest,
    ...Object.fromEntries(ids.map((id) => [id, allNo[id] ?? []])),
  })
  for (const [level, choices] of [
    ['Exposed', allNo],
    ['Basic', exampleChoices],
    ['Developing', worse('sharing', 'apps', 'break-in', 'whom-to-tell')],
    ['Managed', worse('whom-to-tell')],
    ['Resilient', allBest],
  ] as const) {
    quickTest(
      `the name of the score level ${level} fits in the window`,
      { tag: '@full' },
      async ({ page }) => {
        await keepAnswers(page, choices)
        await openReport(page)
        const { name } = model.levels.find(({ id }) => id === level)!
        const shown = currentLevel(page).getByText(name)
        const { x, width } = (await shown.boundingBox())!
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(320)
      },
    )
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the quiz leads to the checklist and to the list of all questions', async ({ page }) => {
    await page.goto('/quiz/')
    await expect(page.getByRole('main').getByRole('link', { name: ui.site.checklist })).toBeVisible()
    await page.getByRole('link', { name: ui.quiz.allTitle }).click()
    for (const { title } of model.questions)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
  })

  test('the checklist can be filtered and reset', async ({ page }) => {
    await page.goto('/checklist/')
    const shown = page.locator('.job-row:visible')
    await expect(shown).toHaveCount(model.controls.length)
    await page.getByRole('group', { name: ui.filter.rank }).getByRole('radio').last().focus()
    await page.keyboard.press('ArrowLeft')
    await expect(shown).toHaveCount(model.controls.filter(({ critical }) => critical).length)
    await page.getByLabel(ui.filter.plan).selectOption(ui.plans['business-basic']!)
    await expect(shown).not.toHaveCount(0)
    await page.getByRole('button', { name: ui.filter.reset }).click()
    await expect(shown).toHaveCount(model.controls.length)
  })

  test('a job of the checklist opens, and nothing is shown that needs the script', async ({ page }) => {
    await page.goto('/checklist/#IA-01')
    const { words } = model.controls.find(({ id }) => id === 'IA-01')!
    await page.locator('#IA-01').getByText(words.title).click()
    await expect(page.getByText(words.why)).toBeVisible()
    for (const role of ['checkbox', 'searchbox', 'status'] as const)
      await expect(page.getByRole(role)).toHaveCount(0)
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test(
    'the home page can show the drawing of the responsibility matrix as a table',
    { tag: '@full' },
    async ({ page }) => {
      await page.goto('/')
      await page.getByText(readSite().matrix.words.table).click()
      await expect(page.getByRole('table').first()).toBeVisible()
    },
  )

  test('the report page states that it needs JavaScript', async ({ page }) => {
    await page.goto('/report/')
    await expect(page.getByRole('heading', { name: ui.result.noScriptTitle })).toBeVisible()
    await expect(page.getByText(ui.result.loading)).toBeHidden()
  })
})
