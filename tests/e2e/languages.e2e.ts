/** Journeys through the site in several languages: most of them in English and German. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type BrowserContext, type Page, expect, test } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { readLanguages } from '../../src/content/languages.ts'
import { readContent } from '../../src/content/read.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { encodeShare } from '../../src/core/exchange/share.ts'
import { encodeAsk } from '../../src/core/handover/ask.ts'
import { encodeReply } from '../../src/core/handover/reply.ts'
import { openPdf, textOfPdf } from '../paper/pdf/reader.ts'
import { exampleChoices, model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { copies } from '../support/offline-copy.ts'
import { choose, fileInput, heading, nextButton } from '../support/quiz-screens.ts'
import { job, openGroups, replied } from '../support/report-screens.ts'
import { CALL, SECOND, SITE, UNTRANSLATED } from '../support/every-language.ts'
import { blockStorage, keepAnswers, ready } from '../support/visitor.ts'

let server: Server
let address = ''
const out = SITE

const { base, all } = readLanguages('content')
/** The texts of the second language. */
const { ui: german } = readContent('content', SECOND)
/** The languages that the guide is translated into. */
const WITH_GUIDE = all.filter((one) => existsSync(join('content', one, 'learn')) && one !== base)
const QUIZ_NAME = 'Wer ist zuständig?'
const readSecond = (file: string): string => readFileSync(join(out, SECOND, file), 'utf8')

/** Reads the score of a report, in any language. */
const readScore = (page: Page): Promise<string> =>
  page.locator('.report-score .report-score-number').first().innerText()

/** Opens the choice of the language in the header, and follows the link to a language. */
const change = (page: Page, to = SECOND): Promise<void> =>
  page
    .locator('.languages summary')
    .click()
    .then(() => page.locator(`.languages a[hreflang="${to}"]`).click())

