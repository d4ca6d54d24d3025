/** The checklist that is downloaded, with the network gone since the page loaded, says what the page says: every number, in the page's order. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { lintPdf } from '../pdf/lint.ts'
import { boxesOf, rolesOf } from '../pdf/reader.ts'
import { allBest, allNo, allUnknown, exampleChoices, ui, type Choices } from '../support/answer-sets.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, test } from '../support/visitor.ts'
import { heading } from '../support/quiz-screens.ts'

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)*/g) ?? []

/** A row of the page: its id, title and all that it says, opened. */
interface Row {
  id: string
  title: string
  text: string
}

/** Opens the result and, once it has loaded, takes the network away. */
async function openAndCut(page: Page, choices: Choices): Promise<void> {
  await keepAnswers(page, choices)
  await page.goto('/report/')
  await heading(page).waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  expect(await page.evaluate(() => navigator.onLine)).toBe(false)
}

async function download(page: Page): Promise<Uint8Array> {
  const saved = page.waitForEvent('download')
  await page.locator('.make [type=submit]').click()
  return new Uint8Array(readFileSync(await (await saved).path()))
}

/** The rows of the page in its order: the plan, what is in place, and what has to be found out. */
const rowsOf = (page: Page, selector: string): Promise<Row[]> =>
  page.locator(selector).evaluateAll((all) =>
    all.map((row) => {
      for (const details of row.querySelectorAll<HTMLDetailsElement>('details.more')) details.open = true
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

for (const serviceWorkers of ['allow', 'block'] as const) {
  test.describe(`service workers: ${serviceWorkers}`, () => {
    test.use({ serviceWorkers })

    test('the file has a title, a language, headings and order, and a box to tick for each job of the page', async ({
      page,
    }) => {
      await openAndCut(page, exampleChoices)
      const bytes = await download(page)
      const { title, language, isTagged } = await readPdf(bytes.slice())
      expect(plain(title)).toContain('Checklist for Microsoft 365')
      expect(language).toBe('en-GB')
      expect(isTagged).toBe(true)
      expect(await lintPdf(bytes)).toEqual([])
      const groups = await page.locator('#plan .group').count()
      const roles = await rolesOf(bytes)
      expect([roles['H1'], roles['H2']]).toEqual([1, groups + 1])
      const rows = [...(await rowsOf(page, '.al > li')), ...(await rowsOf(page, '.asks > li'))]
      const boxes = await boxesOf(bytes)
      expect(boxes.map(({ name }) => name)).toEqual(rows.map(({ id }) => id))
      expect(boxes.filter(({ ticked }) => ticked)).toEqual([])
    })
  })
}

for (const [what, choices] of [
  ['of the example', exampleChoices],
  ['where nothing is in place', allNo],
] as const) {
  test(`every number on the paper is the page’s: ${what}`, async ({ page }) => {
    await openAndCut(page, choices)
    const figure = await page.locator('.sc .n').innerText()
    const pages = plain((await readPdf(await download(page))).text).replace(/Page \d+ of \d+/g, '')
    const runningHead = /Score (\d+), \d+ \w+ \d{4}/g
    for (const [, score] of pages.matchAll(runningHead)) expect(score).toBe(figure)
    const text = pages.replace(runningHead, '')
    const cover = text.slice(0, text.indexOf('Contents'))
    expect(cover).toContain(plain(`${figure} ${ui.report.of}`))
    expect(cover).toContain(plain(await heading(page).innerText()))
    const areas = await page
      .locator('.prof tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [
          row.querySelector('th')?.textContent ?? '',
          row.querySelector('b')?.textContent ?? '',
        ]),
      )
    expect(areas).toHaveLength(8)
    for (const [area = '', n = ''] of areas) expect(cover).toMatch(new RegExp(`\\b${n} ?${area}`))

    const rows = await rowsOf(page, '.al > li')
    const body = text.slice(text.indexOf('Contents'))
    const jobs = jobsOf(body, [...rows, ...(await rowsOf(page, '.asks > li'))])
    rows.forEach(({ id, text: row }, index) => {
      const job = jobs[index] ?? ''
      const gain = /[+]\d+ points/
      expect(gain.exec(job)?.[0], id).toBe(gain.exec(row)?.[0])
      const said = numbersIn(row)
      expect(
        numbersIn(job).filter((n) => !said.includes(n)),
        id,
      ).toEqual([])
    })
    const shown = numbersIn(await page.locator('main').innerText())
    expect(numbersIn(cover).filter((n) => !shown.includes(n))).toEqual([])
  })
}

test('where all is in place each box is ticked, and where all is unknown a range stands on both', async ({
  page,
}) => {
  await openAndCut(page, allBest)
  const done = await boxesOf(await download(page))
  expect(done.map(({ name, ticked }) => [name, ticked])).toEqual(
    (await rowsOf(page, '.ticks > li')).map(({ id }) => [id, true]),
  )
  await page.context().setOffline(false)
  await openAndCut(page, allUnknown)
  const text = plain((await readPdf(await download(page))).text)
  expect(text).toContain(`${await page.locator('.sc .n').innerText()} ${ui.report.of}`)
  expect(await page.locator('.sc .n').innerText()).toBe('0 to 100')
  expect(text).not.toMatch(/[+]\d+ points/)
})

test.describe('on a line that comes back', () => {
  test('what could not be loaded is said, and “try again” means it', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ ...(baseURL && { baseURL }), serviceWorkers: 'block' })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await keepAnswers(page, exampleChoices)
    await page.route('**/_astro/make.*.js', (route) => route.abort())
    await page.goto('/report/')
    await heading(page).waitFor()
    await page.waitForLoadState('networkidle')
    await page.locator('.make [type=submit]').click()
    await expect(page.locator('.make [role=status]')).toHaveText(ui.result.downloadFailed)
    await page.unroute('**/_astro/make.*.js')
    expect((await boxesOf(await download(page))).length).toBe(21)
    expect(errors).toEqual([])
    await page.close()
  })
})
