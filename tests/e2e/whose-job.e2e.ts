/** Tests "Whose job is it?": ten jobs, the picture, and the second person. */
import { type Browser, type Locator, type Page, expect } from '@playwright/test'
import { fill, plural } from '../../src/core/model/format.ts'
import { decodeTen, payloadIn } from '../../src/core/whose-job/link.ts'
import { content } from '../content/content.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'
import { copies } from '../support/offline-copy.ts'
import { readPdf } from '../support/read-pdf.ts'
import { bytesOf } from '../support/report-screens.ts'
import { whoseJobStates } from '../support/page-states.ts'
import { openElsewhere, quickTest, ready, test } from '../support/visitor.ts'
import {
  answerTen,
  jobHeading,
  message,
  openTen,
  picture,
  pressAnswer,
  rowOf,
  sendTen,
} from '../support/whose-job-screens.ts'

const words = ui.whoseJob
const { whoseJob } = content
const OWNER = 'mibinnmbim'
const IT = 'bibiinmbbn'

quickTest('the keys 1 to 4 answer, and Back shows the answer', async ({ page }) => {
  await openTen(page)
  await expect(jobHeading(page, 0)).toBeVisible()
  // The keys work, and are shown, while the focus is in the question.
  await expect(page.locator('kbd').first()).toBeHidden()
  await page.getByRole('button', { name: words.business }).focus()
  await expect(page.locator('kbd').first()).toBeVisible()
  await page.keyboard.press('3')
  await expect(jobHeading(page, 1)).toBeFocused()
  await page.keyboard.press('2')
  await expect(jobHeading(page, 2)).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('button', { name: words.it })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: words.back }).click()
  await expect(page.getByRole('button', { name: words.microsoft })).toHaveAttribute('aria-pressed', 'true')
  await page.goForward()
  await expect(jobHeading(page, 1)).toBeFocused()
})

quickTest('no other key answers, and Tab reaches the four answers', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'b')
  await expect(jobHeading(page, 1)).toBeFocused()
  for (const key of ['a', 'Home', 'ArrowDown', 'PageDown', 'Escape', '5', '0', ' '])
    await page.keyboard.press(key)
  for (const name of [words.business, words.it, words.microsoft, words.nobody]) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused()
  }
  await expect(jobHeading(page, 1)).toBeVisible()
})

quickTest('answers stay on the device, and an earlier one can change', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'bim')
  await page.reload()
  await expect(jobHeading(page, 3)).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: words.homeGo }).click()
  await ready(page, 'whose-job')
  await expect(jobHeading(page, 3)).toBeVisible()
  await answerTen(page, 'mnmbimb')
  await expect(picture(page)).toBeVisible()
  await page.goBack()
  await pressAnswer(page, words.nobody)
  await expect(rowOf(page, 'ring')).toContainText(words.cellNobody)
})

/** Presses an answer to the first job on the home page. */
async function answerAtHome(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name, exact: true }).click()
  await ready(page, 'whose-job')
}

quickTest('the home page asks the first job, and Back leads to its answer', async ({ page }) => {
  await answerAtHome(page, words.microsoft)
  await expect(jobHeading(page, 1)).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: words.back }).click()
  await expect(jobHeading(page, 0)).toBeFocused()
  await expect(page.getByRole('button', { name: words.microsoft })).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(page.getByRole('button', { name: words.microsoft })).toHaveAttribute('aria-pressed', 'true')
})

quickTest('after an answer on the home page, the next job has the focus', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: words.it, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(jobHeading(page, 1)).toBeFocused()
  await page.keyboard.press('3')
  await expect(jobHeading(page, 2)).toBeFocused()
  // Coming back moves no focus.
  await page.goto('/whose-job/')
  await ready(page, 'whose-job')
  await expect(jobHeading(page, 2)).not.toBeFocused()
})

