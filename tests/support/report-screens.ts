/**
 * Finds the parts of the report by role and name. Some parts are found by the ids that links use (`#plan`, `#IA-03`),
 * because these ids are part of the site's URLs.
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

/** The sentence of the heading, without the score. */
export const headSentence = (scope: Scope): Locator => scope.locator('.report-score-sentence')

/** Reads the score on screen: "33", or "0 to 100" if too little is known. */
export async function readScore(scope: Scope): Promise<string> {
  return /^(\d+(?: to \d+)?) /.exec((await score(scope).innerText()).replace(/\s+/g, ' '))?.[1] ?? 'no score'
}

/** Waits until the report shows the wanted score. */
export async function expectScore(scope: Scope, wanted: string): Promise<void> {
  await expect(score(scope)).toHaveText(new RegExp(`^${wanted} ${ui.report.of}`))
}

/** The level that the scale marks as the level of this business. */
export const currentLevel = (scope: Scope): Locator =>
  scope.getByRole('list', { name: words.levels }).locator('[aria-current]')

/** The links to the first jobs, and to the questions for IT if answers are missing. */
export const topJobs = (scope: Scope): Locator =>
  scope.getByRole('list', { name: words.first }).getByRole('listitem').getByRole('link')

/** The action plan, from its heading to the list of controls in place. */
export const plan = (scope: Scope): Locator => scope.locator('#plan')
/** Opens all groups of the action plan, and waits until the plan is on the page. */
export async function openGroups(page: Page): Promise<void> {
  await plan(page).waitFor()
  await plan(page)
    .locator('details.job-fold:not([open])')
    .evaluateAll((groups: HTMLDetailsElement[]) => {
      for (const group of groups) group.open = true
    })
}
/** Starts the what-if mode of the action plan, with all groups open. */
export async function startTrying(page: Page): Promise<void> {
  await openGroups(page)
  await plan(page).getByRole('button', { name: ui.tick.start }).click()
  await plan(page).getByRole('switch').first().waitFor()
}
/** The box of a job that marks the job as done. */
export const doneBox = (scope: Scope, id: string): Locator =>
  job(scope, id).getByRole('checkbox', { name: ui.standing.box })
/** The titles of the open jobs, in order. */
export const jobs = (scope: Scope): Locator => plan(scope).getByRole('heading', { level: 4 })
/** The rows of the open jobs, in order. */
export const jobRows = (scope: Scope): Locator =>
  plan(scope)
    .getByRole('listitem')
    .filter({ has: scope.getByRole('heading', { level: 4 }) })
/** The row of one open job, by the id of its control. */
export const job = (scope: Scope, id: string): Locator => plan(scope).locator(`.action-list > li[id="${id}"]`)
/** The what-if switches, each of which counts a job as done. */
export const jobSwitches = (scope: Scope): Locator => plan(scope).getByRole('switch')
/** The list of controls that are in place. */
export const inPlace = (scope: Scope): Locator =>
  plan(scope).getByRole('region', { name: ui.report.inPlace }).getByRole('listitem')
/** The titles of the questions for the IT person and for the owner. The titles after the seventh are folded. */
export const unknowns = (scope: Scope): Locator => scope.locator(':is(.find, .find-fold) .asks > li')
/** The anchors of the unknown controls, which links of the report lead to. */
export const unknownAnchors = (scope: Scope): Locator =>
  scope.locator(':is(.find, .find-fold) .asks span[id]')
/** Opens a folded part of the section with the questions for the IT person. */
export async function openAskPart(page: Page, name: string): Promise<void> {
  await page.locator('#find').locator('summary').filter({ hasText: name }).click()
}
/** Presses the button that opens the message to the IT person, in the section with the questions. */
export async function openAsk(page: Page): Promise<void> {
  await page.locator('#find').getByRole('button', { name: words.ask }).click()
  await page.getByRole('button', { name: ui.asking.copy }).waitFor()
}

/** The rows of the table with the score of each area. */
export const areaRows = (scope: Scope): Locator =>
  scope
    .getByRole('table', { name: words.profile })
    .getByRole('row')
    .filter({ has: scope.getByRole('rowheader') })
