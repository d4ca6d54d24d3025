/** Generators of random answers, contexts, statuses, scan marks and notes, for property tests. */
import fc, { type Arbitrary } from 'fast-check'
import { type Answers, NO_ANSWERS, choose, groupsOf } from '../../src/core/answers/answers.ts'
import { addDays } from '../../src/core/model/dates.ts'
import { withoutRepeatedFacts } from '../../src/core/exchange/answers-file.ts'
import {
  CONTEXT_FLAGS,
  type Context,
  DATA_KINDS,
  type Model,
  PLANS,
  type Question,
  type Reply,
} from '../../src/core/model/model.ts'
import { type Mark, TOOLS, someMarks } from '../../src/core/answers/provenance.ts'
import {
  type ControlRecord,
  PERSON_LIMIT,
  PLACE_LIMIT,
  PROOF_LIMIT,
  someRecords,
} from '../../src/core/answers/record.ts'
import { cleanText } from '../../src/core/model/clean-text.ts'
import type { Status, Statuses } from '../../src/core/answers/status.ts'

export const anyReply: Arbitrary<Reply> = fc.constantFrom<Reply[]>(0, 0.25, 0.5, 1, 'unknown')

const facts = {
  plan: fc.constantFrom(...PLANS),
  people: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000_000 })),
  data: fc.constantFrom(...DATA_KINDS),
  ...Object.fromEntries(CONTEXT_FLAGS.map((flag) => [flag, fc.boolean()])),
}

/** Generates a context with all facts. */
export const anyContext = fc.record(facts) as unknown as Arbitrary<Context>

function anyChosen(question: Question): Arbitrary<string[]> {
  const ids = (alone: boolean): string[] =>
    question.options.filter((option) => option.alone === alone).map(({ id }) => id)
  if (question.kind === 'groups')
    return fc
      .tuple(...groupsOf(question).map((group) => fc.option(fc.constantFrom(...group.map(({ id }) => id)))))
      .map((chosen) => chosen.filter((id) => id !== null))
  const one = fc.constantFrom(...question.options.map(({ id }) => [id]))
  return question.kind === 'one' ? one : fc.oneof(fc.subarray(ids(false)), one)
}

/** Generates values for a random selection of the controls. */
function anyControls(model: Model): Arbitrary<Record<string, Reply>> {
  const all = Object.fromEntries(model.controls.map(({ id }) => [id, anyReply]))
  return fc.record(all, { requiredKeys: [] }) as Arbitrary<Record<string, Reply>>
}

/** Generates the ISO date of a day of this century. */
export const anyDay: Arbitrary<string> = fc.nat(36_524).map((days) => addDays('2000-01-01', days))

/** Generates a cleaned text of at most `longest` characters, in any script. */
export const anyText = (longest: number): Arbitrary<string> =>
  fc
    .oneof(
      {
        weight: 20,
        arbitrary: fc.constantFrom('', 'Guard', 'Żółć & Søn 東京', 'a;b, "c"', '=1+1', '😀'.repeat(longest)),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: longest }) },
    )
    .map((text) => cleanText(text, longest))

const anyStatus: Arbitrary<Status> = fc.oneof(
  fc.record({ kind: fc.constant('planned' as const), by: anyDay }),
  fc.record({ kind: fc.constant('covered' as const), by: anyText(60), full: fc.boolean() }),
  fc.record({ kind: fc.constant('accepted' as const), until: anyDay, why: anyText(200) }),
)

/** Generates statuses for a random selection of the controls. */
export function anyStatuses(model: Model): Arbitrary<Record<string, Status>> {
  const all = Object.fromEntries(model.controls.map(({ id }) => [id, anyStatus]))
  return fc.record(all, { requiredKeys: [] }) as Arbitrary<Record<string, Status>>
}

/** Returns the statuses as a share link contains them: without typed texts. */
export function wordless(statuses: Statuses): Record<string, Status> {
  return Object.fromEntries(
    Object.entries(statuses).map(([id, status]): [string, Status] => {
      if (status.kind === 'covered') return [id, { ...status, by: '' }]
      return [id, status.kind === 'accepted' ? { ...status, why: '' } : status]
    }),
  )
}

/** Generates valid answers: choices, facts from a file, control values and statuses. */
export function anyAnswers(model: Model): Arbitrary<Answers> {
  const choices = Object.fromEntries(model.questions.map((question) => [question.id, anyChosen(question)]))
  return fc
    .record({
      choices: fc.record(choices, { requiredKeys: [] }),
      context: fc.record(facts, { requiredKeys: [] }),
      controls: anyControls(model),
      statuses: anyStatuses(model),
      scope: fc.constantFrom('quick' as const, 'full' as const),
    })
    .map((parts) => {
      const start: Answers = { ...NO_ANSWERS, ...parts, choices: {} }
      const chosen = model.questions.reduce((answers, question) => {
        const ids = (parts.choices as Record<string, string[] | undefined>)[question.id]
        return ids ? choose(answers, question, ids) : answers
      }, start)
      return withoutRepeatedFacts(model, { ...chosen, context: parts.context })
    })
}

/** Adds a scanner mark to a random selection of the controls in `answers.controls`. */
export function withMarks(answers: Answers): Arbitrary<Answers> {
  const anyMark = fc.record(
    { tool: fc.constantFrom(...TOOLS), date: anyDay },
    { requiredKeys: ['tool'] },
  ) as Arbitrary<Mark>
  const all = Object.fromEntries(Object.keys(answers.controls).map((id) => [id, anyMark]))
  return fc
    .record(all, { requiredKeys: [] })
    .map((marks) => ({ ...answers, ...someMarks(marks as Record<string, Mark>) }))
}

/** Generates a cleaned text that is not empty, as the notes about a control contain it. */
const someText = (longest: number): Arbitrary<string> => anyText(longest).map((text) => text || 'Ada')

/** Generates the notes about one control: who does it, a proof, or both. */
export const anyRecord: Arbitrary<ControlRecord> = fc
  .record(
    {
      who: someText(PERSON_LIMIT),
      proof: fc.record(
        {
          what: someText(PROOF_LIMIT),
          where: fc.oneof(
            fc.constant('https://example.com/a?b=c'),
            fc.constant('javascript:alert(1)'),
            someText(PLACE_LIMIT),
          ),
          date: anyDay,
        },
        { noNullPrototype: true },
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((record) => Object.keys(record).length > 0)

/** Adds notes to a random selection of the controls. */
export function withRecords(model: Model, answers: Answers): Arbitrary<Answers> {
  const all = Object.fromEntries(model.controls.map(({ id }) => [id, anyRecord]))
  return fc
    .record(all, { requiredKeys: [], noNullPrototype: true })
    .map((records) => ({ ...answers, ...someRecords(records as Record<string, ControlRecord>) }))
}
