/** The whole visit through a proxy that writes down every request, the service worker's and the workers' too: nothing leaves. */
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Page, expect, test as base } from '@playwright/test'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import { readPdf } from '../support/read-pdf.ts'
import { answerQuiz } from '../support/visitor.ts'
import { heading } from '../support/quiz-screens.ts'

interface Request {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}

const NAME = 'Quay Lane Vets'
/** Chromium itself asks here how fields of any page may be filled in, by a hash of their names; no page can ask or stop it. */
const BROWSER = 'content-autofill.googleapis.com:443'

/** A browser of its own, whose every request is written down on its way. */
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
    // What asks for another site over https is written down as well, and goes no further.
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

test('from the first page to the PDF every request asks this site for one of its files and says nothing', async ({
  visit: { page, sent },
  baseURL,
}) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Check your business' }).first().click()
  await page.locator('html[data-ready="quiz"]').waitFor()
  await answerQuiz(page, exampleChoices)
  await page.getByRole('link', { name: ui.quiz.seeResult }).click()
  await page.locator('.al .switch input').first().check()
  await page.locator('.radar canvas').scrollIntoViewIfNeeded()
  await page.locator('.past').waitFor()
  await page.locator('.make input[type=text]').fill(NAME)
  const download = page.waitForEvent('download')
  await page.locator('.make [type=submit]').click()
  const pdf = await readPdf(new Uint8Array(readFileSync(await (await download).path())))
  expect(pdf.text).toContain(NAME)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForLoadState('networkidle')

  const built = ['sw.js', 'data/offline.json'].map((file) => readFileSync(`dist/${file}`, 'utf8')).join()
  expect(sent.some(({ url }) => url.endsWith('/sw.js'))).toBe(true)
  for (const { method, url, headers, body } of sent) {
    expect([method, body], url).toEqual(['GET', ''])
    const { origin, pathname, search } = new URL(url)
    expect(origin, url).toBe(baseURL)
    expect(existsSync(`dist${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`), url).toBe(true)
    // The one thing after a "?" is the version of a data file, which is the same for everybody.
    if (search) expect(built, url).toContain(`${pathname.slice(1)}${search}`)
    expect(headers.cookie, url).toBeUndefined()
    expect(headers.referer ?? '', url).not.toMatch(/[?#]/)
    const told = decodeURIComponent(Object.values({ ...headers, url }).join('\n'))
    expect(told).not.toContain(NAME)
  }

  const before = sent.length
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(heading(page)).toHaveText(ui.result.emptyTitle)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ])
  expect(sent.slice(before).map(({ url }) => url)).toEqual([])
})
