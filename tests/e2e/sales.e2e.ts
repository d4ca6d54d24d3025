/** A sales team: a page for a client, a link with a name, presenter mode, and a clean screen for the next visitor. */
import { type Page, expect } from '@playwright/test'
import { fill } from '../../src/quiz/words.ts'
import { allNo, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { choose, chosenOptions, nextButton, options } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { bytesOf, openReport, topJobs } from '../support/report-screens.ts'
import { keepAnswers, openQuiz, quickTest, ready, storedEntries, test } from '../support/visitor.ts'

const words = ui.sales
const present = ui.present
const NAME = 'Żółć & Søn'

async function openSales(page: Page): Promise<void> {
  await page.goto('/sales/')
  await ready(page, 'sales')
}
async function openPresenter(page: Page): Promise<void> {
  await page.goto('/sales/present/')
  await ready(page, 'present')
}
async function downloadPage(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.download }).click()
  return { name: (await download).suggestedFilename(), bytes: await bytesOf(await download) }
}
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const client = (page: Page) => page.getByRole('textbox', { name: words.client, exact: false }).first()
const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

for (const [choices, area] of [
  [exampleChoices, 'DP'],
  [allNo, 'IA'],
] as const) {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const where = `${area} weakest, ${String(viewport.width)} px`
    const tag = area === 'DP' && viewport.width === 390 ? [] : ['@full']
    quickTest(`the first screen of a result says what to do first: ${where}`, { tag }, async ({ page }) => {
      await page.setViewportSize(viewport)
      await keepAnswers(page, choices)
      await openReport(page)
      await expect(topJobs(page)).toHaveCount(3)
      const { name } = model.areas.find(({ id }) => id === area)!
      for (const said of [
        page.getByText(ui.report.backup),
        page.getByText(fill(ui.report.weakest, { area: name, n: 0 })),
        ...(await topJobs(page).all()),
      ])
        await expect(said).toBeInViewport({ ratio: 1 })
    })
  }
}

quickTest(
  'the blank checklist is two clicks from home and asks for nothing',
  { tag: '@full' },
  async ({ page, request }) => {
    await page.goto('/')
    await page.getByRole('link', { name: ui.home.checklist }).click()
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    const claimed = /(\d+) controls/.exec(await page.getByRole('main').innerText())?.[1]
    const href = await page.getByRole('link', { name: ui.site.listPdf }).first().getAttribute('href')
    const { boxes } = await readPdf(new Uint8Array(await (await request.get(href ?? '')).body()))
    expect([String(boxes), boxes]).toEqual([claimed, model.controls.length])
  },
)

quickTest('a page for a client carries name, date, essentials and contact', async ({ page }) => {
  await openSales(page)
  await client(page).fill(NAME)
  await page.getByLabel(words.person).fill('Ana Silva')
  await page.getByLabel(words.mail).fill('ana@example.com')
  const { name, bytes } = await downloadPage(page)
  expect(name).toMatch(/^microsoft-365-Żółć-Søn-\d{4}-\d\d-\d\d\.pdf$/)
  const pdf = await readPdf(bytes)
  expect(pdf.isTagged).toBe(true)
  for (const part of [
    `Made for ${NAME}`,
    'The 5 essentials',
    'Ana Silva',
    'ana@example.com',
    String(new Date().getFullYear()),
  ])
    expect(spaced(pdf.text)).toContain(part)
  // Nothing of it is stored.
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.reload()
  await expect(client(page)).toHaveValue('')
})

quickTest('a wrong email address is named before a page is made', { tag: '@full' }, async ({ page }) => {
  await openSales(page)
  await page.getByLabel(words.mail).fill('ana at example')
  await page.getByRole('button', { name: words.download }).click()
  await expect(page.getByText(words.mailWrong)).toBeVisible()
})

quickTest(
  'with answers on the device the page carries the first three actions',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    const actions = await topJobs(page).allInnerTexts()
    await openSales(page)
    await client(page).fill('Harbour Street Dental Practice & Partners')
    const { bytes } = await downloadPage(page)
    const text = spaced((await readPdf(bytes)).text)
    for (const action of actions) expect(text).toContain(spaced(action.trim()))
  },
)

