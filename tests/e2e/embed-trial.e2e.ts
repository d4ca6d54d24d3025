/**
 * Tests for the findings of the security test of November 2026 about frame and loader. Each test name contains the
 * number of its finding in `docs/threats.md`.
 */
import { type Page, expect } from '@playwright/test'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import {
  FRAME,
  LOADER,
  QUIZ,
  answerAndLeave,
  answerInFrame,
  check,
  connected,
  frameIn,
  names,
  pageWith,
  showAll,
  speakAsFrame,
  test,
} from '../support/host-pages.ts'
import { seeResult, startButton } from '../support/quiz-screens.ts'

/** Returns the data of the last `quiz-complete` event that the host received. */
async function completed(page: Page): Promise<Record<string, unknown>> {
  await expect.poll(() => names(page)).toContain('complete')
  return page.evaluate("heard.findLast(({ name }) => name === 'complete').detail")
}

/** Returns the messages to the host's window that contain the secret of a WordPress embed. */
const forWordPress = (page: Page): Promise<{ message: string; value: unknown }[]> =>
  page.evaluate("messages.map(({ data }) => data).filter(({ secret }) => secret === 'abc123')")

/** Returns the HTML of a frame whose URL contains a secret. WordPress embeds pages with such a secret. */
const withSecret = (sandbox = ''): string =>
  `<iframe src="${FRAME}#results=none#?secret=abc123" ${sandbox} title="Check" style="width:100%;height:800px"></iframe>`

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
  test(
    `a frame ${sandbox ? 'with' : 'without'} a sandbox sends WordPress no answers (docs/threats.md, finding 2)`,
    { tag: '@full' },
    async ({ page, hosts }) => {
      await page.goto(hosts.put('host', '/', pageWith(withSecret(sandbox))))
      const frame = await frameIn(page, 'iframe')
      await startButton(frame).click()
      await answerAndLeave(frame)
      const full = frame.getByRole('contentinfo').getByRole('link', { name: ui.frame.fullPage })
      await expect(full).toHaveAttribute('href', /\/report\/#r=1/)
      await full.click()
      await frame.getByRole('contentinfo').getByRole('link', { name: ui.site.privacy }).click()
      await expect
        .poll(async () => (await forWordPress(page)).filter(({ message }) => message === 'link'))
        .toEqual([{ message: 'link', value: `${QUIZ}/privacy/`, secret: 'abc123' }])
      expect(JSON.stringify(await page.evaluate('messages'))).not.toContain('#')
    },
  )
}

test(
  'a frame with a loader sends WordPress no message (docs/threats.md, finding 2)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(`<responsibility-check>${withSecret()}</responsibility-check>`, { head: LOADER }),
      ),
    )
    const frame = await connected(page)
    const before = await forWordPress(page)
    await startButton(frame).click()
    await answerAndLeave(frame)
    await showAll(page, ui.frame.moreReport)
    await frame.getByRole('contentinfo').getByRole('link', { name: ui.site.privacy }).click()
    await page.evaluate(() => {
      document.querySelector('iframe')!.contentWindow!.postMessage('ready', '*')
    })
    await page.waitForTimeout(500)
    expect(await forWordPress(page)).toEqual(before)
  },
)

test('a host cannot request answers after the quiz starts (docs/threats.md, finding 3)', async ({
  page,
  hosts,
}) => {
  const raise = `<script>addEventListener('quiz-start', ({ target }) => target.setAttribute('results', 'answers'))</script>`
  await page.goto(hosts.put('host', '/', pageWith(check('results="none"'), { head: raise + LOADER })))
  const frame = await connected(page)
  await expect(frame.getByRole('main')).toContainText(ui.frame.sharesNone)
  await startButton(frame).click()
  await answerAndLeave(frame)
  expect(await completed(page)).toEqual({})
  await expect(frame.getByRole('main')).toContainText(ui.frame.sharesNone)
})

test(
  'after the quiz starts, results="none" is final (docs/threats.md, finding 3)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(hosts.put('host', '/', pageWith(check('results="answers"'), { head: LOADER })))
    const frame = await connected(page)
    await startButton(frame).click()
    await expect.poll(() => names(page)).toContain('start')
    await page.evaluate(() => {
      const element = document.querySelector('responsibility-check')!
      for (const results of ['none', 'answers'] as const) element.configure({ results })
    })
    await answerAndLeave(frame)
    expect(await completed(page)).toEqual({})
  },
)

