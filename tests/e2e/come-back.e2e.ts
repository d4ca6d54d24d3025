/**
 * Tests several assessments on one device, the comparison with an older assessment, and changes of the question set.
 */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { freezeAnswers } from '../../src/core/answers/freeze.ts'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { fill } from '../../src/core/model/format.ts'
import { type Choices, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { ALL, untilKept } from '../support/offline-copy.ts'
import { chosenOptions, fileInput, heading } from '../support/quiz-screens.ts'
import {
  comparison,
  deleteAll,
  droppedNote,
  expectScore,
  openAsk,
  openExports,
  openPast,
  openReport,
  past,
  readScore,
  replied,
  score,
  since,
} from '../support/report-screens.ts'
import { keepAnswers, openQuiz, quickTest, test } from '../support/visitor.ts'

const AUTUMN = 'Żółć & Søn 東京, autumn'
const later: Choices = { ...exampleChoices, backup: ['daily'], restore: ['this-year'], 'sign-in': ['some'] }
const words = ui.past
const titleOf = (id: string): string => model.controls.find((one) => one.id === id)?.words.title ?? 'missing'
const keys = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).sort())
const said = (page: Page): Locator => past(page).getByRole('status').first()
const summary = (improved: number, slipped: number): string => `${improved} improved, ${slipped} slipped`
/** The rows of the saved assessments on this device, without the current assessment. */
const others = (page: Page): Locator =>
  past(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: words.remove }) })
const moved = (page: Page, caption: string): Locator => page.getByRole('table', { name: caption })

/** Presses "Save my answers as a file" and returns the text of the file. */
async function savedAnswers(page: Page): Promise<string> {
  await openExports(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.store.save }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

/** Opens a file with older answers in the comparison with today's answers. */
const openBeside = (page: Page, body: string): Promise<void> =>
  fileInput(past(page)).setInputFiles({
    name: 'august.json',
    mimeType: 'application/json',
    buffer: Buffer.from(body),
  })

async function openResult(page: Page, choices: Choices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await past(page).waitFor()
  await openPast(page)
}

/**
 * Stores a result, as the site does after a visit on 3 August 2026. `changes` replaces fields of the result.
 */
async function keepEarlier(page: Page, changes: object = {}): Promise<void> {
  const answers = {
    choices: exampleChoices,
    context: {},
    controls: {},
    statuses: {},
    scope: 'quick',
  } as const
  const kept = {
    ...{ date: '2026-08-03', quiz: model.constants.quiz, model: model.constants.model },
    ...{ answers, frozen: freezeAnswers(model, answers) },
    ...changes,
  }
  await page.evaluate((text) => {
    localStorage.setItem('whose-job/shelf/earlier', text)
  }, JSON.stringify(kept))
}

/** Stores an earlier result under the name "autumn". Then opens the result of the choices of `today`. */
async function keepAutumn(page: Page, today: Choices = later): Promise<void> {
  await keepAnswers(page, today)
  await keepEarlier(page, { name: AUTUMN })
  await openResult(page, today)
}
/** Matches the name of a button for the earlier result. `action` is the text of the button. */
const ofAutumn = (action: string): RegExp => new RegExp(`^${action}: ${AUTUMN}`)

quickTest(
  'the report states what changed since an earlier result and opens a comparison',
  async ({ page }) => {
    await keepAnswers(page, later)
    await keepEarlier(page)
    await openReport(page)
    await expect(since(page)).toContainText('Since 3 August 2026: 2 improved, 1 slipped.')
    await expect(since(page).getByRole('link')).toContainText('Next: ')
    await since(page).getByRole('button', { name: ui.result.sinceOpen }).click()
    await expect(comparison(page).getByRole('heading', { name: words.comparison })).toBeFocused()
    await expect(moved(page, words.improved)).toContainText(titleOf('DP-01'))
    await expectAccessibleInEveryMode(page, 'the strip with the comparison')
    await page.getByRole('button', { name: words.close }).click()
    await expect(since(page).getByRole('button', { name: ui.result.sinceOpen })).toBeFocused()
  },
)

quickTest(
  'the device keeps one copy of the answers for each day with changed answers',
  { tag: '@full' },
  async ({ page }) => {
    const copies = async (): Promise<string[]> =>
      (await keys(page)).filter((key) => key.startsWith('whose-job/shelf/') && !key.endsWith('/current'))
    for (const choices of [exampleChoices, later]) await openResult(page, choices)
    await expect.poll(copies).toHaveLength(1)
    await expect(others(page)).toHaveCount(0)
    await expect(since(page)).toHaveCount(0)
    // Gives the stored copy an earlier date, as if the visitor came back on a later day.
    await page.evaluate(
      (key) => {
        const kept = JSON.parse(localStorage.getItem(key!) ?? '{}') as object
        localStorage.setItem(key!, JSON.stringify({ ...kept, date: '2026-08-03' }))
      },
      (await copies())[0],
    )
    await openResult(page, exampleChoices)
    await expect(since(page)).toContainText('1 improved, 2 slipped.')
    await expect(others(page)).toContainText('3 August 2026')
    await expect.poll(copies).toHaveLength(2)
  },
)

quickTest('the comparison with an older assessment shows improved and worse jobs', async ({ page }) => {
  await keepAutumn(page)
  await page.getByRole('button', { name: words.compare }).click()
  await expect(comparison(page).getByRole('heading', { name: words.comparison })).toBeFocused()
  await expect(comparison(page)).toContainText(AUTUMN)
  await expect(comparison(page)).toContainText(summary(2, 1))
  await expect(comparison(page)).toContainText(/Score then: \d+. Score today: \d+./)
  await expect(moved(page, words.improved)).toContainText(titleOf('DP-01'))
  await expect(moved(page, words.slipped)).toContainText(titleOf('IA-01'))
  await page.getByRole('button', { name: words.close }).click()
  await expect(comparison(page)).toHaveCount(0)
})

quickTest(
  'a printed comparison contains the tables of jobs and no buttons',
  { tag: '@full' },
  async ({ page }) => {
    await keepAutumn(page)
    await page.getByRole('button', { name: words.compare }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(moved(page, words.improved)).toBeVisible()
    await expect(page.getByRole('button', { name: words.startNew })).toBeHidden()
  },
)

quickTest(
  'a damaged answers file cannot be compared, and an alert shows the reason',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page, later)
    await openBeside(page, '{')
    await expect(past(page).getByRole('alert')).toContainText(ui.file.notJson)
  },
)

