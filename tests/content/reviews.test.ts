import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { reviewDates } from '../../src/content/build.ts'
import { isDue } from '../../src/content/reviews.ts'

const TODAY = '2026-11-25'
const folder = mkdtempSync(join(tmpdir(), 'reviews-'))
beforeEach(() => {
  cpSync('content', folder, { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Sets the first day that a file says something was read on. */
function readOn(file: string, day: string): void {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/((?:reviewed|read): )['"]?[\d-]+['"]?/, `$1"${day}"`))
}

/** Starts a build as Astro does: what it warns of, and what it fails over. */
function build(today = TODAY, mayBeStale = false): { warned: string[]; failed: string } {
  const warned: string[] = []
  const start = reviewDates(today, { folder, mayBeStale }).hooks['astro:build:start'] as unknown as (given: {
    logger: { warn: (text: string) => void }
  }) => void
  try {
    start({ logger: { warn: (text) => warned.push(text) } })
  } catch (error) {
    return { warned, failed: (error as Error).message }
  }
  return { warned, failed: '' }
}

test('a reading is due on the 181st day after it', () => {
  expect(isDue('2026-11-24', '2027-05-23')).toBe(false)
  expect(isDue('2026-11-24', '2027-05-24')).toBe(true)
})

describe('a build', () => {
  test('of content that was read lately says nothing', () => {
    expect(build()).toEqual({ warned: [], failed: '' })
  })

  test('says how much is due for another reading, and goes on', () => {
    readOn('en/learn/backup.mdx', '2026-05-01')
    expect(build()).toEqual({
      warned: ['1 not read for 180 days; "npm run check" lists them.'],
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
      'model/platforms.yml',
      /^ *content\/model\/platforms\.yml › [\w-]+\.ways\.1: last read on 2025-11-24, more than 365 days ago\. Look again/m,
    ],
  ])(
    'fails over a day of %s that is more than a year past, and names file, entry and reason',
    (file, problem) => {
      readOn(file, '2025-11-25')
      expect(build().failed).toBe('')
      readOn(file, '2025-11-24')
      expect(build().failed).toMatch(problem)
      expect(build().warned).toContain('To build it all the same: STALE=allow npm run build.')
    },
  )

  test('fails over a day still to come, but not over tomorrow, which has begun elsewhere', () => {
    readOn('model/sources.yml', '2026-11-26')
    expect(build().failed).toBe('')
    readOn('model/sources.yml', '2026-11-27')
    expect(build().failed).toMatch(
      /sources\.yml › [\w-]+: 2026-11-27 is still to come\. Write the day on which it was read\.$/m,
    )
  })

  test('of an old version can be had all the same, and warns of each', () => {
    readOn('model/sources.yml', '2025-11-24')
    const { warned, failed } = build(TODAY, true)
    expect(failed).toBe('')
    expect(warned).toEqual([
      expect.stringContaining('1 not read'),
      expect.stringContaining('last read on 2025-11-24'),
    ])
  })
})
