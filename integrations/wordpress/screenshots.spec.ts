/**
 * Takes the screenshots for the plugin's page in the directory of WordPress. Their captions are in `readme.txt`, in the same
 * order. `try.sh --screenshots` runs this file.
 */
import { type Page, expect, test } from '@playwright/test'
import { QUIZ, addBlock, logIn } from './visit.ts'

const FOLDER = 'release/wordpress/assets'

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 })

const shoot = (page: Page, number: number): Promise<Buffer> =>
  page.screenshot({ path: `${FOLDER}/screenshot-${String(number)}.png`, animations: 'disabled' })

const VALUES = {
  'Company name': 'Acme IT',
  'Address of the button under the result': 'https://acme-it.example/book',
  'Words on that button': 'Book a call',
}

test('the settings, saved for the other pictures', async ({ page }) => {
  await logIn(page, 'admin')
  await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  const src = page.getByLabel('Address of your quiz site')
  await src.fill(QUIZ)
  await page.getByLabel('Colour', { exact: true }).fill('#0b5fff')
  for (const [label, value] of Object.entries(VALUES)) await page.getByLabel(label).fill(value)
  // Else the start of the check names the host of this trial.
  await page.getByLabel('What this page’s scripts may learn of a result').selectOption('none')
  await page.locator('#submit').click()
  await expect(page.locator('.notice-success')).toBeVisible()
  // The picture shows an address such as a host would write.
  await page.goto('/wp-admin/options-general.php?page=responsibility_check')
  await src.fill('https://check.acme-it.example/')
  await shoot(page, 2)
})

test('the block in the editor', async ({ page }) => {
  await logIn(page, 'admin')
  const card = await addBlock(page, 'Which part is your job?')
  await expect(card).toBeVisible()
  await page.getByLabel('Company name').fill('Acme IT')
  await page.getByLabel('Colour', { exact: true }).fill('#0b5fff')
  await expect(card).toContainText('Acme IT')
  await shoot(page, 1)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const panel = page.getByLabel('Editor publish')
  await panel.getByRole('button', { name: 'Publish', exact: true }).click()
  const address = await panel.getByRole('link', { name: 'View Page' }).getAttribute('href')
  await page.context().clearCookies()
  await page.goto(address ?? '')
  const frame = page.frameLocator('responsibility-check iframe')
  await frame.locator('.start .button').waitFor()
  await shoot(page, 3)
})
