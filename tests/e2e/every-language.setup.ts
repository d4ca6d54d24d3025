/** Builds the site in every language before its tests run. */
import { test } from '@playwright/test'
import { buildEveryLanguage } from '../support/every-language.ts'

test('the site in every language can be built', { tag: '@full' }, () => {
  test.setTimeout(1_800_000)
  buildEveryLanguage()
})
