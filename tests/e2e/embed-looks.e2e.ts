/** A frame as it looks: no accessibility problem on any screen, and a host's own colour that can be read wherever it stands. */
import { type FrameLocator, type Locator, expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { FRAME, answerInFrame, frameIn, pageWith, test } from '../support/host-pages.ts'
import { expectAccessible } from '../support/axe.ts'

for (const width of [1000, 390]) {
  test(`a frame of ${String(width)} px has no accessibility problem on any screen`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(FRAME)
    await page.locator('html[data-ready]').waitFor()
    await expectAccessible(page, 'start')
    await answerInFrame(page as unknown as FrameLocator, exampleChoices, async (id) => {
      if (id === 'circumstances') await expectAccessible(page, id)
    })
    await expectAccessible(page, 'check')
    await page.locator('.check a.btn--big').click()
    await page.locator('#result').waitFor()
    await expectAccessible(page, 'result')
  })
}

const accentOf = (root: Locator): Promise<string> =>
  root.evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim())

for (const accent of ['#FFFF66', '#0A0A23']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`MSP 2: ${accent} can be read on every screen of a frame, ${colorScheme}`, async ({
      page,
      hosts,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('/privacy/')
      const own = await accentOf(page.locator('html'))
      const options = `brand=Acme%20IT&accent=${encodeURIComponent(accent)}`
      const frame = `<iframe src="${FRAME}#${options}" title="Check" width="100%" height="700"></iframe>`
      await page.goto(
        hosts.put(
          'host',
          '/',
          pageWith(`<main><h1>Acme IT</h1>${frame}</main>`, { below: '<footer>Acme IT</footer>' }),
        ),
      )
      const quiz = await frameIn(page, 'iframe')
      expect(await accentOf(quiz.locator('html'))).not.toBe(own)
      await expectAccessible(page, 'start')
      await answerInFrame(quiz, exampleChoices, async (id) => {
        if (id === 'backup') await expectAccessible(page, id)
      })
      await expectAccessible(page, 'check')
      await quiz.locator('.check a.btn--big').click()
      await quiz.locator('#result').waitFor()
      await expectAccessible(page, 'result')
    })
  }
}
