/** Writes what the people and Microsoft's texts say about a job. */
import { fill, plural } from '../model/format.ts'
import type { PluralMessage } from '../../messages/plural-message.ts'
import type { WhoseJobWords } from '../../messages/ui.ts'
import { type ComparedJob, type JobVerdict, areAllOfBusiness } from './compare.ts'
import type { JobDoer, Side } from './jobs.ts'
import type { Person } from './people.ts'

/** Returns the heading of the jobs with a verdict. */
export function nameVerdict({ verdict, doers }: ComparedJob, words: WhoseJobWords): string {
  const headings: Record<JobVerdict, string> = {
    ...{ 'each-other': words.eachOther, microsoft: words.notMicrosoft },
    nobody: doers.length === 1 ? words.namedNobody : words.untaken,
    ...{ theirs: words.theirs, both: words.both, differ: words.differ, us: words.us },
    agreed: doers.length === 1 ? words.fits : words.agreed,
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

/** Returns whose job it is by Microsoft's own texts, as in a cell of the picture. */
export function saySide(side: Side, words: WhoseJobWords): string {
  return { yours: words.cellYours, shared: words.cellShared, microsoft: words.cellMicrosoft }[side]
}

/**
 * Returns the names of the people: the typed name, else the role, with a number if two people would have the same. Where all are of
 * the business, the role says nothing, so the name is a number: "Person 2".
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

/** A sentence about the jobs with one kind of gap, and the names of these jobs. */
export interface TenGap {
  text: string
  jobs: readonly string[]
}

/** Returns a sentence for each kind of gap that the answers show, the most pressing first. */
export function sayGaps(rows: readonly ComparedJob[], words: WhoseJobWords, language: string): TenGap[] {
  const kinds: [message: PluralMessage, ...verdicts: JobVerdict[]][] = [
    [words.headEach, 'each-other'],
    [words.headOther, 'microsoft', 'theirs'],
    [rows[0]?.doers.length === 1 ? words.headNobody : words.headUntaken, 'nobody'],
    [words.headBoth, 'both'],
    [words.headDiffer, 'differ'],
    [words.headUs, 'us'],
  ]
  return kinds.flatMap(([message, ...verdicts]) => {
    const jobs = rows.filter(({ verdict }) => verdicts.includes(verdict)).map(({ job }) => job.short)
    return jobs.length > 0 ? [{ text: plural(message, jobs.length, language), jobs }] : []
  })
}

/** Returns the sentence above the picture: the most pressing gap. */
export function sayHeadline(rows: readonly ComparedJob[], words: WhoseJobWords, language: string): string {
  const [first] = sayGaps(rows, words, language)
  return first?.text ?? (rows[0]?.doers.length === 1 ? words.headFine : words.headAgreed)
}

/** Returns what each person says about a job: "The business: IT, IT person: Business". */
export function saySaid({ doers }: ComparedJob, names: readonly string[], words: WhoseJobWords): string {
  return doers
    .map((doer, index) => fill(words.said, { person: names[index]!, answer: sayDoer(doer, words) }))
    .join(', ')
}
