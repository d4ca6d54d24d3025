/** Tests the page `/brand/`: its form, the mistakes it names, its preview, and the file that it gives. */
import { readFileSync } from 'node:fs'
import { type FrameLocator, type Locator, type Page, expect } from '@playwright/test'
import { parseBrand, readBrand } from '../../src/brand/read.ts'
import { deriveTheme } from '../../src/brand/theme.ts'
import { fill } from '../../src/core/model/format.ts'
import { ui } from '../support/answer-sets.ts'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'
import { expectFocusShown, quickTest, ready, storedEntries, test } from '../support/visitor.ts'

const words = ui.brandForm
const shared = ui.configure
const DOWNLOAD = fill(words.download, { name: 'site.yml' })
const MARK = 'M3 29V3h26v26h-8V16a5 5 0 0 0-10 0v13z'

async function open(page: Page): Promise<void> {
  await page.goto('/brand/')
  await ready(page, 'brand')
}
const field = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label, exact: true })
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const preview = (page: Page): FrameLocator => page.frameLocator(`iframe[title="${shared.preview}"]`)
/** Chooses a file with one of the buttons of the page. */
async function choose(
  page: Page,
  button: Locator,
  file: string | string[] | { name: string; mimeType: string; buffer: Buffer },
) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles(file)
}
const chooseLogo = (page: Page, file: Parameters<typeof choose>[2]) =>
  choose(page, page.getByRole('button', { name: words.choose }).first(), file)
