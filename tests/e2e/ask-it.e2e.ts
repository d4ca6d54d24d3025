/** An owner asks the person who knows, in another browser, and takes in what comes back. */
import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test'
import { exampleChoices, model, ui, type Choices } from '../support/answer-sets.ts'
import { keepAnswers, test } from '../support/visitor.ts'
import { expectAccessible, expectNoSideScroll } from '../support/axe.ts'
import { heading } from '../support/quiz-screens.ts'

const BUSINESS = 'Żółć & Søn 東京'
const ASKED = ['leavers', 'fake-sender']
const titleOf = (id: string): string => model.questions.find((one) => one.id === id)?.title ?? 'missing'
const labelOf = (id: string, option: string): string =>
  model.questions.find((one) => one.id === id)?.options.find((one) => one.id === option)?.label ?? 'missing'
const unknownOf = (id: string): string =>
  model.questions.find((one) => one.id === id)?.options.find(({ unknown }) => unknown)?.id ?? 'missing'
/** The worked example knows everything but one thing. */
const known: Choices = { ...exampleChoices, apps: ['default'] }
/** The owner does not know two things. */
const mine: Choices = {
  ...known,
  ...Object.fromEntries(ASKED.map((id) => [id, [unknownOf(id)]])),
}
const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('whose-job/answers'))
const choose = (page: Page, option: string): Promise<void> =>
  page.locator(`.ans label:has(input[value="${option}"])`).click()
const next = (page: Page): Promise<void> => page.locator('form .btn[type=submit]').click()

/** The clipboard's last text: two contexts of one browser share none, so each page keeps its own. */
async function watchCopies(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) => {
          ;(window as unknown as { copied: string }).copied = text
          return Promise.resolve()
        },
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { copied: string }).copied)
}

/** A browser of somebody else. */
async function elsewhere(
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ it: Page; context: BrowserContext; copied: () => Promise<string> }> {
  const context = await browser.newContext(baseURL ? { baseURL } : {})
  const it = await context.newPage()
  return { it, context, copied: await watchCopies(it) }
}

