import { type FrameLocator, type Page, expect } from '@playwright/test'
import { allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import {
  answerAndLeave,
  answerInFrame,
  check,
  FRAME,
  frameIn,
  frameName,
  LOADER,
  names,
  pageWith,
  QUIZ,
  result,
  settled,
  showAll,
  test,
  toResult,
} from '../support/host-pages.ts'
import {
  chosenOptions,
  heading,
  nextButton,
  options,
  seeResult,
  startButton,
} from '../support/quiz-screens.ts'
import { downloadButton, expectScore, leadForm, scanner, topJobs } from '../support/report-screens.ts'

interface Heard {
  name: string
  detail: Record<string, unknown>
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate<Heard[]>('heard')
const shift = (page: Page): Promise<number> =>
  page.evaluate('shifts.filter((one) => !one.input).reduce((sum, one) => sum + one.value, 0)')
/** Returns by how many pixels the content is higher than the frame. If the value is positive, the frame scrolls. */
const overflowOf = (frame: FrameLocator): Promise<number> =>
  frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight)
/** Returns the height that the frame on the page at `url` needs, in pixels. */
async function reserveFor(page: Page, url: string): Promise<number> {
  await page.goto(url)
  return settled(page)
}

for (const width of [1000, 480]) {
  test(
    `a frame in a column of ${String(width)} px does not scroll and shifts no content`,
    { tag: '@full' },
    async ({ page, hosts, trouble }) => {
      const column = (style: string): string =>
        pageWith(
          `<div style="width:${String(width)}px">${check(`brand="Acme IT" cta="https://acme.test/call" lead-endpoint="/lead" style="display:block;${style}"`)}</div>`,
          { head: LOADER },
        )
      const reserve = await reserveFor(page, hosts.put('host', '/measure', column('')))
      await page.goto(hosts.put('host', '/before', '<title>Before</title>'))
      const url = hosts.put('host', '/', column(`min-height:${String(reserve)}px`))
      await page.goto(url)
      const before = await page.evaluate(() => history.length)
      const frame = await frameIn(page)
      await settled(page)
      const bottom = (): Promise<number> =>
        page.locator('#below').evaluate((one) => one.getBoundingClientRect().top + scrollY)
      const below = await bottom()
      let tallest = 0
      await answerInFrame(frame, exampleChoices, async () => {
        expect(await overflowOf(frame)).toBeLessThanOrEqual(0)
        expect(await bottom()).toBe(below)
        const { top, under } = await frame.locator('main').evaluate((stage) => ({
          top: stage.querySelector('h1')!.getBoundingClientRect().top,
          under: innerHeight - stage.querySelector('form')!.getBoundingClientRect().bottom,
        }))
        tallest = Math.max(tallest, -under)
        expect(top).toBeGreaterThanOrEqual(0)
      })
      // Below the tallest question, the frame contains only the footer and at most 40 px of margin. The test measures
      // the footer, because a hidden footer also takes space.
      const foot = await frame
        .getByRole('contentinfo', { includeHidden: true })
        .evaluate((one) => one.getBoundingClientRect().height)
      expect(-tallest - foot).toBeLessThanOrEqual(40)
      expect(await overflowOf(frame)).toBeLessThanOrEqual(0)
      await seeResult(frame).click()
      await expect(result(frame)).toBeFocused()
      await settled(page)
      expect(await overflowOf(frame)).toBeLessThanOrEqual(0)
      expect(await bottom()).toBe(below)
      await expect(result(frame)).toBeInViewport()
      // The host's button is on the part of the result that is visible at once.
      const booking = frame.getByRole('link', { name: `${ui.frame.ctaLabel} (acme.test)` })
      await expect(booking).toHaveCount(1)
      expect(
        await booking.evaluate((one) => innerHeight - one.getBoundingClientRect().bottom),
      ).toBeGreaterThan(0)
      await showAll(page, ui.frame.moreReport)
      await expect.poll(bottom).toBeGreaterThan(below + 1000)
      await expect(frame.locator('#take')).toBeVisible()
      // The report is complete when the contact form has loaded. The frame must be high enough for the whole report.
      await leadForm(frame).getByRole('textbox').first().waitFor()
      await expect.poll(() => overflowOf(frame)).toBeLessThanOrEqual(0)
      // The pressed button has shown more of the report. The focus is on the first section that was hidden before.
      await expect(frame.getByRole('region', { name: ui.result.areas })).toBeFocused()
      expect(await shift(page)).toBe(0)
      expect(await page.evaluate(() => history.length)).toBe(before)
      // Goes back by script, because the Back button of a browser may skip history entries.
      await page.evaluate(() => history.back())
      await expect(page).toHaveTitle('Before')
      expect(trouble).toEqual([])
    },
  )
}

/** Returns by how many pixels the embed element is higher than its frame. */
const spare = (page: Page): Promise<number> =>
  page.locator('responsibility-check').evaluate((one) => {
    const frame = one.shadowRoot!.querySelector('iframe')!
    return one.getBoundingClientRect().height - parseFloat(frame.style.height)
  })
const KEPT = 'display:block;min-height:3000px'

test('the link in an error message focuses the first option and keeps the message', async ({
  page,
  hosts,
}) => {
  await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
  const frame = await frameIn(page)
  await startButton(frame).click()
  await nextButton(frame).click()
  const alert = frame.getByRole('alert')
  await alert.getByRole('link').click()
  await expect(options(frame).first()).toBeFocused()
  await expect(alert).toBeVisible()
})

test(
  'the embed element shrinks only while the visitor cannot see the content below',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const url = hosts.put('host', '/', pageWith(check(`style="${KEPT}"`), { head: LOADER }))
    await page.setViewportSize({ width: 480, height: 800 })
    await page.goto(url)
    await settled(page)
    await expect.poll(() => spare(page)).toBe(0)
    expect(await shift(page)).toBe(0)
    // In a window as high as the page, the visitor sees the content below the element. So that content must not move.
    await page.setViewportSize({ width: 1000, height: 3600 })
    await page.goto(url)
    const needed = (): Promise<number> =>
      page.locator('responsibility-check iframe').evaluate((one: HTMLElement) => parseFloat(one.style.height))
    await frameIn(page)
    await expect.poll(needed).toBeGreaterThan(1000)
    expect(await spare(page)).toBeGreaterThan(1000)
    expect(await shift(page)).toBe(0)
  },
)

