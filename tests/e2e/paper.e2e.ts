/** The downloaded checklist, made with the network gone since the page loaded, says what the page says. */
import { type Locator, type Page, expect } from '@playwright/test'
import { lintPdf } from '../pdf/lint.ts'
import { boxesOf, rolesOf } from '../pdf/reader.ts'
import { allBest, allNo, allUnknown, type Choices, exampleChoices, ui } from '../support/answer-sets.ts'
import { heading } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import {
  areaRows,
  areaScores,
  downloadButton,
  downloadChecklist,
  downloadStatus,
  inPlace,
  jobRows,
  openReport,
  plan,
  readChecklist,
  readScore,
  unknowns,
} from '../support/report-screens.ts'
import { keepAnswers, test } from '../support/visitor.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)*/g) ?? []

/** A row of the page: its id, its title and all that it says when opened. */
interface Row {
  id: string
  title: string
  text: string
}

/** Opens the result and, once it has loaded, takes the network away. */
async function openAndCut(page: Page, choices: Choices): Promise<void> {
  await keepAnswers(page, choices)
  await openReport(page)
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  expect(await page.evaluate(() => navigator.onLine)).toBe(false)
}

/** Rows of the page in its order, with everything in them opened. */
const rowsOf = (rows: Locator): Promise<Row[]> =>
  rows.evaluateAll((all) =>
    all.map((row) => {
      for (const details of row.querySelectorAll('details')) details.open = true
      const id = row.id || (row.querySelector('[data-stand]')?.getAttribute('data-stand') ?? '')
      return {
        id,
        title: row.querySelector('h4, h3')?.textContent ?? '',
        text: (row as HTMLElement).innerText,
      }
    }),
  )

/** What the paper says of each row, found one after the other. */
function jobsOf(text: string, rows: readonly Row[]): string[] {
  const starts = rows.reduce<number[]>((found, { title }) => {
    const at = text.indexOf(plain(title), (found.at(-1) ?? -1) + 1)
    expect(at, title).toBeGreaterThan(-1)
    return [...found, at]
  }, [])
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

/** The text of the paper without its page numbers and running head, which repeats the score. */
async function readBody(page: Page, figure: string): Promise<string> {
  const pages = plain((await readChecklist(page)).text).replace(/Page \d+ of \d+/g, '')
  const runningHead = /Score (\d+), \d+ \w+ \d{4}/g
  for (const [, repeated] of pages.matchAll(runningHead)) expect(repeated).toBe(figure)
  return pages.replace(runningHead, '')
}

test('the file has a box to tick for each job of the page', async ({ page }) => {
  await openAndCut(page, exampleChoices)
  const boxes = await boxesOf(await downloadChecklist(page))
  const rows = [...(await rowsOf(jobRows(page))), ...(await rowsOf(unknowns(page)))]
  expect(rows.length).toBeGreaterThan(15)
  expect(boxes.map(({ name }) => name)).toEqual(rows.map(({ id }) => id))
  expect(boxes.filter(({ ticked }) => ticked)).toEqual([])
})

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`service workers: ${serviceWorkers}`, { tag: '@full' }, () => {
    test.use({ serviceWorkers })

    test('the file has a title, a language and headings in order', async ({ page }) => {
      await openAndCut(page, exampleChoices)
      const bytes = await downloadChecklist(page)
      const { title, language, isTagged } = await readPdf(bytes.slice())
      expect(plain(title)).toContain('Checklist for Microsoft 365')
      expect(language).toBe('en-GB')
      expect(isTagged).toBe(true)
      expect(await lintPdf(bytes)).toEqual([])
      const groups = await plan(page).getByRole('region').count()
      const roles = await rolesOf(bytes)
      // The groups of the plan, and the questions to find out.
      expect([roles['H1'], roles['H2']]).toEqual([1, groups + 1])
    })
  })
}

for (const [what, choices] of [
  ['the example', exampleChoices],
  ['nothing in place', allNo],
] as const) {
  test(`every number on the paper is the page’s: ${what}`, { tag: '@full' }, async ({ page }) => {
    await openAndCut(page, choices)
    const figure = await readScore(page)
    const text = await readBody(page, figure)
    const cover = text.slice(0, text.indexOf('Contents'))
    expect(cover).toContain(plain(`${figure} ${ui.report.of}`))
    expect(cover).toContain(plain(await heading(page).innerText()))
    const names = await areaRows(page).getByRole('rowheader').allInnerTexts()
    const scores = await areaScores(page).allInnerTexts()
    expect(names).toHaveLength(8)
    names.forEach((area, index) => {
      expect(cover).toMatch(new RegExp(`\\b${scores[index] ?? ''} ?${area}`))
    })

    const rows = await rowsOf(jobRows(page))
    const body = text.slice(text.indexOf('Contents'))
    const printed = jobsOf(body, [...rows, ...(await rowsOf(unknowns(page)))])
    rows.forEach(({ id, text: row }, index) => {
      const job = printed[index] ?? ''
      const gain = /[+]\d+ points/
      expect(gain.exec(job)?.[0], id).toBe(gain.exec(row)?.[0])
      const said = numbersIn(row)
      expect(
        numbersIn(job).filter((n) => !said.includes(n)),
        id,
      ).toEqual([])
    })
    const shown = numbersIn(await page.getByRole('main').innerText())
    expect(numbersIn(cover).filter((n) => !shown.includes(n))).toEqual([])
  })
}

test('where all is in place each box is ticked', { tag: '@full' }, async ({ page }) => {
  await openAndCut(page, allBest)
  const done = await boxesOf(await downloadChecklist(page))
  expect(done.map(({ name, ticked }) => [name, ticked])).toEqual(
    (await rowsOf(inPlace(page))).map(({ id }) => [id, true]),
  )
})

test('where all is unknown page and paper show the same range', { tag: '@full' }, async ({ page }) => {
  await openAndCut(page, allUnknown)
  expect(await readScore(page)).toBe('0 to 100')
  const text = plain((await readChecklist(page)).text)
  expect(text).toContain(`0 to 100 ${ui.report.of}`)
  expect(text).not.toMatch(/[+]\d+ points/)
})

test.describe('on a line that comes back', { tag: '@full' }, () => {
  test('a PDF that could not be made says so and is made at the next try', async ({ browser, baseURL }) => {
    // A page of its own: the script that is missing is an error in the console.
    const page = await browser.newPage({ ...(baseURL && { baseURL }), serviceWorkers: 'block' })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await keepAnswers(page, exampleChoices)
    await page.route('**/_astro/make.*.js', (route) => route.abort())
    await openReport(page)
    await page.waitForLoadState('networkidle')
    await downloadButton(page).click()
    await expect(downloadStatus(page)).toHaveText(ui.result.downloadFailed)
    await page.unroute('**/_astro/make.*.js')
    expect((await boxesOf(await downloadChecklist(page))).length).toBe(21)
    expect(errors).toEqual([])
    await page.close()
  })
})
