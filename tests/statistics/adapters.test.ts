/** Tests the request of each statistics adapter, as the product's documentation describes it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountAdapter, StatisticsPlace } from '../../src/statistics/counted-event.ts'
import { matomo } from '../../src/statistics/matomo.ts'
import { plausible } from '../../src/statistics/plausible.ts'
import { umami } from '../../src/statistics/umami.ts'

const home = 'https://check.acme.example/m365/'
const places: Record<StatisticsPlace['kind'], StatisticsPlace> = {
  plausible: { kind: 'plausible', url: 'https://plausible.io/api/event', site: 'check.acme.example', home },
  umami: {
    kind: 'umami',
    url: 'https://cloud.umami.is/api/send',
    site: '0b6ae9c2-60aa-4d0c-8a67-6c4e0a3d5b1f',
    home,
  },
  matomo: { kind: 'matomo', url: 'https://stats.acme.example/matomo.php?x=1', site: '7', home },
}
const finished = { name: 'quiz-complete', level: 'Developing' }

test('Plausible receives a custom event with the level as a property', () => {
  const { url, body } = plausible(places.plausible, finished)
  expect(url).toBe('https://plausible.io/api/event')
  expect(JSON.parse(body)).toEqual({
    name: 'quiz-complete',
    domain: 'check.acme.example',
    url: home,
    props: { level: 'Developing' },
  })
})

test('Umami receives an event with the level as data', () => {
  const { url, body } = umami(places.umami, finished)
  expect(url).toBe('https://cloud.umami.is/api/send')
  expect(JSON.parse(body)).toEqual({
    type: 'event',
    payload: {
      website: places.umami.site,
      hostname: 'check.acme.example',
      url: '/m365/',
      name: 'quiz-complete',
      data: { level: 'Developing' },
    },
  })
})

test('Matomo receives an event in the query, with the level as its name', () => {
  const { url, body } = matomo(places.matomo, finished)
  expect(body).toBe('')
  const { origin, pathname, searchParams } = new URL(url)
  expect(origin + pathname).toBe('https://stats.acme.example/matomo.php')
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ x: '1', idsite: '7', rec: '1', apiv: '1', ca: '1', send_image: '0', url: home },
    ...{ e_c: 'check', e_a: 'quiz-complete', e_n: 'Developing' },
  })
})

describe.each([
  ['plausible', plausible],
  ['umami', umami],
  ['matomo', matomo],
] as [StatisticsPlace['kind'], CountAdapter][])('the %s adapter', (kind, adapter) => {
  test('sends an event without a level as its name alone', () => {
    const { url, body } = adapter(places[kind], { name: 'quiz-start' })
    expect(decodeURIComponent(url) + body).toContain('quiz-start')
    expect(url + body).not.toMatch(/level|props|e_n|"data"/)
  })

  test('keeps any level as one value', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (level) => {
        const { url, body } = adapter(places[kind], { name: 'quiz-complete', level: level.toWellFormed() })
        const found = body ? JSON.stringify(JSON.parse(body)) : (new URL(url).searchParams.get('e_n') ?? '')
        expect(found).toContain(body ? JSON.stringify(level.toWellFormed()) : level.toWellFormed())
        expect(new URL(url).origin).toBe(new URL(places[kind].url).origin)
      }),
    )
  })
})
