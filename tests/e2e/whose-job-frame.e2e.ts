/** Tests the ten jobs in a frame on another site. */
import { type FrameLocator, type Page, expect } from '@playwright/test'
import { content } from '../content/content.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import {
  FRAME,
  LOADER,
  QUIZ,
  type Hosts,
  frameIn,
  frameName,
  names,
  pageWith,
  showAll,
  test,
} from '../support/host-pages.ts'
import { startButton } from '../support/quiz-screens.ts'
import { leadForm } from '../support/report-screens.ts'
import { nextFrames } from '../support/visitor.ts'
import { answerTen, jobHeading, picture, pressAnswer, rowOf, sendTen } from '../support/whose-job-screens.ts'

const words = ui.whoseJob
const { whoseJob } = content
const TEN = `${QUIZ}/frame/whose-job/`
const OWNER = 'mibinnmbim'
const COUNTS = { microsoft: 3, nobody: 1, theirs: 1, agreed: 5 }

interface Heard {
  name: string
  detail: Record<string, unknown>
}
const heard = (page: Page): Promise<Heard[]> => page.evaluate<Heard[]>('heard')
const HOST_MAIN = { above: '<main><h1>A host</h1>', below: '<p id="below">Text below the frame.</p></main>' }

/** Waits until the ten jobs in a frame respond. */
async function tenIn(page: Page, selector = 'responsibility-check iframe'): Promise<FrameLocator> {
  const frame = page.frameLocator(selector)
  await frame.locator('html[data-ready="whose-job"]').waitFor()
  return frame
}

const element = (attributes = 'brand="Acme IT"'): string =>
  `<responsibility-check src="${TEN}" start="whose-job" ${attributes}><a href="${QUIZ}/whose-job/">Ten jobs</a></responsibility-check>`

/** Opens a host page with the ten jobs, and waits until host and frame are connected. */
async function openOn(
  page: Page,
  hosts: Hosts,
  attributes?: string,
  site: 'host' | 'near' = 'host',
): Promise<FrameLocator> {
  await page.goto(hosts.put(site, '/', pageWith(element(attributes), { head: LOADER, ...HOST_MAIN })))
  const frame = await tenIn(page)
  await expect(frame.locator('html')).toHaveClass('managed')
  return frame
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('responsibility-check iframe').evaluate((one) => one.getBoundingClientRect().height)
const bottomOf = (page: Page): Promise<number> =>
  page.locator('#below').evaluate((one) => one.getBoundingClientRect().top + scrollY)
/** The frame with the answers, as tests call what works on a page. */
const scopeOf = (frame: FrameLocator): Page => frame as unknown as Page

for (const width of [1000, 390])
  test(`the frame keeps its height for ten jobs in a window of ${String(width)} px, and adds no history`, async ({
    page,
    hosts,
    trouble,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const frame = await openOn(page, hosts)
    await expect(frameName(frame)).toHaveText('Acme IT')
    await expect(frame.getByRole('contentinfo')).toContainText('host.localhost')
    const before = await page.evaluate(() => history.length)
    const seen = new Set<number>()
    for (const [job, letter] of [...OWNER].entries()) {
      await expect(jobHeading(scopeOf(frame), job)).toBeVisible()
      if (job > 0) await expect(jobHeading(scopeOf(frame), job)).toBeFocused()
      seen.add(Math.round(await bottomOf(page)))
      expect(
        await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0)
      await answerTen(scopeOf(frame), letter)
    }
    await frame.getByRole('heading', { level: 1 }).waitFor()
    await expect(frame.locator('#root')).toHaveAttribute('data-more', ui.tenFrame.more)
    seen.add(Math.round(await bottomOf(page)))
    expect([...seen]).toHaveLength(1)
    const short = await heightOf(page)
    await showAll(page, ui.tenFrame.more)
    await expect(picture(scopeOf(frame))).toBeFocused()
    await expect.poll(() => heightOf(page)).toBeGreaterThan(short + 200)
    await expect(rowOf(scopeOf(frame), 'file')).toContainText(words.cellMicrosoft)
    await expect
      .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight))
      .toBeLessThanOrEqual(0)
    // An answer can still change, without the Back button of the host's page.
    await frame.getByRole('button', { name: words.back }).click()
    await pressAnswer(scopeOf(frame), words.nobody)
    await expect(rowOf(scopeOf(frame), 'ring')).toContainText(words.cellNobody)
    expect(await page.evaluate(() => history.length)).toBe(before)
    expect(trouble).toEqual([])
  })

