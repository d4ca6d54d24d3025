/** "Go deeper": the controls of an area, each with its answer levels and the source of its value. */
import { type Answers, resolveContext, resolveReplies } from '../answers/answers.ts'
import { type Area, type Control, type Model, type Reply, VALUES } from '../model/model.ts'
import { selectControls } from '../answers/scope.ts'

/** One control in the form of an area. */
export interface DeepControl {
  control: Control
  /** The answer levels of the control from worst to best, then "I don't know". */
  rungs: { value: Reply; label: string }[]
  /** The value of the control. `undefined` if the visitor was never asked about it. */
  reply: Reply | undefined
  /** The source of the value: a quick question, this form, or another product. `undefined` if `reply` is `undefined`. */
  from: 'quick' | 'deep' | 'covered' | undefined
}

/** An area with its controls that apply, critical controls first. */
export interface DeepArea {
  area: Area
  controls: DeepControl[]
  /** Number of controls with a value, "I don't know" included. */
  answered: number
}

/** Returns every area with the controls that its form asks about. `unknown` is the label of "I don't know". */
export function layDeeper(model: Model, answers: Answers, unknown: string): DeepArea[] {
  const replies = resolveReplies(model, answers)
  const { weighted } = selectControls(model, resolveContext(model, answers), 'full')
  const lay = (control: Control): DeepControl => {
    const reply = replies[control.id]
    const said = answers.controls[control.id] === undefined ? ('quick' as const) : ('deep' as const)
    const isCovered = answers.statuses[control.id]?.kind === 'covered'
    return {
      control,
      rungs: [
        ...VALUES.map((value, index) => ({ value, label: control.words.rungs[index] as string })),
        { value: 'unknown' as const, label: unknown },
      ],
      reply,
      from: reply === undefined ? undefined : isCovered ? 'covered' : said,
    }
  }
  return model.areas.map((area) => {
    const controls = weighted
      .filter(({ control }) => control.area === area.id)
      .toSorted((a, b) => Number(b.control.critical) - Number(a.control.critical))
      .map(({ control }) => lay(control))
    return { area, controls, answered: controls.filter(({ reply }) => reply !== undefined).length }
  })
}
