/** Tests which events of a page are sent to the statistics endpoint of the brand, and with what. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COUNTED, countEvents, isPrivate, startCounting } from '../../src/statistics/count-events.ts'
import type { StatisticsPlace } from '../../src/statistics/counted-event.ts'

const place: StatisticsPlace = {
  kind: 'plausible',
  url: 'https://stats.example/api/event',
  site: 'check.example',
  home: 'https://check.example/',
}
const detail = {
  ...{ v: 1, scope: 'quick', known: 'enough', answered: 18, total: 18, locale: 'en-GB' },
  ...{ level: 'Basic', score: 33, scoreIfUnknownsAreFine: 40, areas: [{ id: 'IA', score: 12 }] },
  answers: { backup: ['none'] },
}
const tell = (target: EventTarget, name: string, given: object = {}): boolean =>
  target.dispatchEvent(new CustomEvent(name, { detail: given, cancelable: true }))

let target: EventTarget
let sent: string[]
beforeEach(() => {
  target = new EventTarget()
  sent = []
})
afterEach(() => {
  document.head.innerHTML = ''
  vi.unstubAllGlobals()
})
const count = (): void => {
  countEvents(target, place, (url, body) => sent.push(`${url} ${body}`))
}

test('sends five events by name', () => {
  count()
  for (const name of COUNTED) tell(target, name)
  expect(sent.map((one) => /"name":"([\w-]+)"/.exec(one)?.[1])).toEqual([...COUNTED])
})

test('sends the level of a result, and nothing else of it', () => {
  count()
  tell(target, 'quiz-complete', detail)
  expect(sent).toEqual([
    `${place.url} {"name":"quiz-complete","domain":"check.example","url":"https://check.example/","props":{"level":"Basic"}}`,
  ])
})

test('sends nothing of a lead but the name of the event', () => {
  count()
  const lead = { contact: { name: 'Ada', email: 'ada@example.com' }, level: 'Basic', summary: detail }
  expect(tell(target, 'quiz-lead', lead)).toBe(true)
  expect(sent.join()).not.toMatch(/Ada|Basic|33|backup/)
})

test('sends the same event once, and a result again if its level changed', () => {
  count()
  for (const level of ['Basic', 'Basic', 'Developing']) tell(target, 'quiz-complete', { level })
  for (let times = 0; times < 3; times += 1) tell(target, 'quiz-cta', { href: 'https://a.example' })
  expect(sent).toHaveLength(3)
})

test.each(['quiz-progress', 'quiz-ready', 'quiz-cleared', 'quiz-error'])('does not send %s', (name) => {
  count()
  tell(target, name, { index: 3, total: 18 })
  expect(sent).toEqual([])
})

test.each([null, undefined, 7, { level: 4 }, { level: { a: 1 } }])(
  'sends no level for the detail %j',
  (odd) => {
    count()
    target.dispatchEvent(new CustomEvent('quiz-complete', { detail: odd }))
    expect(sent).toHaveLength(1)
    expect(sent[0]).not.toContain('props')
  },
)

test('isPrivate is true for Do Not Track and Global Privacy Control', () => {
  const signals = [{ doNotTrack: '1' }, { doNotTrack: 'yes' }, { globalPrivacyControl: true }]
  expect(signals.map(isPrivate)).toEqual([true, true, true])
  const none = [{}, { doNotTrack: null }, { doNotTrack: '0' }, { globalPrivacyControl: false }]
  expect(none.map(isPrivate)).toEqual([false, false, false, false])
})

/** Puts the endpoint into the page, and replaces `fetch`. */
function page(fetching: typeof fetch, signals: object = {}): void {
  const meta = document.createElement('meta')
  meta.name = 'statistics'
  meta.content = JSON.stringify(place)
  document.head.append(meta)
  vi.stubGlobal('fetch', fetching)
  vi.stubGlobal('navigator', signals)
  startCounting()
}

test('posts without cookies, without a referrer, and without waiting for the response', () => {
  const fetching = vi.fn<typeof fetch>(() => new Promise(() => undefined))
  page(fetching)
  tell(document, 'quiz-start')
  expect(fetching.mock.calls[0]?.[1]).toMatchObject({
    ...{ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', keepalive: true },
  })
})

test('a failed request throws nothing and rejects nothing', async () => {
  page(() => Promise.reject(new TypeError('offline')))
  expect(tell(document, 'quiz-pdf')).toBe(true)
  page(() => {
    throw new Error('blocked')
  })
  expect(tell(document, 'quiz-cta')).toBe(true)
  await Promise.resolve()
})

test('listens to nothing with a privacy signal or without an endpoint', () => {
  const fetching = vi.fn<typeof fetch>()
  const listening = vi.spyOn(document, 'addEventListener')
  vi.stubGlobal('fetch', fetching)
  startCounting()
  page(fetching, { globalPrivacyControl: true })
  expect(listening).not.toHaveBeenCalled()
  expect(fetching).not.toHaveBeenCalled()
})