test('the host learns ten steps and four counts, and no answer (threat 26)', async ({
  page,
  hosts,
  trouble,
}) => {
  const frame = await openOn(page, hosts, 'results="answers"')
  await expect(frame.getByRole('contentinfo')).toContainText(
    ui.tenFrame.shares.replace('{host}', 'host.localhost'),
  )
  await answerTen(scopeOf(frame), OWNER)
  await expect.poll(() => names(page)).toContain('complete')
  const all = await heard(page)
  const steps = whoseJob.map((_, index) => ({ name: 'progress', detail: { index: index + 1, total: 10 } }))
  const summary = {
    ...{
      v: 1,
      start: 'whose-job',
      scope: 'quick',
      known: 'tooFew',
      answered: 10,
      total: 10,
      locale: 'en-GB',
    },
    jobs: COUNTS,
  }
  expect(all).toEqual([
    { name: 'ready', detail: {} },
    { name: 'start', detail: {} },
    ...steps,
    { name: 'complete', detail: summary },
  ])
  expect(await page.evaluate(() => document.querySelector('responsibility-check')!.result)).toEqual(summary)
  const messages = await page.evaluate<{ data: object }[]>('messages')
  expect(new Set(messages.map(({ data }) => JSON.stringify(data)))).toEqual(
    new Set(['{"responsibilityCheck":"hello","min":1,"max":1}']),
  )
  expect(trouble).toEqual([])
})

test('the host learns nothing of a second person (threat 26)', async ({ page, hosts }) => {
  const frame = await openOn(page, hosts, undefined, 'near')
  await answerTen(scopeOf(frame), OWNER)
  await showAll(page, ui.tenFrame.more)
  await frame.getByRole('button', { name: words.ask }).click()
  const link = new URL(await sendTen(scopeOf(frame)))
  expect(link.origin + link.pathname).toBe(`${QUIZ}/whose-job/`)
  const before = await names(page)
  await frame.getByRole('button', { name: words.pass }).click()
  await frame.getByRole('button', { name: words.start }).click()
  await answerTen(scopeOf(frame), 'bibiinmbbn', 'it')
  await expect(picture(scopeOf(frame)).getByText(words.eachOther)).toBeVisible()
  await nextFrames(frame.locator('html'))
  expect(await names(page)).toEqual(before)
})

test('the host learns no result of an earlier visit (threat 26)', async ({ page, hosts }) => {
  const frame = await openOn(page, hosts, undefined, 'near')
  await answerTen(scopeOf(frame), OWNER)
  await expect.poll(() => names(page)).toContain('complete')
  await page.reload()
  const again = await tenIn(page)
  await expect(picture(scopeOf(again))).toBeVisible()
  await nextFrames(again.locator('html'))
  expect(await names(page)).toEqual(['ready'])
})

test('a host that asks for nothing cannot ask for counts later (threat 26)', async ({ page, hosts }) => {
  const frame = await openOn(page, hosts, 'results="none"')
  await expect(frame.getByRole('contentinfo')).toContainText(ui.frame.sharesNone)
  await answerTen(scopeOf(frame), OWNER.slice(0, 1))
  await page.evaluate(() => document.querySelector('responsibility-check')!.configure({ results: 'summary' }))
  await answerTen(scopeOf(frame), OWNER.slice(1))
  await expect.poll(() => names(page)).toContain('complete')
  expect((await heard(page)).at(-1)).toEqual({ name: 'complete', detail: {} })
})

