import { useStore } from '../../use-store.ts'
import { useMemo, useRef } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import {
  answerControl,
  finishJob,
  finishedJobs,
  reopenJob,
  restoreControl,
  setRecord,
} from '../../../core/answers/edit.ts'
import type { ControlRecord } from '../../../core/answers/record.ts'
import type { Reply } from '../../../core/model/model.ts'
import { writeReport } from '../../../core/report/report.ts'
import type { Report } from '../../../core/report/types.ts'
import { type StatusDraft, applyStatusDraft } from '../../../core/answers/status-form.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ShownResult } from '../../../state/report-view.ts'
import { type WhatIf, startWhatIf } from '../../../state/what-if.ts'

/** The functions that change the visitor's own answer to a single control, its status or the notes about it. */
export interface PlanEditing {
  answers: Answers
  /** Stores the status of a control. If `isJob`, the row in the action plan keeps its position. */
  keep: (id: string, draft: StatusDraft, isJob: boolean) => void
  /** Returns true for a rule on paper, which no product can do. */
  isOnPaper: (id: string) => boolean
  /** Stores the notes about one control: who does it, and the proof. If `record` is `undefined`, removes the notes. */
  note: (id: string, record: ControlRecord | undefined) => void
  /** Stores that a job is done. */
  finish: (id: string) => void
  /** Undoes `finish`. Changes to other controls after `finish` stay. */
  reopen: (id: string) => void
  /** Returns true if `finish` marked the control as done. Reads the current answers, which the screen follows later. */
  isFinished: (id: string) => boolean
  /** The job that `finish` marked as done last, and the score as text before that. `undefined` after its `reopen`. */
  lastFinished: { id: string; figure: string } | undefined
  /** Returns false if the device could not store the last change. */
  isKept: () => boolean
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
  /** The report before the visitor marked the job as done that the URL hash names. `undefined` without such a job. */
  before: Report | undefined
  /** True if the action plan itself made the last change of the answers. Its rows then keep their positions. */
  isPlanChange: boolean
  /** The functions that change single controls. `undefined` if the shown answers are not the visitor's own. */
  editing: PlanEditing | undefined
}

/**
 * Returns the job that the URL hash names, if the visitor has marked it as done, with the answers and the report before that.
 * A how-to page links to the job that the visitor has marked there.
 */
function finishedInLink(session: ReportSession, shown: ShownResult): FinishedJob | undefined {
  const visit = session.visit()
  const id = session.address.$position.get().hash
  if (shown.kind !== 'own' || !shown.full || !visit || !Object.hasOwn(finishedJobs(visit.$answers.get()), id))
    return undefined
  const { model, words } = shown.content
  const answers = reopenJob(model, visit.$answers.get(), id)
  return { id, answers, report: writeReport(model, words, answers, { today: shown.full.date }) }
}

interface FinishedJob {
  id: string
  answers: Answers
  report: Report
}

/** Starts a what-if for the report. Renders the calling component again after each change of the what-if. */
export function usePlanActions(session: ReportSession, shown: ShownResult): PlanActions {
  const whatIf = useMemo(() => startWhatIf(session), [session])
  // Job id → the answers and the score before the visitor marked this job as done, since the page loaded.
  const linked = useMemo(() => finishedInLink(session, shown), [])
  const finished = useRef(
    new Map<string, { answers: Answers; figure: string }>(
      linked && [[linked.id, { answers: linked.answers, figure: linked.report.head.figure }]],
    ),
  )
  const changed = useRef<Answers | undefined>(linked && session.visit()?.$answers.get())
  const last = [...finished.current].at(-1)
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
    before: linked?.report,
    isTrying: useStore(whatIf.$isTrying),
    ticked: useStore(whatIf.$ticked),
    then: useStore(whatIf.$then),
    kept: useStore(whatIf.$kept),
    undo: () => change(whatIf.undo),
    keep: isOwn ? () => change(whatIf.keep) : undefined,
    isPlanChange: isOwn && changed.current === visit.$answers.get(),
    editing: isOwn
      ? {
          answers: visit.$answers.get(),
          keep: (id, draft, isJob) => {
            const next = applyStatusDraft(shown.content.model, visit.$answers.get(), id, draft)
            finished.current.delete(id)
            const act = (): void => visit.replace(next)
            if (isJob) change(act)
            else act()
          },
          isOnPaper: (id) => shown.content.model.controls.some((one) => one.id === id && one.onPaper),
          note: (id, record) => change(() => visit.replace(setRecord(visit.$answers.get(), id, record))),
          finish: (id) => {
            const now = visit.$answers.get()
            finished.current.set(id, { answers: now, figure: shown.report.head.figure })
            change(() => visit.replace(finishJob(shown.content.model, now, id)))
          },
          reopen: (id) => {
            const now = visit.$answers.get()
            const before = finished.current.get(id)?.answers ?? now
            finished.current.delete(id)
            change(() => visit.replace(restoreControl(shown.content.model, now, before, id)))
          },
          isKept: () => visit.$keeps.get(),
          isFinished: (id) => finished.current.has(id) && visit.$answers.get().controls[id] === 1,
          lastFinished: last && { id: last[0], figure: last[1].figure },
          answer: (id, reply) => {
            visit.replace(answerControl(shown.content.model, visit.$answers.get(), id, reply))
          },
        }
      : undefined,
  }
}
