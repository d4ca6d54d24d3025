/** Finds where the content cites each source, for the page with all sources. */
import type { Model, Source } from '../core/model/model.ts'
import { commonReview, commonReviewText, sourceDates } from '../core/model/source-dates.ts'
import { type LessonSource, citedIn } from './learn.ts'
import { PACE_SOURCE } from './quiz-time.ts'
import type { Content } from './read.ts'
import type { Site } from './site.ts'

/** The places that cite a source: controls, their how-to pages, everyday jobs, service dates, and pages of this site. */
export interface Uses {
  /** The ids of the controls that cite the source. */
  controls: string[]
  /** The ids of the controls whose how-to pages cite the source. */
  howTos: string[]
  /** The everyday jobs that cite the source. */
  jobs: { id: string; title: string }[]
  /** The service dates that cite the source. */
  dates: { id: string; title: string }[]
  /**
   * True if the recovery clock cites the source, for a recovery window or for data that the clock leaves out.
   */
  isInClock: boolean
  /** True if the responsibility matrix cites the source. */
  isInMatrix: boolean
  /** True if a job of "Whose job is it?" cites the source. */
  isInWhoseJob: boolean
  /** True if the method page cites the source, for the reading speed in the estimate of the quiz duration. */
  isInMethod: boolean
  /** The pages of the guide that cite the source. */
  lessons: { slug: string; title: string }[]
}

/** A source with the texts that the recovery clock shows. `dates` is the result of `sourceDates`. */
type ClockSource = Pick<Source, 'title' | 'url'> & { dates: string }

/**
 * Returns the sources of the recovery windows: source id → source. `sourcesRead` is a sentence with the day
 * on which we read most of these sources.
 */
export function clockSources({ model, recovery, ui }: Pick<Site, 'model' | 'recovery' | 'ui'>): {
  sources: Record<string, ClockSource>
  sourcesRead: string
} {
  const used = new Set(recovery.parts.flatMap(({ windows }) => windows.map(({ source }) => source)))
  const shown = model.sources.filter(({ id }) => used.has(id))
  const common = commonReview(shown)
  const sources = Object.fromEntries(
    shown.map((source) => [
      source.id,
      {
        title: source.title,
        url: source.url,
        dates: sourceDates(source, ui.sourceDates, ui.language, common),
      },
    ]),
  )
  return { sources, sourcesRead: commonReviewText(common, ui.sourceDates, ui.language) }
}

/** Returns all places that cite the source with the id `id`. */
export function usesOf(
  { model, howTos, everyday, dates, recovery, matrix, whoseJob }: Content,
  lessons: readonly LessonSource[],
  id: string,
): Uses {
  const cites = ({ sources }: { sources: readonly string[] }): boolean => sources.includes(id)
  const named = (one: { id: string; title: string }) => ({ id: one.id, title: one.title })
  const jobs = everyday.groups.flatMap(({ actions }) => actions)
  return {
    controls: model.controls.filter(cites).map((control) => control.id),
    howTos: howTos.filter(cites).map(({ control }) => control),
    jobs: jobs.filter(cites).map(named),
    dates: dates.filter(cites).map(named),
    isInClock:
      recovery.parts.some(({ windows }) => windows.some(({ source }) => source === id)) ||
      recovery.leftOut.some(cites),
    isInMatrix: matrix.source === id,
    isInWhoseJob: whoseJob.some(cites),
    isInMethod: id === PACE_SOURCE,
    lessons: lessons
      .filter(({ body }) => citedIn(body).includes(id))
      .map(({ slug, title }) => ({ slug, title })),
  }
}

/** Returns true if at least one place cites the source. */
export function isUsed({ isInClock, isInMatrix, isInWhoseJob, isInMethod, ...lists }: Uses): boolean {
  return (
    isInClock ||
    isInMatrix ||
    isInWhoseJob ||
    isInMethod ||
    Object.values(lists).some((list) => list.length > 0)
  )
}

/** Sorts sources by the date of their last review, the oldest first. Sources of the same date are sorted by title. */
export function oldestFirst<T extends { reviewed: string; title: string }>(
  sources: readonly T[],
  language: string,
): T[] {
  return sources.toSorted((a, b) =>
    a.reviewed === b.reviewed ? a.title.localeCompare(b.title, language) : a.reviewed < b.reviewed ? -1 : 1,
  )
}

/**
 * Returns the sources that the items in `jobs` cite, in the order of `sources`. The items are controls,
 * everyday jobs or service dates. `read` is the date of the newest review of the returned sources. Empty
 * without a source.
 */
export function citedBy(
  jobs: readonly { sources: readonly string[] }[],
  sources: Model['sources'],
): { cited: Model['sources']; read: string } {
  const used = new Set(jobs.flatMap((job) => job.sources))
  const cited = sources.filter(({ id }) => used.has(id))
  const days = cited.map(({ reviewed }) => reviewed).toSorted()
  return { cited, read: days.at(-1) ?? '' }
}
