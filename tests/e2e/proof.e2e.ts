/** Tests who does a job and its proof: the form in the plan, the files, and the evidence sheet. */
import { type Locator, type Page, expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  bytesOf,
  doneBox,
  inPlace,
  job,
  openExports,
  openGroups,
  openReport,
  plan,
  readChecklist,
  score,
  shareLink,
  takeAway,
} from '../support/report-screens.ts'
import { keepAnswers, quickTest, storedAnswers } from '../support/visitor.ts'

const words = ui.record
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)!.words.title
const recordOf = (page: Page, id: string): Locator => plan(page).locator(`details[data-record="${id}"]`)
const LINK = 'https://files.example/policies/second-step?version=3'

/** Opens the form for the notes about a control. */
async function openRecord(page: Page, id: string): Promise<Locator> {
  const form = recordOf(page, id)
  await form.locator('summary').click()
  await form.getByLabel(words.who, { exact: true }).waitFor()
  return form
}

/** Notes who does a job and its proof. */
async function note(page: Page, id: string): Promise<void> {
  const form = await openRecord(page, id)
  await form.getByLabel(words.who, { exact: true }).fill('Ada Miller')
  await form.getByLabel(words.what, { exact: true }).fill('Export of the policy')
  await form.getByLabel(words.where, { exact: true }).fill(LINK)
  await page.keyboard.press('Enter')
}
const storedRecords = async (page: Page): Promise<unknown> =>
  (JSON.parse((await storedAnswers(page)) ?? '{}') as { answers: { records?: unknown } }).answers.records

async function openOwnReport(page: Page): Promise<void> {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await openGroups(page)
}

quickTest(
  'who does a job and its proof are noted, undone and kept, and change no score',
  async ({ page }) => {
    await openOwnReport(page)
    const before = await score(page).innerText()
    await note(page, 'IA-01')
    const row = job(page, 'IA-01')
    await expect(row).toContainText('Ada Miller')
    await expect(row.getByRole('link', { name: LINK })).toHaveAttribute('href', LINK)
    await expect(recordOf(page, 'IA-01').locator('summary')).toBeFocused()
    expect(await score(page).innerText()).toBe(before)
    await row.getByRole('button', { name: ui.standing.undo }).click()
    await expect(row).not.toContainText('Ada Miller')
    await expect(
      plan(page)
        .getByRole('status')
        .filter({ hasText: titleOf('IA-01') }),
    ).toHaveText(fill(words.undone, { title: titleOf('IA-01') }))
    expect(await storedRecords(page)).toBeUndefined()
    await note(page, 'IA-01')
    await doneBox(page, 'IA-01').check()
    await doneBox(page, 'IA-02').check()
    await page.reload()
    await openGroups(page)
    const done = inPlace(page).filter({ hasText: titleOf('IA-01') })
    await expect(done).toContainText('Export of the policy')
    await expect(inPlace(page).filter({ hasText: ui.report.noProof }).first()).toBeVisible()
  },
)

quickTest(
  'the form for who does a job and its proof shows its errors and is accessible',
  async ({ page }) => {
    await openOwnReport(page)
    const form = await openRecord(page, 'IA-01')
    await form.getByLabel(words.what, { exact: true }).fill('Export')
    await form.getByRole('button', { name: ui.standing.keep }).click()
    await expect(form.getByLabel(words.where, { exact: true })).toBeFocused()
    await expect(form).toContainText(words.noWhere)
    await expectAccessible(page, 'the form for the notes')
  },
)

quickTest(
  'the form for who does a job and its proof is accessible in every mode',
  { tag: '@full' },
  async ({ page }) => {
    await openOwnReport(page)
    await note(page, 'IA-01')
    await openRecord(page, 'IA-01')
    await expectAccessibleInEveryMode(page, 'the form for the notes')
  },
)

quickTest('the checklist and the evidence sheet name the proof, the link does not', async ({ page }) => {
  await openOwnReport(page)
  await note(page, 'IA-01')
  await doneBox(page, 'IA-01').check()
  await doneBox(page, 'IA-02').check()
  const { text } = await readChecklist(page)
  expect(text).toContain('Export of the policy')
  expect(text).toContain(ui.report.noProof)
  await openExports(page)
  await takeAway(page).getByRole('radio', { name: ui.result.shareAnswers }).check()
  const link = await shareLink(page).inputValue()
  expect(Buffer.from(link.split('#r=1')[1] ?? '', 'base64url').toString()).not.toContain('Ada')
  await page.getByText(ui.result.evidenceFold).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.evidence.save }).click()
  const sheet = await readPdf(await bytesOf(await download))
  for (const part of [ui.evidence.cannot, ui.evidence.limits1, 'Ada Miller', 'Export of the policy'])
    expect(sheet.text.replace(/\s+/g, ' ')).toContain(part)
  expect(sheet.text).not.toContain('out of 100')
})
