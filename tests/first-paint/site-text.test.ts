/** Tests that scripts before the first paint find the texts that the rest of the site stores. */
import { afterEach, expect, test, vi } from 'vitest'
import { keyStart, siteText } from '../../src/first-paint/site-text.ts'
import { stubStorage } from '../state/stub-storage.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.resetModules()
})

test.each(['/', '/check/'])('under %s the stored plan is found', async (root) => {
  vi.stubEnv('SITE_ROOT', root)
  vi.resetModules()
  stubStorage()
  const { storePlan } = await import('../../src/state/chosen-plan.ts')
  storePlan('e3')
  expect(siteText(`${keyStart(root)}plan`)).toBe('e3')
  storePlan('')
  expect(siteText(`${keyStart(root)}plan`)).toBeUndefined()
})

test('with blocked storage there is no text', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('blocked')
    },
  })
  expect(siteText('a')).toBeUndefined()
})
