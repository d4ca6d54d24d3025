/**
 * The report as a visitor finds it: by role and name. Parts are found by the ids that links lead to (`#plan`, `#IA-03`),
 * which are part of the site's addresses.
 */
import { readFileSync } from 'node:fs'
import { type Download, type Locator, type Page, expect } from '@playwright/test'
import { ui } from './answer-sets.ts'
import { type Scope, heading } from './quiz-screens.ts'
import { readPdf } from './read-pdf.ts'

const words = ui.result

/** Opens the report and waits for its main heading. */
export async function openReport(page: Page, hash = ''): Promise<void> {
  await page.goto(`/report/${hash}`)
  await heading(page).waitFor()
}

/** The sentence that begins with the score: "33 out of 100. …". */
export const score = (scope: Scope): Locator =>
  scope.getByText(new RegExp(`^[\\d to]+ ${ui.report.of}`)).first()

/** The score as it is shown: "33", or "0 to 100" where too little is known. */
export async function readScore(scope: Scope): Promise<string> {
  return /^(\d+(?: to \d+)?) /.exec((await score(scope).innerText()).replace(/\s+/g, ' '))?.[1] ?? 'no score'
}

/** Waits until the report shows this score. */
export async function expectScore(scope: Scope, wanted: string): Promise<void> {
  await expect(score(scope)).toHaveText(new RegExp(`^${wanted} ${ui.report.of}`))
}

/** The level that the scale marks as this business's. */
export const currentLevel = (scope: Scope): Locator =>
  scope.getByRole('list', { name: words.levels }).locator('[aria-current]')

/** The links to the first three jobs. */
export const topJobs = (scope: Scope): Locator =>
  scope
    .getByRole('complementary')
    .filter({ has: scope.getByRole('heading', { name: words.first }) })
    .getByRole('listitem')
    .getByRole('link')

/** The plan, from the heading to what is in place. */
export const plan = (scope: Scope): Locator => scope.locator('#plan')
/** The titles of the jobs that are open, in order. */
export const jobs = (scope: Scope): Locator => plan(scope).getByRole('heading', { level: 4 })
/** The rows of the jobs that are open, in order. */
export const jobRows = (scope: Scope): Locator =>
  plan(scope)
    .getByRole('listitem')
    .filter({ has: scope.getByRole('heading', { level: 4 }) })
/** The row of one open job, by the id of its control. */
export const job = (scope: Scope, id: string): Locator => plan(scope).locator(`li[id="${id}"]`)
/** The switches that count a job as done. */
export const jobSwitches = (scope: Scope): Locator => plan(scope).getByRole('switch')
/** What is in place already. */
export const inPlace = (scope: Scope): Locator =>
  plan(scope).getByRole('region', { name: ui.report.inPlace }).getByRole('listitem')
/** The questions for the person who knows. */
export const unknowns = (scope: Scope): Locator =>
  scope
    .locator('#find')
    .getByRole('listitem')
    .filter({ has: scope.getByRole('heading', { level: 3 }) })

/** The score of each area, row by row. */
export const areaRows = (scope: Scope): Locator =>
  scope
    .getByRole('table', { name: words.profile })
    .getByRole('row')
    .filter({ has: scope.getByRole('rowheader') })
export const areaScores = (scope: Scope): Locator => areaRows(scope).getByRole('cell')
/** The layers of Microsoft 365 and how this business's side stands. */
export const layerTable = (scope: Scope): Locator =>
  scope.getByRole('table').filter({ has: scope.getByRole('columnheader', { name: words.side }) })
/** The radar drawing. */
export const radar = (scope: Scope): Locator =>
  scope.getByRole('img', { name: words.radarLabel.split('{')[0] ?? '' })

/** The section with everything that can be taken away. */
export const takeAway = (scope: Scope): Locator => scope.getByRole('region', { name: words.take })
export const businessName = (scope: Scope): Locator => takeAway(scope).getByLabel(words.name)
/** The button that makes the PDF; its name tells how far that is. */
export const downloadButton = (scope: Scope): Locator =>
  takeAway(scope).getByRole('button', { name: new RegExp(`^(?:${words.download}|${words.saved})$`) })
/** What is said about the PDF, aloud and where something is wrong also on screen. */
export const downloadStatus = (scope: Scope): Locator => takeAway(scope).getByRole('status').first()
/** The link that shares the result. */
export const shareLink = (scope: Scope): Locator => scope.getByLabel(words.shareAddress, { exact: true })
/** The form that chooses what a shared link holds. */
export const shareForm = (scope: Scope): Locator => scope.locator('#share')

/** The bytes of a download. */
export const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(await download.path()))

/** Presses "Download the checklist" and gives the file's bytes. */
export async function downloadChecklist(page: Page, scope: Scope = page): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await downloadButton(scope).click()
  return bytesOf(await download)
}

/** Presses "Download the checklist" and reads the file. */
export async function readChecklist(page: Page, scope: Scope = page): ReturnType<typeof readPdf> {
  return readPdf(await downloadChecklist(page, scope))
}

/** The assessments that this browser keeps, and the one in use. */
export const past = (scope: Scope): Locator => scope.getByRole('region', { name: ui.past.title })
export const comparison = (scope: Scope): Locator => scope.getByRole('region', { name: ui.past.comparison })
/** The note that some answers did not come along to today's questions. */
export const droppedNote = (scope: Scope): Locator =>
  scope.getByRole('status').filter({ hasText: ui.past.droppedTitle })
/** A reply that came back from the person who knows. */
export const replied = (scope: Scope): Locator => scope.getByRole('region', { name: ui.replied.title })
/** The scanner's report and what it suggests. */
export const scanner = (scope: Scope): Locator => scope.locator('#scan')
/** The form that shows after a report on sites that take leads. */
export const leadForm = (scope: Scope): Locator =>
  scope.getByRole('region').filter({ has: scope.locator('#lead-title') })
