import type { Report } from '../../core/report/types.ts'
import type { ResultWords } from '../../messages/ui.ts'
import { Experts } from './Experts.tsx'
import { InTurn } from './InTurn.tsx'
import { FindOut } from '../handover/asking/FindOut.tsx'
import { LayerTable } from './LayerTable.tsx'
import { LeadPart } from './LeadPart.tsx'
import { NextDates } from './plan/NextDates.tsx'
import { NotApplicable } from './plan/NotApplicable.tsx'
import { HandOffSlot } from './plan/HandOffSlot.tsx'
import { PlanSection } from './plan/PlanSection.tsx'
import type { PlanGroup } from './plan/plan-layout.ts'
import type { PlanActions } from './plan/use-plan-actions.ts'
import type { ReportProps, ResultProps } from './report-props.ts'
import { Scenarios } from './Scenarios.tsx'
import { TakeAway } from './take/TakeAway.tsx'

interface Props extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  /** The report of the current answers, without the what-if. */
  full: Report
  actions: PlanActions
  /** The groups of the action plan with their rows, in the order on screen. */
  places: readonly PlanGroup[]
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn: string | undefined
  /** Renders all sections at once. */
  isNow: boolean
}

/**
 * The sections that need the full report. The page omits these sections for a share link that contains only a
 * summary.
 */
export function FullSections(props: Props) {
  const { full, actions, words, shown, lead, isConfined, storeWords, isNow } = props
  const { model, tickWords, standingWords, deeperWords } = shown.content
  const { then, editing } = actions
  const isOwn = shown.kind === 'own'
  const report = then ?? full
  return (
    <>
      <InTurn isNow={isNow}>
        <PlanSection
          report={full}
          places={props.places}
          checklistUrl={props.checklistUrl}
          loadWords={storeWords}
          sentences={shown.content.words.report}
          takeUrl={props.takeUrl}
          {...{ words, tickWords, standingWords }}
          usualLicences={[shown.content.words.report.owned, shown.content.words.report.anyPlan]}
          doing={actions}
          handOff={(control) => <HandOffSlot {...props} report={full} {...{ control }} />}
        />
      </InTurn>
      <InTurn isNow={isNow}>
        <NotApplicable report={full} model={model} quizUrl={props.quizUrl} words={standingWords} />
        <NextDates report={full} words={shown.content.words.nextDates} datesUrl={props.datesUrl} />
        <FindOut {...props} report={full} {...(editing && { answerWord: deeperWords.answer })} />
      </InTurn>
      <InTurn isNow={isNow}>
        {report.known !== 'tooFew' && (
          <Scenarios
            {...{ report, words, tickWords }}
            full={report}
            today={then && full}
            bands={model.constants.bands}
          />
        )}
      </InTurn>
      <InTurn isNow={isNow}>
        <section class="band band--rule wrap" id="matrix" aria-labelledby="layers">
          <div class="head">
            <h2 id="layers">{words.matrix}</h2>
          </div>
          <LayerTable
            layers={report.matrix}
            today={then && full.matrix}
            was={tickWords.was}
            language={report.language}
            words={words}
          />
        </section>
      </InTurn>
      <InTurn isNow={isNow}>
        {!isConfined && <TakeAway {...props} report={full} />}
        {lead && isOwn && <LeadPart place={lead} words={words} shown={shown} />}
        <Experts {...props} report={full} />
      </InTurn>
    </>
  )
}
