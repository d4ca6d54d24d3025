/** Reads and validates the YAML under `content/`. The only file of this folder that touches the disk: build, command line and tests use it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { Answers } from '../quiz/answers.ts'
import { checkAnswers } from '../quiz/check.ts'
import type { Model } from '../quiz/model.ts'
import * as schema from '../quiz/schema.ts'
import { ContentError, joinContent } from './join.ts'
import { type Matrix, joinMatrix, layersOf, matrixModel, matrixWords } from './matrix.ts'
import { type Ui, uiWords } from './ui.ts'

/** One language's content: the model with its words, and the words of the interface. */
export interface Content {
  language: string
  model: Model
  matrix: Matrix
  ui: Ui
  /** The worked example: a made-up business and what it answered. */
  example: { name: string; answers: Answers }
}

/**
 * Parses one YAML text against its schema.
 * @throws {ContentError} naming file, entry and field, or the line of a YAML mistake.
 */
export function parseYaml<T extends z.ZodType>(file: string, yaml: string, shape: T): z.infer<T> {
  let data: unknown
  try {
    data = parse(yaml)
  } catch (error) {
    throw new ContentError([`${file}: is not valid YAML. ${(error as Error).message}`])
  }
  const result = shape.safeParse(data)
  if (result.success) return result.data
  throw new ContentError(
    result.error.issues.map((issue) => {
      // A key of the wrong shape says why inside.
      const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
      return `${file} › ${issue.path.join('.')}: ${message}.`
    }),
  )
}

/** The worked example, checked like a file that somebody opens. */
function readExample(model: Model, ui: Ui, { name, choices }: z.infer<typeof schema.example>): Content['example'] {
  const checked = checkAnswers(model, ui.file, { answers: choices, scope: 'quick' })
  if (!checked.ok) throw new ContentError(checked.problems.map((problem) => `content/model/example.yml › ${problem}`))
  return { name, answers: checked.answers }
}

function readText(folder: string, path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    throw new ContentError([`content/${path}: is missing. Add the file.`])
  }
}

/** Reads the content of one language from a folder like `content/`. */
export function readContent(folder: string, language: string): Content {
  const read = <T extends z.ZodType>(path: string, shape: T): z.infer<T> =>
    parseYaml(`content/${path}`, readText(folder, path), shape)
  const ui = read(`${language}/ui.yml`, uiWords)
  const matrix = joinMatrix(
    read('model/matrix.yml', matrixModel),
    read(`${language}/matrix.yml`, matrixWords),
    language,
  )
  const parts = {
    layers: layersOf(matrix),
    quiz: read('model/quiz.yml', schema.quizModel),
    controls: read('model/controls.yml', schema.controlsModel),
    questions: read('model/questions.yml', schema.questionsModel),
    sources: read('model/sources.yml', schema.sources),
    quizWords: read(`${language}/quiz.yml`, schema.quizWords),
    controlsWords: read(`${language}/controls.yml`, schema.controlsWords),
    questionsWords: read(`${language}/questions.yml`, schema.questionsWords),
  }
  const model = joinContent(parts, language)
  return { language, model, matrix, ui, example: readExample(model, ui, read('model/example.yml', schema.example)) }
}
