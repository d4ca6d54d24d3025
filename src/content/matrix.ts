/** The responsibility matrix: its numbers in `content/model/matrix.yml`, its words in `content/<language>/matrix.yml`. */
import { z } from 'zod'
import { fill } from '../quiz/words.ts'
import type { Layer, Owner } from '../quiz/model.ts'
import { ContentError } from './join.ts'

const OWNERS = ['you', 'shared', 'provider'] as const satisfies readonly Owner[]

const text = z.string().min(1, 'must not be empty')
const key = z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case words joined by "-"')

/** content/model/matrix.yml */
export const matrixModel = z.strictObject({
  source: key.describe('The page in sources.yml that the rows are taken from.'),
  models: z.array(key).min(1).describe('The columns, from what you run yourself to what you rent whole.'),
  layers: z
    .record(key, z.array(z.enum(OWNERS)))
    .describe('The rows from top to bottom: one owner for each model.'),
  controls: z
    .record(key, z.array(z.string()).min(1))
    .describe('Layer → the controls that are your side of it in Microsoft 365.'),
})

/** content/<language>/matrix.yml */
export const matrixWords = z.strictObject({
  owners: z.record(
    z.enum(OWNERS),
    z.strictObject({ name: text, counted: text.describe('After a number: "3 yours".') }),
  ),
  models: z.record(
    key,
    z.strictObject({ name: text, term: text, sentence: text.describe('With {you}, {shared}, {provider}.') }),
  ),
  layers: z.record(
    key,
    z.strictObject({
      name: text,
      you: text.describe('What your side does, in one line.'),
      provider: text.describe('What the provider’s side does, in one line.'),
      example: text.describe('A moment when it shows.'),
    }),
  ),
  where: text,
  drawing: text,
  layer: text,
  table: text,
  sides: text,
  yourSide: text,
  theirSide: text,
  example: text,
  sharedMeans: text,
  caption: text,
  source: text.describe('With {title}, {published}, {reviewed}.'),
  older: text.describe('The footnote about the older drawing that differs.'),
})

type Words = z.infer<typeof matrixWords>

/** One way of running IT: a column. */
export interface MatrixModel {
  id: string
  name: string
  /** The field's own word: "SaaS". */
  term: string
  /** Who has how many layers, as a sentence. */
  sentence: string
  /** How many layers each owner has; in this order from the top. */
  counts: Record<Owner, number>
}

/** One row: a layer and its owner in each model. */
export interface MatrixLayer {
  id: string
  name: string
  owners: Owner[]
  /** What each side does where it has the layer, and a moment when it shows. */
  you: string
  provider: string
  example: string
  /** The controls that are your side of it in Microsoft 365; none where it is the provider's alone. */
  controls: string[]
}

/** The matrix with its words. */
export interface Matrix {
  source: string
  models: MatrixModel[]
  layers: MatrixLayer[]
  owners: Words['owners']
  words: Omit<Words, 'owners' | 'models' | 'layers'>
}

/**
 * Joins rows and words.
 * @throws {ContentError} naming every missing word, stray id, short row, and column that does not run you, shared, provider.
 */
export function joinMatrix(model: z.infer<typeof matrixModel>, words: Words, language: string): Matrix {
  const problems: string[] = []
  const { owners, models, layers, ...rest } = words
  const compare = (section: string, known: readonly string[], written: object): void => {
    const file = `content/${language}/matrix.yml › ${section}.`
    for (const id of known)
      if (!Object.hasOwn(written, id)) problems.push(`${file}${id}: has no words: add this entry.`)
    for (const id of Object.keys(written)) {
      if (!known.includes(id))
        problems.push(`${file}${id}: is not in content/model/matrix.yml: remove it or fix the id.`)
    }
  }
  compare('models', model.models, models)
  compare('layers', Object.keys(model.layers), layers)
  const rows = Object.entries(model.layers)
  for (const [id, row] of rows) {
    if (row.length !== model.models.length) {
      problems.push(
        `content/model/matrix.yml › layers.${id}: needs ${String(model.models.length)} owners, one for each model.`,
      )
    }
  }
  for (const id of Object.keys(model.controls)) {
    if (rows.find(([layer]) => layer === id)?.[1].at(-1) !== 'provider') continue
    problems.push(`content/model/matrix.yml › controls.${id}: this layer is the provider’s alone, remove it.`)
  }
  for (const [id, row] of rows) {
    if (row.at(-1) !== 'provider' && !model.controls[id]) {
      problems.push(`content/model/matrix.yml › controls.${id}: say which controls are your side of it.`)
    }
  }
  model.models.forEach((id, column) => {
    const order = rows.map(([, row]) => OWNERS.indexOf(row[column] as Owner))
    if (order.some((rank, index) => index > 0 && rank < (order[index - 1] as number))) {
      problems.push(
        `content/model/matrix.yml › ${id}: must run you, shared, provider from top to bottom, or it cannot be drawn.`,
      )
    }
  })
  if (problems.length > 0) throw new ContentError(problems)
  const countOf = (column: number): Record<Owner, number> => ({
    you: rows.filter(([, row]) => row[column] === 'you').length,
    shared: rows.filter(([, row]) => row[column] === 'shared').length,
    provider: rows.filter(([, row]) => row[column] === 'provider').length,
  })
  return {
    source: model.source,
    models: model.models.map((id, column) => {
      const { name, term, sentence } = models[id] as Words['models'][string]
      const counts = countOf(column)
      return { id, name, term, counts, sentence: fill(sentence, counts) }
    }),
    layers: rows.map(([id, row]) => ({
      id,
      ...(layers[id] as Words['layers'][string]),
      owners: row,
      controls: model.controls[id] ?? [],
    })),
    owners,
    words: rest,
  }
}

/** The layers as a report fills them in: who has each in Microsoft 365, the last model of the table. */
export function layersOf({ layers, owners }: Matrix): Layer[] {
  return layers.map(({ id, name, owners: row, controls }) => {
    const owner = row.at(-1) as Owner
    return { id, name, owner, ownerName: owners[owner].name, controls }
  })
}