test(
  'before the quiz starts, results="none" is not final (docs/threats.md, finding 3)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(hosts.put('host', '/', pageWith(check('results="none"'), { head: LOADER })))
    const frame = await connected(page)
    await page.evaluate(() => {
      document.querySelector('responsibility-check')!.configure({ results: 'answers' })
    })
    await expect(frame.getByRole('main')).toContainText('Your answers are shared with host.localhost')
    await startButton(frame).click()
    await answerAndLeave(frame)
    expect(await completed(page)).toHaveProperty('answers')
  },
)

test(
  'a loader added after the quiz start gets no result (docs/threats.md, finding 3)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const own = `<iframe src="${FRAME}#results=answers" title="Check" style="width:100%;height:700px"></iframe>`
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(`<responsibility-check results="answers">${own}</responsibility-check>`),
      ),
    )
    const frame = await frameIn(page)
    await expect(frame.getByRole('main')).toContainText(ui.frame.sharesNone)
    await startButton(frame).click()
    await page.addScriptTag({ url: `${QUIZ}/embed/v1.js` })
    await expect(frame.locator('html')).toHaveClass('managed', { timeout: 15_000 })
    await answerAndLeave(frame)
    expect(await completed(page)).toEqual({})
  },
)

test(
  'progress events do not depend on the answers (docs/threats.md, finding 7)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const conditional = model.questions.filter(({ when }) => when)
    const asked = Object.fromEntries(conditional.map(({ id, options }) => [id, [options[0]!.id]]))
    const told: unknown[] = []
    const shown: number[] = []
    for (const backup of ['recycle-bin', 'some']) {
      await page.goto(hosts.put('host', '/', pageWith(check('results="none"'), { head: LOADER })))
      const frame = await connected(page)
      let screens = 0
      await answerInFrame(frame, { ...exampleChoices, ...asked, backup: [backup] }, () => {
        screens += 1
        return Promise.resolve()
      })
      await seeResult(frame).click()
      expect(await completed(page)).toEqual({})
      shown.push(screens)
      told.push(await page.evaluate('heard'))
    }
    expect(shown).toEqual([model.questions.length - 1, model.questions.length])
    expect(told[0]).toEqual(told[1])
    const steps = (told[0] as { name: string; detail: { index: number; total: number } }[])
      .filter(({ name }) => name === 'progress')
      .map(({ detail }) => detail)
    const total = model.questions.length - conditional.length
    expect(steps).toEqual(Array.from({ length: total }, (_, at) => ({ index: at + 1, total })))
  },
)

const BAD = [
  'javascript:parent.pwned=document.domain',
  ' java\tscript:parent.pwned=1',
  'data:text/html,x',
  'blob:x',
]

for (const src of BAD) {
  test(
    `the embed element loads no frame for src=${JSON.stringify(src)} (docs/threats.md, finding 12)`,
    { tag: '@full' },
    async ({ page, hosts }) => {
      const problems: string[] = []
      page.on('pageerror', ({ message }) => problems.push(message))
      const element = (mode: string): string =>
        `<responsibility-check src="${src}" mode="${mode}"><a href="${QUIZ}/quiz/">Take the check</a></responsibility-check>`
      await page.goto(hosts.put('host', '/', pageWith(element('inline'), { head: LOADER })))
      await expect.poll(() => problems).toEqual(['responsibility-check: src must be http(s)'])
      await expect(page.getByRole('link', { name: 'Take the check' })).toBeVisible()
      await expect(page.locator('iframe')).toHaveCount(0)
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
      await page.goto(hosts.put('host', '/', pageWith(element('dialog'), { head: LOADER })))
      await page.getByRole('link', { name: 'Take the check' }).click()
      await page.waitForURL(`${QUIZ}/quiz/**`)
    },
  )
}

test('the embed element ignores a frame with no origin (docs/threats.md, finding 12)', async ({
  page,
  hosts,
  trouble,
}) => {
  const speak = `<script>onmessage=()=>parent.postMessage('got',top.name||'*');setInterval(()=>parent.postMessage({responsibilityCheck:'hello',min:1,max:1},'*'),50)</script>`
  const own = `<iframe title="Data" src="data:text/html,${encodeURIComponent(speak)}"></iframe>`
  await page.goto(
    hosts.put('host', '/', pageWith(`<responsibility-check>${own}</responsibility-check>`, { head: LOADER })),
  )
  await page.waitForFunction(() => customElements.get('responsibility-check'))
  await expect.poll(() => page.evaluate('messages.length')).toBeGreaterThan(5)
  expect(JSON.stringify(await page.evaluate('messages'))).not.toContain('got')
  expect(trouble).toEqual([])
})

