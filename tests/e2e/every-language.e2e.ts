/** Tests the site in every language of `content/languages.yml`: each page, a whole visit, and the height of the frame. */
import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { pathOf } from '../../src/brand/brand.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { readLanguages } from '../../src/content/languages.ts'
import { readContent } from '../../src/content/read.ts'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { type Reserve, TEN_RESERVE, reserveOf } from '../../src/embed/reserve.ts'
import { exampleChoices, model } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { englishFinder } from '../support/english-words.ts'
import { settled } from '../support/host-pages.ts'
import { expectWhole } from '../support/layout.ts'
import { LAYOUT_STATES } from '../support/layout-states.ts'
import { readPdf } from '../support/read-pdf.ts'
import { bytesOf } from '../support/report-screens.ts'
import { SITE } from '../support/every-language.ts'

const { base, all } = readLanguages('content')
const LANGUAGES = all.filter((language) => language !== base)

/** The languages whose layout differs most from English: long words, and from right to left. */
const LONG_OR_MIRRORED = ['de', 'ar']

/** The widths of the host's window, in CSS pixels. The frame is 32 px narrower. */
const WIDTHS = [320, 360, 390, 420, 460, 512, 600, 672, 740, 800, 860, 932, 1280]
/** The most height that a reserve may waste, in CSS pixels. A language with short words wastes more. */
const MOST_WASTE = 330

let server: Server
let address = ''
let host: Server
let hostAddress = ''
let html = ''

