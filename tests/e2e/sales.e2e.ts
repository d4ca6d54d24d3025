/** A sales team at work: hands out, sends, makes many, presents, and clears the screen for the next visitor. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from '@playwright/test'
import { allNo, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { readPdf } from '../support/read-pdf.ts'
import { keepAnswers, openQuiz, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'

const words = ui.sales
const present = ui.present
const NAME = 'Żółć & Søn'

async function openSales(page: Page): Promise<void> {
  await page.goto('/sales/')
  await page.locator('html[data-ready="sales"]').waitFor()
}
async function openPresenter(page: Page): Promise<void> {
  await page.goto('/sales/present/')
  await page.locator('html[data-ready="present"]').waitFor()
}
async function downloadPage(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.download }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) }
}
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')
const client = (page: Page) => page.getByRole('textbox', { name: words.client, exact: false }).first()
const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${String(viewport.width)} px`, () => {
    test.use({ viewport })
    test('the first screen of a result says whose job backup is, the weakest area and the first three actions', async ({
      page,
    }) => {
      for (const [choices, area] of [
        [exampleChoices, 'Backup and recovery'],
        [allNo, 'Signing in'],
      ] as const) {
        await keepAnswers(page, choices)
        await page.goto('/report/')
        const head = page.locator('.rh')
        const first = head.locator('.first a')
        await expect(first).toHaveCount(3)
        for (const said of [
          head.getByText('Backup is your job, not Microsoft’s.'),
          head.getByText(`Your weakest area: ${area}, 0 of 100.`),
          ...(await first.all()),
        ])
          await expect(said).toBeInViewport({ ratio: 1 })
      }
    })
  })
}

test('the blank checklist is two clicks from home, without a form, and has as many controls as it says', async ({
  page,
  request,
}) => {
  await page.goto('/')
  await page.locator('main').getByRole('link', { name: ui.home.checklist }).click()
  // Its filter is ticks alone: nothing is to be filled in.
  expect(await page.locator('main :is(input:not([type=checkbox], [type=radio]), textarea)').count()).toBe(0)
  const claimed = /(\d+) controls/.exec(await page.locator('main').innerText())?.[1]
  const href = await page.getByRole('link', { name: ui.site.listPdf }).first().getAttribute('href')
  const { boxes } = await readPdf(new Uint8Array(await (await request.get(href ?? '')).body()))
  expect([String(boxes), boxes]).toEqual([claimed, model.controls.length])
})

test('a page is made for a client with name, date, essentials and the contact, and nothing of it is kept', async ({
  page,
}) => {
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
    'The 5 essentials',
    'Ana Silva',
    'ana@example.com',
    String(new Date().getFullYear()),
  ])
    expect(spaced(pdf.text)).toContain(part)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  await page.reload()
  await expect(client(page)).toHaveValue('')
})

test('with answers on the device the page carries the first three actions of the report', async ({
  page,
}) => {
  await keepAnswers(page, exampleChoices)
  await page.goto('/report/')
  const actions = await page.locator('.rh .first li').allInnerTexts()
  await openSales(page)
  await client(page).fill('Harbour Street Dental Practice & Partners')
  const { bytes } = await downloadPage(page)
  const text = spaced((await readPdf(bytes)).text)
  for (const action of actions) expect(text).toContain(spaced(action.trim()))
})

test('a link greets the client, says where the name came from, and the name stands on report and PDF', async ({
  page,
}) => {
  await openSales(page)
  await client(page).fill(`  ${NAME}\u202e `)
  const link = await page.getByLabel(ui.result.shareAddress).inputValue()
  expect(decodeURIComponent(link)).toMatch(new RegExp(`/quiz/#for=${NAME}$`))
  await openQuiz(page, link.slice(link.indexOf('#')))
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expect(page.getByText(ui.quiz.namedFrom)).toBeVisible()
  expect(page.url()).not.toContain('for=')
  await expectAccessible(page, 'a quiz with a name')
  await page.locator('.ans label').first().click()
  await page.goto('/report/')
  await expect(page.getByText(`For ${NAME}`)).toBeVisible()
  await expect(page.getByLabel(ui.result.name)).toHaveValue(NAME)
  // Deleting the answers deletes the name.
  await openQuiz(page, '#check')
  await page.getByRole('button', { name: ui.store.delete }).click()
  await page.getByRole('button', { name: ui.store.deleteYes }).click()
  await expect(page.getByText(`For ${NAME}`)).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('finding 9: a name from a link is kept with the first answer and not before', async ({ page }) => {
  const named = page.locator('.named b')
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
    await page.goto('/privacy/')
  }
  await openQuiz(page)
  await expect(named).toHaveCount(0)
  await openQuiz(page, '#for=Acme')
  await page.locator('.ans label').first().click()
  await expect.poll(everythingKept).toContain('Acme')
  await page.reload()
  await expect(named).toHaveText('For Acme')
})

test('the template for many clients opens in a spreadsheet and holds the columns of the command', async ({
  request,
}) => {
  const answer = await request.get('/sales/clients.csv')
  expect((await answer.text()).split('\r\n')[0]).toBe('\ufeffcompany,contact,answers')
})

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('every step is reached by a clicker, and three things are said about each gap', async ({ page }) => {
    await openPresenter(page)
    for (const name of [present.clock, present.questions, present.result]) {
      await page.keyboard.press('PageDown')
      await expect(step(page, name)).toHaveAttribute('aria-current', 'step')
      await expectAccessible(page, name)
      await expectNoSideScroll(page)
    }
    for (const n of [1, 2, 3]) {
      await page.keyboard.press('ArrowRight')
      await expect(page.getByText(`Essential ${String(n)} of 3`)).toBeVisible()
      await expect(page.locator('.points li')).toHaveCount(3)
    }
    await expectAccessible(page, 'a gap')
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('heading', { level: 2, name: present.takeHome })).toBeVisible()
    await expectAccessible(page, 'take home')
    await page.keyboard.press('PageUp')
    await expect(step(page, 'Gap 3')).toHaveAttribute('aria-current', 'step')
  })

  test('arrows inside the drawing switch the model and do not leave the step', async ({ page }) => {
    await openPresenter(page)
    await page.getByRole('radio', { name: 'Microsoft 365' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: 'A rented platform' })).toBeChecked()
    await expect(step(page, present.matrix)).toHaveAttribute('aria-current', 'step')
    // What changed is named where a projector shows it, above the bar.
    const bar = await page.locator('.steps-bar').boundingBox()
    for (const model of await page.getByRole('radio').filter({ visible: true }).all()) {
      await model.check()
      const told = await page.locator('.differences').boundingBox()
      expect((told?.y ?? 0) + (told?.height ?? Infinity)).toBeLessThanOrEqual(bar?.y ?? 0)
    }
    // The quiz that waits behind the steps does not give the page its own title.
    await expect(page).toHaveTitle(new RegExp(`^${present.matrix} `))
    await expectAccessible(page, 'the drawing')
  })

  test('Next visitor leaves nothing: not by Back, reload, storage, autofill or on the page', async ({
    page,
  }) => {
    await openSales(page)
    await page.getByRole('link', { name: words.presentGo }).click()
    await page.locator('html[data-ready="present"]').waitFor()
    const entries = await page.evaluate(() => history.length)
    await step(page, present.questions).click()
    for (const question of model.questions.slice(0, 8)) {
      const options = exampleChoices[question.id]
      if (!options) continue
      for (const option of options) {
        const index = question.options.findIndex(({ id }) => id === option)
        await page.locator('.q .ans label').nth(index).click()
      }
      await page.locator('.q form .btn[type=submit]').click()
    }
    await step(page, present.result).click()
    await expect(page.locator('.rh h1')).toBeVisible()
    const email = page.getByRole('radio', { name: 'Email', exact: true })
    await step(page, present.clock).click()
    await email.check()
    await step(page, present.takeHome).click()
    await client(page).fill('Quay Lane Vets')
    for (const input of await page.locator('.take-home input:not([type=radio])').all())
      await expect(input).toHaveAttribute('autocomplete', 'off')

    await page.getByRole('button', { name: present.visitor }).click()
    await expect(page.getByText(present.visitorReady)).toBeAttached()
    const isClear = async (): Promise<void> => {
      await page.locator('html[data-ready="present"]').waitFor()
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      ).toEqual([0, 0, ''])
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
      await expect(page.locator('.q input:checked')).toHaveCount(0)
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]) {
    test.describe(`${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport })
      test('sales and presenter mode have no accessibility problem and no side scroll', async ({ page }) => {
        await openSales(page)
        await expectAccessible(page, 'sales')
        await expectNoSideScroll(page)
        await openPresenter(page)
        await expectAccessible(page, 'present')
        await expectNoSideScroll(page)
      })
    })
  }
}

test('nothing claims more than it can: no promise, no number without its source', async ({ page }) => {
  await openSales(page)
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(/\b(?:compliant|guaranteed?|100 ?% secure)\b/i)
  for (const gap of await page.locator('.gaps > li').all())
    await expect(gap.locator('a[href^=http]').first()).toContainText(/read on \d+ \w+ \d{4}/)
  const { bytes } = await downloadPage(page)
  const pdf = (await readPdf(bytes)).text
  expect(pdf).not.toMatch(/\b(?:compliant|guaranteed?)\b/i)
  expect(pdf.match(/Source: .*?read on \d+ \w+ \d{4}/g)).toHaveLength(5)
})
