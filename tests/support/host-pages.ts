/** Serves pages of other sites that embed the quiz. The browser treats each host as a separate site. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FrameLocator, type Locator, type Page, expect, test as base } from '@playwright/test'
import { type Choices, exampleChoices } from './answer-sets.ts'
import { choose, nextButton, options, seeResult, startButton } from './quiz-screens.ts'

const port = Number(process.env['E2E_PORT'] ?? 4399)

/** The origin of the quiz, which the browser treats as a separate site. */
export const QUIZ = `http://quiz.localhost:${String(port)}`
export const FRAME = `${QUIZ}/frame/quiz/`
export const LOADER = `<script async src="${QUIZ}/embed/v1.js"></script>`

interface Reply {
  body: string
  headers?: Record<string, string>
  status?: number
  delay?: number
}

/**
 * Sites that embed the quiz. `evil` attacks the quiz. `near` is on the same site as the quiz, so the frame may store
 * answers.
 */
type Site = 'host' | 'evil' | 'near'

/** The sites that embed the quiz. */
export interface Hosts {
  /** Adds a page to a site and returns its URL. */
  put: (site: Site, path: string, body: string, headers?: Record<string, string>) => string
  /** Responds to POST requests to a path with a status after a delay in ms. Returns the received requests. */
  take: (path: string, status: number, delay?: number) => { body: string; headers: Record<string, unknown> }[]
  origin: (site: Site) => string
}

/**
 * Returns the HTML of a host's page: content above and below the embed element, and scripts that record events and
 * messages.
 */
