import type { Action, ReportControl } from '../../../core/report/types.ts'
import type { StandingWords } from '../../../messages/ui.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { fill } from '../../../core/model/format.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ActionItem, type ActionItemProps } from './ActionItem.tsx'
import { focusInJob } from './job-in-view.ts'
import type { PlanActions } from './use-plan-actions.ts'

interface Props extends Omit<ActionItemProps, 'action' | 'isOn' | 'isDone' | 'box' | 'undo'> {
  /** The control of an open job, or of a job that the visitor has finished since the page loaded. */
  control: ReportControl | Action
  standingWords: StandingWords
  tickWords: ReportContent['tickWords']
  /** The score as text. */
  figure: string
  /** The sentence that says that no job is open. `undefined` if a job is open. */
  ending: string | undefined
  doing: PlanActions
  onTick: (id: string) => void
  onMark: (control: ReportControl, isDone: boolean) => void
}

const isAction = (control: ReportControl | Action): control is Action => 'gain' in control

/** The row of one job, with a checkbox for "done" or, in the what-if mode, with a switch. */
export function JobRow(props: Props) {
  const { control, standingWords, tickWords, figure, ending, doing, onTick, onMark } = props
  const { editing, isTrying, ticked, then } = doing
  const isOn = ticked.includes(control.id)
  const isDone = editing?.isFinished(control.id) === true
  const last = editing?.lastFinished
  const isMoved = last?.id === control.id && last.figure && figure && last.figure !== figure
  const whatIfSwitch = (action: Action) => {
    const left = then?.actions.find(({ id }) => id === action.id)
    return (
      <label class="switch">
        <span class="visually-hidden">{fill(tickWords.count, { title: action.title })} </span>
        <input type="checkbox" role="switch" checked={isOn} onChange={() => onTick(action.id)} />
        <span class="gain">{(isOn ? action : (left ?? action)).gain}</span>
        {then?.head.figure && ticked.at(-1) === action.id && (
          <span class="gain-now" aria-hidden="true">
            {fill(tickWords.now, { score: then.head.figure })}
          </span>
        )}
      </label>
    )
  }
  const doneBox = () => (
    <label class="done-box">
      <input
        type="checkbox"
        checked={isDone}
        onChange={(event) => onMark(control, event.currentTarget.checked)}
      />
      <span>
        {standingWords.box}
        <span class="visually-hidden">: {control.title}</span>
      </span>
    </label>
  )
  return (
    <ActionItem
      {...props}
      isOn={isOn}
      isDone={isDone}
      action={control}
      statusForm={!isDone && !isTrying && props.statusForm}
      recordForm={!isTrying && props.recordForm}
      undo={
        isDone &&
        !isTrying && (
          <p class="job-undo">
            <b>{standingWords.done}</b>
            {isMoved && (
              <b>
                <span aria-hidden="true">{fill(standingWords.moved, { from: last.figure, to: figure })}</span>
                <span class="visually-hidden">
                  {fill(standingWords.movedSaid, { from: last.figure, to: figure })}
                </span>
              </b>
            )}
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                onMark(control, false)
                focusInJob(control.id, 'input')
              }}
            >
              <span>
                {standingWords.undo}
                <span class="visually-hidden">: {control.title}</span>
              </span>
            </Button>
            {last?.id === control.id && ending && (
              <span class="job-done-means">
                <a href="#result">{ending}</a>
              </span>
            )}
            <span class="job-done-means">{fill(standingWords.doneMeans, { done: control.done })}</span>
          </p>
        )
      }
      box={isTrying ? isAction(control) && whatIfSwitch(control) : editing && doneBox()}
    />
  )
}
