import { expect } from '@playwright/test'
import { allBest, allNo, allUnknown, exampleChoices, model } from '../support/answer-sets.ts'
import {
  expectAccessible,
  expectFocusShown,
  expectNoSideScroll,
  keepAnswers,
  openQuiz,
  test,
} from '../support/visitor.ts'

const sizes = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of sizes) {
    test.describe(`${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport })

      test('every step of the quiz has no accessibility problem', async ({ page }) => {
        test.slow()
        await keepAnswers(page, { ...exampleChoices, backup: ['daily'] })
        for (const { id } of model.questions) {
          await openQuiz(page, `#q=${id}`)
          await expectAccessible(page, id)
          await expectNoSideScroll(page)
        }
        await openQuiz(page)
        await page.goto('/quiz/#check')
        await expectAccessible(page, 'check')
      })

      test('an error, a full report and an unknown one have no accessibility problem', async ({ page }) => {
        test.slow()
        await openQuiz(page)
        await page.locator('form .btn[type=submit]').click()
        await expectAccessible(page, 'error')
        await keepAnswers(page, exampleChoices)
        await page.goto('/report/')
        await page.locator('.al li').first().waitFor()
        for (const details of await page.locator('.more summary').all()) await details.click()
        await expectAccessible(page, 'report')
        await expectNoSideScroll(page)
        await keepAnswers(page, allUnknown)
        await page.goto('/report/')
        await page.locator('.asks li').first().waitFor()
        await expectAccessible(page, 'report, unknown')
        await expectNoSideScroll(page)
      })
    })
  }
}

test('a report in a window that gets narrower follows it', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await page.locator('.radar').scrollIntoViewIfNeeded()
  await expect(page.locator('.radar canvas')).toHaveAttribute('style', /width/)
  await page.setViewportSize({ width: 390, height: 844 })
  // The canvas is drawn again a moment later.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

test('every number of the method page opens, without an accessibility problem or side scroll', async ({
  page,
}) => {
  test.slow()
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/method/')
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await expectNoSideScroll(page)
    await expectAccessible(page, `method, ${String(width)} px`)
  }
})

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('quiz and report have no accessibility problem', async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openQuiz(page, '#q=sign-in')
    await expectAccessible(page, 'quiz')
    await page.goto('/report/')
    await page.locator('.al li').first().waitFor()
    await expectAccessible(page, 'report')
  })
})

test.describe('at 320 px, as at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })
  test('nothing is wider than the window and focus is never hidden', async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    for (const path of ['/quiz/#q=administrators', '/report/']) {
      await page.goto(path)
      await page.waitForTimeout(300)
      await expectNoSideScroll(page)
    }
    await openQuiz(page, '#q=administrators')
    for (let presses = 0; presses < 14; presses += 1) {
      await page.keyboard.press('Tab')
      await expectFocusShown(page)
    }
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('every question can be read, and the checklist is one click away', async ({ page }) => {
    await page.goto('/quiz/')
    for (const { title } of model.questions)
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.locator('.all').getByRole('link', { name: 'Checklist' })).toBeVisible()
  })

  test('the checklist shows only some controls, by keys too, and all of them again', async ({ page }) => {
    await page.goto('/checklist/')
    const shown = page.locator('.control:visible')
    await expect(shown).toHaveCount(model.controls.length)
    await page.locator('.only summary').click()
    await page.locator('#any-critical').focus()
    await page.keyboard.press('ArrowRight')
    await expect(shown).toHaveCount(model.controls.filter(({ critical }) => critical).length)
    await page.getByRole('button', { name: 'Show all' }).first().click()
    await expect(shown).toHaveCount(model.controls.length)
  })

  test('home shows who does what in every model, and the report says what it needs', async ({ page }) => {
    await page.goto('/')
    await page.getByText('The same as a table').click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await page.goto('/report/')
    await expect(page.getByRole('heading', { name: 'The result needs script' })).toBeVisible()
  })
})

test('at 320 px the name of the level stands whole on the screen, whichever it is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
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
    await keepAnswers(page, choices)
    await page.goto('/report/')
    const name = page.locator('.lv [aria-current] span')
    await expect(name).toContainText(level)
    const { x, width } = (await name.boundingBox()) ?? { x: -1, width: 0 }
    expect(x, level).toBeGreaterThanOrEqual(0)
    expect(x + width, level).toBeLessThanOrEqual(320)
  }
})
