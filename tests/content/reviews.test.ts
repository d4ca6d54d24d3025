import { expect, test, describe } from 'vitest'
import { reviewDates } from '../../src/build/review-dates.ts'
import { readLessons } from '../../src/content/read.ts'
import { isDue, oldTextsOn, readingsOf } from '../../src/content/reviews.ts'
import { addDays } from '../../src/core/model/dates.ts'
import { joinHowToFixture } from '../support/howto-fixture.ts'
import { contentWith } from './content.ts'

const lessons = readLessons('content', 'en')
/** The newest review of the content. A later review would be "still to come". */
const TODAY = readingsOf(contentWith([]), lessons)
  .map(({ day }) => day)
  .toSorted()
  .at(-1)!
/** A review that a build accepts for the last time, and one that is a day too old. */
const [OLD, TOO_OLD] = [addDays(TODAY, -365), addDays(TODAY, -366)]

/** The hook that Astro calls when a build starts. */
type Start = (given: { logger: { warn: (text: string) => void } }) => void

/**
 * Starts a build as Astro does. The build reads `file` with `day` as the file's review date. Returns the
 * warnings and the error message.
 */
function build({ file = '', day = '', mayBeStale = false } = {}): { warned: string[]; failed: string } {
  const warned: string[] = []
  const slug = /learn\/(\w+)\.mdx$/.exec(file)?.[1]
  const setDay = (text: string): string => text.replace(/((?:reviewed|read): )['"]?[\d-]+['"]?/, `$1"${day}"`)
  const read = () =>
    readingsOf(
      contentWith(file.endsWith('.yml') ? [[file, setDay]] : []),
      lessons.map((one) => (one.slug === slug ? { ...one, reviewed: day } : one)),
    )
  const start = reviewDates(TODAY, { read, mayBeStale }).hooks['astro:build:start'] as unknown as Start
  try {
    start({ logger: { warn: (text) => warned.push(text) } })
  } catch (error) {
    return { warned, failed: (error as Error).message }
  }
  return { warned, failed: '' }
}

test('a review is due 181 days after the last review of a fact', () => {
  expect(isDue('2026-11-24', '2027-05-23')).toBe(false)
  expect(isDue('2026-11-24', '2027-05-24')).toBe(true)
})

test('a portal path is as fresh as its text or the review of its source', () => {
  const content = contentWith([])
  const howTo = joinHowToFixture()
  const source = howTo.places[0]!.portal!.source
  const reviewedOn = (reviewed: string): string | undefined => {
    const sources = content.model.sources.map((one) => (one.id === source ? { ...one, reviewed } : one))
    return readingsOf({ ...content, model: { ...content.model, sources }, howTos: [howTo] }, []).find(
      ({ file }) => file === 'content/model/howto/IA-01.yml',
    )?.day
  }
  expect(reviewedOn('2026-11-26')).toBe('2026-11-26')
  expect(reviewedOn('2025-01-01')).toBe('2025-11-04')
})

test('a source counts as old 366 days after its publication', () => {
  const [early, late, none] = [{ published: '2024-01-01' }, { published: '2025-11-24' }, {}]
  expect(oldTextsOn([none, late, early], '2026-11-24')).toEqual([early])
  expect(oldTextsOn([none, late, early], '2026-11-25')).toEqual([early, late])
})

describe('a build', () => {
  test('reports nothing for recently reviewed content', () => {
    expect(build()).toEqual({ warned: [], failed: '' })
  })

  test('reports reviews that are due, and continues', () => {
    expect(build({ file: 'en/learn/backup.mdx', day: addDays(TODAY, -200) })).toEqual({
      warned: ['1 not read for 180 days; "npm run check:facts" lists them.'],
      failed: '',
    })
  })

  test.each([
    ['model/sources.yml', String.raw`[\w-]+`, String.raw`Read https:\S+ again, and set the day\.$`],
    ['en/learn/backup.mdx', 'reviewed', 'Read the page'],
    ['model/dates.yml', String.raw`[\w-]+`, 'Compare the entry'],
    ['model/platforms.yml', String.raw`[\w-]+\.ways\.1`, 'Look again'],
  ])('fails if a review date in %s is over a year old, and names file and entry', (file, entry, todo) => {
    expect(build({ file, day: OLD }).failed).toBe('')
    const { failed, warned } = build({ file, day: TOO_OLD })
    const problem = `^ *content/${file} › ${entry}: last read on ${TOO_OLD}, more than 365 days ago\\. ${todo}`
    expect(failed).toMatch(new RegExp(problem, 'm'))
    expect(warned).toContain('To build it all the same: STALE=allow npm run build.')
  })

  test('fails if a review date is later than tomorrow', () => {
    const file = 'model/sources.yml'
    expect(build({ file, day: addDays(TODAY, 1) }).failed).toBe('')
    expect(build({ file, day: addDays(TODAY, 2) }).failed).toMatch(
      new RegExp(`sources\\.yml › [\\w-]+: ${addDays(TODAY, 2)} is still to come\\. Write the day`),
    )
  })

  test('with STALE=allow succeeds and warns of each old review', () => {
    const { warned, failed } = build({ file: 'model/sources.yml', day: TOO_OLD, mayBeStale: true })
    expect(failed).toBe('')
    expect(warned).toEqual([
      expect.stringContaining('1 not read'),
      expect.stringContaining(`last read on ${TOO_OLD}`),
    ])
  })
})
