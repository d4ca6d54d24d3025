import type { FirstWords } from '../../messages/first-words.ts'
import type { StoreWords } from '../../messages/ui.ts'
import type { Brand } from '../../brand/brand.ts'
import { useEffect, useState } from 'preact/hooks'
import { hostSummary } from '../../core/report/host-summary.ts'
import { blankReport, writeReport } from '../../core/report/report.ts'
import { encodeShare } from '../../core/exchange/share.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { announce } from '../../state/browser.ts'
import type { Device } from '../../state/report-session.ts'
import type { LeadPlace } from '../lead/LeadApp.tsx'
import { ReplySlot, HistorySlot } from './ReportSlots.tsx'
import { Problems } from './Problems.tsx'
import { useReportSession } from './use-report-session.ts'
import type { Result } from './Result.tsx'

// Home takes it from here: a file of its own would cut what both use into more pieces, and every report would pay for that.
export { showMatrix } from './YourMatrix.tsx'

export interface ReportProps {
  words: FirstWords
  storeWords: StoreWords
  /** Address of the model and its words as JSON; loaded only when there is something to show. */
  contentUrl: string
  quizUrl: string
  /** Address of what asking, answering and coming back need as JSON. */
  moreUrl: string
  /** Where questions for IT open, if not at `quizUrl`. */
  askUrl?: string
  methodUrl: string
  /** Addresses of the words of the last sections and of what reading a scanner's file needs, as JSON; loaded when they are needed. */
  takeUrl: string
  scanUrl: string
  /** Where it stands what a file contains. */
  takePages?: { files: string; schema: string }
  /** `offerLines` by control; `logo` is the address of a JPEG for the PDF. */
  brand: Pick<
    Brand,
    'name' | 'mark' | 'accent' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
  > & {
    offerLines: Readonly<Record<string, string>>
    logo?: string | undefined
  }
  /** Where a link to a result leads, if not to this page. */
  shareUrl?: string
  /** In place of this device's storage and address bar, where the report is part of another page. */
  device?: Device
  /** Whether the page around may know the answers as well; the visitor was told before the first question. */
  tellsAnswers?: boolean
  /** The form after the visitor's own report; nothing where nobody takes leads. */
  lead?: LeadPlace | undefined
  /** What this page may not do is left out: no PDF, no files. */
  isConfined?: boolean
}

// The frame and the sales pages take these from here, so that all load the same one file.
export { acceptAnswers, blankReport, encodeShare, writeReport }

/** The report page: the visitor's own result, one from a link, or the worked example. */
export function ReportApp(props: ReportProps) {
  const { words, storeWords, contentUrl, quizUrl } = props
  const [Loaded, setLoaded] = useState<typeof Result>()
  const loadResult = async (): Promise<void> => {
    const loaded = await import('./Result.tsx')
    setLoaded(() => loaded.Result)
  }
  const { session, shown } = useReportSession(contentUrl, props.device, loadResult, quizUrl)

  useEffect(() => {
    if (shown.kind !== 'own') return
    const answers = props.tellsAnswers && { answers: shown.answers?.choices }
    announce('complete', { ...hostSummary(shown.report, shown.open), ...answers })
  }, [shown.kind])

  if (shown.kind === 'loading' || ('report' in shown && !Loaded))
    return <p class="wrap waiting">{words.loading}</p>
  if (shown.kind === 'failed') {
    return (
      <div class="wrap empty" role="alert">
        <p class="lede">{words.loadFailed}</p>
        <button type="button" class="btn" onClick={session.retry}>
          {words.retry}
        </button>
      </div>
    )
  }
  const all = { ...props, session, shown }
  return (
    <>
      <ReplySlot {...all} />
      {shown.kind === 'empty' ? (
        <div class="wrap empty">
          <Problems problems={shown.problems} />
          <h1>{words.emptyTitle}</h1>
          <p class="lede">{words.emptyLead}</p>
          <p class="row">
            <a class="btn btn--big" href={quizUrl}>
              {words.start}
            </a>
            <button type="button" class="btn btn--line btn--big" onClick={session.showExample}>
              {words.example}
            </button>
          </p>
          <p>
            <a href={`${quizUrl}#check`}>{storeWords.open}</a>
          </p>
        </div>
      ) : (
        Loaded && <Loaded {...props} session={session} shown={shown} />
      )}
      <HistorySlot {...all} />
    </>
  )
}
