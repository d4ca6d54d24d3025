import { useStore } from '../use-store.ts'
import type { ComponentProps } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { ResultWords } from '../../messages/ui.ts'
import { type DeepArea, layDeeper } from '../../core/report/deep-dive.ts'
import { $askedOn, openAsked } from '../../state/asked.ts'
import { keepRestOffline } from '../../state/offline-rest.ts'
import { todayHere } from '../../state/browser.ts'
import { dayOfAnswers } from '../../state/day-of-answers.ts'
import { deepPlace, deepProgress, readDeepPlace } from '../../state/deep-dive.ts'
import { Banner } from './Banner.tsx'
import { useBookingClicks } from './use-booking-clicks.ts'
import { FullSections } from './FullSections.tsx'
import { Head } from './Head.tsx'
import { InTurn } from './InTurn.tsx'
import { HeadActions } from './HeadActions.tsx'
import { Profile } from './Profile.tsx'
import type { ReportProps, ResultProps } from './report-props.ts'
import { Scenarios } from './Scenarios.tsx'
import { SectionBar } from './SectionBar.tsx'
import { useDeepDive } from './deep-dive/use-deep-dive.ts'
import { usePlaces } from './plan/use-places.ts'
import { usePlanActions } from './plan/use-plan-actions.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { opensFurtherDown, useScrollPosition } from './use-scroll-position.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import sheet from './report.css?inline'

// Exported here, because the quiz loads this chunk ahead.
export { computeAhead } from '../../state/result-source.ts'

/** A result with all its sections. Loads together with the scoring model, and only if there is a result to show. */
export function ResultSections(props: ReportProps & ResultProps) {
  const { session, shown, brand } = props
  const { full } = shown
  const { model, tickWords, deeperWords } = shown.content
  const actions = usePlanActions(session, shown)
  const { then } = actions
  // The what-if report while a job is ticked, otherwise the report of the current answers.
  const report = then ?? shown.report
  const today = then && full
  const words = useMemo<ResultWords>(
    () => ({ ...shown.content.pageWords, ...props.words }),
    [shown.content, props.words],
  )
  const lastAsked = useStore($askedOn)
  const askedOn = actions.editing && lastAsked
  useEffect(() => {
    if (!props.device) openAsked()
  }, [])
  // Completes the offline copy while the visitor reads the own result again on a later day. A visitor who never returns does
  // not need the rest of it.
  const isOwn = !props.device && shown.kind === 'own'
  useEffect(() => {
    const visit = isOwn ? session.visit() : undefined
    return visit && dayOfAnswers(visit.kept()) !== todayHere() ? keepRestOffline() : undefined
  }, [isOwn])
  const place = useStore(session.address.$position)
  const areas = useMemo(
    () => (actions.editing ? layDeeper(model, actions.editing.answers, deeperWords.unknown) : []),
    [model, actions.editing?.answers],
  )
  const deepPlaces = useMemo(() => placesOf(areas), [areas])
  const places = usePlaces(full, actions.isPlanChange, actions.before)
  const screen = readDeepPlace(place.hash, areas)
  const deep = useDeepDive(screen)
  const canKeep = useMemo(() => props.device?.canKeep?.() ?? true, [])
  const keeps = canKeep && session.visit()?.$keeps.get() !== false
  const isNow = useMemo(() => props.device !== undefined || opensFurtherDown(), [])
  adoptStyles(sheet)
  useScrollPosition({ isFramed: props.device !== undefined, isHidden: screen !== undefined })
  useBookingClicks(props.device ? undefined : brand.booking?.url)
  return (
    <>
      {screen && <LoadFailed of={deep} words={props.storeWords} isSection />}
      {screen && deep.part && actions.editing && (
        <deep.part.DeepDive
          screen={screen}
          words={deeperWords}
          hasTitle={!props.device}
          onAnswer={actions.editing.answer}
          onGo={session.address.go}
        />
      )}
      <div
        class="result-page"
        hidden={screen !== undefined}
        data-print={`${report.name || brand.quizName} · ${report.dateText} · ${location.host}`}
      >
        <Banner {...props} words={words} keeps={keeps} />
        <Head
          report={report}
          words={words}
          brand={brand}
          today={today}
          tickWords={tickWords}
          askedOn={askedOn}
          count={actions.ticked.length}
          onOff={() => {
            actions.untickAll()
            document.getElementById('result')?.focus({ preventScroll: true })
          }}
        >
          {full && <HeadActions {...props} words={words} report={full} others={placeOfNextNew(areas)} />}
        </Head>
        {full && !props.device && <SectionBar report={full} words={words} hasDownloads={!props.isConfined} />}
        <Below
          {...props}
          words={words}
          actions={actions}
          places={places}
          askedOn={askedOn}
          areas={areas}
          deepPlaces={deepPlaces}
          isNow={isNow}
        />
      </div>
    </>
  )
}

interface BelowProps extends Omit<ComponentProps<typeof FullSections>, 'report'> {
  areas: readonly DeepArea[]
  deepPlaces: ReadonlyMap<string, string>
}

/** The sections below the head. A share link with a summary has no action plan, so it has fewer sections. */
function Below({ areas, deepPlaces, ...props }: BelowProps) {
  const { shown, words, actions, methodUrl, storeWords, isNow } = props
  const { model, tickWords, deeperWords } = shown.content
  const { full } = shown
  const { then } = actions
  const report = then ?? shown.report
  return (
    <>
      {report.known !== 'tooFew' && (
        <InTurn isNow={isNow}>
          <Profile
            report={shown.report}
            deeper={
              actions.editing && full && { report: full, areas, places: deepPlaces, words: deeperWords }
            }
            loadWords={storeWords}
            then={then}
            words={words}
            tickWords={tickWords}
          />
        </InTurn>
      )}
      {full ? (
        <FullSections {...props} report={full} />
      ) : (
        <InTurn isNow={isNow}>
          {report.known === 'enough' && (
            <Scenarios
              full={undefined}
              today={undefined}
              report={report}
              words={words}
              tickWords={tickWords}
              bands={model.constants.bands}
            />
          )}
          <div class="wrap report-end">
            <p class="small muted">
              {words.notPrediction} <a href={methodUrl}>{words.method}</a>
            </p>
          </div>
        </InTurn>
      )}
    </>
  )
}

/** Returns the URL hash of the first control without an answer. `undefined` if every control has an answer. */
function placeOfNextNew(areas: readonly DeepArea[]): string | undefined {
  const next = areas.flatMap(({ controls }) => controls).find(({ reply }) => reply === undefined)
  return next && deepPlace(next.control.id)
}

/** Area id → URL hash of its first control that the deep dive has not asked, or of its first control. */
function placesOf(areas: readonly DeepArea[]): ReadonlyMap<string, string> {
  return new Map(
    areas.filter(({ controls }) => controls.length > 0).map((one) => [one.area.id, deepProgress(one).place]),
  )
}
