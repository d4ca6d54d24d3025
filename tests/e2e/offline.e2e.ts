/** Tests the offline copy of the site, and the quiz without a network. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type BrowserContext, type Page, expect } from '@playwright/test'
import { chooseBrand } from '../../src/brand/read.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import { writeWorker } from '../../src/build/offline-list.ts'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { choose, heading, nextButton, seeResult, startButton } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { businessName, openReport, radar, readChecklist } from '../support/report-screens.ts'
import { answerQuiz, keepAnswers, openQuiz, ready, test } from '../support/visitor.ts'

const firstQuestion = model.questions[0]!.id
const first = exampleChoices[firstQuestion]?.[0] ?? ''

/** Returns the number of caches and service workers of the site, and all cached URLs. */
const copies = (page: Page): Promise<{ caches: number; files: string[]; workers: number }> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const workers = await navigator.serviceWorker.getRegistrations()
    return { caches: names.length, files: files.flat().map(({ url }) => url), workers: workers.length }
  })
const nothing = { caches: 0, files: [], workers: 0 }

/** Waits until the offline copy is complete. This takes a few seconds after the first answer. */
const untilKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    return new Promise<boolean>((resolve) => {
      const look = (): void => {
        if (active?.state === 'activated' && navigator.serviceWorker.controller) resolve(true)
        else setTimeout(look, 50)
      }
      look()
    })
  })

async function makePdf(page: Page, name: string): Promise<{ text: string; boxes: number }> {
  await businessName(page).fill(name)
  return readChecklist(page)
}

test(
  'the site caches no file on the device before the visitor’s first answer',
  { tag: '@full' },
  async ({ page }) => {
    for (const path of ['/', '/report/', '/recovery/', '/checklist/', '/quiz/']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
    }
    expect(await copies(page)).toEqual(nothing)
    await choose(page, first, firstQuestion)
    await untilKept(page)
    const { workers, files } = await copies(page)
    expect(workers).toBe(1)
    expect(files.filter((url) => !url.startsWith(new URL('/', page.url()).href))).toEqual([])
  },
)

test('quiz, report, chart and checklist work without a network', async ({ page, context }) => {
  const last = model.questions.slice(-3).map(({ id }) => id)
  await keepAnswers(
    page,
    Object.fromEntries(Object.entries(exampleChoices).filter(([id]) => !last.includes(id))),
  )
  await openQuiz(page)
  await choose(page, exampleChoices[last[0]!]![0]!, last[0])
  await untilKept(page)
  await context.setOffline(true)
  await answerQuiz(page, exampleChoices)
  await seeResult(page).click()
  await expect(heading(page)).toContainText('Basic')
  await radar(page).scrollIntoViewIfNeeded()
  await expect(radar(page)).toBeVisible()
  const pdf = await makePdf(page, 'Łódź Café Ελλάς')
  expect(pdf.text).toContain('Łódź Café Ελλάς')
  expect(pdf.boxes).toBe(21)
  await page.reload()
  await expect(heading(page)).toContainText('Basic')
})

test(
  'the visitor can open all questions and pages offline after one answer',
  { tag: '@full' },
  async ({ page, context }) => {
    await openQuiz(page)
    await choose(page, first, firstQuestion)
    await untilKept(page)
    await context.setOffline(true)
    await answerQuiz(page, exampleChoices)
    await seeResult(page).click()
    await expect(heading(page)).toContainText('Basic')
    await page.goto('/recovery/?from=report')
    await ready(page, 'recovery')
    await page.getByRole('combobox', { name: 'What was deleted?' }).selectOption('Email')
    await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
    for (const path of ['/', '/method/', '/privacy/']) {
      await page.goto(path)
      await expect(heading(page)).not.toHaveText('This page needs a connection')
    }
    for (const path of ['/checklist/', '/checklist/everyday/']) {
      await page.goto(path)
      const bytes = await page.locator('main a[href^="/"][href$=".pdf"]').evaluate(async (link) => {
        const answer = await fetch((link as HTMLAnchorElement).href)
        return Array.from(new Uint8Array(await answer.arrayBuffer()))
      })
      expect((await readPdf(new Uint8Array(bytes))).isTagged).toBe(true)
    }
    await page.goto('/sources/')
    await expect(heading(page)).toHaveText('This page needs a connection')
  },
)

