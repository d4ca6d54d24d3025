/** Puts the numbers of `content/model` and the words of one language together into a `Model`, or says what is wrong where. */
import type { z } from 'zod'
import { InputError } from '../core/model/input-error.ts'
import type { Control, Layer, Model, Question, RiskEffect } from '../core/model/model.ts'
import type * as schema from '../core/model/schema.ts'

/** Validated content of the files, before numbers and words are joined. */
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

type Report = (file: string, entry: string, problem: string) => void

/** Looks an id up in the words; a missing one is a problem of that language's file. */
function findWords<T>(
  words: Record<string, T>,
  id: string,
  file: string,
  section: string,
  report: Report,
): T | undefined {
  const found = words[id]
  if (found === undefined) report(file, `${section}${id}`, 'has no words: add this entry')
  return found
}

/** The same where nothing is read from the words before all problems are told. */
function wordsOf<T>(...search: Parameters<typeof findWords<T>>): T {
  return findWords(...search) as T
}

function noStrangers(
  words: object,
  ids: Iterable<string>,
  file: string,
  section: string,
  report: Report,
): void {
  const known = new Set(ids)
  for (const id of Object.keys(words)) {
    if (!known.has(id)) report(file, `${section}${id}`, 'is not in content/model: remove it or fix the id')
  }
}

/** Whether a control waits, through whatever stands between, for itself. */
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

function joinControl(id: string, parts: QuizParts, language: string, report: Report): Control {
  const { effects, ...numbers } = parts.controls[id] as QuizParts['controls'][string]
  const file = 'content/model/controls.yml'
  const words = findWords(parts.controlsWords, id, `content/${language}/controls.yml`, '', report)
  const list = Object.entries(effects).map(([scenario, effect]): RiskEffect => ({ scenario, ...effect }))
  if (!parts.quiz.areas.includes(numbers.area)) report(file, id, `area "${numbers.area}" is not in quiz.yml`)
  for (const { scenario } of list) {
    if (!(scenario in parts.quiz.scenarios))
      report(file, id, `effects "${scenario}" is not a scenario in quiz.yml`)
  }
  for (const source of numbers.sources) {
    if (!(source in parts.sources)) report(file, id, `source "${source}" is not in sources.yml: add it there`)
  }
  for (const other of numbers.prerequisites) {
    const before = parts.controls[other]
    if (!before) report(file, id, `prerequisite "${other}" is not a control`)
    else if (numbers.critical && !before.critical) {
      report(file, id, `prerequisite "${other}" is not critical, so a quick result would never reach it`)
    }
  }
  if (waitsForItself(id, parts.controls))
    report(file, id, 'waits for itself: take one of the prerequisites out')
  if (numbers.critical && numbers.notApplicableWhen.length > 0) {
    report(file, id, 'notApplicableWhen: a critical control always applies, remove it')
  }
  if (numbers.plans.length < 5 && words && !words.halfStep) {
    report(
      `content/${language}/controls.yml`,
      id,
      'halfStep is missing: a plan lacks this control, say what it can do free',
    )
  }
  if (numbers.deadline && words && !words.deadline) {
    report(`content/${language}/controls.yml`, id, 'deadline is missing: say what happens on that day')
  }
  return { id, ...numbers, effects: list, words: words as Control['words'] }
}

/** Whether an earlier question asks about a control. */
function isAskedBefore(control: string, id: string, questions: QuizParts['questions']): boolean {
  const ids = Object.keys(questions)
  const earlier = ids.slice(0, ids.indexOf(id)).flatMap((one) => Object.values(questions[one]?.options ?? {}))
  return earlier.some(({ controls }) => controls !== undefined && control in controls)
}

