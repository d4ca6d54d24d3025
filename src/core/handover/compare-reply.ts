/** Compares the IT person's reply with the visitor's answers, part by part, and takes it. */
import {
  type Answers,
  NO_ANSWERS,
  applicableQuestions,
  removeMarks,
  resolveContext,
  resolveReplies,
} from '../answers/answers.ts'
import { setStatus } from '../answers/edit.ts'
import { questionParts } from '../answers/questions-to-ask.ts'
import { modelFor } from '../answers/scope.ts'
import { coveredValues } from '../answers/status.ts'
import { type Control, type Model, type Question, type Reply, VALUES, type Value } from '../model/model.ts'
import { mustFind } from '../model/must.ts'
import type { Replies } from '../model/replies.ts'
import type { ItReply } from './reply.ts'

/**
 * How the IT person's answer relates to the visitor's: "new" if the visitor had no known answer, "differs" if both have
 * one and they differ, "same" if they do not, "unknown" if the IT person does not know.
 */
export type RowState = 'new' | 'differs' | 'same' | 'unknown'

/** One part of a question that the IT person answered. Each part is compared and taken by itself. */
export interface ReplyRow {
  /** Identifies the row in a reply: the id of its question or control, and the number of the part. */
  key: string
  /** The subject of the question: "Administrator accounts". */
  title: string
  /** What was asked: "How do administrators sign in?" */
  text: string
  /** The visitor's answer as text. `undefined` if the visitor does not know, or has not answered. */
  mine: string | undefined
  /** The IT person's answer as text. `undefined` if the IT person does not know. */
  theirs: string | undefined
  state: RowState
  /** Returns the answers with the IT person's answer. */
  take: (answers: Answers) => Answers
}

/** Stores the IT person's reply for one control. Removes the control's scanner mark and its status "covered". */
function takeControl(answers: Answers, id: string, theirs: Reply): Answers {
  const uncovered = answers.statuses[id]?.kind === 'covered' ? setStatus(answers, id, undefined) : answers
  return { ...removeMarks(uncovered, [id]), controls: { ...answers.controls, [id]: theirs } }
}

type Part = ReturnType<typeof questionParts>[number]
type Options = Question['options']

/**
 * Stores the IT person's options for one part of a question. Removes "unknown" replies of the part's controls, because
 * such replies would override the options.
 */
function takePart(answers: Answers, { id, options }: Question, part: Part, theirs: Options): Answers {
  const own = answers.choices[id] ?? []
  const isChosen = (option: Options[number]): boolean =>
    part.options.some((one) => one.id === option.id)
      ? theirs.some((one) => one.id === option.id)
      : own.includes(option.id)
  const controls = Object.entries(answers.controls).filter(
    ([control, reply]) => reply !== 'unknown' || !part.controls.includes(control),
  )
  return {
    ...answers,
    controls: Object.fromEntries(controls),
    choices: { ...answers.choices, [id]: options.filter(isChosen).map((option) => option.id) },
  }
}

/** Returns the labels of the chosen options. `undefined` without an option, or if one of them is "I don't know". */
const say = (chosen: Options): string | undefined =>
  chosen.length === 0 || chosen.some(({ unknown }) => unknown)
    ? undefined
    : chosen.map(({ label }) => label).join('; ')

/** Returns a value of a control as text. `undefined` if the value is unknown. */
const rungOf = ({ words }: Control, value: Reply): string | undefined =>
  value === 'unknown' ? undefined : words.rungs[VALUES.indexOf(value)]

/** Completes a row with its state. `confirm` returns the answers after the IT person has given the same answer. */
function rowOf(
  row: Omit<ReplyRow, 'state'>,
  isEqual: boolean,
  confirm: ReplyRow['take'] = (answers) => answers,
): ReplyRow {
  if (row.theirs === undefined) return { ...row, state: 'unknown', take: (answers) => answers }
  if (row.mine === undefined) return { ...row, state: 'new' }
  return isEqual ? { ...row, state: 'same', take: confirm } : { ...row, state: 'differs' }
}

/** The answers to compare. `own` has the values that override the visitor's answers to the quiz. */
interface Comparison {
  model: Model
  answers: Answers
  reply: ItReply
  own: Replies
}

const isValue = (reply: Reply | undefined): reply is Value => typeof reply === 'number'
const idsOf = (options: Options): string => options.map(({ id }) => id).join(' ')

