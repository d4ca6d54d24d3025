/** A scanner's file on the report: read here, taken by a click, and nothing of it kept or sent. */
import { type Page, expect } from '@playwright/test'
import { allUnknown, exampleChoices } from '../support/answer-sets.ts'
import { type Choices, expectAccessible, expectNoSideScroll, keepAnswers, openQuiz, test } from '../support/visitor.ts'

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

/** A ScubaGear report with these results, and much that nobody should ever see again. */
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

/** Passes for IA-03, a fail for SH-03, a part for IA-04. */
const usual = scuba({
  'MS.AAD.1.1': 'Pass',
  'MS.EXO.5.1': 'Pass',
  'MS.TEAMS.1.2': 'Fail',
  'MS.AAD.7.1': 'Pass',
  'MS.AAD.7.2': 'Fail',
  'MS.AAD.9.9': 'Pass',
})

const section = (page: Page) => page.locator('#scan')
const bring = (page: Page, ...files: Given[]): Promise<void> =>
  section(page).locator('input[type=file]').setInputFiles(files)
const job = (page: Page, title: string) => section(page).locator('.scan-list > li', { hasText: title })
const said = (page: Page) => section(page).locator('p.vh[role=status]').last()

/** A report on which the sign-in questions and the sharing question are still open. */
async function openReport(page: Page, choices: Choices = some): Promise<void> {
  await keepAnswers(page, choices)
  await page.goto('/report/')
  await section(page).waitFor()
}
const some: Choices = Object.fromEntries(
  Object.entries(exampleChoices).filter(([id]) => !['old-sign-ins', 'administrators'].includes(id)),
)
const keptAnswers = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('whose-job/answers'))
const storage = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      location.href,
    ]),
  )

test('whoever checks their answers is led to where a file is read, and a risk names the report behind it', async ({
  page,
}) => {
  const { 'sign-in': _, ...rest } = exampleChoices
  await keepAnswers(page, rest)
  await openQuiz(page, '#check')
  await page.getByRole('link', { name: /Have a report from a scanner/ }).click()
  await section(page).waitFor()
  await expect(section(page).getByRole('heading', { level: 2 })).toBeInViewport()
  await bring(
    page,
    scuba({ 'MS.AAD.3.2': 'Fail', 'MS.AAD.3.5': 'Fail', 'MS.AAD.3.3': 'Fail', 'MS.AAD.3.1': 'Fail' }),
  )
  await section(page)
    .getByRole('button', { name: /^Fill in: / })
    .click()
  await expect(page.locator('.risks')).toContainText(/From your ScubaGear report of 4 May 2026: “[A-Z]/)
})

test('a file suggests, one click takes, and the answer is marked from then on', async ({ page }) => {
  await openReport(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  await expect(said(page)).toHaveText(/^From your ScubaGear report of 4 May 2026\. Suggestions: [1-9]/)
  await expect(section(page)).toContainText(
    'Tests in this file: 6. Tests that say something about our questions: 5.',
  )
  await expect(section(page).locator('.note')).toContainText(/\d+ days old/)
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults|scubagear/i)

  const old = job(page, 'Switch off')
  await expect(old).toContainText('Suggested: “')
  await old.locator('summary').click()
  await expect(old).toContainText('MS.AAD.1.1: passed')
  await expect(old).toContainText('MS.EXO.5.1: passed')
  await old.getByRole('button', { name: /^Fill in: / }).click()
  await expect(old.getByRole('button', { name: /^Take back: / })).toBeFocused()
  await expect(old).toContainText('Filled in')
  await expect(said(page)).toContainText('Filled in: ')
  await expect(page.locator('#plan .ticks')).toContainText('From your ScubaGear report of 4 May 2026')

  await page.reload()
  await section(page).waitFor()
  await expect(page.locator('#plan .ticks')).toContainText('From your ScubaGear report of 4 May 2026')
  await expect(section(page)).toContainText('Filled in from a report before')
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults/i)
  await section(page)
    .getByRole('button', { name: /^Take back: / })
    .click()
  await expect(page.locator('#plan')).not.toContainText('From your ScubaGear')
})

