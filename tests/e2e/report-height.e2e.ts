/** Tests that the report of six different businesses stays short enough to read. */
import { type Page, expect } from '@playwright/test'
import { sixBusinesses } from '../support/answer-sets.ts'
import { openReport, plan } from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'

/** The highest report in pixels, for a width of the window. */
const HIGHEST = { 1280: 5585, 390: 7760 }

/** Returns the height of the page, after the sections below the window have appeared. */
async function heightOf(page: Page): Promise<number> {
  await plan(page).waitFor()
  await page.locator('#take').waitFor({ state: 'attached' })
  await page.locator('footer').scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  return page.evaluate(() => document.documentElement.scrollHeight)
}

for (const [name, choices] of Object.entries(sixBusinesses))
  quickTest(`the report of this business is short: ${name}`, { tag: '@full' }, async ({ page }) => {
    await keepAnswers(page, choices)
    for (const [width, most] of Object.entries(HIGHEST)) {
      await page.setViewportSize({ width: Number(width), height: 844 })
      await openReport(page)
      expect(await heightOf(page), `at ${width} px`).toBeLessThanOrEqual(most)
    }
  })