quickTest('an answer on the home page changes no answer that the device has', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'bim')
  await answerAtHome(page, words.nobody)
  await expect(jobHeading(page, 3)).toBeVisible()
  await answerTen(page, OWNER.slice(3))
  await answerAtHome(page, words.nobody)
  await expect(page.getByText(words.earlier)).toBeVisible()
  await expect(rowOf(page, 'file').getByRole('cell').first()).toHaveText(words.cellBusiness)
})

quickTest('the link of an answer is an answer only from this site', async ({ page }) => {
  await page.goto('/whose-job/#said=m')
  await ready(page, 'whose-job')
  await expect(jobHeading(page, 0)).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  expect(await page.evaluate(() => localStorage.getItem('whose-job/whose-job'))).toBeNull()
})

quickTest('the picture says what Microsoft does, with the source and its day', async ({ page }) => {
  await openTen(page)
  await answerTen(page, OWNER)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(rowOf(page, 'file')).toContainText(words.cellMicrosoft)
  const file = whoseJob.find(({ id }) => id === 'file')!
  const main = page.getByRole('main')
  await expect(main).toContainText(file.doesNot.replaceAll('\u00a0', ' '))
  await expect(main.getByRole('link', { name: 'Microsoft Learn: OneDrive overview' })).toBeVisible()
  await expect(main).toContainText(/We read it on \d+\s\w+\s2026/)
})

/** Answers as the owner, and returns the address of the link in the message to the IT person. */
async function askIt(page: Page): Promise<string> {
  await openTen(page)
  await answerTen(page, OWNER)
  await page.getByRole('button', { name: words.ask }).click()
  return sendTen(page)
}

/** Opens a link on another device and answers it. Returns the page there. */
async function answerElsewhere(browser: Browser, baseURL: string | undefined, link: string): Promise<Page> {
  const elsewhere = await openElsewhere(browser, baseURL)
  await elsewhere.goto(link)
  await expect(elsewhere.getByRole('heading', { name: words.invited })).toBeVisible()
  await elsewhere.getByRole('button', { name: words.start }).click()
  await answerTen(elsewhere, IT, 'it')
  await expect(picture(elsewhere)).toBeVisible()
  return elsewhere
}

test('an owner and an IT person see where each thinks that the other does it', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const laptop = await answerElsewhere(browser, baseURL, await askIt(page))
  const copy = rowOf(laptop, 'copy')
  await expect(copy.getByRole('cell').first()).toHaveText(words.cellIt)
  await expect(copy.getByRole('cell').nth(1)).toHaveText(words.cellBusiness)
  await expect(picture(laptop).getByText(words.eachOther)).toBeVisible()
  // The heading and the list name every kind of gap, with the number of its jobs.
  const gaps = [
    { message: words.headEach, n: 1 },
    { message: words.headOther, n: 4 },
    { message: words.headUntaken, n: 1 },
  ]
  for (const { message: one, n } of gaps)
    await expect(laptop.getByText(plural(one, n, ui.language))).toBeVisible()
  const back = await sendTen(laptop)
  await page.goto('/privacy/')
  await page.goto(back)
  await expect(picture(page).getByText(words.eachOther)).toBeVisible()
  // The answers of both are now on the owner's device.
  await page.goto('/privacy/')
  await openTen(page)
  await expect(rowOf(page, 'copy').getByRole('cell')).toHaveText([
    words.cellIt,
    words.cellBusiness,
    words.cellYours,
  ])
})

test('the page hides the first answers until the second person has answered', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await askIt(page)
  const laptop = await openElsewhere(browser, baseURL)
  await laptop.goto(link)
  await laptop.getByRole('button', { name: words.start }).click()
  await expect(jobHeading(laptop, 0)).toBeVisible()
  await expect(laptop.locator('[aria-pressed="true"], .ten-bar [data-own="m"]')).toHaveCount(0)
  expect(new URL(laptop.url()).hash).toBe('')
  await answerTen(laptop, IT.slice(0, 9), 'it')
  await laptop.reload()
  await expect(jobHeading(laptop, 9)).toBeVisible()
  await expect(picture(laptop)).toHaveCount(0)
  expect(await laptop.evaluate(() => Object.keys(localStorage))).toEqual([])
})

