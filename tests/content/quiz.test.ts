import { expect, test } from 'vitest'
import {
  type Answers,
  NO_ANSWERS,
  askedQuestions,
  controlsOf,
  groupsOf,
  isAnswered,
  resolveContext,
} from '../../src/core/answers/answers.ts'
import { CONTEXT_FLAGS, DATA_KINDS, PLANS, type Question } from '../../src/core/model/model.ts'
import { computeResult } from '../../src/core/scoring/result.ts'
import { worth } from '../../src/core/model/replies.ts'
import { critical, everyChoice, example, model, repliesFor } from './content.ts'

const posture = model.questions.filter(({ area }) => area !== 'context')
const single = posture.filter(({ kind }) => kind === 'one')
const lists = model.questions.filter(({ kind }) => kind === 'many')
const context = model.questions.filter(({ area }) => area === 'context')
const ids = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id)

test('the quiz has 40 controls in 8 areas, 21 of them critical', () => {
  expect([model.controls.length, critical.length, model.areas.length]).toEqual([40, 21, 8])
})

test('the quiz starts with 4 context questions and has at most 18 questions', () => {
  expect(model.questions.length).toBeLessThanOrEqual(18)
  expect(ids(model.questions.slice(0, 4))).toEqual(ids(context))
  expect(posture.length).toBeLessThanOrEqual(14)
})

test('the quick questions ask about each critical control once and no other control', () => {
  expect(posture.flatMap(controlsOf).toSorted()).toEqual(ids(critical).toSorted())
})

test.each(critical)('the quick questions can set $id to no, partly, yes and unknown', ({ id }) => {
  const question = posture.find((one) => controlsOf(one).includes(id)) as Question
  const reached = new Set(everyChoice(question).map((choice) => repliesFor(question, choice)[id]))
  expect([0, 1, 'unknown'].every((reply) => reached.has(reply as 0))).toBe(true)
  expect(reached.has(0.25) || reached.has(0.5)).toBe(true)
})

test.each(posture)('question $id: every possible choice sets every control of the question', (question) => {
  for (const choice of everyChoice(question)) {
    expect(Object.keys(repliesFor(question, choice)).toSorted()).toEqual(controlsOf(question).toSorted())
  }
})

test.each(single)('question $id: options run from worst to best, with "I don’t know" last', (question) => {
  const worths = question.options.map(({ id }) => {
    const [reply] = Object.values(repliesFor(question, [id]))
    return reply === 'unknown' ? Infinity : worth(reply)
  })
  expect(worths).toEqual(worths.toSorted((a, b) => a - b))
  expect(worths.at(-1)).toBe(Infinity)
})

test.each(lists)('question $id: one more tick never lowers the value of a control', (question) => {
  for (const choice of everyChoice(question)) {
    const said = repliesFor(question, choice)
    const others = choice.map((gone) => choice.filter((id) => id !== gone)).filter((rest) => rest.length > 0)
    for (const rest of others) {
      for (const [id, reply] of Object.entries(repliesFor(question, rest))) {
        expect(worth(said[id])).toBeGreaterThanOrEqual(worth(reply))
      }
    }
  }
})

test.each(posture)('question $id: “I don’t know” of each group sets the value “unknown”', (question) => {
  for (const group of groupsOf(question)) {
    const unknown = group.filter((option) => option.unknown)
    expect(unknown).toEqual(group.slice(-1))
    expect(new Set(Object.values(repliesFor(question, ids(unknown))))).toEqual(new Set(['unknown']))
  }
})

test.each(
  posture
    .filter(({ kind }) => kind === 'groups')
    .flatMap((question) => groupsOf(question).map((group) => ({ group, id: question.id }))),
)('question $id: the options of each group run from “no” to “partly” to “yes”', ({ group }) => {
  const values = group.map(({ sets }) => Object.values(sets.controls ?? {})[0])
  expect(values).toEqual([0, 0.5, 1, 'unknown'])
})

test('a question depends only on controls of earlier questions', () => {
  for (const [index, { when }] of model.questions.entries()) {
    if (when) expect(model.questions.slice(0, index).flatMap(controlsOf)).toContain(when.control)
  }
})

test('the context questions can set every fact about the business', () => {
  const said = context.flatMap(({ options }) => options.map(({ sets }) => sets.context ?? {}))
  const reached = (key: string): unknown[] =>
    said.flatMap((facts) => (key in facts ? [facts[key as keyof typeof facts]] : []))
  expect(new Set(reached('plan'))).toEqual(new Set(PLANS))
  expect([...reached('data'), 'ordinary'].toSorted()).toEqual(DATA_KINDS.toSorted())
  for (const flag of CONTEXT_FLAGS) expect(reached(flag).length).toBeGreaterThan(0)
})

test('the option "none" of a context question changes no fact', () => {
  const none = { ...NO_ANSWERS, choices: { circumstances: ['none'] } }
  expect(resolveContext(model, none)).toEqual(resolveContext(model, NO_ANSWERS))
})

/** Returns the best choices for the questions before index `from`, and the worst choices for the others. */
function climb(from: number): Answers {
  const choices = Object.fromEntries(
    posture.map((question, index) => {
      const sets = everyChoice(question).filter(
        (set) => !question.options.some(({ id, unknown }) => unknown && set.includes(id)),
      )
      const total = (set: string[]): number =>
        Object.values(repliesFor(question, set)).reduce<number>((sum, reply) => sum + worth(reply), 0)
      const sorted = sets.toSorted((a, b) => total(a) - total(b))
      return [question.id, (index < from ? sorted.at(-1) : sorted[0]) ?? []]
    }),
  )
  return { ...NO_ANSWERS, choices }
}

test('the quick questions can lead to every level of the score', () => {
  const reached = Array.from(
    { length: posture.length + 1 },
    (_, from) => computeResult(model, climb(from), '2026-11-24').level.id,
  )
  expect([...new Set(reached)]).toEqual(ids(model.levels))
})

test('the best quick answers give the score 100, and the worst quick answers give 0', () => {
  expect(computeResult(model, climb(posture.length), '2026-11-24').score).toBe(100)
  expect(computeResult(model, climb(0), '2026-11-24').score).toBe(0)
})

test('the example report has an answer to every question that applies to its business', () => {
  const open = askedQuestions(model, example.answers).filter(
    (question) => !isAnswered(question, example.answers),
  )
  expect(ids(open)).toEqual([])
  expect(computeResult(model, example.answers, '2026-11-24').known).toBe('enough')
})

test('each level starts at a whole number, so rounding a score down keeps its level', () => {
  expect(model.levels.every(({ from }) => Number.isInteger(from))).toBe(true)
  expect(model.constants.bands.every(({ below }) => below === undefined || Number.isInteger(below))).toBe(
    true,
  )
})

test('prerequisites form no cycle, and every prerequisite applies to all businesses', () => {
  const mayNot = new Set(ids(model.controls.filter(({ notApplicableWhen }) => notApplicableWhen.length > 0)))
  const reaches = (id: string, seen: string[] = []): string[] =>
    seen.includes(id)
      ? seen
      : (model.controls.find((control) => control.id === id)?.prerequisites ?? []).reduce(
          (all, next) => reaches(next, all),
          [...seen, id],
        )
  for (const { id, prerequisites } of model.controls) {
    expect(prerequisites.filter((before) => mayNot.has(before))).toEqual([])
    for (const before of prerequisites) expect(reaches(before)).not.toContain(id)
  }
})