/** Asks about all that is unknown and gives the link out of the message. */
async function askForLink(page: Page): Promise<{ link: string; text: string }> {
  const copied = await watchCopies(page)
  await keepAnswers(page, mine)
  await page.goto('/report/')
  await page.locator('.ask').getByLabel('Your name or business').fill(BUSINESS)
  await page.locator('.ask').getByLabel('A line from you').fill('Dear Zoë,\nthank you. 🙏')
  await page.getByRole('button', { name: 'Copy the message' }).click()
  await expect(page.locator('.ask .send [role=status]')).toContainText('Copied')
  const text = await copied()
  return { text, link: /https?:\S+#ask=\S+/.exec(text)?.[0] ?? '' }
}

/** Answers the two questions as the person who knows. */
async function answer(it: Page, answers: Record<string, string>): Promise<void> {
  await it.getByRole('button', { name: 'Answer the questions' }).click()
  for (const id of ASKED) {
    await expect(heading(it)).toHaveText(titleOf(id))
    await choose(it, answers[id] ?? '')
    await next(it)
  }
  await expect(heading(it)).toHaveText('Check your answers')
}

const KNOWN = { leavers: 'same-day', 'fake-sender': 'stopped' }

test('two unknowns go to the person who knows, who sees only those, and both come back filled', async ({
  page,
  browser,
  baseURL,
}) => {
  const { link, text } = await askForLink(page)
  expect(text).toContain('Dear Zoë,\nthank you. 🙏')
  // Neither who asks nor what they wrote or answered is in the link.
  const payload = /#ask=1(\S+)/.exec(link)?.[1] ?? ''
  const said = Buffer.from(payload, 'base64url').toString('utf8')
  expect(said).toContain(ASKED.join(' '))
  expect(said).not.toMatch(/Zo|東京|premium/)

  const { it, context, copied } = await elsewhere(browser, baseURL)
  await it.goto(link)
  await expect(heading(it)).toHaveText(ui.asked.heading)
  expect(it.url()).not.toContain('ask=')
  await expect(it.locator('.asked-start li')).toHaveText(ASKED.map(titleOf))
  await expect(it.locator('main')).not.toContainText('out of 100')
  expect(await it.evaluate(() => localStorage.length)).toBe(0)
  await answer(it, KNOWN)
  // A reload in the middle, as a phone does by itself.
  await it.reload()
  await expect(it.locator('.said')).toContainText(labelOf('leavers', 'same-day'))
  expect(await stored(it)).toBeNull()
  await it.getByRole('button', { name: 'Copy the reply' }).click()
  const reply = await copied()
  expect(reply).toContain(labelOf('leavers', 'same-day'))
  await context.close()

  const before = await page.locator('.sc .n').innerText()
  await page.goto(/https?:\S+#reply=\S+/.exec(reply)?.[0] ?? '')
  await expect(page.locator('.replied h2')).toHaveText(ui.replied.title)
  expect(page.url()).not.toContain('reply=')
  await expect(page.locator('.replied dt')).toHaveText(ASKED.map(titleOf))
  // Nothing has changed before it is pressed.
  expect(JSON.parse((await stored(page)) ?? '{}')).toMatchObject({ answers: { choices: mine } })
  await page.getByRole('button', { name: ui.replied.take }).click()
  await expect(page.locator('.replied')).toContainText('2')
  await expect(page.locator('.replied')).toBeFocused()
  expect(JSON.parse((await stored(page)) ?? '{}')).toMatchObject({
    answers: { choices: { ...known, leavers: ['same-day'], 'fake-sender': ['stopped'] } },
  })
  await expect(page.locator('#find .asks li')).toHaveCount(0)
  expect(await page.locator('.sc .n').innerText()).not.toBe(before)
  await page.getByRole('button', { name: ui.replied.undo }).click()
  await expect(page.locator('.sc .n')).toHaveText(before)
  expect(JSON.parse((await stored(page)) ?? '{}')).toMatchObject({ answers: { choices: mine } })
})

test('a reply can be pasted, and the file of each kind finds its way from “Open a saved file”', async ({
  page,
  browser,
  baseURL,
}) => {
  await askForLink(page)
  const questions = page.waitForEvent('download')
  await page.getByRole('button', { name: ui.asking.file }).click()
  const askFile = readFileSync(await (await questions).path())

  const { it, context, copied } = await elsewhere(browser, baseURL)
  await it.goto('/quiz/#check')
  await it
    .locator('.files input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: askFile })
  await expect(heading(it)).toHaveText(ui.asked.heading)
  await answer(it, KNOWN)
  const replyDownload = it.waitForEvent('download')
  await it.getByRole('button', { name: ui.asked.file }).click()
  const replyFile = readFileSync(await (await replyDownload).path())
  await it.getByRole('button', { name: 'Copy the reply' }).click()
  const reply = await copied()
  await context.close()

  await page
    .locator('.take input[type=file]')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: replyFile })
  await expect(page.locator('.replied h2')).toBeFocused()
  await expect(page.locator('.replied dt')).toHaveText(ASKED.map(titleOf))
  await page.getByRole('button', { name: ui.replied.leave }).click()
  await page.getByLabel(ui.asking.paste).fill('https://example.com/')
  await page.getByRole('button', { name: ui.asking.pasteGo }).click()
  await expect(page.getByText(ui.asking.pasteWrong)).toBeVisible()
  await page.getByLabel(ui.asking.paste).fill(reply)
  await page.getByRole('button', { name: ui.asking.pasteGo }).click()
  await expect(page.locator('.replied dt')).toHaveText(ASKED.map(titleOf))
  await page.goto('/quiz/#check')
  await page
    .locator('.files input[type=file]')
    .setInputFiles({ name: 'r.json', mimeType: 'application/json', buffer: replyFile })
  await expect(page).toHaveURL(/\/report\/$/)
  await expect(page.locator('.replied dt')).toHaveText(ASKED.map(titleOf))
})

test('a half-done reply waits for the same link, can be started afresh, and goes with everything else', async ({
  page,
}) => {
  const { link } = await askForLink(page)
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto(link)
  await page.getByRole('button', { name: 'Answer the questions' }).click()
  await choose(page, 'same-day')
  await page.goto('/privacy/')
  await page.goto(link)
  await expect(page.locator('.asked-start .note')).toBeVisible()
  await page.getByRole('button', { name: ui.asked.goOn }).click()
  await expect(heading(page)).toHaveText(titleOf('fake-sender'))
  await page.goBack()
  await page.getByRole('button', { name: ui.asked.afresh }).click()
  await expect(page.locator('.ans input:checked')).toHaveCount(0)
  await choose(page, 'same-day')
  expect(await page.evaluate(() => Object.keys(localStorage).map((key) => key.slice(0, 16)))).toEqual([
    'whose-job/reply/',
  ])
  // Who answers for somebody else may have answers of their own: deleting those deletes the reply, too.
  await keepAnswers(page, mine)
  await page.goto('/quiz/#check')
  await page.getByRole('button', { name: 'Delete my answers' }).click()
  await page.getByRole('button', { name: 'Yes, delete them' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('Back, Forward and the link to the main part stay with the questions, and Back leaves them', async ({
  page,
}) => {
  const { link } = await askForLink(page)
  await page.goto('/privacy/')
  await page.goto(link)
  await page.getByRole('button', { name: 'Answer the questions' }).click()
  await choose(page, 'same-day')
  await next(page)
  await page.locator('.go a').click()
  await expect(page.locator('.ans input[value=same-day]')).toBeChecked()
  await page.locator('.skip').focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(titleOf('leavers'))
  await page.reload()
  await expect(heading(page)).toHaveText(titleOf('leavers'))
  for (let times = 0; times < 4; times += 1) await page.goBack()
  await expect(heading(page)).toHaveText(ui.asked.heading)
  await page.goBack()
  await expect(page).toHaveURL(/\/privacy\/$/)
})

test('the own answers of the person who knows stay as they are', async ({ page }) => {
  const { link } = await askForLink(page)
  const before = await stored(page)
  await page.goto('/privacy/')
  await page.goto(link)
  await answer(page, KNOWN)
  expect(await stored(page)).toBe(before)
})

test('a reply on a device without answers says so and can be the beginning', async ({
  page,
  browser,
  baseURL,
}) => {
  const { link } = await askForLink(page)
  const { it, context, copied } = await elsewhere(browser, baseURL)
  await it.goto(link)
  await answer(it, KNOWN)
  await it.getByRole('button', { name: 'Copy the reply' }).click()
  await it.goto(/https?:\S+#reply=\S+/.exec(await copied())?.[0] ?? '')
  await expect(it.locator('.replied')).toContainText(ui.replied.noOwn)
  await it.getByRole('button', { name: ui.replied.begin }).click()
  await expect(it.locator('.asks, .al').first()).toBeVisible()
  expect(await stored(it)).toContain('same-day')
  await context.close()
})

test('a damaged link of either kind gets a plain sentence and loses nothing', async ({ page }) => {
  await keepAnswers(page, mine)
  await page.goto('/report/#reply=1abcdef')
  await expect(page.locator('.replied')).toContainText('damaged')
  await expect(page.locator('.al li').first()).toBeVisible()
  await page.goto('/quiz/#ask=1abcdef')
  await expect(heading(page)).toHaveText(ui.asked.refused)
  await page.goto('/quiz/#check')
  await expect(page.locator('.said')).toContainText('Microsoft 365 Business Premium')
})

test('where the browser refuses to keep anything, the reply goes on and says so', async ({ page }) => {
  const { link } = await askForLink(page)
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await page.goto('/privacy/')
  await page.goto(link)
  await answer(page, KNOWN)
  await expect(page.getByRole('status').first()).toContainText('does not let us keep your reply')
  await expect(page.locator('.said')).toContainText(labelOf('leavers', 'same-day'))
  await expect(page.getByRole('button', { name: 'Copy the reply' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } })
      test('no screen of asking, answering and taking in has an accessibility problem', async ({ page }) => {
        test.slow()
        const { link } = await askForLink(page)
        const copied = await watchCopies(page)
        await expectAccessible(page, 'ask')
        await expectNoSideScroll(page)
        await page.goto('/privacy/')
        await page.goto(link)
        await page.locator('.asked-start').waitFor()
        await expectAccessible(page, 'start')
        await expectNoSideScroll(page)
        await answer(page, KNOWN)
        await expectAccessible(page, 'check')
        await expectNoSideScroll(page)
        await page.getByRole('button', { name: 'Copy the reply' }).click()
        const reply = /https?:\S+#reply=\S+/.exec(await copied())?.[0] ?? ''
        await keepAnswers(page, { ...mine, leavers: ['nothing'] })
        await page.goto(reply)
        await page.locator('.clash').waitFor()
        await expectAccessible(page, 'reply')
        await expectNoSideScroll(page)
        await page.getByRole('button', { name: ui.replied.take }).click()
        await expectAccessible(page, 'taken')
      })
    })
  }
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })
  test('asking and answering have no accessibility problem', async ({ page }) => {
    const { link } = await askForLink(page)
    await expectAccessible(page, 'ask')
    await page.goto('/privacy/')
    await page.goto(link)
    await page.locator('.asked-start').waitFor()
    await expectAccessible(page, 'start')
  })
})
