import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import { answerControl } from '../../../core/answers/edit.ts'
import type { Reply } from '../../../core/model/model.ts'
import type { Report } from '../../../core/report/types.ts'
import { type StatusDraft, applyStatusDraft } from '../../../core/answers/status-form.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ReportView } from '../../../state/report-view.ts'
import { type WhatIf, startWhatIf } from '../../../state/what-if.ts'

/** The functions that change a report: tick jobs, mark jobs as planned, set a status, and answer a control. */
export interface PlanActions extends Pick<WhatIf, 'tick' | 'untickAll' | 'undo'> {
  ticked: readonly string[]
  /** The what-if report with the ticked jobs done. `undefined` while no job is ticked. */
  then: Report | undefined
  /** The number of jobs that the last `keep` marked as planned. 0 after the next tick or undo. */
  kept: number
  /** Marks the ticked jobs as planned. `undefined` if the shown answers are not the visitor's own. */
  keep: (() => void) | undefined
  /** The answers, and functions to change a control. `undefined` if the shown answers are not the visitor's own. */
  editing:
    | {
        answers: Answers
        keep: (id: string, draft: StatusDraft) => void
        /** Stores the answer to one control. If `reply` is `undefined`, removes the answer. */
        answer: (id: string, reply: Reply | undefined) => void
      }
    | undefined
}

/** Starts a what-if for the report. Renders the calling component again after each change of the what-if. */
export function usePlanActions(session: ReportSession, shown: ReportView): PlanActions {
  const whatIf = useMemo(() => startWhatIf(session), [session])
  const visit = session.visit()
  const isOwn = shown.kind === 'own' && visit !== undefined
  return {
    ...whatIf,
    ticked: useStore(whatIf.$ticked),
    then: useStore(whatIf.$then),
    kept: useStore(whatIf.$kept),
    keep: isOwn ? whatIf.keep : undefined,
    editing: isOwn
      ? {
          answers: visit.$answers.get(),
          keep: (id, draft) => {
            visit.replace(applyStatusDraft(shown.content.model, visit.$answers.get(), id, draft))
          },
          answer: (id, reply) => {
            visit.replace(answerControl(shown.content.model, visit.$answers.get(), id, reply))
          },
        }
      : undefined,
  }
}
