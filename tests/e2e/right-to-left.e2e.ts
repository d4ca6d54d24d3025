/** Tests the site in Arabic: what must follow a direction from right to left. */
import { globSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Locator, type Page, expect, test } from '@playwright/test'
import { PAPER_PAGES } from '../../src/core/documents/paper-pages.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { readContent } from '../../src/content/read.ts'
import { lintPdf } from '../paper/pdf/lint.ts'
import { openPdf, textOfPdf } from '../paper/pdf/reader.ts'
import { SITE } from '../support/every-language.ts'

const { ui } = readContent('content', 'ar')
const folder = join(SITE, 'ar')

/** Returns the distance of an element from the right edge of the window. */
async function fromRight(element: Locator): Promise<number> {
  const { x, width } = (await element.boundingBox())!
  return element.page().viewportSize()!.width - x - width
}

test.describe('a language from right to left', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'default' })
  let server: Server
  let page: Page

  test.beforeAll(async () => {
    server = await serveFolder(SITE, '/', 0)
  })
  test.afterAll(() => {
    server.close()
  })
  test.beforeEach(async ({ browser }) => {
    const { port } = server.address() as AddressInfo
    page = await browser.newPage({
      baseURL: `http://127.0.0.1:${String(port)}/ar/`,
      viewport: { width: 1280, height: 860 },
      // A link with shared data opens in the language of the browser.
      locale: 'ar',
    })
  })
  test.afterEach(() => page.close())

  test('the left arrow key chooses the next radio button', async () => {
    await page.goto('quiz/')
    const [first, second] = [page.getByRole('radio').nth(0), page.getByRole('radio').nth(1)]
    await first.check()
    await page.keyboard.press('ArrowLeft')
    await expect(second).toBeFocused()
    await expect(second).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(first).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio').last()).toBeFocused()
  })

  test('time runs from right to left in the recovery clock, and its slider too', async () => {
    await page.goto('recovery/#what=file&on=2026-11-01')
    const slider = page.getByRole('slider').first()
    await slider.focus()
    const value = Number(await slider.inputValue())
    await page.keyboard.press('ArrowLeft')
    expect(Number(await slider.inputValue())).toBe(value + 1)
    const bar = page.locator('.lane-bar').first()
    const piece = bar.locator('.lane-piece').first()
    expect(Math.abs((await fromRight(bar)) - (await fromRight(piece)))).toBeLessThan(2)
    const ticks = page.locator('.clock-tick')
    expect(await fromRight(ticks.first())).toBeLessThan(await fromRight(ticks.last()))
  })

  test('the first column of a table is at the right, and arrows point to the left', async () => {
    await page.goto('report/')
    await page.getByRole('button', { name: ui.result.example }).click()
    const cells = page.locator('#matrix table tr').nth(1).locator('th, td')
    expect(await fromRight(cells.first())).toBeLessThan(await fromRight(cells.last()))
    const strips = page.locator('.area-strips > svg')
    await expect(strips).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)')
    await page.goto('quiz/')
    await expect(page.locator('svg.flips').first()).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)')
  })

  test('the values in sentences are isolated', async () => {
    await page.goto('quiz/')
    await page.getByRole('radio').first().waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/\u2068\d+\u2069/)
    expect(text).not.toMatch(/\{\w+\}/)
  })

  test('headings have no space between letters', async () => {
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('letter-spacing', /^(?:normal|0px)$/)
  })

  test('the site has a PDF of each list and sheet, and a link to it', () => {
    const files = globSync('**/*.pdf', { cwd: folder })
    const sheets = [...readContent('content', 'ar').sheets, ...PAPER_PAGES].map(({ id }) => `sheets/${id}`)
    for (const name of ['microsoft-365', 'everyday', ...sheets])
      expect(files).toContain(`checklist/${name}.pdf`)
    const pages = globSync('checklist/**/*.html', { cwd: folder }).map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    )
    const unlinked = files.filter((file) => !pages.some((page) => page.includes(`/${file}"`)))
    expect(unlinked).toEqual([])
  })

  test('the checklist is a PDF in Arabic that runs from right to left', async () => {
    await page.goto('report/')
    await page.getByRole('button', { name: ui.result.example }).click()
    const download = page.waitForEvent('download')
    await page.locator('.download-now button[type=submit]').click()
    const bytes = new Uint8Array(readFileSync(await (await download).path()))
    const pdf = await openPdf(bytes)
    expect(await pdf.getViewerPreferences()).toMatchObject({ Direction: 'R2L' })
    expect(await lintPdf(bytes)).toEqual([])
    expect(await textOfPdf(bytes)).toContain(ui.report.thisWeek)
  })

  test('a site from left to right has nothing of it', () => {
    const english = globSync('_astro/*', { cwd: SITE })
    expect(english.length).toBeGreaterThan(0)
    expect(english.filter((file) => file.includes('vazirmatn'))).toEqual([])
  })
})
