/** Joins the data of `content/model` and the texts of one language into a `Model`. */
import type { z } from 'zod'
import { type NoteProblem, compareIds, refuseProblems } from '../core/model/join-ids.ts'
import type { Control, Layer, Model, Question, RiskEffect } from '../core/model/model.ts'
import { must } from '../core/model/must.ts'
import type * as schema from '../core/model/schema.ts'

/** The parsed content files of the quiz, before data and texts are joined. */
export interface QuizParts {
  layers: Layer[]
  quiz: z.infer<typeof schema.quizModel>
  quizWords: z.infer<typeof schema.quizWords>
  controls: z.infer<typeof schema.controlsModel>
  controlsWords: z.infer<typeof schema.controlsWords>
  questions: z.infer<typeof schema.questionsModel>
  questionsWords: z.infer<typeof schema.questionsWords>
  sources: z.infer<typeof schema.sources>
}

const CONTROLS = 'content/model/controls.yml'
const QUESTIONS = 'content/model/questions.yml'
const QUIZ = 'content/model/quiz.yml'
const MATRIX = 'content/model/matrix.yml'

/** Returns true if a control requires itself, directly or through other controls. */
function waitsForItself(id: string, controls: QuizParts['controls']): boolean {
  const reached = new Set<string>()
  const follow = (one: string): void => {
    for (const before of controls[one]?.prerequisites ?? []) {
      if (reached.has(before)) continue
      reached.add(before)
      follow(before)
    }
  }
  follow(id)
  return reached.has(id)
}

/**
 * Reports unknown ids in a control, prerequisites of a critical control that are not critical, and a control that
 * requires itself.
 */
function checkReferences(id: string, parts: QuizParts, note: NoteProblem): void {
  const { area, critical, effects, sources, prerequisites } = must(parts.controls, id)
  if (!parts.quiz.areas.includes(area)) note(CONTROLS, id, `area "${area}" is not in quiz.yml`)
  for (const scenario of Object.keys(effects)) {
    if (!(scenario in parts.quiz.scenarios))
      note(CONTROLS, id, `effects "${scenario}" is not a scenario in quiz.yml`)
  }
  for (const source of sources) {
    if (!(source in parts.sources))
      note(CONTROLS, id, `source "${source}" is not in sources.yml: add it there`)
  }
  for (const other of prerequisites) {
    const before = parts.controls[other]
    if (!before) note(CONTROLS, id, `prerequisite "${other}" is not a control`)
    else if (critical && !before.critical) {
      note(CONTROLS, id, `prerequisite "${other}" is not critical, so a quick result would never reach it`)
    }
  }
  if (waitsForItself(id, parts.controls))
    note(CONTROLS, id, 'waits for itself: take one of the prerequisites out')
}

/** Reports unknown ids, missing texts and contradictory fields of one control. */
function checkControl(id: string, parts: QuizParts, language: string, note: NoteProblem): void {
  const { critical, notApplicableWhen, plans, deadline } = must(parts.controls, id)
  const words = parts.controlsWords[id]
  const wordsFile = `content/${language}/controls.yml`
  checkReferences(id, parts, note)
  if (critical && notApplicableWhen.length > 0) {
    note(CONTROLS, id, 'notApplicableWhen: a critical control always applies, remove it')
  }
  if (plans.length < 5 && words && !words.halfStep) {
    note(wordsFile, id, 'halfStep is missing: a plan lacks this control, say what it can do free')
  }
  if (deadline && words && !words.deadline) {
    note(wordsFile, id, 'deadline is missing: say what happens on that day')
  }
}

/** Returns true if a question before the question `id` sets the value of the control. */
function isAskedBefore(control: string, id: string, questions: QuizParts['questions']): boolean {
  const ids = Object.keys(questions)
  const earlier = ids.slice(0, ids.indexOf(id)).flatMap((one) => Object.values(must(questions, one).options))
  return earlier.some(({ controls }) => controls !== undefined && control in controls)
}

/**
 * Reports the problems of a question of the kind "groups": options outside of a group, groups without a heading, and
 * groups whose first option does not set the value 0.
 */
function checkGroups(id: string, parts: QuizParts, language: string, note: NoteProblem): void {
  const started = new Set<string>()
  for (const [optionId, { controls = {} }] of Object.entries(must(parts.questions, id).options)) {
    const [control, ...others] = Object.keys(controls)
    const place = `${id}.${optionId}`
    if (control === undefined || others.length > 0) {
      note(QUESTIONS, place, 'must set exactly one control, the one of its group')
    } else if (!started.has(control)) {
      started.add(control)
      if (controls[control] !== 0)
        note(QUESTIONS, place, `starts the group of ${control}, so it must set the value 0`)
      if (!parts.questionsWords[id]?.options[optionId]?.group)
        note(`content/${language}/questions.yml`, place, 'group is missing: write the heading of its group')
    }
  }
}

/**
 * Reports unknown ids and missing texts of one question, and a condition on a control that no earlier question asks
 * about.
 */
function checkQuestion(id: string, parts: QuizParts, language: string, note: NoteProblem): void {
  const { area, kind, options, when } = must(parts.questions, id)
  if (area !== 'context' && !parts.quiz.areas.includes(area)) {
    note(QUESTIONS, id, `area "${area}" is not in quiz.yml`)
  }
  const words = parts.questionsWords[id]
  if (words) {
    const files = {
      words: `content/${language}/questions.yml`,
      numbers: 'content/model',
      section: `${id}.options.`,
    }
    compareIds(Object.keys(options), words.options, files, note)
  }
  if (kind === 'groups') checkGroups(id, parts, language, note)
  for (const [optionId, { controls }] of Object.entries(options)) {
    for (const control of Object.keys(controls ?? {})) {
      if (!(control in parts.controls)) note(QUESTIONS, `${id}.${optionId}`, `"${control}" is not a control`)
    }
  }
  if (!when) return
  if (!(when.control in parts.controls)) {
    note(QUESTIONS, id, `when.control "${when.control}" is not a control`)
  } else if (!isAskedBefore(when.control, id, parts.questions)) {
    note(QUESTIONS, id, `when.control "${when.control}" is not asked about before: move the question down`)
  }
}