export const areaScores = (scope: Scope): Locator => areaRows(scope).getByRole('cell')
/** The table of layers, with the status of the controls that this business is responsible for. */
export const layerTable = (scope: Scope): Locator =>
  scope.getByRole('table').filter({ has: scope.getByRole('columnheader', { name: words.side }) })
/** The radar chart. */
export const radar = (scope: Scope): Locator =>
  scope.getByRole('img', { name: words.radarLabel.split('{')[0] ?? '' })

/** Ticks the first job in what-if mode, and opens the radar chart of what this changes. */
export async function openRadar(page: Page): Promise<void> {
  await startTrying(page)
  await jobSwitches(page).first().check()
  await page.getByText(ui.tick.asRadar).click()
  await radar(page).waitFor()
}

/** The section with the files and links of the result. */
export const takeAway = (scope: Scope): Locator => scope.getByRole('region', { name: words.take })
export const businessName = (scope: Scope): Locator => takeAway(scope).getByLabel(words.name)
/** The button that shows the fields for the business name and the paper size. */
export const nameFold = (scope: Scope): Locator => takeAway(scope).getByText(words.downloadAs)
/** Writes the business name, and shows its field if it is hidden. */
export async function nameBusiness(scope: Scope, name: string): Promise<void> {
  if (!(await businessName(scope).isVisible())) await nameFold(scope).click()
  await businessName(scope).fill(name)
}
/** The button that makes the PDF. */
export const downloadButton = (scope: Scope): Locator =>
  takeAway(scope).getByRole('button', { name: words.download, exact: true })
/** The status message of the PDF. */
export const downloadStatus = (scope: Scope): Locator => takeAway(scope).getByRole('status').first()
/** Opens the closed groups of exports: the share link, the calendar file, and the other files. */
export async function openExports(scope: Scope): Promise<void> {
  await takeAway(scope).getByRole('heading', { name: ui.take.otherTitle }).waitFor()
  await takeAway(scope)
    .locator('details:not([open])')
    .evaluateAll((groups: HTMLDetailsElement[]) => {
      for (const group of groups) group.open = true
    })
  await takeAway(scope).getByText(ui.take.otherLead).waitFor()
}
/** The field that contains the share link. */
export const shareLink = (scope: Scope): Locator => scope.getByLabel(words.shareAddress, { exact: true })
/** The form that chooses the contents of the share link. */
export const shareForm = (scope: Scope): Locator => scope.locator('#share')

/** Returns the bytes of a download. */
export const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(await download.path()))

/** Presses "Download the checklist" and returns the bytes of the file. */
export async function downloadChecklist(page: Page, scope: Scope = page): Promise<Uint8Array> {
  const download = page.waitForEvent('download')
  await downloadButton(scope).click()
  return bytesOf(await download)
}

/** Presses "Download the checklist" and reads the file. */
export async function readChecklist(page: Page, scope: Scope = page): ReturnType<typeof readPdf> {
  return readPdf(await downloadChecklist(page, scope))
}

/** The section with the saved assessments and the current assessment. */
export const past = (scope: Scope): Locator => scope.getByRole('region', { name: ui.past.title })
/** Opens the section with the saved assessments. */
export async function openPast(page: Page): Promise<void> {
  await past(page).locator('summary').click()
}
/** Presses the button that deletes everything on this device. The caller must open its section before. */
export async function deleteAll(page: Page): Promise<void> {
  await past(page).getByRole('button', { name: ui.store.deleteAll }).click()
  await past(page).getByRole('button', { name: ui.store.deleteYes }).click()
}
/** The strip that says what changed since an earlier result. */
export const since = (scope: Scope): Locator => scope.getByRole('region', { name: /^Since / })
export const comparison = (scope: Scope): Locator => scope.getByRole('region', { name: ui.past.comparison })
/** The note that the current questions no longer use some stored answers. */
export const droppedNote = (scope: Scope): Locator =>
  scope.getByRole('status').filter({ hasText: ui.past.droppedTitle })
/** The section with a reply from the IT person. */
export const replied = (scope: Scope): Locator => scope.getByRole('region', { name: ui.replied.title })
/** The section with a scanner's report and its suggestions. */
export const scanner = (scope: Scope): Locator => scope.locator('#scan')
/** The lead form below a report, on sites that collect leads. */
export const leadForm = (scope: Scope): Locator =>
  scope.getByRole('region').filter({ has: scope.locator('#lead-title') })
