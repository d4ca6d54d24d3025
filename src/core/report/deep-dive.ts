/** The data of the "Go deeper" forms: the controls of each area, with their rungs and current values. */
import { type Answers, resolveContext, resolveReplies } from '../answers/answers.ts'
import { type Area, type Control, type Model, type Reply, VALUES } from '../model/model.ts'
import { modelFor, selectControls } from '../answers/scope.ts'

/** One control in the "Go deeper" form of an area. */
export interface DeepControl {
  control: Control
  /** The answers to choose from: the rungs from the worst to the best, then "I don't know". */
  rungs: { value: Reply; label: string }[]
  /** The current answer to the control. `undefined` without an answer. */
  reply: Reply | undefined
  /**
   * The source of `reply`: a question of the quiz, the "Go deeper" form, or another product. `undefined` if `reply` is
   * `undefined`.
   */
  from: 'quick' | 'deep' | 'covered' | undefined
}

/** An area with the controls that apply to the business, critical controls first. */
export interface DeepArea {
  area: Area
  controls: DeepControl[]
  /** Number of controls with an answer. "I don't know" counts as an answer. */
  answered: number
}

/** Returns every area with the controls in its form. `unknown` is the label of the answer "I don't know". */
export function layDeeper(whole: Model, answers: Answers, unknown: string): DeepArea[] {
  const context = resolveContext(whole, answers)
  const model = modelFor(whole, context)
  const replies = resolveReplies(model, answers)
  const { weighted } = selectControls(model, context, 'full')
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
