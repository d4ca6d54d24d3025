import { useMemo } from 'preact/hooks'
import { Experts } from './Experts.tsx'
import { InTurn, Later } from './InTurn.tsx'
import { Duties } from './plan/Duties.tsx'
import { FindOut } from '../handover/asking/FindOut.tsx'
import { LayerTable } from './LayerTable.tsx'
import { LeadPart } from './LeadPart.tsx'
import { NextDates } from './plan/NextDates.tsx'
import { NotApplicable } from './plan/NotApplicable.tsx'
import { HandOffSlot } from './plan/HandOffSlot.tsx'
import { PlanSection } from './plan/PlanSection.tsx'
import type { PlanGroup } from './plan/plan-layout.ts'
import type { PlanActions } from './plan/use-plan-actions.ts'
import type { SectionProps } from './report-props.ts'
import { Scenarios } from './Scenarios.tsx'
import { TakeAway } from './take/TakeAway.tsx'

interface Props extends SectionProps {
  actions: PlanActions
  /** The groups of the action plan with their rows, in the order on screen. */
  places: readonly PlanGroup[]
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn: string | undefined
  /** Renders all sections at once. */
  isNow: boolean
}

/** The sections that need the full report. A share link with only a summary has none of them. */
export function FullSections(props: Props) {
  const { report: full, actions, words, shown, lead, isConfined, isNow, askedOn } = props
  const { model, tickWords, standingWords, deeperWords } = shown.content
  const { report: sentences, nextDates } = shown.content.words
  const { then, editing } = actions
  const isOwn = shown.kind === 'own'
  const report = then ?? full
  // A tick of the what-if changes nothing in these sections, so Preact does not render them again.
  const [belowPlan, atEnd] = useMemo(
    () => [
      <>
        <NotApplicable {...props} model={model} words={standingWords} />
        <NextDates {...props} words={nextDates} />
        {import.meta.env.SITE_DUTIES && (
          <Duties duties={shown.content.duties ?? []} people={full.context.people} />
        )}
        <FindOut {...props} {...(editing && { answerWord: deeperWords.answer })} />
      </>,
      <>
        {!isConfined && <TakeAway {...props} />}
        {lead && isOwn && <LeadPart place={lead} words={words} shown={shown} shareUrl={props.shareUrl} />}
        <Experts {...props} />
      </>,
    ],
    [shown, words, lead, askedOn, isConfined],
  )
  return (
    <>
      <InTurn isNow={isNow}>
        <PlanSection
          {...props}
          loadWords={props.storeWords}
          sentences={sentences}
          tickWords={tickWords}
          standingWords={standingWords}
          sheets={shown.content.sheets}
          nextCheck={shown.content.nextCheck}
          doing={actions}
          handOff={(control) => <HandOffSlot {...props} control={control} />}
        />
      </InTurn>
      <InTurn isNow={isNow}>{belowPlan}</InTurn>
      <InTurn isNow={isNow}>
        <Later report={full}>
          {report.known !== 'tooFew' && (
            <Scenarios
              report={report}
              words={words}
              tickWords={tickWords}
              full={report}
              today={then && full}
              bands={model.constants.bands}
            />
          )}
        </Later>
      </InTurn>
      <InTurn isNow={isNow}>
        <section class="band band--rule wrap" id="matrix" aria-labelledby="layers">
          <div class="head">
            <h2 id="layers">{words.matrix}</h2>
          </div>
          <Later report={full}>
            <LayerTable
              layers={report.matrix}
              today={then && full.matrix}
              tickWords={tickWords}
              words={words}
            />
          </Later>
        </section>
      </InTurn>
      <InTurn isNow={isNow}>{atEnd}</InTurn>
    </>
  )
}
