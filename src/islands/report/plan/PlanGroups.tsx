import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ReportSentences, ResultWords, StandingWords, StoreWords } from '../../../messages/ui.ts'
import type { StatusChoice } from '../../../core/answers/status-form.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { hasAnyProof } from '../../../core/report/proof-text.ts'
import type { Action, Report, ReportControl } from '../../../core/report/types.ts'
import { dueDate } from '../../../core/report/due-date.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { InTurn, Later } from '../InTurn.tsx'
import { ControlStatus } from './ControlStatus.tsx'
import { JobRow } from './JobRow.tsx'
import { RecordDisclosure } from './RecordDisclosure.tsx'
import { RecordLines } from './RecordLines.tsx'
import { isAllDone, nothingLeft } from './nothing-left.ts'
import type { PlanGroup } from './plan-layout.ts'
import { openLinkedJob } from './use-job-links.ts'
import type { ReportProps } from '../report-props.ts'
import type { PlanActions } from './use-plan-actions.ts'

/** What the action plan shows, and the actions of its rows. */
export interface PlanContent extends Pick<ReportProps, 'takeUrl' | 'checklistUrl'> {
  /** The report of the current answers. Ticked jobs do not count as done, so a tick does not change the order. */
  report: Report
  words: ResultWords
  /** The texts of the report, for the lines about who does a job and about the proof. */
  sentences: ReportSentences
  standingWords: StandingWords
  loadWords: LoadWords & Pick<StoreWords, 'memoryOnly'>
  tickWords: ReportContent['tickWords']
  sheets: ReportContent['sheets']
  nextCheck: ReportContent['nextCheck']
  doing: PlanActions
  /** Renders all jobs at once. Otherwise the jobs in closed groups come after the sections of the report. */
  isNow: boolean
  /** Returns the buttons that send a job to someone else. */
  handOff: (control: ReportControl) => ComponentChildren
}

/** The message about the last change: a sentence, or the control that was saved or marked as done. */
export type PlanMessage = string | { id: string; isDone?: true }

interface Props extends PlanContent {
  /** The groups with open jobs. */
  open: readonly PlanGroup[]
  inPlace: PlanGroup | undefined
  /** Control id → number of its row in the order by value. */
  numbers: ReadonlyMap<string, number>
  /** Keeps the row of a job at its place in the window while the page changes. */
  hold: (id: string) => void
  said: PlanMessage
  onSay: (message: PlanMessage) => void
}

const JOB_KINDS: readonly StatusChoice[] = ['planned', 'covered', 'accepted']
const DONE_KINDS: readonly StatusChoice[] = ['said', 'done', 'covered']

