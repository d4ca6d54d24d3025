/** Prepares the suggestions of scanner reports as texts for the screen. */
import { type Answers, resolveReplies, dropImported } from '../answers/answers.ts'
import { type Control, type Model, type Reply, VALUES, type Value } from '../model/model.ts'
import type { ScanWords } from '../../messages/ui.ts'
import type { Scan, ScanMap } from './model.ts'
import { type Facts, type Offer, offer } from './suggestions.ts'
import { sayElsewhere, sayGap, sayLeftOut, sayOrigin, sayTest, sayUnseen } from './text.ts'
import type { Remark, Suggestion } from './suggest.ts'

/** The map from scanner tests to controls, and the texts of one language. */
export interface ScanContent {
  /** Language as a BCP 47 tag. */
  language: string
  map: ScanMap
  words: ScanWords
}

/** The texts of one suggestion for the screen. */
export interface LaidSuggestion {
  control: Control
  /** The label of the suggested answer. */
  answer: string
  /**
   * For each scanner report: the name and date of the report, the suggested answer, and the scanner tests.
   * The report with the lowest suggested answer is first.
   */
  from: { origin: string; answer: string; tests: string[] }[]
  /** The sentence about scanner reports that disagree. `undefined` if the reports agree. */
  disagrees: string | undefined
  /** The sentence about a value that was limited to 0.5. `undefined` if the value was not limited. */
  held: string | undefined
  /** True if the visitor accepted the suggestion. */
  isTaken: boolean
  /** True if the visitor's answer is "I don't know". */
  isUnknown: boolean
  /** The label of the visitor's answer, if the answer differs from the suggested answer. Otherwise `undefined`. */
  mine: string | undefined
}

/** The texts of one note from a scanner report, for the screen. */
export interface LaidRemark {
  control: Control
  origin: string
  text: string
}

/** All suggestions and notes of scanner reports, as texts for the screen. */
export interface Laid {
  offer: Offer
  /** Suggestions for controls whose answer is missing or "I don't know", critical controls first. */
  open: LaidSuggestion[]
  /** Suggestions that differ from a known answer of the visitor. */
  differ: LaidSuggestion[]
  /** The number of suggestions that equal the visitor's answer. */
  same: number
  facts: Facts
  gaps: LaidRemark[]
  elsewhere: LaidRemark[]
  leftOut: string | undefined
  unseen: string
  /** Controls whose value comes from an earlier scanner report, and for which the current reports suggest no value. */
  earlier: Control[]
}

const rungOf = (control: Control, value: Value): string =>
  control.words.rungs[VALUES.indexOf(value)] as string

/**
 * Prepares the suggestions of scanner reports for the screen. Values from earlier reports count as unanswered, so that
 * a newer report can replace these values.
 */
export function layOffer(
  model: Model,
  { language, map, words }: ScanContent,
  answers: Answers,
  scans: readonly Scan[],
): Laid {
  const { marks = {} } = answers
  const made = offer(model, map, dropImported(answers, Object.keys(marks)), scans)
  const replies = resolveReplies(model, answers)
  const controlOf = (id: string): Control => model.controls.find((control) => control.id === id) as Control
  const lay = (suggestion: Suggestion & { mine?: Reply }): LaidSuggestion => {
    const { from, value, mine } = suggestion
    const control = controlOf(suggestion.control)
    const mark = marks[control.id]
    return {
      control,
      answer: rungOf(control, value),
      from: from.map((origin) => ({
        origin: sayOrigin(words, language, origin),
        answer: rungOf(control, origin.value),
        tests: origin.tests.map((test) => sayTest(words, test)),
      })),
      disagrees: suggestion.disagrees ? words.disagrees : undefined,
      held: from[0].isHeld ? words.held : undefined,
      isTaken: replies[control.id] === value && mark?.tool === from[0].tool && mark.date === from[0].date,
      isUnknown: mine === 'unknown',
      mine: mine === undefined || mine === 'unknown' ? undefined : rungOf(control, mine),
    }
  }
  const layRemarks = (
    remarks: readonly Remark[],
    say: (said: ScanWords, tests: readonly string[]) => string,
  ): LaidRemark[] =>
    remarks.map((remark) => ({
      control: controlOf(remark.control),
      origin: sayOrigin(words, language, remark),
      text: say(words, remark.tests),
    }))
  const open = [...made.fill, ...made.conflicts.filter(({ mine }) => mine === 'unknown')].map(lay)
  const said = new Set(open.map(({ control }) => control.id))
  return {
    offer: made,
    open: open.toSorted((a, b) => Number(b.control.critical) - Number(a.control.critical)),
    differ: made.conflicts.filter(({ mine }) => mine !== 'unknown').map(lay),
    same: made.ignored.filter(({ why }) => why === 'same').length,
    facts: made.facts,
    gaps: layRemarks(made.gaps, sayGap),
    elsewhere: layRemarks(made.elsewhere, sayElsewhere),
    leftOut: sayLeftOut(words, made.leftOut),
    unseen: sayUnseen(
      words,
      made.unseen.map((id) => controlOf(id).words.short),
    ),
    earlier: Object.keys(marks)
      .filter((id) => !said.has(id))
      .map(controlOf),
  }
}
