import { expect, test } from 'vitest'
import { chooseLogo } from '../../src/islands/frame/apply-theme.ts'

test('the logo of the site follows the colour scheme that the host chooses', () => {
  document.body.innerHTML =
    '<picture class="logo"><source media="screen and (prefers-color-scheme: dark)" srcset="dark.svg"><img src="light.svg"></picture>'
  const source = document.querySelector('source')!
  for (const [scheme, media] of [
    ['dark', 'screen'],
    ['light', 'not all'],
    ['auto', 'screen and (prefers-color-scheme: dark)'],
  ] as const) {
    chooseLogo(scheme)
    expect(source.media).toBe(media)
  }
})