quickTest('a comparison with a saved answers file shows each job once', async ({ page }) => {
  const { apps: _, ...before } = exampleChoices
  await openResult(page, before)
  const text = await savedAnswers(page)
  await openResult(page, later)
  await openBeside(page, text)
  await expect(comparison(page)).toContainText('august.json')
  await expect(comparison(page)).toContainText(`${summary(2, 1)}, 17 unchanged, 1 newly asked`)
  const changed = { improved: ['DP-01', 'DP-02'], slipped: ['IA-01'], new: ['AI-01'] } as const
  for (const [movement, ids] of Object.entries(changed))
    await expect(
      moved(page, words[movement as keyof typeof changed]).locator('th[scope=rowgroup]'),
    ).toHaveText(ids.map(titleOf))
  const plain = (one: string): string => one.replace(/\s+/g, ' ')
  const same = (await comparison(page).locator('.same li').allInnerTexts()).map(plain)
  const gone: string[] = Object.values(changed).flat()
  const rest = model.controls.filter(({ id, critical }) => critical && !gone.includes(id))
  expect(same).toHaveLength(rest.length)
  for (const { id } of rest) expect(same.filter((one) => one.startsWith(plain(titleOf(id))))).toHaveLength(1)
})

quickTest(
  'a comparison of a quick result with a full result compares no scores',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page, exampleChoices)
    const text = await savedAnswers(page)
    await openResult(page, later)
    await openBeside(page, JSON.stringify({ ...(JSON.parse(text) as object), scope: 'full' }))
    await expect(comparison(page)).toContainText(ui.compare.otherScope.split(',')[0]!)
    await expect(comparison(page)).not.toContainText(ui.clients.scoreThen)
  },
)

