/** A scanner's file on the report: it suggests answers, and nothing of it is stored or sent. */
import { type Locator, type Page, expect } from '@playwright/test'
import { allUnknown, type Choices, exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { fileInput, nextButton, options } from '../support/quiz-screens.ts'
import { inPlace, openReport, plan, scanner, score } from '../support/report-screens.ts'
import { keepAnswers, openQuiz, quickTest, storedAnswers } from '../support/visitor.ts'

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

const section = scanner
const bring = (page: Page, ...files: Given[]): Promise<void> => fileInput(section(page)).setInputFiles(files)
/** A job about which the file suggests something. */
const suggestion = (page: Page, title: string): Locator =>
  section(page).getByRole('listitem').filter({ hasText: title })
/** What is announced. */
const said = (page: Page): Locator => section(page).getByRole('status').last()
const alert = (page: Page): Locator => section(page).getByRole('alert')
const fillIn = { name: /^Fill in: / }
const takeBack = { name: /^Take back: / }

/** A report on which the sign-in questions and the sharing question are still open. */
async function openResult(page: Page, choices: Choices = some): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await section(page).waitFor()
}
const some: Choices = Object.fromEntries(
  Object.entries(exampleChoices).filter(([id]) => !['old-sign-ins', 'administrators'].includes(id)),
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

quickTest('check-your-answers leads to where a file is read', { tag: '@full' }, async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await page.getByRole('link', { name: ui.quiz.scan }).click()
  await section(page).waitFor()
  await expect(section(page).getByRole('heading', { level: 2 })).toBeInViewport()
})

quickTest('a risk names the report behind it', { tag: '@full' }, async ({ page }) => {
  const { 'sign-in': _, ...rest } = exampleChoices
  await openResult(page, rest)
  await bring(
    page,
    scuba({ 'MS.AAD.3.2': 'Fail', 'MS.AAD.3.5': 'Fail', 'MS.AAD.3.3': 'Fail', 'MS.AAD.3.1': 'Fail' }),
  )
  await section(page).getByRole('button', fillIn).click()
  await expect(page.getByText(/^From your ScubaGear report of 4 May 2026: “[A-Z]/)).toBeVisible()
})

quickTest('a file suggests answers with its tests and its age', async ({ page }) => {
  await openResult(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  await expect(said(page)).toHaveText(/^From your ScubaGear report of 4 May 2026\. Suggestions: [1-9]/)
  await expect(section(page)).toContainText(
    'Tests in this file: 6. Tests that say something about our questions: 5.',
  )
  await expect(section(page)).toContainText(/\d+ days old/)
  const old = suggestion(page, 'Switch off')
  await expect(old).toContainText('Suggested: “')
  await old.getByRole('group').click()
  await expect(old).toContainText('MS.AAD.1.1: passed')
  await expect(old).toContainText('MS.EXO.5.1: passed')
})

quickTest('nothing of a file is stored but what was filled in', async ({ page }) => {
  await openResult(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults|scubagear/i)
  await suggestion(page, 'Switch off').getByRole('button', fillIn).click()
  await expect(said(page)).toContainText('Filled in: ')
  expect(await storage(page)).not.toMatch(/secret|MS\.AAD|ScubaResults/i)
})

quickTest('an answer from a file is marked as such, and can be taken back', async ({ page }) => {
  await openResult(page)
  await bring(page, usual)
  const old = suggestion(page, 'Switch off')
  await old.getByRole('button', fillIn).click()
  await expect(old.getByRole('button', takeBack)).toBeFocused()
  await expect(inPlace(page)).toContainText('From your ScubaGear report of 4 May 2026')
  await page.reload()
  await section(page).waitFor()
  await expect(inPlace(page)).toContainText('From your ScubaGear report of 4 May 2026')
  await expect(section(page)).toContainText('Filled in from a report before')
  await section(page).getByRole('button', takeBack).click()
  await expect(plan(page)).not.toContainText('From your ScubaGear')
})

quickTest('all suggestions are taken at once and taken back at once', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  const head = score(page)
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

quickTest('one’s own answer is never replaced by a file', { tag: '@full' }, async ({ page }) => {
  await openResult(page, exampleChoices)
  await bring(page, scuba({ 'MS.AAD.3.2': 'Fail', 'MS.AAD.3.5': 'Fail' }))
  const differs = section(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Where you and the report differ' }) })
  await expect(differs).toContainText('You said: “')
  await expect(differs).toContainText('The report suggests: “')
  await expect(differs.getByRole('button', { name: /Fill in/ })).toHaveCount(0)
  await differs.getByRole('link', { name: 'Change my answer' }).click()
  await expect(page).toHaveURL(/\/quiz\/#q=/)
})

quickTest('one’s own later answer wins over a file', { tag: '@full' }, async ({ page }) => {
  await openResult(page, allUnknown)
  await bring(page, usual)
  const old = suggestion(page, 'Switch off')
  await expect(old).toContainText('You said “I don’t know”.')
  await old.getByRole('button', fillIn).click()
  await expect(inPlace(page)).toContainText('From your ScubaGear')
  await openQuiz(page, '#q=old-sign-ins')
  await options(page).first().check()
  await nextButton(page).click()
  await openReport(page)
  await section(page).waitFor()
  await expect(plan(page)).not.toContainText('From your ScubaGear')
})

quickTest('of several dropped files one that cannot be read says why', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'one.json'))
    transfer.items.add(new File(['{"Tests":'], 'half.json'))
    return transfer
  }, usual.buffer.toString())
  // The events bubble from the button to the area around it, which has no role.
  const target = section(page).getByRole('button', { name: 'Choose the file' })
  await target.dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(section(page)).toContainText('Drop it now')
  await target.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(alert(page)).toContainText('half.json was not read.')
  await expect(alert(page)).toContainText('stops in the middle')
  await expect(section(page)).toContainText('From your ScubaGear report of 4 May 2026')
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
  quickTest(
    `${what} is refused with its reason`,
    { tag: what === 'an empty file' ? [] : ['@full'] },
    async ({ page }) => {
      await openResult(page)
      const before = await storedAnswers(page)
      await section(page).getByRole('button', { name: 'Choose the file' }).focus()
      await bring(page, given('<i>file</i>.json', text))
      await expect(alert(page)).toContainText('<i>file</i>.json was not read.')
      await expect(alert(page)).toContainText(says)
      await expect(section(page).getByRole('button', { name: 'Choose another file' })).toBeFocused()
      expect(await storedAnswers(page)).toBe(before)
      await expect.poll(() => storage(page)).not.toContain('file</i>')
    },
  )
}