/** Waits until the offline copy of a language has its first part. `base` is the path of the language. */
async function untilStored(page: Page, base: string): Promise<void> {
  const [part] = JSON.parse(readFileSync(join(out, base, 'data/offline.json'), 'utf8')) as object[]
  const wanted = Object.keys(part!).map((file) => `${address}${base}${file}`)
  const lacking = async (): Promise<string[]> => {
    const { files } = await copies(page)
    return wanted.filter((file) => !files.includes(file))
  }
  await expect.poll(lacking, { timeout: 30_000 }).toEqual([])
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** The language of the page, and the path. */
const shown = (page: Page): Promise<{ lang: string; path: string }> =>
  page.evaluate(() => ({ lang: document.documentElement.lang, path: location.pathname }))
const inSecond = (path: string): { lang: string; path: string } => ({
  lang: 'de-DE',
  path: `/${SECOND}${path}`,
})
const inEnglish = (path: string): { lang: string; path: string } => ({ lang: 'en-GB', path })

const example = { ...NO_ANSWERS, choices: exampleChoices, scope: 'quick' as const }
const shared = `#r=${String(encodeShare(model, { kind: 'answers', answers: example }))}`
const ASKED = ['backup', 'leavers']
const asked = `#ask=${String(encodeAsk(model, { ids: ASKED }))}`
const reply = `#reply=${String(encodeReply(model, { choices: { leavers: ['same-day'] }, controls: {} }))}`
const day = '#what=mail&on=2026-11-04'

test.describe('a site in several languages', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'default' })

  test.beforeAll(async () => {
    server = await serveFolder(out, '/', 0)
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  test.afterAll(() => {
    server.close()
  })
  test.use({ baseURL: undefined })

  /** Opens a page for a visitor whose browser prefers the second language. */
  const openAbroad = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address + path)
    return page
  }

  test('a talk goes on in the other language, and the next visitor finds nothing of it', async ({
    context,
  }) => {
    const page = await openAbroad(context, '/sales/present/')
    await ready(page, 'present')
    const bar = page.locator('.steps-bar')
    const goTo = async (name: string): Promise<void> => {
      await bar.locator('.steps-now').click()
      await bar.getByRole('button', { name, exact: true }).click()
    }
    await goTo(ui.present.questions)
    await choose(page, 'ten', 'people')
    await nextButton(page.locator('.stage-questions')).click()
    await goTo(ui.present.takeHome)
    await page.getByRole('textbox', { name: ui.sales.client }).fill('Quay Lane Vets')
    await change(page)
    await ready(page, 'present')
    expect(await shown(page)).toEqual(inSecond('/sales/present/'))
    const company = page.getByRole('textbox', { name: german.sales.client })
    await expect(company).toHaveValue('Quay Lane Vets')
    await goTo(german.present.questions)
    await expect(page.locator('.stage-questions input[name="it"]').first()).toBeVisible()
    expect(await page.evaluate(() => [sessionStorage.length, history.state as unknown])).toEqual([0, null])
    await page.goBack()
    await ready(page, 'present')
    await goTo(ui.present.takeHome)
    await expect(page.getByRole('textbox', { name: ui.sales.client })).toHaveValue('')
  })

  test('every page names its translation for search engines', () => {
    for (const [file, lang] of [
      ['learn/backup/index.html', 'en-GB'],
      [`${SECOND}/learn/backup/index.html`, 'de-DE'],
    ] as const) {
      const html = readFileSync(join(out, file), 'utf8')
      expect(html).toContain(`<html lang="${lang}"`)
      const alternates = [
        ...html.matchAll(
          /<link rel="alternate" hreflang="([^"]*)" href="[^"]*?(\/(?:\w\w\/)?learn\/backup\/)"/g,
        ),
      ]
      expect(alternates.map(([, language, path]) => [language, path])).toEqual([
        ['en', '/learn/backup/'],
        ...WITH_GUIDE.map((one) => [one, `/${one}/learn/backup/`]),
        ['x-default', '/learn/backup/'],
      ])
    }
    expect(
      readFileSync(join(out, 'robots.txt'), 'utf8').match(/Sitemap: \S+\/(?:\w\w\/)?sitemap-index\.xml/g),
    ).toHaveLength(5)
  })

  test('a page that is not translated leads search engines to English', () => {
    for (const path of UNTRANSLATED) {
      const html = readFileSync(join(out, SECOND, path, 'index.html'), 'utf8')
      const links = [
        ...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g),
      ]
      expect(links.map(([, rel, language, url = '']) => [rel, language, new URL(url).pathname])).toEqual([
        ['canonical', undefined, `/${path}`],
        ['alternate', 'en', `/${path}`],
        ...WITH_GUIDE.filter((one) => one !== SECOND).map((one) => ['alternate', one, `/${one}/${path}`]),
        ['alternate', 'x-default', `/${path}`],
      ])
      expect(readFileSync(join(out, path, 'index.html'), 'utf8')).not.toContain(
        `hreflang="${SECOND}" href="http`,
      )
    }
    const listed = readFileSync(join(out, SECOND, 'sitemap-0.xml'), 'utf8')
    expect(listed).toContain(`/${SECOND}/learn/backup/<`)
    expect(listed).not.toMatch(/learn\/iaas|checklist\/IA-10/)
  })

  test('every page of a language has its tag', () => {
    const pages = globSync('**/*.html', { cwd: join(out, SECOND) })
    expect(pages.length).toBeGreaterThan(20)
    const english = UNTRANSLATED.map((path) => `${path}index.html`)
    const others = pages.filter((file) => !readSecond(file).includes(`<html lang="${german.language}"`))
    expect(others.filter((file) => !english.includes(file))).toEqual([])
  })

  test('labels of portals are in both languages, and the English one is marked', () => {
    const both = 'Speichern (<bdi lang="en" dir="ltr">Save</bdi>)'
    expect(readSecond('checklist/IA-01/index.html')).toContain(both)
    const texts = JSON.parse(readSecond(`data/${SECOND}.json`)) as { bilingual: string[] }
    expect(texts.bilingual.join()).toContain('Eigenschaften (\u2066Properties\u2069)')
  })

  test('every guide page is built in the second language', () => {
    const lessons = readdirSync('content/en/learn').map((file) => file.replace(/\.mdx$/, ''))
    expect(lessons.filter((slug) => !existsSync(join(out, SECOND, 'learn', slug, 'index.html')))).toEqual([])
  })

  test('pages of a language refer only to data files of their own language', () => {
    const data = readdirSync(join(out, SECOND, 'data')).filter((file) => file !== 'offline.json')
    const own = ['evidence', 'lead', 'more', 'scan', 'take', 'whose-job', 'whose-job-frame'].map(
      (name) => `${name}.${SECOND}.json`,
    )
    expect(data.toSorted()).toEqual([...own, `${SECOND}.json`].toSorted())
    const pages = globSync('**/*.html', { cwd: join(out, SECOND) })
    expect(pages.filter((file) => /data\/(?:[\w-]+\.)?en\.json/.test(readSecond(file)))).toEqual([])
  })

  test('dates on pages and in the PDFs use the format of their language', async () => {
    expect(readSecond('sources/index.html')).toMatch(/\d{1,2}\. [A-Z]\p{L}+ 20\d\d/u)
    for (const file of ['checklist/microsoft-365.pdf', 'checklist/everyday.pdf']) {
      const bytes = new Uint8Array(readFileSync(join(out, SECOND, file)))
      const { info } = await (await openPdf(bytes)).getMetadata()
      expect(info).toMatchObject({ Language: german.language })
      expect(await textOfPdf(bytes)).toMatch(/\d{1,2}\. [A-Z]\p{L}+ 20\d\d/u)
    }
  })

  for (const path of UNTRANSLATED)
    test(`${path} says in the language of the site that it shows English`, async ({ page }) => {
      await page.goto(`${address}/${SECOND}/${path}`)
      await expect(page.getByRole('note').first()).toHaveText(german.site.untranslated)
      await expect(page.getByRole('note').first().locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute(
        'lang',
        'de-DE',
      )
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'en-GB')
      await expect(heading.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('dir', 'ltr')
      await expectAccessibleInEveryMode(page, path)
    })

  test.describe('a visitor who reads the second language', () => {
    test.use({ locale: `${SECOND}-AT` })

    test('opens a shared result in that language, with the same score', async ({ context, browser }) => {
      const page = await openAbroad(context, `/report/${shared}`)
      await heading(page).waitFor()
      expect(await shown(page)).toEqual(inSecond('/report/'))
      const english = await (await browser.newContext({ locale: 'en-GB' })).newPage()
      await english.goto(`${address}/report/${shared}`)
      await heading(english).waitFor()
      expect(await shown(english)).toEqual(inEnglish('/report/'))
      expect(await readScore(page)).toBe(await readScore(english))
      expect(await page.evaluate(() => history.length)).toBe(await english.evaluate(() => history.length))
      await english.context().close()
    })

    test('sees nothing of the first language on the way', async ({ context }) => {
      await context.addInitScript(() => {
        addEventListener('DOMContentLoaded', () => {
          const text = document.documentElement.lang === 'en-GB' && document.body.checkVisibility()
          if (text) sessionStorage.setItem('flash', 'yes')
        })
      })
      const page = await openAbroad(context, `/report/${shared}`)
      await heading(page).waitFor()
      expect(await shown(page)).toEqual(inSecond('/report/'))
      expect(await page.evaluate(() => sessionStorage.getItem('flash'))).toBeNull()
    })

    for (const [name, path, link] of [
      ['questions', '/quiz/', asked],
      ['a reply', '/report/', reply],
      ['a day of the recovery clock', '/recovery/', day],
    ] as const)
      test(`opens a link with ${name} in that language`, async ({ context }) => {
        const page = await openAbroad(context, path + link)
        await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
        expect(await shown(page)).toEqual(inSecond(path))
        if (link === day) expect(new URL(page.url()).hash).toBe(day)
      })

    test('stays on an address without shared data', async ({ context }) => {
      for (const path of [
        '/',
        '/quiz/',
        // Who makes a link for one client chooses its language.
        '/quiz/#for=Acme',
        '/report/#plan',
        '/recovery/',
        '/checklist/#IA-01',
        '/learn/backup/',
      ]) {
        const page = await openAbroad(context, path)
        expect((await shown(page)).lang, path).toBe('en-GB')
        await page.close()
      }
    })

    test('stays in the language that the choice in the header opened', async ({ context }) => {
      const page = await openAbroad(context, `/report/${shared}`)
      await heading(page).waitFor()
      const there = await readScore(page)
      await change(page, 'en')
      await heading(page).waitFor()
      expect(await shown(page)).toEqual(inEnglish('/report/'))
      expect(await readScore(page)).toBe(there)
      await page.reload()
      await heading(page).waitFor()
      expect(await shown(page)).toEqual(inEnglish('/report/'))
      await page.goto('about:blank')
      await page.goto(`${address}/report/${shared}`)
      await heading(page).waitFor()
      expect(await shown(page)).toEqual(inEnglish('/report/'))
    })

    test('stays on the page after a change of its address, a reload and a way back', async ({ context }) => {
      const page = await openAbroad(context, '/recovery/')
      await ready(page, 'recovery')
      await page.evaluate((hash) => {
        location.hash = hash
      }, day)
      await page.reload()
      await ready(page, 'recovery')
      expect(await shown(page)).toEqual(inEnglish('/recovery/'))
      await page.goto('about:blank')
      await page.goBack()
      await ready(page, 'recovery')
      expect(await shown(page)).toEqual(inEnglish('/recovery/'))
    })
  })

  test('a visitor who changes the language keeps the question and the answer', async ({ page }) => {
    const [question] = model.questions
    const [option] = question!.options
    await page.goto(`${address}/quiz/`)
    await choose(page, option!.id, question!.id)
    await nextButton(page).click()
    await page.goBack()
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/quiz/#q=${question!.id}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await expect(page.locator(`input[value="${option!.id}"]`).first()).toBeChecked()
  })

  test('a visitor without storage who changes the language keeps the answers', async ({ page }) => {
    await blockStorage(page)
    const [question, next] = model.questions
    const [option] = question!.options
    await page.goto(`${address}/quiz/`)
    await choose(page, option!.id, question!.id)
    await nextButton(page).click()
    await expect(page).toHaveURL(`${address}/quiz/#q=${next!.id}`)
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/quiz/#q=${next!.id}`)
    await page.getByRole('link', { name: german.quiz.back }).click()
    await expect(page.locator(`input[value="${option!.id}"]`).first()).toBeChecked()
  })

  test('a full storage and another language keep the answers (finding 21)', async ({ page }) => {
    await page.addInitScript(() => {
      const store = sessionStorage.setItem.bind(sessionStorage)
      Storage.prototype.setItem = function (key, text) {
        if (this === localStorage) throw new DOMException('full', 'QuotaExceededError')
        store(key, text)
      }
    })
    const [question, next] = model.questions
    const [option] = question!.options
    await page.goto(`${address}/quiz/`)
    await choose(page, option!.id, question!.id)
    await nextButton(page).click()
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/quiz/#q=${next!.id}`)
    await page.getByRole('link', { name: german.quiz.back }).click()
    await expect(page.locator(`input[value="${option!.id}"]`).first()).toBeChecked()
  })

  test('a failed change of the language hides no other result (finding 22)', async ({ page }) => {
    const linkOf = (name: string): string =>
      `#r=${String(encodeShare(model, { kind: 'answers', answers: example, name }))}`
    await page.goto(`${address}/report/${linkOf('Acme')}`)
    await expect(page.getByText('Acme').first()).toBeVisible()
    const other = `${address}/${SECOND}/report/`
    await page.route(`${other}*`, (route) => route.abort())
    await change(page)
    await page.unroute(`${other}*`)
    await page.goto(other + linkOf('Bay'))
    await expect(page.getByText('Bay').first()).toBeVisible()
    await expect(page.getByText('Acme')).toHaveCount(0)
  })

  test('a visitor who changes the language keeps the job that the address names', async ({ page }) => {
    await keepAnswers(page, exampleChoices, {}, address)
    await page.goto(`${address}/report/`)
    await openGroups(page)
    const score = await readScore(page)
    const id = String(await page.locator('#plan .action-list > li').nth(6).getAttribute('id'))
    await page.goto(`${address}/report/#${id}`)
    await expect(job(page, id)).toBeInViewport()
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/report/#${id}`)
    await expect(job(page, id)).toBeInViewport()
    expect(await readScore(page)).toBe(score)
  })

  test('a visitor who changes the language stays in the questions about one area', async ({ page }) => {
    await keepAnswers(page, exampleChoices, {}, address)
    await page.goto(`${address}/report/#deep=IA-02`)
    await page.getByRole('main').getByRole('radio').first().waitFor()
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/report/#deep=IA-02`)
    await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible()
  })

  test('a visitor who changes the language keeps the result and the reply of a link', async ({ page }) => {
    await page.goto(`${address}/report/${shared}`)
    await heading(page).waitFor()
    const score = await readScore(page)
    await change(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await heading(page).waitFor()
    expect(await readScore(page)).toBe(score)
    expect(new URL(page.url()).hash).not.toContain('r=')

    await keepAnswers(page, { ...exampleChoices, leavers: ['dont-know'] }, {}, address)
    await page.goto(`${address}/report/${reply}`)
    // The link opens in the language that the visitor has chosen.
    await page.getByRole('region', { name: german.replied.title }).waitFor()
    await change(page, 'en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expect(replied(page)).toBeVisible()
  })

  test('an IT person who changes the language keeps the question and the answers', async ({ page }) => {
    await page.goto(`${address}/quiz/${asked}`)
    await page.getByRole('button', { name: ui.asked.start }).click()
    const { id, options } = model.questions.find((one) => ASKED.includes(one.id))!
    await choose(page, options[0]!.id, id)
    await change(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await expect(page.locator(`input[value="${options[0]!.id}"]`).first()).toBeChecked()
    expect(new URL(page.url()).hash).toBe(`#a=${id}`)
  })

  test('a visitor who changes the language keeps the day of the recovery clock', async ({ page }) => {
    await page.goto(`${address}/recovery/${day}`)
    await ready(page, 'recovery')
    await change(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/recovery/${day}`)
    await expect(page.locator('input[type=date]').first()).toHaveValue('2026-11-04')
  })

  test('a visitor who changes the language keeps the ticks of the checklist', async ({ page }) => {
    await page.goto(`${address}/checklist/`)
    const row = page.locator('li[data-is]:visible').nth(2)
    const id = String(await row.getAttribute('id'))
    await row.locator('input').check()
    await change(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await expect(page.locator(`li[id="${id}"] input`)).toBeChecked()
  })

  test('the home page shows the next job in its own language', async ({ page }) => {
    await keepAnswers(page, exampleChoices, {}, address)
    await page.goto(`${address}/report/`)
    await heading(page).waitFor()
    await page.goto(`${address}/${SECOND}/`)
    await expect(page.locator('[data-part="figure"]')).not.toBeEmpty()
    const kept = await page.evaluate(() => localStorage.getItem('whose-job/result'))
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ language: 'de-DE' })
  })

  test('a file saved in one language opens in the other', async ({ page }) => {
    await page.goto(`${address}/${SECOND}/quiz/#check`)
    await fileInput(page).setInputFiles({
      name: 'Antworten.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writeAnswersFile(model, example)),
    })
    await expect(page.getByText(german.store.opened)).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: german.store.save }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe(`${german.store.fileName}.json`)
    await page.evaluate(() => {
      localStorage.clear()
    })
    await page.goto(`${address}/quiz/#check`)
    await fileInput(page).setInputFiles(await saved.path())
    await expect(page.getByText(ui.store.opened)).toBeVisible()
  })

  test('the choice of the language works by keyboard and has no accessibility problem', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${address}/recovery/`)
    const summary = page.locator('.languages summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(page.locator('.languages')).not.toHaveAttribute('open')
    await expect(summary).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.locator(`.languages a[hreflang="${SECOND}"]`)).toBeFocused()
    await expectAccessibleInEveryMode(page, 'the open choice of the language')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${address}/${SECOND}/recovery/`)
  })

  test('the choice of the language works without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: SECOND })
    const page = await context.newPage()
    await page.goto(`${address}/quiz/${asked}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    for (const path of ['/quiz/', '/checklist/', '/learn/backup/']) {
      await page.goto(address + path)
      await change(page)
      await expect(page).toHaveURL(`${address}/${SECOND}${path}`)
    }
    await context.close()
  })

  test('a frame opens in the language that the host asks for', async ({ page }) => {
    const html = `<iframe src="${address}/frame/quiz/#locale=${SECOND}-AT&brand=Acme" title="Check"></iframe>`
    const host = createServer((_, response) => response.end(html))
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`)
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'de-DE')
    const frame = page.frameLocator('iframe')
    await expect(frame.getByText('Acme').first()).toBeVisible()
    // The full page stays in the language of the frame, although the browser prefers English.
    await frame.getByRole('button', { name: german.site.start }).click()
    await frame.locator(`input[value="${model.questions[0]!.options[0]!.id}"]`).first().check()
    const opened = page.waitForEvent('popup')
    await frame.getByRole('link', { name: german.frame.fullPage }).click()
    const full = await opened
    await heading(full).waitFor()
    expect(await shown(full)).toEqual(inSecond('/report/'))
    host.close()
  })

  test('the brand’s words for a language are on its pages and in its snippets', async ({ page }) => {
    await page.goto(`${address}/${SECOND}/`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(QUIZ_NAME)
    await page.goto(`${address}/${SECOND}/checklist/`)
    await expect(page.getByText('Nordlicht: 555 0100.')).toBeVisible()
    await expect(page.getByRole('link', { name: CALL })).toBeVisible()
    await page.goto(`${address}/embed/`)
    await ready(page, 'configure')
    await page.locator('summary', { hasText: ui.configure.look }).click()
    await page.getByRole('combobox', { name: ui.configure.language }).selectOption(SECOND)
    await expect(page.locator('#code-element')).toContainText(`frame-title="${QUIZ_NAME}"`)
    await expect(page.locator('#code-element')).toContainText(`/${SECOND}/frame/quiz/`)
    await page.goto(`${address}/${SECOND}/embed/`)
    await ready(page, 'configure')
    await expect(page.locator('#code-element')).toContainText(`/${SECOND}/frame/quiz/`)
  })

  test('a translated page says how it was translated', async ({ page }) => {
    await page.goto(`${address}/${SECOND}/checklist/`)
    await page.getByRole('link', { name: german.translation.link }).click()
    await expect(page).toHaveURL(`${address}/${SECOND}/sources/#translation`)
    await expect(page.getByRole('heading', { name: german.translation.title })).toBeInViewport()
    await page.goto(`${address}/sources/`)
    await expect(page.getByRole('heading', { name: ui.translation.title })).toHaveCount(0)
    await expect(page.getByRole('link', { name: ui.translation.link })).toHaveCount(0)
  })

  test('a missing page is answered in its language, and leads home', async ({ page }) => {
    await page.goto(`${address}/${SECOND}/nowhere/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(german.site.pageMissing)
    await change(page, 'en')
    await expect(page).toHaveURL(`${address}/`)
    await page.goto(`${address}/nowhere/`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  })

  test('the offline copies of two languages do not disturb each other', async ({ page, context }) => {
    await keepAnswers(page, exampleChoices, {}, address)
    for (const path of ['/report/', `/${SECOND}/report/`]) {
      await page.goto(address + path)
      await heading(page).waitFor()
      await untilStored(page, path.replace('report/', ''))
    }
    expect((await copies(page)).workers).toBe(2)
    await context.setOffline(true)
    for (const [path, lang] of [
      ['/report/', 'en-GB'],
      [`/${SECOND}/report/`, 'de-DE'],
      ['/quiz/', 'en-GB'],
    ] as const) {
      await page.goto(address + path)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await heading(page).waitFor()
    }
    await page.goto(`${address}/report/${shared}`)
    await heading(page).waitFor()
    await change(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await context.setOffline(false)
  })
})
