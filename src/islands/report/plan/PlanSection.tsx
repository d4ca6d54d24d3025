import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultWords, StandingWords } from '../../../messages/ui.ts'
import type { Report, ReportControl } from '../../../core/report/types.ts'
import type { StatusChoice } from '../../../core/answers/status-form.ts'
import { fill } from '../../../core/model/format.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { ActionItem } from './ActionItem.tsx'
import { InPlace } from './InPlace.tsx'
import { ControlStatus } from './ControlStatus.tsx'
import { Switch } from './Switch.tsx'
import { WhatIfPanel } from './WhatIfPanel.tsx'
import type { PlanActions } from './use-plan-actions.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

interface Props {
  /**
   * The report of the current answers. Ticked jobs do not count as done, so ticking a job does not change the order of
   * the jobs.
   */
  report: Report
  words: ResultWords
  standingWords: StandingWords
  loadWords: LoadWords
  tickWords: ReportContent['tickWords']
  doing: PlanActions
}

const OPEN_KINDS: readonly StatusChoice[] = ['said', 'done', 'planned', 'covered', 'accepted']
const DONE_KINDS: readonly StatusChoice[] = ['said', 'done', 'covered']

/** The action plan: the jobs for this week, this month and this quarter, then the controls that are in place. */
export function PlanSection({ report, words, standingWords, loadWords, tickWords, doing }: Props) {
  const { ticked, then, editing } = doing
  const [saved, setSaved] = useState<{ id: string }>()
  const moving = useRef<string>()
  useEffect(() => {
    if (!moving.current) return
    // A new status may move a job to another group, such as from "this week" to "this month". Focus the job after the
    // move.
    const timer = setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-status="${moving.current ?? ''}"] summary`)?.focus()
      moving.current = undefined
    }, 60)
    return () => {
      clearTimeout(timer)
    }
  }, [saved, report])
  const statusForm = ({ id, title }: ReportControl, kinds: readonly StatusChoice[]) =>
    editing && (
      <ControlStatus
        {...{ id, title, kinds }}
        answers={editing.answers}
        today={report.date}
        words={standingWords}
        loadWords={loadWords}
        onKeep={(one, chosen) => {
          editing.keep(one, chosen)
          moving.current = one
          setSaved({ id: one })
        }}
      />
    )
  const groups = report.groups.filter(({ id, ids }) => id !== 'findOut' && ids.length > 0)
  const actions = new Map(report.actions.map((action) => [action.id, action]))
  const isDone = report.actions.length === 0
  const open = groups.filter(({ id }) => id !== 'inPlace')
  const hold = useScrollAnchor(then)
  const heading = useRef<HTMLHeadingElement>(null)
  // Runs an action that removes the pressed button, and moves the focus to the heading.
  const toHeading = (act: () => void) => (): void => {
    act()
    heading.current?.focus({ preventScroll: true })
  }
  if (groups.length === 0) return null
  return (
    <section class="band band--rule wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1} ref={heading}>
          {words.plan}
        </h2>
        <p class="lede">{isDone ? words.nothingLeft : words.planLead}</p>
        {open.length > 0 && <p class="noprint">{tickWords.lead}</p>}
      </div>
      <div class={open.length > 0 ? 'plan' : undefined}>
        <div>
          {groups.map(({ id, title, lead, ids }) => (
            <section key={id} class={`group group--${id}`} aria-labelledby={`group-${id}`}>
              <div class="ruler">
                <h3 id={`group-${id}`}>{title}</h3>
                <p>{lead}</p>
              </div>
              {id === 'inPlace' ? (
                <InPlace
                  controls={report.inPlace}
                  statusForm={(control) => statusForm(control, DONE_KINDS)}
                />
              ) : (
                <ol class="action-list">
                  {ids.map((actionId) => {
                    const action = actions.get(actionId)
                    const isOn = ticked.includes(actionId)
                    const left = then?.actions.find((one) => one.id === actionId)
                    return (
                      action && (
                        <ActionItem
                          key={actionId}
                          {...{ action, words, isOn }}
                          statusForm={statusForm(action, OPEN_KINDS)}
                        >
                          <Switch
                            action={action}
                            gain={(isOn ? action : (left ?? action)).gain}
                            isOn={isOn}
                            now={ticked.at(-1) === actionId ? then?.head.figure : undefined}
                            words={tickWords}
                            onTick={(ticking) => {
                              hold(ticking)
                              doing.tick(ticking)
                            }}
                          />
                        </ActionItem>
                      )
                    )
                  })}
                </ol>
              )}
            </section>
          ))}
          <p role="status" class="visually-hidden">
            {saved && savedSentence(report, saved.id, standingWords)}
          </p>
        </div>
        {open.length > 0 && (
          <WhatIfPanel
            first={report}
            {...{ then, ticked }}
            kept={doing.kept}
            words={tickWords}
            onKeep={doing.keep}
            onUndo={toHeading(doing.undo)}
            onOff={toHeading(doing.untickAll)}
          />
        )}
      </div>
    </section>
  )
}

/** Returns the sentence that announces a control's new status. Empty if the report does not contain the control. */
function savedSentence({ actions, inPlace }: Report, id: string, words: StandingWords): string {
  const control = [...actions, ...inPlace].find((one) => one.id === id)
  const state = control?.status?.text ?? (control?.value === 1 ? words.done : words.said)
  return control ? fill(words.saved, { title: control.title, state }) : ''
}
