/** `npm run bench`: measures speed and size on this machine. Prints tables. Never fails on a slow machine. Needs a build in `dist`. */
import { cpus, totalmem } from 'node:os'
import { type Page, chromium, devices } from '@playwright/test'
import lighthouse from 'lighthouse'
import { readContent } from '../src/content/read.ts'
import { computeResult } from '../src/core/scoring/result.ts'
import { serveFolder } from '../src/cli/serve.ts'
import { findBrowser } from './browser.ts'
import { type BuiltPage, sitemapPages } from './support/built-pages.ts'
import { giveFiles, manyClients } from './support/client-files.ts'

const PORT = 4398
const DEBUG_PORT = 9334
const ORIGIN = `http://127.0.0.1:${String(PORT)}`
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
]

const { path } = findBrowser()
const { model, example } = readContent('content', 'en')
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
const row = (...cells: (string | number)[]): void => {
  console.log(
    cells
      .map((cell, index) => String(cell)[index === 0 ? 'padEnd' : 'padStart'](index === 0 ? 56 : 12))
      .join(''),
  )
}

/** Returns the kind of a page. All pages of controls are one kind, and all sheets. */
const kindOf = ({ path: address }: BuiltPage): string =>
  address.replace(/[A-Z]{2}-\d\d/, 'control').replace(/(sheets\/).+/, '$1sheet')

/** The pages to measure: of each kind, the page with the largest HTML. */
const pages = Object.values(Object.groupBy(sitemapPages, kindOf)).map(
  (alike = []) => alike.toSorted((a, b) => b.html.length - a.html.length)[0]!.path,
)

const server = await serveFolder('dist', '/', PORT)
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.version}\n`,
)

row('Lighthouse, mobile preset', 'performance', 'access', 'practices', 'SEO', 'LCP s', 'CLS', 'TBT ms')
for (const page of pages) {
  const chrome = await chromium.launch({
    executablePath: path,
    args: [...FLAGS, `--remote-debugging-port=${String(DEBUG_PORT)}`],
  })
  const result = await lighthouse(`${ORIGIN}${page}`, { port: DEBUG_PORT, logLevel: 'error' })
  await chrome.close()
  const { categories, audits } = result?.lhr ?? {}
  const points = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) =>
    Math.round(100 * (categories?.[id]?.score ?? 0)),
  )
  const value = (id: string): number => audits?.[id]?.numericValue ?? NaN
  row(
    page,
    ...points,
    (value('largest-contentful-paint') / 1000).toFixed(2),
    value('cumulative-layout-shift').toFixed(3),
    value('total-blocking-time').toFixed(0),
  )
}

const times: number[] = []
for (let run = 0; run < 300; run += 1) {
  const started = performance.now()
  computeResult(model, { ...example.answers, scope: 'full' }, '2026-11-24')
  times.push(performance.now() - started)
}
console.log()
row('One full result in Node, median of 300', `${median(times.slice(50)).toFixed(2)} ms`)

const browser = await chromium.launch({ executablePath: path, args: FLAGS })
const KEPT = JSON.stringify({ answers: { ...example.answers, scope: 'quick' }, changed: {} })

/**
 * Opens a page in a new browser context, with a slow network and a slow processor. Returns what `see` returns
 * for this page.
 */
async function slowVisit<Seen>(
  address: string,
  see: (page: Page, started: number) => Promise<Seen>,
  kept?: string,
): Promise<Seen> {
  const context = await browser.newContext(devices['Moto G4'])
  const visitor = await context.newPage()
  if (kept !== undefined)
    await visitor.addInitScript((answers) => {
      localStorage.setItem('whose-job/answers', answers)
    }, kept)
  const slow = await context.newCDPSession(visitor)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // Slow 4G as in Lighthouse: 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up. The rates are bytes per second.
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  })
  const started = performance.now()
  await visitor.goto(`${ORIGIN}${address}`, { waitUntil: 'commit' })
  const seen = await see(visitor, started)
  await context.close()
  return seen
}

/**
 * Waits until two seconds after the `load` event. Returns the time of the largest contentful paint, in ms.
 */
async function largestPaint(visitor: Page): Promise<number> {
  await visitor.waitForLoadState('load')
  await visitor.waitForTimeout(2000)
  return visitor.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().at(-1)?.startTime ?? NaN)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

console.log()
row('Really at Slow 4G and 4x CPU, median of 5', 'LCP s')
for (const address of pages) {
  const paints: number[] = []
  for (let run = 0; run < 5; run += 1) paints.push(await slowVisit(address, largestPaint))
  row(address, (median(paints) / 1000).toFixed(2))
}
const results: number[] = []
for (let run = 0; run < 5; run += 1) results.push(await slowVisit('/report/', largestPaint, KEPT))
row('/report/, with answers', (median(results) / 1000).toFixed(2))
console.log()

const opened: number[] = []
for (let run = 0; run < 5; run += 1)
  opened.push(
    await slowVisit('/quiz/', async (visitor, started) => {
      await visitor.locator('html[data-ready="quiz"]').waitFor()
      return performance.now() - started
    }),
  )
row('Quiz opened to first answer possible, Slow 4G, 4x CPU', `${median(opened).toFixed(0)} ms`)

const page = await browser.newPage()
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await page.goto(`${ORIGIN}/quiz/`)
await page.locator('html[data-ready="quiz"]').waitFor()
const steps: number[] = []
while (!page.url().endsWith('#check')) {
  const id = new URL(page.url()).hash.slice('#q='.length)
  await page.locator(`.question-options input[name="${id}"]`).first().waitFor()
  for (const option of example.answers.choices[id] ?? [])
    await page.locator(`.question-options input[value="${option}"]`).check()
  steps.push(
    await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const started = performance.now()
          document.querySelector<HTMLButtonElement>('form .button[type=submit]')?.click()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
        }),
    ),
  )
  await page.waitForFunction((before) => location.hash !== before, `#q=${id}`)
}
row('Next to the next question painted, 4x CPU, median', `${median(steps).toFixed(0)} ms`)
await page.locator('a.button--big').click()
await page.locator('.make').waitFor()
await page.locator('.try-out button').click()
const ticks: number[] = []
for (let run = 0; run < 10; run += 1) {
  ticks.push(
    await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const started = performance.now()
          document.querySelector<HTMLElement>('#plan .switch input')?.click()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)))
        }),
    ),
  )
  await page.waitForTimeout(1000)
}
row('What-if tick to score and matrix painted, 4x CPU', `${median(ticks).toFixed(0)} ms`)
const toFile = async (): Promise<number> => {
  const started = performance.now()
  const download = page.waitForEvent('download')
  await page.locator('.make [type=submit]').click()
  await download
  return performance.now() - started
}
row('PDF click to file, 4x CPU, first', `${(await toFile()).toFixed(0)} ms`)
const warm: number[] = []
for (let run = 0; run < 5; run += 1) warm.push(await toFile())
row('PDF click to file, 4x CPU, again, median of 5', `${median(warm).toFixed(0)} ms`)

