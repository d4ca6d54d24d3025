import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ReportSentences, ResultWords, StandingWords } from '../../../messages/ui.ts'
import type { Action, Report, ReportControl } from '../../../core/report/types.ts'
import type { StatusChoice } from '../../../core/answers/status-form.ts'
import { hasAnyProof } from '../../../core/report/proof-text.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { InPlace } from './InPlace.tsx'
import { JobGroup } from './JobGroup.tsx'
import { JobRow } from './JobRow.tsx'
import { PlanRecord, PlanStatus } from './PlanForms.tsx'
import { RecordLines } from './RecordLines.tsx'
import { TryOut } from './TryOut.tsx'
import { WhatIfPanel } from './WhatIfPanel.tsx'
import { focusInJob, jobInView } from './job-in-view.ts'
import { type PlanGroup, rowsAbove } from './plan-layout.ts'
import type { PlanActions } from './use-plan-actions.ts'
import { useJobLinks } from './use-job-links.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

interface Props {
  /**
   * The report of the current answers. Ticked jobs do not count as done, so ticking a job does not change the order of
   * the jobs.
   */
  report: Report
  /** The groups of the action plan with their rows, in the order on screen. */
  places: readonly PlanGroup[]
  words: ResultWords
  /** The texts of the report, for the lines about who does a job and about the proof. */
  sentences: ReportSentences
  /** The URL of the JSON with the texts that load late. */
  takeUrl: string
  /** The URL of the checklist page, above the how-to pages and the everyday list. */
  checklistUrl: string
  standingWords: StandingWords
  loadWords: LoadWords
  tickWords: ReportContent['tickWords']
  /** The licence texts that mean "nothing to buy". The row of a job does not show these texts. */
  usualLicences: readonly string[]
  doing: PlanActions
  /** Returns the buttons that send a job to someone else. */
  handOff: (control: ReportControl) => ComponentChildren
}

const JOB_KINDS: readonly StatusChoice[] = ['planned', 'covered', 'accepted']
const DONE_KINDS: readonly StatusChoice[] = ['said', 'done', 'covered']

