/**
 * Tests how a business owner asks the IT person about unknown answers, and accepts their reply. The IT person uses
 * another browser.
 */
import { readFileSync } from 'node:fs'
import { type Locator, type Page, expect } from '@playwright/test'
import { encodeAsk } from '../../src/core/handover/ask.ts'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { type Choices, allUnknown, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { choose, chosenOptions, fileInput, heading, nextButton, option } from '../support/quiz-screens.ts'
import {
  businessName,
  deleteAll,
  expectScore,
  jobRows,
  openAsk,
  openAskPart,
  openExports,
  openPast,
  openReport,
  plan,
  readChecklist,
  readScore,
  replied,
  score,
  takeAway,
  unknowns,
} from '../support/report-screens.ts'
import {
  keepAnswers,
  openElsewhere,
  openQuiz,
  quickTest,
  storedAnswers,
  storedEntries,
  test,
} from '../support/visitor.ts'

const BUSINESS = 'Żółć & Søn 東京'
const ASKED = ['sign-in', 'fake-sender']
const questionOf = (id: string) => model.questions.find((one) => one.id === id)!
const titleOf = (id: string): string => questionOf(id).title
/** The subject of a question and its text, as the lists of questions and replies show it. */
const listedAs = (id: string): string => `${questionOf(id).summary} ${titleOf(id)}`
const labelOf = (id: string, option: string): string =>
  questionOf(id).options.find((one) => one.id === option)?.label ?? 'missing'
const unknownOf = (id: string): string =>
  questionOf(id).options.find(({ unknown }) => unknown)?.id ?? 'missing'
/** The answers of the worked example, with a known answer in place of its only unknown answer. */
const known: Choices = { ...exampleChoices, apps: ['default'] }
/** The business owner's answers, of which two are "I don't know". */
const mine: Choices = { ...known, ...Object.fromEntries(ASKED.map((id) => [id, [unknownOf(id)]])) }
/** The IT person's answers to the two questions that the business owner could not answer. */
const KNOWN = { 'sign-in': 'everyone', 'fake-sender': 'stopped' }
const asking = ui.asking
const asked = ui.asked

/**
 * Returns a function that reads the last text copied on a page. A test cannot read the real clipboard, because tests
 * that run at the same time share that clipboard.
 */
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

const linkIn = (text: string, kind: 'ask' | 'reply'): string =>
  new RegExp(`https?:\\S+#${kind}=\\S+`).exec(text)?.[0] ?? 'no link'

/** Opens the report of the business owner, which has two unknown answers. */
async function openUnknowns(page: Page): Promise<void> {
  await keepAnswers(page, mine)
  await openReport(page)
  await openAskPart(page, asking.preview)
}

/** The field for the business name beside the message to the IT person. */
const messageName = (page: Page): Locator => page.locator('#find').getByLabel(asking.name)

/**
 * Creates the message to the IT person about all unknown answers. Returns the message, and the link to the
 * questions that the message contains.
 */
async function askForLink(page: Page): Promise<{ link: string; text: string }> {
  await openUnknowns(page)
  await messageName(page).fill(BUSINESS)
  await page.getByLabel(asking.note).fill('Dear Zoë,\nthank you. 🙏')
  const text = await page.getByLabel(asking.preview).inputValue()
  return { text, link: linkIn(text, 'ask') }
}

/**
 * Opens the link to the questions in a browser that stores nothing, as the IT person does. Returns the link.
 */
async function openAsIt(page: Page): Promise<string> {
  const { link } = await askForLink(page)
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.goto(link)
  return link
}

/** The titles of the questions on the first screen that the IT person sees. */
const askedTitles = (page: Page): Locator =>
  page
    .getByRole('list')
    .filter({ hasText: titleOf(ASKED[0]!) })
    .getByRole('listitem')

/** Answers the two unknown questions in the role of the IT person. */
async function answer(page: Page, answers: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: asked.start }).click()
  for (const id of ASKED) {
    await expect(heading(page)).toHaveText(titleOf(id))
    await choose(page, answers[id] ?? '', id)
    await nextButton(page).click()
  }
  await expect(heading(page)).toHaveText(ui.quiz.checkTitle)
}