/** The groups of jobs, the controls that are in place, and the message about the last change. */
export function PlanGroups(props: Props) {
  const { report, words, standingWords, doing, open, inPlace, hold } = props
  const { editing, isTrying } = doing
  /** The index of the first group with an open job. */
  const next = open.findIndex(({ ids }) => countOpen(report, ids) > 0)
  const controls = new Map([...report.inPlace, ...report.actions].map((one) => [one.id, one]))
  const { statusForm, recordForm, recordLines } = usePlanForms(props)
  const isNow = useAtOnce(props.isNow)
  const mark = ({ id, title }: ReportControl, isDone: boolean): void => {
    hold(id)
    if (isDone) editing?.finish(id)
    else editing?.reopen(id)
    props.onSay(isDone ? { id, isDone } : fill(standingWords.undone, { title }))
  }
  return (
    <div>
      {open.map((group, index) => (
        <JobGroup
          key={group.id}
          group={group}
          count={countOf(props, group)}
          // A group whose last job has just been done stays open, so that its rows stay.
          isOpen={next < 0 || index <= next}
          isNow={isNow}
          report={report}
        >
          <ol class={editing || isTrying ? 'action-list' : 'action-list action-list--plain'}>
            {group.ids
              .flatMap((id) => controls.get(id) ?? [])
              .map((control) => (
                <JobRow
                  key={control.id}
                  {...props}
                  control={control}
                  number={props.numbers.get(control.id) ?? 0}
                  language={report.language}
                  figure={report.head.figure}
                  ending={isAllDone(report) ? nothingLeft(report, words, props) : undefined}
                  onTick={(id) => {
                    hold(id)
                    doing.tick(id)
                  }}
                  onMark={mark}
                  statusForm={statusForm(control, kindsOf(control), true)}
                  handOff={props.handOff(control)}
                  recordLines={recordLines(control, true)}
                  recordForm={recordForm(control, true)}
                />
              ))}
          </ol>
        </JobGroup>
      ))}
      {inPlace && (
        <JobGroup
          group={inPlace}
          count={plural(words.planDone, inPlace.ids.length, report.language)}
          isOpen={open.every(({ ids }) => ids.length === 0)}
          isNow={isNow}
          report={report}
        >
          <ul class="ticks">
            {report.inPlace
              .filter(({ id }) => inPlace.ids.includes(id))
              .map((control) => (
                <li key={control.id} id={control.id} tabIndex={-1}>
                  <p>{control.title}</p>
                  {control.status && <small class="status-line">{control.status.text}</small>}
                  {control.mark && <small class="status-line">{control.mark.text}</small>}
                  {recordLines(control, false)}
                  {!isTrying && statusForm(control, DONE_KINDS, false)}
                  {!isTrying && recordForm(control, false)}
                </li>
              ))}
          </ul>
        </JobGroup>
      )}
      <ChangeMessage {...props} />
    </div>
  )
}

/** Returns true if closed groups render their jobs at once: a group that appears after a change can have the focus. */
function useAtOnce(isNow: boolean): boolean {
  const isAtOnce = useRef(isNow)
  useEffect(() => {
    isAtOnce.current = true
  }, [])
  return isAtOnce.current
}

/** Returns the functions that render the forms and the notes of a control. */
function usePlanForms(props: Props) {
  const { report, standingWords, loadWords, takeUrl, hold, onSay } = props
  const { editing } = props.doing
  const focusStatus = useFocusStatus(props.said)
  const forms = { words: standingWords, loadWords, takeUrl, today: report.date }
  const isProven = hasAnyProof(report)
  return {
    statusForm: (control: ReportControl | Action, kinds: readonly StatusChoice[], isJob: boolean) =>
      editing && (
        <ControlStatus
          {...forms}
          id={control.id}
          title={control.title}
          summary={isJob ? standingWords.title : standingWords.titleDone}
          kinds={kinds.filter(
            (kind) =>
              kind !== 'covered' || control.status?.kind === 'covered' || !editing.isOnPaper(control.id),
          )}
          answers={editing.answers}
          due={'group' in control ? dueDate(control, report.date) : undefined}
          onKeep={(id, chosen) => {
            if (isJob) hold(id)
            editing.keep(id, chosen, isJob)
            focusStatus(id)
            onSay({ id })
          }}
        />
      ),
    recordForm: (control: ReportControl, isJob: boolean) =>
      editing && (
        <RecordDisclosure
          {...forms}
          id={control.id}
          title={control.title}
          record={editing.answers.records?.[control.id]}
          onKeep={(record) => {
            if (isJob) hold(control.id)
            editing.note(control.id, record)
          }}
          onSay={onSay}
        />
      ),
    recordLines: (control: ReportControl, isJob: boolean) => (
      <RecordLines
        control={control}
        words={props.sentences}
        language={report.language}
        gap={isProven ? 'everywhere' : isJob && editing ? 'screen' : 'nowhere'}
      />
    ),
  }
}

/**
 * Returns a function that moves the focus to the button that opens a status form, after the render that shows the new
 * status. The control may be in another group then. `change` is a value that differs after that render.
 */