/** Presses a button that gives a file. Returns its text. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFileSync(await download.path(), 'utf8')
}
async function fillBrand(page: Page): Promise<void> {
  await field(page, shared.name).fill('Acme IT')
  await field(page, words.legalName).fill('Acme IT Ltd')
  await field(page, words.quizName).fill('Cloud safety check')
  await field(page, words.site).fill('https://check.acme.example')
  await field(page, words.about).fill('Acme looks after: computers.\nIn the valley.')
}

quickTest('a host corrects what the build would refuse, and the build reads the file', async ({ page }) => {
  await open(page)
  await field(page, shared.name).fill('Acme IT')
  await field(page, shared.accent).fill('yellow')
  await press(page, DOWNLOAD)
  const summary = page.getByRole('alert').filter({ hasText: words.wrong })
  await expect(summary).toBeFocused()
  await expect(summary).toContainText(`${shared.accent}: This must be a colour, like "#01614d".`)
  await summary.getByRole('link', { name: `${words.legalName}: ${words.missing}` }).click()
  await expect(field(page, words.legalName)).toBeFocused()
  await expectAccessible(page, 'the form with errors')
  await fillBrand(page)
  await field(page, shared.accent).fill('#FFFF66')
  await expect(summary).toContainText(`${words.logoLight}: ${words.needsLogo}`)
  await field(page, words.mark).fill(MARK)
  await expect(page.getByText(words.sound)).toBeVisible()
  await page.locator('summary', { hasText: words.languagesNow }).click()
  await page.getByRole('checkbox', { name: 'Deutsch' }).check()
  await page.locator('summary', { hasText: fill(words.texts, { language: 'Deutsch' }) }).click()
  await page.locator('[id="brand-words.de.about"]').fill('Acme hilft im Tal.')
  await expect(page.getByText(fill(words.lacks, { language: 'Deutsch', list: words.quizName }))).toHaveCount(
    2,
  )
  expect(parseBrand('content/brands/site.yml', await downloaded(page, DOWNLOAD))).toMatchObject({
    ...{ name: 'Acme IT', quizName: 'Cloud safety check', site: 'https://check.acme.example' },
    ...{ about: 'Acme looks after: computers. In the valley.', accent: '#ffff66', languages: ['en', 'de'] },
    words: { de: { about: 'Acme hilft im Tal.' } },
  })
})

quickTest('the preview shows the pages with the name, the colour and the logo', async ({ page }) => {
  await open(page)
  await fillBrand(page)
  await field(page, shared.accent).fill('#ffff66')
  await chooseLogo(page, 'content/brands/northgate.svg')
  const frame = preview(page)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Cloud safety check')
  await expect(frame.getByRole('banner').getByRole('img', { name: 'Acme IT' })).toBeVisible()
  await expect(frame.getByRole('button', { name: ui.site.menu, exact: true })).toBeHidden()
  await expect(frame.getByRole('contentinfo')).toContainText('Acme looks after: computers.')
  const accent = (): Promise<string> =>
    frame.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--accent').trim())
  const { light, dark } = deriveTheme('#ffff66')
  expect(await accent()).toBe(light.accent)
  await page.locator('summary', { hasText: shared.previewSet }).click()
  await page.getByRole('radio', { name: shared.systemDark }).check()
  await expect.poll(accent).toBe(dark.accent)
  await page.getByRole('radio', { name: ui.site.checklist, exact: true }).check()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(ui.site.listTitle)
  await frame.getByRole('link', { name: ui.site.listDownload }).first().click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(ui.site.listTitle)
  await page.getByRole('radio', { name: shared.screenResult, exact: true }).check()
  const result = page.frameLocator('responsibility-check iframe')
  await expect(result.getByText('Acme IT', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(words.resultNote)).toBeVisible()
})

quickTest('a logo that the build refuses is refused in the same words', async ({ page }) => {
  await open(page)
  const svg = (content: string) => ({
    ...{ name: 'logo.svg', mimeType: 'image/svg+xml' },
    buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>`),
  })
  await chooseLogo(page, svg('<script/>'))
  const refusal = page.getByText('holds <script>, which is no shape')
  await expect(refusal.first()).toBeVisible()
  await expect(page.getByRole('button', { name: fill(words.download, { name: 'logo.svg' }) })).toHaveCount(0)
  await chooseLogo(page, svg('<path d="M0 0h9v9z"/>'))
  await expect(refusal).toHaveCount(0)
  expect(await downloaded(page, fill(words.download, { name: 'logo.svg' }))).toContain('M0 0h9v9z')
})

quickTest('an existing file is opened, changed and offered to GitHub with all it had', async ({ page }) => {
  await open(page)
  const openButton = page.getByRole('button', { name: words.open })
  await choose(page, openButton, { name: 'x.yml', mimeType: 'text/yaml', buffer: Buffer.from('name: [') })
  await expect(page.getByText('x.yml: is not valid YAML.')).toBeVisible()
  await choose(page, openButton, 'content/brands/northgate.yml')
  await expect(page.getByText(words.opened)).toBeVisible()
  await field(page, shared.name).fill('Southgate')
  const text = await downloaded(page, DOWNLOAD)
  expect(parseBrand('content/brands/northgate.yml', text)).toEqual({
    ...readBrand('northgate'),
    name: 'Southgate',
  })
  await field(page, words.repository).fill('https://github.com/acme/check')
  const link = page.getByRole('link', { name: words.newFile })
  const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '')
  expect([pathname, searchParams.get('value')]).toEqual(['/acme/check/new/main', text])
  await field(page, words.about).fill('ü'.repeat(400))
  await page.locator('summary', { hasText: shared.leads }).click()
  await field(page, words.consent).fill('ü'.repeat(600))
  await expect(page.getByText(words.tooLong)).toBeVisible()
  await expect(link).toHaveCount(0)
})

quickTest('a brand file that is opened with its logo shows the logo', async ({ page }) => {
  await open(page)
  const openButton = page.getByRole('button', { name: words.open })
  await choose(page, openButton, 'content/brands/northgate.svg')
  await expect(page.getByText('northgate.svg: is a picture.')).toBeVisible()
  await choose(page, openButton, ['content/brands/northgate.svg', 'content/brands/northgate.yml'])
  await expect(page.getByText(words.opened)).toBeVisible()
  await expect(page.getByRole('img', { name: 'northgate.svg' })).toBeVisible()
  await expect(page.getByText(fill(words.unseen, { name: 'northgate.svg' }))).toHaveCount(0)
})

test('what was typed stays in this browser until it is deleted', async ({ page }) => {
  await open(page)
  await fillBrand(page)
  await chooseLogo(page, 'content/brands/northgate.svg')
  await expect(page.getByRole('img', { name: 'northgate.svg' })).toBeVisible()
  await page.reload()
  await ready(page, 'brand')
  await expect(field(page, words.legalName)).toHaveValue('Acme IT Ltd')
  await expect(page.getByRole('img', { name: 'northgate.svg' })).toBeVisible()
  await press(page, words.delete)
  await expect(page.getByText(words.deleted)).toBeVisible()
  await expect(field(page, words.legalName)).toHaveValue('')
  expect(await storedEntries(page)).toEqual([0, 0, 0])
})

quickTest('the keyboard adds an offer with its jobs', async ({ page }) => {
  await open(page)
  await page.locator('summary', { hasText: words.offersNow }).press('Enter')
  await page.getByRole('button', { name: words.addOffer }).press('Enter')
  await field(page, words.offerTitle).focus()
  await expectFocusShown(page)
  await page.keyboard.type('Managed backup')
  await page.locator('summary', { hasText: fill(words.offerControls, { n: 0 }) }).press('Enter')
  await page.locator('.brand-controls').getByRole('checkbox').first().press('Space')
  await expect(page.getByText(fill(words.offerControls, { n: 1 }))).toBeVisible()
  await page.locator('summary', { hasText: words.showText }).press('Enter')
  await expect(page.getByRole('textbox', { name: words.text })).toHaveValue(
    /offers:\n {2}- title: Managed backup/,
  )
})

test('every state of the form passes axe in every mode', { tag: '@full' }, async ({ page }) => {
  await open(page)
  for (const group of await page.locator('.more-fields > summary').all()) await group.click()
  await press(page, words.addOffer)
  await press(page, DOWNLOAD)
  await expectAccessibleInEveryMode(page, 'the open form')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page names the way by text', async ({ page }) => {
    await page.goto('/brand/')
    expect(await page.getByRole('main').locator('.note').innerText()).toBe(words.noScript)
    await expect(page.getByRole('form')).toHaveCount(0)
  })
})