/**
 * Returns the rows of one part of a question. If a value in `own` overrides the visitor's options, the row of its control
 * compares the IT person's answer with this value.
 */
function rowsOfPart(comparison: Comparison, question: Question, part: Part, index: number): ReplyRow[] {
  const { model, answers, reply, own } = comparison
  const chosenIn = (chosen: readonly string[] = []): Options =>
    part.options.filter(({ id }) => chosen.includes(id))
  const theirs = chosenIn(reply.choices[question.id])
  if (theirs.length === 0) return []
  const mine = chosenIn(answers.choices[question.id])
  const key = `${question.id}.${String(index)}`
  const head = { title: question.summary, text: part.text, theirs: say(theirs) }
  // A reply to a question about the control itself has a row of its own.
  const valueOf = (id: string): Reply | undefined => (reply.controls[id] === undefined ? own[id] : undefined)
  const overridden = part.controls.filter((id) => isValue(valueOf(id)))
  const isDoubted = part.controls.some((id) => valueOf(id) === 'unknown')
  const row = rowOf(
    {
      ...{ ...head, key, mine: isDoubted ? undefined : say(mine) },
      take: (before) => takePart(before, mustFind(model.questions, question.id), part, theirs),
    },
    idsOf(mine) === idsOf(theirs),
  )
  const values = repliesSetBy(question, theirs)
  const rows = overridden.map((id) => {
    const control = mustFind(model.controls, id)
    const [before, after] = [own[id]!, values[id]!]
    const single = { title: control.words.title, text: control.words.ask, theirs: rungOf(control, after) }
    return rowOf(
      {
        ...(part.controls.length === 1 ? head : single),
        ...{ key: `${key}.${id}`, mine: rungOf(control, before) },
        take: (taken) => takeControl(taken, id, after),
      },
      before === after,
    )
  })
  const isCovered = overridden.length > 0 && overridden.length === part.controls.length
  return isCovered ? rows : [row, ...rows]
}

/** Returns the replies that result from the chosen options of a question: control id → reply. */
function repliesSetBy(question: Question, chosen: Options): Replies {
  const alone = { questions: [{ ...question, when: undefined }] }
  return resolveReplies(alone, { ...NO_ANSWERS, choices: { [question.id]: chosen.map(({ id }) => id) } })
}

/** Returns the row of a reply to a question about one control. `mine` is the value that counts in the result. */
function rowOfControl({ words, ...control }: Control, mine: Reply, theirs: Reply): ReplyRow {
  const { id } = control
  const take = (before: Answers): Answers => takeControl(before, id, theirs)
  return rowOf(
    {
      ...{ key: id, title: words.title, text: words.ask, take },
      mine: rungOf({ words, ...control }, mine),
      theirs: rungOf({ words, ...control }, theirs),
    },
    mine === theirs,
    // Store the value, so that a later answer to the question does not change it.
    (before) => (before.statuses[id]?.kind === 'covered' ? before : take(before)),
  )
}

/**
 * Compares a reply with the visitor's answers. Returns one row for each part of a question that the IT person answered, in
 * the order in which `listQuestions` asks them. Leaves out parts that do not apply to the business. `whole` has the texts of all questions.
 */
export function compareReply(whole: Model, answers: Answers, reply: ItReply): ReplyRow[] {
  const model = modelFor(whole, resolveContext(whole, answers))
  const own = { ...answers.controls, ...coveredValues(answers.statuses) }
  const comparison = { model, answers, reply, own }
  const replies = resolveReplies(model, answers)
  return [
    ...applicableQuestions(model, answers).flatMap((question) =>
      questionParts(question).flatMap((part, index) => rowsOfPart(comparison, question, part, index)),
    ),
    ...model.controls.flatMap((control) => {
      const theirs = reply.controls[control.id]
      return theirs === undefined ? [] : rowOfControl(control, replies[control.id] ?? 'unknown', theirs)
    }),
  ]
}

/** Returns the answers with those of the rows. `kept` has the keys of the rows in which the visitor's own answer stays. */
export function takeReply(
  answers: Answers,
  rows: readonly ReplyRow[],
  kept: ReadonlySet<string> = new Set(),
): Answers {
  return rows.filter(({ key }) => !kept.has(key)).reduce((taken, { take }) => take(taken), answers)
}
