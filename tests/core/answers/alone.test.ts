/** Tests what a business of one person is asked, and what its report says. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answers,
  NO_ANSWERS,
  applicableQuestions,
  askedQuestions,
  choose,
  questionFor,
  unusedQuestions,
} from '../../../src/core/answers/answers.ts'
import { placeOf, possibleQuestions, progressAt } from '../../../src/core/answers/position.ts'
import { buildItQuestions } from '../../../src/core/handover/ask.ts'
import { modelFor } from '../../../src/core/answers/scope.ts'
import { layDeeper } from '../../../src/core/report/deep-dive.ts'
import { DEFAULT_CONTEXT } from '../../../src/core/model/model.ts'
import { firstSentence } from '../../../src/core/model/sentences.ts'
import { mustFind } from '../../../src/core/model/must.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { computeResult } from '../../../src/core/scoring/result.ts'
import { findLevel, neededFor } from '../../../src/core/scoring/score.ts'
import { type Choices, allBest, allNo, allUnknown, model, soloNo, ui } from '../../support/answer-sets.ts'
import { filledSays } from '../../support/checklist.ts'

const TODAY = '2026-11-30'
const SOLO: Choices = { people: ['one'], it: ['ourselves'] }
const WITH_PROVIDER: Choices = { people: ['one'], it: ['provider'] }
const of = (choices: Choices): Answers => ({ ...NO_ANSWERS, choices })
const idsAsked = (choices: Choices): string[] => applicableQuestions(model, of(choices)).map(({ id }) => id)
const reportOf = (choices: Choices) => writeReport(model, ui, of(choices), { today: TODAY })
const groupsIn = (choices: Choices, id: string): (string | undefined)[] =>
  (questionFor(mustFind(model.questions, id), of(choices))?.options ?? [])
    .map(({ group }) => group)
    .filter(Boolean)

describe('the questions of one person', () => {
  test('without an IT provider, leavers and resets of sign-ins are not asked about', () => {
    const left = model.questions.map(({ id }) => id).filter((id) => !idsAsked(SOLO).includes(id))
    expect(left).toEqual(['identity-check', 'leavers'])
  })
  test('with an IT provider, resets of sign-ins are asked about', () => {
    expect(idsAsked(WITH_PROVIDER)).toContain('identity-check')
  })
  test('with staff, every question is asked', () => {
    expect(idsAsked({ people: ['two'], it: ['ourselves'] })).toHaveLength(model.questions.length)
  })
  test('without an IT provider, the group about written duties is left out', () => {
    expect(groupsIn(SOLO, 'whom-to-tell')).toEqual(['How often do you catch up on new tricks?'])
    expect(groupsIn(WITH_PROVIDER, 'whom-to-tell')).toHaveLength(2)
  })
  test('titles, labels and help are those for one person, the others stay', () => {
    const question = questionFor(mustFind(model.questions, 'bank-details'), of(SOLO))!
    expect(question.title).toBe(mustFind(model.questions, 'bank-details').title)
    expect(mustFind(question.options, 'always')).toMatchObject({
      label: 'I always ring a known number, and the bank limits what can leave in a day.',
      sets: { controls: { 'GP-01': 1 } },
    })
    expect(questionFor(mustFind(model.questions, 'sign-in'), of(SOLO))?.title).toMatch(
      /do you need to sign in/,
    )
  })
  test('no question for one person speaks of colleagues, everyone, a team or “we”', () => {
    const others =
      /colleague|second person|staff|leave[rs]|most people|some people|people are|everyone|each person|\b(we|our|us|team)\b/i
    const said = applicableQuestions(model, of(SOLO))
      .filter(({ id }) => id !== 'people')
      .flatMap(({ title, help = '', options }) => [
        ...[title, help],
        ...options.flatMap((option) => [option.label, option.help ?? '', option.group ?? '']),
      ])
    expect(said.filter((text) => others.test(text))).toEqual([])
  })
  test('the reason for a question speaks of an IT provider only if there is one', () => {
    const whysOf = (choices: Choices) => applicableQuestions(model, of(choices)).map(({ why }) => why)
    expect(whysOf(SOLO).filter((why) => /provider|your IT person/.test(why))).toEqual([])
  })
  test('a question that no longer applies keeps its answer, which does not count', () => {
    const answers = of({ ...SOLO, leavers: ['same-day'] })
    expect(unusedQuestions(model, answers).map(({ id }) => id)).toEqual(['leavers'])
    expect(computeResult(model, answers, TODAY).inScope).not.toContain('IA-06')
    const again = choose(answers, mustFind(model.questions, 'people'), ['two'])
    expect(computeResult(model, again, TODAY).inPlace).toContain('IA-06')
  })
  test('the questions are counted without gaps', () => {
    const answers = of(SOLO)
    const asked = askedQuestions(model, answers)
    const last = asked.at(-1)!
    expect(placeOf(model, answers, last)).toMatchObject({ number: possibleQuestions(model, answers).length })
    expect(asked.map((question) => placeOf(model, answers, question).number)[0]).toBe(1)
  })
  test('the page that embeds the quiz gets the same numbers as from every business', () => {
    const last = askedQuestions(model, of(SOLO)).at(-1)!
    expect(progressAt(model.questions, last)).toEqual(progressAt(model.questions, model.questions.at(-1)!))
  })
})

describe('the texts of other businesses', () => {
  const saidBy = (choices: Choices): string[] =>
    applicableQuestions(model, of(choices)).flatMap(({ help = '', where = '', options }) => [
      ...[help, where],
      ...options.map((option) => option.help ?? ''),
    ])
  const providerIn = (texts: string[]) => texts.filter((text) => /your IT provider/i.test(text))
  test.each(['ourselves', 'staff'])('with %s in IT, no help counts an IT provider', (it) => {
    expect(providerIn(saidBy({ people: ['ten'], it: [it] }))).toEqual([])
  })
  test.each([
    ['ourselves', 0],
    ['staff', 0],
    ['provider', 3],
  ])('with %s in IT, %i lines about the list of duties name the IT provider', (it, count) => {
    const { actions } = reportOf({ ...allNo, people: ['ten'], it: [it] })
    const { do: steps, done } = mustFind(actions, 'GP-03')
    const context = { ...DEFAULT_CONTEXT, itProvider: it === 'provider' }
    const { rungs } = mustFind(modelFor(model, context).controls, 'GP-03').words
    const lines = [steps, done, rungs[3]]
    expect(lines.filter((line) => /IT provider/.test(line))).toHaveLength(count)
  })
  test.each(['provider', 'mix'])('with %s in IT, two helps count the IT provider', (it) => {
    expect(providerIn(saidBy({ people: ['ten'], it: [it] }))).toHaveLength(2)
    expect(providerIn(saidBy({ people: ['one'], it: [it] }))).toHaveLength(2)
  })
  test('guests are counted unless no outsiders have access', () => {
    const guests = (circumstances: string[]) =>
      questionFor(mustFind(model.questions, 'sign-in'), of({ circumstances }))?.help
    expect(guests(['payments'])).toMatch(/guests/)
    expect(guests(['payments', 'no-outsiders'])).toBe('')
  })
  test('the questions that the IT person gets do not count the IT provider', () => {
    const asked = buildItQuestions(model, { ids: ['administrators', 'break-in', 'email-filter'] }, 'Unknown')
    expect(providerIn(asked.flatMap(({ help = '', where = '' }) => [help, where]))).toEqual([])
    expect(mustFind(asked, 'administrators').title).not.toMatch(/your/)
  })
})

describe('the result of one person', () => {
  test('three critical controls leave the score, with the best answers the score is 100', () => {
    const report = reportOf({ ...allBest, ...SOLO })
    expect(report.notApplicable).toEqual(['IA-06', 'IA-10', 'GP-03'])
    expect(report.critical).toEqual({ halfOrBetter: 18, full: 18, total: 18 })
    expect(report).toMatchObject({ score: 100, level: 'Resilient' })
  })
  test('with an IT provider, only the leavers leave the score', () => {
    expect(reportOf({ ...allBest, ...WITH_PROVIDER }).notApplicable).toEqual(['IA-06'])
  })
  test('the jobs have the titles for one person', () => {
    const titles = reportOf(soloNo).actions.map(({ title }) => title)
    expect(titles).toContain('Ring back before you pay, and set a limit at the bank')
    expect(titles.filter((title) => /everyone|people|2 people|leaver/i.test(title))).toEqual([])
  })
  test('the lines of a job name nobody else, in the quick and in the full check', () => {
    const report = writeReport(model, ui, { ...of(soloNo), scope: 'full' }, { today: TODAY })
    const lines = report.actions.flatMap(({ title, short, why, effort, who }) => [
      ...[title, short, effort, who],
      firstSentence(why, 'en'),
    ])
    const others =
      /everyone|everybody|every administrator|each administrator|colleague|few people|explain|roll out|staff|\bboss\b/i
    expect(lines.filter((line) => others.test(line))).toEqual([])
  })
  test('what to do, and how it is done, names nobody else', () => {
    const report = writeReport(model, ui, { ...of(soloNo), scope: 'full' }, { today: TODAY })
    const lines = report.actions.flatMap(({ id, do: steps, done, halfStep = '', full = '' }) =>
      [steps, done, halfStep, full].map((text) => `${id}: ${text}`),
    )
    const others =
      /\b(?:staff|colleagues?|everyone|everybody|(?:named|right|second) person|someone in|way to ask|name who|pay people|who (?:decides|acts when|answers))\b/i
    expect(lines.filter((line) => others.test(line))).toEqual([])
  })
  test('no first job of one person speaks of people who are not there', () => {
    const others =
      /\b(?:leavers?|colleagues?|staff|(?:each|every) (?:administrator|person)|everyone|IT person)\b/i
    const alone = modelFor(model, { ...DEFAULT_CONTEXT, people: 1 })
    const critical = alone.controls.filter(
      ({ critical: isFirst, notApplicableWhen }) => isFirst && notApplicableWhen.length === 0,
    )
    expect(critical).toHaveLength(18)
    for (const { id, words } of critical)
      for (const text of [words.title, words.do, words.done, words.effort, words.halfStep ?? ''])
        expect(text, id).not.toMatch(others)
  })

  test('without an IT person, all jobs are for the owner, and unknowns are looked up', () => {
    const report = reportOf({ ...allUnknown, ...SOLO })
    expect(new Set(report.actions.map(({ who }) => who))).toEqual(new Set(['You']))
    const { lookUpLead } = ui.report
    expect(report.head.ask).toBeUndefined()
    expect(report.head.lookUp).toMatchObject({
      ...{
        questions: 12,
        title: 'Look up 12 things',
        lead: lookUpLead,
        effort: 'Roughly 5 minutes for each',
      },
    })
  })
  test('the question about a job stays a question, for a talk with an adviser', () => {
    const asks = new Set(model.controls.map(({ words }) => words.ask))
    const { actions } = reportOf({ ...allUnknown, ...SOLO })
    expect(actions.filter(({ ask }) => !asks.has(ask)).map(({ id }) => id)).toEqual([])
  })
  test('the checklist says where to look, in the words of the quiz', () => {
    const report = reportOf({ ...allUnknown, ...SOLO })
    const { sections } = filledSays(report, ui, { quizName: 'Q', quizTitle: 'Q' }, 'browser')
    const questions = sections.flatMap(({ questions: found = [] }) => found)
    const wheres = new Set(report.actions.map(({ where }) => where))
    expect(questions.length).toBeGreaterThan(11)
    expect(questions.flatMap(({ places }) => places).filter((place) => !wheres.has(place))).toEqual([])
    expect(questions.filter(({ places }) => places.length === 0)).toEqual([])
    const asks = new Set(model.controls.map(({ words }) => words.ask))
    expect(questions.flatMap((question) => question.asks).filter((ask) => asks.has(ask))).toEqual([])
  })
  test('with an IT provider, unknowns are asked', () => {
    expect(reportOf({ ...allUnknown, ...WITH_PROVIDER }).head.ask?.title).toMatch(/^Ask your IT provider/)
  })
  test('the forms of the areas have the texts for one person', () => {
    const rungs = layDeeper(model, of(SOLO), '')
      .flatMap(({ controls }) => controls)
      .find(({ control }) => control.id === 'GP-02')?.rungs
    expect(rungs?.map(({ label }) => label)).toContain('Each quarter, and you know how to report one')
  })
  test('jobs on a few devices of one person take less effort', () => {
    const effortOf = (choices: Choices): string | undefined =>
      computeResult(model, of(choices), TODAY).ranked.find(({ control }) => control.id === 'DE-01')?.control
        .effort
    expect(effortOf({ ...allNo, ...SOLO })).toBe('hour')
    expect(effortOf({ ...allNo, people: ['two'] })).toBe('day')
  })
  test('a model for staff has the texts for staff', () => {
    expect(modelFor(model, { ...DEFAULT_CONTEXT, people: 2 })).toEqual(model)
  })
})

describe('the level if some critical controls do not apply', () => {
  const resilient = mustFind(model.levels, 'Resilient')
  const managed = mustFind(model.levels, 'Managed')
  test('needs the same counts as before if all apply', () => {
    expect(neededFor(model, resilient, 21)).toEqual({ halfOrBetter: 21, full: 15 })
    expect(neededFor(model, managed, 21)).toEqual({ halfOrBetter: 16, full: 0 })
  })
  test('needs the same share, rounded up', () => {
    expect(neededFor(model, resilient, 18)).toEqual({ halfOrBetter: 18, full: 13 })
    expect(neededFor(model, managed, 18)).toEqual({ halfOrBetter: 14, full: 0 })
  })
  test('is reached with that share', () => {
    expect(findLevel(model, 90, { halfOrBetter: 18, full: 13, total: 18 }).id).toBe('Resilient')
    expect(findLevel(model, 90, { halfOrBetter: 18, full: 12, total: 18 }).id).toBe('Managed')
  })
})

test('a better answer of one person never lowers the score or the level', () => {
  const controls = model.controls.map(({ id }) => id)
  const values = [0, 0.25, 0.5, 1] as const
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(controls.map((id) => [id, fc.constantFrom(...values)]))),
      fc.constantFrom(...controls),
      fc.constantFrom(SOLO, WITH_PROVIDER),
      fc.constantFrom('quick', 'full'),
      (replies, id, choices, scope) => {
        const score = (better: number) =>
          computeResult(
            model,
            { ...NO_ANSWERS, choices, controls: { ...replies, [id]: better as 1 }, scope: scope as 'full' },
            TODAY,
          )
        const [before, after] = [score(replies[id]!), score(1)]
        const rank = (level: string) => model.levels.findIndex((one) => one.id === level)
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        expect(rank(after.level.id)).toBeGreaterThanOrEqual(rank(before.level.id))
      },
    ),
  )
})