test('all are taken at once, and all are taken back, with the numbers as they were', async ({ page }) => {
  await openReport(page)
  const head = page.locator('.sc')
  const was = await head.innerText()
  await bring(page, usual)
  const all = section(page).getByRole('button', { name: /^Fill in all \d/ })
  await all.click()
  await expect(all).toHaveCount(0)
  await expect(said(page)).toContainText('Your result has changed with them')
  await expect.poll(() => head.innerText()).not.toBe(was)
  await section(page).getByRole('button', { name: 'Take all back' }).click()
  await expect(said(page)).toContainText('Taken back: ')
  await expect.poll(() => head.innerText()).toBe(was)
})

test('an answer of one’s own is never replaced: it stands beside the report’s', async ({ page }) => {
  await openReport(page, exampleChoices)
  await bring(page, scuba({ 'MS.AAD.3.2': 'Fail', 'MS.AAD.3.5': 'Fail' }))
  const differs = section(page).locator('section', { hasText: 'Where you and the report differ' })
  await expect(differs).toContainText('You said: “')
  await expect(differs).toContainText('The report suggests: “')
  await expect(differs.getByRole('button', { name: /Fill in/ })).toHaveCount(0)
  await differs.getByRole('link', { name: 'Change my answer' }).click()
  await expect(page).toHaveURL(/\/quiz\/#q=/)
})

test('“I don’t know” can be filled in, and one’s own later answer wins over the report', async ({ page }) => {
  await openReport(page, allUnknown)
  await bring(page, usual)
  const old = job(page, 'Switch off')
  await expect(old).toContainText('You said “I don’t know”.')
  await old.getByRole('button', { name: /^Fill in: / }).click()
  await expect(page.locator('#plan .ticks')).toContainText('From your ScubaGear')
  await openQuiz(page, '#q=old-sign-ins')
  await page.locator('.ans input').first().check()
  await page.locator('form .btn[type=submit]').click()
  await page.goto('/report/')
  await section(page).waitFor()
  await expect(page.locator('#plan')).not.toContainText('From your ScubaGear')
})

test('several files may be dropped; one that cannot be read says why, and the others count', async ({
  page,
}) => {
  await openReport(page)
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'one.json'))
    transfer.items.add(new File(['{"Tests":'], 'half.json'))
    return transfer
  }, usual.buffer.toString())
  await section(page).locator('.drop').dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(section(page).locator('.drop')).toContainText('Drop it now')
  await section(page).locator('.drop').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(section(page).getByRole('alert')).toContainText('half.json was not read.')
  await expect(section(page).getByRole('alert')).toContainText('stops in the middle')
  await expect(section(page).locator('.scan-list').first()).toContainText('ScubaGear report of 4 May 2026')
})

const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(40)])
for (const [what, text, says] of [
  ['an empty file', '', 'This file is empty'],
  ['a ZIP', zip, 'Unpack it first'],
  ['a web page', '<!doctype html><title>Maester</title>', 'This is a web page'],
  [
    'a file that stops in the middle',
    '{"MetaData":{"Tool":"ScubaGear"},"Results":{"AAD":[',
    'stops in the middle',
  ],
  ['a file of another kind', '{"hello":1}', 'not a report that we know'],
  ['one of ours', '{"format":"whose-job/answers","version":1}', 'one of ours'],
  [
    'a report about another cloud',
    'PROVIDER;CHECK_ID;STATUS;MUTED\nazure;x;PASS;False\n',
    'about Azure, not about Microsoft 365',
  ],
  [
    'a file with a hostile name in it',
    '{"__proto__":{"Tests":1},"constructor":"<img src=x onerror=alert(1)>"}',
    'not a report that we know',
  ],
] as const) {
  test(`${what} gets its sentence, and nothing changes`, async ({ page }) => {
    await openReport(page)
    const before = await keptAnswers(page)
    await section(page).getByRole('button', { name: 'Choose the file' }).focus()
    await bring(page, given('<i>file</i>.json', text))
    await expect(section(page).getByRole('alert')).toContainText('<i>file</i>.json was not read.')
    await expect(section(page).getByRole('alert')).toContainText(says)
    await expect(section(page).getByRole('button', { name: 'Choose another file' })).toBeFocused()
    expect(await keptAnswers(page)).toBe(before)
    await expect.poll(() => storage(page)).not.toContain('file</i>')
  })
}

test('a file of more than 64 MB is refused by its size', async ({ page }) => {
  await openReport(page)
  await page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(64 * 1_048_576 + 1)], 'huge.json'))
    const input = document.querySelector<HTMLInputElement>('#scan input[type=file]')!
    input.files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(section(page).getByRole('alert')).toContainText('larger than 64 MB')
})