/** The path of the link that contains the IT person's reply. */
const replyLink = `/report/#reply=${
  encodeReply(model, {
    choices: { 'sign-in': [KNOWN['sign-in']], 'fake-sender': [KNOWN['fake-sender']] },
    controls: {},
  }) ?? ''
}`
const repliedTitles = (page: Page): Locator => replied(page).getByRole('term')
const storedChoices = async (page: Page): Promise<Choices> =>
  (JSON.parse((await storedAnswers(page)) ?? '{}') as { answers: { choices: Choices } }).answers.choices

quickTest('the business name stays after a reload until the visitor deletes everything', async ({ page }) => {
  await askForLink(page)
  await openReport(page)
  await openAskPart(page, asking.preview)
  await expect(messageName(page)).toHaveValue(BUSINESS)
  expect(await page.getByLabel(asking.preview).inputValue()).toContain(BUSINESS)
  await expect(businessName(page)).toHaveValue(BUSINESS)
  await openPast(page)
  await deleteAll(page)
  await keepAnswers(page, mine)
  await openReport(page)
  await openAskPart(page, asking.preview)
  await expect(messageName(page)).toHaveValue('')
  await expect(businessName(page)).toHaveValue('')
})

test('the IT person answers two questions and the business owner accepts the reply', async ({
  page,
  browser,
  baseURL,
}) => {
  const message = await watchCopies(page)
  const { link, text } = await askForLink(page)
  expect(text).toContain('Dear Zoë,\nthank you. 🙏')
  await openAsk(page)
  await page.getByRole('button', { name: asking.copy }).click()
  await expect(page.getByText(asking.copied)).toBeVisible()
  expect(await message()).toBe(text)

  const it = await openElsewhere(browser, baseURL)
  const copied = await watchCopies(it)
  await it.goto(link)
  await expect(heading(it)).toHaveText(asked.heading)
  await expect(askedTitles(it)).toHaveText(ASKED.map((id) => questionOf(id).summary + titleOf(id)))
  expect(it.url()).not.toContain('ask=')
  await answer(it, KNOWN)
  const last = it.getByRole('region', { name: asked.title }).getByRole('listitem').last()
  await expect(last).toHaveText(asked.send + asked.notSent)
  await it.getByRole('button', { name: asked.copy }).click()
  await expect(last).toHaveText(asked.send + asked.sent)
  const reply = await copied()
  expect(reply).toContain(labelOf('sign-in', KNOWN['sign-in']))
  await it.context().close()

  const before = await readScore(page)
  await page.goto(linkIn(reply, 'reply'))
  await expect(repliedTitles(page)).toHaveText(ASKED.map(listedAs))
  expect(page.url()).not.toContain('reply=')
  // The business owner's answers stay unchanged until the business owner accepts the reply.
  expect(await storedChoices(page)).toEqual(mine)
  await page.getByRole('button', { name: ui.replied.take }).click()
  await expect(replied(page)).toContainText('2')
  await expect(replied(page)).toBeFocused()
  expect(await storedChoices(page)).toEqual({
    ...known,
    'sign-in': [KNOWN['sign-in']],
    'fake-sender': [KNOWN['fake-sender']],
  })
  await expect(unknowns(page)).toHaveCount(0)
  expect(await readScore(page)).not.toBe(before)
})

/** Opens a link with questions as the IT person, and answers the first question. */
async function beginReply(page: Page): Promise<void> {
  const { link } = await askForLink(page)
  await page.goto('/privacy/')
  await page.goto(link)
  await page.getByRole('button', { name: asked.start }).click()
  await choose(page, 'everyone')
}

quickTest('the link for the IT person contains neither the business name nor an answer', async ({ page }) => {
  const { link } = await askForLink(page)
  const payload = /#ask=1(\S+)/.exec(link)?.[1] ?? ''
  const said = Buffer.from(payload, 'base64url').toString('utf8')
  expect(said).toContain(ASKED.join(' '))
  expect(said).not.toMatch(/Zo|東京|premium/)
})

