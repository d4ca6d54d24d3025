/** Checks the names in a brand file that the content must have, in the build and on the page that writes a brand file. */
import type { FieldProblem } from './fields.ts'

/** Returns a problem for each language that the content does not have. */
export function unknownLanguages(languages: readonly string[], known: readonly string[]): FieldProblem[] {
  return languages
    .filter((one) => !known.includes(one))
    .map((one) => ({
      path: 'languages',
      text: `content/languages.yml does not list ${one}. It lists: ${known.join(', ')}`,
    }))
}

/** Returns a problem for each control of an offer that does not exist. */
export function unknownControls(
  offers: readonly { controls: readonly string[] }[],
  known: readonly string[],
): FieldProblem[] {
  return offers.flatMap(({ controls }, index) =>
    controls
      .filter((id) => !known.includes(id))
      .map((id) => ({
        path: `offers.${String(index)}.controls`,
        text: `there is no control ${id}. The checklist page shows the ids, and so does content/model/controls.yml`,
      })),
  )
}
