/** Journeys through a site in two languages: English, and a copy of it with other words. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { model, ui } from '../support/answer-sets.ts'
import { expectAccessibleInEveryMode } from '../support/axe.ts'
import { choose, nextButton } from '../support/quiz-screens.ts'
import { SECOND, buildSecondLanguage } from '../support/second-language.ts'

let server: Server
let address = ''
let out = ''

/** Builds English and a second language with other words, in which two pages are not translated. */
function writeSecond(folder: string): void {
  for (const page of ['learn/iaas.mdx', 'howto/IA-10.yml']) rmSync(join(folder, page))
  const ui = join(folder, 'ui.yml')
  writeFileSync(
    ui,
    readFileSync(ui, 'utf8')
      .replace(/^language: .*$/m, 'language: de-DE')
      .replace(/^  next: .*$/m, '  next: XX next'),
  )
}

const second = (page: Page): Promise<void> =>
  page
    .locator('.languages summary')
    .click()
    .then(() => page.locator(`.languages a[hreflang="${SECOND}"]`).click())

test.describe('a site in two languages', { tag: '@full' }, () => {
  test.describe.configure({ mode: 'default' })

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    out = buildSecondLanguage('two-languages', writeSecond, ['en', SECOND])
    server = await serveFolder(out, '/', 0)
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  test.afterAll(() => {
    server.close()
  })
  test.use({ baseURL: undefined })

  test('every page names its translation for search engines', () => {
    for (const [file, lang] of [
      ['learn/backup/index.html', 'en-GB'],
      [`${SECOND}/learn/backup/index.html`, 'de-DE'],
    ] as const) {
      const html = readFileSync(join(out, file), 'utf8')
      expect(html).toContain(`<html lang="${lang}"`)
      const alternates = [
        ...html.matchAll(
          /<link rel="alternate" hreflang="([^"]*)" href="[^"]*?(\/(?:nl\/)?learn\/backup\/)"/g,
        ),
      ]
      expect(alternates.map(([, language, path]) => [language, path])).toEqual([
        ['en', '/learn/backup/'],
        [SECOND, `/${SECOND}/learn/backup/`],
        ['x-default', '/learn/backup/'],
      ])
    }
    expect(
      readFileSync(join(out, 'robots.txt'), 'utf8').match(/Sitemap: \S+\/(?:nl\/)?sitemap-index\.xml/g),
    ).toHaveLength(2)
  })

  test('a page that is not translated leads search engines to English', () => {
    for (const path of ['learn/iaas/', 'checklist/IA-10/']) {
      const html = readFileSync(join(out, SECOND, path, 'index.html'), 'utf8')
      const links = [
        ...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g),
      ]
      expect(links.map(([, rel, language, url = '']) => [rel, language, new URL(url).pathname])).toEqual([
        ['canonical', undefined, `/${path}`],
        ['alternate', 'en', `/${path}`],
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

  for (const path of ['learn/iaas/', 'checklist/IA-10/'])
    test(`${path} says in the language of the site that it shows English`, async ({ page }) => {
      await page.goto(`${address}/${SECOND}/${path}`)
      await expect(page.getByRole('note').first()).toHaveText(ui.site.untranslated)
      await expect(page.getByRole('note').first().locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute(
        'lang',
        'de-DE',
      )
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('lang', 'en-GB')
      await expect(heading.locator('xpath=ancestor::*[@lang][1]')).toHaveAttribute('dir', 'ltr')
      await expectAccessibleInEveryMode(page, path)
    })

  test('a visitor who changes the language keeps the question and the answer', async ({ page }) => {
    const [question] = model.questions
    const [option] = question!.options
    await page.goto(`${address}/quiz/`)
    await choose(page, option!.id, question!.id)
    await nextButton(page).click()
    await page.goBack()
    await second(page)
    await expect(page).toHaveURL(`${address}/${SECOND}/quiz/#q=${question!.id}`)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
    await expect(page.locator(`input[value="${option!.id}"]`).first()).toBeChecked()
  })

  test('the choice of the language works by keyboard and has no accessibility problem', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${address}/recovery/`)
    await page.locator('.languages summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.locator(`.languages a[hreflang="${SECOND}"]`)).toBeFocused()
    await expectAccessibleInEveryMode(page, 'the open choice of the language')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${address}/${SECOND}/recovery/`)
  })

  test('a frame opens in the language that the host asks for', async ({ page }) => {
    const html = `<iframe src="${address}/frame/quiz/#locale=${SECOND}-BE&brand=Acme" title="Check"></iframe>`
    const host = createServer((_, response) => response.end(html))
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    await page.goto(`http://127.0.0.1:${String((host.address() as AddressInfo).port)}/`)
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'de-DE')
    await expect(page.frameLocator('iframe').getByText('Acme').first()).toBeVisible()
    host.close()
  })
})
