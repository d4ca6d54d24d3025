/** Tests the appearance of the quiz in a frame: accessibility on each screen, and contrast of the host's colour. */
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { FRAME, answerInFrame, frameIn, pageWith, result, test } from '../support/host-pages.ts'
import { seeResult } from '../support/quiz-screens.ts'

test(
  'no screen of a frame has an accessibility problem in any colour mode or width',
  { tag: '@full' },
  async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 1000, height: 900 })
    await page.goto(FRAME)
    const frame = page as unknown as FrameLocator
    await page.locator('html[data-ready]').waitFor()
    await expectAccessibleInEveryMode(page, 'start')
    await answerInFrame(frame, exampleChoices, async (id) => {
      if (id === 'circumstances') await expectAccessibleInEveryMode(page, id)
    })
    await expectAccessibleInEveryMode(page, 'check')
    await seeResult(page).click()
    await result(frame).waitFor()
    await expectAccessibleInEveryMode(page, 'result')
  },
)

const accentOf = (root: Locator): Promise<string> =>
  root.evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim())

/** Calls `look` in light mode and in dark mode, and returns both results. */
async function inBoth<T>(page: Page, look: () => Promise<T>): Promise<T[]> {
  const seen: T[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    seen.push(await look())
  }
  return seen
}

for (const accent of ['#FFFF66', '#0A0A23']) {
  test(
    `the accent ${accent} has enough contrast on every screen of a frame`,
    { tag: '@full' },
    async ({ page, hosts }) => {
      test.slow()
      await page.goto('/privacy/')
      const own = page.locator('html')
      const ownAccents = await inBoth(page, () => accentOf(own))
      const options = `brand=Acme%20IT&accent=${encodeURIComponent(accent)}`
      const frame = `<iframe src="${FRAME}#${options}" title="Check" width="100%" height="700"></iframe>`
      const body = pageWith(`<main><h1>Acme IT</h1>${frame}</main>`, { below: '<footer>Acme IT</footer>' })
      await page.goto(hosts.put('host', '/', body))
      const quiz = await frameIn(page, 'iframe')
      const accents = await inBoth(page, () => accentOf(quiz.locator('html')))
      for (const [index, one] of accents.entries()) expect(one).not.toBe(ownAccents[index])
      const expectReadable = async (screen: string): Promise<void> => {
        await inBoth(page, () => expectAccessible(page, screen))
      }
      await expectReadable('start')
      await answerInFrame(quiz, exampleChoices, async (id) => {
        if (id === 'backup') await expectReadable(id)
      })
      await expectReadable('check')
      await seeResult(quiz).click()
      await result(quiz).waitFor()
      await expectReadable('result')
    },
  )
}