quickTest('a link has a name only if someone typed it', async ({ page }) => {
  const linkWords = { badLink: '', laterLink: '' }
  const without = decodeTen(linkWords, payloadIn(await askIt(page)))
  expect(without).toMatchObject({ ok: true, shared: { people: [{ name: undefined }], asks: 'it' } })
  await page.getByLabel(words.name).fill('Anna')
  const named = decodeTen(linkWords, payloadIn(await message(page)))
  expect(named).toMatchObject({ ok: true, shared: { people: [{ name: 'Anna' }] } })
})

quickTest('two people on one device answer behind a curtain', async ({ page }) => {
  await askIt(page)
  await page.getByRole('button', { name: words.pass }).click()
  await expect(page.getByRole('heading', { name: words.curtain })).toBeFocused()
  await expect(picture(page)).toHaveCount(0)
  await page.getByRole('button', { name: words.start }).click()
  await answerTen(page, IT, 'it')
  await expect(picture(page).getByText(words.eachOther)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words.sheetPdf }).click()
  expect((await saved).suggestedFilename()).toMatch(/^who-does-what-.*\.pdf$/)
})

quickTest('two partners sign a sheet among themselves, without a provider', async ({ page }) => {
  await askIt(page)
  await page.getByRole('radio', { name: words.askBusiness }).check()
  await page.getByRole('button', { name: words.pass }).click()
  await page.getByRole('button', { name: words.start }).click()
  await answerTen(page, IT)
  const [first, second] = [1, 2].map((n) => fill(words.person, { n }))
  await expect(picture(page).getByRole('columnheader')).toHaveText([words.job, first!, second!, words.texts])
  await expect(page.getByText(words.sheetLeadUs)).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: words.sheetPdf }).click()
  const { text } = await readPdf(await bytesOf(await saved))
  const said = text.replaceAll('\u00a0', ' ')
  for (const part of [words.usTitle, words.usOutside, second!]) expect(said).toContain(part)
  expect(said).not.toContain(content.sheets.find(({ id }) => id === 'who-does-what')!.title)
})

quickTest(
  'no page shows the first answers before the second person has answered',
  async ({ page, context }) => {
    await askIt(page)
    const other = await context.newPage()
    await other.goto('/whose-job/')
    await expect(picture(other)).toBeVisible()
    await page.getByRole('button', { name: words.pass }).click()
    const curtain = (on: Page): Locator => on.getByRole('heading', { name: words.curtain })
    await expect(curtain(page)).toBeVisible()
    // A tab that was open before, a new visit, an answer on the home page, and the answers of the check.
    await expect(curtain(other)).toBeVisible()
    await expect(picture(other)).toHaveCount(0)
    await page.goto('/')
    await page.goto('/whose-job/')
    await expect(curtain(page)).toBeVisible()
    await page.goto('/')
    await page.getByRole('link', { name: words.microsoft, exact: true }).click()
    await expect(curtain(page)).toBeVisible()
    await page.goto('/quiz/#check')
    await ready(page, 'quiz')
    await expect(page.getByText(words.checkAlso)).toHaveCount(0)
    // Both see both after the second turn.
    await page.goto('/whose-job/')
    await page.getByRole('button', { name: words.start }).click()
    await answerTen(page, 'bibiinmbbn', 'it')
    await expect(picture(page)).toBeVisible()
    await page.goto('/whose-job/')
    await expect(picture(page)).toBeVisible()
  },
)

quickTest('the curtain also hides answers that came in a link', async ({ page, browser, baseURL }) => {
  const all = await sendTen(await answerElsewhere(browser, baseURL, await askIt(page)))
  await page.goto('/privacy/')
  await page.evaluate(() => localStorage.clear())
  await page.goto(all)
  await expect(picture(page)).toBeVisible()
  await page.getByRole('button', { name: words.askMore }).click()
  await page.getByRole('button', { name: words.pass }).click()
  await page.getByRole('button', { name: words.start }).click()
  for (let press = 0; press < 3; press += 1) {
    await page.goBack()
    await expect(page.getByRole('heading', { name: words.curtain })).toBeVisible()
  }
  await page.getByText(words.curtainStop).click()
  await page.getByRole('button', { name: words.curtainBack }).click()
  await expect(picture(page).getByText(words.eachOther)).toBeVisible()
})

