/** Tests that each answer to a released question set still counts or is reported as dropped. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isAnswered } from '../../src/core/answers/answers.ts'
import { carryOver } from '../../src/core/answers/migrate.ts'
import type { Question, Reply } from '../../src/core/model/model.ts'
import { acceptAnswers } from '../../src/state/validate-stored.ts'
import { everyChoice, model, repliesFor, ui } from './content.ts'

interface Frozen {
  kind: Question['kind']
  options: Record<string, { controls?: Record<string, Reply>; alone?: boolean; unknown?: boolean }>
}

const { quiz, earlier } = model.constants
const versions = [...earlier, quiz]
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))
const questionsOf = (version: string): Record<string, Frozen> =>
  read(`questions.${version}`) as Record<string, Frozen>

/** Returns the parts of a question that affect the meaning of its answers, without its texts. */
const freeze = ({ kind, when, options }: Question): unknown =>
  JSON.parse(
    JSON.stringify({
      kind,
      when,
      options: Object.fromEntries(
        options.map(({ id, sets, alone, unknown }) => [
          id,
          { ...sets, alone: alone || undefined, unknown: unknown || undefined },
        ]),
      ),
    }),
  )

/** Returns a question of an earlier question set from its fixture. All texts are empty. */
function thaw(id: string, { kind, options }: Frozen): Question {
  const list = Object.entries(options).map(([option, { controls, alone = false, unknown = false }]) => ({
    ...{ id: option, sets: { controls }, alone, unknown, label: '' },
  }))
  return { id, area: '', kind, title: '', why: '', summary: '', options: list }
}

/** Returns a question without the options that it did not have before. */
function withoutNewOptions(question: Question, before: Frozen): Question {
  return { ...question, options: question.options.filter(({ id }) => Object.hasOwn(before.options, id)) }
}

/** Expects that `carryOver` preserves the control values of each answer to `before`, the earlier question. */
function expectSameReplies(question: Question, before: Question, version: string): void {
  for (const ticked of everyChoice(before)) {
    const { choices } = carryOver(model, version, { [question.id]: ticked })
    const carried = (choices as Record<string, string[]>)[question.id] ?? []
    expect(repliesFor(question, carried)).toEqual(repliesFor(before, ticked))
  }
}

test('the questions equal the fixture of version `quiz` (raise `quiz` after a change)', () => {
  const now = Object.fromEntries(model.questions.map((question) => [question.id, freeze(question)]))
  expect(now).toEqual(questionsOf(quiz))
})

test.each(versions)(
  'question set %s: questions keep their meaning, are asked again or retired',
  (version) => {
    const retired = model.retired.map(({ id }) => id)
    for (const [id, before] of Object.entries(questionsOf(version))) {
      const question = model.questions.find((one) => one.id === id)
      if (!question) expect(retired, `name ${id} under retired in quiz.yml`).toContain(id)
      else if (version <= (question.tickListUntil ?? ''))
        expectSameReplies(question, thaw(id, before), version)
      else if ((question.since ?? '') <= version)
        expect(freeze(withoutNewOptions(question, before))).toEqual(before)
    }
  },
)

test.each(versions)('question set %s: each stored answer is kept or reported as dropped', (version) => {
  const kept = read(`kept.${version}`) as { quiz?: string; answers: { choices: Record<string, string[]> } }
  const accepted = acceptAnswers(model, ui.file)(kept.answers, kept.quiz)
  const { removed, changed, moved } = accepted?.dropped ?? { removed: [], changed: [], moved: [] }
  const left = model.questions.filter((question) => accepted && isAnswered(question, accepted.answers))
  expect([...removed, ...changed, ...moved, ...left.map(({ id }) => id)].toSorted()).toEqual(
    Object.keys(kept.answers.choices).toSorted(),
  )
})

test.each(earlier)(
  'question set %s: an answer that had codes by text in it is not asked again',
  (version) => {
    const choices = { 'sign-in': ['most'] }
    expect(carryOver(model, version, choices)).toEqual({ choices, dropped: undefined })
  },
)

test('each question set version is listed once, and none is later than `quiz`', () => {
  const named = [...versions, ...model.questions.flatMap(({ since }) => since ?? [])]
  for (const version of named) expect(version <= quiz).toBe(true)
  expect(new Set(versions).size).toBe(earlier.length + 1)
})