quickTest(
  'the first screen for the IT person shows no score and stores nothing',
  { tag: '@full' },
  async ({ page }) => {
    await openAsIt(page)
    await expect(heading(page)).toHaveText(asked.heading)
    await expect(score(page)).toHaveCount(0)
    expect(await storedEntries(page)).toEqual([0, 0, 0])
  },
)

quickTest('an older link with a question for the owner still opens and takes a reply', async ({ page }) => {
  await page.goto(`/quiz/#ask=${encodeAsk(model, { ids: ['leavers'] }) ?? ''}`)
  await page.getByRole('button', { name: asked.start }).click()
  await choose(page, 'same-day', 'leavers')
  await nextButton(page).click()
  await expect(page.getByRole('button', { name: asked.copy })).toBeVisible()
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  quickTest(
    `the last screen of the IT person keeps the way to the reply in view at ${String(size.width)} px`,
    async ({ page }) => {
      await page.setViewportSize(size)
      const ids = model.questions.filter(({ knows }) => knows === 'it').map(({ id }) => id)
      await page.goto(`/quiz/#ask=${encodeAsk(model, { ids }) ?? ''}`)
      await page.getByRole('button', { name: asked.start }).click()
      await choose(page, unknownOf('sign-in'), 'sign-in')
      await page.goto('/quiz/#a=check')
      const way = page.getByRole('main').getByRole('button', { name: asked.send })
      await expect(way).toBeInViewport({ ratio: 1 })
      await way.click()
      await expect(page.getByRole('heading', { name: asked.send })).toBeFocused()
      await expect(page.getByRole('button', { name: asked.copy })).toBeInViewport({ ratio: 1 })
    },
  )
}

quickTest('a reload keeps the IT person’s unsent answers', async ({ page }) => {
  const { link } = await askForLink(page)
  await page.goto('/privacy/')
  await page.goto(link)
  await answer(page, KNOWN)
  await page.reload()
  await expect(page.getByRole('main')).toContainText(labelOf('sign-in', KNOWN['sign-in']))
  // This device also stores answers of the business owner. A reply in progress must not change those answers.
  expect(await storedChoices(page)).toEqual(mine)
})

quickTest(
  'after an accepted reply, Undo restores the business owner’s score and answers',
  { tag: '@full' },
  async ({ page }) => {
    await openUnknowns(page)
    const before = await readScore(page)
    await page.goto('/privacy/')
    await page.goto(replyLink)
    await page.getByRole('button', { name: ui.replied.take }).click()
    await expect(unknowns(page)).toHaveCount(0)
    await page.getByRole('button', { name: ui.replied.undo }).click()
    await expectScore(page, before)
    expect(await storedChoices(page)).toEqual(mine)
  },
)

/** A reply that differs from the owner's answer in one group of options, and completes another group. */
const mixed: Choices = { ...mine, administrators: ['key-some', 'separate-unknown', 'spare'] }
const mixedReply = `/report/#reply=${
  encodeReply(model, {
    choices: { administrators: ['key-no', 'separate', 'spare'], 'sign-in': [KNOWN['sign-in']] },
    controls: {},
  }) ?? ''
}`
const groupOf = (option: string): string =>
  questionOf('administrators').options.find(({ id }) => id === option)?.group ?? 'missing'
/** The choice between the two answers to one group of options. */
const clashOf = (page: Page): Locator => replied(page).getByRole('group', { name: groupOf('key-no') })

quickTest('only the part on which the two disagree is a choice, and theirs is chosen', async ({ page }) => {
  await keepAnswers(page, mixed)
  await page.goto(mixedReply)
  await expect(replied(page).getByRole('radio')).toHaveCount(2)
  const clash = clashOf(page)
  await expect(clash).toContainText(labelOf('administrators', 'key-some'))
  await expect(clash).toContainText(labelOf('administrators', 'key-no'))
  await expect(clash.getByRole('radio', { name: ui.replied.theirs })).toBeChecked()
  await expect(repliedTitles(page).nth(1)).toContainText(groupOf('separate-no'))
  await page.getByRole('button', { name: ui.replied.take }).click()
  await expect
    .poll(async () => (await storedChoices(page))['administrators'])
    .toEqual(['key-no', 'separate', 'spare'])
})

quickTest('by keyboard, the owner keeps one answer and takes the others', async ({ page }) => {
  await keepAnswers(page, mixed)
  await page.goto(mixedReply)
  const effect = replied(page).locator('.reply-score')
  const before = await effect.innerText()
  await clashOf(page).getByRole('radio', { name: ui.replied.theirs }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(clashOf(page).getByRole('radio', { name: ui.replied.yours })).toBeChecked()
  await expect(effect).not.toHaveText(before)
  await expect(replied(page).getByRole('status')).toHaveText(await effect.innerText())
  const score = /(\d+(?: to \d+)?)\.$/.exec(await effect.innerText())?.[1] ?? 'no score'
  await page.getByRole('button', { name: ui.replied.take }).press('Enter')
  await expectScore(page, score)
  expect((await storedChoices(page))['administrators']).toEqual(['key-some', 'separate', 'spare'])
})

for (const [size, viewport, isSticky] of [
  ['a phone', { width: 390, height: 844 }, true],
  ['400% zoom', { width: 320, height: 256 }, false],
] as const) {
  quickTest(
    `on ${size}, the button that takes the reply ${isSticky ? 'stays in view and covers no focus' : 'does not stick'}`,
    { tag: '@full' },
    async ({ page }) => {
      await page.setViewportSize(viewport)
      await keepAnswers(page, mixed)
      await page.goto(mixedReply)
      const take = page.getByRole('button', { name: ui.replied.take })
      await expect(take).toBeVisible()
      if (!isSticky) {
        await expect(take).not.toBeInViewport()
        return
      }
      await expect(take).toBeInViewport({ ratio: 1 })
      const bar = (await page.locator('.reply-bar').boundingBox())!
      for (const radio of await replied(page).getByRole('radio').all()) {
        await page.evaluate(() => scrollTo(0, 0))
        await radio.focus()
        const box = (await radio.boundingBox())!
        expect(box.y + box.height).toBeLessThanOrEqual(bar.y)
        await expect(take).toBeInViewport({ ratio: 1 })
      }
    },
  )
}

quickTest(
  'page, message and PDF list the same questions in one order and wording',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, {
      ...allUnknown,
      administrators: ['key-some', 'separate-unknown', 'spare-unknown'],
    })
    await openReport(page)
    await openAskPart(page, asking.preview)
    for (const fold of await page.locator('#find .asks-rest > summary').all()) await fold.click()
    const plain = (text: string): string => text.replace(/\s+/g, ' ')
    const listed = (await page.locator('#find .asks > li').allInnerTexts()).map(plain)
    expect(listed[2]).toBe(
      plain(`${questionOf('administrators').summary} ${groupOf('separate-no')} ${groupOf('spare-no')}`),
    )
    const message = await page.getByLabel(asking.preview).inputValue()
    const inMessage = message
      .split(/^\d+\. /m)
      .slice(1)
      .map((text) => [text.split('\n')[0], ...[...text.matchAll(/^ {3}- (.*)$/gm)].map(([, ask]) => ask)])
      .map((texts) => plain(texts.join(' ')))
    expect(inMessage).toEqual(listed)
    const pdf = plain((await readChecklist(page)).text)
    const from = pdf.indexOf(plain(ui.report.findOutLead))
    const places = listed.map((text) => pdf.indexOf(text, from))
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    const own = model.questions.filter(({ knows }) => knows === 'you').map(({ summary }) => plain(summary))
    await expect(page.locator('#look-up .asks > li')).toContainText(own)
    expect(own.filter((title) => message.includes(title))).toEqual([])
    const after = pdf.indexOf(plain(ui.report.lookUpOwnLead), places.at(-1))
    expect(own.map((title) => pdf.indexOf(title, after))).not.toContain(-1)
  },
)

const jsonFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer })

quickTest(
  'owner and IT person can exchange the questions and the reply as files',
  { tag: '@full' },
  async ({ page, browser, baseURL }) => {
    await openUnknowns(page)
    const questions = page.waitForEvent('download')
    await page.getByRole('button', { name: asking.file }).click()
    const askFile = readFileSync(await (await questions).path())

    const it = await openElsewhere(browser, baseURL)
    await openQuiz(it, '#check')
    await fileInput(it.getByRole('region', { name: ui.store.label })).setInputFiles(
      jsonFile('a.json', askFile),
    )
    await expect(heading(it)).toHaveText(asked.heading)
    await answer(it, KNOWN)
    const download = it.waitForEvent('download')
    await it.getByRole('button', { name: asked.file }).click()
    const replyFile = readFileSync(await (await download).path())
    await it.context().close()

    await openExports(page)
    await fileInput(takeAway(page)).setInputFiles(jsonFile('r.json', replyFile))
    await expect(replied(page).getByRole('heading', { name: ui.replied.title })).toBeFocused()
    await expect(repliedTitles(page)).toHaveText(ASKED.map(listedAs))
    await openQuiz(page, '#check')
    await fileInput(page.getByRole('region', { name: ui.store.label })).setInputFiles(
      jsonFile('r.json', replyFile),
    )
    await expect(page).toHaveURL(/\/report\/$/)
    await expect(repliedTitles(page)).toHaveText(ASKED.map(listedAs))
  },
)