/** Reports ids in `content/model` without a text in the language, and texts without an id in `content/model`. */
function checkWords({ quiz, quizWords, ...parts }: QuizParts, language: string, note: NoteProblem): void {
  const compare = (file: string, section: string, ids: readonly string[], words: object): void => {
    const files = { words: `content/${language}/${file}.yml`, numbers: 'content/model', section }
    compareIds(ids, words, files, note)
  }
  compare(
    'quiz',
    'bands.',
    quiz.bands.map(({ id }) => id),
    quizWords.bands,
  )
  compare('quiz', 'areas.', quiz.areas, quizWords.areas)
  compare('quiz', 'levels.', Object.keys(quiz.levels), quizWords.levels)
  compare('quiz', 'gates.', Object.keys(quiz.gates), quizWords.gates)
  compare('quiz', 'scenarios.', Object.keys(quiz.scenarios), quizWords.scenarios)
  compare('controls', '', Object.keys(parts.controls), parts.controlsWords)
  compare('questions', '', Object.keys(parts.questions), parts.questionsWords)
}

/**
 * Reports unknown controls in gates, context rules and layers, and questions that are listed as retired but still
 * exist.
 */
function checkQuiz({ quiz, quizWords, ...parts }: QuizParts, language: string, note: NoteProblem): void {
  for (const id of Object.keys(quizWords.retired)) {
    if (id in parts.questions)
      note(
        `content/${language}/quiz.yml`,
        `retired.${id}`,
        'is still asked: give the new question another id',
      )
  }
  for (const [id, options] of Object.entries(quiz.retired)) {
    if (!(id in quizWords.retired))
      note(`content/${language}/quiz.yml`, `retired.${id}`, 'is missing: write the summary that it had')
    for (const control of Object.values(options).flatMap((sets) => Object.keys(sets))) {
      if (!(control in parts.controls)) note(QUIZ, `retired.${id}`, `"${control}" is not a control`)
    }
  }
  for (const id of Object.keys(quiz.gates)) {
    if (!parts.controls[id]?.critical) note(QUIZ, `gates.${id}`, 'is not a critical control')
  }
  for (const id of quiz.contextRules.flatMap(({ multipliers }) => Object.keys(multipliers))) {
    if (!(id in parts.controls)) note(QUIZ, 'contextRules', `"${id}" is not a control`)
  }
  for (const layer of parts.layers) {
    for (const id of layer.controls) {
      if (!(id in parts.controls)) note(MATRIX, `controls.${layer.id}`, `"${id}" is not a control`)
    }
  }
}

function joinControl(id: string, parts: QuizParts): Control {
  const { effects, paths: _, ...numbers } = must(parts.controls, id)
  const list = Object.entries(effects).map(([scenario, effect]): RiskEffect => ({ scenario, ...effect }))
  return { id, ...numbers, effects: list, words: must(parts.controlsWords, id) }
}

function joinQuestion(id: string, parts: QuizParts): Question {
  const { area, kind, knows, since, tickListUntil, when, options } = must(parts.questions, id)
  const { title, help, where, why, summary, options: optionWords } = must(parts.questionsWords, id)
  return {
    ...{ id, area, kind, knows, since, tickListUntil, when },
    options: Object.entries(options).map(([optionId, { controls, context, alone, unknown }]) => ({
      id: optionId,
      sets: { controls, context } as Question['options'][number]['sets'],
      alone,
      unknown,
      ...must(optionWords, optionId),
    })),
    ...{ title, help, where, why, summary },
  }
}

/**
 * Joins the content files of one language into a model.
 * @throws {InputError} with every missing text and every unknown id.
 */
export function joinContent(parts: QuizParts, language: string): Omit<Model, 'dates'> {
  refuseProblems((note) => {
    checkWords(parts, language, note)
    for (const id of Object.keys(parts.controls)) checkControl(id, parts, language, note)
    for (const id of Object.keys(parts.questions)) checkQuestion(id, parts, language, note)
    checkQuiz(parts, language, note)
  })
  const { quizWords } = parts
  const { model, areas, levels, gates, scenarios, bands, contextRules, retired, ...constants } = parts.quiz
  return {
    constants: {
      ...constants,
      model,
      bands: bands.map((band) => ({ ...band, name: must(quizWords.bands, band.id) })),
    },
    layers: parts.layers,
    areas: areas.map((id) => ({ id, ...must(quizWords.areas, id) })),
    levels: Object.entries(levels).map(([id, level]) => ({ id, ...level, ...must(quizWords.levels, id) })),
    gates: Object.entries(gates).map(([control, gate]) => ({
      control,
      ...gate,
      because: must(quizWords.gates, control),
    })),
    scenarios: Object.entries(scenarios).map(([id, scenario]) => ({
      id,
      ...scenario,
      ...must(quizWords.scenarios, id),
    })),
    contextRules,
    controls: Object.keys(parts.controls).map((id) => joinControl(id, parts)),
    questions: Object.keys(parts.questions).map((id) => joinQuestion(id, parts)),
    retired: Object.entries(quizWords.retired).map(([id, summary]) => ({
      id,
      summary,
      options: retired[id],
    })),
    sources: Object.entries(parts.sources).map(([id, source]) => ({ id, ...source })),
  }
}