test('the host receives an event for each question and for the result, but no answer', async ({
  page,
  hosts,
  trouble,
}) => {
  await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
  const frame = await frameIn(page)
  const seen: string[] = []
  await answerInFrame(frame, exampleChoices, (id) => {
    seen.push(id)
    return Promise.resolve()
  })
  await seeResult(frame).click()
  await expect.poll(() => names(page)).toContain('complete')
  const all = await heard(page)
  expect(all.map(({ name }) => name)).toEqual(['ready', 'start', ...seen.map(() => 'progress'), 'complete'])
  const summary = all.at(-1)!.detail
  expect(Object.keys(summary).sort()).toEqual([
    'answered',
    'areas',
    'known',
    'level',
    'locale',
    'scope',
    'score',
    'scoreIfUnknownsAreFine',
    'total',
    'v',
  ])
  expect(await page.evaluate(() => document.querySelector('responsibility-check')!.result)).toEqual(summary)
  const told = JSON.stringify(all)
  for (const { id, options } of model.questions)
    for (const option of options) expect(told, id).not.toContain(`"${option.id}"`)
  expect(trouble).toEqual([])
})

test(
  'the result event has no score if too many answers are unknown',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(
      hosts.put('host', '/', pageWith(check('brand="Acme" results="answers"'), { head: LOADER })),
    )
    const frame = await frameIn(page)
    await expect(frame.getByRole('main')).toContainText('host.localhost')
    await toResult(frame, allUnknown)
    await expect.poll(() => names(page)).toContain('complete')
    const summary = (await heard(page)).at(-1)!.detail
    expect(summary).toMatchObject({
      known: 'few',
      answers: allUnknown['sign-in'] ? { 'sign-in': allUnknown['sign-in'] } : {},
    })
    for (const number of ['level', 'score', 'scoreIfUnknownsAreFine', 'areas'])
      expect(summary).not.toHaveProperty(number)
  },
)

