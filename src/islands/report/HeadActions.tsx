import type { Report } from '../../core/report/types.ts'
import type { ResultWords } from '../../messages/ui.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'
import { AskNow } from '../handover/asking/AskNow.tsx'
import type { ReportProps, ResultProps } from './report-props.ts'
import { DownloadNow } from './take/DownloadNow.tsx'
import { ShareNow } from './take/ShareNow.tsx'

interface Props extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  /** The report of the current answers, without the what-if. */
  report: Report
  /** The URL hash of the first control that the quick check did not ask about. `undefined` if nothing is left to ask. */
  others: string | undefined
}

/**
 * The buttons at the top of the report. They offer the checklist as a PDF, the message to the IT person, and
 * the share link. If no job is open, the first button leads to the controls that the quick check did not ask
 * about.
 */
export function HeadActions(props: Props) {
  const { report, words, others, isConfined } = props
  const leadsOn = report.actions.length === 0 && others !== undefined
  return (
    <>
      {leadsOn && <ButtonLink href={`#${others}`}>{words.others}</ButtonLink>}
      {!isConfined && <DownloadNow {...props} look={leadsOn ? 'line' : 'primary'} />}
      {report.head.ask && <AskNow {...props} id="head-ask" />}
      {!isConfined && <ShareNow {...props} />}
    </>
  )
}
