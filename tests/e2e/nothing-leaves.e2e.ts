/**
 * Tests that no data of the visitor leaves the browser. A proxy records every request of a whole visit, including
 * requests of workers.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Page, expect, test as base } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { heading, seeResult } from '../support/quiz-screens.ts'
import {
  nameBusiness,
  deleteAll,
  openPast,
  openRadar,
  past,
  readChecklist,
} from '../support/report-screens.ts'
import { answerQuiz, ready, storedEntries } from '../support/visitor.ts'

interface Request {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

const NAME = 'Quay Lane Vets'
/**
 * The server of Chromium's autofill. Chromium itself sends hashes of field names to this server, which a page cannot
 * prevent.
 */
const BROWSER = 'content-autofill.googleapis.com:443'

/** A test with its own browser context, whose requests go through a proxy. `sent` lists all requests. */
const test = base.extend<{ visit: { page: Page; sent: Request[] } }>({
  visit: async ({ browser, baseURL }, use) => {
    const sent: Request[] = []
    const proxy = createServer((incoming, outgoing) => {
      const { method = '', url = '', headers } = incoming
      const one = { method, url, headers, body: '' }
      sent.push(one)
      incoming.on('data', (part) => (one.body += String(part)))
      const onward = forward(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
    })
    // Requests to other sites use HTTPS, so they reach the proxy as CONNECT requests. This handler records and blocks
    // them.
    proxy.on('connect', ({ method, url, headers }: Request, socket: { destroy: () => void }) => {
      if (url !== BROWSER) sent.push({ method, url, headers, body: '' })
      socket.destroy()
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const context = await browser.newContext({
      ...(baseURL && { baseURL }),
      proxy: { server: `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}` },
    })
    await use({ page: await context.newPage(), sent })
    await context.close()
    proxy.closeAllConnections()
    proxy.close()
  },
})

test('no request of a whole visit contains data of the visitor', async ({
  visit: { page, sent },
  baseURL,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: ui.home.start }).first().click()
  await ready(page, 'quiz')
  await answerQuiz(page, exampleChoices)
  await seeResult(page).click()
  await openRadar(page)
  await past(page).waitFor()
  await nameBusiness(page, NAME)
  const pdf = await readChecklist(page)
  expect(pdf.text).toContain(NAME)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')

  const built = ['sw.js', 'data/offline.json'].map((file) => readFileSync(`dist/${file}`, 'utf8')).join('')
  expect(sent.some(({ url }) => url.endsWith('/sw.js'))).toBe(true)
  for (const { method, url, headers, body } of sent) {
    expect([method, body], url).toEqual(['GET', ''])
    const { origin, pathname, search } = new URL(url)
    expect(origin, url).toBe(baseURL)
    expect(existsSync(`dist${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`), url).toBe(true)
    // The only allowed query of a URL is the hash of a data file. All visitors get the same hash.
    if (search) expect(built, url).toContain(`${pathname.slice(1)}${search}`)
    expect(headers.cookie, url).toBeUndefined()
    expect(headers.referer ?? '', url).not.toMatch(/[?#]/)
    const told = decodeURIComponent(Object.values({ ...headers, url }).join('\n'))
    expect(told).not.toContain(NAME)
  }

  await openPast(page)
  await page.getByText(ui.past.lead).waitFor()
  const before = sent.length
  await deleteAll(page)
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  // Excludes `sw.js`, because the browser may check for a newer service worker at any time.
  const own = sent.slice(before).filter(({ url }) => !url.endsWith('/sw.js'))
  expect(own.map(({ url }) => url)).toEqual([])
})
