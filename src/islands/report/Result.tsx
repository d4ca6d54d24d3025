import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { ResultWords } from '../../messages/ui.ts'
import { type DeepArea, layDeeper } from '../../core/report/deep-dive.ts'
import { deepProgress, readDeepPlace } from '../../state/deep-dive.ts'
import type { ReportSession } from '../../state/report-session.ts'
import type { ShownResult } from '../../state/report-view.ts'
import { Banner } from './Banner.tsx'
import { useCta } from './use-booking-clicks.ts'
import { FindOut } from '../handover/asking/FindOut.tsx'
import { GoDeeper } from './deep-dive/GoDeeper.tsx'
import { Head } from './Head.tsx'
import { LayerTable } from './LayerTable.tsx'
import { LeadPart } from './LeadPart.tsx'
import { NotApplicable } from './plan/NotApplicable.tsx'
import { Plan } from './plan/Plan.tsx'
import { Profile } from './Profile.tsx'
import type { ReportProps } from './ReportApp.tsx'
import { Risks } from './Risks.tsx'
import { Scan } from './scan/Scan.tsx'
import { Scenarios } from './Scenarios.tsx'
import { TakeAway } from './take/TakeAway.tsx'
import { useDeepDive } from './deep-dive/use-deep-dive.ts'
import { useDoing } from './plan/use-plan-actions.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { wear } from '../../ui/adopt-styles.ts'
import sheet from './report.css?inline'

export interface ResultProps extends ReportProps {
  session: ReportSession
  shown: ShownResult
}

// Presenter mode takes these from here.
export { Head, Profile }

/** A result, section by section. It comes with the model and its words, once there is something to show. */
export function Result(props: ResultProps) {
  const { session, shown, methodUrl, brand } = props
  const { full } = shown
  const { model, tickWords, standingWords, deeperWords } = shown.content
  const doing = useDoing(session, shown)
  const { then } = doing
  // What the page shows: as it would be while something is ticked, and beside it what it is today.
  const report = then ?? shown.report
  const today = then && full
  const words: ResultWords = { ...shown.content.pageWords, ...props.words }
  const place = useStore(session.address.$position)
  const areas = useMemo(
    () => (doing.stand ? layDeeper(model, doing.stand.answers, deeperWords.unknown) : []),
    [model, doing.stand?.answers],
  )
  const deeper = useMemo(() => placesOf(areas), [areas])
  const screen = readDeepPlace(place.hash, areas)
  const deep = useDeepDive(screen)
  const canKeep = useMemo(() => props.device?.canKeep?.() ?? true, [])
  const keeps = canKeep && session.visit()?.$keeps.get() !== false
  wear(sheet)
  useCta(props.device ? undefined : brand.booking?.url)
  return (
    <>
      {screen && <LoadFailed of={deep} words={props.storeWords} isSection />}
      {screen && deep.part && doing.stand && (
        <deep.part.DeepDive
          {...{ screen }}
          words={deeperWords}
          hasTitle={!props.device}
          onAnswer={doing.stand.answer}
          onGo={session.address.go}
        />
      )}
      <div hidden={screen !== undefined}>
        <Banner {...props} words={words} keeps={keeps} />
        <Head
          {...{ report, full, words, brand, today, tickWords }}
          count={doing.ticked.length}
          onOff={() => {
            doing.untickAll()
            document.getElementById('result')?.focus({ preventScroll: true })
          }}
        />
        {report.known !== 'tooFew' && (
          <Profile
            report={shown.report}
            loadWords={props.storeWords}
            {...{ then, words, tickWords, deeper }}
          />
        )}
        {report.known === 'enough' && <Scenarios {...{ report, today, words, tickWords }} />}
        {full && report.known === 'enough' && <Risks report={then ?? full} words={words} />}
        {full && (
          <section class="band band--rule wrap" id="matrix">
            <div class="head">
              <h2>{words.matrix}</h2>
              <p class="lede">{words.matrixLead}</p>
            </div>
            <LayerTable
              layers={(then ?? full).matrix}
              today={today?.matrix}
              was={tickWords.was}
              words={words}
            />
          </section>
        )}
        {full && (
          <Plan report={full} loadWords={props.storeWords} {...{ words, tickWords, standingWords, doing }} />
        )}
        {full && doing.stand && <GoDeeper {...{ areas }} report={full} words={deeperWords} />}
        {full && <NotApplicable report={full} model={model} quizUrl={props.quizUrl} words={standingWords} />}
        {full && (
          <FindOut
            {...props}
            words={words}
            report={full}
            {...(doing.stand && { answerWord: deeperWords.answer })}
          />
        )}
        {shown.kind === 'own' && !props.isConfined && <Scan {...props} />}
        {full && !props.isConfined && <TakeAway {...props} words={words} report={full} />}
        {props.lead && full && shown.kind === 'own' && (
          <LeadPart place={props.lead} words={words} shown={shown} />
        )}
        <div class="wrap end">
          <p class="small muted">
            {words.notPrediction} <a href={methodUrl}>{words.method}</a>
          </p>
        </div>
      </div>
    </>
  )
}

/** Where each area is gone through, with its first control without an answer of its own; nothing where there is none to answer. */
function placesOf(areas: readonly DeepArea[]): ReadonlyMap<string, string> {
  return new Map(
    areas.filter(({ controls }) => controls.length > 0).map((one) => [one.area.id, deepProgress(one).place]),
  )
}
