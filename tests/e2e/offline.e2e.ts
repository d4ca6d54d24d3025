/** Tests the offline copy of the site, and the quiz without a network. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type BrowserContext, type Page, expect } from '@playwright/test'
import { chooseBrand } from '../../src/brand/read.ts'
import { serveFolder } from '../../src/cli/serve.ts'
import type { Bundle } from '../../src/build/bundle/manifest.ts'
import { PARTS } from '../../src/build/bundle/parts.ts'
import { writeWorker } from '../../src/build/offline-list.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { fill } from '../../src/core/model/format.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { builtFile, readBundle } from '../support/built-files.ts'
import { ALL, IN_WIDE_WINDOW, copies, missing, untilKept } from '../support/offline-copy.ts'
import { choose, heading, nextButton, seeResult, startButton } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { nameBusiness, openRadar, openReport, readChecklist } from '../support/report-screens.ts'
import { answerQuiz, keepAnswers, openQuiz, ready, test } from '../support/visitor.ts'

const firstQuestion = model.questions[0]!.id
const first = exampleChoices[firstQuestion]?.[0] ?? ''

const nothing = { caches: 0, files: [], workers: 0 }

/** What the browser says about the connection. */
type Said = { saveData?: boolean; effectiveType?: string; type?: string } | undefined

/** Replaces what the browser says about the connection. `undefined` removes the API, as in Firefox and Safari. */
async function sayConnection(context: BrowserContext, said: Said): Promise<void> {
  await context.addInitScript((values: Said) => {
    const api = values && Object.assign(new EventTarget(), values)
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => api, configurable: true })
  }, said)
}

async function makePdf(page: Page, name: string): Promise<{ text: string; boxes: number }> {
  await nameBusiness(page, name)
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
  await openRadar(page)
  const pdf = await makePdf(page, 'Harbour Street Dental')
  expect(pdf.text).toContain('Harbour Street Dental')
  expect(pdf.boxes).toBe(21)
  await page.reload()
  await expect(heading(page)).toContainText('Basic')
})

test('a share link opens without a network after the first answer', async ({ page, context }) => {
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await untilKept(page)
  await context.setOffline(true)
  const answers = { ...NO_ANSWERS, choices: exampleChoices }
  await page.goto(`/report/#r=${String(encodeShare(model, { kind: 'answers', answers }))}`)
  await expect(heading(page)).toContainText('Basic')
})

/** Dates the stored answers: given now, or long ago. */
const dateAnswers = (page: Page, time: number): Promise<void> =>
  page.evaluate((now) => {
    const kept = JSON.parse(localStorage.getItem('whose-job/answers') ?? '') as { changed: object }
    const changed = Object.fromEntries(Object.keys(kept.changed).map((id) => [id, now]))
    localStorage.setItem('whose-job/answers', JSON.stringify({ ...kept, changed }))
  }, time)

test('on the day of the answers, a page outside the journey needs a network', async ({ page, context }) => {
  await sayConnection(context, { effectiveType: '4g', type: 'wifi' })
  await keepAnswers(page, exampleChoices)
  await dateAnswers(page, Date.now())
  await page.clock.install()
  await openReport(page)
  await untilKept(page)
  await page.clock.fastForward(300_000)
  await page.waitForTimeout(1000)
  expect(await missing(page, ALL)).toEqual(expect.arrayContaining(['recovery/', 'checklist/']))
  await context.setOffline(true)
  await page.goto('/recovery/')
  await expect(heading(page)).toHaveText(ui.site.offline)
  await expect(page.getByRole('main').getByRole('link')).toHaveText([ui.site.start, ui.result.title])
})

test('recovery clock and checklist work offline after a quiet while on a later day', async ({
  page,
  context,
}) => {
  await sayConnection(context, { effectiveType: '4g', type: 'wifi' })
  await keepAnswers(page, exampleChoices)
  await page.clock.install()
  await openReport(page)
  await untilKept(page)
  expect(await missing(page, ALL)).toContain('recovery/')
  await page.clock.fastForward(30_000)
  await untilKept(page, ALL)
  await context.setOffline(true)
  await page.goto('/recovery/?from=report')
  await ready(page, 'recovery')
  await page.getByRole('combobox', { name: 'What was deleted?' }).selectOption('Email')
  await expect(page.getByRole('group', { name: 'Is it still in Deleted Items?' })).toBeVisible()
  await page.goto('/checklist/')
  await expect(heading(page)).not.toHaveText(ui.site.offline)
})

const waiting: [string, Said][] = [
  ['a visitor who saves data', { saveData: true, effectiveType: '4g', type: 'wifi' }],
  ['a phone network', { saveData: false, effectiveType: '4g', type: 'cellular' }],
  ['a slow connection', { saveData: false, effectiveType: '3g', type: 'wifi' }],
]
for (const [name, said] of waiting)
  test(`the rest of the copy is not loaded for ${name}`, { tag: '@full' }, async ({ page, context }) => {
    await sayConnection(context, said)
    await keepAnswers(page, exampleChoices)
    await page.clock.install()
    await openReport(page)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await page.clock.fastForward(300_000)
    await page.waitForTimeout(2000)
    expect(await missing(page, ALL)).toEqual(expect.arrayContaining(['recovery/', 'checklist/']))
  })