test('the host receives a quiz-complete event without a result if results="none"', async ({
  page,
  hosts,
}) => {
  await page.goto(hosts.put('host', '/', pageWith(check('results="none"'), { head: LOADER })))
  const frame = await frameIn(page)
  await startButton(frame).click()
  await answerAndLeave(frame)
  await expect.poll(() => names(page)).toContain('complete')
  expect((await heard(page)).at(-1)!.detail).toEqual({})
})

test(
  'two embedded quizzes keep their own styles on a page with hostile CSS',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    const hostile =
      '<style>*{box-sizing:content-box!important;font-size:30px}button{display:none}iframe{width:10px!important;display:none}</style>'
    const two =
      check('brand="Acme IT" accent="#8a1c4a"') +
      check('brand="Nordlicht" accent="#ffff66" scheme="dark" class="two"') +
      check('brand="Third" mode="dialog" class="three"')
    await page.goto(hosts.put('near', '/', pageWith(two, { head: hostile + LOADER })))
    const one = await frameIn(page, 'responsibility-check:not([class]) iframe')
    const other = await frameIn(page, 'responsibility-check.two iframe')
    await expect(frameName(one)).toHaveText('Acme IT')
    await expect(frameName(other)).toHaveText('Nordlicht')
    expect(await startButton(one).evaluate((button) => getComputedStyle(button).fontSize)).not.toBe('30px')
    expect(await one.locator('html').evaluate(() => innerWidth)).toBeGreaterThan(600)
    await startButton(one).click()
    await answerAndLeave(one)
    await expect(page.getByRole('button', { name: ui.frame.moreReport })).toBeVisible()
    await expect(startButton(other)).toBeVisible()
    await startButton(other).click()
    await expect(chosenOptions(other)).toHaveCount(0)
    await page.getByRole('link', { name: 'Take the check' }).click()
    const third = await frameIn(page, 'responsibility-check.three iframe')
    await expect(frameName(third)).toHaveText('Third')
    await expect(startButton(third)).toBeVisible()
    const shut = page.getByRole('button', { name: 'Close' })
    const box = (await shut.boundingBox())!
    expect([box.width, box.height]).toEqual([44, 44])
    await shut.click()
    await expect(page.locator('dialog')).toBeHidden()
    const kept = await one.locator('html').evaluate(() => Object.keys(localStorage))
    expect(kept).toEqual(['whose-job/1/acme-it/answers'])
    expect(trouble).toEqual([])
  },
)

test(
  'the quiz works where storage is blocked, and offers the answers as a file',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    // The browser of these tests blocks storage for a frame of another site.
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    const frame = await frameIn(page)
    await answerInFrame(frame, exampleChoices)
    await expect(frame.getByText(ui.store.memoryOnly)).toBeVisible()
    await settled(page)
    await showAll(page, ui.frame.moreAnswers)
    const download = page.waitForEvent('download')
    await frame.getByRole('button', { name: ui.store.save }).click()
    expect((await download).suggestedFilename()).toBe('microsoft-365-answers.json')
    await seeResult(frame).click()
    await expectScore(frame, '33')
    await expect(frame.getByText(ui.store.memoryOnly)).toBeVisible()
    await showAll(page, ui.frame.moreReport)
    const link = frame.getByRole('contentinfo').getByRole('link', { name: ui.frame.fullPage })
    await expect(link).toHaveAttribute('href', /\/report\/#r=1/)
    await page.goto((await link.getAttribute('href')) ?? '')
    await expectScore(page, '33')
    expect(trouble).toEqual([])
  },
)

test('Escape in the frame closes the dialog and focuses the link that opened it', async ({
  page,
  hosts,
  trouble,
}) => {
  await page.goto(hosts.put('host', '/', pageWith(check('mode="dialog" brand="Acme"'), { head: LOADER })))
  await expect(page.locator('responsibility-check iframe')).toHaveCount(0)
  const link = page.getByRole('link', { name: 'Take the check' })
  await link.click()
  const frame = await frameIn(page)
  await expect(page.locator('dialog')).toBeVisible()
  const box = (await page.getByRole('button', { name: 'Close' }).boundingBox())!
  expect([box.width, box.height]).toEqual([44, 44])
  await startButton(frame).click()
  await options(frame).first().press('Escape')
  await expect(page.locator('dialog')).toBeHidden()
  await expect(link).toBeFocused()
  await expect.poll(() => names(page)).toContain('close')
  expect(page.url()).toBe(`${hosts.origin('host')}/`)
  expect(trouble).toEqual([])
})

