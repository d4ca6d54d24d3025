/** Tests the helper functions that check accessibility, with small pages that have one known problem each. */
import { type Page, expect, test } from '@playwright/test'
import { expectAccessible, expectAccessibleInEveryMode } from '../support/axe.ts'

async function show(page: Page, css: string, body = ''): Promise<void> {
  await page.route('**/probe.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><title>Probe</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <style>p { color: #000; background: #fff } ${css}</style></head>
        <body><main><h1>Probe</h1><p>Some text</p>${body}</main></body></html>`,
    }),
  )
  await page.goto('/probe.html')
}

test.describe('the accessibility check', { tag: '@full' }, () => {
  test('the check accepts a page without an accessibility problem', async ({ page }) => {
    await show(page, '')
    await expectAccessibleInEveryMode(page, 'probe')
  })

  for (const [where, css, body, says] of [
    ['every mode', 'p { color: #ddd }', '', 'probe: color-contrast'],
    ['dark', '@media (prefers-color-scheme: dark) { p { color: #ddd } }', '', 'probe, dark: color-contrast'],
    [
      'forced colours',
      '@media (forced-colors: active) { p { forced-color-adjust: none; color: #ddd } }',
      '',
      'probe, forced colours: color-contrast',
    ],
    [
      'a narrow window',
      'button { display: none } @media (width < 400px) { button { display: inline } }',
      '<button></button>',
      'probe, 390 px: button-name',
    ],
    [
      'a frame',
      '',
      '<iframe title="Inside" srcdoc="<title>Inside</title><img src=x>"></iframe>',
      'image-alt',
    ],
  ] as const) {
    test(`the check finds a problem that exists only in ${where}`, async ({ page }) => {
      await show(page, css, body)
      await expect(expectAccessibleInEveryMode(page, 'probe')).rejects.toThrow(says)
    })
  }

  test('the check finds an element that is wider than the window', async ({ page }) => {
    test.slow()
    await show(page, 'p { width: 500px }')
    await expectAccessible(page, 'probe')
    await expect(expectAccessibleInEveryMode(page, 'probe')).rejects.toThrow('390 px')
  })
})