const desk = await browser.newPage({ viewport: { width: 1280, height: 900 } })
const deskSession = await desk.context().newCDPSession(desk)
await deskSession.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await desk.goto(`${ORIGIN}/clients/`)
await desk.locator('html[data-ready="clients"]').waitFor()
// Handing over 1,000 files takes Playwright seconds, so the page itself measures from the choice to the table.
await desk.evaluate(() => {
  const listen = { capture: true, once: true }
  document.addEventListener('change', () => performance.mark('given'), listen)
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.sort-table tbody tr')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => performance.measure('read', 'given')))
  }).observe(document.body, { childList: true, subtree: true })
})
console.log()
await giveFiles(desk, manyClients(500))
await desk.waitForFunction(() => performance.getEntriesByName('read').length > 0)
const read = await desk.evaluate(() => performance.getEntriesByName('read')[0]!.duration)
row('500 clients, 1,000 files: chosen to table painted, 4x CPU', `${read.toFixed(0)} ms`)
await desk.waitForFunction(() => document.querySelectorAll('.sort-table tbody tr').length === 500)

/** Presses an element of the desk five times. Prints the median time until the next paint. */
async function deskRow(name: string, before: string | undefined, pressed: string): Promise<void> {
  const seen: number[] = []
  for (let run = 0; run < 5; run += 1) {
    if (before !== undefined) await desk.locator(before).click()
    await desk.waitForTimeout(1500)
    seen.push(
      await desk.evaluate(
        (selector) =>
          new Promise<number>((resolve) => {
            const started = performance.now()
            document.querySelector<HTMLElement>(selector)!.click()
            // The place follows the address, so the view is rendered one task later and painted in the second frame.
            requestAnimationFrame(() =>
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started))),
            )
          }),
        pressed,
      ),
    )
  }
  row(`500 clients: ${name}, 4x CPU, median of 5`, `${median(seen).toFixed(0)} ms`)
}
const tab = (id: string): string => `.desk-tabs a[href="#${id}"]`
await deskRow('view of gaps', tab('clients'), tab('gaps'))
await deskRow('view of changes', tab('clients'), tab('since'))
await deskRow('view of areas', tab('clients'), tab('areas'))
await deskRow('view of clients', tab('gaps'), tab('clients'))
await deskRow('sort clients', undefined, '.desk-clients th:nth-child(1) .sort-by')
await browser.close()
server.close()