test(
  'without information about the connection, the copy is complete a minute later',
  { tag: '@full' },
  async ({ page, context }) => {
    await sayConnection(context, undefined)
    await keepAnswers(page, exampleChoices)
    await page.clock.install()
    await openReport(page)
    await untilKept(page)
    await page.clock.fastForward(50_000)
    await page.waitForTimeout(1000)
    expect(await missing(page, ALL)).toContain('recovery/')
    await page.clock.fastForward(60_000)
    await untilKept(page, ALL)
  },
)

test('a visitor who saves data has offline only the opened pages', async ({ page, context }) => {
  await sayConnection(context, { saveData: true })
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await expect.poll(() => missing(page, IN_WIDE_WINDOW)).not.toContain('quiz/')
  expect(await missing(page, IN_WIDE_WINDOW)).toEqual(expect.arrayContaining(['report/', 'offline/']))
  await page.goto('/recovery/')
  await ready(page, 'recovery')
  await expect.poll(() => missing(page, ALL)).not.toContain('recovery/')
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.goto('/recovery/')
  await ready(page, 'recovery')
  await page.goto('/quiz/')
  await ready(page, 'quiz')
})

test('a visitor can keep the other pages, and open them without a network', async ({ page, context }) => {
  await sayConnection(context, { saveData: true })
  await keepAnswers(page, exampleChoices)
  await openReport(page)
  await page.getByRole('heading', { name: ui.take.otherTitle }).click()
  await page.getByRole('button', { name: ui.take.offlineKeep }).click()
  await expect(page.getByText(ui.take.offlineKept)).toBeVisible({ timeout: 60_000 })
  await context.setOffline(true)
  for (const path of ['/checklist/everyday/', '/recovery/', '/learn/iaas/', '/dates/']) {
    await page.goto(path)
    await expect(heading(page)).not.toHaveText(ui.site.offline)
  }
})

test('pages and PDFs are stored when the visitor opens them', async ({ page, context }) => {
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await untilKept(page)
  await page.goto('/checklist/')
  await expect.poll(async () => (await copies(page)).files.join()).toContain('/checklist/')
  expect((await copies(page)).files.join()).not.toContain('.pdf')
  const link = page.locator('main a[href^="/"][href$=".pdf"]')
  const address = await link.evaluate((one) => (one as HTMLAnchorElement).href)
  // A page of its own, because Chromium's PDF viewer loads files of the browser. Without a viewer the PDF is downloaded,
  // and `goto` fails.
  const viewer = await context.newPage()
  await viewer.goto(address).catch(() => undefined)
  await expect.poll(async () => (await copies(page)).files).toContain(address)
  await viewer.close()
  await context.setOffline(true)
  await page.reload()
  const bytes = await page.evaluate(
    async (url) => Array.from(new Uint8Array(await (await fetch(url)).arrayBuffer())),
    address,
  )
  expect((await readPdf(new Uint8Array(bytes))).isTagged).toBe(true)
})

test(
  'a PDF with Greek letters works offline after it was made once',
  { tag: '@full' },
  async ({ page, context }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    await untilKept(page)
    // The worker that makes PDFs may have started before the service worker, which then does not see its requests.
    await page.reload()
    await makePdf(page, 'Łódź Café Ελλάς')
    const fonts = async (): Promise<number> =>
      (await copies(page)).files.filter((url) => /(?:greek|ext|accents)[-\w.]*\.ttf$/.test(url)).length
    await expect.poll(fonts).toBeGreaterThan(1)
    await context.setOffline(true)
    await page.reload()
    expect((await makePdf(page, 'Łódź Café Ελλάς')).text).toContain('Łódź Café Ελλάς')
  },
)

test('the offline page lists only pages that are stored', async ({ page, context }) => {
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await untilKept(page)
  await page.goto('/method/')
  await expect.poll(async () => (await copies(page)).files.join()).toContain('/method/')
  await context.setOffline(true)
  await page.goto('/sources/')
  await expect(heading(page)).toHaveText(ui.site.offline)
  const links = page.getByRole('main').getByRole('link')
  await expect(links).toHaveText([ui.site.start, ui.result.title, ui.site.method])
  for (const path of await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).pathname),
  )) {
    await page.goto(path)
    await expect(heading(page)).not.toHaveText(ui.site.offline)
  }
})

/** Serves the built site and counts the responses with a body (status 200) by path. */
async function serveCounted(): Promise<{ baseURL: string; bodies: Map<string, number>; stop: () => void }> {
  const { base } = chooseBrand(process.env)
  const server = await serveFolder('dist', base, 0)
  const bodies = new Map<string, number>()
  server.on('request', ({ url = '' }, response) => {
    response.on('finish', () => {
      if (response.statusCode === 200) bodies.set(url, (bodies.get(url) ?? 0) + 1)
    })
  })
  const baseURL = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return { baseURL, bodies, stop: () => server.close() }
}

