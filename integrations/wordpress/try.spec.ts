/** The plugin and the pasted address, in a real WordPress where nobody may save scripts or frames. Started by `try.sh`. */
import { existsSync, readFileSync } from 'node:fs'
import { type FrameLocator, type Page, expect, test } from '@playwright/test'

const QUIZ = process.env['QUIZ'] ?? 'http://127.0.0.1:4540'

test.describe.configure({ mode: 'serial' })

/** WordPress's five roles. The password of each is its name. */
const ROLES = ['admin', 'editor', 'author', 'contributor', 'subscriber'] as const
type Role = (typeof ROLES)[number]

/** Logs in by the form's own request: the form moves the focus about while it is filled. */
async function logIn(page: Page, name: Role): Promise<void> {
  await page.context().clearCookies()
  const answer = await page.request.post('/wp-login.php', { form: { log: name, pwd: name } })
  expect(answer.url()).toContain('/wp-admin/')
}

/** Saves a page or a post by the block editor's own request, as the user who is logged in, and returns its address. */
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

/** Answers the first question in a frame. */
async function answerOne(frame: FrameLocator): Promise<void> {
  await frame.locator('.start .button').click()
  await frame.locator('.quiz-page h1').waitFor()
  const name = (await frame.locator('.question-options input').first().getAttribute('name')) ?? ''
  await frame.locator('.question-options label').first().click()
  await frame.locator('form .button[type=submit]').click()
  await expect(frame.locator(`.question-options input[name="${name}"]`)).toHaveCount(0)
}

const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `test-results/wordpress-${name}.png` })

test('before it is set up, visitors see nothing and an administrator is told where to go', async ({
  page,
}) => {
  await logIn(page, 'admin')
  const address = await publish(page, 'Not set up', '[responsibility_check]')
  await page.goto(address)
  await expect(page.getByText('give the address of your quiz site')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page.getByText('give the address of your quiz site')).toHaveCount(0)
  await expect(page.locator('responsibility-check')).toHaveCount(0)
})

test('a pasted address of the quiz becomes a frame, and the quiz works in the sandbox that WordPress gives it', async ({
  page,
}) => {
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
  // The sandbox opens nothing by itself. The address with the answers is for the visitor alone.
  const foot = frame.getByRole('contentinfo')
  await foot.getByRole('link', { name: 'Open in a full page' }).click()
  const field = foot.getByRole('textbox')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue(/\/report\/#r=1/)
  await shot(page, 'pasted-full-page')
  expect(page.url()).toBe(address)
  // WordPress is asked to follow a link without answers, and takes the whole page there.
  await foot.getByRole('link', { name: 'Privacy' }).click()
  await page.waitForURL(`${QUIZ}/privacy/`, { timeout: 15_000 })
})

test('finding 15: the settings refuse an address without a scheme', async ({ page }) => {
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

test('the settings keep what is right, refuse what is not, and print neither as markup', async ({ page }) => {
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

/** What a post may not decide, in each way to write it. */
const HOSTILE = {
  shortcode:
    '[responsibility_check brand="Own" src="https://attacker.example/" lead_endpoint="https://attacker.example/a" lead-endpoint="https://attacker.example/b" privacy="https://attacker.example/p" results="answers"]',
  block:
    '<!-- wp:responsibility-check/quiz {"brand":"Own","src":"https://attacker.example/","leadEndpoint":"https://attacker.example/a","privacy":"https://attacker.example/p","results":"answers"} /-->',
}

for (const role of ROLES.filter((one) => one !== 'subscriber')) {
  for (const [kind, content] of Object.entries(HOSTILE)) {
    test(`findings 1 and 5: the settings win over the ${kind} of a user with role ${role}`, async ({
      page,
    }) => {
      const status = role === 'contributor' ? 'pending' : 'publish'
      await logIn(page, role)
      const address = await save(page, 'post', { title: `${role} ${kind}`, content, status })
      // What an administrator's browser would run, with the administrator's cookies.
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
      expect(asked).toContain(`${QUIZ}/embed/v1.js`)
      expect(asked.filter((url) => url.includes('attacker'))).toEqual([])
    })
  }
}

test('findings 1 and 5: a subscriber may not write a post', async ({ page }) => {
  await logIn(page, 'subscriber')
  expect((await page.goto('/wp-admin/post-new.php'))?.status()).toBe(403)
})

test('settings can be changed neither by an editor nor without the form’s own token', async ({ page }) => {
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

test('an editor who may save no scripts writes the shortcode, and visitors get the quiz', async ({
  page,
}) => {
  await logIn(page, 'editor')
  const address = await publish(
    page,
    'Shortcode',
    '<p>Above.</p><script src="https://elsewhere.example/x.js"></script>[responsibility_check accent="#0b5fff" cta="https://acme-it.example/book" cta_label="Book a talk" logo="javascript:1"]',
  )
  await page.context().clearCookies()
  const html = await (await page.request.get(address)).text()
  expect(html).not.toContain('elsewhere.example')
  expect(html.match(/embed\/v1\.js/g)).toHaveLength(1)
  expect(html).toMatch(/<script[^>]+embed\/v1\.js"[^>]* async/)
  // The loader gives back what it does not need of this height.
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

test('the block is put in, set and saved in the editor, and prints the same', async ({ page }) => {
  await logIn(page, 'editor')
  await page.goto('/wp-admin/post-new.php?post_type=page')
  const close = page.getByRole('button', { name: 'Close', exact: true })
  await close.waitFor({ timeout: 8000 }).then(
    () => close.click(),
    () => undefined,
  )
  const canvas = page.frameLocator('iframe[name="editor-canvas"]')
  await canvas.getByRole('textbox', { name: 'Add title' }).fill('Block')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/responsibility')
  await page.getByRole('option', { name: 'Responsibility Check' }).click()
  const card = canvas.locator('[data-type="responsibility-check/quiz"]')
  await expect(card).toContainText('Visitors see the quiz here')
  const name = page.getByLabel('Company name')
  if (!(await name.isVisible())) await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const block = page.getByRole('tab', { name: 'Block' })
  if (!(await name.isVisible())) await block.click()
  await name.fill('Block & Co')
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

test('with the plugin set up, a pasted address becomes the element, without the tight sandbox', async ({
  page,
}) => {
  await logIn(page, 'editor')
  const address = await publish(page, 'Pasted with plugin', `${QUIZ}/quiz/`)
  await page.context().clearCookies()
  await page.goto(address)
  await expect(page.locator('responsibility-check')).toHaveAttribute('brand', 'Acme "IT" & Sons')
  await expect(page.locator('iframe.wp-embedded-content')).toHaveCount(0)
})

test('a dialog opens from its link, and nothing of all this made WordPress complain', async ({ page }) => {
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