test(
  'the embed element accepts only 20 hello messages (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await speakAsFrame(
      page,
      `if (!port) return
    window.inits = (window.inits ?? 0) + 1
    if (inits === 1) for (let i = 0; i < 1000; i += 1) parent.postMessage({ responsibilityCheck: 'hello', min: 1, max: 1 }, '*')`,
    )
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    await expect.poll(() => page.evaluate('messages.length')).toBe(1001)
    await page.waitForTimeout(300)
    const frame = page.frames().find((one) => one.url().startsWith(FRAME))!
    expect(await frame.evaluate('inits')).toBe(20)
  },
)

test(
  'the embed element dispatches at most 1000 events (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await speakAsFrame(
      page,
      `if (!port) return
    for (let i = 0; i < 5000; i += 1) port.postMessage({ t: 'event', n: 'progress', d: {} })
    port.postMessage({ t: 'size', h: 777 })`,
    )
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    // The last message of the frame sets this height. So the loader has handled all earlier messages.
    await expect(page.locator('responsibility-check iframe')).toHaveCSS('height', '777px')
    const heard = (await names(page)).length
    expect(heard).toBeGreaterThan(900)
    expect(heard).toBeLessThanOrEqual(1000)
  },
)

test(
  'the host page can move the embed element 25 times (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await speakAsFrame(page, `port?.postMessage({ t: 'event', n: 'ready', d: {} })`)
    await page.goto(hosts.put('host', '/', pageWith(check('loading="eager"'), { head: LOADER })))
    for (let loads = 1; loads <= 25; loads += 1) {
      await expect.poll(async () => (await names(page)).length).toBe(loads)
      await page.evaluate(() => {
        document.body.append(document.querySelector('responsibility-check')!)
      })
    }
  },
)

const lead = `{ t: 'event', n: 'lead', d: { consent: true } }`

test(
  'a second lead waits for the response to the first (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const box = hosts.take('/lead', 200, 700)
    await speakAsFrame(
      page,
      `if (!port) return
    port.onmessage = ({ data }) => { if (data.t === 'lead' && !window.again) { again = true; port.postMessage(${lead}) } }
    for (let i = 0; i < 50; i += 1) port.postMessage(${lead})`,
    )
    await page.goto(hosts.put('host', '/', pageWith(check('lead-endpoint="/lead"'), { head: LOADER })))
    await expect.poll(() => box.length).toBeGreaterThan(0)
    await page.waitForTimeout(400)
    expect(box).toHaveLength(1)
    expect(await names(page)).toEqual(['lead'])
    await expect.poll(() => box.length).toBe(2)
    await page.waitForTimeout(900)
    expect(box).toHaveLength(2)
  },
)

test(
  'a lead fails after 20 seconds without a response (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    hosts.take('/lead', 200, 40_000)
    await speakAsFrame(
      page,
      `if (!port) return
    port.onmessage = ({ data }) => { if (data.t === 'lead') port.postMessage({ t: 'event', n: 'error', d: { code: String(data.ok) } }) }
    port.postMessage(${lead})`,
    )
    await page.goto(hosts.put('host', '/', pageWith(check('lead-endpoint="/lead"'), { head: LOADER })))
    await expect.poll(() => names(page), { timeout: 25_000 }).toEqual(['lead', 'error'])
    expect(await page.evaluate('heard[1].detail.code')).toBe('false')
  },
)

test(
  'an unused frame cannot scroll the host page (docs/threats.md, finding 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await speakAsFrame(
      page,
      `if (!port) return
    const field = document.createElement('input')
    document.body.append(field)
    const tell = (n) => port.postMessage({ t: 'event', n, d: {} })
    setTimeout(() => { field.focus({ preventScroll: true }); tell('start') }, 300)
    setTimeout(() => { port.postMessage({ t: 'reveal', y: 5000 }); tell('ready') }, 800)`,
    )
    // A script of the page records the scroll position, because a script from the test would count as a user gesture.
    const note = `<script>
    for (const name of ['start', 'ready']) addEventListener('quiz-' + name, () => setTimeout(() => {
      noted[name] = [scrollY, document.activeElement.localName]
    }, 300))
    noted = {}
  </script>`
    const tall = '<div style="height:3000px">Tall</div>'
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(check('loading="eager"'), { head: note + LOADER, above: tall, below: tall }),
      ),
    )
    // Waits without polling, because each call into the page would count as a user gesture.
    await page.waitForTimeout(2500)
    const { start, ready } = await page.evaluate<Record<string, unknown[]>>('noted')
    expect(start![1]).toBe('responsibility-check')
    expect(ready).toEqual(start)
  },
)
