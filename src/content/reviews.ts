/**
 * Finds content that a person must review again. A build fails if the last review of some content is too old.
 */
import { addDays, daysBetween } from '../core/model/dates.ts'
import { mustFind } from '../core/model/must.ts'
import { isOldText } from '../core/model/source-dates.ts'
import type { Content } from './read.ts'

/** A review is due if the last review was more than this number of days ago. */
export const DUE_AFTER = 180

/**
 * A build fails if a last review was more than this number of days ago. Microsoft changes its limits and its
 * Microsoft 365 plans several times a year.
 */
export const TOO_OLD_AFTER = 365

/**
 * A source, service date, place in a portal, page of the guide or site builder that a person reviews. `day` is the ISO
 * date of the last review.
 */
interface Reading {
  file: string
  id: string
  day: string
  /** The instruction for the person who does the next review. */
  again: string
}

/** Returns true if content with its last review on `day` is due for a review on `today` (ISO dates). */
export function isDue(day: string, today: string): boolean {
  return daysBetween(day, today) > DUE_AFTER
}

/**
 * Returns the portals of the how-to pages. The last review of a path is the day of its text, or the later day on which
 * someone read this text.
 */
function placesOf({ model, howTos }: Pick<Content, 'model' | 'howTos'>): Reading[] {
  return howTos.flatMap(({ control, places }) =>
    places.flatMap(({ id, path, portal }) => {
      if (!portal) return []
      const { reviewed } = mustFind(model.sources, portal.source)
      return {
        file: `content/model/howto/${control}.yml`,
        id: `places.${id}`,
        day: reviewed > portal.read ? reviewed : portal.read,
        again: `Compare "${path}" with its source ${portal.source} again`,
      }
    }),
  )
}

/**
 * Returns all sources, service dates, places in a portal, pages of the guide and site builders, each with the date of
 * its last review.
 */
export function readingsOf(
  {
    language,
    model,
    dates,
    platforms,
    howTos,
    help,
  }: Pick<Content, 'language' | 'model' | 'dates' | 'platforms' | 'howTos' | 'help'>,
  lessons: readonly { slug: string; reviewed: string; language: string }[],
): Reading[] {
  return [
    ...model.sources.map(({ id, reviewed, url }) => ({
      file: 'content/model/sources.yml',
      id,
      day: reviewed,
      again: `Read ${url} again`,
    })),
    ...dates.map(({ id, reviewed }) => ({
      file: 'content/model/dates.yml',
      id,
      day: reviewed,
      again: 'Compare the entry with its sources again',
    })),
    ...placesOf({ model, howTos }),
    ...lessons.map(({ slug, reviewed, language }) => ({
      file: `content/${language}/learn/${slug}.mdx`,
      id: 'reviewed',
      day: reviewed,
      again: 'Read the page against its sources again',
    })),
    ...help.flatMap(({ contacts }) =>
      contacts.map(({ name, url, read }) => ({
        file: `content/${language}/help.yml`,
        id: name,
        day: read,
        again: `Read ${url} again`,
      })),
    ),
    ...platforms.flatMap(({ id, ways }) =>
      ways.map(({ read }, index) => ({
        file: 'content/model/platforms.yml',
        id: `${id}.ways.${String(index + 1)}`,
        day: read,
        again: 'Look again at what it does to a snippet',
      })),
    ),
  ]
}

/**
 * Returns the sources that were published more than `OLD_TEXT_AFTER` days before `today` (ISO date), the oldest first.
 */
export function oldTextsOn<T extends { published?: string | undefined }>(
  sources: readonly T[],
  today: string,
): (T & { published: string })[] {
  return sources
    .filter((source): source is T & { published: string } => source.published !== undefined)
    .filter(({ published }) => isOldText(published, today))
    .toSorted((a, b) => a.published.localeCompare(b.published))
}

/**
 * Returns the items of `readings` that are due for a review on `today` (ISO date), the oldest review first.
 */
export function dueOn(readings: readonly Reading[], today: string): Reading[] {
  return readings.filter(({ day }) => isDue(day, today)).toSorted((a, b) => a.day.localeCompare(b.day))
}

/** A `Reading`, with the last ISO date on which a build still accepts the date of its review. */
interface Expiry extends Reading {
  lastDay: string
}

/**
 * Returns the items of `readings` that a build will refuse `within` days after `today` (ISO date), the oldest
 * review first.
 */
export function expiringWithin(readings: readonly Reading[], today: string, within: number): Expiry[] {
  return readings
    .filter(({ day }) => daysBetween(day, today) + within > TOO_OLD_AFTER)
    .map((reading) => ({ ...reading, lastDay: addDays(reading.day, TOO_OLD_AFTER) }))
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))
}

/** Returns one sentence for each review that is too old for a build or has a date in the future. */
export function refusedOn(readings: readonly Reading[], today: string): string[] {
  return readings.flatMap(({ file, id, day, again }) => {
    const age = daysBetween(day, today)
    // Accept the date of tomorrow, because the author's time zone can be ahead of the time zone of the build.
    if (age < -1) return [`${file} › ${id}: ${day} is still to come. Write the day on which it was read.`]
    if (age <= TOO_OLD_AFTER) return []
    return [
      `${file} › ${id}: last read on ${day}, more than ${String(TOO_OLD_AFTER)} days ago. ${again}, and set the day.`,
    ]
  })
}
