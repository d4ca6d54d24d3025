import type { ResultWords } from '../../content/keys.ts'
import type { Reading, Shown } from '../../state/reading.ts'
import { Banner } from './Banner.tsx'
import { useCta } from './cta.ts'
import { FindOut } from './FindOut.tsx'
import { Head } from './Head.tsx'
import { LayerTable } from './LayerTable.tsx'
import { LeadPart } from './LeadPart.tsx'
import { Plan } from './Plan.tsx'
import { Profile } from './Profile.tsx'
import type { ReportProps } from './ReportApp.tsx'
import { Risks } from './Risks.tsx'
import { Scenarios } from './Scenarios.tsx'
import { TakeAway } from './TakeAway.tsx'
import sheet from './report.css?inline'
import { wearStyles } from './wear.ts'

export interface ResultProps extends ReportProps {
  reading: Reading
  shown: Extract<Shown, { kind: 'own' | 'guest' | 'example' }>
}

// Presenter mode takes these from here.
export { Head, Profile }

/** A result, section by section. It comes with the model and its words, once there is something to show. */
export function Result(props: ResultProps) {
  const { shown, methodUrl, brand } = props
  const { report, full } = shown
  const words: ResultWords = { ...shown.content.pageWords, ...props.words }
  wearStyles(sheet)
  useCta(props.device ? undefined : brand.booking?.url)
  return (
    <>
      <Banner {...props} words={words} />
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
      {full && <FindOut report={full} words={words} />}
      {full && !props.isConfined && <TakeAway {...props} words={words} report={full} />}
      {props.lead && full && shown.kind === 'own' && (
        <LeadPart place={props.lead} words={words} shown={shown} />
      )}
      <div class="wrap end">
        <p class="small muted">
          {words.notPrediction} <a href={methodUrl}>{words.method}</a>
        </p>
      </div>
    </>
  )
}
