/**
 * Measures the tallest question of the frame in each language, and compares it with the height that a host's page reserves
 * (`src/embed/reserve.ts`). `DRAFTS=de,fr` also measures languages that `content/languages.yml` does not list.
 */
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { pathOf } from '../../src/brand/brand.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { readLanguages } from '../../src/content/languages.ts'
import { type Reserve, reserveOf } from '../../src/embed/reserve.ts'
import { settled } from '../support/host-pages.ts'
import { buildLanguages } from '../support/second-language.ts'

const { base, all } = readLanguages('content')
const drafts = (process.env['DRAFTS'] ?? '').split(',').filter(Boolean)
const languages = [...new Set([...all, ...drafts])]
/** The widths of the host's window, in CSS pixels. The frame is 32 px narrower. */
const WIDTHS = [320, 360, 390, 420, 460, 512, 600, 672, 740, 800, 860, 932, 1280]
/** The most height that a reserve may waste, in CSS pixels. A language with short words wastes more. */
const MOST_WASTE = 330

let quiz: Server | undefined
let host: Server | undefined
let out = ''
let html = ''
const addressOf = (server: Server | undefined): string =>
  `http://127.0.0.1:${String((server?.address() as AddressInfo).port)}`

/** Returns the height that a reserve keeps free in a window of a width. */
const keptAt = ({ height, narrower }: Reserve, width: number): number =>
  Math.max(height, ...narrower.map(([more, share]) => height + more - (share * width) / 100))

/** Returns the height of the tallest question of a language in each window: width → height. */
async function measure(page: Page, language: string): Promise<Map<number, number>> {
  const path = pathOf('/', { languages }, language)
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
<responsibility-check src="${addressOf(quiz)}${path}frame/quiz/" loading="eager"></responsibility-check>
<script async src="${addressOf(quiz)}/embed/v1.js"></script>`
  const heights = new Map<number, number>()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(addressOf(host))
    heights.set(width, await settled(page))
  }
  return heights
}

test.describe('the height that a host’s page reserves', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'serial' })
  test.use({ baseURL: undefined })

  test.beforeAll(async () => {
    test.setTimeout(120_000 * languages.length)
    // The ordinary build has the base language.
    out = languages.length > 1 ? buildLanguages('frame-heights', languages) : join('dist')
    quiz = await serveFolder(out, '/', 0)
    host = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    })
    await new Promise<void>((resolve) => host?.listen(0, '127.0.0.1', resolve))
  })
  test.afterAll(() => {
    quiz?.close()
    host?.close()
  })

  for (const language of languages)
    test(`fits every question in the language ${language}`, async ({ page }) => {
      test.slow()
      const heights = await measure(page, language)
      const rows = [...heights].map(([width, needed]) => ({
        ...{ width, needed, kept: Math.floor(keptAt(reserveOf(language), width)) },
      }))
      const told = rows.map(
        ({ width, needed, kept }) => `${String(width)}: ${String(needed)} of ${String(kept)}`,
      )
      const isTight = rows.every(({ needed, kept }) => needed <= kept && kept - needed < MOST_WASTE)
      expect(isTight, `src/embed/reserve.ts, ${language}: ${told.join(', ')}`).toBe(true)
      if (language === base) expect(reserveOf(language).height).toBe(1240)
    })
})
