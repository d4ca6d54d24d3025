/** Tests the tools for sales teams: leave-behinds, links with a client's name, client lists, and presenter mode. */
import { unzipSync } from 'fflate'
import { type Locator, type Page, expect } from '@playwright/test'
import { fill, plural } from '../../src/core/model/format.ts'
import { content } from '../content/content.ts'
import { allNo, allUnknown, exampleChoices, matrix, model, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { choose, chosenOptions, nextButton, options } from '../support/quiz-screens.ts'
import { readPdf } from '../support/read-pdf.ts'
import { businessName, bytesOf, openReport, topJobs } from '../support/report-screens.ts'
import { keepAnswers, openQuiz, quickTest, ready, storedEntries, test } from '../support/visitor.ts'
import { picture } from '../support/whose-job-screens.ts'

const words = ui.sales
const { present, prospects } = ui
const ten = ui.whoseJob
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
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.download }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const client = (page: Page): Locator =>
  page.getByRole('textbox', { name: words.client, exact: false }).first()
/** The button that opens the menu with the screens of presenter mode. The button names the current screen. */
const current = (page: Page): Locator => page.getByRole('button', { name: /^\d of \d: / })
/** Chooses a screen in the menu of presenter mode. */
async function goTo(page: Page, name: string): Promise<void> {
  await current(page).click()
  await page
    .getByRole('navigation', { name: present.steps })
    .getByRole('button', { name, exact: true })
    .click()
  await expect(current(page)).toHaveText(new RegExp(`: ${name}$`))
}
/** Goes on to the next visitor, and says yes to the question before everything is deleted. */
async function nextVisitor(page: Page): Promise<void> {
  await page.getByRole('button', { name: present.visitor }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
}
/** Answers the questions of the quiz on the screen “Questions”. */
async function answerAll(page: Page, choices: Record<string, string[]>): Promise<void> {
  await goTo(page, present.questions)
  for (;;) {
    const id = (await options(page).first().getAttribute('name')) ?? ''
    const question = model.questions.find((one) => id === one.id || id.startsWith(`${one.id}-`))!
    for (const chosen of choices[question.id] ?? []) await choose(page, chosen, question.id)
    await nextButton(page.locator('.stage-questions')).click()
    await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0)
    if ((await options(page).count()) === 0) return
  }
}
/** Returns by how many CSS pixels the page or the shown slide is longer than its space: 0 if nothing scrolls. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const slide = [...document.querySelectorAll('.screen')].find((one) => one.checkVisibility())!
    return Math.max(
      document.documentElement.scrollHeight - innerHeight,
      slide.scrollHeight - slide.clientHeight,
    )
  })

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${String(viewport.width)} px`, () => {
    test.use({ viewport })
    quickTest(
      'the report shows its first three jobs without scrolling',
      { tag: '@full' },
      async ({ page }) => {
        const { weakestTwo, weakestAll } = ui.report
        for (const [choices, areas] of [
          [exampleChoices, fill(weakestTwo, { first: 'Backup and recovery', second: 'Apps and AI', n: 0 })],
          [allNo, fill(weakestAll, { count: 8, n: 0 })],
        ] as const) {
          await keepAnswers(page, choices)
          await openReport(page)
          await expect(topJobs(page)).toHaveCount(3)
          for (const said of [
            page.getByText('and a separate backup, you can get to'),
            page.getByText(areas),
            ...(await topJobs(page).all()),
          ])
            await expect(said).toBeInViewport({ ratio: 1 })
        }
      },
    )
  })
}

quickTest(
  'two clicks from the home page download a blank checklist with every control',
  { tag: '@full' },
  async ({ page, request }) => {
    await page.goto('/')
    await page.getByRole('link', { name: ui.home.checklist }).click()
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
    const claimed = /(\d+) jobs/.exec(await page.getByRole('main').innerText())?.[1]
    const href = await page.getByRole('link', { name: ui.site.listDownload }).getAttribute('href')
    const { boxes } = await readPdf(new Uint8Array(await (await request.get(href ?? '')).body()))
    expect([String(boxes), boxes]).toEqual([claimed, model.controls.length])
  },
)

quickTest('the sales page creates a leave-behind without storing the client’s name', async ({ page }) => {
  await openSales(page)
  await client(page).fill(NAME)
  await page.getByLabel(words.person).fill('Ana Silva')
  await page.getByLabel(words.mail).fill('ana at example')
  await page.getByRole('button', { name: words.download }).click()
  await expect(page.getByText(words.mailWrong)).toBeVisible()
  await page.getByLabel(words.mail).fill('ana@example.com')
  const { name, bytes } = await downloadPage(page)
  expect(name).toMatch(/^microsoft-365-Żółć-Søn-\d{4}-\d\d-\d\d\.pdf$/)
  const pdf = await readPdf(bytes)
  expect(pdf.isTagged).toBe(true)
  for (const part of [
    `Made for ${NAME}`,
    fill(ui.leave.essentials, { n: 5 }),
    'Ana Silva',
    'ana@example.com',
    String(new Date().getFullYear()),
  ])
    expect(spaced(pdf.text)).toContain(part)
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  await page.reload()
  await expect(client(page)).toHaveValue('')
})

quickTest(
  'a leave-behind contains the first three jobs of the report',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, exampleChoices)
    await openReport(page)
    const actions = await topJobs(page).allInnerTexts()
    expect(actions).toHaveLength(3)
    await openSales(page)
    await client(page).fill('Harbour Street Dental Practice & Partners')
    const { bytes } = await downloadPage(page)
    const text = spaced((await readPdf(bytes)).text)
    for (const action of actions) expect(text).toContain(spaced(action.trim()))
  },
)

quickTest('a sales link shows the client’s name until the client deletes the answers', async ({ page }) => {
  await openSales(page)
  await client(page).fill(`  ${NAME}\u202e `)
  const link = await page.getByLabel(ui.result.shareAddress).inputValue()
  expect(decodeURIComponent(link)).toMatch(new RegExp(`/quiz/#for=${NAME}$`))
  await openQuiz(page, link.slice(link.indexOf('#')))
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expect(page.getByText(ui.quiz.namedFrom)).toBeVisible()
  expect(page.url()).not.toContain('for=')
  await options(page).first().check()
  await openReport(page)
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expect(businessName(page)).toHaveValue(NAME)
  // Deleting the answers also deletes the client's name.
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(page.getByText(`For ${NAME}`)).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test(
  'a link’s client name is stored only after an answer (docs/threats.md, finding 9)',
  { tag: '@full' },
  async ({ page }) => {
    const named = page.getByText(/^For (?:Acme|Mallory)$/)
    const everythingKept = (): Promise<string> =>
      page.evaluate(() =>
        JSON.stringify([
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          history.state,
          location.href,
        ]),
      )
    for (const name of ['Acme', 'Mallory']) {
      await openQuiz(page, `#for=${name}`)
      await expect(named).toHaveText(`For ${name}`)
      expect(await everythingKept()).not.toMatch(/Acme|Mallory/)
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
      await page.goto('/offline/')
    }
    await openQuiz(page)
    await expect(named).toHaveCount(0)
    await openQuiz(page, '#for=Acme')
    await options(page).first().check()
    await expect.poll(everythingKept).toContain('Acme')
    await page.reload()
    await expect(named).toHaveText('For Acme')
  },
)

/** Pastes a list of clients on the page for sales teams, and makes their links. */
async function makeLinks(page: Page, list: string): Promise<void> {
  await openSales(page)
  await page.getByLabel(prospects.names).fill(list)
  await page.getByRole('button', { name: prospects.make }).click()
}
const linkRows = (page: Page): Locator =>
  page
    .getByRole('region', { name: prospects.caption })
    .getByRole('row')
    .filter({ has: page.locator('td [dir=ltr]') })