quickTest(
  'a name that no font can draw is refused and kept in its field',
  { tag: '@full' },
  async ({ page }) => {
    await openSales(page)
    await client(page).fill('東京')
    await page.getByRole('button', { name: words.download }).click()
    await expect(page.getByRole('alert')).toContainText('東 京')
    await expect(client(page)).toHaveValue('東京')
  },
)

/** The link for a client, as it is offered. */
async function linkFor(page: Page, name: string): Promise<string> {
  await openSales(page)
  await client(page).fill(name)
  return page.getByLabel(ui.result.shareAddress).inputValue()
}

quickTest('a link greets the client and says where the name came from', async ({ page }) => {
  const link = await linkFor(page, `  ${NAME}\u202e `)
  expect(decodeURIComponent(link)).toMatch(new RegExp(`/quiz/#for=${NAME}$`))
  await openQuiz(page, link.slice(link.indexOf('#')))
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expect(page.getByText(ui.quiz.namedFrom)).toBeVisible()
  expect(page.url()).not.toContain('for=')
})

quickTest('a quiz that greets by name has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openQuiz(page, '#for=Harbour')
  await expect(page.getByText('For Harbour')).toBeVisible()
  await expectAccessibleInEveryMode(page, 'a quiz with a name')
})

quickTest(
  'the name of a link goes on to the report and is deleted with it',
  { tag: '@full' },
  async ({ page }) => {
    await openQuiz(page, `#for=${encodeURIComponent(NAME)}`)
    await options(page).first().check()
    await openReport(page)
    await expect(page.getByText(`For ${NAME}`)).toBeVisible()
    await expect(page.getByLabel(ui.result.name)).toHaveValue(NAME)
    await openQuiz(page, '#check')
    await page.getByRole('button', { name: ui.store.delete }).click()
    await page.getByRole('button', { name: ui.store.deleteYes }).click()
    await expect(page.getByText(`For ${NAME}`)).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  },
)

quickTest('a name from a link can be left out', { tag: '@full' }, async ({ page }) => {
  await openQuiz(page, '#for=Harbour')
  await page.getByRole('button', { name: ui.quiz.namedRemove }).click()
  await expect(page.getByText('For Harbour')).toHaveCount(0)
})

for (const hash of ['#for=%E0%A4%A', '#for=', '#for=%E2%80%AE']) {
  quickTest(
    `a damaged name in a link opens the quiz as usual: ${hash}`,
    { tag: '@full' },
    async ({ page }) => {
      await openQuiz(page, hash)
      await page.reload()
      await ready(page, 'quiz')
      expect(page.url()).not.toContain('for=')
      await expect(page.getByText(ui.quiz.namedFrom)).toHaveCount(0)
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
    },
  )
}

