import type { ComponentChildren } from 'preact'
import type { Action, ReportControl } from '../../../core/report/types.ts'
import type { ResultWords, StandingWords } from '../../../messages/ui.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { fill } from '../../../core/model/format.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ActionItem } from './ActionItem.tsx'
import { DoneBox } from './DoneBox.tsx'
import { Switch } from './Switch.tsx'
import { focusInJob } from './job-in-view.ts'
import type { PlanActions } from './use-plan-actions.ts'

interface Props {
  /** The control of an open job, or of a job that the visitor has finished since the page loaded. */
  control: ReportControl | Action
  words: ResultWords
  checklistUrl: string
  language: string
  standingWords: StandingWords
  tickWords: ReportContent['tickWords']
  usualLicences: readonly string[]
  doing: PlanActions
  onTick: (id: string) => void
  onMark: (control: ReportControl, isDone: boolean) => void
  statusForm: ComponentChildren
  handOff: ComponentChildren
  recordLines: ComponentChildren
  recordForm: ComponentChildren
}

const isAction = (control: ReportControl | Action): control is Action => 'gain' in control

/**
 * The row of one job. The row has a checkbox for "done". While the what-if mode is on, it has a switch
 * instead.
 */
export function JobRow(props: Props) {
  const {
    control,
    words,
    checklistUrl,
    language,
    standingWords,
    tickWords,
    usualLicences,
    doing,
    onTick,
    onMark,
  } = props
  const { editing, isTrying, ticked, then } = doing
  const isOn = ticked.includes(control.id)
  const isDone = editing?.isFinished(control.id) === true
  const whatIfSwitch = (action: Action) => {
    const left = then?.actions.find(({ id }) => id === action.id)
    return (
      <Switch
        action={action}
        gain={(isOn ? action : (left ?? action)).gain}
        isOn={isOn}
        now={ticked.at(-1) === action.id ? then?.head.figure : undefined}
        words={tickWords}
        onTick={onTick}
      />
    )
  }
  const doneBox = () => {
    return (
      <DoneBox
        title={control.title}
        label={standingWords.box}
        isDone={isDone}
        onChange={(isChecked) => {
          onMark(control, isChecked)
        }}
      />
    )
  }
  return (
    <ActionItem
      {...{ words, checklistUrl, language, isOn, isDone, usualLicences }}
      action={control}
      handOff={props.handOff}
      statusForm={!isDone && !isTrying && props.statusForm}
      recordLines={props.recordLines}
      recordForm={!isTrying && props.recordForm}
      undo={
        isDone &&
        !isTrying && (
          <p class="job-undo">
            <b>{standingWords.done}</b>
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
            <span class="job-done-means">{fill(standingWords.doneMeans, { done: control.done })}</span>
          </p>
        )
      }
      box={isTrying ? isAction(control) && whatIfSwitch(control) : editing && doneBox()}
    />
  )
}