function joinQuestion(id: string, parts: QuizParts, language: string, report: Report): Question {
  const numbers = parts.questions[id] as QuizParts['questions'][string]
  const file = 'content/model/questions.yml'
  const wordsFile = `content/${language}/questions.yml`
  const words = findWords(parts.questionsWords, id, wordsFile, '', report)
  if (numbers.area !== 'context' && !parts.quiz.areas.includes(numbers.area)) {
    report(file, id, `area "${numbers.area}" is not in quiz.yml`)
  }
  if (words) noStrangers(words.options, Object.keys(numbers.options), wordsFile, `${id}.options.`, report)
  const options = Object.entries(numbers.options).map(([optionId, { controls, context, alone, unknown }]) => {
    for (const control of Object.keys(controls ?? {})) {
      if (!(control in parts.controls)) report(file, `${id}.${optionId}`, `"${control}" is not a control`)
    }
    const said = words
      ? wordsOf(words.options, optionId, wordsFile, `${id}.options.`, report)
      : { label: '', help: undefined, group: undefined }
    return {
      id: optionId,
      sets: { controls, context },
      alone,
      unknown,
      ...said,
    } as Question['options'][number]
  })
  if (numbers.when && !(numbers.when.control in parts.controls)) {
    report(file, id, `when.control "${numbers.when.control}" is not a control`)
  } else if (numbers.when && !isAskedBefore(numbers.when.control, id, parts.questions)) {
    report(
      file,
      id,
      `when.control "${numbers.when.control}" is not asked about before: move the question down`,
    )
  }
  return {
    id,
    area: numbers.area,
    kind: numbers.kind,
    since: numbers.since,
    when: numbers.when,
    options,
    title: words?.title ?? '',
    help: words?.help,
    why: words?.why ?? '',
    summary: words?.summary ?? '',
  }
}

/**
 * Joins the parts of one language.
 * @throws {InputError} naming every missing word, unknown id and broken reference.
 */
export function joinContent(parts: QuizParts, language: string): Model {
  const problems: string[] = []
  const report: Report = (file, entry, problem) => problems.push(`${file} › ${entry}: ${problem}.`)
  const { quiz, quizWords } = parts
  const file = `content/${language}/quiz.yml`
  const { model, areas, levels, gates, scenarios, bands, contextRules, ...constants } = quiz

  const joined: Model = {
    constants: {
      ...constants,
      model,
      bands: bands.map((band) => ({
        ...band,
        name: wordsOf(quizWords.bands, band.id, file, 'bands.', report),
      })),
    },
    layers: parts.layers,
    areas: areas.map((id) => ({ id, ...wordsOf(quizWords.areas, id, file, 'areas.', report) })),
    levels: Object.entries(levels).map(([id, level]) => ({
      id,
      ...level,
      ...wordsOf(quizWords.levels, id, file, 'levels.', report),
    })),
    gates: Object.entries(gates).map(([control, gate]) => ({
      control,
      ...gate,
      because: wordsOf(quizWords.gates, control, file, 'gates.', report),
    })),
    scenarios: Object.entries(scenarios).map(([id, scenario]) => ({
      id,
      ...scenario,
      ...wordsOf(quizWords.scenarios, id, file, 'scenarios.', report),
    })),
    contextRules: contextRules,
    controls: Object.keys(parts.controls).map((id) => joinControl(id, parts, language, report)),
    questions: Object.keys(parts.questions).map((id) => joinQuestion(id, parts, language, report)),
    retired: Object.entries(quizWords.retired).map(([id, summary]) => ({ id, summary })),
    sources: Object.entries(parts.sources).map(([id, source]) => ({ id, ...source })),
  }

  for (const { id } of joined.retired) {
    if (id in parts.questions)
      report(file, `retired.${id}`, 'is still asked: give the new question another id')
  }

  noStrangers(
    quizWords.bands,
    bands.map(({ id }) => id),
    file,
    'bands.',
    report,
  )
  noStrangers(quizWords.areas, areas, file, 'areas.', report)
  noStrangers(quizWords.levels, Object.keys(levels), file, 'levels.', report)
  noStrangers(quizWords.scenarios, Object.keys(scenarios), file, 'scenarios.', report)
  noStrangers(quizWords.gates, Object.keys(gates), file, 'gates.', report)
  noStrangers(
    parts.controlsWords,
    Object.keys(parts.controls),
    `content/${language}/controls.yml`,
    '',
    report,
  )
  noStrangers(
    parts.questionsWords,
    Object.keys(parts.questions),
    `content/${language}/questions.yml`,
    '',
    report,
  )
  for (const id of Object.keys(gates)) {
    if (!parts.controls[id]?.critical)
      report('content/model/quiz.yml', `gates.${id}`, 'is not a critical control')
  }
  for (const rule of contextRules) {
    for (const id of Object.keys(rule.multipliers)) {
      if (!(id in parts.controls))
        report('content/model/quiz.yml', 'contextRules', `"${id}" is not a control`)
    }
  }
  for (const layer of parts.layers) {
    for (const id of layer.controls) {
      if (!(id in parts.controls))
        report('content/model/matrix.yml', `controls.${layer.id}`, `"${id}" is not a control`)
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  return joined
}
