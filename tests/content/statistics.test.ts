import { expect, test } from 'vitest'
import { withLeads } from '../../src/content/lead.ts'
import { withStatistics } from '../../src/content/statistics.ts'
import { ui } from './content.ts'

const statistics = { kind: 'plausible', url: 'https://stats.example/api/event', site: 'a.example' } as const
const leads = { kind: 'mailto' } as const

/** Matches promises that are false on a site that counts events. */
const TOO_MUCH = /nothing is sent|no tracking|doesn’t count visits|third parties|nothing leaves/i
/** Sentences about one file or one preview, which stay true. */
const ELSEWHERE = new Set([
  'sales',
  'scanning',
  'configure',
  'brandForm',
  'embed',
  'leadSite',
  'statisticsSite',
])
const promises = (words: typeof ui): string[] =>
  Object.entries(words)
    .filter(([section]) => !ELSEWHERE.has(section))
    .flatMap(([, section]) => Object.values<unknown>({ ...(section as object) }))
    .filter((text): text is string => typeof text === 'string' && TOO_MUCH.test(text))

test('withStatistics changes no text of a site without an endpoint', () => {
  expect(withStatistics(ui, {})).toBe(ui)
  expect(promises(ui).length).toBeGreaterThan(4)
})

test.each([
  ['without a contact form', {}],
  ['with a contact form', { leads }],
])('a site that counts events does not promise that it sends nothing, %s', (_, brand) => {
  const words = withStatistics(withLeads(ui, brand), { statistics, ...brand })
  expect(promises(words).filter((text) => text !== ui.lead.consentMissing)).toEqual([])
  expect(words.leadSite.before).not.toMatch(TOO_MUCH)
})

test('a site that counts events still says that answers stay in the browser', () => {
  const { home, quiz, site } = withStatistics(ui, { statistics })
  expect([home.private, quiz.promise, site.privacyLead]).toEqual([
    ui.home.private,
    ui.quiz.promise,
    ui.site.privacyLead,
  ])
})
