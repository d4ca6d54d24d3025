/** How a frame looks: no accessibility problem on any screen, and a host's own colour that can be read everywhere. */
import { type FrameLocator, type Locator, expect } from '@playwright/test'
import { exampleChoices } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { answerInFrame, FRAME, frameIn, pageWith, result, test } from '../support/host-pages.ts'
import { seeResult } from '../support/quiz-screens.ts'
import { ready } from '../support/visitor.ts'

test('a frame has no accessibility problem on its first screen', async ({ page }) => {
  await page.goto(FRAME)
  await ready(page, 'frame')
  await expectAccessible(page, 'start')
})

test('a frame has no accessibility problem on any screen', { tag: '@full' }, async ({ page }) => {
  test.slow()
  const frame = page as unknown as FrameLocator
  await page.setViewportSize({ width: 1000, height: 900 })
  await page.goto(FRAME)
  await ready(page, 'frame')
  await expectAccessibleInEveryMode(page, 'start')
  await answerInFrame(frame, exampleChoices, async (id) => {
    if (id === 'circumstances') await expectAccessibleInEveryMode(page, id)
  })
  await expectAccessibleInEveryMode(page, 'check')
  await seeResult(page).click()
  await result(frame).waitFor()
  await expectAccessibleInEveryMode(page, 'result')
})

const accentOf = (root: Locator): Promise<string> =>
  root.evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim())

for (const accent of ['#FFFF66', '#0A0A23']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(
      `${accent} can be read on every screen, ${colorScheme}`,
      { tag: '@full' },
      async ({ page, hosts }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto('/privacy/')
        const own = await accentOf(page.locator('html'))
        const chosen = `brand=Acme%20IT&accent=${encodeURIComponent(accent)}`
        const frame = `<iframe src="${FRAME}#${chosen}" title="Check" width="100%" height="700"></iframe>`
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
        await seeResult(quiz).click()
        await result(quiz).waitFor()
        await expectAccessible(page, 'result')
      },
    )
  }
}