export function pageWith(element: string, { head = '', above = '', below = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:16px;font:16px/1.5 sans-serif}</style>
<script>
  heard = []; messages = []; shifts = []
  for (const name of ['ready','start','progress','complete','lead','cta','close','error'])
    addEventListener('quiz-' + name, (event) => heard.push({ name, detail: event.detail }))
  addEventListener('message', (event) => messages.push({ origin: event.origin, data: event.data }))
  new PerformanceObserver((list) => { for (const one of list.getEntries()) shifts.push({ value: one.value, input: one.hadRecentInput }) })
    .observe({ type: 'layout-shift', buffered: true })
</script>${head}</head><body>${above}${element}${below || '<p id="below">Text below the frame.</p>'}</body></html>`
}

/** Returns the HTML of the embed element with the given attributes. */
export function check(
  attributes = 'brand="Acme IT"',
  inside = `<a href="${QUIZ}/quiz/">Take the check</a>`,
): string {
  return `<responsibility-check src="${FRAME}" ${attributes}>${inside}</responsibility-check>`
}

export const test = base.extend<{ hosts: Hosts; trouble: string[] }>({
  hosts: async ({}, use) => {
    const pages = new Map<string, Reply>()
    const boxes = new Map<string, { body: string; headers: Record<string, unknown> }[]>()
    const server = createServer((request, response) => {
      const name = request.headers.host?.split('.localhost')[0]
      const site = name === 'near.quiz' ? 'near' : (name ?? '')
      const path = (request.url ?? '').split('?')[0]!
      const box = boxes.get(path)
      if (path === '/favicon.ico') {
        response.writeHead(204).end()
        return
      }
      if (request.method === 'OPTIONS') {
        const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
        response.writeHead(204, open).end()
        return
      }
      if (request.method === 'POST' && box) {
        let body = ''
        request.on('data', (part) => (body += String(part)))
        request.on('end', () => {
          box.push({ body, headers: request.headers })
          const { status = 200, delay = 0 } = pages.get(`post ${path}`) ?? {}
          setTimeout(() => response.writeHead(status, { 'access-control-allow-origin': '*' }).end(), delay)
        })
        return
      }
      const reply = pages.get(`${site} ${path}`)
      response.writeHead(reply ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...reply?.headers })
      response.end(reply?.body ?? '')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = (site: string): string =>
      `http://${site === 'near' ? 'near.quiz' : site}.localhost:${String((server.address() as AddressInfo).port)}`
    await use({
      origin,
      put: (site, path, body, headers = {}) => {
        pages.set(`${site} ${path}`, { body, headers })
        return origin(site) + path
      },
      take: (path, status, delay = 0) => {
        const box: { body: string; headers: Record<string, unknown> }[] = []
        boxes.set(path, box)
        pages.set(`post ${path}`, { body: '', status, delay })
        return box
      },
    })
    server.closeAllConnections()
    server.close()
  },
  trouble: async ({ page }, use) => {
    const trouble: string[] = []
    page.on('pageerror', (error) => trouble.push(`script error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) trouble.push(message.text())
    })
    await use(trouble)
    expect(trouble).toEqual([])
  },
})

/** Returns the quiz frame after the script in the frame has started. */
export async function frameIn(page: Page, selector = 'responsibility-check iframe'): Promise<FrameLocator> {
  const frame = page.frameLocator(selector)
  await frame.locator('html[data-ready]').waitFor()
  return frame
}

/**
 * Waits until the height of a frame with a loader is stable, and returns the height in pixels. The height is stable
 * when the tallest question is measured, fonts are loaded, and frame and host page use the same height.
 */
export async function settled(page: Page, selector = 'responsibility-check iframe'): Promise<number> {
  const frame = await frameIn(page, selector)
  await expect(frame.locator('html')).toHaveClass('managed')
  const look = async (): Promise<number[]> => {
    const inside = await frame.locator('html').evaluate(async () => {
      await document.fonts.ready
      const stage = document.querySelector<HTMLElement>('.stage')
      const hasRoom = parseFloat(stage?.style.minHeight ?? '') > 0
      return hasRoom ? Math.ceil(document.getElementById('root')!.getBoundingClientRect().height) : 0
    })
    return [inside, await page.locator(selector).evaluate((one) => one.getBoundingClientRect().height)]
  }
  let before = 0
  await expect
    .poll(async () => {
      const [inside = 0, outside = 0] = await look()
      const isStill = inside > 0 && inside === outside && inside === before
      before = inside
      return isStill
    })
    .toBe(true)
  return before
}

/** Presses the button on the host's page that shows the rest of a long quiz screen. `words` is its label. */
export async function showAll(page: Page, words: string): Promise<void> {
  // Uses the keyboard: directly after a scroll, Chromium sends a mouse press to the frame below the button.
  await page.getByRole('button', { name: words }).press('Enter')
}

/** Answers every question in a frame, up to the check screen. Calls `see` with the id of each question. */
export async function answerInFrame(
  frame: FrameLocator,
  choices: Choices,
  see: (id: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await startButton(frame).click()
  for (let screens = 0; screens < 30; screens += 1) {
    const first = options(frame).first()
    await first.or(seeResult(frame)).waitFor()
    if ((await seeResult(frame).count()) > 0) return
    const id = (await first.getAttribute('name')) ?? ''
    await see(id)
    for (const chosen of choices[id] ?? []) await choose(frame, chosen, id)
    await nextButton(frame).click()
    await expect(frame.locator(`input[name="${id}"]`)).toHaveCount(0)
  }
}

/** Answers every question in a frame and opens the result. */
export async function toResult(frame: FrameLocator, choices = exampleChoices): Promise<void> {
  await answerInFrame(frame, choices)
  await seeResult(frame).click()
  await result(frame).waitFor()
}

/** Opens the result from any question. Adds a link to `#report` to the frame and clicks the link. */
export async function leaveOff(frame: FrameLocator): Promise<void> {
  await frame.locator('main').evaluate((main) => {
    const link = document.createElement('a')
    link.href = '#report'
    main.append(link)
    link.click()
    link.remove()
  })
}

/** Answers the first question and goes to the result. */
export async function answerAndLeave(frame: FrameLocator): Promise<void> {
  await options(frame).first().check()
  await nextButton(frame).click()
  await leaveOff(frame)
  await result(frame).waitFor()
}

/** Returns the names of the events that the host received, in order. */
export async function names(page: Page): Promise<string[]> {
  return (await page.evaluate<{ name: string }[]>('heard')).map(({ name }) => name)
}

/** Returns the frame of the quiz after the loader has connected to the frame. */
export async function connected(page: Page): Promise<FrameLocator> {
  const frame = await frameIn(page)
  await expect(frame.locator('html')).toHaveClass('managed')
  return frame
}

/** Replaces the quiz in the frame by a page whose script sends messages, as an attacker could do. */
export async function speakAsFrame(page: Page, script: string): Promise<void> {
  const body = `<!doctype html><title>Frame</title><script>
    addEventListener('message', (event) => { const port = event.ports[0]; ${script} })
    parent.postMessage({ responsibilityCheck: 'hello', min: 1, max: 1 }, '*')
  </script>`
  await page.route(`${FRAME}*`, (route) => route.fulfill({ contentType: 'text/html', body }))
}

/** The heading of the result in a frame. */
export const result = (frame: FrameLocator): Locator => frame.locator('#result')

/** The header of a frame, which shows the brand name. */
export const frameName = (frame: FrameLocator): Locator => frame.getByRole('banner')
