/** When each fact was last read: what is due for another reading, and what is so old that no build carries it. */
import { addDays, daysBetween } from '../core/model/dates.ts'
import type { Content } from './read.ts'

/** Days after which something is due for another reading. */
export const DUE_AFTER = 180

/** Days after which a build refuses it: Microsoft changes limits and plans several times a year. */
export const TOO_OLD_AFTER = 365

/** Days after which a text counts as old by its own date. */
export const OLD_TEXT_AFTER = 365

/** Something that was read, and on which day (ISO). */
interface Reading {
  file: string
  id: string
  day: string
  /** What to do when it is due. */
  again: string
}

/** Whether something that was last read on `day` is due for another reading on `today` (ISO dates). */
export function isDue(day: string, today: string): boolean {
  return daysBetween(day, today) > DUE_AFTER
}

/** Every source, education page and site builder with the day on which it was last read. */
export function readingsOf(
  { language, model, platforms }: Pick<Content, 'language' | 'model' | 'platforms'>,
  lessons: readonly { slug: string; reviewed: string }[],
): Reading[] {
  return [
    ...model.sources.map(({ id, reviewed, url }) => ({
      file: 'content/model/sources.yml',
      id,
      day: reviewed,
      again: `Read ${url} again`,
    })),
    ...lessons.map(({ slug, reviewed }) => ({
      file: `content/${language}/learn/${slug}.mdx`,
      id: 'reviewed',
      day: reviewed,
      again: 'Read the page against its sources again',
    })),
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

/** The sources whose own date is more than `OLD_TEXT_AFTER` days before `today` (ISO date), the oldest first. */
export function oldTextsOn<T extends { published?: string | undefined }>(
  sources: readonly T[],
  today: string,
): (T & { published: string })[] {
  return sources
    .filter((source): source is T & { published: string } => source.published !== undefined)
    .filter(({ published }) => daysBetween(published, today) > OLD_TEXT_AFTER)
    .toSorted((a, b) => a.published.localeCompare(b.published))
}

/** Those due for another reading, the longest ago first. */
export function dueOn(readings: readonly Reading[], today: string): Reading[] {
  return readings.filter(({ day }) => isDue(day, today)).toSorted((a, b) => a.day.localeCompare(b.day))
}

/** A reading that a build will refuse soon, and the last day (ISO) on which a build still accepts it. */
interface Expiry extends Reading {
  lastDay: string
}

/** The readings that no build accepts any more `within` days after `today` (ISO date), the most urgent first. */
export function expiringWithin(readings: readonly Reading[], today: string, within: number): Expiry[] {
  return readings
    .filter(({ day }) => daysBetween(day, today) + within > TOO_OLD_AFTER)
    .map((reading) => ({ ...reading, lastDay: addDays(reading.day, TOO_OLD_AFTER) }))
    .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay))
}

/** A sentence for each reading that no build may carry: too long ago, or on a day still to come. */
export function refusedOn(readings: readonly Reading[], today: string): string[] {
  return readings.flatMap(({ file, id, day, again }) => {
    const age = daysBetween(day, today)
    // Elsewhere on earth the next day may have begun.
    if (age < -1) return [`${file} › ${id}: ${day} is still to come. Write the day on which it was read.`]
    if (age <= TOO_OLD_AFTER) return []
    return [
      `${file} › ${id}: last read on ${day}, more than ${String(TOO_OLD_AFTER)} days ago. ${again}, and set the day.`,
    ]
  })
}
