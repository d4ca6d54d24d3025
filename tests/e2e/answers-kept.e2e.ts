/**
 * Tests that the device keeps answers after Back, after a reload, in other tabs and with blocked storage, until the
 * visitor deletes the answers.
 */
import { type Page, expect } from '@playwright/test'
import { givenAnswers } from '../../src/core/answers/given-answers.ts'
import { writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { fill } from '../../src/core/model/format.ts'
import {
  allNo,
  allUnknown,
  type Choices,
  example,
  exampleChoices,
  model,
  ui,
} from '../support/answer-sets.ts'
import {
  choose,
  chosenOptions,
  fileInput,
  heading,
  nextButton,
  option,
  options,
  saidRow,
  saidRows,
  unfoldAnswers,
  seeResult,
} from '../support/quiz-screens.ts'
import {
  areaScores,
  currentLevel,
  deleteAll,
  downloadChecklist,
  expectScore,
  openExports,
  openPast,
  openReport,
  readScore,
  score,
  topJobs,
  unknownAnchors,
  unknowns,
} from '../support/report-screens.ts'
import {
  keepAnswers,
  openQuiz,
  quickTest,
  ready,
  storedAnswers,
  storedEntries,
  test,
} from '../support/visitor.ts'

const expectQuestion = (page: Page, n: number): Promise<void> =>
  expect(page.getByText(`screen ${String(n)} of`)).toBeVisible()
const summaryOf = (id: string): string => model.questions.find((one) => one.id === id)!.summary
const changeOf = (id: string): string => fill(ui.quiz.changeOf, { name: summaryOf(id) })

quickTest('the quiz stores nothing on the device before the first answer', async ({ page }) => {
  await openQuiz(page)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
})

quickTest('the quiz keeps all answers after Back, Forward and a reload', async ({ page }) => {
  await openQuiz(page)
  const ids = model.questions.slice(0, 7).map(({ id }) => id)
  for (const id of ids) {
    for (const one of exampleChoices[id] ?? []) await choose(page, one, id)
    await nextButton(page).click()
  }
  await expect(page).toHaveURL(new RegExp(`#q=${model.questions[7]?.id ?? ''}$`))
  for (let times = 0; times < 5; times += 1) await page.goBack()
  await expect(page).toHaveURL(new RegExp(`#q=${ids[2] ?? ''}$`))
  await expect(chosenOptions(page)).toHaveCount(exampleChoices[ids[2] ?? '']?.length ?? 0)
  for (let times = 0; times < 5; times += 1) await page.goForward()
  await page.reload()
  const eighth = model.questions[7]?.id ?? ''
  await expect(page).toHaveURL(new RegExp(`#q=${eighth}$`))
  await expectQuestion(page, 8)
  await choose(page, exampleChoices[eighth]?.[0] ?? '')
  await nextButton(page).click()
  await expectQuestion(page, 9)
  await page.goto('/quiz/#check')
  await unfoldAnswers(page)
  for (const question of model.questions.slice(0, 8)) {
    await expect(
      saidRow(page, question.summary).getByRole('definition').first().getByRole('paragraph'),
    ).toHaveText(
      givenAnswers(question, exampleChoices[question.id]).flatMap(({ heading, labels }) => [
        ...(heading === undefined ? [] : [heading]),
        ...labels,
      ]),
    )
  }
})

test(
  'the quiz continues at the same question after its tab was closed and reopened',
  { tag: '@full' },
  async ({ page, context }) => {
    await openQuiz(page)
    await options(page).first().check()
    await nextButton(page).click()
    await page.close()
    const again = await context.newPage()
    await openQuiz(again)
    await expect(again).toHaveURL(new RegExp(`#q=${model.questions[1]!.id}$`))
  },
)

quickTest('pressing Next without a chosen option shows an error', async ({ page }) => {
  await openQuiz(page)
  await nextButton(page).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await page.getByRole('alert').getByRole('link').click()
  await expect(options(page).first()).toBeFocused()
  await options(page).first().check()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

quickTest(
  'after a changed answer, the quiz asks only the questions that the change adds',
  async ({ page }) => {
    const before = { ...exampleChoices, backup: ['recycle-bin'] }
    const kept = async (): Promise<unknown> =>
      (JSON.parse((await storedAnswers(page)) ?? '{}') as { answers: { choices: unknown } }).answers.choices
    await keepAnswers(page, before)
    await openQuiz(page, '#check')
    await unfoldAnswers(page)
    const others = saidRows(page).filter({ hasNotText: summaryOf('backup') })
    const said = await others.allInnerTexts()
    await page.getByRole('button', { name: changeOf('backup') }).click()
    await choose(page, 'daily')
    await nextButton(page).click()
    await expect(page).toHaveURL(/#q=restore$/)
    await choose(page, 'this-year')
    await nextButton(page).click()
    await expect(page).toHaveURL(/#check$/)
    await unfoldAnswers(page)
    expect(await others.filter({ hasNotText: summaryOf('restore') }).allInnerTexts()).toEqual(said)
    expect(await kept()).toEqual({ ...before, backup: ['daily'], restore: ['this-year'] })
    await page.getByRole('button', { name: changeOf('backup') }).click()
    await choose(page, 'recycle-bin')
    await nextButton(page).click()
    await expect(page).toHaveURL(/#check$/)
    await expect(page.getByRole('main')).toContainText(fill(ui.quiz.notUsed, { list: summaryOf('restore') }))
    await unfoldAnswers(page)
    expect(
      await saidRows(page)
        .filter({ hasNotText: summaryOf('backup') })
        .allInnerTexts(),
    ).toEqual(said)
  },
)

test('an answer given in one tab appears in another open tab within a second', async ({ page, context }) => {
  await openQuiz(page, '#q=plan')
  const other = await context.newPage()
  await openQuiz(other, '#q=plan')
  await choose(page, 'e3')
  await expect(option(other, 'e3')).toBeChecked({ timeout: 1000 })
  await choose(other, 'e5')
  await expect(option(page, 'e5')).toBeChecked({ timeout: 1000 })
})

test('the quiz shows a warning and still gives a result without browser storage', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })
  await openQuiz(page)
  await options(page).first().check()
  await expect(page.getByRole('status').first()).toContainText(ui.store.memoryOnly)
  await page.goto('/quiz/#check')
  await fileInput(page.getByRole('region', { name: ui.store.label })).setInputFiles({
    name: 'answers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeAnswersFile(model, example.answers)),
  })
  // The device cannot store the answer from above beside the file, so the page asks first.
  await page.getByRole('button', { name: ui.past.openAnyway }).click()
  await expect(page.getByText(ui.store.opened)).toBeVisible()
  await seeResult(page).click()
  await expectScore(page, '33')
  expect(page.url()).toMatch(/\/report\/$/)
  await expect(page.getByText(ui.store.memoryOnly)).toBeVisible()
  await page.reload()
  await expectScore(page, '33')
  await openExports(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.store.save }).click()
  expect((await download).suggestedFilename()).toBe('microsoft-365-answers.json')
  await openPast(page)
  await deleteAll(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(score(page)).toHaveCount(0)
})

quickTest('“Delete my answers” deletes all data that the site stored on the device', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteNo }).click()
  expect(await storedAnswers(page)).not.toBeNull()
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(page.getByText(ui.store.deleted)).toBeVisible()
  expect(await storedEntries(page)).toEqual([0, 0, 0])
})