test('the check follows in the frame with the answers, and a reset deletes all', async ({
  page,
  hosts,
  trouble,
}) => {
  const frame = await openOn(page, hosts, undefined, 'near')
  await answerTen(scopeOf(frame), 'mibinnmbmn')
  await showAll(page, ui.tenFrame.more)
  const before = await page.evaluate(() => history.length)
  await frame.getByRole('link', { name: words.check }).click()
  await frame.locator('html[data-ready="frame"]').waitFor()
  await expect(frame.getByRole('button', { name: ui.quiz.continue })).toBeVisible()
  await expect(frameName(frame)).toHaveText('Acme IT')
  expect(await page.evaluate(() => history.length)).toBe(before)
  const kept = (): Promise<string> => frame.locator('html').evaluate(() => JSON.stringify(localStorage))
  expect(await kept()).toContain('recycle-bin')
  expect(await kept()).toContain('mibinnmbmn')
  await page.evaluate(() => document.querySelector('responsibility-check')!.reset())
  await expect(startButton(frame)).toBeVisible()
  expect(await kept()).toBe('{}')
  expect(trouble).toEqual([])
})

test('without storage, the check still gets the answers, and a reset deletes them', async ({
  page,
  hosts,
  trouble,
}) => {
  const frame = await openOn(page, hosts)
  await answerTen(scopeOf(frame), 'mibinnmbmn')
  await showAll(page, ui.tenFrame.more)
  await frame.getByRole('link', { name: words.check }).click()
  await expect(frame.getByRole('button', { name: ui.quiz.continue })).toBeVisible()
  await expect(frameName(frame)).toHaveText('Acme IT')
  // The page of the check connects to the host again.
  await expect(frame.locator('html[data-ready="frame"]')).toHaveClass('managed')
  await page.evaluate(() => document.querySelector('responsibility-check')!.reset())
  await expect(startButton(frame)).toBeVisible()
  expect(trouble).toEqual([])
})

test('a host cannot carry answers to the check (threat 26)', async ({ page, hosts }) => {
  const check = `<responsibility-check><iframe src="${FRAME}#carried=backup.none&brand=Acme" title="Check"></iframe></responsibility-check>`
  await page.goto(hosts.put('host', '/', pageWith(check, { head: LOADER })))
  const frame = await frameIn(page)
  await expect(frameName(frame)).toHaveText('Acme')
  await expect(startButton(frame)).toBeVisible()
  await expect(frame.getByRole('button', { name: ui.quiz.continue })).toHaveCount(0)
})

test('the option `start` opens the ten jobs, and a reset begins again', async ({ page, hosts, trouble }) => {
  const check = `<responsibility-check src="${FRAME}" start="whose-job" accent="#b3005e" scheme="dark"></responsibility-check>`
  await page.goto(hosts.put('near', '/', pageWith(check, { head: LOADER, ...HOST_MAIN })))
  const frame = await tenIn(page)
  await expect(frame.locator('html')).toHaveClass('managed')
  expect(await frame.locator('html').evaluate(() => document.adoptedStyleSheets.length)).toBeGreaterThan(0)
  await answerTen(scopeOf(frame), 'bim')
  await page.evaluate(() => document.querySelector('responsibility-check')!.reset())
  await expect(jobHeading(scopeOf(frame), 0)).toBeVisible()
  await expect(frame.getByRole('button', { pressed: true })).toHaveCount(0)
  expect(await frame.locator('html').evaluate(() => localStorage.length)).toBe(0)
  expect(trouble).toEqual([])
})

test('the ten jobs work in a sandbox without storage, and their link has the answers', async ({
  page,
  hosts,
  trouble,
}) => {
  const frames = `<iframe src="${TEN}#brand=Acme" sandbox="allow-scripts" title="Ten jobs" width="600" height="800"></iframe>`
  await page.goto(hosts.put('host', '/', pageWith(frames)))
  const frame = await tenIn(page, 'iframe')
  await answerTen(scopeOf(frame), OWNER)
  await expect(picture(scopeOf(frame))).toBeVisible()
  await expect(frame.getByRole('button', { name: words.sheetPdf })).toHaveCount(0)
  const address = await frame.getByLabel(ui.frame.confinedAddress).inputValue()
  await expect(frame.getByText(words.checkFilled.other.split('. ')[1]!)).toHaveCount(0)
  await frame.getByRole('link', { name: words.check }).click()
  await expect(startButton(frame)).toBeVisible()
  await page.goto(address)
  await expect(picture(page)).toBeVisible()
  expect(trouble).toEqual([])
})

