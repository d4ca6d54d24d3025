/** Two people who have answered the ten jobs, and what a leave-behind says about them. */
import type { Content } from '../../src/content/read.ts'
import type { BlockOf } from '../../src/core/documents/paper.ts'
import { leaveTen } from '../../src/core/whose-job/leave-ten.ts'
import { encodeTen } from '../../src/core/whose-job/link.ts'
import { type Person, unpackPerson } from '../../src/core/whose-job/people.ts'

/** A business and its IT person. On three jobs, each thinks that the other does it. */
export const twoSides: readonly Person[] = ['biibiminbinAnna', 'ibbbiminbbbBob'].map((text) =>
  unpackPerson(text)!,
)

/** A link with the answers of both. */
export const linkOfBoth = `https://check.example/whose-job/#ten=${encodeTen({ people: twoSides })}`

/** Returns the ten jobs of a leave-behind in the language of a content. */
export function tenOf(
  { ui, whoseJob }: Pick<Content, 'ui' | 'whoseJob'>,
  people: readonly Person[] = twoSides,
): BlockOf<'table'> {
  return leaveTen(people, { jobs: whoseJob, words: ui.whoseJob, language: ui.language }, ui.leave)
}