test.describe('after a change of the control weights', { tag: '@full' }, () => {
  const { model: now, scoresSince } = model.constants

  quickTest('a comparison with a saved assessment compares no scores', async ({ page }) => {
    await keepAutumn(page)
    const was = scoresSince - 1
    // Changes the stored assessment as if an earlier release with other weights had stored the assessment.
    await page.evaluate((earlier) => {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('whose-job/shelf/'))) {
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { model: number }
        localStorage.setItem(key, JSON.stringify({ ...kept, model: earlier }))
      }
    }, was)
    await page.reload()
    await openPast(page)
    await page.getByRole('button', { name: words.compare }).click()
    await expect(comparison(page)).toContainText(fill(ui.compare.otherModel, { was, is: now }))
    await expect(comparison(page)).not.toContainText(ui.clients.scoreThen)
    await expect(comparison(page)).toContainText(summary(2, 1))
  })

  quickTest('a comparison with an answers file compares no scores', async ({ page }) => {
    await openResult(page, later)
    const file = JSON.parse(await savedAnswers(page)) as { model: number }
    expect(file.model).toBe(now)
    await openBeside(page, JSON.stringify({ ...file, model: now + 1 }))
    await expect(comparison(page)).toContainText(fill(ui.compare.otherModel, { was: now + 1, is: now }))
    await expect(comparison(page)).not.toContainText(ui.clients.scoreThen)
  })
})

quickTest('a visitor can start a new assessment without answers and reopen the old one', async ({ page }) => {
  await openResult(page, exampleChoices)
  const score = await readScore(page)
  await page.getByLabel(words.name).fill(AUTUMN)
  await page.getByRole('button', { name: words.saveName }).click()
  await expect(said(page)).toHaveText(words.named)
  await page.getByRole('button', { name: words.startNew }).click()
  await expect(page).toHaveURL(new RegExp(`/quiz/#q=${model.questions[0]!.id}$`))
  await expect(chosenOptions(page)).toHaveCount(0)
  // The visitor can open the old assessment although the new assessment has no answer yet.
  await openReport(page)
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  await expect(others(page)).toContainText(AUTUMN)
  await page.getByRole('button', { name: words.use }).click()
  await expectScore(page, score)
  await openPast(page)
  await expect(page.getByLabel(words.name)).toHaveValue(AUTUMN)
  await expect(others(page)).toHaveCount(0)
})

quickTest(
  'a visitor can rename, remove and restore a saved assessment',
  { tag: '@full' },
  async ({ page }) => {
    await keepAutumn(page)
    await page.getByRole('button', { name: ofAutumn(words.rename) }).click()
    const field = others(page).getByLabel(words.name)
    await expect(field).toBeFocused()
    await field.fill('Autumn')
    await page.keyboard.press('Enter')
    await expect(others(page)).toContainText('Autumn, ')
    await page.getByRole('button', { name: `${words.remove}: Autumn` }).click()
    await expect(others(page)).toHaveCount(0)
    await page.getByRole('button', { name: words.putBack }).click()
    await expect(others(page)).toContainText('Autumn, ')
  },
)

quickTest(
  'deleting the answers in one tab also removes the answers from another tab',
  { tag: '@full' },
  async ({ page, context }) => {
    await keepAutumn(page)
    const other = await context.newPage()
    await openReport(other)
    await openPast(other)
    await expect(others(other)).toHaveCount(1)
    await page.getByRole('button', { name: ofAutumn(words.remove) }).click()
    await expect(others(other)).toHaveCount(0)
    await page.getByRole('button', { name: words.putBack }).click()
    await deleteAll(page)
    await expect(heading(page)).toHaveText(ui.result.emptyTitle)
    await expect(heading(page)).toBeFocused()
    expect(await keys(page)).toEqual([])
    await expect(heading(other)).toHaveText(ui.result.emptyTitle)
    expect(await keys(other)).toEqual([])
  },
)

