/** Tests that the checklist PDF has the same content and order as the report. The PDF is made without a network. */
import { type Locator, type Page, expect } from '@playwright/test'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { questionOf, listQuestions } from '../../src/core/answers/questions-to-ask.ts'
import { lintPdf } from '../paper/pdf/lint.ts'
import { boxesOf, rolesOf } from '../paper/pdf/reader.ts'
import {
  allBest,
  allNo,
  allUnknown,
  type Choices,
  exampleChoices,
  model,
  ui,
} from '../support/answer-sets.ts'
import { builtFile } from '../support/built-files.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  areaRows,
  nameBusiness,
  downloadButton,
  downloadChecklist,
  downloadStatus,
  headSentence,
  inPlace,
  jobRows,
  openGroups,
  openExports,
  openReport,
  plan,
  readScore,
  startTrying,
  unknownAnchors,
} from '../support/report-screens.ts'
import { keepAnswers, requestsFailedScripts, test } from '../support/visitor.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)*/g) ?? []

const frameworksOf = (id: string): string =>
  JSON.stringify(model.controls.find((control) => control.id === id)?.frameworks)

/** A row of the report on the page: its id, its title and its whole text. */
interface Row {
  id: string
  title: string
  text: string
}

/** A business name with a sign that no font of the PDF has, and that every device has. */
const UNUSUAL = 'Nord → Süd'

/** The font files of the PDF, which the report page loads in the background. */
const FONTS = ['public-sans-400', 'public-sans-650', 'newsreader-500'].map((name) =>
  builtFile(`src/brand/fonts/${name}.ttf`),
)

/** Opens the result, and disconnects the network after the fonts have loaded. */
async function openAndCut(page: Page, choices: Choices): Promise<void> {
  await keepAnswers(page, choices)
  const fonts = FONTS.map((name) =>
    page.waitForEvent('requestfinished', (request) => request.url().endsWith(name)),
  )
  await openReport(page)
  // The report has no action plan if every answer is unknown.
  if (choices !== allUnknown) await openGroups(page)
  // Parts that load when the visitor opens them: the exports, and the buttons that hand a job over.
  await openExports(page)
  const details = plan(page).locator('.more > summary')
  if ((await details.count()) > 0) {
    await details.first().click()
    await plan(page).getByRole('link', { name: ui.handoff.mail }).first().waitFor()
  }
  await Promise.all(fonts)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  expect(await page.evaluate(() => navigator.onLine)).toBe(false)
}

/** Returns a row for each unknown control of the report. The page shows only the title of its question. */
const readUnknowns = async (page: Page): Promise<Row[]> => {
  const ids = await unknownAnchors(page).evaluateAll((all) => all.map(({ id }) => id))
  const titleOf = (id: string): string => model.controls.find((one) => one.id === id)?.words.title ?? id
  return ids.map((id) => ({ id, title: titleOf(id), text: '' }))
}

/** Returns the rows of one list of the report: the open jobs, or the controls in place. */
const read = (rows: Locator): Promise<Row[]> =>
  rows.evaluateAll((all) =>
    all.map((row) => {
      for (const details of row.querySelectorAll<HTMLDetailsElement>('details.more')) details.open = true
      const id = row.id || (row.querySelector('[data-status]')?.getAttribute('data-status') ?? '')
      return {
        id,
        title: row.querySelector('h4, h3')?.textContent ?? '',
        text: (row as HTMLElement).innerText,
      }
    }),
  )

/** Returns the ids of the questions that the PDF asks about the unknown controls of the report. */
const questionIds = (rows: readonly Row[]): string[] =>
  listQuestions(
    model,
    NO_ANSWERS,
    rows.map(({ id }) => id),
  ).map(({ id }) => id)

