/**
 * Tests the plugin and pasted quiz URLs in a real WordPress, also as users who may not save scripts or frames. `try.sh`
 * runs these tests.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type FrameLocator, type Page, expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { QUIZ, addBlock, logIn } from './visit.ts'

test.describe.configure({ mode: 'serial' })

/**
 * The default roles of WordPress. The tests have one user for each role. The name of the role is both the user name and
 * the password.
 */
const ROLES = ['admin', 'editor', 'author', 'contributor', 'subscriber'] as const

/** Saves a page or a post through WordPress's REST API, as the logged-in user. Returns its URL. */
async function save(
  page: Page,
  kind: 'page' | 'post',
  data: { title: string; content: string; status: 'publish' | 'pending' },
): Promise<string> {
  await page.goto(`/wp-admin/post-new.php?post_type=${kind}`)
  await page.waitForFunction(() => 'wp' in window && 'data' in (window.wp as object))
  const request = { path: `/wp/v2/${kind}s`, method: 'POST', data }
  return page.evaluate(async (sent) => {
    const { apiFetch } = (window as unknown as { wp: { apiFetch: (o: object) => Promise<{ link: string }> } })
      .wp
    return (await apiFetch(sent)).link
  }, request)
}

const publish = (page: Page, title: string, content: string): Promise<string> =>
  save(page, 'page', { title, content, status: 'publish' })

/** Answers the first question of the quiz in `frame`. */
async function answerOne(frame: FrameLocator): Promise<void> {
  await frame.locator('.start .button').click()
  // The next question is drawn ahead, invisibly.
  const question = frame.locator('.quiz-main > form:not([hidden])')
  await question.locator('h1').waitFor()
  const name = (await question.locator('input').first().getAttribute('name')) ?? ''
  await question.locator('.question-options label').first().click()
  await question.locator('.button[type=submit]').click()
  await expect(frame.locator(`.question-options input[name="${name}"]`)).toHaveCount(0)
}

const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `test-results/wordpress-${name}.png` })

test('a plugin without settings asks only administrators for the quiz site’s address', async ({ page }) => {
  await logIn(page, 'admin')
  const address = await publish(page, 'Not set up', '[responsibility_check]')
  await page.goto(address)
  await expect(page.getByText('give the address of your quiz site')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page.getByText('give the address of your quiz site')).toHaveCount(0)
  await expect(page.locator('responsibility-check')).toHaveCount(0)
})

