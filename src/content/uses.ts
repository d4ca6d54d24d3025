/** Where each source is used: computed from the content, so that the list of sources cannot claim more than is true. */
import type { Model, Source } from '../core/model/model.ts'
import { type LessonSource, citedIn } from './learn.ts'
import type { Site } from './site.ts'

/** The parts of the site that rest on sources. */
export interface Uses {
  /** Control ids. */
  controls: string[]
  /** Everyday jobs. */
  jobs: { id: string; title: string }[]
  /** A time limit of the recovery clock is from it, or a reason why something was left out. */
  isInClock: boolean
  /** The table of who does what is taken from it. */
  isInMatrix: boolean
  /** The pages of the guide that cite it. */
  lessons: { slug: string; title: string }[]
}

/** The sources that the clock counts with, by id, as it shows them. */
export function clockSources({
  model,
  recovery,
}: Pick<Site, 'model' | 'recovery'>): Record<string, Pick<Source, 'title' | 'url' | 'reviewed'>> {
  const used = new Set(recovery.parts.flatMap(({ windows }) => windows.map(({ source }) => source)))
  const shown = model.sources.filter(({ id }) => used.has(id))
  return Object.fromEntries(shown.map(({ id, title, url, reviewed }) => [id, { title, url, reviewed }]))
}

/** The places where one source is used. */
export function usesOf(
  { model, everyday, recovery, matrix }: Pick<Site, 'model' | 'everyday' | 'recovery' | 'matrix'>,
  lessons: readonly LessonSource[],
  id: string,
): Uses {
  return {
    controls: model.controls.filter(({ sources }) => sources.includes(id)).map((control) => control.id),
    jobs: everyday.groups
      .flatMap(({ actions }) => actions)
      .filter(({ sources }) => sources.includes(id))
      .map((action) => ({ id: action.id, title: action.title })),
    isInClock:
      recovery.parts.some(({ windows }) => windows.some(({ source }) => source === id)) ||
      recovery.leftOut.some(({ sources }) => sources.includes(id)),
    isInMatrix: matrix.source === id,
    lessons: lessons
      .filter(({ body }) => citedIn(body).includes(id))
      .map(({ slug, title }) => ({ slug, title })),
  }
}

/** Returns true if a source is used anywhere. */
export function isUsed({ controls, jobs, isInClock, isInMatrix, lessons }: Uses): boolean {
  return isInClock || isInMatrix || controls.length + jobs.length + lessons.length > 0
}

/** Sources in the order in which they are due for another reading: longest ago first, then by title as the language sorts. */
export function oldestFirst<T extends { reviewed: string; title: string }>(
  sources: readonly T[],
  language: string,
): T[] {
  return sources.toSorted((a, b) =>
    a.reviewed === b.reviewed ? a.title.localeCompare(b.title, language) : a.reviewed < b.reviewed ? -1 : 1,
  )
}

/** The sources that some controls or jobs rest on, in the order of the list of sources, and the day the newest of them was read. */
export function citedBy(
  jobs: readonly { sources: readonly string[] }[],
  sources: Model['sources'],
): { cited: Model['sources']; read: string } {
  const used = new Set(jobs.flatMap((job) => job.sources))
  const cited = sources.filter(({ id }) => used.has(id))
  const days = cited.map(({ reviewed }) => reviewed).toSorted()
  return { cited, read: days.at(-1) ?? '' }
}
