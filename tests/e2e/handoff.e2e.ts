/** Tests the ticket of a job: copied by keyboard, and shown if the browser refuses to copy. */
import { type Page, expect } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { job, jobRows, openReport } from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'

/** Replaces the clipboard of the page, because tests that run at the same time share the real one. */
async function fakeClipboard(page: Page, isRefused: boolean): Promise<() => Promise<string>> {
  await page.evaluate((refuse) => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          if (refuse) return Promise.reject(new DOMException('no', 'NotAllowedError'))
          Object.assign(window, { copiedText: text })
          return Promise.resolve()
        },
      },
    })
  }, isRefused)
  return () => page.evaluate(() => String((window as { copiedText?: string }).copiedText))
}

/** Opens the details of the first job by keyboard. Returns the id of its control. */
async function openFirstJob(page: Page): Promise<string> {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  const id = (await jobRows(page).first().getAttribute('id')) ?? ''
  await job(page, id).locator('summary').filter({ hasText: ui.result.details }).focus()
  await page.keyboard.press('Enter')
  await job(page, id).getByRole('button', { name: ui.handoff.copy }).waitFor()
  return id
}

quickTest('a job is copied as a ticket by keyboard, and a message says so', async ({ page }) => {
  const id = await openFirstJob(page)
  const copied = await fakeClipboard(page, false)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(job(page, id).getByRole('button', { name: ui.handoff.copy })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(job(page, id).getByRole('status')).toHaveText(ui.handoff.copied)
  const text = await copied()
  for (const label of [
    'why',
    'do',
    'where',
    'done',
    'page',
    'who',
    'due',
    'today',
    'plan',
    'reference',
  ] as const)
    expect(text).toContain(`\n\n${ui.handoff[label]}: `)
  const link = /https?:\S+\/checklist\/[A-Z]{2}-\d\d\//.exec(text)?.[0] ?? ''
  expect((await page.request.get(link)).status()).toBe(200)
  await expectAccessible(page)
})

quickTest('a ticket is shown to copy by hand if the browser refuses to copy', async ({ page }) => {
  const id = await openFirstJob(page)
  await fakeClipboard(page, true)
  await job(page, id).getByRole('button', { name: ui.handoff.copy }).click()
  await expect(job(page, id).getByRole('status')).toHaveText(ui.handoff.copyFailed)
  const field = job(page, id).getByLabel(ui.handoff.text)
  await expect(field).toHaveValue(new RegExp(`\\(${id}\\)\\n\\n${ui.handoff.why}: `))
  await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await expectAccessible(page)
})