test('a plugin without settings turns a pasted quiz URL into a sandboxed frame', async ({ page }) => {
  await logIn(page, 'editor')
  const address = await publish(
    page,
    'Pasted',
    `<!-- wp:paragraph --><p>Above.</p><!-- /wp:paragraph -->\n\n${QUIZ}/quiz/\n`,
  )
  await page.context().clearCookies()
  await page.goto(address)
  const element = page.locator('iframe.wp-embedded-content')
  await expect(element).toHaveAttribute('sandbox', 'allow-scripts')
  await expect(element).toHaveAttribute('src', /\/frame\/quiz\/#\?secret=\w+$/)
  await element.scrollIntoViewIfNeeded()
  const frame = page.frameLocator('iframe.wp-embedded-content')
  await frame.locator('.start .button').waitFor()
  await shot(page, 'pasted')
  await answerOne(frame)
  await shot(page, 'pasted-question')
  expect(await element.evaluate((one) => one.getBoundingClientRect().height)).toBeLessThanOrEqual(1000)
  // A sandboxed frame cannot open a new window. A click on the link "Open in a full page" therefore shows a
  // text field. The field contains the URL with the answers, which the visitor can copy.
  const foot = frame.getByRole('contentinfo')
  await foot.getByRole('link', { name: 'Open in a full page' }).click()
  const field = foot.getByRole('textbox')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/\/report\/#r=1/)
  await shot(page, 'pasted-full-page')
  expect(page.url()).toBe(address)
  // The URL of the link "Privacy" contains no answers. The frame therefore sends this URL to WordPress's
  // embed script, which opens the URL in the whole window.
  await foot.getByRole('link', { name: 'Privacy' }).click()
  await page.waitForURL(`${QUIZ}/privacy/`, { timeout: 15_000 })
})

test('a plugin without settings shows a pasted address of the ten jobs at once', async ({ page }) => {
  await logIn(page, 'editor')
  const address = await publish(
    page,
    'Pasted ten jobs',
    `<!-- wp:paragraph --><p>Above.</p><!-- /wp:paragraph -->\n\n${QUIZ}/whose-job/\n`,
  )
  await page.context().clearCookies()
  await page.goto(address)
  const element = page.locator('iframe[src*="/frame/whose-job/"]')
  await expect(element).toHaveAttribute('sandbox', 'allow-scripts')
  await page.frameLocator('iframe[src*="/frame/whose-job/"]').locator('.ten-answers button').first().click()
  await expect(element).toBeVisible()
  await shot(page, 'pasted-ten-jobs')
})

test('the settings page rejects a URL without a scheme (docs/threats.md, finding 15)', async ({ page }) => {
  await logIn(page, 'admin')
  await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  const labels = [
    'Address of your quiz site',
    'Address of the logo',
    'Address of the button under the result',
    'Address of your privacy notice',
    'Where contact requests are sent',
  ]
  for (const label of labels) await page.getByLabel(label).fill('//evil.example/')
  await page.locator('#submit').click()
  await expect(page.locator('.notice-error, .error')).toHaveCount(labels.length)
  for (const label of labels) await expect(page.getByLabel(label)).toHaveValue('')
  await page.getByLabel(labels[0]!).fill('//localhost/')
  await page.locator('#submit').click()
  await expect(page.getByLabel(labels[0]!)).toHaveValue('')
})

test('the settings page stores only valid values, without markup', async ({ page }) => {
  await logIn(page, 'admin')
  await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  await page.getByLabel('Address of your quiz site').fill(`${QUIZ}/frame/quiz/`)
  await page.getByLabel('Company name').fill('Acme "IT" & <b>Sons</b>')
  await page.getByLabel('Colour', { exact: true }).fill('#7a1f5c;background:red')
  await page.getByLabel('Address of the button under the result').fill('javascript:alert(1)')
  await page.getByLabel('Height kept free').fill('780')
  await page.locator('#submit').click()
  await expect(page.locator('.notice-error, .error')).toHaveCount(2)
  await shot(page, 'settings')
  await expect(page.getByLabel('Address of your quiz site')).toHaveValue(`${QUIZ}/`)
  await expect(page.getByLabel('Company name')).toHaveValue('Acme "IT" & Sons')
  await expect(page.getByLabel('Colour', { exact: true })).toHaveValue('')
  await page.getByLabel('Colour', { exact: true }).fill('#7a1f5c')
  await page.getByLabel('Address of your privacy notice').fill('https://acme-it.example/privacy')
  await page.getByLabel('Where contact requests are sent').fill('https://acme-it.example/leads')
  await page.getByLabel('What this page’s scripts may learn of a result').selectOption('none')
  await page.locator('#submit').click()
  await expect(page.locator('.notice-success')).toBeVisible()
})

/**
 * An attack by the author of a post: a shortcode and a block that try to change settings of the plugin. Only
 * an administrator may change these settings.
 */
const HOSTILE = {
  shortcode:
    '[responsibility_check brand="Own" src="https://attacker.example/" lead_endpoint="https://attacker.example/a" lead-endpoint="https://attacker.example/b" privacy="https://attacker.example/p" results="answers"]',
  block:
    '<!-- wp:responsibility-check/quiz {"brand":"Own","src":"https://attacker.example/","leadEndpoint":"https://attacker.example/a","privacy":"https://attacker.example/p","results":"answers"} /-->',
}

for (const role of ROLES.filter((one) => one !== 'subscriber')) {
  for (const [kind, content] of Object.entries(HOSTILE)) {
    test(`a ${role}'s ${kind} cannot override settings (docs/threats.md, findings 1 and 5)`, async ({
      page,
    }) => {
      const status = role === 'contributor' ? 'pending' : 'publish'
      await logIn(page, role)
      const address = await save(page, 'post', { title: `${role} ${kind}`, content, status })
      // An administrator opens the post in this test, because an attack would aim at the session of an
      // administrator.
      await logIn(page, 'admin')
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(status === 'pending' ? `${address}&preview=true` : address)
      const element = page.locator('responsibility-check')
      await expect(element).toHaveAttribute('brand', 'Own')
      await expect(element).toHaveAttribute('src', `${QUIZ}/frame/quiz/`)
      await expect(element).toHaveAttribute('lead-endpoint', 'https://acme-it.example/leads')
      await expect(element).toHaveAttribute('privacy', 'https://acme-it.example/privacy')
      await expect(element).toHaveAttribute('results', 'none')
      await page.frameLocator('responsibility-check iframe').locator('.start .button').waitFor()
      expect(await page.content()).not.toContain('attacker.example')
      // The plugin has its own script, so only the frame is of another site.
      expect(
        asked.filter((url) => url.includes('/plugins/responsibility-check/loader.js?ver=')),
      ).toHaveLength(1)
      expect(asked).not.toContain(`${QUIZ}/embed/v1.js`)
      expect(asked.filter((url) => url.includes('attacker'))).toEqual([])
    })
  }
}

test('a subscriber cannot create a post (docs/threats.md, findings 1 and 5)', async ({ page }) => {
  await logIn(page, 'subscriber')
  expect((await page.goto('/wp-admin/post-new.php'))?.status()).toBe(403)
})

test('the settings change only for an administrator with a valid form token', async ({ page }) => {
  await logIn(page, 'editor')
  const seen = await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  expect(seen?.status()).toBe(403)
  await logIn(page, 'admin')
  const forged = await page.request.post('/wp-admin/options.php', {
    form: { option_page: 'responsibility_check', action: 'update', 'responsibility_check[brand]': 'Forged' },
  })
  expect(forged.status()).toBe(403)
  await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  await expect(page.getByLabel('Company name')).toHaveValue('Acme "IT" & Sons')
})

test('a shortcode shows the quiz if its author may not save scripts', async ({ page }) => {
  await logIn(page, 'editor')
  const address = await publish(
    page,
    'Shortcode',
    '<p>Above.</p><script src="https://elsewhere.example/x.js"></script>[responsibility_check accent="#0b5fff" cta="https://acme-it.example/book" cta_label="Book a talk" logo="javascript:1"]',
  )
  await page.context().clearCookies()
  const html = await (await page.request.get(address)).text()
  expect(html).not.toContain('elsewhere.example')
  expect(html.match(/responsibility-check\/loader\.js/g)).toHaveLength(1)
  expect(html).toMatch(/<script[^>]+responsibility-check\/loader\.js\?ver=[\d.]+"[^>]* async/)
  // The plugin reserves a height of 780px for the quiz. After the page has loaded, the loader sets the height that the
  // quiz needs.
  expect(html).toContain('style="display:block;min-height:780px"')
  await page.goto(address)
  const element = page.locator('responsibility-check')
  await expect(element).toHaveAttribute('src', `${QUIZ}/frame/quiz/`)
  await expect(element).toHaveAttribute('brand', 'Acme "IT" & Sons')
  await expect(element).toHaveAttribute('accent', '#0b5fff')
  await expect(element).toHaveAttribute('cta-label', 'Book a talk')
  expect(await element.getAttribute('logo')).toBeNull()
  const frame = page.frameLocator('responsibility-check iframe')
  await frame.locator('.start .button').waitFor()
  await element.scrollIntoViewIfNeeded()
  await shot(page, 'shortcode')
  await answerOne(frame)
  await shot(page, 'shortcode-question')
})

test('a published page with the plugin’s block shows the quiz', async ({ page }) => {
  await logIn(page, 'editor')
  const card = await addBlock(page, 'Block')
  await expect(card).toContainText('Visitors see the quiz here')
  await page.getByLabel('Company name').fill('Block & Co')
  await page.getByLabel('Colour', { exact: true }).fill('#0b6b3a')
  await expect(card).toContainText('Block & Co')
  await shot(page, 'block-editor')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click()
  const link = page.getByLabel('Editor publish').getByRole('link', { name: 'View Page' })
  const address = (await link.getAttribute('href')) ?? ''
  await page.context().clearCookies()
  await page.goto(address)
  const element = page.locator('responsibility-check')
  await expect(element).toHaveAttribute('brand', 'Block & Co')
  await expect(element).toHaveAttribute('accent', '#0b6b3a')
  await page.frameLocator('responsibility-check iframe').locator('.start .button').waitFor()
  await shot(page, 'block')
})

for (const [locale, language] of Object.entries({ de_AT: 'de', fr_FR: 'fr', es_MX: 'es', ar: 'ar' })) {
  test(`an administrator with the language ${locale} reads the plugin in ${language}`, async ({ page }) => {
    const words = parse(readFileSync(`content/${language}/wordpress.yml`, 'utf8')) as Record<string, string>
    await logIn(page, locale)
    await page.goto('/wp-admin/plugins.php')
    await expect(page.locator('[data-plugin^="responsibility-check/"]')).toContainText(words['description']!)
    await page.goto('/wp-admin/options-general.php?page=responsibility_check')
    await expect(page.getByLabel(words['src']!)).toHaveValue(`${QUIZ}/`)
    await expect(page.getByText(words['settings-lead']!)).toBeVisible()
    await shot(page, `settings-${language}`)
    const card = await addBlock(page, words['name']!)
    await expect(card).toContainText(words['card']!)
    await expect(page.getByLabel(words['brand']!)).toBeVisible()
    await expect(page.getByLabel(words['start']!)).toContainText(words['the-ten']!)
    await shot(page, `block-editor-${language}`)
  })
}

test('a plugin with settings turns a pasted quiz URL into <responsibility-check>', async ({ page }) => {
  await logIn(page, 'editor')
  const address = await publish(page, 'Pasted with plugin', `${QUIZ}/quiz/`)
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page.locator('responsibility-check')).toHaveAttribute('brand', 'Acme "IT" & Sons')
  await expect(page.locator('iframe.wp-embedded-content')).toHaveCount(0)
})

test('a shortcode, and a pasted address, show the ten jobs first', async ({ page }) => {
  await logIn(page, 'editor')
  const first = page.frameLocator('responsibility-check iframe').locator('.ten-answers button').first()
  for (const content of ['[responsibility_check start="whose-job"]', `${QUIZ}/whose-job/`]) {
    await page.goto(await publish(page, 'Ten jobs', content))
    const element = page.locator('responsibility-check')
    await expect(element).toHaveAttribute('src', `${QUIZ}/frame/whose-job/`)
    await expect(element).toHaveAttribute('start', 'whose-job')
    await first.waitFor()
  }
  await shot(page, 'ten-jobs')
})

test('the link of a shortcode in dialog mode opens the quiz without a PHP error', async ({ page }) => {
  await logIn(page, 'editor')
  const address = await publish(
    page,
    'Dialog',
    '[responsibility_check mode="dialog" label="Start the check"]',
  )
  await page.goto(address)
  await page.getByRole('link', { name: 'Start the check' }).click()
  await page.frameLocator('responsibility-check iframe').locator('.start .button').waitFor()
  await shot(page, 'dialog')
  const log = process.env['PHP_LOG'] ?? ''
  const complaints = existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => /responsibility|PHP (?:Fatal|Parse)/i.test(line))
    : []
  expect(complaints).toEqual([])
})
