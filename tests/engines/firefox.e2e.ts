/** A test that runs only in Firefox and works around the limits of Playwright's driver for Firefox. */
import { expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { keepAnswers, test } from '../support/visitor.ts'

test('Firefox makes the PDF and draws the hatch pattern of the chart', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await expect(page.locator('.report-score .report-score-number')).toHaveText('33')
  // The driver reports no downloads, so the test records each file that the page makes.
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
  // Firefox draws the hatch in plain grey if a gradient with `color-mix` does not name a colour space.
  const hatch = await page.locator('.area-open').evaluate((one) => getComputedStyle(one).backgroundImage)
  expect(hatch).toContain('in srgb')
})