quickTest(
  'a report of only unknown answers shows a score range and the unknown controls',
  async ({ page }) => {
    await keepAnswers(page, allUnknown)
    await openReport(page)
    await expectScore(page, '0 to 100')
    await expect(currentLevel(page)).toHaveCount(0)
    await expect(heading(page)).toContainText(ui.report.certainNone)
    for (const area of await areaScores(page).allInnerTexts()) expect(area).toBe('0 to 100')
    const text = await page.getByRole('main').innerText()
    const bands = model.constants.bands.map(({ name }) => name)
    for (const name of [...model.levels.map((level) => level.name), ...bands])
      expect(text).not.toMatch(new RegExp(`\\b${name}\\b`))
    const asked = await unknownAnchors(page).evaluateAll((all) => all.map(({ id }) => id))
    const wanted = model.controls.filter(({ critical }) => critical).map(({ id }) => id)
    expect(asked.toSorted()).toEqual(wanted.toSorted())
    const titles = await page.locator(':is(.find, .find-fold) h2').allInnerTexts()
    const counts = titles.map((title) => Number(/\d+/.exec(title)?.[0]))
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(await unknowns(page).count())
  },
)

quickTest(
  'only “I don’t know” answers and only “no” answers give different reports',
  { tag: '@full' },
  async ({ page }) => {
    const read = async (choices: Choices): Promise<string[]> => {
      await keepAnswers(page, choices)
      await openReport(page)
      const first = topJobs(page).first()
      return [await readScore(page), await heading(page).innerText(), await first.innerText()]
    }
    const unknown = await read(allUnknown)
    const no = await read(allNo)
    expect(no[0]).toBe('0')
    expect(no.filter((text, index) => text === unknown[index])).toEqual([])
  },
)

