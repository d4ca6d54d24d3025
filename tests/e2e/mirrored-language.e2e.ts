/**
 * Tests the layout of every page in a made-up language. Its texts run from right to left, and are a third longer than
 * in English.
 */
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { expectAccessible } from '../support/axe.ts'
import { pseudoText, writePseudoLanguage } from '../support/pseudo-language.ts'
import { buildSecondLanguage } from '../support/second-language.ts'
import { keepAnswers } from '../support/visitor.ts'

const WIDTHS = [1280, 390]

let server: Server
let address = ''
let paths: string[] = []

/** Fails if the text of an element is cut off, or if the page is wider than the window. */
async function expectWhole(page: Page, state: string): Promise<void> {
  const found = await page.evaluate(() => {
    const isCut = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element)
      if (!['hidden', 'clip'].includes(overflowX) || element.clientWidth < 2) return false
      // Skips text for screen readers, which is clipped on purpose, and labels of bars in the clock, which may be
      // hidden.
      if (element.closest('.visually-hidden, .lane-label')) return false
      return element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== ''
    }
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`
    const { scrollWidth, clientWidth } = document.documentElement
    return {
      cut: [...document.body.querySelectorAll('*')].filter(isCut).map(name),
      wider: scrollWidth - clientWidth,
    }
  })
  expect.soft(found, state).toEqual({ cut: [], wider: 0 })
}

/** Name of a state → function that brings a page into this state. */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
  'a question of the quiz': async (page) => {
    await page.goto('/quiz/')
    await page.getByRole('radio').first().waitFor()
  },
  'check your answers': async (page) => {
    await keepAnswers(page, exampleChoices)
    await page.goto('/quiz/#check')
    await page.getByRole('heading', { name: pseudoText(ui.quiz.checkTitle) }).waitFor()
  },
  'the report with the worked example': async (page) => {
    await page.goto('/report/')
    await page.getByRole('button', { name: pseudoText(ui.result.example) }).click()
    await page.locator('#plan').waitFor()
  },
  'the recovery clock with an event': async (page) => {
    await page.goto('/recovery/#what=file&on=2026-11-01')
    await page.getByRole('slider').first().waitFor()
  },
  'a checklist with a control opened': async (page) => {
    await page.goto('/checklist/#IA-01')
    await page.locator('#IA-01').waitFor()
  },
}

test.describe('a mirrored language', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'default' })

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    const out = buildSecondLanguage('mirrored-language', writePseudoLanguage)
    paths = [...readFileSync(join(out, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, found = '']) => new URL(found).pathname,
    )
    paths.push('/frame/quiz/', '/404.html')
    server = await serveFolder(out, '/', 0)
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  test.afterAll(() => {
    server.close()
  })

  for (const width of WIDTHS) {
    test(`every page keeps its layout at ${String(width)} px`, async ({ browser }) => {
      test.setTimeout(300_000)
      const page = await browser.newPage({ baseURL: address, viewport: { width, height: 860 } })
      expect(paths.length).toBeGreaterThan(20)
      for (const path of paths) {
        await page.goto(path)
        // Waits for the heading, which a script adds to the report page.
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await expectWhole(page, path)
        await expectAccessible(page, path)
      }
      await page.close()
    })

    for (const [state, open] of Object.entries(STATES))
      test(`${state} keeps its layout at ${String(width)} px`, async ({ browser }) => {
        const page = await browser.newPage({ baseURL: address, viewport: { width, height: 860 } })
        await open(page)
        expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
        await expectWhole(page, state)
        await expectAccessible(page, state)
        await page.close()
      })
  }
})
