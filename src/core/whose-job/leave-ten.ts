/** Writes what both sides say about the ten jobs for the leave-behind, the page that an IT provider leaves with a client. */
import { type BlockOf, plainTable } from '../documents/paper.ts'
import type { LeaveWords, WhoseJobWords } from '../../messages/ui.ts'
import { plural } from '../model/format.ts'
import { comparePeople, oneOfEach } from './compare.ts'
import type { Job } from './jobs.ts'
import type { Person } from './people.ts'
import { sayDoer, saySide } from './say.ts'

/** The ten jobs with their words in one language. */
export interface TenContent {
  jobs: readonly Job[]
  words: WhoseJobWords
  /** The language of the words as a BCP 47 tag. */
  language: string
}

/**
 * Returns a column for the first person of each role, one for Microsoft's own texts, and a row for each job: first the jobs that
 * each side thinks the other does. The names of people are left out, because the page is for everyone in the business.
 */
export function leaveTen(
  people: readonly Person[],
  { jobs, words, language }: TenContent,
  leave: Pick<LeaveWords, 'tenYou' | 'tenProvider'>,
): BlockOf<'table'> {
  const sides = oneOfEach(people)
  const rows = comparePeople(jobs, sides).map(({ job, doers, verdict }) => ({
    ...{ id: job.id, title: job.short, isStrong: verdict === 'each-other' },
    cells: [...doers.map((doer) => sayDoer(doer, words)), saySide(job.side, words)].map((fixed) => ({
      fixed,
    })),
  }))
  const n = rows.filter(({ isStrong }) => isStrong).length
  const title = n > 0 ? plural(words.headEach, n, language) : words.picture
  const columns = [
    ...sides.map(({ role }) => (role === 'it' ? leave.tenProvider : leave.tenYou)),
    // Someone who counts on Microsoft can compare it with Microsoft's own texts.
    words.texts,
  ]
  return { ...plainTable(title, [words.job, ...columns], []), title, rows }
}
