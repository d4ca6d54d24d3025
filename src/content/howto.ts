/**
 * Joins the how-to pages of `content/model/howto/` with their texts in one language. A how-to page says how to do, check
 * and undo one control.
 */
import { PAID_PLANS, type PaidPlan } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import { pathsOf } from './howto-checks.ts'
import {
  type AnyStep,
  BEFORE_LINES,
  type HowToNumbers,
  type HowToParts,
  type HowToStepNumbers,
  type HowToTexts,
} from './howto-schema.ts'
import { withLabels } from './portal-texts.ts'
import type { LabelWriter, TermWriter } from './terms.ts'

/** A place of a step, in a portal or offline. */
export interface HowToPlace {
  id: string
  /** The path in the portal, its labels joined by " > ". For an offline place: where the paper is. */
  path: string
  /** Which label may have moved, and where else to look. Only for a path that rests on an old text. */
  moved?: string | undefined
  /** The portal. `undefined` for an offline place. */
  portal?: { url: string; read: string; source: string } | undefined
}

/** Something to paste into a console. */
export type HowToCommand = { id: string } & HowToNumbers['commands'][string]

/** What a step changes for other people. */
export interface HowToChange extends Pick<NonNullable<HowToStepNumbers['change']>, 'reach' | 'stops'> {
  /** The number of the step that tries it first, counted from 1. */
  after?: number | undefined
}

export interface HowToStep {
  place: HowToPlace
  text: string
  /** The plans with this step. `undefined` if every plan of the way has it. */
  plans?: readonly PaidPlan[] | undefined
  /** The text for a business of one person, if it differs. */
  onePerson?: string | undefined
  /** What to do if the thing that the step creates exists already. */
  existing?: string | undefined
  change?: HowToChange | undefined
  /** The command that does the step, if the portal has no switch. */
  command?: HowToCommand | undefined
}

/** A way to put the control in place, for some plans or for all. */
export interface HowToWay {
  id: string
  title: string
  /** The plans with this way. All plans if there is only one way. */
  plans: PaidPlan[]
  steps: HowToStep[]
}

/** A line of "Before you start": the text for everyone, and the texts for those on one way. */
export interface HowToBefore {
  id: keyof HowToTexts['before']
  text?: string | undefined
  /** The text for a business of one person, if it differs. Empty if such a business does not see the line. */
  onePerson?: string | undefined
  ways: { id: string; text: string }[]
}

/** What a check shows if the control is in place, and if it is not. */
export interface CheckOutcome {
  done: string
  missing: string
}

/** A line of a list. One person does not see a line for a business with several people. */
export interface HowToLine {
  text: string
  isForSeveral: boolean
}

/** How to do, check and undo a control. The texts contain the inline marks of `marks.ts`. */
export interface HowTo extends Pick<HowToTexts, 'what' | 'why' | 'message' | 'rule' | 'onePerson'> {
  /** The id of the control. */
  control: string
  /** The folder of the texts. It is the base language for a page that is not translated yet. */
  language: string
  before: HowToBefore[]
  notice: HowToLine[]
  breaks: HowToLine[]
  places: HowToPlace[]
  ways: HowToWay[]
  check: CheckOutcome & { commands: (CheckOutcome & { command: HowToCommand })[]; keep: string }
  undo: { steps: HowToStep[]; takes: string; lost: string }
  sources: string[]
}

/** Joins the page of one control. */
function joinHowTo(
  control: string,
  numbers: HowToNumbers,
  given: HowToTexts,
  { terms, language }: { terms: LabelWriter; language: string },
): HowTo {
  const words = withLabels(given, terms)
  const places = Object.fromEntries(
    Object.entries(numbers.places).map(([id, place]) => {
      const { url, read, source } = place
      const portal = url && read && source ? { url, read, source } : undefined
      const path = terms.filled(words.places[id] ?? '{path}', pathsOf(place))
      return [id, { id, path, moved: words.moved[id], portal }]
    }),
  )
  const command = (id: string): HowToCommand => ({ id, ...must(numbers.commands, id) })
  const steps = (list: Record<string, AnyStep>, texts: HowToTexts['undo']['steps']): HowToStep[] => {
    const ids = Object.keys(list)
    return Object.entries(list).map(([id, step]) => {
      const change = 'change' in step ? step.change : undefined
      return {
        ...must(texts, id),
        onePerson: words.onePerson?.steps[id],
        plans: step.plans,
        place: must(places, step.place),
        command: step.command === undefined ? undefined : command(step.command),
        change: change && {
          reach: change.reach,
          stops: change.stops,
          after: change.after === undefined ? undefined : ids.indexOf(change.after) + 1,
        },
      }
    })
  }
  const ways = Object.entries(numbers.ways).map(([id, { plans = PAID_PLANS, steps: list }]) => {
    const way = must(words.ways, id)
    return { id, title: way.title, plans: [...plans], steps: steps(list, way.steps) }
  })
  const before = BEFORE_LINES.map((id): HowToBefore => ({
    id,
    text: words.before[id],
    onePerson: numbers.severalPeople.includes(id) ? '' : words.onePerson?.before[id],
    ways: ways.flatMap(({ id: way }) => {
      const text = must(words.ways, way).before[id]
      return text === undefined ? [] : [{ id: way, text }]
    }),
  }))
  const lines = (list: 'notice' | 'breaks'): HowToLine[] =>
    words[list].map((text, index) => ({
      text,
      isForSeveral: numbers.severalPeople.includes(`${list}.${String(index + 1)}`),
    }))
  return {
    ...words,
    notice: lines('notice'),
    breaks: lines('breaks'),
    control,
    language,
    before: before.filter((line) => line.text !== undefined || line.ways.length > 0),
    places: Object.values(places),
    ways,
    check: {
      ...words.check,
      commands: Object.entries(words.check.commands).map(([id, outcome]) => ({
        command: command(id),
        ...outcome,
      })),
    },
    undo: { ...words.undo, steps: steps(numbers.undo.steps, words.undo.steps) },
    sources: numbers.sources,
  }
}

/** Joins the how-to pages with their texts in one language, in the order of the controls. */
export function joinHowTos(
  { numbers, words, languages }: HowToParts,
  controls: readonly string[],
  terms: TermWriter,
  language: string,
): HowTo[] {
  return controls.map((id) => {
    const own = languages[id] ?? language
    return joinHowTo(id, must(numbers, id), must(words, id), {
      terms: own === language ? terms : terms.inEnglish,
      language: own,
    })
  })
}