/** Splits the text of the PDF into one text for each row of the report, in the same order. */
function jobsOf(text: string, rows: readonly Row[]): string[] {
  const starts = rows.reduce<number[]>((found, { title }) => {
    const at = text.indexOf(plain(title), (found.at(-1) ?? -1) + 1)
    expect(at, title).toBeGreaterThan(-1)
    return [...found, at]
  }, [])
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

for (const serviceWorkers of ['allow', 'block'] as const) {
  const tag = serviceWorkers === 'allow' ? {} : { tag: '@full' }
  test.describe(`service workers: ${serviceWorkers}`, () => {
    test.use({ serviceWorkers })

    test('the PDF is tagged and has a tick box for each job and each question', tag, async ({ page }) => {
      await openAndCut(page, exampleChoices)
      const bytes = await downloadChecklist(page)
      const { title, language, isTagged } = await readPdf(bytes.slice())
      expect(plain(title)).toContain('Checklist for Microsoft 365')
      expect(language).toBe('en-GB')
      expect(isTagged).toBe(true)
      expect(await lintPdf(bytes)).toEqual([])
      const groups = await plan(page).getByRole('region').count()
      const roles = await rolesOf(bytes)
      const dates = await page.locator('#next-dates').count()
      // The level-2 headings of the PDF: one each for the first jobs, a group of jobs, the unknown answers, the next
      // service dates and the references.
      expect([roles['H1'], roles['H2']]).toEqual([1, groups + 3 + dates])
      const ids = (await read(jobRows(page))).map(({ id }) => id)
      const boxes = await boxesOf(bytes)
      expect(boxes.map(({ name }) => name)).toEqual([...ids, ...questionIds(await readUnknowns(page))])
      expect(boxes.filter(({ ticked }) => ticked)).toEqual([])
    })
  })
}

for (const [what, choices] of [
  ['the worked example', exampleChoices],
  ['nothing in place', allNo],
] as const) {
  test(`PDF and report page show the same numbers: ${what}`, { tag: '@full' }, async ({ page }) => {
    await openAndCut(page, choices)
    const figure = await readScore(page)
    const pages = plain((await readPdf(await downloadChecklist(page))).text).replace(/Page \d+ of \d+/g, '')
    const runningHead = /Score (\d+), \d+ \w+ \d{4}/g
    for (const [, score] of pages.matchAll(runningHead)) expect(score).toBe(figure)
    const text = pages.replace(runningHead, '')
    const end = text.indexOf(plain(ui.checklist.promise))
    const cover = text.slice(0, end)
    expect(cover).toContain(plain(`${figure} ${ui.report.of}`))
    expect(cover).toContain(plain(await headSentence(page).innerText()))
    const areas = await areaRows(page).evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('b')?.textContent ?? '',
      ]),
    )
    expect(areas).toHaveLength(8)
    for (const [area = '', n = ''] of areas) expect(cover).toMatch(new RegExp(`${area} ?${n}\\b`))

    // The page shows the points of a job only in the what-if mode.
    await startTrying(page)
    const rows = await read(jobRows(page))
    // Removes the page header, which can be between two jobs, and the ids, which precede the titles.
    const printed = text
      .slice(end)
      .replaceAll('Checklist for Microsoft 365', '')
      .replace(/\b[A-Z]{2}-\d\d\b/g, '')
    // The sentence below the heading of a group follows the last job of the group before it.
    const leads = (await plan(page).locator('.job-lead').allTextContents()).map(plain)
    for (const lead of leads) expect(printed).toContain(lead)
    const body = leads.reduce((rest, lead) => rest.replace(lead, ''), printed)
    const questions = (await readUnknowns(page)).map(({ id }) => questionOf(model, id)?.summary ?? id)
    const after = questions[0] ?? ui.checklist.references
    const jobs = jobsOf(body, [...rows, { id: '', title: after, text: '' }])
    rows.forEach(({ id, text: row }, index) => {
      const job = jobs[index] ?? ''
      const gain = /[+]\d+ points/
      expect(gain.exec(job)?.[0], id).toBe(gain.exec(row)?.[0])
      // The PDF also contains the section numbers of the frameworks.
      const said = [...numbersIn(row), ...numbersIn(frameworksOf(id))]
      expect(
        numbersIn(job).filter((n) => !said.includes(n)),
        id,
      ).toEqual([])
    })
    // The page shows the date of the result in the group with the share link.
    const shown = numbersIn(await page.getByRole('main').innerText())
    expect(numbersIn(cover).filter((n) => !shown.includes(n))).toEqual([])
  })
}

test('the PDF ticks all boxes if every control is in place', { tag: '@full' }, async ({ page }) => {
  await openAndCut(page, allBest)
  const done = await boxesOf(await downloadChecklist(page))
  expect(done.map(({ name, ticked }) => [name, ticked])).toEqual(
    (await read(inPlace(page))).map(({ id }) => [id, true]),
  )
})

test(
  'report page and PDF show the same score range if all answers are unknown',
  { tag: '@full' },
  async ({ page }) => {
    await openAndCut(page, allUnknown)
    const text = plain((await readPdf(await downloadChecklist(page))).text)
    expect(await readScore(page)).toBe('0 to 100')
    expect(text).toContain(`0 to 100 ${ui.report.of}`)
    expect(text).not.toMatch(/[+]\d+ points/)
  },
)

test(
  'a second click downloads the checklist PDF after the first download failed',
  { tag: '@full' },
  async ({ browser, baseURL }) => {
    const page = await browser.newPage({ ...(baseURL && { baseURL }), serviceWorkers: 'block' })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await keepAnswers(page, exampleChoices)
    const maker = `**/${builtFile('src/paper/pdf/make.ts')}`
    await page.route(maker, (route) => route.abort())
    await openReport(page)
    await page.waitForLoadState('networkidle')
    await downloadButton(page).click()
    await expect(downloadStatus(page)).toHaveText(ui.result.downloadFailed)
    await page.unroute(maker)
    if (!requestsFailedScripts(page)) await page.reload()
    expect((await boxesOf(await downloadChecklist(page))).length).toBe(21)
    expect(errors).toEqual([])
    await page.close()
  },
)

test('the PDF shows a business name that its fonts lack', async ({ page }) => {
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await nameBusiness(page, UNUSUAL)
  const bytes = await downloadChecklist(page)
  expect(await lintPdf(bytes)).toEqual([])
  const { title, text } = await readPdf(bytes)
  expect(title).toContain(UNUSUAL)
  expect(plain(text)).toContain(`made for ${UNUSUAL}.`)
})