quickTest(
  'the business owner can paste a reply link, and any other link shows an error',
  { tag: '@full' },
  async ({ page }) => {
    await openUnknowns(page)
    await openAskPart(page, asking.back)
    await page.getByLabel(asking.paste).fill('https://example.com/')
    await page.getByRole('button', { name: asking.pasteGo }).click()
    await expect(page.getByText(asking.pasteWrong)).toBeVisible()
    await page.getByLabel(asking.paste).fill(new URL(replyLink, page.url()).href)
    await page.getByRole('button', { name: asking.pasteGo }).click()
    await expect(repliedTitles(page)).toHaveText(ASKED.map(listedAs))
  },
)

quickTest(
  'the message to the IT person contains only the ticked questions',
  { tag: '@full' },
  async ({ page }) => {
    await openUnknowns(page)
    await openAskPart(page, asking.others)
    await page.getByRole('group', { name: asking.unknowns }).getByRole('checkbox').last().uncheck()
    await page.getByRole('checkbox', { name: questionOf('plan').summary }).check()
    const preview = page.getByLabel(asking.preview)
    // The message has no-break spaces in product names, and the title in the question set has normal spaces.
    await expect
      .poll(async () => (await preview.inputValue()).replace(/\s+/g, ' '))
      .toContain(titleOf('plan'))
    const payload = /#ask=1(\S+)/.exec(await preview.inputValue())?.[1] ?? ''
    const said = Buffer.from(payload, 'base64url').toString('utf8')
    expect(said).toContain('plan')
    expect(ASKED.filter((id) => said.includes(id))).toHaveLength(1)
  },
)

quickTest(
  'emailing the IT person without a ticked question shows a notice',
  { tag: '@full' },
  async ({ page }) => {
    await openUnknowns(page)
    await openAsk(page)
    await openAskPart(page, asking.others)
    const unknowns = page.getByRole('group', { name: asking.unknowns })
    await unknowns.waitFor()
    for (const one of await unknowns.getByRole('checkbox').all()) await one.uncheck()
    await page.getByRole('link', { name: asking.mail }).click()
    await expect(page.getByRole('status').filter({ hasText: asking.none })).toHaveCount(2)
  },
)

quickTest(
  'the IT person can reopen the owner’s link and continue an unfinished reply',
  { tag: '@full' },
  async ({ page }) => {
    const link = await openAsIt(page)
    await page.getByRole('button', { name: asked.start }).click()
    await choose(page, 'everyone')
    await page.goto('/privacy/')
    await page.goto(link)
    await page.getByRole('button', { name: asked.goOn }).click()
    await expect(heading(page)).toHaveText(titleOf('fake-sender'))
    await page.goBack()
    await page.getByRole('button', { name: asked.afresh }).click()
    await expect(chosenOptions(page)).toHaveCount(0)
  },
)

