/** Checks that numbers and words, which are in different files of the content, have the same ids. */
import { InputError } from './input-error.ts'

/** Notes a problem of the content: the file, the entry, and what to do. */
export type NoteProblem = (file: string, entry: string, problem: string) => void

/** The files that are compared, and the section of both. */
export interface Compared {
  /** The file with the words of one language. */
  words: string
  /** The file with the numbers, as a problem names it. */
  numbers: string
  /** "parts." for entries below `parts`; empty if the entries are at the top of the file. */
  section: string
}

/** Notes each id without words, and each entry of the words that has no such id. */
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
 * Runs checks that note problems.
 * @throws {InputError} with all problems that they noted.
 */
export function refuseProblems(check: (note: NoteProblem) => void): void {
  const problems: string[] = []
  check((file, entry, problem) => problems.push(`${file} › ${entry}: ${problem}.`))
  if (problems.length > 0) throw new InputError(problems)
}
