/** From the start to the checklist with no mouse, in a window as at 400 % zoom, looking after every key at what has the focus. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, openQuiz, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'

/** What is wrong with what has the focus: out of the window, covered at its middle, or not marked. */
const focusTrouble = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return 'nothing has the focus'
    const name = focused.outerHTML.slice(0, 120)
    // A link over two lines has its middle between them: the longer line counts.
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

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  expect(await focusTrouble(page), `after ${key}`).toBe('')
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return
    await press(page, 'Tab')
  }
  throw new Error(`Tab never reached ${selector}`)
}

/** Presses a key that chooses; where the option could be seen whole before, the page has not moved by a pixel. */
async function chooseBy(page: Page, key: string, option: string): Promise<void> {
  const [was, isSeen] = await page.locator(`.ans input[value="${option}"]`).evaluate((input) => {
    const { top, bottom } = (input.closest('label') ?? input).getBoundingClientRect()
    return [scrollY, top >= 0 && bottom <= innerHeight] as const
  })
  await press(page, key)
  await expect(page.locator(`.ans input[value="${option}"]`)).toBeChecked()
  await page.waitForTimeout(50)
  const now = await page.evaluate(() => scrollY)
  if (isSeen || key === 'Space') expect(now, `${key} chose ${option}`).toBe(was)
}

async function answer(page: Page, id: string, wanted: readonly string[]): Promise<void> {
  const { kind, options } = model.questions.find((one) => one.id === id)!
  if (kind === 'many') {
    for (const option of wanted) {
      await tabTo(page, `.ans input[value="${option}"]`)
      await chooseBy(page, 'Space', option)
    }
    return
  }
  await tabTo(page, '.ans input')
  const end = options.findIndex((one) => one.id === wanted[0])
  await chooseBy(page, 'Space', options[0]?.id ?? '')
  for (const option of options.slice(1, end + 1)) await chooseBy(page, 'ArrowDown', option.id)
}

test.use({ viewport: { width: 320, height: 256 } })

test('start to checklist by keys alone: focus is seen and never covered, choosing moves nothing, no step has a problem', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await tabTo(page, 'main a[href$="quiz/"]')
  await page.keyboard.press('Enter')
  await page.locator('html[data-ready="quiz"]').waitFor()
  while (!page.url().endsWith('#check')) {
    const id = new URL(page.url()).hash.slice('#q='.length)
    await page.locator(`.ans input[name="${id}"]`).first().waitFor()
    await expectAccessible(page, id)
    await expectNoSideScroll(page)
    await answer(page, id, exampleChoices[id] ?? [])
    await tabTo(page, 'form .btn[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
    await expect(heading(page)).toBeFocused()
    expect(await focusTrouble(page)).toBe('')
  }
  await expectAccessible(page, 'check')
  await tabTo(page, 'a.btn--big')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Basic')
  await expectAccessible(page, 'report')
  await expectNoSideScroll(page)
  await tabTo(page, 'a[href="#take"]')
  await page.keyboard.press('Enter')
  await tabTo(page, '.make input[type=text]')
  await page.keyboard.type('Harbour Street')
  await tabTo(page, '.make [type=submit]')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
  expect(pdf.text).toContain('Harbour Street')
  await expect(page.locator('.make [role=status]')).toHaveText(ui.result.saved)
  expect(await focusTrouble(page)).toBe('')
})

test('through the whole result, forwards and back, the focus is always seen', async ({ page }) => {
  test.slow()
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  await page.locator('.past').waitFor()
  await page.locator('.al .switch input').first().check()
  await page.locator('.skip').focus()
  for (const key of ['Tab', 'Shift+Tab']) {
    let presses = 0
    for (; presses < 200; presses += 1) {
      await page.keyboard.press(key)
      if (await page.evaluate(() => document.activeElement === document.body)) break
      expect(await focusTrouble(page), `after ${key} ${String(presses)}`).toBe('')
    }
    expect(presses).toBeGreaterThan(100)
  }
})

test('two number keys in one breath both count', async ({ page }) => {
  const many = model.questions.find(({ kind }) => kind === 'many')!
  await openQuiz(page, `#q=${many.id}`)
  const boxes = page.locator('.ans input')
  await boxes.first().focus()
  // Both come before the page has drawn what the first one did, as on a slow phone.
  await boxes.first().evaluate((box) => {
    for (const key of ['1', '2'])
      box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  await expect(boxes.nth(0)).toBeChecked()
  await expect(boxes.nth(1)).toBeChecked()
})
