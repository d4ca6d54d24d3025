import { expect, test, vi } from 'vitest'
import type * as Browser from '../../src/state/browser.ts'
import type * as Texts from '../../src/state/storage.ts'
import { stubStorage } from './stub-storage.ts'

/** Opens a page of the site at a path, as a click does. The scripts load again, and the stored texts stay. */
async function openSite(base: string): Promise<typeof Browser & typeof Texts> {
  vi.resetModules()
  vi.stubEnv('SITE_ROOT', base)
  const texts = await import('../../src/state/storage.ts')
  return { ...texts, ...(await import('../../src/state/browser.ts')) }
}

const ANSWERS = JSON.stringify({ quiz: '1', answers: {}, changed: { scope: 5 } })
/** Texts that an earlier version stored. In that version, all sites of an origin shared their keys. */
const OLD = {
  'whose-job/answers': ANSWERS,
  'whose-job/name': 'Acme',
  'whose-job/shelf/a': 'first',
  'whose-job/1/acme/answers': ANSWERS,
  other: 'x',
}
const accept = (): { answers: never } => ({ answers: {} as never })

test('sites under different paths share no stored texts (docs/threats.md, finding 6)', async () => {
  stubStorage()
  const paths = ['/a/', '/b/', '/a/b/', '/shelf/', '/']
  for (const path of paths) (await openSite(path)).writeText('shelf/x', path)
  for (const path of paths) {
    const site = await openSite(path)
    expect([site.readText('shelf/x'), site.listKeys()]).toEqual([path, ['shelf/x']])
  }
})

test('deleting answers keeps the answers of other sites (docs/threats.md, finding 6)', async () => {
  const storage = stubStorage()
  vi.stubGlobal('document', new EventTarget())
  for (const path of ['/a/', '/a/b/', '/']) {
    const site = await openSite(path)
    for (const key of ['answers', 'name', 'shelf/a', 'reply/b', '1/acme/answers']) site.writeText(key, path)
  }
  for (const path of ['/', '/a/']) (await openSite(path)).deviceStorage(accept, '1').forget()
  expect(Object.keys(storage)).toHaveLength(5)
  expect((await openSite('/a/b/')).readText('shelf/a')).toBe('/a/b/')
})

test('a tab ignores changes of other sites in other tabs (docs/threats.md, finding 6)', async () => {
  const events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  stubStorage()
  const heard = vi.fn()
  ;(await openSite('/a/')).listenForTexts(heard)
  const tell = (key: string): void => {
    events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: 'text' }))
  }
  for (const key of ['whose-job/answers', 'whose-job /b/ answers', 'whose-job /a/b/ answers']) tell(key)
  expect(heard).not.toHaveBeenCalled()
  tell('whose-job /a/ answers')
  expect(heard).toHaveBeenCalledWith('answers', 'text')
})

test('the site at "/" uses the keys of older versions (docs/threats.md, finding 6)', async () => {
  const storage = stubStorage(OLD)
  const site = await openSite('/')
  expect(site.deviceStorage(accept, '1').read()?.changed).toEqual({ scope: 5 })
  expect([site.storedName(), site.readText('shelf/a'), site.hasSavedAssessments()]).toEqual([
    'Acme',
    'first',
    true,
  ])
  expect(Object.keys(storage)).toEqual(Object.keys(OLD))
})

test('the first site at a path takes over old texts (docs/threats.md, finding 6)', async () => {
  const storage = stubStorage(OLD)
  const site = await openSite('/a/')
  expect([site.readText('answers'), site.storedName()]).toEqual([ANSWERS, 'Acme'])
  expect(site.listKeys().sort()).toEqual(['1/acme/answers', 'answers', 'name', 'shelf/a'])
  expect(Object.keys(storage).filter((key) => key.startsWith('whose-job/'))).toEqual([])
  expect(storage['other']).toBe('x')
  for (const path of ['/b/', '/']) expect((await openSite(path)).listKeys()).toEqual([])
})

test('a site under a path gets no texts of the site "/" (docs/threats.md, finding 6)', async () => {
  stubStorage(OLD)
  const root = await openSite('/')
  root.writeText('reply/b', 'half')
  expect((await openSite('/a/')).listKeys()).toEqual([])
  const again = await openSite('/')
  expect([again.readText('answers'), again.readText('reply/b')]).toEqual([ANSWERS, 'half'])
})

test('a site with answers takes over no old texts (docs/threats.md, finding 6)', async () => {
  const storage = stubStorage({ ...OLD, 'whose-job /a/ answers': 'mine' })
  expect((await openSite('/a/')).listKeys()).toEqual(['answers'])
  expect(storage).toMatchObject(OLD)
})

test('moving texts to a full storage loses no text (docs/threats.md, finding 6)', async () => {
  const size = Object.entries(OLD).flat().join('').length
  const storage = stubStorage(OLD, size + ANSWERS.length + 40)
  expect((await openSite('/a/')).listKeys()).toEqual([])
  expect({ ...storage }).toEqual(OLD)
  const full = stubStorage(OLD, size)
  expect((await openSite('/')).readText('answers')).toBe(ANSWERS)
  expect({ ...full }).toEqual(OLD)
})

test('writing and reading a text several times does not change the text', async () => {
  const storage = stubStorage()
  const { readText, writeText } = await openSite('/')
  for (let times = 0; times < 3; times += 1) writeText('shelf/a', readText('shelf/a') ?? 'text')
  expect({ ...storage }).toEqual({ 'whose-job/shelf/a': 'text\n' })
})

test('the storage of a frame removes only its own key (docs/threats.md, finding 10)', async () => {
  const { 'whose-job/1/acme/answers': _, ...others } = OLD
  const storage = stubStorage(OLD)
  const site = await openSite('/')
  vi.stubGlobal('history', { state: null })
  const { framedDevice } = await import('../../src/state/framed-device.ts')
  expect(framedDevice('acme').canKeep()).toBe(true)
  expect(Object.keys(storage)).toEqual(Object.keys(OLD))
  framedDevice('acme').makeStorage(accept, '1').clear()
  expect(Object.keys(storage)).toEqual(Object.keys(others))
  framedDevice('second').makeStorage(accept, '1').forget()
  expect([site.storedName(), Object.keys(storage)]).toEqual(['Acme', Object.keys(others)])
})

test('a change time that is invalid is ignored (docs/threats.md, finding 17)', async () => {
  for (const time of ['1e308', '1e17', '-1', '"x"', 'null']) {
    stubStorage({ 'whose-job/answers': ANSWERS.replace('5', `5,"choices.first":${time}`) })
    const storage = (await openSite('/')).deviceStorage(accept, '1')
    expect({ time, changed: storage.read()?.changed }).toEqual({ time, changed: { scope: 5 } })
  }
})

test('a stored company name is cleaned and shortened (docs/threats.md, finding 17)', async () => {
  stubStorage({ 'whose-job/name': '\u202eecma\u2066 & Co' })
  expect((await openSite('/')).storedName()).toBe('ecma & Co')
  stubStorage({ 'whose-job/name': 'a\u202e'.repeat(750_000) })
  const start = performance.now()
  expect((await openSite('/')).storedName()?.length).toBeLessThanOrEqual(60)
  expect(performance.now() - start).toBeLessThan(2000)
})