test(
  '“Delete my answers” deletes the offline copy and the service worker',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openQuiz(page, '#check')
    await untilKept(page)
    const whole = await copies(page)
    await page.getByRole('button', { name: ui.store.delete }).click()
    await page.getByRole('button', { name: ui.store.deleteYes }).click()
    await expect(page.getByRole('status').last()).toContainText(ui.store.deleted)
    await expect.poll(() => copies(page)).toEqual(nothing)
    const { summary } = model.questions[0]!
    await page.getByRole('button', { name: fill(ui.quiz.changeOf, { name: summary }) }).click()
    await choose(page, first, firstQuestion)
    await expect.poll(async () => (await copies(page)).files.length).toBe(whole.files.length)
    expect((await copies(page)).workers).toBe(1)
  },
)

test('“Delete my answers” also deletes an unfinished offline copy', { tag: '@full' }, async ({ page }) => {
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await page.goto('/quiz/#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  // A running download may finish. Afterwards, the service worker caches no other file.
  await expect.poll(() => copies(page), { timeout: 20_000 }).toEqual(nothing)
  await page.waitForTimeout(1000)
  expect(await copies(page)).toEqual(nothing)
  await page.reload()
  await page.waitForLoadState('networkidle')
  expect(await copies(page)).toEqual(nothing)
})

test(
  'the first choice in the recovery clock creates the offline copy',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto('/recovery/#what=leaver&on=2026-10-10')
    await ready(page, 'recovery')
    await page.waitForLoadState('networkidle')
    expect(await copies(page)).toEqual(nothing)
    await page.getByRole('combobox', { name: 'What was removed?' }).selectOption('Only their licence')
    await untilKept(page)
  },
)

test('a quiz in a frame on another site caches no file on the device', { tag: '@full' }, async ({ page }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="/frame/quiz/" width="900" height="800"></iframe>',
    }),
  )
  await page.goto('/host.html')
  const frame = page.frameLocator('iframe')
  await startButton(frame).click()
  await choose(frame, first, firstQuestion)
  await nextButton(frame).click()
  await expect(frame.getByText('question 2 of')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await copies(page)).toEqual(nothing)
})

test.describe('where service workers are blocked', () => {
  test.use({ serviceWorkers: 'block' })

  test(
    'the device stores the answers and the visitor can download the checklist',
    { tag: '@full' },
    async ({ page }) => {
      await openQuiz(page)
      await choose(page, first, firstQuestion)
      await nextButton(page).click()
      await page.reload()
      await keepAnswers(page, exampleChoices)
      await openReport(page)
      await expect(heading(page)).toContainText('Basic')
      expect((await makePdf(page, 'Café')).boxes).toBe(21)
      expect(await copies(page)).toEqual(nothing)
    },
  )
})

const PORTAL = '<!doctype html><title>Pay 5 EUR</title><p>Pay 5 EUR to go on.'

/**
 * Serves the built site through a simulated captive portal, as in a hotel Wi-Fi. While `isShut` is true, every URL
 * except `sw.js` returns the sign-in page of the portal.
 */
async function servePortal(): Promise<{
  baseURL: string
  shut: (isShut: boolean) => void
  stop: () => void
}> {
  const { base } = chooseBrand(process.env)
  const site = await serveFolder('dist', base, 0)
  let isShut = false
  const server = createServer((request, response) => {
    if (isShut && request.url !== `${base}sw.js`)
      response.writeHead(200, { 'content-type': 'text/html' }).end(PORTAL)
    else site.emit('request', request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    baseURL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    shut: (now) => {
      isShut = now
    },
    stop: () => {
      server.close()
      site.close()
    },
  }
}

/** Returns the cached URLs whose content is the sign-in page. */
const poisoned = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        if ((await (await cache.match(request))?.text())?.includes('Pay 5 EUR')) found.push(request.url)
      }
    }
    return found
  })

/** Fails if the report cannot be opened without a network. */
async function expectOfflineReport(page: Page, context: BrowserContext): Promise<void> {
  await keepAnswers(page, exampleChoices)
  await context.setOffline(true)
  await page.goto('/report/')
  await expect(heading(page)).toContainText('Basic')
}

test(
  'the site never caches a Wi-Fi sign-in page (docs/threats.md, finding 8)',
  { tag: '@full' },
  async ({ browser }) => {
    const { baseURL, shut, stop } = await servePortal()
    const context = await browser.newContext({ baseURL })
    try {
      const page = await context.newPage()
      await openQuiz(page)
      shut(true)
      const isRefused = page.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const look = async (): Promise<void> => {
              const installing = (await navigator.serviceWorker.getRegistration())?.installing
              if (!installing) setTimeout(() => void look(), 5)
              else
                installing.addEventListener('statechange', () => {
                  resolve(installing.state === 'redundant')
                })
            }
            void look()
          }),
      )
      await choose(page, first, firstQuestion)
      expect(await isRefused).toBe(true)
      expect(await poisoned(page)).toEqual([])

      shut(false)
      await page.reload()
      await untilKept(page)
      expect(await poisoned(page)).toEqual([])
      await expectOfflineReport(page, context)
    } finally {
      await context.close()
      stop()
    }
  },
)

