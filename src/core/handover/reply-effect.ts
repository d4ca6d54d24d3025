/** What taking a reply changes: the score, and how many questions are settled. */
import type { Answers } from '../answers/answers.ts'
import type { RepliedWords, ReportWords } from '../../messages/ui.ts'
import { fill, plural } from '../model/format.ts'
import type { Model } from '../model/model.ts'
import { writeReport } from '../report/report.ts'
import type { ReplyRow } from './compare-reply.ts'

/** The texts of a report, and those about a reply. */
interface EffectWords {
  report: ReportWords
  replied: RepliedWords
}

/**
 * Returns one sentence about the score before and after a reply: "Your score: 6 to 42 becomes 24." `today` is an ISO date.
 */
export function scoreEffect(
  model: Model,
  { report, replied }: EffectWords,
  [before, after]: readonly [Answers, Answers],
  today: string,
): string {
  const figureOf = (answers: Answers): string => {
    const { known, head } = writeReport(model, report, answers, { today })
    return known === 'tooFew' ? '' : head.figure
  }
  const figures = { before: figureOf(before), after: figureOf(after) }
  if (figures.after === '') return replied.noScore
  if (figures.before === '') return fill(replied.firstScore, figures)
  return fill(figures.before === figures.after ? replied.sameScore : replied.score, figures)
}

/** Returns how many questions and answers a reply has, then one sentence for each kind of row in it. */
export function countsOfReply(rows: readonly ReplyRow[], words: RepliedWords, language: string): string[] {
  const counts = [
    [words.settles, 'new'],
    [words.differ, 'differs'],
    [words.stayUnknown, 'unknown'],
  ] as const
  const questions = new Set(rows.map(({ title }) => title)).size
  const size = fill(words.size, {
    questions: plural(words.questions, questions, language),
    answers: plural(words.answers, rows.length, language),
  })
  const said = counts.flatMap(([sentence, state]) => {
    const n = rows.filter((row) => row.state === state).length
    return n > 0 ? [plural(sentence, n, language)] : []
  })
  return [size, ...said]
}
