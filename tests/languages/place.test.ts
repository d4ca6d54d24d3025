import { afterEach, expect, test, vi } from 'vitest'
import { languageKey, languageText, placeKey } from '../../src/languages/language-page.ts'
import { hashWithData, readPlaceText, withoutScroll } from '../../src/languages/place.ts'
import { stubStorage } from '../state/stub-storage.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.resetModules()
})

test.each([
  [null, '#q=backup', '#q=backup'],
  [{ guest: '1a' }, '#plan', '#r=1a'],
  [{ own: '1b' }, '', '#own=1b'],
  [{ reply: '1c' }, '', '#reply=1c'],
  [{ ask: '1d', at: 'backup' }, '#a=backup', '#ask=1d'],
  [{ guest: null }, '#plan', '#plan'],
  ['text', '', ''],
])('the state %j and the hash "%s" give the hash "%s" of a link', (state, hash, wanted) => {
  expect(hashWithData(hash, state)).toBe(wanted)
})

test('a scroll position does not go to another language', () => {
  expect(withoutScroll({ guest: '1a', scroll: 120 })).toEqual({ guest: '1a' })
  expect(withoutScroll({ scroll: 120 })).toBeNull()
  expect(withoutScroll(null)).toBeNull()
})

test('no page after the next one finds the place', async () => {
  vi.stubEnv('SITE_ROOT', '/')
  const { keepPlace } = await import('../../src/languages/keep-place.ts')
  const kept = new Map([[placeKey('/'), '{}']])
  vi.stubGlobal('sessionStorage', { removeItem: (key: string) => kept.delete(key) })
  const page = new EventTarget()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  keepPlace()
  page.dispatchEvent(new Event('pageshow'))
  expect([...kept.keys()]).toEqual([])
})

test('a damaged place is ignored', () => {
  expect(readPlaceText(undefined)).toBeUndefined()
  expect(readPlaceText('{')).toBeUndefined()
})

test.each(['/', '/check/'])(
  'under %s the language is stored as other texts of the site are',
  async (root) => {
    const storage = stubStorage({})
    vi.stubEnv('SITE_ROOT', root)
    vi.resetModules()
    const { listKeys, readText, writeText } = await import('../../src/state/storage.ts')
    writeText('language', 'de')
    expect(storage[languageKey(root)]).toBe(languageText(root, 'de'))
    expect([readText('language'), listKeys()]).toEqual(['de', ['language']])
  },
)
