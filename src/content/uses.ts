/** Where each source is used: computed from the content, so that the list of sources cannot claim more than is true. */
import { citedIn } from './learn.ts'
import type { Site } from './site.ts'

/** Days after which a source is due for another reading. */
export const DUE_AFTER = 180

/** The parts of the site that rest on sources. */
export interface Uses {
  /** Control ids. */
  controls: string[]
  /** It stands under a time limit of the recovery clock. */
  isInClock: boolean
  /** The table of who does what is taken from it. */
  isInMatrix: boolean
  /** The pages of the guide that cite it. */
  lessons: { slug: string; title: string }[]
}

/** A page of the guide as it is written. */
export interface Written {
  slug: string
  title: string
  body: string
}

/** Where one source is used. */
export function usesOf(
  { model, recovery, matrix }: Pick<Site, 'model' | 'recovery' | 'matrix'>,
  lessons: readonly Written[],
  id: string,
): Uses {
  return {
    controls: model.controls.filter(({ sources }) => sources.includes(id)).map((control) => control.id),
    isInClock: recovery.parts.some(({ windows }) => windows.some(({ source }) => source === id)),
    isInMatrix: matrix.source === id,
    lessons: lessons
      .filter(({ body }) => citedIn(body).includes(id))
      .map(({ slug, title }) => ({ slug, title })),
  }
}

/** Sources in the order in which they are due for another reading: longest ago first, then by title. */
export function oldestFirst<T extends { reviewed: string; title: string }>(sources: readonly T[]): T[] {
  return sources.toSorted((a, b) =>
    a.reviewed === b.reviewed ? a.title.localeCompare(b.title, 'en') : a.reviewed < b.reviewed ? -1 : 1,
  )
}
