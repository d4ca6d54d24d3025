import type { DeepArea } from '../../core/report/deep-dive.ts'
import type { Report } from '../../core/report/types.ts'
import type { ResultWords } from '../../messages/ui.ts'
import { FindOut } from '../handover/asking/FindOut.tsx'
import { GoDeeper } from './deep-dive/GoDeeper.tsx'
import { LayerTable } from './LayerTable.tsx'
import { LeadPart } from './LeadPart.tsx'
import { NextDates } from './plan/NextDates.tsx'
import { NotApplicable } from './plan/NotApplicable.tsx'
import { PlanSection } from './plan/PlanSection.tsx'
import type { PlanActions } from './plan/use-plan-actions.ts'
import type { ReportProps, ResultProps } from './report-props.ts'
import { Risks } from './Risks.tsx'
import { ScanSection } from './scan/ScanSection.tsx'
import { TakeAway } from './take/TakeAway.tsx'

interface Props extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  /** The report of the current answers. Ticked jobs do not count as done. */
  full: Report
  actions: PlanActions
  /** The areas with their controls and answers, for the deep dive. */
  areas: readonly DeepArea[]
}

/** The report sections that need the full report. A summary from a share link contains no full report. */
export function FullSections(props: Props) {
  const { full, actions, areas, words, shown, lead, isConfined, storeWords } = props
  const { model, tickWords, standingWords, deeperWords } = shown.content
  const { then, editing } = actions
  const isOwn = shown.kind === 'own'
  return (
    <>
      {(then ?? full).known === 'enough' && <Risks report={then ?? full} words={words} />}
      <section class="band band--rule wrap" id="matrix">
        <div class="head">
          <h2>{words.matrix}</h2>
          <p class="lede">{words.matrixLead}</p>
        </div>
        <LayerTable
          layers={(then ?? full).matrix}
          today={then && full.matrix}
          was={tickWords.was}
          words={words}
        />
      </section>
      <PlanSection
        report={full}
        loadWords={storeWords}
        {...{ words, tickWords, standingWords }}
        doing={actions}
      />
      <NextDates report={full} words={shown.content.words.nextDates} datesUrl={props.datesUrl} />
      {editing && <GoDeeper {...{ areas }} report={full} words={deeperWords} />}
      <NotApplicable report={full} model={model} quizUrl={props.quizUrl} words={standingWords} />
      <FindOut {...props} report={full} {...(editing && { answerWord: deeperWords.answer })} />
      {isOwn && !isConfined && <ScanSection {...props} />}
      {!isConfined && <TakeAway {...props} report={full} />}
      {lead && isOwn && <LeadPart place={lead} words={words} shown={shown} />}
    </>
  )
}