test('a run over several tenants asks which one is meant', async ({ page }) => {
  const tests = (result: string) => [{ Id: 'CISA.MS.AAD.1.1', Result: result, Name: 'x' }]
  const run = (TenantName: string, result: string) => ({
    TenantName,
    ExecutedAt: '2026-11-20T08:00:00Z',
    Tests: tests(result),
  })
  await openReport(page)
  await bring(
    page,
    given(
      'two.json',
      JSON.stringify({ Tenants: [run('North <b>Ltd</b>', 'Passed'), run('South', 'Failed')] }),
    ),
  )
  const question = section(page).getByRole('group', { name: 'Which one is yours?' })
  await expect(question.locator('legend')).toBeFocused()
  await expect(question.locator('label').first()).toHaveText('North <b>Ltd</b>')
  await question.getByText('South').click()
  await section(page).getByRole('button', { name: 'Use this one' }).click()
  await expect(section(page)).toContainText('From your Maester report of 20 November 2026')
  await job(page, 'Switch off').locator('summary').click()
  await expect(job(page, 'Switch off')).toContainText('CISA.MS.AAD.1.1: failed')
})

test('plan and people are offered where nothing was said about them', async ({ page }) => {
  const { plan: _, people: __, ...rest } = some
  await openReport(page, rest)
  const raw = { license_information: [{ SkuPartNumber: 'SPB', ConsumedUnits: 5 }], total_user_count: '14' }
  await bring(page, scuba({ 'MS.AAD.1.1': 'Pass' }, '2026-11-20', raw))
  await expect(section(page).locator('.note')).toHaveCount(0)
  await section(page).getByRole('button', { name: 'Fill in: It names your plan: Business Premium' }).click()
  await section(page).getByRole('button', { name: 'Fill in: It names 14 people with an account' }).click()
  await expect.poll(() => storage(page)).toContain('business-premium')
  await section(page).getByRole('button', { name: 'Take back: It names your plan: Business Premium' }).click()
  await expect.poll(() => storage(page)).not.toContain('\\"plan\\":\\"business-premium')
})

test('a list of failures suggests nothing and names the gaps; what is solved elsewhere is asked about; six jobs stay questions', async ({
  page,
}) => {
  await openReport(page)
  const plan =
    '"Control ID","Requirement","Result","Criticality","Non-Compliance Reason"\n"MS.AAD.1.1v1","x","Fail","Shall",""\n'
  const score =
    'Rank,Recommended action,Status\n1,Enable Conditional Access policies to block legacy authentication,Risk accepted\n'
  await bring(page, given('ActionPlan.csv', plan), given('score.csv', score))
  await expect(section(page)).toContainText('Gaps in your report')
  await expect(section(page)).toContainText('Your report lists a gap here (MS.AAD.1.1)')
  await expect(section(page)).toContainText('Does that cover everyone?')
  await expect(section(page)).toContainText('0 suggestions')
  await expect(section(page)).toContainText('they stay questions for a person: a separate backup')
})

test('a report can be left out again, by keyboard alone', async ({ page }) => {
  await openReport(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(section(page).getByRole('button', { name: /^Leave out: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(section(page).locator('.scan-part')).toHaveCount(0)
  await expect(said(page)).toContainText('What you took from it stays')
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
  ['light', 320],
] as const) {
  test(`no state has an accessibility problem: ${colorScheme}, ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.emulateMedia({ colorScheme })
    await openReport(page)
    await section(page).getByText('Which file, and where it is').click()
    await bring(page, usual, given('half.json', '{'))
    await expect(section(page).getByRole('alert')).toBeVisible()
    await job(page, 'Switch off')
      .getByRole('button', { name: /^Fill in: / })
      .click()
    await job(page, 'Switch off').locator('summary').click()
    await expectAccessible(page, 'read')
    await expectNoSideScroll(page)
  })
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('no state has an accessibility problem', async ({ page }) => {
    await openReport(page)
    await bring(page, usual, given('half.json', '{'))
    await expect(section(page).getByRole('alert')).toBeVisible()
    await expectAccessible(page, 'read')
  })
})

test('a guest’s result and the worked example have no place for files', async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: 'See a worked example' }).click()
  await page.locator('.way').first().waitFor()
  await expect(section(page)).toHaveCount(0)
})