quickTest(
  '“Delete my answers” also deletes the unfinished reply of an IT person',
  { tag: '@full' },
  async ({ page }) => {
    await beginReply(page)
    const keys = (): Promise<string[]> => page.evaluate(() => Object.keys(localStorage))
    expect((await keys()).some((key) => key.startsWith('whose-job/reply/'))).toBe(true)
    await openQuiz(page, '#check')
    await page.getByRole('button', { name: ui.store.delete }).click()
    await page.getByRole('button', { name: ui.store.deleteYes }).click()
    expect(await keys()).toEqual([])
  },
)

quickTest(
  'Back leads the IT person from the questions to the previously visited page',
  { tag: '@full' },
  async ({ page }) => {
    await beginReply(page)
    await nextButton(page).click()
    await page.getByRole('link', { name: ui.quiz.back }).click()
    await expect(option(page, 'everyone')).toBeChecked()
    await page.getByRole('link', { name: ui.site.skip }).focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(titleOf('sign-in'))
    await page.reload()
    await expect(heading(page)).toHaveText(titleOf('sign-in'))
    for (let times = 0; times < 4; times += 1) await page.goBack()
    await expect(heading(page)).toHaveText(asked.heading)
    await page.goBack()
    await expect(page).toHaveURL(/\/privacy\/$/)
  },
)

quickTest(
  'the IT person’s reply can start a new assessment on a device without answers',
  { tag: '@full' },
  async ({ page }) => {
    await page.goto(replyLink)
    await expect(replied(page)).toContainText(ui.replied.noOwn)
    await page.getByRole('button', { name: ui.replied.begin }).click()
    await expect(plan(page).or(page.locator('#find')).first()).toBeVisible()
    expect(await storedAnswers(page)).toContain('everyone')
  },
)

quickTest('a damaged reply link shows an error and changes no answer', async ({ page }) => {
  await keepAnswers(page, mine)
  await page.goto('/report/#reply=1abcdef')
  await expect(page.getByRole('alert')).toContainText('damaged')
  await expect(jobRows(page).first()).toBeVisible()
  expect(await storedChoices(page)).toEqual(mine)
})

quickTest(
  'a damaged link for the IT person shows an error and changes no answer',
  { tag: '@full' },
  async ({ page }) => {
    await keepAnswers(page, mine)
    await page.goto('/quiz/#ask=1abcdef')
    await expect(heading(page)).toHaveText(asked.refused)
    expect(await storedChoices(page)).toEqual(mine)
  },
)

test(
  'the IT person sees a warning and can still reply without browser storage',
  { tag: '@full' },
  async ({ page }) => {
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
    await expect(page.getByRole('status').filter({ hasText: asked.memoryOnly })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(labelOf('sign-in', 'everyone'))
    await expect(page.getByRole('button', { name: asked.copy })).toBeVisible()
  },
)

test.describe('in every colour mode', { tag: '@full' }, () => {
  quickTest('the screens of the IT person have no accessibility problem', async ({ page }) => {
    test.slow()
    const { link } = await askForLink(page)
    await page.goto('/privacy/')
    await page.goto(link)
    await expect(heading(page)).toHaveText(asked.heading)
    await expectAccessibleInEveryMode(page, 'start')
    await answer(page, KNOWN)
    await expectAccessibleInEveryMode(page, 'check')
  })

  quickTest('a report with the form for the IT person has no accessibility problem', async ({ page }) => {
    await openUnknowns(page)
    await openAsk(page)
    for (const part of [asking.others, asking.back]) await openAskPart(page, part)
    await expectAccessibleInEveryMode(page, 'ask')
  })

  quickTest('a report with the IT person’s reply has no accessibility problem', async ({ page }) => {
    test.slow()
    await keepAnswers(page, { ...mine, 'sign-in': ['nobody'] })
    await page.goto(replyLink)
    await replied(page)
      .getByRole('group', { name: titleOf('sign-in') })
      .waitFor()
    await expectAccessibleInEveryMode(page, 'reply')
    await page.getByRole('button', { name: ui.replied.take }).click()
    await expectAccessible(page, 'taken')
  })
})