/** The action plan: the jobs for this week, this month and this quarter, then the controls that are in place. */
export function PlanSection(props: Props) {
  const { report, words, standingWords, tickWords, doing } = props
  const { ticked, then, editing, isTrying } = doing
  // The message about the last change: a sentence, or the id of the control whose status was saved.
  const [said, setSaid] = useState<string | { id: string }>('')
  const groups = props.places.filter(({ ids }) => ids.length > 0)
  const open = groups.filter(({ id }) => id !== 'inPlace')
  const inPlace = groups.find(({ id }) => id === 'inPlace')
  const above = rowsAbove(open)
  const controls = new Map([...report.inPlace, ...report.actions].map((one) => [one.id, one]))
  const hold = useScrollAnchor(useMemo(() => ({}), [report, then, isTrying]))
  const heading = useRef<HTMLHeadingElement>(null)
  const focusStatus = useFocusStatus(said)
  useJobLinks()
  const stopTrying = (): void => {
    const id = jobInView()
    if (id !== undefined) hold(id)
    doing.stopTrying()
    setSaid(tickWords.over)
  }
  const mark = ({ id, title }: ReportControl, isDone: boolean): void => {
    hold(id)
    if (isDone) editing?.finish(id)
    else editing?.reopen(id)
    const state = standingWords.done
    setSaid(isDone ? fill(standingWords.saved, { title, state }) : fill(standingWords.undone, { title }))
  }
  const forms = { report, words: standingWords, loadWords: props.loadWords, takeUrl: props.takeUrl, hold }
  const statusForm = (control: ReportControl | Action, kinds: readonly StatusChoice[], isJob: boolean) =>
    editing && (
      <PlanStatus
        {...{ ...forms, editing, control, kinds, isJob }}
        onKept={(id) => {
          focusStatus(id)
          setSaid({ id })
        }}
      />
    )
  const recordForm = (control: ReportControl, isJob: boolean) =>
    editing && <PlanRecord {...{ ...forms, editing, control, isJob }} onSay={setSaid} />
  const gap = hasAnyProof(report) ? 'everywhere' : editing ? 'screen' : 'nowhere'
  const recordLines = (control: ReportControl) => (
    <RecordLines control={control} words={props.sentences} gap={gap} />
  )
  if (groups.length === 0) return <EmptyPlan {...props} />
  return (
    <section class="band band--rule wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1} ref={heading}>
          {words.plan}
        </h2>
        {open.length === 0 && <p class="lede">{words.nothingLeft}</p>}
      </div>
      {open.length > 0 && (
        <TryOut
          {...{ isTrying }}
          canKeep={doing.keep !== undefined}
          words={tickWords}
          onStart={() => {
            setSaid('')
            doing.startTrying()
          }}
          onStop={stopTrying}
        />
      )}
      <div class={isTrying ? 'plan plan--trying' : 'plan'}>
        <div>
          {open.map((group, index) => (
            <JobGroup
              key={group.id}
              {...{ group }}
              count={plural(words.planJobs, countOpen(report, group.ids), report.language)}
              isOpen={index === 0}
            >
              <ol
                class={editing || isTrying ? 'action-list' : 'action-list action-list--plain'}
                style={{ '--above': above.get(group.id) ?? 0 }}
              >
                {group.ids
                  .flatMap((id) => controls.get(id) ?? [])
                  .map((control) => (
                    <JobRow
                      key={control.id}
                      {...props}
                      {...{ control }}
                      language={report.language}
                      onTick={(id) => {
                        hold(id)
                        doing.tick(id)
                      }}
                      onMark={mark}
                      statusForm={statusForm(control, kindsOf(control), true)}
                      handOff={props.handOff(control)}
                      recordLines={recordLines(control)}
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
              isOpen={open.length === 0}
            >
              <InPlace
                controls={report.inPlace.filter(({ id }) => inPlace.ids.includes(id))}
                recordLines={recordLines}
                forms={(control) =>
                  !isTrying && (
                    <>
                      {statusForm(control, DONE_KINDS, false)}
                      {recordForm(control, false)}
                    </>
                  )
                }
              />
            </JobGroup>
          )}
          {open.some(({ ids }) => ids.some((id) => editing?.isFinished(id))) && (
            <p class="small muted">{words.reordered}</p>
          )}
          <p role="status" class="visually-hidden">
            {typeof said === 'string' ? said : savedSentence(report, said.id, standingWords)}
          </p>
        </div>
        {isTrying && open.length > 0 && (
          <WhatIfPanel
            first={report}
            {...{ then, ticked }}
            kept={doing.kept}
            words={tickWords}
            onKeep={doing.keep}
            onUndo={() => {
              doing.undo()
              heading.current?.focus({ preventScroll: true })
            }}
            onStop={() => {
              // The what-if panel disappears together with the pressed button. So move the focus to a job in
              // the window.
              focusInJob(jobInView() ?? '', 'details.more > summary')
              stopTrying()
            }}
          />
        )}
      </div>
    </section>
  )
}

/** The section of the action plan while every control is unknown: a link to jobs that need no answers. */
function EmptyPlan({ words, checklistUrl }: Pick<Props, 'words' | 'checklistUrl'>) {
  return (
    <section class="band wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1}>{words.plan}</h2>
        <p class="lede">
          {words.planWaits} <a href={`${checklistUrl}everyday/`}>{words.everyday}</a>
        </p>
      </div>
    </section>
  )
}

/**
 * Returns a function that moves the focus to the button that opens a status form. The function waits until
 * the page shows the new status, because the control may have moved to another group.
 */
function useFocusStatus(change: unknown): (id: string) => void {
  const wanted = useRef<string>()
  useEffect(() => {
    if (wanted.current === undefined) return
    const timer = setTimeout(() => {
      const summary = document.querySelector<HTMLElement>(`[data-status="${wanted.current ?? ''}"] summary`)
      summary?.closest('details.job-fold')?.setAttribute('open', '')
      summary?.focus()
      wanted.current = undefined
    }, 60)
    return () => {
      clearTimeout(timer)
    }
  }, [change])
  return (id) => {
    wanted.current = id
  }
}

/**
 * Returns the statuses that the form of a job offers. The form does not offer the status "done", because the
 * job has a checkbox for it.
 */
function kindsOf(control: ReportControl | Action): readonly StatusChoice[] {
  return control.status || control.value === 1 ? [...JOB_KINDS, 'said'] : JOB_KINDS
}

/** Returns the number of jobs among these controls that are still open. */
function countOpen({ actions }: Report, ids: readonly string[]): number {
  return actions.filter(({ id }) => ids.includes(id)).length
}

/** Returns the sentence that announces a control's new status. Empty if the report does not contain the control. */
function savedSentence({ actions, inPlace }: Report, id: string, words: StandingWords): string {
  const control = [...actions, ...inPlace].find((one) => one.id === id)
  const state = control?.status?.text ?? (control?.value === 1 ? words.done : words.said)
  return control ? fill(words.saved, { title: control.title, state }) : ''
}