quickTest('a file of more than 64 MB is refused by its size', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await fileInput(section(page)).evaluate((input: HTMLInputElement) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(64 * 1_048_576 + 1)], 'huge.json'))
    input.files = transfer.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await expect(alert(page)).toContainText('larger than 64 MB')
})

quickTest('a run over several tenants asks which one is meant', { tag: '@full' }, async ({ page }) => {
  const tests = (result: string) => [{ Id: 'CISA.MS.AAD.1.1', Result: result, Name: 'x' }]
  const run = (TenantName: string, result: string) => ({
    TenantName,
    ExecutedAt: '2026-11-20T08:00:00Z',
    Tests: tests(result),
  })
  await openResult(page)
  await bring(
    page,
    given(
      'two.json',
      JSON.stringify({ Tenants: [run('North <b>Ltd</b>', 'Passed'), run('South', 'Failed')] }),
    ),
  )
  const question = section(page).getByRole('group', { name: 'Which one is yours?' })
  await expect(question.getByText('Which one is yours?')).toBeFocused()
  await expect(question.getByText('North')).toHaveText('North <b>Ltd</b>')
  await question.getByText('South').click()
  await section(page).getByRole('button', { name: 'Use this one' }).click()
  await expect(section(page)).toContainText('From your Maester report of 20 November 2026')
  await suggestion(page, 'Switch off').getByRole('group').click()
  await expect(suggestion(page, 'Switch off')).toContainText('CISA.MS.AAD.1.1: failed')
})

quickTest(
  'plan and people are offered where nothing was said of them',
  { tag: '@full' },
  async ({ page }) => {
    const { plan: _, people: __, ...rest } = some
    await openResult(page, rest)
    const raw = { license_information: [{ SkuPartNumber: 'SPB', ConsumedUnits: 5 }], total_user_count: '14' }
    await bring(page, scuba({ 'MS.AAD.1.1': 'Pass' }, '2026-11-20', raw))
    await expect(section(page)).not.toContainText('days old')
    await section(page).getByRole('button', { name: 'Fill in: It names your plan: Business Premium' }).click()
    await section(page).getByRole('button', { name: 'Fill in: It names 14 people with an account' }).click()
    await expect.poll(() => storage(page)).toContain('business-premium')
    await section(page)
      .getByRole('button', { name: 'Take back: It names your plan: Business Premium' })
      .click()
    await expect.poll(() => storage(page)).not.toContain('\\"plan\\":\\"business-premium')
  },
)

quickTest('a list of failures names gaps and suggests nothing', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
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

quickTest('a file can be left out again by keyboard alone', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await bring(page, usual)
  await expect(section(page).getByRole('heading', { name: 'Read so far' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(section(page).getByRole('button', { name: /^Leave out: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(section(page)).not.toContainText('ScubaGear report')
  await expect(said(page)).toContainText('What you took from it stays')
})

quickTest('a file that was read has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openResult(page)
  await section(page).getByText('Which file, and where it is').click()
  await bring(page, usual, given('half.json', '{'))
  await expect(alert(page)).toBeVisible()
  const old = suggestion(page, 'Switch off')
  await old.getByRole('button', fillIn).click()
  await old.getByRole('group').click()
  await expectAccessibleInEveryMode(page, 'read')
})

quickTest('the worked example has no place for files', { tag: '@full' }, async ({ page }) => {
  await page.goto('/report/')
  await page.getByRole('button', { name: ui.result.example }).click()
  await page.getByRole('heading', { name: ui.take.planTitle }).waitFor()
  await expect(section(page)).toHaveCount(0)
})