test('no file is downloaded twice from the first question to the complete copy', async ({ browser }) => {
  const { baseURL, bodies, stop } = await serveCounted()
  const context = await browser.newContext({ baseURL })
  try {
    const page = await context.newPage()
    await openQuiz(page)
    await answerQuiz(page, exampleChoices)
    await seeResult(page).click()
    await expect(heading(page)).toContainText('Basic')
    await makePdf(page, 'Harbour Street Dental')
    await untilKept(page)
    // The rest of the copy follows on a later day.
    await dateAnswers(page, 1)
    await page.reload()
    await untilKept(page, ALL)
    await page.goto('/recovery/')
    await ready(page, 'recovery')
    await page.goto('/checklist/')
    await page.waitForLoadState('networkidle')
    const twice = [...bodies].filter(([url, count]) => count > 1 && !url.endsWith('/sw.js'))
    expect(twice).toEqual([])
    const extensions = PARTS.filter(({ letters }) => letters).map(({ source }) => builtFile(source))
    expect(
      [...bodies.keys()].filter(
        (url) => url.endsWith('.pdf') || extensions.some((file) => url.endsWith(file)),
      ),
    ).toEqual([])
  } finally {
    await context.close()
    stop()
  }
})

test('in a narrow window the first answer does not store the chart', { tag: '@full' }, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await openQuiz(page)
  await choose(page, first, firstQuestion)
  await untilKept(page, 1)
  await page.waitForLoadState('networkidle')
  expect((await copies(page)).files.join()).not.toContain(builtFile('src/islands/report/Radar.tsx'))
})

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
  'the first choice in the recovery clock stores the clock for offline use',
  { tag: '@full' },
  async ({ page, context }) => {
    await page.goto('/recovery/#what=leaver&on=2026-10-10')
    await ready(page, 'recovery')
    await page.waitForLoadState('networkidle')
    expect(await copies(page)).toEqual(nothing)
    await page.getByRole('combobox', { name: 'What was removed?' }).selectOption('Only their licence')
    await expect.poll(() => missing(page, ALL)).not.toContain('recovery/')
    expect(await missing(page, ALL)).toContain('report/')
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await context.setOffline(true)
    await page.reload()
    await ready(page, 'recovery')
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
  await expect(frame.getByText('screen 2 of')).toBeVisible()
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

/**
 * Renames a script and every script that imports it, like a new build. Returns the new name of the script, and the bundle with the
 * new names.
 */
function renew(folder: string, script: string): { script: string; bundle: Bundle } {
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
  const rename = (text: string): string =>
    [...renamed].reduce((all, name) => all.replaceAll(name, newName(name)), text)
  for (const file of files)
    writeFileSync(join(folder, file), rename(readFileSync(join(folder, file), 'utf8')))
  for (const name of renamed) renameSync(join(folder, '_astro', name), join(folder, '_astro', newName(name)))
  return { script: newName(script), bundle: JSON.parse(rename(JSON.stringify(readBundle('dist')))) as Bundle }
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

      const sections = basename(builtFile('src/islands/report/ResultSections.tsx'))
      const { bundle, script: newSections } = renew(folder, sections)
      const privacy = join(folder, 'privacy/index.html')
      writeFileSync(privacy, readFileSync(privacy, 'utf8').replace('Your answers stay with you', 'Said anew'))
      await writeWorker(folder, bundle)
      asked.length = 0
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      await expect
        .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), {
          timeout: 20_000,
        })
        .toBe('installed')
      expect(asked).toContain(`/_astro/${newSections}`)
      expect(asked.filter((url) => /\.(?:ttf|woff2)$/.test(url))).toEqual([])

      // A page of the old build still uses the scripts of that build, although the server has deleted these
      // scripts.
      const statusOf = (file: string): Promise<number> =>
        page.evaluate(async (url) => (await fetch(url)).status, `/_astro/${file}`)
      expect(await statusOf(sections)).toBe(200)
      const other = await context.newPage()
      await other.goto('/privacy/')
      await expect(heading(other)).toHaveText('Said anew')
      expect(await other.evaluate(() => caches.keys())).toContain(before)
      await page.close()
      await other.close()

      const later = await context.newPage()
      // The new worker takes over a moment after the last page is closed. A visit before that still has both copies.
      await expect(async () => {
        await later.goto('about:blank')
        await later.goto('/privacy/')
        expect((await copies(later)).caches).toBe(1)
      }).toPass({ timeout: 20_000 })
      const { files } = await copies(later)
      expect(await later.evaluate(() => caches.keys())).not.toContain(before)
      expect(files.some((url) => url.endsWith(newSections))).toBe(true)
      expect(files.some((url) => url.endsWith(sections))).toBe(false)
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
