/** "Go deeper": an area control by control, each with its ladder and where its present answer comes from. */
import { type Answers, resolveContext, resolveReplies } from '../answers/answers.ts'
import { type Area, type Control, type Model, type Reply, VALUES } from '../model/model.ts'
import { selectControls } from '../answers/scope.ts'

/** One control of an area's form. */
export interface DeepControl {
  control: Control
  /** The ladder from worst to best, then "I don't know", whose words the form brings. */
  rungs: { value: Reply; label: string }[]
  /** Its value. `undefined` if it was never asked. */
  reply: Reply | undefined
  /** Where the value comes from: a quick question, a deeper answer, or another product. `undefined` if it was never asked. */
  from: 'quick' | 'deep' | 'covered' | undefined
}

/** An area with the controls that apply, the critical ones first. */
export interface DeepArea {
  area: Area
  controls: DeepControl[]
  /** How many of them are answered, "I don't know" included. */
  answered: number
}

/** Lays out every area for answering control by control. `unknown` is the label of "I don't know". */
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
