/** What reports offer, laid out for the page in words. Nothing of a file's own text is in it. */
import { type Answers, resolveReplies, dropImported } from '../answers/answers.ts'
import { type Control, type Model, type Reply, VALUES, type Value } from '../model/model.ts'
import type { ScanWords } from '../../messages/ui.ts'
import type { Scan, ScanMap } from './model.ts'
import { type Facts, type Offer, offer } from './suggestions.ts'
import { sayElsewhere, sayGap, sayLeftOut, sayOrigin, sayTest, sayUnseen } from './text.ts'
import type { Remark, Suggestion } from './suggest.ts'

/** The map, the words and their language. */
export interface ScanContent {
  /** BCP 47 tag. */
  language: string
  map: ScanMap
  words: ScanWords
}

/** One suggestion in words. */
export interface LaidSuggestion {
  control: Control
  /** The suggested answer, from the control's ladder. */
  answer: string
  /** What each report says, the one that is followed first. */
  from: { origin: string; answer: string; tests: string[] }[]
  /** Reports disagree. */
  disagrees: string | undefined
  /** No scanner can see more than this. */
  held: string | undefined
  /** The visitor took this suggestion. */
  isTaken: boolean
  /** The visitor said "I don't know". */
  isUnknown: boolean
  /** The visitor's different answer, as a rung of the ladder. `undefined` if there is none. */
  mine: string | undefined
}

/** A remark that is no answer. */
export interface LaidRemark {
  control: Control
  origin: string
  text: string
}

/** Everything that reports say to these answers. */
export interface Laid {
  offer: Offer
  /** What one click fills in: nothing was said, or "I don't know". Critical controls first. */
  open: LaidSuggestion[]
  /** The visitor said something else, which stays. */
  differ: LaidSuggestion[]
  /** How many answers say the same as a report. */
  same: number
  facts: Facts
  gaps: LaidRemark[]
  elsewhere: LaidRemark[]
  leftOut: string | undefined
  unseen: string
  /** Answers that an earlier report filled in, of which these reports say nothing. */
  earlier: Control[]
}

const rungOf = (control: Control, value: Value): string =>
  control.words.rungs[VALUES.indexOf(value)] as string

/** Lays out what reports offer to answers. What was taken from a report before counts as open, so that a newer one can take its place. */
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
