/** The texts of an island that name labels of a portal in two languages. */
import type { Site } from '../../content/site.ts'
import { withoutIsolates } from '../../core/model/bilingual.ts'

/** Returns those of the texts that have English parts, with isolates around these parts. Nothing for the base language. */
export function bilingualOf(
  { bilingual }: Pick<Site, 'bilingual'>,
  texts: readonly string[],
): { bilingual?: readonly string[] } {
  const shown = new Set(texts)
  const found = bilingual.filter((text) => shown.has(withoutIsolates(text)))
  return found.length > 0 ? { bilingual: found } : {}
}

/** Does the same as `bilingualOf` for the texts of the recovery clock. */
export function bilingualClock(site: Pick<Site, 'bilingual' | 'recovery'>): ReturnType<typeof bilingualOf> {
  return bilingualOf(
    site,
    site.recovery.parts.flatMap(({ windows }) => windows.map(({ words }) => words.how)),
  )
}
