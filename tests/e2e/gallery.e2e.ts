/** Tests the gallery with all examples of `src/ui`. The page is built only for these tests. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test as base } from '@playwright/test'
import { serveFolder } from '../../src/cli/serve.ts'
import { expectAccessible, expectAccessibleInEveryMode, expectNoSideScroll } from '../support/axe.ts'

const BUILT = '.cache/gallery/dist'
let server: Server
let gallery = ''

const test = base.extend({
  page: async ({ page }, use) => {
    const trouble: string[] = []
    page.on('pageerror', ({ message }) => trouble.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text())
    })
    await page.goto(gallery)
    await use(page)
    expect(trouble).toEqual([])
  },
})

test.describe.configure({ mode: 'default' })
test.beforeAll(async () => {
  test.setTimeout(120_000)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'tests/gallery/astro.config.ts'],
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  expect(status, `${stdout}\n${stderr}`).toBe(0)
  server = await serveFolder(BUILT, '/', 0)
  gallery = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/_gallery/`
})
test.afterAll(() => {
  server.close()
})

test('the examples in the gallery have no accessibility problem', async ({ page }) => {
  expect(await page.locator('[data-example]').count()).toBeGreaterThan(30)
  await expectAccessible(page, 'gallery')
})

test('no example in the gallery is wider than the screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 })
  await expectNoSideScroll(page)
})

test(
  'the gallery has no accessibility problem in any colour mode or width',
  { tag: '@full' },
  async ({ page }) => {
    test.slow()
    await expectAccessibleInEveryMode(page, 'gallery')
  },
)

test('every button and option in the gallery is high enough for touch', async ({ page }) => {
  const low = await page
    .locator('[data-example] :is(button, a[href^="#"][class], summary, label:has(> input))')
    .evaluateAll((targets) =>
      targets
        // Some parts are only on wide windows, others only on narrow ones.
        .filter((target) => target.checkVisibility())
        .map((target) => ({ words: target.textContent, height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    )
  expect(low).toEqual([])
})

test('a click chooses a radio button in the gallery', async ({ page }) => {
  const letter = page.getByRole('radio', { name: 'US Letter' })
  await letter.check()
  await expect(letter).toBeChecked()
})

test('the built site does not contain the gallery', () => {
  expect(existsSync('dist/index.html')).toBe(true)
  expect(existsSync('dist/_gallery')).toBe(false)
})
