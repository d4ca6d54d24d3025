import { readFileSync } from 'node:fs'
import { type Download, type Page, expect } from '@playwright/test'
import { allBest, exampleChoices, model } from '../support/answer-sets.ts'
import { type Choices, expectNoSideScroll, heading, test } from '../support/visitor.ts'
import { readPdf } from '../support/read-pdf.ts'

/** Answers the question on screen by the given way of choosing. */
async function answerAll(
  page: Page,
  choose: (optionIds: string[], questionId: string) => Promise<void>,
  next: () => Promise<void>,
  choices: Choices = exampleChoices,
): Promise<number> {
  let screens = 0
  let lastNumber = 0
  while (!page.url().endsWith('#check')) {
    const id = new URL(page.url()).hash.slice('#q='.length)
    await page.locator(`.ans input[name="${id}"]`).first().waitFor()
    const [, number, total] = /question (\d+) of (\d+)/.exec(await page.locator('.where').innerText()) ?? []
    expect(Number(number)).toBeGreaterThan(lastNumber)
    expect(Number(total)).toBe(model.questions.length)
    lastNumber = Number(number)
    screens += 1
    await choose(choices[id] ?? [], id)
    await next()
    await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
  }
  expect(screens).toBeLessThanOrEqual(18)
  return screens
}

async function expectChecklist(download: Download, name: string): Promise<void> {
  const pdf = await readPdf(new Uint8Array(readFileSync(await download.path())))
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(pdf.text).toContain(name)
  expect(pdf.boxes).toBe(21)
}

test('what is ticked on a slow line, before the quiz has loaded, counts', async ({ page }) => {
  let release: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_astro/*.js', async (route) => {
    await loaded
    await route.continue()
  })
  const [first] = model.questions
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await page.locator('.ans label').first().click()
  release()
  await page.locator('html[data-ready="quiz"]').waitFor()
  await page.locator('.q form .btn[type=submit]').click()
  await expect(page.locator('.where')).toContainText('question 2')
  await page.goBack()
  await expect(page.locator(`.ans input[name="${first?.id ?? ''}"]`).first()).toBeChecked()
})

test('from home to the checklist with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  const start = page.getByRole('link', { name: 'Check your business' }).first()
  while (!(await start.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('html[data-ready="quiz"]').waitFor()

  const focusIn = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${selector}`)
  }
  await answerAll(
    page,
    async (optionIds) => {
      const order = await page
        .locator('.ans input')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
      await focusIn('.ans input')
      for (const id of optionIds) {
        const digit = order.indexOf(id) + 1
        if (digit <= 9) await page.keyboard.press(String(digit))
        else {
          await focusIn(`.ans input[value="${id}"]`)
          await page.keyboard.press('Space')
        }
      }
    },
    async () => {
      await focusIn('form .btn[type=submit]')
      await page.keyboard.press('Enter')
    },
  )
  await focusIn('a.btn--big')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Basic')
  await focusIn('a[href="#take"]')
  await page.keyboard.press('Enter')
  await focusIn('.make input[type=text]')
  await page.keyboard.type('Łódź Café')
  const download = page.waitForEvent('download')
  await focusIn('.make [type=submit]')
  await page.keyboard.press('Enter')
  await expectChecklist(await download, 'Łódź Café')
})

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('by the longest way every question is a screen, and nothing asks who somebody is before the result', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    const expectNoPrompt = async (): Promise<void> => {
      await expect(page.locator('dialog[open], [role=dialog], [role=alertdialog]')).toHaveCount(0)
      await expect(
        page.locator('main :is(input:not([type=radio], [type=checkbox]), textarea, select):visible'),
      ).toHaveCount(0)
      expect(await page.locator('body').innerText()).not.toMatch(/cookie/i)
      expect(await page.evaluate(() => document.cookie)).toBe('')
    }
    await page.goto('/')
    await page.getByRole('link', { name: 'Check your business' }).first().tap()
    await page.locator('html[data-ready="quiz"]').waitFor()
    const screens = await answerAll(
      page,
      async (optionIds) => {
        await expectNoPrompt()
        await expectNoSideScroll(page)
        for (const id of optionIds) await page.locator(`.ans label:has(input[value="${id}"])`).tap()
      },
      () => page.locator('form .btn[type=submit]').tap(),
      allBest,
    )
    expect(screens).toBe(model.questions.length)
    await page.locator('a.btn--big').waitFor()
    await expect(page.locator('.check input:not([type=file])')).toHaveCount(0)
    await page.locator('a.btn--big').tap()
    await expect(heading(page)).toContainText('Resilient')
  })

  test('one tap for each thing chosen and one on Next, no question about the person', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Check your business' }).first().tap()
    await page.locator('html[data-ready="quiz"]').waitFor()
    await answerAll(
      page,
      async (optionIds) => {
        for (const id of optionIds) await page.locator(`.ans label:has(input[value="${id}"])`).tap()
        await expect(page.locator('input[type=email], input[type=tel]')).toHaveCount(0)
      },
      () => page.locator('form .btn[type=submit]').tap(),
    )
    await expectNoSideScroll(page)
    await page.locator('a.btn--big').tap()
    await expect(heading(page)).toBeVisible()
    await expectNoSideScroll(page)
    const download = page.waitForEvent('download')
    await page.locator('.make [type=submit]').tap()
    await expectChecklist(await download, 'Microsoft')
  })
})

test('the checklist says the same as the page', async ({ page }) => {
  const { keepAnswers } = await import('../support/visitor.ts')
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const score = await page.locator('.sc .n').innerText()
  const jobs = await page.locator('.al h4').allInnerTexts()
  const download = page.waitForEvent('download')
  await page.locator('.make [type=submit]').click()
  const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ')
  expect(squeeze(pdf.text)).toContain(score)
  expect(squeeze(pdf.text)).toContain(squeeze(await heading(page).innerText()))
  for (const job of jobs) expect(squeeze(pdf.text)).toContain(squeeze(job))
  expect(pdf.language).toMatch(/^en/)
  expect(pdf.isTagged).toBe(true)
})

test('a business with everything in place has nothing to do and a full checklist of ticks', async ({
  page,
}) => {
  const { keepAnswers } = await import('../support/visitor.ts')
  await keepAnswers(page, allBest)
  await page.goto('/report/')
  await expect(heading(page)).toContainText('Resilient')
  await expect(page.locator('.al li')).toHaveCount(0)
  await expect(page.locator('.ticks li')).toHaveCount(21)
})
