import { addDays } from '../../../core/model/dates.ts'
import { dateInWords } from '../../../core/model/format-dates.ts'
import { fill } from '../../../core/model/format.ts'
import { nextCheckDays } from '../../../core/model/next-check.ts'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import type { ReportContent } from '../../../state/report-view.ts'

/** Returns true if no job is open. An accepted risk is not open. */
export function isAllDone({ actions, known }: Pick<Report, 'actions' | 'known'>): boolean {
  return known === 'enough' && actions.every(({ group }) => group === 'accepted')
}

/** Returns the sentence that says that no job is open, and when to check again. */
export function nothingLeft(
  { date, language }: Pick<Report, 'date' | 'language'>,
  words: ResultWords,
  content: Pick<ReportContent, 'nextCheck'>,
): string {
  return fill(words.nothingLeft, { date: dateInWords(addDays(date, nextCheckDays(content)), language) })
}
