import { expect, test } from 'vitest'
import { readSite } from '../../src/content/site.ts'
import { clockSources, isUsed, oldestFirst, usesOf } from '../../src/content/uses.ts'
import { commonReview, sourceDates } from '../../src/core/model/source-dates.ts'

const site = readSite()
const NO_USES: ReturnType<typeof usesOf> = {
  ...{ controls: [], howTos: [], jobs: [], dates: [], lessons: [] },
  ...{ isInClock: false, isInMatrix: false, isInWhoseJob: false, isInMethod: false },
}
const lessons = [
  { slug: 'one', title: 'One', body: 'A fact.<Source id="groups-restore" />' },
  { slug: 'two', title: 'Two', body: 'Nothing of it.' },
]

test('usesOf returns every place that cites a source: controls, jobs, dates and pages', () => {
  expect(usesOf(site, lessons, 'groups-restore')).toMatchObject({
    isInClock: true,
    isInMatrix: false,
    isInWhoseJob: false,
    isInMethod: false,
    lessons: [{ slug: 'one', title: 'One' }],
  })
  expect(usesOf(site, lessons, site.matrix.source).isInMatrix).toBe(true)
  const control = site.model.controls[0]!
  expect(usesOf(site, [], control.sources[0]!).controls).toContain(control.id)
  expect(usesOf(site, [], 'insurer-claims-2026').jobs).toEqual([
    { id: 'ring-back', title: 'Ring back before money moves' },
  ])
  expect(usesOf(site, [], 'publisher-end').dates).toMatchObject([{ id: 'publisher' }])
  expect(usesOf(site, [], 'teams-limits')).toMatchObject({ isInClock: true, jobs: [] })
  expect(usesOf(site, [], 'nothing-of-this-name')).toEqual(NO_USES)
})

test.each([
  ['controls', 'microsoft-mfa-study'],
  ['everyday jobs', 'voice-fraud-advice'],
  ['the dates', 'publisher-end'],
  ['the clock', 'entra-backup'],
  ['the guide', 'one-page-alone'],
])('isUsed returns true for a source that is cited only in %s', (_, id) => {
  const cites = [{ slug: 'one', title: 'One', body: '<Source id="one-page-alone" />' }]
  expect(isUsed(usesOf(site, cites, id))).toBe(true)
})

test('isUsed returns true if only the matrix or the method page cites a source', () => {
  expect(isUsed({ ...NO_USES, isInMatrix: true })).toBe(true)
  expect(isUsed({ ...NO_USES, isInMethod: true })).toBe(true)
  expect(isUsed(NO_USES)).toBe(false)
})

test('every control and every recovery window cites existing sources', () => {
  const known = new Set(site.model.sources.map(({ id }) => id))
  const named = [
    ...site.model.controls.flatMap(({ sources }) => sources),
    ...site.recovery.parts.flatMap(({ windows }) => windows.map(({ source }) => source)),
  ]
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

test('a source whose title says that it is a copy or a report is marked as second-hand', () => {
  const says = /third-party copy|as (carried|packaged|quoted) by|\(read (in|as)|read in (a cop|cop|reports)/i
  const unmarked = site.model.sources.filter(({ title, secondHand }) => says.test(title) && !secondHand)
  expect(unmarked.map(({ id }) => id)).toEqual([])
})

test('sources are sorted by review date, oldest first, then by title', () => {
  const list = [
    { title: 'b', reviewed: '2026-11-24' },
    { title: 'a', reviewed: '2026-11-24' },
    { title: 'c', reviewed: '2026-01-02' },
  ]
  expect(oldestFirst(list, 'en').map(({ title }) => title)).toEqual(['c', 'a', 'b'])
  expect(oldestFirst([...list].reverse(), 'en').map(({ title }) => title)).toEqual(['c', 'a', 'b'])
})

test('clockSources returns the date text of each source that the recovery clock cites', () => {
  const { sources, sourcesRead } = clockSources(site)
  const cited = site.recovery.parts.flatMap(({ windows }) => windows.map(({ source }) => source))
  expect(Object.keys(sources).toSorted()).toEqual([...new Set(cited)].toSorted())
  const old = site.model.sources.find(({ id }) => id === 'sharepoint-safeguarding')!
  const common = commonReview(site.model.sources.filter(({ id }) => cited.includes(id)))
  expect(sources[old.id]).toEqual({
    title: old.title,
    url: old.url,
    dates: sourceDates(old, site.ui.sourceDates, site.ui.language, common),
  })
  expect(sourcesRead).toMatch(/\d{4}/)
})