test(
  'an update removes cached Wi-Fi sign-in pages (docs/threats.md, finding 8)',
  { tag: '@full' },
  async ({ browser }) => {
    const { baseURL, stop } = await servePortal()
    const context = await browser.newContext({ baseURL })
    try {
      const page = await context.newPage()
      await openQuiz(page)
      const names = readdirSync('dist/_astro')
      await page.evaluate(
        async ([files, text]) => {
          const cache = await caches.open(`whose-job ${location.origin}/ 0123456789ab`)
          for (const file of files) {
            const headers = { 'content-type': 'text/html' }
            await cache.put(`/_astro/${file}`, new Response(text, { headers }))
          }
        },
        [names, PORTAL] as const,
      )
      expect(await poisoned(page)).toHaveLength(names.length)
      await choose(page, first, firstQuestion)
      await untilKept(page)
      await expect.poll(() => poisoned(page)).toEqual([])
      await expectOfflineReport(page, context)
    } finally {
      await context.close()
      stop()
    }
  },
)

/** Renames a script and every script that imports it, like a new build. Returns the new name of the script. */
function renew(folder: string, script: string): string {
  const newName = (name: string): string => name.replace('.', '.newer.')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js)$/.test(file),
  )
  const renamed = new Set([script])
  for (const name of renamed) {
    for (const file of files) {
      if (file.includes('_astro') && readFileSync(join(folder, file), 'utf8').includes(name))
        renamed.add(basename(file))
    }
  }
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    writeFileSync(
      join(folder, file),
      [...renamed].reduce((all, name) => all.replaceAll(name, newName(name)), text),
    )
  }
  for (const name of renamed) renameSync(join(folder, '_astro', name), join(folder, '_astro', newName(name)))
  return newName(script)
}

test(
  'a new build replaces the offline copy after all old pages are closed',
  { tag: '@full' },
  async ({ browser }) => {
    const folder = mkdtempSync(join(tmpdir(), 'builds-'))
    cpSync('dist', folder, { recursive: true })
    const { base } = chooseBrand(process.env)
    const server = await serveFolder(folder, base, 0)
    const asked: string[] = []
    server.on('request', ({ url }) => asked.push(url ?? ''))
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    })
    try {
      const page = await context.newPage()
      await openQuiz(page)
      await choose(page, first, firstQuestion)
      await untilKept(page)
      const [before] = await page.evaluate(() => caches.keys())

      const assets = join(folder, '_astro')
      const chart = readdirSync(assets).find((file) => file.startsWith('radar.')) ?? ''
      const newChart = renew(folder, chart)
      const privacy = join(folder, 'privacy/index.html')
      writeFileSync(privacy, readFileSync(privacy, 'utf8').replace('Your answers stay with you', 'Said anew'))
      await writeWorker(folder)
      asked.length = 0
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), {
          timeout: 20_000,
        })
        .toBe('installed')
      expect(asked).toContain(`/_astro/${newChart}`)
      expect(asked.filter((url) => /\.(?:ttf|woff2)$/.test(url))).toEqual([])

      // A page of the old build still uses the scripts of that build, although the server has deleted these
      // scripts.
      const ofChart = (file: string): Promise<number> =>
        page.evaluate(async (url) => (await fetch(url)).status, `/_astro/${file}`)
      expect(await ofChart(chart)).toBe(200)
      const other = await context.newPage()
      await other.goto('/privacy/')
      await expect(heading(other)).toHaveText('Said anew')
      expect(await other.evaluate(() => caches.keys())).toContain(before)
      await page.close()
      await other.close()

      const later = await context.newPage()
      await later.goto('/privacy/')
      await expect.poll(async () => (await copies(later)).caches).toBe(1)
      const { files } = await copies(later)
      expect(await later.evaluate(() => caches.keys())).not.toContain(before)
      expect(files.some((url) => url.endsWith(newChart))).toBe(true)
      expect(files.some((url) => url.endsWith(chart))).toBe(false)
      await context.setOffline(true)
      await later.reload()
      await expect(heading(later)).toHaveText('Said anew')
    } finally {
      await context.close()
      server.close()
      rmSync(folder, { recursive: true })
    }
  },
)
