/**
 * Tests scanner files on the report page. The browser reads the files and sends nothing. A click accepts a
 * suggested answer.
 */
import { type Locator, type Page, expect } from '@playwright/test'
import { plural } from '../../src/core/model/format.ts'
import { allUnknown, type Choices, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { fileInput, nextButton, options } from '../support/quiz-screens.ts'
import { plan, scanner as section, takeAway } from '../support/report-screens.ts'
import { keepAnswers, openQuiz, quickTest } from '../support/visitor.ts'

interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}

const given = (name: string, text: string | Buffer): Given => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

/** Returns a ScubaGear report with these test results, and with secrets that the site must not store. */
function scuba(results: Record<string, string>, date = '2026-05-04', raw: object = {}): Given {
  const controls = Object.entries(results).map(([id, result]) => ({
    'Control ID': `${id}v1`,
    Requirement: '<img src=x onerror="document.title=\'hacked\'">',
    Result: result,
    Criticality: 'Shall',
    Details: 'secret-detail of ann@secret.example',
  }))
  const file = {
    MetaData: {
      Tool: 'ScubaGear',
      TenantId: 'secret-tenant',
      DisplayName: 'Secret Ltd',
      TimestampZulu: `${date}T10:00:00Z`,
    },
    Results: { AAD: [{ GroupName: 'Secret group', Controls: controls }] },
    Raw: raw,
  }
  return given('ScubaResults_<b>secret</b>.json', `\uFEFF${JSON.stringify(file)}`)
}

/**
 * A scanner report for three controls: all tests of IA-01 pass, all tests of SH-03 fail, and some tests of IA-04 pass.
 */
const usual = scuba({
  'MS.AAD.3.2': 'Pass',
  'MS.AAD.3.5': 'Pass',
  'MS.TEAMS.1.2': 'Fail',
  'MS.AAD.7.1': 'Pass',
  'MS.AAD.7.2': 'Fail',
  'MS.AAD.9.9': 'Pass',
})

const signIn = model.controls.find(({ id }) => id === 'IA-01')!.words.title

const bring = (page: Page, ...files: Given[]): Promise<void> => fileInput(section(page)).setInputFiles(files)
/** The suggestion for a control, found by the title of the control. */
const job = (page: Page, title: string): Locator =>
  section(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4, name: title }) })
/** The status message of the scanner section, for screen readers. */
const said = (page: Page): Locator => section(page).getByRole('status').last()
/** Opens the list of scanner tests behind a suggestion. */
const openTests = (page: Page, title: string): Promise<void> =>
  job(page, title)
    .getByText(/^From your ScubaGear report/)
    .first()
    .click()

/** Opens the report with the given answers. By default, two questions have no answer. */
async function openReport(page: Page, choices: Choices = some): Promise<void> {
  await keepAnswers(page, choices)
  await page.goto('/report/#scan')
  await section(page).waitFor()
}
const some: Choices = Object.fromEntries(
  Object.entries(exampleChoices).filter(([id]) => !['sign-in', 'administrators'].includes(id)),
)
const storage = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      location.href,
    ]),
  )

quickTest('the link /report/#scan opens the report at the section for scanner files', async ({ page }) => {
  const { 'sign-in': _, ...rest } = exampleChoices
  await keepAnswers(page, rest)
  await page.goto('/report/#scan')
  await section(page).waitFor()
  await expect(section(page).getByRole('heading', { level: 2 })).toBeInViewport()
  await bring(page, scuba({ 'MS.AAD.3.2': 'Fail', 'MS.AAD.3.5': 'Fail', 'MS.AAD.3.3': 'Fail' }))
  await section(page)
    .getByRole('button', { name: /^Fill in: / })
    .click()
  await expect(page.getByText(/^From your ScubaGear report of 4 May 2026: “[A-Z]/)).toBeVisible()
})

