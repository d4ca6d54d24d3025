/** What the tests and the screenshots of the plugin do in WordPress. */
import { type Locator, type Page, expect } from '@playwright/test'

/** The address of the quiz site. */
export const QUIZ = process.env['QUIZ'] ?? 'http://127.0.0.1:4540'

/** Logs in with a POST request instead of the login form. The form moves the focus while a test fills it in. */
export async function logIn(page: Page, name: string): Promise<void> {
  await page.context().clearCookies()
  const answer = await page.request.post('/wp-login.php', { form: { log: name, pwd: name } })
  expect(answer.url()).toContain('/wp-admin/')
}

/** Opens a new page in the editor, adds the block, and opens its settings. Returns the block. */
export async function addBlock(page: Page, title: string): Promise<Locator> {
  await page.goto('/wp-admin/post-new.php?post_type=page')
  const canvas = page.frameLocator('iframe[name="editor-canvas"]')
  await canvas.getByRole('textbox', { name: 'Add title' }).fill(title)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/responsibility')
  await page.getByRole('option', { name: 'Responsibility Check' }).click()
  const fields = page.locator('.block-editor-block-inspector input')
  if (!(await fields.first().isVisible()))
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
  if (!(await fields.first().isVisible())) await page.getByRole('tab', { name: 'Block' }).click()
  await fields.first().waitFor()
  return canvas.locator('[data-type="responsibility-check/quiz"]')
}
