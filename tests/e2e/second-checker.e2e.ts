/** Tests every state of the site with a second accessibility checker, whose rules are independent of axe. */
import { expect } from '@playwright/test'
import { pageStates } from '../support/page-states.ts'
import { findSecondProblems } from '../support/second-checker.ts'
import { quickTest } from '../support/visitor.ts'

for (const state of pageStates)
  quickTest(`a second checker finds no problem on ${state.name}`, { tag: '@full' }, async ({ page }) => {
    quickTest.slow()
    await state.open(page)
    expect(await findSecondProblems(page, state.name)).toEqual([])
  })

for (const [where, css, body, says] of [
  ['every mode', '', '<input>', /^probe: input_label_exists/],
  [
    'dark',
    '@media (prefers-color-scheme: dark) { p { color: oklab(0.9 0 0) } }',
    '',
    /^probe, dark: text_contrast/,
  ],
  [
    'forced colours',
    '@media (forced-colors: active) { p { forced-color-adjust: none; color: #ddd } }',
    '',
    /^probe, forced colours: text_contrast/,
  ],
  [
    'a narrow window',
    'input { display: none } @media (width < 400px) { input { display: inline } }',
    '<input>',
    /^probe, 400%: input_label_exists/,
  ],
] as const)
  quickTest(
    `the second checker finds a problem that exists only in ${where}`,
    { tag: '@full' },
    async ({ page }) => {
      await page.route('**/probe.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head><title>Probe</title>
            <meta name="viewport" content="width=device-width">
            <style>p { color: #000; background: #fff } ${css}</style></head>
            <body><main><h1>Probe</h1><p>Some text</p>${body}</main></body></html>`,
        }),
      )
      await page.goto('/probe.html')
      const found = await findSecondProblems(page, 'probe')
      expect(found.filter((line) => !says.test(line) && where !== 'every mode')).toEqual([])
      expect(found).toContainEqual(expect.stringMatching(says))
    },
  )