quickTest(
  'if browser storage is full, the report shows an error and offers an answers file',
  { tag: '@full' },
  async ({ page }) => {
    await openResult(page, exampleChoices)
    await page.evaluate(() => {
      const setItem = localStorage.setItem.bind(localStorage)
      Storage.prototype.setItem = (key, text) => {
        if (key.startsWith('whose-job/shelf/')) throw new DOMException('full', 'QuotaExceededError')
        setItem(key, text)
      }
    })
    for (const action of [words.saveName, words.startNew]) {
      await page.getByRole('button', { name: action }).click()
      await expect(said(page)).toHaveText(words.refused)
    }
    await expect(score(page)).toBeVisible()
    await openExports(page)
    await expect(page.getByRole('button', { name: ui.store.save })).toBeVisible()
  },
)

/** Stores answers like an earlier release, with a question and an option that no longer exist. */
async function keepOldAnswers(page: Page): Promise<void> {
  await openResult(page, exampleChoices)
  await expect.poll(() => keys(page)).toContain('whose-job/shelf/current')
  await page.evaluate(() => {
    for (const key of ['whose-job/answers', 'whose-job/shelf/current']) {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as {
        quiz: string
        answers: { choices: Record<string, string[]> }
      }
      kept.quiz = '2026-10'
      kept.answers.choices['fax'] = ['none']
      kept.answers.choices['backup'] = ['tape']
      localStorage.setItem(key, JSON.stringify(kept))
    }
  })
}
const backupSummary = model.questions.find(({ id }) => id === 'backup')!.summary

quickTest('quiz and report name the questions that changed since the stored answers', async ({ page }) => {
  await keepOldAnswers(page)
  await openQuiz(page)
  await expect(droppedNote(page)).toContainText(backupSummary)
  await expect(droppedNote(page)).toContainText(words.someQuestions)
  await openReport(page)
  await expect(droppedNote(page)).toContainText(backupSummary)
})

quickTest(
  'a quiz with a notice of changed questions has no accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    await keepOldAnswers(page)
    await openQuiz(page)
    await expect(droppedNote(page)).toBeVisible()
    await expectAccessibleInEveryMode(page, 'quiz with a notice')
  },
)

quickTest(
  'a result from before a question change can be compared with today’s result',
  { tag: '@full' },
  async ({ page }) => {
    await keepOldAnswers(page)
    await openReport(page)
    await openPast(page)
    await expect(others(page)).toContainText('2026-10')
    await page.getByRole('button', { name: words.compare }).click()
    const sets = { was: '2026-10', is: model.constants.quiz }
    await expect(comparison(page)).toContainText(fill(ui.compare.otherQuiz, sets))
    await expect(moved(page, words.gone)).toContainText(titleOf('DP-01'))
  },
)

test(
  'without a network, assessments can be compared and a reply can be accepted',
  { tag: '@full' },
  async ({ page, context }) => {
    await openResult(page, { ...exampleChoices, leavers: ['unknown'] })
    await untilKept(page, ALL)
    await context.setOffline(true)
    await keepEarlier(page)
    await page.reload()
    await since(page).getByRole('button', { name: ui.result.sinceOpen }).click()
    await expect(comparison(page)).toContainText(summary(0, 1))
    await openAsk(page)
    const ask = await page.getByRole('link', { name: ui.asking.mail }).getAttribute('href')
    expect(decodeURIComponent(ask ?? '')).toContain('#ask=1')
    const reply = encodeReply(model, { choices: { leavers: ['same-day'] }, controls: {} }) ?? ''
    await page.goto('/privacy/')
    await page.goto(`/report/#reply=${reply}`)
    await page.getByRole('button', { name: ui.replied.take }).click()
    await expect(replied(page)).toContainText('1')
  },
)

quickTest(
  'the saved assessments and their comparison have no accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    await keepAutumn(page)
    await page.getByRole('button', { name: ofAutumn(words.rename) }).click()
    await page.getByRole('button', { name: ofAutumn(words.compare) }).click()
    await comparison(page).waitFor()
    await expectAccessibleInEveryMode(page, 'comparison')
  },
)