quickTest(
  'starting again deletes only answers that the screen shows, and says so',
  async ({ page, browser, baseURL }) => {
    const link = await askIt(page)
    const kept = (): Promise<string | null> =>
      page.evaluate(() => localStorage.getItem('whose-job/whose-job'))
    // A link that cannot be opened leads back to the own answers.
    await page.goto('/privacy/')
    await page.goto(`/whose-job/${new URL(link).hash.slice(0, -3)}`)
    await page.getByRole('main').getByRole('button', { name: words.heading }).click()
    await expect(picture(page)).toBeVisible()
    expect(await kept()).toContain(OWNER)
    // The answers of others, in a link, have no button to start again.
    const elsewhere = await openElsewhere(browser, baseURL)
    await elsewhere.goto('/whose-job/')
    await ready(elsewhere, 'whose-job')
    await answerTen(elsewhere, 'nnnnnnnnnn')
    await elsewhere.goto('/privacy/')
    await page.getByRole('button', { name: words.ask }).click()
    await page.getByRole('button', { name: words.pass }).click()
    await page.getByRole('button', { name: words.start }).click()
    await answerTen(page, IT, 'it')
    await elsewhere.goto(await sendTen(page))
    await expect(elsewhere.getByText(words.guest)).toBeVisible()
    await expect(elsewhere.getByRole('button', { name: words.again })).toHaveCount(0)
    // The second person on this device sees what starting again deletes.
    await expect(page.getByText(words.againNote)).toBeVisible()
    await page.getByRole('button', { name: words.again }).click()
    await expect(jobHeading(page, 0)).toBeVisible()
    expect(await kept()).toBeNull()
  },
)

quickTest('going back on a shared device stops at the curtain', async ({ page }) => {
  await askIt(page)
  await page.getByRole('button', { name: words.pass }).click()
  await page.getByRole('button', { name: words.start }).click()
  await expect(jobHeading(page, 0)).toBeFocused()
  for (let press = 0; press < 3; press += 1) {
    await page.goBack()
    await expect(page.getByRole('heading', { name: words.curtain })).toBeVisible()
    await expect(picture(page)).toHaveCount(0)
  }
  // The only visible way leads on. The first person's way back says what it does before it does it.
  await expect(page.getByRole('main').getByRole('button')).toHaveText([words.start])
  await page.getByText(words.curtainStop).click()
  await expect(page.getByText(words.curtainStopLead)).toBeVisible()
  await expect(picture(page)).toHaveCount(0)
  await page.getByRole('button', { name: words.curtainBack }).click()
  await expect(picture(page)).toBeVisible()
})

quickTest('a pasted message shows both answers', async ({ page, browser, baseURL }) => {
  const laptop = await answerElsewhere(browser, baseURL, await askIt(page))
  await sendTen(laptop)
  const reply = await message(laptop)
  await page.getByText(words.paste).click()
  await page.getByLabel(words.pasteLabel).fill('Hello')
  await page.getByRole('button', { name: words.pasteGo }).click()
  await expect(page.getByRole('alert')).toContainText(words.pasteWrong)
  await page.getByLabel(words.pasteLabel).fill(reply)
  await page.getByRole('button', { name: words.pasteGo }).click()
  await expect(picture(page).getByText(words.eachOther)).toBeVisible()
})

quickTest('a cut or hostile link is refused with a sentence, and the own answers stay', async ({ page }) => {
  const link = await askIt(page)
  for (const hash of [new URL(link).hash.slice(0, -3), '#ten=<b>', `#ten=1${'A'.repeat(3000)}`]) {
    await page.goto('/privacy/')
    await page.goto(`/whose-job/${hash}`)
    await expect(page.getByRole('alert')).toContainText(ui.file.badLink)
  }
  await page.goto('/privacy/')
  await openTen(page)
  await expect(picture(page)).toBeVisible()
})

