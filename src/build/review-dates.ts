/** Checks the review dates of all sources and pages before a build. */
import type { AstroIntegration } from 'astro'
import { InputError } from '../core/model/input-error.ts'
import { readLessons } from '../content/read.ts'
import { DUE_AFTER, dueOn, readingsOf, refusedOn } from '../content/reviews.ts'
import { readSite } from '../content/site.ts'

const readReadings = () => {
  const site = readSite()
  return readingsOf(site, readLessons('content', site.language))
}

/**
 * Returns an Astro integration that lists the content that is due for review. It fails the build if a review is too
 * old. With `STALE=allow` in the environment, it only warns.
 */
export function reviewDates(
  today: string,
  { read = readReadings, mayBeStale = process.env['STALE'] === 'allow' } = {},
): AstroIntegration {
  return {
    name: 'review-dates',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const readings = read()
        const due = dueOn(readings, today)
        if (due.length > 0)
          logger.warn(
            `${String(due.length)} not read for ${String(DUE_AFTER)} days; "npm run check:facts" lists them.`,
          )
        const refused = refusedOn(readings, today)
        if (refused.length === 0) return
        if (mayBeStale) {
          for (const sentence of refused) logger.warn(sentence)
          return
        }
        logger.warn('To build it all the same: STALE=allow npm run build.')
        throw new InputError(refused)
      },
    },
  }
}
