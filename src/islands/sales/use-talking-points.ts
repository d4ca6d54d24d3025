import { useMemo } from 'preact/hooks'
import type { BrandOffer } from '../../brand/brand.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { type Gap, essentialGaps, gapsOf } from '../../core/documents/talking-points.ts'
import type * as ReportCode from '../../core/report/report.ts'
import type { Report } from '../../core/report/types.ts'
import type { PointWords } from '../../messages/ui.ts'
import { todayHere } from '../../state/browser.ts'
import type { ReportContent } from '../../state/report-view.ts'

/** The visitor's report, and the talking points for the gaps in the visitor's answers. */
export interface TalkingPoints {
  /** The visitor's report. `undefined` until the visitor has answered a question. */
  report: Report | undefined
  /** The report of the worked example. `undefined` until content and code are loaded. */
  example: Report | undefined
  gaps: readonly Gap[]
  /** Whose gaps they are: the visitor's, those of the worked example, or jobs that every business needs. */
  gapsFrom: 'answers' | 'example' | 'essentials'
}

/** Computes the report and the gaps from the answers, and from what the host offers. `loaded` is `undefined` until content and code are loaded. */
export function useTalkingPoints(
  answers: Answers | undefined,
  loaded:
    { content: ReportContent; parts: Pick<typeof ReportCode, 'writeReport' | 'blankReport'> } | undefined,
  words: PointWords,
  offers: readonly BrandOffer[],
): TalkingPoints {
  const reportOf = (given: Answers | undefined): Report | undefined => {
    if (!given || !loaded) return undefined
    const { content, parts } = loaded
    return parts.writeReport(content.model, content.words, given, { today: todayHere() })
  }
  const report = useMemo(() => reportOf(answers), [answers, loaded])
  const example = useMemo(() => reportOf(loaded?.content.example.answers), [loaded])
  const shown = report ?? example
  const gaps = useMemo(() => {
    if (!loaded) return []
    const { content, parts } = loaded
    if (shown && shown.head.first.length > 0)
      return gapsOf(
        shown,
        words,
        content.words,
        offers.flatMap(({ controls }) => controls),
      )
    return essentialGaps(
      content.model,
      words,
      content.words,
      parts.blankReport(content.model, content.words, todayHere()),
    )
  }, [shown, loaded])
  const isListed = shown !== undefined && shown.head.first.length > 0
  return { report, example, gaps, gapsFrom: !isListed ? 'essentials' : report ? 'answers' : 'example' }
}
