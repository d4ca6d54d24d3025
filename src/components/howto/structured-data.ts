/** Creates the structured data of a how-to page for search engines: https://schema.org/HowTo */
import type { HowTo, HowToStep } from '../../content/howto.ts'
import { withoutMarks } from '../../content/marks.ts'
import type { ControlWords } from '../../core/model/model.ts'

const stepsOf = (steps: readonly HowToStep[]) =>
  steps.map(({ text }, index) => ({ '@type': 'HowToStep', position: index + 1, text: withoutMarks(text) }))

/**
 * Returns a how-to page as a thing of schema.org, without its address and language. Two ways become two sections with
 * steps of their own.
 */
export function howToData({ what, ways }: HowTo, { title }: Pick<ControlWords, 'title'>): object {
  const [first] = ways
  const step =
    ways.length > 1
      ? ways.map((way, index) => ({
          '@type': 'HowToSection',
          position: index + 1,
          name: withoutMarks(way.title),
          itemListElement: stepsOf(way.steps),
        }))
      : stepsOf(first?.steps ?? [])
  return {
    '@type': 'HowTo',
    name: title,
    description: withoutMarks(what),
    step,
  }
}