quickTest('the check starts with the answers that fit its questions', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'mibinnmbmn')
  await page.getByRole('link', { name: words.check }).click()
  await ready(page, 'quiz')
  const kept = await page.evaluate(() => localStorage.getItem('whose-job/answers'))
  expect(kept).toContain('recycle-bin')
  expect(kept).toContain('sign-in')
})

quickTest('the check marks what was said in the ten jobs, and lists the rest once', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'mibinnmbmn')
  await page.getByRole('link', { name: words.check }).click()
  await ready(page, 'quiz')
  await page.goto('/quiz/#check')
  const rest = page.getByRole('heading', { name: words.checkAlso }).locator('..')
  await expect(rest.getByRole('term')).toHaveText(
    whoseJob.filter(({ id }) => !['second-step', 'copy'].includes(id)).map(({ short }) => short),
  )
  await expect(rest.getByRole('definition').first()).toHaveText(words.microsoft)
  const summaryOf = (id: string) => content.model.questions.find((question) => question.id === id)!.summary
  const signIn = page.getByRole('term').filter({ hasText: summaryOf('sign-in') })
  await expect(signIn.locator('..')).toContainText(words.checkSaid)
  await signIn.locator('..').getByRole('button').click()
  const said = page.getByRole('radio', { name: words.checkSaid })
  await expect(said).toBeChecked()
  await expect(said).toHaveValue('unknown')
  // The note stays beside what was said, so that no option moves.
  await page.getByRole('radio').first().check()
  await expect(said).not.toBeChecked()
})

quickTest('the check marks nothing without answers to all ten jobs', async ({ page }) => {
  await openTen(page)
  await answerTen(page, 'mib')
  await page.goto('/quiz/#check')
  await ready(page, 'quiz')
  await page.getByRole('heading', { level: 1, name: ui.quiz.checkTitle }).waitFor()
  await expect(page.getByText(words.checkAlso)).toHaveCount(0)
})

quickTest(
  'a calendar file asks again in a year, and starting again deletes the answers',
  async ({ page }) => {
    await openTen(page)
    await answerTen(page, OWNER)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: words.calendar }).click()
    expect((await saved).suggestedFilename()).toBe(`${words.calendarFile}.ics`)
    await page.getByRole('button', { name: words.again }).click()
    await expect(jobHeading(page, 0)).toBeVisible()
    await page.reload()
    await expect(jobHeading(page, 0)).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem('whose-job/whose-job'))).toBeNull()
  },
)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the ten jobs are a form to print, with the sheet beside it', async ({ page }) => {
    await page.goto('/whose-job/')
    await expect(page.getByRole('group')).toHaveCount(10)
    await expect(page.getByRole('radio')).toHaveCount(40)
    await expect(page.getByRole('link', { name: words.paperSheet })).toBeVisible()
  })

  test('the first job on the home page leads to the form', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: words.microsoft, exact: true }).click()
    await expect(page.getByRole('group')).toHaveCount(10)
  })
})

test(
  'the ten jobs work without a connection after the first visit',
  { tag: '@full' },
  async ({ page, context }) => {
    await openTen(page)
    await answerTen(page, 'bim')
    const isKept = async (): Promise<boolean> => {
      const { files } = await copies(page)
      return (
        files.some((url) => url.endsWith('/whose-job/')) &&
        files.some((url) => /\/whose-job\.\w+\.json/.test(url))
      )
    }
    await expect.poll(isKept).toBe(true)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await context.setOffline(true)
    await page.goto('/whose-job/')
    await answerTen(page, 'mnmbimb')
    await expect(picture(page)).toBeVisible()
  },
)

for (const { name, open } of whoseJobStates)
  test(`${name} is accessible in every mode`, { tag: '@full' }, async ({ page }) => {
    await open(page)
    await expectAccessibleInEveryMode(page, name)
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSideScroll(page, name)
  })
