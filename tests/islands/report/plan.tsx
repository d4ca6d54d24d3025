/** Renders the action plan of a report with the test model. */
import { PlanSection } from '../../../src/islands/report/plan/PlanSection.tsx'
import { usePlaces } from '../../../src/islands/report/plan/use-places.ts'
import { usePlanActions } from '../../../src/islands/report/plan/use-plan-actions.ts'
import type { ReportSession } from '../../../src/state/report-session.ts'
import type { ShownResult } from '../../../src/state/report-view.ts'
import { type Drawn, draw } from '../draw.ts'
import { Shown, reportContent, resultWords, standingWords, tickWords } from './report.tsx'

interface Props {
  session: ReportSession
  shown: ShownResult
  takeUrl: string
  isNow: boolean
}

function Plan({ session, shown, takeUrl, isNow }: Props) {
  const doing = usePlanActions(session, shown)
  return (
    <PlanSection
      report={shown.full!}
      places={usePlaces(shown.full, doing.isPlanChange, doing.before)}
      words={resultWords}
      sentences={reportContent.words.report}
      takeUrl={takeUrl}
      checklistUrl="/checklist/"
      loadWords={{ partFailed: 'Not loaded.', retry: 'Again', memoryOnly: 'not kept' }}
      sheets={shown.content.sheets}
      nextCheck={shown.content.nextCheck}
      handOff={({ id }) => <a href="/send/">send {id}</a>}
      standingWords={standingWords}
      tickWords={tickWords}
      doing={doing}
      isNow={isNow}
    />
  )
}

/** Renders the action plan of the session, at first with all its jobs. `takeUrl` is the URL of the texts that load late. */
export function drawPlan(session: ReportSession, takeUrl = '', isNow = true): Promise<Drawn> {
  return draw(<Shown session={session}>{(shown) => <Plan {...{ session, shown, takeUrl, isNow }} />}</Shown>)
}
