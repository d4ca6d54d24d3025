import { expect, test, describe } from 'vitest'
import { reviewDates } from '../../src/build/review-dates.ts'
import { readLessons } from '../../src/content/read.ts'
import { isDue, oldTextsOn, readingsOf } from '../../src/content/reviews.ts'
import { joinHowToFixture } from '../support/howto-fixture.ts'
import { contentWith } from './content.ts'

const TODAY = '2026-11-25'
const lessons = readLessons('content', 'en')

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
  const howTo = joinHowToFixture(content.model)
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
    expect(build({ file: 'en/learn/backup.mdx', day: '2026-05-01' })).toEqual({
      warned: ['1 not read for 180 days; "npm run check:facts" lists them.'],
      failed: '',
    })
  })

  test.each([
    [
      'model/sources.yml',
      /^ *content\/model\/sources\.yml › [\w-]+: last read on 2025-11-24, more than 365 days ago\. Read https:\S+ again, and set the day\.$/m,
    ],
    [
      'en/learn/backup.mdx',
      /^ *content\/en\/learn\/backup\.mdx › reviewed: last read on 2025-11-24, more than 365 days ago\. Read the page/m,
    ],
    [
      'model/dates.yml',
      /^ *content\/model\/dates\.yml › [\w-]+: last read on 2025-11-24, more than 365 days ago\. Compare the entry/m,
    ],
    [
      'model/platforms.yml',
      /^ *content\/model\/platforms\.yml › [\w-]+\.ways\.1: last read on 2025-11-24, more than 365 days ago\. Look again/m,
    ],
  ])('fails if a review date in %s is over a year old, and names file and entry', (file, problem) => {
    expect(build({ file, day: '2025-11-25' }).failed).toBe('')
    const { failed, warned } = build({ file, day: '2025-11-24' })
    expect(failed).toMatch(problem)
    expect(warned).toContain('To build it all the same: STALE=allow npm run build.')
  })

  test('fails if a review date is later than tomorrow', () => {
    const file = 'model/sources.yml'
    expect(build({ file, day: '2026-11-26' }).failed).toBe('')
    expect(build({ file, day: '2026-11-27' }).failed).toMatch(
      /sources\.yml › [\w-]+: 2026-11-27 is still to come\. Write the day on which it was read\.$/m,
    )
  })

  test('with STALE=allow succeeds and warns of each old review', () => {
    const { warned, failed } = build({ file: 'model/sources.yml', day: '2025-11-24', mayBeStale: true })
    expect(failed).toBe('')
    expect(warned).toEqual([
      expect.stringContaining('1 not read'),
      expect.stringContaining('last read on 2025-11-24'),
    ])
  })
})