test(
  'a loader connects to a frame that the host page contained before the loader ran',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    const own = `<iframe src="${FRAME}#brand=Acme%20IT&accent=%230b5fff" title="Check" style="width:100%;height:700px;border:0"></iframe>`
    const late = `<script>setTimeout(() => { const s = document.createElement('script'); s.src = '${QUIZ}/embed/v1.js'; document.head.append(s) }, 4000)</script>`
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(`<responsibility-check brand="Later">${own}</responsibility-check>`, { below: late }),
      ),
    )
    const frame = await frameIn(page)
    await expect(frameName(frame)).toHaveText('Acme IT')
    await startButton(frame).click()
    await options(frame).first().check()
    // The frame sends its hello message every three seconds until a loader responds.
    await expect(frame.locator('html')).toHaveClass('managed', { timeout: 15_000 })
    await expect(frameName(frame)).toHaveText('Later')
    await expect(options(frame).first()).toBeChecked()
    await expect.poll(() => names(page)).toEqual(['ready', 'start', 'progress'])
    expect(trouble).toEqual([])
  },
)

test(
  'a frame without a loader has a fixed height and scrolls',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(
          `<iframe src="${FRAME}#brand=Acme%20IT&cta=https%3A%2F%2Facme-it.example%2Fbook" title="Check" width="100%" height="700"></iframe>`,
        ),
      ),
    )
    const before = await page.evaluate(() => history.length)
    const frame = await frameIn(page, 'iframe')
    await toResult(frame)
    await expect(frame.getByRole('main')).toContainText(ui.frame.sharesNone)
    // A quiz with another brand does not show the logo of this project.
    await expect(frameName(frame).getByRole('link')).toHaveCount(0)
    await expect(
      frame.getByRole('link', { name: `${ui.frame.ctaLabel} (acme-it.example)` }).first(),
    ).toBeVisible()
    const first = topJobs(frame).first()
    const row = frame.locator((await first.getAttribute('href')) ?? '')
    await first.click()
    await expect(row).toBeInViewport()
    expect(await page.evaluate(() => history.length)).toBe(before)
    expect(trouble).toEqual([])
  },
)

test(
  'the quiz works in a sandboxed frame without an origin and links to the full page',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(
          `<iframe src="${FRAME}#brand=Acme#?secret=a1B2" sandbox="allow-scripts" title="Check" width="600" height="800"></iframe>`,
        ),
      ),
    )
    const frame = await frameIn(page, 'iframe')
    await toResult(frame)
    await expect(downloadButton(frame).or(scanner(frame))).toHaveCount(0)
    const address = await frame.getByLabel(ui.frame.confinedAddress).inputValue()
    expect(address).toMatch(/\/report\/#r=1/)
    const messages = await page.evaluate<{ data: Record<string, unknown> }[]>('messages')
    const said = messages.map(({ data }) => data).filter(({ secret }) => secret === 'a1B2')
    expect(said.some(({ message, value }) => message === 'height' && typeof value === 'number')).toBe(true)
    await frame.getByRole('contentinfo').getByRole('link').first().click()
    await expect(frame.getByLabel(ui.frame.confinedAddress)).toBeFocused()
    // Removes an expected error: Chromium logs that the sandbox blocked a new window.
    trouble.splice(0, trouble.length, ...trouble.filter((one) => !one.includes('allow-popups')))
    await page.goto(address)
    await expectScore(page, '33')
    expect(trouble).toEqual([])
  },
)

test('the quiz page links to oEmbed data', { tag: '@full' }, async ({ page, request }) => {
  await page.goto(`${QUIZ}/quiz/`)
  const link = page.locator('link[type="application/json+oembed"]')
  const oembed = (await (await request.get('/oembed.json')).json()) as Record<string, string>
  expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe('/oembed.json')
  expect(oembed['type']).toBe('rich')
  expect(oembed['html']).toMatch(
    /^<blockquote class="wp-embedded-content"><a href="https:\/\/[^"]+\/quiz\/">[^<]+<\/a><\/blockquote><iframe class="wp-embedded-content" src="https:\/\/[^"]+\/frame\/quiz\/" title="[^"]+" width="720" height="820" frameborder="0"><\/iframe>$/,
  )
  await page.goto(FRAME)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.getByRole('banner').getByRole('link')).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/quiz\/$/)
  expect(await (await request.get('/sitemap-0.xml')).text()).not.toContain('/frame/')
})

