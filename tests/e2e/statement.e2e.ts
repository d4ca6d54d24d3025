/** Tests the accessibility statement. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { fill } from '../../src/core/model/format.ts'
import { ui } from '../support/answer-sets.ts'
import { quickTest } from '../support/visitor.ts'

const words = ui.accessibility
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

quickTest('the accessibility statement names standard, version, day, gaps and tests', async ({ page }) => {
  await page.goto('/accessibility/')
  const main = page.getByRole('main')
  for (const name of [words.aim, words.gaps, words.works, words.parts, words.tested, words.tell])
    await expect(main.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  await expect(main).toContainText('WCAG 2.2')
  await expect(main).toContainText('EN 301 549')
  const [scope = ''] = fill(words.scopeText, { version, date: '|' }).split('|')
  await expect(main).toContainText(scope)
  for (const said of [words.gapReaders, words.partPresenter, words.partFrame, words.testedTree])
    await expect(main.getByRole('listitem').filter({ hasText: said })).toHaveCount(1)
})

quickTest(
  'without a promise in the brand file, the statement promises no time for a reply',
  async ({ page }) => {
    await page.goto('/accessibility/')
    const promise = words.tellReply.other.split('{n}')[0] ?? ''
    await expect(page.getByRole('main')).not.toContainText(promise)
  },
)