for (const width of [1000, 390])
  test(`the host’s button is on the first result in a window of ${String(width)} px, before it is shown in full`, async ({
    page,
    hosts,
    trouble,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const frame = await openOn(page, hosts, 'brand="Acme IT" cta="https://acme.test/call"')
    await answerTen(scopeOf(frame), OWNER)
    const offer = frame.getByRole('link', { name: /acme\.test/ })
    await expect(offer).toHaveCount(1)
    await expect(page.getByRole('button', { name: ui.tenFrame.more })).toBeVisible()
    const under = await offer.evaluate(
      (one) =>
        document.querySelector('.kept')!.getBoundingClientRect().bottom - one.getBoundingClientRect().bottom,
    )
    // A part at the end of a cut-off screen lies below a fade of 80 px.
    expect(under).toBeGreaterThan(80)
    expect(await offer.evaluate((one) => one.closest('[inert]'))).toBeNull()
    expect(trouble).toEqual([])
  })

test('the contact form below the picture sends the counts that it shows, no answer', async ({
  page,
  hosts,
  trouble,
}) => {
  const box = hosts.take('/lead', 200)
  const frame = await openOn(
    page,
    hosts,
    'brand="Acme IT" lead-endpoint="/lead" cta="https://acme.test/call"',
  )
  await expect(frame.getByRole('contentinfo')).toContainText(
    ui.frame.sharesForm.replace('{host}', 'host.localhost'),
  )
  await answerTen(scopeOf(frame), OWNER)
  await showAll(page, ui.tenFrame.more)
  const form = leadForm(frame)
  await form.getByLabel(ui.lead.name, { exact: true }).fill('Ada Löw')
  await form.getByLabel(ui.lead.email, { exact: true }).fill('ada@example.com')
  await expect(form.getByRole('checkbox')).toHaveCount(1)
  await form.getByRole('checkbox').press('Space')
  await expect(form.getByRole('definition').filter({ hasText: words.notMicrosoft })).toContainText(
    `${words.namedNobody}: ${String(COUNTS.nobody)}`,
  )
  await form.getByText(ui.lead.raw).click()
  const shown = (await form.locator('pre code').allTextContents()).join('')
  await form.getByRole('button', { name: ui.lead.send.replace('{receiver}', 'host.localhost') }).click()
  await expect(frame.getByRole('heading', { name: /host\.localhost/ })).toBeFocused()
  expect(box.map(({ body }) => body)).toEqual([shown])
  const lead = JSON.parse(shown) as Record<string, unknown>
  expect(lead).toMatchObject({
    summary: { start: 'whose-job', known: 'tooFew', jobs: COUNTS },
    crm: { score: null, level: null },
  })
  expect(lead).not.toHaveProperty('answers')
  expect(trouble).toEqual([])
})

test(
  'no screen of the ten jobs in a frame has an accessibility problem',
  { tag: '@full' },
  async ({ page }) => {
    test.slow()
    await page.goto(TEN)
    await page.locator('html[data-ready]').waitFor()
    await expectAccessibleInEveryMode(page, 'job')
    await answerTen(page, OWNER)
    await expect(picture(page)).toBeVisible()
    await expect(page.getByRole('button', { name: words.back })).toBeVisible()
    await expectAccessibleInEveryMode(page, 'result')
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the frame lists the ten jobs and leads to the page with a form to print', async ({ page }) => {
    await page.goto(TEN)
    await expect(page.getByRole('listitem')).toHaveText(whoseJob.map(({ title }) => title))
    await expect(page.getByRole('link', { name: ui.frame.fullPage }).first()).toBeVisible()
  })
})
