/** What Firefox's driver cannot see by itself. */
import { expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { keepAnswers, test } from '../support/visitor.ts'

test('the checklist is made, and the drawing of areas is hatched and not filled', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await expect(page.locator('.report-score .report-score-number')).toHaveText('33')
  // The driver tells of no download: the page notes what it was about to hand over.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      void blob
        .text()
        .then((text) => (document.documentElement.dataset['made'] = `${blob.type} ${text.slice(0, 5)}`))
      return make(blob)
    }
  })
  await page.locator('.make [type=submit]').click()
  await expect(page.locator('html')).toHaveAttribute('data-made', 'application/pdf %PDF-', {
    timeout: 30_000,
  })
  // Where a mixed colour is in it, Firefox draws a hatch as one grey unless it is told the space to mix in.
  const hatch = await page.locator('.prof').evaluate((one) => getComputedStyle(one).backgroundImage)
  expect(hatch).toContain('in srgb')
})