quickTest('one click accepts an answer that a scanner file suggests', async ({ page }) => {
  await openReport(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  await expect(said(page)).toHaveText(/^From your ScubaGear report of 4 May 2026\. [1-9]\d* suggestion/)
  await expect(section(page)).toContainText(plural(ui.scan.recognised, 5, ui.language, { known: 5, seen: 6 }))
  await expect(section(page)).toContainText(/\d+ days old/)
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults|scubagear/i)

  const old = job(page, signIn)
  await expect(old).toContainText('Suggested: “')
  await openTests(page, signIn)
  await expect(old).toContainText('MS.AAD.3.2: passed')
  await expect(old).toContainText('MS.AAD.3.5: passed')
  await old.getByRole('button', { name: /^Fill in: / }).click()
  await expect(old.getByRole('button', { name: /^Take back: / })).toBeFocused()
  await expect(old).toContainText(ui.scanning.taken)
  await expect(said(page)).toContainText('Filled in: ')
  await expect(plan(page)).toContainText('From your ScubaGear report of 4 May 2026')

  await page.reload()
  await section(page).waitFor()
  await expect(plan(page)).toContainText('From your ScubaGear report of 4 May 2026')
  await expect(section(page)).toContainText(ui.scanning.earlier)
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults/i)
  await section(page)
    .getByRole('button', { name: /^Take back: / })
    .click()
  await expect(plan(page)).not.toContainText('From your ScubaGear')
})

quickTest(
  'a later answer in the quiz replaces an answer from a scanner file',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page, allUnknown)
    await bring(page, usual)
    const old = job(page, signIn)
    await expect(old).toContainText('You said “I don’t know”.')
    await old.getByRole('button', { name: /^Fill in: / }).click()
    await expect(plan(page)).toContainText('From your ScubaGear')
    await openQuiz(page, '#q=sign-in')
    await options(page).first().check()
    await nextButton(page).click()
    await page.goto('/report/#scan')
    await section(page).waitFor()
    await expect(plan(page)).not.toContainText('From your ScubaGear')
  },
)

quickTest(
  'a damaged file among dropped scanner files shows an error with its file name',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page)
    const dropped = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'one.json'))
      transfer.items.add(new File(['{"Tests":'], 'half.json'))
      return transfer
    }, usual.buffer.toString())
    // The test sends the events to the button. They bubble to the drop area, which has no role.
    const target = section(page).getByRole('button', { name: 'Choose the file' })
    await target.dispatchEvent('dragover', { dataTransfer: dropped })
    await expect(section(page)).toContainText(ui.scanning.dropNow)
    await target.dispatchEvent('drop', { dataTransfer: dropped })
    await expect(section(page).getByRole('alert')).toContainText('half.json was not read.')
    await expect(section(page).getByRole('alert')).toContainText('stops in the middle')
    await expect(section(page).getByRole('listitem').first()).toContainText('ScubaGear report of 4 May 2026')
  },
)

quickTest(
  'a scanner file of more than 64 MB shows an error about its size',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page)
    await page.evaluate(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(64 * 1_048_576 + 1)], 'huge.json'))
      const input = document.querySelector<HTMLInputElement>('#scan input[type=file]')!
      input.files = transfer.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await expect(section(page).getByRole('alert')).toContainText('larger than 64 MB')
  },
)

quickTest(
  'for scanner files without a passed test, the report lists gaps and no suggestion',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page)
    const plan =
      '"Control ID","Requirement","Result","Criticality","Non-Compliance Reason"\n"MS.AAD.1.1v1","x","Fail","Shall",""\n'
    const score =
      'Rank,Recommended action,Status\n1,Enable Conditional Access policies to block legacy authentication,Risk accepted\n'
    await bring(page, given('ActionPlan.csv', plan), given('score.csv', score))
    await expect(section(page)).toContainText(ui.scanning.gaps)
    await expect(section(page)).toContainText('Your report lists a gap here (MS.AAD.1.1)')
    await expect(section(page)).toContainText('Does that cover everyone?')
    await expect(section(page)).toContainText('0 suggestions')
    await expect(section(page)).toContainText(ui.scan.unseen.split('{')[0]!)
  },
)

quickTest(
  'the report section with loaded scanner files has no accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    await openReport(page)
    await section(page).getByText(ui.scanning.how).click()
    await bring(page, usual, given('half.json', '{'))
    await expect(section(page).getByRole('alert')).toBeVisible()
    await job(page, signIn)
      .getByRole('button', { name: /^Fill in: / })
      .click()
    await openTests(page, signIn)
    await expectAccessibleInEveryMode(page, 'read')
  },
)

quickTest(
  'the report of the worked example has no section for scanner files',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/report/')
    await page.getByRole('button', { name: ui.result.example }).click()
    // Waits for the section for downloads, because a scanner section would be on the page by then.
    await takeAway(page).getByRole('heading', { level: 3 }).first().waitFor()
    await expect(section(page)).toHaveCount(0)
  },
)
