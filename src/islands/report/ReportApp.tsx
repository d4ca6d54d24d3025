import type { ResultWords, StoreWords } from '../../content/keys.ts'
import type { Brand } from '../../brand/brand.ts'
import { useEffect } from 'preact/hooks'
import { hostSummary } from '../../quiz/host.ts'
import { blankReport, writeReport } from '../../quiz/report.ts'
import { encodeShare } from '../../quiz/share.ts'
import { acceptAnswers } from '../../state/accept.ts'
import { announce } from '../../state/browser.ts'
import type { Device } from '../../state/reading.ts'
import { Banner } from './Banner.tsx'
import { FindOut } from './FindOut.tsx'
import { Head } from './Head.tsx'
import { LayerTable } from './LayerTable.tsx'
import { Plan } from './Plan.tsx'
import { Arrived, Past } from './Later.tsx'
import { Profile } from './Profile.tsx'
import { useReading } from './read.ts'
import { Risks } from './Risks.tsx'
import { Scenarios } from './Scenarios.tsx'
import { TakeAway } from './TakeAway.tsx'

// Home takes it from here: a file of its own would cut what both use into more pieces, and every report would pay for that.
export { showMatrix } from './YourMatrix.tsx'

export interface ReportProps {
  words: ResultWords
  storeWords: StoreWords
  /** Address of the model and its words as JSON; loaded only when there is something to show. */
  contentUrl: string
  quizUrl: string
  /** Address of what asking, answering and coming back need as JSON. */
  moreUrl: string
  /** Where questions for IT open, if not at `quizUrl`. */
  askUrl?: string
  methodUrl: string
  /** `offerLines` by control; `logo` is the address of a JPEG for the PDF. */
  brand: Pick<Brand, 'name' | 'mark' | 'accent' | 'quizName' | 'quizTitle' | 'booking'> & {
    offerLines: Readonly<Record<string, string>>
    logo?: string | undefined
  }
  /** Where a link to a result leads, if not to this page. */
  shareUrl?: string
  /** In place of this device's storage and address bar, where the report is part of another page. */
  device?: Device
  /** Whether the page around may know the answers as well; the visitor was told before the first question. */
  tellsAnswers?: boolean
  /** What this page may not do is left out: no PDF, no files. */
  isConfined?: boolean
}

// The frame and the sales pages take these from here, so that all load the same one file.
export { Head, Profile, acceptAnswers, blankReport, encodeShare, writeReport }

/** The report page: the visitor's own result, one from a link, or the worked example. */
export function ReportApp(props: ReportProps) {
  const { words, storeWords, contentUrl, quizUrl, methodUrl, brand } = props
  const { reading, shown } = useReading(contentUrl, props.device)

  useEffect(() => {
    if (shown.kind !== 'own') return
    const answers = props.tellsAnswers && { answers: shown.answers?.choices }
    announce('complete', { ...hostSummary(shown.report, shown.open), ...answers })
  }, [shown.kind])

  if (shown.kind === 'loading') return <p class="wrap waiting">{words.loading}</p>
  if (shown.kind === 'failed') {
    return (
      <div class="wrap empty" role="alert">
        <p class="lede">{words.loadFailed}</p>
        <button type="button" class="btn" onClick={reading.retry}>
          {words.retry}
        </button>
      </div>
    )
  }
  if (shown.kind === 'empty') {
    return (
      <>
        <Arrived {...props} reading={reading} shown={shown} />
        <div class="wrap empty">
          <Banner {...props} reading={reading} shown={shown} />
          <h1>{words.emptyTitle}</h1>
          <p class="lede">{words.emptyLead}</p>
          <p class="row">
            <a class="btn btn--big" href={quizUrl}>
              {words.start}
            </a>
            <button type="button" class="btn btn--line btn--big" onClick={reading.showExample}>
              {words.example}
            </button>
          </p>
          <p>
            <a href={`${quizUrl}#check`}>{storeWords.open}</a>
          </p>
        </div>
        <Past {...props} reading={reading} shown={shown} />
      </>
    )
  }
  const { report, full } = shown
  return (
    <>
      <Arrived {...props} reading={reading} shown={shown} />
      <Banner {...props} reading={reading} shown={shown} />
      <Head report={report} full={full} words={words} brand={brand} />
      {report.known !== 'tooFew' && <Profile report={report} words={words} />}
      {report.known === 'enough' && <Scenarios report={report} words={words} />}
      {full && report.known === 'enough' && <Risks report={full} words={words} />}
      {full && (
        <section class="band band--rule wrap" id="matrix">
          <div class="head">
            <h2>{words.matrix}</h2>
            <p class="lede">{words.matrixLead}</p>
          </div>
          <LayerTable layers={full.matrix} words={words} />
        </section>
      )}
      {full && <Plan report={full} words={words} />}
      {full && <FindOut {...props} reading={reading} shown={shown} report={full} />}
      {full && !props.isConfined && <TakeAway {...props} reading={reading} shown={shown} report={full} />}
      <Past {...props} reading={reading} shown={shown} />
      <div class="wrap end">
        <p class="small muted">
          {words.notPrediction} <a href={methodUrl}>{words.method}</a>
        </p>
      </div>
    </>
  )
}
