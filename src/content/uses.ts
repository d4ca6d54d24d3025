/** Finds the uses of each source in the content, so that the list of sources is always correct. */
import type { Model, Source } from '../core/model/model.ts'
import { type LessonSource, citedIn } from './learn.ts'
import type { Site } from './site.ts'

/** The places that cite a source. */
export interface Uses {
  /** Ids of controls. */
  controls: string[]
  /** Everyday jobs. */
  jobs: { id: string; title: string }[]
  /** Service dates. */
  dates: { id: string; title: string }[]
  /** Whether the recovery clock cites the source, for a time limit or for an omitted case. */
  isInClock: boolean
  /** Whether the responsibility matrix cites the source. */
  isInMatrix: boolean
  /** Pages of the guide. */
  lessons: { slug: string; title: string }[]
}

/** Returns the sources of the recovery clock, by id, as the clock shows them. */
export function clockSources({
  model,
  recovery,
}: Pick<Site, 'model' | 'recovery'>): Record<string, Pick<Source, 'title' | 'url' | 'reviewed'>> {
  const used = new Set(recovery.parts.flatMap(({ windows }) => windows.map(({ source }) => source)))
  const shown = model.sources.filter(({ id }) => used.has(id))
  return Object.fromEntries(shown.map(({ id, title, url, reviewed }) => [id, { title, url, reviewed }]))
}

/** Returns the places that cite one source. */
export function usesOf(
  {
    model,
    everyday,
    dates,
    recovery,
    matrix,
  }: Pick<Site, 'model' | 'everyday' | 'dates' | 'recovery' | 'matrix'>,
  lessons: readonly LessonSource[],
  id: string,
): Uses {
  return {
    controls: model.controls.filter(({ sources }) => sources.includes(id)).map((control) => control.id),
    jobs: everyday.groups
      .flatMap(({ actions }) => actions)
      .filter(({ sources }) => sources.includes(id))
      .map((action) => ({ id: action.id, title: action.title })),
    dates: dates
      .filter(({ sources }) => sources.includes(id))
      .map((date) => ({ id: date.id, title: date.title })),
    isInClock:
      recovery.parts.some(({ windows }) => windows.some(({ source }) => source === id)) ||
      recovery.leftOut.some(({ sources }) => sources.includes(id)),
    isInMatrix: matrix.source === id,
    lessons: lessons
      .filter(({ body }) => citedIn(body).includes(id))
      .map(({ slug, title }) => ({ slug, title })),
  }
}

/** Returns true if a place cites the source. */
export function isUsed({ controls, jobs, dates, isInClock, isInMatrix, lessons }: Uses): boolean {
  return isInClock || isInMatrix || controls.length + jobs.length + dates.length + lessons.length > 0
}

/** Sorts sources by the date of their last review, the oldest first, then by title in the order of the language. */
export function oldestFirst<T extends { reviewed: string; title: string }>(
  sources: readonly T[],
  language: string,
): T[] {
  return sources.toSorted((a, b) =>
    a.reviewed === b.reviewed ? a.title.localeCompare(b.title, language) : a.reviewed < b.reviewed ? -1 : 1,
  )
}

/** Returns the sources of some controls, jobs or dates, in the order of the list of sources, and the date of the newest review. */
export function citedBy(
  jobs: readonly { sources: readonly string[] }[],
  sources: Model['sources'],
): { cited: Model['sources']; read: string } {
  const used = new Set(jobs.flatMap((job) => job.sources))
  const cited = sources.filter(({ id }) => used.has(id))
  const days = cited.map(({ reviewed }) => reviewed).toSorted()
  return { cited, read: days.at(-1) ?? '' }
}