quickTest('a pasted list gives each client a link that greets by name', async ({ page }) => {
  // The headings of another language than that of the page count too.
  await makeLinks(page, `Firma\tE-Mail\n${NAME}\ta@b.example\n\nQuay (UK).\n${NAME}\n=1+1`)
  await expect(linkRows(page)).toHaveCount(3)
  for (const [text, n, lines] of [
    [prospects.made, 3],
    [prospects.nameless, 1, 3],
    [prospects.twice, 1, 5],
    [prospects.formulas, 1],
  ] as const)
    await expect(page.getByText(fill(plural(text, n, 'en-GB'), { lines: lines ?? '' }))).toBeVisible()
  const addresses = await linkRows(page).locator('td [dir=ltr]').allInnerTexts()
  expect(await storedEntries(page)).toEqual([0, 0, 0])
  for (const [index, name] of [NAME, 'Quay (UK).', '=1+1'].entries()) {
    await page.goto(new URL(addresses[index]!).pathname + new URL(addresses[index]!).hash)
    await ready(page, 'quiz')
    await expect(page.getByText(`For ${name}`, { exact: true })).toBeVisible()
  }
})

quickTest('the links of a list are saved as a table, and no name runs as a formula', async ({ page }) => {
  await makeLinks(page, 'Name;Website\n=1+1;quay.example')
  const files: [string, string][] = [
    [prospects.csv, 'csv'],
    [prospects.excel, 'xlsx'],
  ]
  for (const [name, ending] of files) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^client-links-\\d{4}-\\d\\d-\\d\\d\\.${ending}$`),
    )
    const bytes = await bytesOf(download)
    if (ending === 'csv') expect(new TextDecoder().decode(bytes)).toContain("\r\n'=1+1,https://")
    else expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).toContain('=1+1</t>')
  }
})

quickTest(
  'the ZIP has a page for each client, and its code opens the link of this client',
  async ({ page }) => {
    await makeLinks(page, 'Qvarnholm\nZyxwick')
    await page.getByLabel(prospects.contact).fill('Ana Silva\nana@example.com')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: ui.desk.zipMake }).click(),
    ])
    const files = Object.entries(unzipSync(await bytesOf(download)))
    expect(files).toHaveLength(2)
    for (const [file, bytes] of files) {
      const { text, pages, links } = await readPdf(bytes)
      expect(pages).toBe(1)
      expect(text).toContain('Ana Silva')
      const name = file.includes('Qvarnholm') ? 'Qvarnholm' : 'Zyxwick'
      expect(links.filter((link) => link.includes('#for='))).toEqual([
        expect.stringMatching(new RegExp(`/quiz/#for=${name}$`)),
      ])
    }
    await expect(page.getByText(plural(ui.desk.zipSaved, 2, 'en-GB'))).toBeVisible()
  },
)