test('the page of the ten jobs links to oEmbed data', { tag: '@full' }, async ({ page, request }) => {
  await page.goto(`${QUIZ}/whose-job/`)
  const link = page.locator('link[type="application/json+oembed"]')
  const address = new URL((await link.getAttribute('href')) ?? '').pathname
  expect(address).toBe('/oembed-whose-job.json')
  const oembed = (await (await request.get(address)).json()) as Record<string, string>
  expect(oembed).toMatchObject({ type: 'rich', title: ui.whoseJob.title })
  // Without a blockquote, WordPress does not wait for the height of the frame.
  expect(oembed['html']).toMatch(
    /^<iframe src="https:\/\/[^"]+\/frame\/whose-job\/" title="[^"]+" width="720" height="820" frameborder="0"><\/iframe>$/,
  )
})

test(
  'the embed element keeps its answer and methods when the host moves it',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    await page.goto(
      hosts.put(
        'near',
        '/',
        pageWith(`<div id="a">${check('brand="Acme"')}</div><div id="b"></div>`, { head: LOADER }),
      ),
    )
    const frame = await frameIn(page)
    await startButton(frame).click()
    await options(frame).first().check()
    await page.evaluate(() =>
      document.querySelector('responsibility-check')!.configure({ brand: 'Acme, renamed' }),
    )
    await expect(frameName(frame)).toHaveText('Acme, renamed')
    await page.evaluate(() => {
      const to = document.getElementById('b') as HTMLElement & {
        moveBefore: (node: Node, child: null) => void
      }
      to.moveBefore(document.querySelector('responsibility-check')!, null)
    })
    await expect(options(frame).first()).toBeChecked()
    await page.evaluate(() => document.querySelector('responsibility-check')!.focus())
    await expect(heading(frame)).toBeFocused()
    await page.evaluate(() => document.querySelector('responsibility-check')!.reset())
    await expect(startButton(frame)).toBeVisible()
    expect(await frame.locator('html').evaluate(() => localStorage.length)).toBe(0)
    await startButton(frame).click()
    await expect(chosenOptions(frame)).toHaveCount(0)
    await expect.poll(() => names(page)).toEqual(['ready', 'start', 'progress', 'start', 'progress'])
    expect(trouble).toEqual([])
  },
)

for (const [name, headers, loader] of [
  [
    'default-src none',
    {
      'content-security-policy': `default-src 'none'; script-src ${QUIZ} 'unsafe-inline'; frame-src ${QUIZ}`,
    },
    LOADER,
  ],
  [
    'strict-dynamic and trusted types',
    {
      'content-security-policy': `script-src 'nonce-n1' 'strict-dynamic'; style-src 'none'; frame-src ${QUIZ}; require-trusted-types-for 'script'`,
    },
    LOADER.replace('<script', '<script nonce="n1"'),
  ],
  [
    'COEP require-corp',
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    LOADER.replace('<script', '<script crossorigin'),
  ],
] as const) {
  test(
    `the quiz works on a host page with the content security policy ${name}`,
    { tag: '@full' },
    async ({ page, hosts }) => {
      await page.goto(
        hosts.put('host', '/', `<!doctype html><title>Strict</title>${check()}${loader}`, headers),
      )
      const frame = await frameIn(page)
      await startButton(frame).click()
      await expect(options(frame).first()).toBeVisible()
    },
  )
}

test(
  'a host page that forbids frames shows a link to the quiz after ten seconds',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const strict = { 'content-security-policy': "frame-src 'none'" }
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER }), strict))
    await expect(page.getByRole('link', { name: 'Take the check' })).toBeHidden()
    await expect(page.getByRole('link', { name: 'Take the check' })).toBeVisible({ timeout: 15_000 })
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the host page shows a link to the quiz, and the frame page shows the questions', async ({
    page,
    hosts,
  }) => {
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    await expect(page.getByRole('link', { name: 'Take the check' })).toBeVisible()
    await page.goto(FRAME)
    await expect(page.getByText(model.questions[0]!.title)).toBeVisible()
  })
})
