import { useStore } from '../../use-store.ts'
import { useMemo, useRef } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import { answerControl, restoreControl, setRecord } from '../../../core/answers/edit.ts'
import type { ControlRecord } from '../../../core/answers/record.ts'
import type { Reply } from '../../../core/model/model.ts'
import type { Report } from '../../../core/report/types.ts'
import { type StatusDraft, applyStatusDraft } from '../../../core/answers/status-form.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ReportView } from '../../../state/report-view.ts'
import { type WhatIf, startWhatIf } from '../../../state/what-if.ts'

/** The functions that change the visitor's own answer to a single control, its status or the notes about it. */
export interface PlanEditing {
  answers: Answers
  /**
   * Stores the status of a control. `isJob` is true if the control is a row of the action plan. The row then keeps its
   * position.
   */
  keep: (id: string, draft: StatusDraft, isJob: boolean) => void
  /** Stores the notes about one control: who does it, and the proof. If `record` is `undefined`, removes the notes. */
  note: (id: string, record: ControlRecord | undefined) => void
  /** Stores that a job is done. */
  finish: (id: string) => void
  /** Undoes `finish`. Changes to other controls after `finish` stay. */
  reopen: (id: string) => void
  /**
   * Returns true if `finish` marked the control as done since the page loaded. Reads the current answers, because the
   * report on screen follows them a moment later.
   */
  isFinished: (id: string) => boolean
  /** Stores the answer to one control. If `reply` is `undefined`, removes the answer. */
  answer: (id: string, reply: Reply | undefined) => void
}

/** The functions that change a report: tick jobs, mark jobs as planned, set a status, and answer a control. */
export interface PlanActions extends Pick<
  WhatIf,
  'tick' | 'untickAll' | 'undo' | 'startTrying' | 'stopTrying'
> {
  /** True while the what-if mode is on. The visitor then sees the report as if the ticked jobs were done. */
  isTrying: boolean
  ticked: readonly string[]
  /** The what-if report with the ticked jobs done. `undefined` while no job is ticked. */
  then: Report | undefined
  /** The number of jobs that the last `keep` marked as planned. 0 after the next tick or undo. */
  kept: number
  /** Marks the ticked jobs as planned. `undefined` if the shown answers are not the visitor's own. */
  keep: (() => void) | undefined
  /**
   * True if the action plan itself made the last change of the answers. The rows of the action plan then keep
   * their positions.
   */
  isPlanChange: boolean
  /**
   * The functions that change single controls. `undefined` if the shown answers are not the visitor's own.
   */
  editing: PlanEditing | undefined
}

/** Starts a what-if for the report. Renders the calling component again after each change of the what-if. */
export function usePlanActions(session: ReportSession, shown: ReportView): PlanActions {
  const whatIf = useMemo(() => startWhatIf(session), [session])
  // Job id → the answers before the visitor marked this job as done. Contains the jobs that were marked since
  // the page loaded.
  const finished = useRef(new Map<string, Answers>())
  const changed = useRef<Answers>()
  const visit = session.visit()
  const isOwn = shown.kind === 'own' && visit !== undefined
  if (!isOwn) changed.current = undefined
  /** Changes the answers, and remembers that the action plan made the change. */
  const change = (act: () => void): void => {
    act()
    changed.current = visit?.$answers.get()
  }
  return {
    ...whatIf,
    isTrying: useStore(whatIf.$isTrying),
    ticked: useStore(whatIf.$ticked),
    then: useStore(whatIf.$then),
    kept: useStore(whatIf.$kept),
    undo: () => {
      change(whatIf.undo)
    },
    keep: isOwn
      ? () => {
          change(whatIf.keep)
        }
      : undefined,
    isPlanChange: isOwn && changed.current === visit.$answers.get(),
    editing: isOwn
      ? {
          answers: visit.$answers.get(),
          keep: (id, draft, isJob) => {
            const next = applyStatusDraft(shown.content.model, visit.$answers.get(), id, draft)
            finished.current.delete(id)
            const act = (): void => {
              visit.replace(next)
            }
            if (isJob) change(act)
            else act()
          },
          note: (id, record) => {
            change(() => {
              visit.replace(setRecord(visit.$answers.get(), id, record))
            })
          },
          finish: (id) => {
            const now = visit.$answers.get()
            finished.current.set(id, now)
            change(() => {
              visit.replace(answerControl(shown.content.model, now, id, 1))
            })
          },
          reopen: (id) => {
            const now = visit.$answers.get()
            const before = finished.current.get(id) ?? now
            finished.current.delete(id)
            change(() => {
              visit.replace(restoreControl(shown.content.model, now, before, id))
            })
          },
          isFinished: (id) => finished.current.has(id) && visit.$answers.get().controls[id] === 1,
          answer: (id, reply) => {
            visit.replace(answerControl(shown.content.model, visit.$answers.get(), id, reply))
          },
        }
      : undefined,
  }
}