quickTest('a list of 500 clients has 500 links, and its ZIP can be stopped', async ({ page }) => {
  await makeLinks(page, Array.from({ length: 502 }, (_, index) => `Client ${String(index)}`).join('\n'))
  await expect(linkRows(page)).toHaveCount(500)
  await expect(page.getByText(plural(prospects.left, 2, 'en-GB'))).toBeVisible()
  await page.getByRole('button', { name: ui.desk.zipMake }).click()
  await page.getByRole('button', { name: ui.desk.zipCancel }).click()
  await expect(page.getByText(ui.desk.zipStopped)).toBeVisible()
})

test('a list of clients has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await makeLinks(page, `Quay\n\n${'A very long name of a client '.repeat(7)}`)
  await expect(linkRows(page)).toHaveCount(2)
  await expectAccessibleInEveryMode(page, prospects.title)
})

quickTest(
  'the template of the client list has the columns company, contact and answers',
  { tag: '@full' },
  async ({ request }) => {
    const answer = await request.get('/sales/clients.csv')
    expect((await answer.text()).split('\r\n')[0]).toBe('\ufeffcompany,contact,answers')
  },
)

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('the keys of a presentation remote reach every screen of presenter mode', async ({ page }) => {
    await openPresenter(page)
    for (const name of [present.clock, present.ten, present.questions, present.result]) {
      await page.keyboard.press('PageDown')
      await expect(current(page)).toHaveText(new RegExp(`: ${name}$`))
    }
    for (const n of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect(page.getByText(fill(present.gapOf, { n, total: 3 }))).toBeVisible()
      // The notes of each of the three gaps have three talking points, and the slide has none.
      await page.getByRole('button', { name: present.notes }).click()
      const points = page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 3 }) })
      await expect(points).toHaveCount(3)
    }
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { level: 2, name: present.takeHome })).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(current(page)).toHaveText(/: Gap 3$/)
  })

  test('a second window has the notes of each screen, and its buttons move the talk', async ({ page }) => {
    await openPresenter(page)
    const notes = page.getByRole('button', { name: present.notes, exact: true })
    const panel = page.getByRole('complementary', { name: present.notes })
    await notes.click()
    const [second] = await Promise.all([
      page.waitForEvent('popup'),
      panel.getByRole('button', { name: present.notesWindow }).click(),
    ])
    await expect(panel).toBeHidden()
    await expect(second).toHaveTitle(present.notesTitle)
    await expect(second.getByText(ui.say.matrix)).toBeVisible()
    await expect(second.getByText(fill(present.notesNext, { name: present.clock }))).toBeVisible()
    await expectAccessible(second, 'second window')
    await second.getByRole('button', { name: present.next }).click()
    await expect(current(page)).toHaveText(new RegExp(`: ${present.clock}$`))
    await expect(second.getByText(ui.say.clock)).toBeVisible()
    await second.keyboard.press('PageUp')
    await expect(current(page)).toHaveText(new RegExp(`: ${present.matrix}$`))
    for (let press = 0; press < 3; press += 1) await second.keyboard.press('PageDown')
    await expect(current(page)).toHaveText(new RegExp(`: ${present.questions}$`))
    await goTo(page, 'Gap 1')
    for (const title of [ui.points.why, ui.points.takes, ui.points.ask])
      await expect(second.getByRole('heading', { name: title })).toBeVisible()
    await second.close()
    await notes.click()
    await expect(panel.getByText(ui.say.gap1)).toBeVisible()
  })

  test('the notes are printed on at most two pages, without the screens', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await openPresenter(page)
    await page.getByRole('button', { name: present.notes, exact: true }).click()
    await page
      .getByRole('complementary', { name: present.notes })
      .getByRole('button', { name: present.notesPrint })
      .click()
    await expect(page.locator('.notes-paper')).toBeAttached()
    const { pages, text } = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })))
    expect(pages).toBeLessThanOrEqual(2)
    for (const part of [present.notesTitle, ui.say.matrix, ui.say.takeHome, ui.points.why])
      expect(spaced(text).replace(/\s+/g, ' ')).toContain(part)
    expect(text).not.toContain(present.headline)
  })

  test('no screen of presenter mode has an accessibility problem', { tag: '@full' }, async ({ page }) => {
    await openPresenter(page)
    await expectAccessibleInEveryMode(page, present.matrix)
    const others = [present.clock, present.ten, present.questions, present.result, 'Gap 1', present.takeHome]
    for (const name of others) {
      await goTo(page, name)
      await expectAccessible(page, name)
      await expectNoSideScroll(page, name)
      const notes = page.getByRole('button', { name: present.notes })
      if ((await notes.count()) === 0) continue
      await notes.click()
      await expectAccessible(page, `${name}, with notes`)
    }
  })

  quickTest(
    'arrow keys on a radio change the matrix column and not the presenter screen',
    { tag: '@full' },
    async ({ page }) => {
      await openPresenter(page)
      await page.getByRole('radio', { name: 'Microsoft 365' }).focus()
      await page.keyboard.press('ArrowLeft')
      await expect(page.getByRole('radio', { name: 'A rented platform' })).toBeChecked()
      await expect(current(page)).toHaveText(new RegExp(`: ${present.matrix}$`))
      // One sentence says how the chosen column differs from the SaaS column. It ends above the navigation
      // bar.
      const { change } = matrix.models[2]!.differences.find(({ from }) => from === 'saas')!
      await expect(page.getByRole('status').filter({ hasText: change })).toBeVisible()
      const bar = (await current(page).boundingBox())!
      const last = (await page.getByText(change).boundingBox())!
      expect(last.y + last.height).toBeLessThanOrEqual(bar.y)
      // The quiz, which is on another screen of presenter mode, must not change the page title.
      await expect(page).toHaveTitle(new RegExp(`^${present.matrix} `))
    },
  )

  test('the button “Next visitor” deletes all data of the last visitor', async ({ page }) => {
    await openSales(page)
    await page.getByRole('link', { name: words.presentGo }).click()
    await ready(page, 'present')
    const entries = await page.evaluate(() => history.length)
    await answerAll(page, exampleChoices)
    await goTo(page, present.result)
    await expect(page.getByText(present.example)).toHaveCount(0)
    const deleted = page.getByRole('combobox', { name: 'What was deleted?' })
    await goTo(page, present.clock)
    await deleted.selectOption('Email')
    await goTo(page, present.takeHome)
    await client(page).fill('Quay Lane Vets')
    for (const input of await page.getByRole('main').getByRole('textbox').all())
      await expect(input).toHaveAttribute('autocomplete', 'off')

    await nextVisitor(page)
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
      await goTo(page, present.result)
      await expect(page.getByText(present.example)).toBeVisible()
      await goTo(page, present.clock)
      await expect(deleted).not.toHaveValue('mail')
      await goTo(page, present.questions)
      await expect(options(page).first()).toBeVisible()
      await expect(chosenOptions(page)).toHaveCount(0)
      await goTo(page, present.takeHome)
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

for (const viewport of [
  { width: 800, height: 600 },
  { width: 390, height: 844 },
]) {
  test.describe(`in a window of ${String(viewport.width)} px`, () => {
    test.use({ viewport })
    test('the buttons of a question are above the bar of the talk', async ({ page }) => {
      await openPresenter(page)
      await goTo(page, present.questions)
      const next = nextButton(page.locator('.stage-questions'))
      const bar = current(page)
      for (let screens = 0; screens < 4; screens += 1) {
        const [button, edge] = [(await next.boundingBox())!, (await bar.boundingBox())!]
        expect(button.y + button.height).toBeLessThanOrEqual(edge.y)
        const last = options(page).last()
        await last.focus()
        const focused = (await last.boundingBox())!
        expect(focused.y + focused.height).toBeLessThanOrEqual((await next.boundingBox())!.y)
        const id = (await last.getAttribute('name')) ?? ''
        await options(page).first().check()
        await next.click()
        await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0)
      }
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('presenter mode prints its notes and has no second window', { tag: '@full' }, async ({ page }) => {
    await openPresenter(page)
    await page.getByRole('button', { name: present.notes, exact: true }).click()
    const panel = page.getByRole('complementary', { name: present.notes })
    await expect(panel.getByRole('button', { name: present.notesPrint })).toBeVisible()
    await expect(panel.getByRole('button', { name: present.notesWindow })).toBeHidden()
  })
})

test.describe('on a small projector', () => {
  test.use({ viewport: { width: 1280, height: 640 } })
  /**
   * The screens of presenter mode, without the questions. Without answers, the screens show the result of the
   * example business.
   */
  const slides = [
    present.matrix,
    present.clock,
    present.ten,
    present.result,
    'Gap 1',
    'Gap 2',
    present.takeHome,
  ]

  test('both sides answer the ten jobs in the room, and both columns leave with the page', async ({
    page,
    context,
  }) => {
    await openPresenter(page)
    await goTo(page, present.ten)
    // The presenter has loaded every screen, so the room needs no connection.
    await context.setOffline(true)
    const slide = page.locator('.stage-ten')
    const answer = async (keys: string): Promise<void> => {
      for (const [job, key] of [...keys].entries()) {
        await expect(slide.locator('h1:focus')).toContainText(content.whoseJob[job]!.title)
        expect(await overflow(page), `job ${String(job + 1)}`).toBe(0)
        await page.keyboard.press(key)
      }
    }
    await page.getByRole('button', { name: present.tenIt }).click()
    await answer('1112321111')
    await expect(slide.getByRole('heading', { name: ten.curtain })).toBeFocused()
    await expectAccessible(page, 'curtain')
    await page.getByRole('button', { name: ten.start, exact: true }).click()
    await expect(slide.getByRole('button', { pressed: true })).toHaveCount(0)
    await expectAccessible(page, 'job')
    await answer('2212324124')
    await expect(slide.locator('h1')).toHaveText(plural(ten.headEach, 3, ui.language))
    await expect(picture(page).getByRole('rowheader').nth(1)).toHaveText(content.whoseJob[0]!.short)
    expect(await overflow(page), 'both columns').toBe(0)
    await expectAccessibleInEveryMode(page, 'both columns')
    await context.setOffline(false)

    await goTo(page, present.takeHome)
    const { pages, text } = await readPdf((await downloadPage(page)).bytes)
    expect(pages).toBe(1)
    for (const part of [ui.leave.tenYou, ui.leave.tenProvider, plural(ten.headEach, 3, ui.language)])
      expect(text).toContain(part)
    await nextVisitor(page)
    await goTo(page, present.ten)
    await expect(page.getByRole('button', { name: present.tenIt })).toBeVisible()
    expect(await storedEntries(page)).toEqual([0, 0, 0])
  })

  test('without answers, no presenter screen scrolls', async ({ page }) => {
    await openPresenter(page)
    for (const name of slides) {
      await goTo(page, name)
      expect(await overflow(page), name).toBe(0)
    }
    await goTo(page, present.result)
    await expect(page.getByText(present.example)).toBeVisible()
    await expect(page.getByText(ui.result.emptyTitle)).toHaveCount(0)
    await goTo(page, present.clock)
    for (const kind of ['left', 'ended', 'changed', 'deleted']) {
      await page.getByRole('combobox', { name: ui.clock.what }).selectOption(kind)
      expect(await overflow(page), kind).toBe(0)
    }
    await page.getByRole('switch').check()
    expect(await overflow(page), 'with a backup').toBe(0)
  })

  for (const [set, choices] of [
    ['the worked example', exampleChoices],
    ['only unknown answers', allUnknown],
  ] as const) {
    test(`with ${set}, no presenter screen scrolls`, { tag: '@full' }, async ({ page }) => {
      await openPresenter(page)
      await answerAll(page, choices)
      for (const name of slides) {
        await goTo(page, name)
        expect(await overflow(page), name).toBe(0)
      }
    })
  }

  test('no question scrolls in presenter mode', { tag: '@full' }, async ({ page }) => {
    await openPresenter(page)
    await goTo(page, present.questions)
    for (let screens = 1; (await options(page).count()) > 0; screens += 1) {
      expect(await overflow(page), `question ${screens}`).toBe(0)
      const id = (await options(page).first().getAttribute('name')) ?? ''
      const question = model.questions.find((one) => id === one.id || id.startsWith(`${one.id}-`))!
      for (const chosen of exampleChoices[question.id] ?? []) await choose(page, chosen, question.id)
      await nextButton(page.locator('.stage-questions')).click()
      await expect(page.locator(`input[name="${id}"]`)).toHaveCount(0)
    }
    expect(await overflow(page), 'the answers to look over').toBe(0)
  })
})

quickTest('the sales page has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openSales(page)
  await expectAccessibleInEveryMode(page, 'sales')
})

quickTest('a quiz with a client’s name has no accessibility problem', { tag: '@full' }, async ({ page }) => {
  await openQuiz(page, `#for=${NAME}`)
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expectAccessible(page, 'a quiz with a name')
})

quickTest(
  'each gap on the sales page and in the leave-behind names a dated source',
  { tag: '@full' },
  async ({ page }) => {
    await openSales(page)
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/\b(?:compliant|guaranteed?|100 ?% secure)\b/i)
    const gaps = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) })
      .filter({ has: page.getByRole('link') })
    expect(await gaps.count()).toBeGreaterThan(2)
    for (const gap of await gaps.all())
      await expect(gap.getByRole('paragraph')).toContainText(/read it on \d+\s\w+\s\d{4}/i)
    const { bytes } = await downloadPage(page)
    const pdf = (await readPdf(bytes)).text
    expect(pdf).not.toMatch(/\b(?:compliant|guaranteed?)\b/i)
    expect(pdf.match(/Source: .*?read \d+ \w+ \d{4}/g)).toHaveLength(5)
  },
)
