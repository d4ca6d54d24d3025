/**
 * Compares two content files: the file with numbers in `content/model` and the file with texts in `content/<language>`.
 * Both files must contain the same ids.
 */
import { InputError } from './input-error.ts'

/**
 * A function that records a problem of the content: the content file, its entry, and how to fix the problem.
 */
export type NoteProblem = (file: string, entry: string, problem: string) => void

/** The names of two content files whose ids are compared. */
export interface Compared {
  /** The name of the file with the texts. */
  words: string
  /** The name of the file with the numbers. */
  numbers: string
  /** The prefix of entry names in messages: "parts." for entries below `parts`, empty for entries at the top level. */
  section: string
}

/** Records a problem for each id without a text, and for each text with an unknown id. */
export function compareIds(
  ids: readonly string[],
  words: object,
  { words: file, numbers, section }: Compared,
  note: NoteProblem,
): void {
  for (const id of ids) {
    if (!Object.hasOwn(words, id)) note(file, `${section}${id}`, 'has no words: add this entry')
  }
  for (const id of Object.keys(words)) {
    if (!ids.includes(id)) note(file, `${section}${id}`, `is not in ${numbers}: remove it or fix the id`)
  }
}

/**
 * Runs the function `check` and collects the problems that `check` records, after those that are `known`.
 * @throws {InputError} with all problems.
 */
export function refuseProblems(check: (note: NoteProblem) => void, known: readonly string[] = []): void {
  const problems = [...known]
  check((file, entry, problem) => problems.push(`${file} › ${entry}: ${problem}.`))
  if (problems.length > 0) throw new InputError(problems)
}