/** Returns the paths of all pages in a language. */
const pathsOf = (language: string): string[] => [
  ...[...readFileSync(join(SITE, language, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  ),
  `/${language}/frame/quiz/`,
  `/${language}/frame/whose-job/`,
]

/** Answers the question on screen as the worked example does, and opens the next one. */
async function answerQuestion(page: Page, next: RegExp): Promise<void> {
  const id = new URL(page.url()).hash.slice('#q='.length)
  const options = page.locator(`input[name^="${id}"]`)
  await options.first().waitFor()
  for (const choice of exampleChoices[id] ?? [])
    await page.locator(`input[value="${choice}"]`).first().check()
  await page.locator('form').getByRole('button', { name: next }).click()
  await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
}

/** Returns the height that a reserve keeps free in a window of a width. */
const keptAt = ({ height, narrower }: Reserve, width: number): number =>
  Math.max(height, ...narrower.map(([more, share]) => height + more - (share * width) / 100))

/** Returns the height of the tallest question or job of a language in each window: width → height. */
async function measure(
  page: Page,
  language: string,
  start: 'quiz' | 'whose-job' = 'quiz',
): Promise<Map<number, number>> {
  const path = pathOf('/', { languages: [...all] }, language)
  // A frame without storage shows one more notice.
  await page.addInitScript(() => {
    if (parent !== self)
      Object.defineProperty(self, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
  })
  html = `<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:16px}</style>
<responsibility-check src="${address}${path}frame/${start}/" loading="eager" lead-endpoint="/lead"></responsibility-check>
<script async src="${address}/embed/v1.js"></script>`
  const heights = new Map<number, number>()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(hostAddress)
    heights.set(width, await settled(page))
  }
  return heights
}

test.describe('every language', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'default' })
  test.use({ baseURL: undefined })

  test.beforeAll(async () => {
    server = await serveFolder(SITE, '/', 0)
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    host = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    })
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    hostAddress = `http://127.0.0.1:${String((host.address() as AddressInfo).port)}`
  })
  test.afterAll(() => {
    server.close()
    host.close()
  })

  for (const language of LANGUAGES) {
    test(`every page of ${language} is translated, accessible, and whole at each width`, async ({
      browser,
    }) => {
      test.setTimeout(600_000)
      const page = await browser.newPage({ baseURL: address })
      const findEnglish = englishFinder(language)
      const english = new Map<string, string>()
      for (const path of pathsOf(language)) {
        await page.setViewportSize({ width: 1280, height: 860 })
        await page.goto(path)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await expectWhole(page, path)
        await expectAccessible(page, path)
        for (const [word, text] of await findEnglish(page)) english.set(word, `${path}: ${text}`)
        for (const width of [800, 320, 390]) {
          await page.setViewportSize({ width, height: 860 })
          await expectWhole(page, `${path} at ${String(width)} px`)
        }
        // On a phone, the steps of a how-to page start on the second screen at the latest.
        for (const steps of await page.locator('[aria-labelledby="do"]').all())
          expect((await steps.locator('li').first().boundingBox())?.y, path).toBeLessThan(2 * 844)
        // A page for frames has no header.
        for (const header of await page.locator('.site-top').all())
          expect((await header.boundingBox())?.height, `the header of ${path} has one row`).toBeLessThan(70)
      }
      await page.close()
      expect(Object.fromEntries(english)).toEqual({})
    })

    for (const [state, open] of LONG_OR_MIRRORED.includes(language) ? Object.entries(LAYOUT_STATES) : [])
      for (const width of [1280, 390])
        test(`${state} keeps its layout in ${language} at ${String(width)} px`, async ({ browser }) => {
          const page = await browser.newPage({
            baseURL: `${address}/${language}/`,
            viewport: { width, height: 860 },
            // A link with shared data opens in the language of the browser.
            locale: language,
          })
          await open(page, readContent('content', language).ui)
          await expectWhole(page, state)
          await expectAccessible(page, state)
          await page.close()
        })

    test(`every slide before the last fits on a projector in ${language}`, async ({ browser }) => {
      const { present } = readContent('content', language).ui
      const page = await browser.newPage({ baseURL: address, viewport: { width: 1280, height: 720 } })
      await page.goto(`/${language}/sales/present/`)
      await page.locator('html[data-ready]').waitFor()
      const bar = page.locator('.steps-bar')
      const next = bar.getByRole('button', { name: RegExp(`^(?:${present.next}|${present.nextScreen})$`) })
      // The last slide is a form, which scrolls inside itself in some languages.
      while (!(await next.isDisabled())) {
        const name = await bar.locator('.steps-now').innerText()
        const slide = page.locator('.present .screen:visible').first()
        await expect
          .poll(() => slide.evaluate((one) => one.scrollHeight - one.clientHeight), { message: name })
          .toBeLessThanOrEqual(0)
        await expectWhole(page, name)
        await next.click()
        await expect(bar.locator('.steps-now')).not.toHaveText(name)
      }
      await page.close()
    })

    test(`a whole visit in ${language}, from the home page to the reply of the IT person`, async ({
      browser,
    }) => {
      const { ui } = readContent('content', language)
      const page = await browser.newPage({ baseURL: address, viewport: { width: 390, height: 844 } })
      await page.goto(`/${language}/`)
      await page.getByRole('link', { name: ui.home.start }).first().click()
      await page.locator('html[data-ready="quiz"]').waitFor()
      const next = new RegExp(`${ui.quiz.next}|${ui.quiz.toCheck}|${ui.quiz.doneCheck}`)
      while (!page.url().endsWith('#check')) await answerQuestion(page, next)
      await page.getByRole('link', { name: ui.quiz.seeResult }).click()
      await expect(page.locator('.report-score')).toContainText('33')
      await page.locator('#plan').waitFor()
      await expectWhole(page, 'the report')
      await expectAccessible(page, 'the report')
      expect(Object.fromEntries(await englishFinder(language)(page))).toEqual({})
      await page.locator('details.job-fold:not([open]) > summary').first().click()
      const word = page.waitForEvent('download')
      await page.getByText(ui.result.downloadWord, { exact: true }).first().click()
      expect((await word).suggestedFilename()).toMatch(/\.docx$/)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: ui.result.download, exact: true }).first().click()
      const { text } = await readPdf(await bytesOf(await download))
      expect(text).toContain('33')
      for (const stray of ['undefined', 'NaN', '{n}']) expect(text).not.toContain(stray)
      const reply = encodeReply(model, { choices: { apps: ['default'] }, controls: {} }) ?? ''
      await page.goto(`/${language}/report/#reply=${reply}`)
      await page.reload()
      await expect(page.getByRole('heading', { name: ui.replied.title }).first()).toBeVisible()
      await page.close()
    })
  }

  for (const [language, start] of all.flatMap((one) => [[one, 'quiz'] as const, [one, 'whose-job'] as const]))
    test(`a frame of ${start} reserves enough height in ${language}`, async ({ page }) => {
      test.slow()
      const heights = await measure(page, language, start)
      const reserve = start === 'quiz' ? reserveOf(language) : TEN_RESERVE
      const rows = [...heights].map(([width, needed]) => ({
        ...{ width, needed, kept: Math.floor(keptAt(reserve, width)) },
      }))
      const told = rows.map(
        ({ width, needed, kept }) => `${String(width)}: ${String(needed)} of ${String(kept)}`,
      )
      const isTight = rows.every(({ needed, kept }) => needed <= kept && kept - needed < MOST_WASTE)
      expect(isTight, `src/embed/reserve.ts, ${language}: ${told.join(', ')}`).toBe(true)
      if (language === base && start === 'quiz') expect(reserve.height).toBe(1240)
    })
})
