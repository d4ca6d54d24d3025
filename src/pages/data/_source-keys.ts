/** Short names for the sources in the data that the browser loads. */
import type { Model } from '../../core/model/model.ts'

/**
 * Returns the sources that a control cites: the id in sources.yml → a number in base 36. The browser only compares the names,
 * and the long ones take 1 KB of each visitor's download.
 */
export function sourceKeys({ controls, sources }: Pick<Model, 'controls' | 'sources'>): Map<string, string> {
  const used = new Set(controls.flatMap((control) => control.sources))
  const cited = sources.filter(({ id }) => used.has(id))
  return new Map(cited.map(({ id }, index) => [id, index.toString(36)]))
}