function useFocusStatus(change: unknown): (id: string) => void {
  const wanted = useRef<string>()
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const summary = document.querySelector<HTMLElement>(`[data-status="${wanted.current}"] summary`)
    wanted.current = undefined
    summary?.closest('details.job-fold')?.setAttribute('open', '')
    summary?.focus()
  }, [change])
  return (id) => {
    wanted.current = id
  }
}

/** Returns the statuses that the form of a job offers. The job has a checkbox for "done". */
function kindsOf(control: ReportControl | Action): readonly StatusChoice[] {
  return control.status || control.value === 1 ? [...JOB_KINDS, 'said'] : JOB_KINDS
}

/** Returns the number of open jobs of a group as text, and of all its jobs if some are done. */
function countOf({ report, words }: Props, { ids, done }: PlanGroup): string {
  const n = countOpen(report, ids)
  if (done.length === 0) return plural(words.planJobs, n, report.language)
  return n === 0 ? words.planAllDone : fill(words.planLeft, { n, total: n + done.length })
}

function countOpen({ actions }: Report, ids: readonly string[]): number {
  return actions.filter(({ id }) => ids.includes(id)).length
}

/** The message about the last change. If the device could not store the change, the message does not say “saved”. */
function ChangeMessage(props: Props) {
  const { said, doing, loadWords } = props
  const isLost = said !== '' && doing.editing?.isKept() === false
  const sentence = typeof said === 'string' ? said : savedSentence(props, said)
  return (
    <p role="status" class={isLost ? 'error' : 'visually-hidden'}>
      {isLost ? loadWords.memoryOnly : sentence}
    </p>
  )
}

/** Returns the sentence that announces a control's new status. Empty if the report does not contain the control. */
function savedSentence(
  { report, doing, words, standingWords, nextCheck }: Props,
  { id, isDone }: Exclude<PlanMessage, string>,
): string {
  const control = [...report.actions, ...report.inPlace].find((one) => one.id === id)
  if (!control) return ''
  const { figure } = report.head
  // The message renders before the report, so the control may still have its old value and the report its old score.
  const isInPlace = isDone ?? control.value === 1
  const state = control.status?.text ?? (isInPlace ? standingWords.done : standingWords.said)
  const from = isDone && doing.editing?.lastFinished?.figure
  const isMoved = from && figure && from !== figure
  return [
    fill(standingWords.saved, { title: control.title, state }),
    ...(isMoved ? [fill(standingWords.movedSaid, { from, to: figure })] : []),
    ...(isDone && isAllDone(report) ? [nothingLeft(report, words, { nextCheck })] : []),
  ].join(' ')
}

interface GroupProps {
  group: PlanGroup
  /** The number of jobs in the group, as text. */
  count: string
  /** True if the group is open at first. */
  isOpen: boolean
  isNow: boolean
  report: Report
  children: ComponentChildren
}

/** A group of jobs in the action plan, with its name and the number of its jobs. Without rows, only these two. */
function JobGroup({ group: { id, title, lead, ids }, count, isOpen, isNow, report, children }: GroupProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const heading = (
    <>
      <h3 id={`group-${id}`}>{title}</h3>
      <span class="job-count">{count}</span>
    </>
  )
  return (
    <section class={`job-group job-group--${id}`} aria-labelledby={`group-${id}`}>
      {ids.length === 0 ? (
        <div class="job-heading">{heading}</div>
      ) : (
        <Disclosure elementRef={fold} class="job-fold" open={isOpen} summary={heading}>
          {lead && <p class="job-lead">{lead}</p>}
          {/* The visitor may have pressed a link to one of the jobs before they were there. */}
          <InTurn isNow={isNow || isOpen} onLate={openLinkedJob}>
            <Later report={report} isNow={fold.current?.open}>
              {children}
            </Later>
          </InTurn>
        </Disclosure>
      )}
    </section>
  )
}
