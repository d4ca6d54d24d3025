import { useStore } from '@nanostores/preact'
import { useMemo } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import { answerControl } from '../../../core/answers/edit.ts'
import type { Reply } from '../../../core/model/model.ts'
import type { Report } from '../../../core/report/types.ts'
import { type Stand, keepStand } from '../../../core/answers/status-form.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ReportView } from '../../../state/report-view.ts'
import { type WhatIf, startWhatIf } from '../../../state/what-if.ts'

/** What the visitor does on a report beside reading it. */
export interface Doing extends Pick<WhatIf, 'tick' | 'untickAll' | 'undo'> {
  ticked: readonly string[]
  /** The report as if the ticked jobs were done; nothing while nothing is ticked. */
  then: Report | undefined
  kept: number
  /** Nothing where the answers are not the visitor's own. */
  keep: (() => void) | undefined
  /** The same: how controls stand, and a way to change it. */
  stand:
    | {
        answers: Answers
        keep: (id: string, stand: Stand) => void
        /** Answers one control by its ladder, or takes that answer back. */
        answer: (id: string, reply: Reply | undefined) => void
      }
    | undefined
}

/** Follows a what-if for as long as the component lives. */
export function useDoing(session: ReportSession, shown: ReportView): Doing {
  const whatIf = useMemo(() => startWhatIf(session), [session])
  const visit = session.visit()
  const isOwn = shown.kind === 'own' && visit !== undefined
  return {
    ...whatIf,
    ticked: useStore(whatIf.$ticked),
    then: useStore(whatIf.$then),
    kept: useStore(whatIf.$kept),
    keep: isOwn ? whatIf.keep : undefined,
    stand: isOwn
      ? {
          answers: visit.$answers.get(),
          keep: (id, stand) => {
            visit.replace(keepStand(shown.content.model, visit.$answers.get(), id, stand))
          },
          answer: (id, reply) => {
            visit.replace(answerControl(shown.content.model, visit.$answers.get(), id, reply))
          },
        }
      : undefined,
  }
}