quickTest('the home page offers to continue the quiz if the device has stored answers', async ({ page }) => {
  await page.goto('/')
  const goOn = page.getByRole('link', { name: ui.home.continueAt.split('{')[0]! })
  await expect(goOn).toHaveCount(0)
  await keepAnswers(page, { plan: ['e3'] })
  await page.goto('/')
  await goOn.first().click()
  await expect(page).toHaveURL(/\/quiz\/#q=people$/)
})

quickTest(
  'using the skip link does not change the shown quiz question',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openQuiz(page, '#q=sign-in')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(options(page).first()).toHaveAttribute('name', 'sign-in')
  },
)

test('Back from the quiz to an empty report shows a report with the new answer', async ({ page }) => {
  await page.goto('/report/')
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  await page.getByRole('link', { name: ui.result.start }).click()
  await ready(page, 'quiz')
  await options(page).first().check()
  await page.goBack()
  await expect(heading(page)).not.toHaveText(ui.result.emptyTitle)
})

for (const [year, date] of [
  [99, '99-06-15'],
  [12_000, '12000-06-15'],
] as const) {
  test(
    `report and recovery clock work in year ${String(year)} (docs/threats.md, finding 17)`,
    { tag: '@full' },
    async ({ page }) => {
      await page.clock.setFixedTime(new Date(Date.UTC(2000, 5, 15, 12)).setUTCFullYear(year))
      await keepAnswers(page, exampleChoices)
      await openReport(page)
      expect(await page.evaluate(() => `${String(new Date().getFullYear())}-06-15`)).toBe(date)
      await expect(heading(page)).toContainText('Basic')
      await downloadChecklist(page)
      await page.goto('/recovery/')
      await ready(page, 'recovery')
      await page.getByRole('combobox', { name: 'What was deleted?' }).selectOption('Email')
      await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
      await openQuiz(page, '#check')
      await expect(saidRows(page).first()).toBeVisible()
    },
  )
}

quickTest(
  'a new answer replaces an answer with a future time (docs/threats.md, finding 17)',
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await page.evaluate(() => {
      const key = 'whose-job/answers'
      localStorage.setItem(
        key,
        (localStorage.getItem(key) ?? '').replace('"choices.plan":1', '"choices.plan":1e308'),
      )
    })
    expect(await storedAnswers(page)).toContain('1e308')
    await openQuiz(page, '#q=plan')
    await choose(page, 'e3')
    await expect(option(page, 'e3')).toBeChecked()
    await page.reload()
    await expect(option(page, 'e3')).toBeChecked()
  },
)
