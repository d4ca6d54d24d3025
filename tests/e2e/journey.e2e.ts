/** Tests a whole visit, from the home page to the checklist, by mouse, touch and keyboard. */
import { type Locator, type Page, expect } from '@playwright/test'
import { groupsOf } from '../../src/core/answers/answers.ts'
import { allBest, type Choices, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectNoSideScroll } from '../support/axe.ts'
import { heading, nextButton, option, options, seeResult } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  businessName,
  nameFold,
  bytesOf,
  downloadButton,
  inPlace,
  jobRows,
  jobs,
  openGroups,
  openReport,
  readChecklist,
  readScore,
  headSentence,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, ready, test } from '../support/visitor.ts'

/**
 * Answers all questions with `choose` and `next`, up to the screen “Check your answers”. Returns the number
 * of screens.
 */
async function answerAll(
  page: Page,
  choose: (optionIds: string[], questionId: string) => Promise<void>,
  next: () => Promise<void>,
  choices: Choices = exampleChoices,
): Promise<number> {
  let screens = 0
  let lastTotal = 0
  while (!page.url().endsWith('#check')) {
    const id = new URL(page.url()).hash.slice('#q='.length)
    await expect(options(page).first()).toHaveAttribute('name', id)
    const [, number, total] =
      /screen (\d+) of (?:up to )?(\d+)/.exec(
        await page
          .getByText(/screen \d+ of/)
          .filter({ visible: true })
          .innerText(),
      ) ?? []
    screens += 1
    expect(Number(number)).toBe(screens)
    lastTotal = Number(total)
    await choose(choices[id] ?? [], id)
    await next()
    await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
  }
  expect(screens).toBe(lastTotal)
  expect(screens).toBeLessThanOrEqual(18)
  return screens
}

/** Opens the home page and starts the quiz. */
async function startFromHome(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: ui.home.start }).first().tap()
  await ready(page, 'quiz')
}

/** Presses Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(target)}`)
}

quickTest('a quiz option that is chosen before the script loads stays chosen', async ({ page }) => {
  let release: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_astro/*.js', async (route) => {
    await loaded
    await route.continue()
  })
  await page.goto('/quiz/', { waitUntil: 'commit' })
  await options(page).first().check()
  release()
  await ready(page, 'quiz')
  await nextButton(page).click()
  await expect(page.getByText('screen 2 of')).toBeVisible()
  await page.goBack()
  await expect(options(page).first()).toBeChecked()
})

quickTest('a visitor can get from the home page to the checklist PDF by keyboard', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: ui.home.start }).first())
  await page.keyboard.press('Enter')
  await ready(page, 'quiz')
  await answerAll(
    page,
    async (optionIds, questionId) => {
      for (const group of groupsOf(model.questions.find(({ id }) => id === questionId)!)) {
        const order = group.map(({ id }) => id)
        // Tab moves to the chosen radio of a group, or to the first radio if none is chosen.
        await tabTo(page, option(page, order[0]!, questionId))
        for (const id of optionIds.filter((one) => order.includes(one))) {
          const digit = order.indexOf(id) + 1
          if (digit <= 9) await page.keyboard.press(String(digit))
          else {
            await tabTo(page, option(page, id, questionId))
            await page.keyboard.press('Space')
          }
        }
      }
    },
    async () => {
      await tabTo(page, nextButton(page))
      await page.keyboard.press('Enter')
    },
  )
  await tabTo(page, seeResult(page))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Basic')
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: ui.result.barTake }))
  await page.keyboard.press('Enter')
  await tabTo(page, nameFold(page))
  await page.keyboard.press('Enter')
  await tabTo(page, businessName(page))
  await page.keyboard.type('Łódź Café')
  await tabTo(page, downloadButton(page))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  const pdf = await readPdf(await bytesOf(file))
  expect(pdf.text).toContain('Łódź Café')
  expect(pdf.boxes).toBe(21)
})

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test(
    'each screen shows one question and no question asks for personal data',
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 })
      const expectNoPrompt = async (): Promise<void> => {
        await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0)
        await expect(page.getByRole('textbox').or(page.getByRole('combobox'))).toHaveCount(0)
        expect(await page.getByRole('main').innerText()).not.toMatch(/cookie/i)
        expect(await page.evaluate(() => document.cookie)).toBe('')
      }
      await startFromHome(page)
      const screens = await answerAll(
        page,
        async (optionIds, questionId) => {
          await expectNoPrompt()
          await expectNoSideScroll(page)
          for (const id of optionIds) await option(page, id, questionId).tap()
        },
        () => nextButton(page).tap(),
        allBest,
      )
      expect(screens).toBe(model.questions.length)
      await expectNoPrompt()
      await seeResult(page).tap()
      await expect(heading(page)).toContainText('Resilient')
    },
  )

  test('a visitor reaches the checklist with one tap per option and per Next button', async ({ page }) => {
    await startFromHome(page)
    await answerAll(
      page,
      async (optionIds, questionId) => {
        for (const id of optionIds) await option(page, id, questionId).tap()
      },
      () => nextButton(page).tap(),
    )
    await expectNoSideScroll(page)
    await seeResult(page).tap()
    await expect(heading(page)).toBeVisible()
    await expectNoSideScroll(page)
    const download = page.waitForEvent('download')
    await downloadButton(page).tap()
    expect((await readPdf(await bytesOf(await download))).boxes).toBe(21)
  })
})

quickTest('the checklist PDF contains the score, summary and jobs of the report page', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
  const titles = await jobs(page).allInnerTexts()
  const pdf = await readChecklist(page)
  const squeeze = (text: string): string => text.replace(/\s+/g, ' ')
  expect(squeeze(pdf.text)).toContain(await readScore(page))
  expect(squeeze(pdf.text)).toContain(squeeze(await headSentence(page).innerText()))
  expect(titles.length).toBeGreaterThan(10)
  for (const title of titles) expect(squeeze(pdf.text)).toContain(squeeze(title))
  expect(pdf.language).toMatch(/^en/)
  expect(pdf.isTagged).toBe(true)
})

quickTest('if every control is in place, the action plan of the report is empty', async ({ page }) => {
  await keepAnswers(page, allBest)
  await openReport(page)
  await expect(heading(page)).toContainText('Resilient')
  await expect(jobRows(page)).toHaveCount(0)
  await expect(inPlace(page)).toHaveCount(21)
})