quickTest('the template for many clients has the columns of the command', async ({ request }) => {
  const answer = await request.get('/sales/clients.csv')
  expect((await answer.text()).split('\r\n')[0]).toBe('\ufeffcompany,contact,answers')
})

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('every step is reached by a clicker', async ({ page }) => {
    await openPresenter(page)
    for (const name of [present.clock, present.questions, present.result]) {
      await page.keyboard.press('PageDown')
      await expect(step(page, name)).toHaveAttribute('aria-current', 'step')
    }
    for (const n of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect(page.getByText(fill(present.essential, { n, total: 3 }))).toBeVisible()
      await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(3)
    }
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { level: 2, name: present.takeHome })).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(step(page, fill(present.gap, { n: 3 }))).toHaveAttribute('aria-current', 'step')
  })

  for (const name of [
    present.matrix,
    present.clock,
    present.questions,
    present.result,
    fill(present.gap, { n: 1 }),
    present.takeHome,
  ]) {
    quickTest(`the step ${name} has no accessibility problem`, { tag: '@full' }, async ({ page }) => {
      await openPresenter(page)
      await step(page, name).click()
      await expect(step(page, name)).toHaveAttribute('aria-current', 'step')
      await expectAccessibleInEveryMode(page, name)
    })
  }

  quickTest(
    'arrows inside the drawing switch the model, not the step',
    { tag: '@full' },
    async ({ page }) => {
      await openPresenter(page)
      await page.getByRole('radio', { name: 'Microsoft 365' }).focus()
      await page.keyboard.press('ArrowLeft')
      await expect(page.getByRole('radio', { name: 'A rented platform' })).toBeChecked()
      await expect(step(page, present.matrix)).toHaveAttribute('aria-current', 'step')
      // The quiz that waits behind the steps does not give the page its own title.
      await expect(page).toHaveTitle(new RegExp(`^${present.matrix} `))
    },
  )

  quickTest('what changed shows above the bar of steps', { tag: '@full' }, async ({ page }) => {
    await openPresenter(page)
    const bar = (await step(page, present.matrix).boundingBox())!
    for (const model of await page.getByRole('radio').filter({ visible: true }).all()) {
      await model.check()
      const changes = page.getByRole('listitem').filter({ hasText: 'layers differ', visible: true })
      const last = (await changes.last().boundingBox())!
      expect(last.y + last.height).toBeLessThanOrEqual(bar.y)
    }
  })

  test('Next visitor leaves nothing behind', async ({ page }) => {
    await openSales(page)
    await page.getByRole('link', { name: words.presentGo }).click()
    await ready(page, 'present')
    const entries = await page.evaluate(() => history.length)
    await step(page, present.questions).click()
    for (const { id } of model.questions.slice(0, 4)) {
      for (const one of exampleChoices[id] ?? []) await choose(page, one, id)
      await nextButton(page).click()
    }
    await step(page, present.result).click()
    await expect(page.locator('#result')).toBeVisible()
    const email = page.getByRole('radio', { name: 'Email', exact: true })
    await step(page, present.clock).click()
    await email.check()
    await step(page, present.takeHome).click()
    await client(page).fill('Quay Lane Vets')
    for (const input of await page.getByRole('main').getByRole('textbox').all())
      await expect(input).toHaveAttribute('autocomplete', 'off')

    await page.getByRole('button', { name: present.visitor }).click()
    await expect(page.getByText(present.visitorReady)).toBeAttached()
    const isClear = async (): Promise<void> => {
      await ready(page, 'present')
      expect(await storedEntries(page)).toEqual([0, 0, 0])
      expect(
        await page.evaluate(async () => [
          (await indexedDB.databases()).length,
          (await caches.keys()).length,
          (await navigator.serviceWorker.getRegistrations()).length,
        ]),
      ).toEqual([0, 0, 0])
      expect((await page.content()).includes('Quay Lane Vets')).toBe(false)
      await step(page, present.result).click()
      await expect(page.getByText(present.noResult)).toBeVisible()
      await step(page, present.clock).click()
      await expect(email).not.toBeChecked()
      await step(page, present.questions).click()
      await expect(chosenOptions(page)).toHaveCount(0)
      await step(page, present.takeHome).click()
      await expect(client(page)).toHaveValue('')
    }
    await isClear()
    expect(await page.evaluate(() => history.length)).toBe(entries)
    expect(page.url()).toMatch(/\/sales\/present\/$/)
    await page.reload()
    await isClear()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: words.heading })).toBeVisible()
    await page.goForward()
    await isClear()
  })
})

quickTest('the sales page has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openSales(page)
  await expectAccessibleInEveryMode(page, 'sales')
})

quickTest(
  'nothing claims more than it can, and each gap names its source',
  { tag: '@full' },
  async ({ page }) => {
    await openSales(page)
    const text = await page.getByRole('main').innerText()
    expect(text).not.toMatch(/\b(?:compliant|guaranteed?|100 ?% secure)\b/i)
    const gaps = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .filter({ has: page.getByRole('link') })
    expect(await gaps.count()).toBeGreaterThan(2)
    for (const gap of await gaps.all())
      await expect(gap.getByRole('link').last()).toContainText(/read on \d+ \w+ \d{4}/i)
    const { bytes } = await downloadPage(page)
    const pdf = (await readPdf(bytes)).text
    expect(pdf).not.toMatch(/\b(?:compliant|guaranteed?)\b/i)
    expect(pdf.match(/Source: .*?read on \d+ \w+ \d{4}/g)).toHaveLength(5)
  },
)
