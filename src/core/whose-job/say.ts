/** Writes what the people and Microsoft's texts say about a job. */
import { fill, plural } from '../model/format.ts'
import type { WhoseJobWords } from '../../messages/ui.ts'
import { type ComparedJob, type JobVerdict, areAllOfBusiness, countVerdicts } from './compare.ts'
import type { JobDoer } from './jobs.ts'
import type { Person } from './people.ts'

/** Returns the heading of the jobs with a verdict. */
export function nameVerdict({ verdict, doers }: ComparedJob, words: WhoseJobWords): string {
  const headings: Record<JobVerdict, string> = {
    ...{ 'each-other': words.eachOther, microsoft: words.notMicrosoft },
    nobody: doers.length === 1 ? words.namedNobody : words.untaken,
    ...{ theirs: words.theirs, both: words.both, differ: words.differ, agreed: words.agreed },
  }
  return headings[verdict]
}

/** Returns who does a job, as in a cell of the picture. */
export function sayDoer(doer: JobDoer, words: WhoseJobWords): string {
  const cells: Record<JobDoer, string> = {
    ...{ business: words.cellBusiness, it: words.cellIt },
    ...{ microsoft: words.cellMicrosoft, nobody: words.cellNobody },
  }
  return cells[doer]
}

/**
 * Returns the names of the people: the typed name, else the role, with a number if two people would have the same. Where all are of
 * the business, the role says nothing, so a number stands alone: "Person 2".
 */
export function namePeople(people: readonly Person[], words: WhoseJobWords): string[] {
  if (people.length === 1 && !people[0]?.name) return [words.you]
  const isUs = areAllOfBusiness(people)
  const names = people.map(({ name, role }, index) =>
    isUs
      ? (name ?? fill(words.person, { n: index + 1 }))
      : (name ?? (role === 'it' ? words.roleIt : words.roleBusiness)),
  )
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name)
      ? name
      : `${name} ${String(names.slice(0, index + 1).filter((one) => one === name).length)}`,
  )
}

/** Returns the sentence above the picture: the most pressing thing that the answers show. */
export function sayHeadline(rows: readonly ComparedJob[], words: WhoseJobWords, language: string): string {
  const counts = countVerdicts(rows)
  const isAlone = rows[0]?.doers.length === 1
  const found = [
    [words.headEach, counts['each-other']],
    [words.headOther, counts.microsoft],
    [isAlone ? words.headNobody : words.headUntaken, counts.nobody],
    [words.headOther, counts.theirs],
    [words.headBoth, counts.both],
    [words.headDiffer, counts.differ],
  ] as const
  const [message, n] = found.find(([, count]) => count > 0) ?? []
  if (message && n) return plural(message, n, language)
  return isAlone ? words.headFine : words.headAgreed
}

/** Returns what each person says about a job: "The business: IT, IT person: Business". */
export function saySaid({ doers }: ComparedJob, names: readonly string[], words: WhoseJobWords): string {
  return doers
    .map((doer, index) => fill(words.said, { person: names[index]!, answer: sayDoer(doer, words) }))
    .join(', ')
}
