/**
 * Tests a visit by keyboard in a window as small as at 400% zoom. The focused element must be visible after
 * every key.
 */
import { type Locator, type Page, expect } from '@playwright/test'
import { groupsOf } from '../../src/core/answers/answers.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectNoSideScroll } from '../support/axe.ts'
import { heading, nextButton, option, options, seeResult } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  businessName,
  nameFold,
  bytesOf,
  downloadButton,
  downloadStatus,
  jobSwitches,
  openReport,
  past,
  startTrying,
} from '../support/report-screens.ts'
import { keepAnswers, nextFrames, openQuiz, quickTest, ready, test } from '../support/visitor.ts'

/**
 * Returns what is wrong with the focused element: outside the window, covered, or without a focus ring. Returns "" if
 * nothing is wrong.
 */
const focusTrouble = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has the focus'
    const name = focused.outerHTML.slice(0, 120)
    // A link over two lines has two rectangles. Tests the wider rectangle, because the middle of the whole link can be
    // empty.
    const [box] = [...(focused.closest('label') ?? focused).getClientRects()].sort(
      (a, b) => b.width - a.width,
    )
    if (!box) return `not drawn: ${name}`
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
    if (bottom - top < 1 || right - left < 1) return `out of the window: ${name}`
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isOwn = focused.contains(middle) || (middle?.closest('label')?.contains(focused) ?? false)
    if (!isOwn) return `${middle?.outerHTML.slice(0, 120) ?? 'nothing'} covers ${name}`
    const marks = [focused, focused.closest('label') ?? focused].map((one) => getComputedStyle(one))
    const isMarked = marks.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    )
    return isMarked || focused.matches('[tabindex="-1"]') ? '' : `not marked: ${name}`
  })

/** Presses a key. Fails if the focused element is not visible afterwards. */
async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  expect(await focusTrouble(page), `after ${key}`).toBe('')
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return
    await press(page, 'Tab')
  }
  throw new Error(`Tab never reached ${String(target)}`)
}

/** Chooses an option by key. Fails if the page scrolls although the option was already in view. */
async function chooseBy(page: Page, key: string, chosen: Locator): Promise<void> {
  const [was, isSeen] = await chosen.evaluate((input) => {
    const { top, bottom } = (input.closest('label') ?? input).getBoundingClientRect()
    return [scrollY, top >= 0 && bottom <= innerHeight] as const
  })
  await press(page, key)
  await expect(chosen).toBeChecked()
  await nextFrames(page)
  const now = await page.evaluate(() => scrollY)
  if (isSeen || key === 'Space') expect(now, `${key} chose ${String(chosen)}`).toBe(was)
}

/** Answers a question by keyboard. */
async function answer(page: Page, id: string, wanted: readonly string[]): Promise<void> {
  const question = model.questions.find((one) => one.id === id)!
  if (question.kind === 'many') {
    for (const one of wanted) {
      await tabTo(page, option(page, one, id))
      await chooseBy(page, 'Space', option(page, one, id))
    }
    return
  }
  for (const group of groupsOf(question)) {
    const radios = group.map((one) => option(page, one.id, id))
    const end = group.findIndex((one) => wanted.includes(one.id))
    await tabTo(page, radios[0]!)
    await chooseBy(page, 'Space', radios[0]!)
    for (const radio of radios.slice(1, end + 1)) await chooseBy(page, 'ArrowDown', radio)
  }
}

test.use({ viewport: { width: 320, height: 256 } })

quickTest(
  'from the home page to the checklist PDF, every focused element is visible',
  { tag: '@full' },
  async ({ page }) => {
    test.setTimeout(240_000)
    await page.goto('/')
    await tabTo(page, page.getByRole('main').getByRole('link', { name: ui.home.start }).first())
    await page.keyboard.press('Enter')
    await ready(page, 'quiz')
    while (!page.url().endsWith('#check')) {
      const id = new URL(page.url()).hash.slice('#q='.length)
      await expect(options(page).first()).toHaveAttribute('id', id)
      await expectNoSideScroll(page)
      await answer(page, id, exampleChoices[id] ?? [])
      await tabTo(page, nextButton(page))
      await page.keyboard.press('Enter')
      await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
      await expect(heading(page)).toBeFocused()
      expect(await focusTrouble(page)).toBe('')
    }
    await tabTo(page, seeResult(page))
    await page.keyboard.press('Enter')
    await expect(heading(page)).toContainText('Basic')
    await expectNoSideScroll(page)
    await tabTo(page, page.getByRole('navigation').getByRole('link', { name: ui.result.barTake }))
    await page.keyboard.press('Enter')
    await tabTo(page, nameFold(page))
    await page.keyboard.press('Enter')
    await tabTo(page, businessName(page))
    await page.keyboard.type('Harbour Street')
    await tabTo(page, downloadButton(page))
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const pdf = await readPdf(await bytesOf(await download))
    expect(pdf.text).toContain('Harbour Street')
    await expect(downloadStatus(page)).toHaveText(ui.result.saved)
    expect(await focusTrouble(page)).toBe('')
  },
)

quickTest('choosing an option by key does not scroll, and Next focuses the new heading', async ({ page }) => {
  const [first] = model.questions
  await openQuiz(page)
  await answer(page, first!.id, exampleChoices[first!.id] ?? [])
  await tabTo(page, nextButton(page))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(model.questions[1]!.title)
  await expect(heading(page)).toBeFocused()
  expect(await focusTrouble(page)).toBe('')
})

for (const key of ['Tab', 'Shift+Tab']) {
  quickTest(
    `every element of the report that ${key} focuses is visible`,
    { tag: '@full' },
    async ({ page }) => {
      test.slow()
      await keepAnswers(page, exampleChoices)
      await openReport(page)
      await past(page).waitFor()
      await startTrying(page)
      await jobSwitches(page).first().check()
      const links = page.getByRole('link')
      await (key === 'Tab' ? links.first() : links.last()).focus()
      let presses = 0
      for (; presses < 200; presses += 1) {
        await page.keyboard.press(key)
        if (await page.evaluate(() => document.activeElement === document.body)) break
        expect(await focusTrouble(page), `after ${key} ${String(presses)}`).toBe('')
      }
      expect(presses).toBeGreaterThan(60)
    },
  )
}

quickTest('two number keys pressed at once choose two options of a quiz question', async ({ page }) => {
  const many = model.questions.find(({ kind }) => kind === 'many')!
  await openQuiz(page, `#q=${many.id}`)
  await options(page).first().focus()
  // Sends both number keys before the page has rendered the first choice, as on a slow phone.
  await options(page)
    .first()
    .evaluate((box) => {
      for (const key of ['1', '2'])
        box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
  await expect(options(page).nth(0)).toBeChecked()
  await expect(options(page).nth(1)).toBeChecked()
})
