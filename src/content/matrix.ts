/**
 * The responsibility matrix. `content/model/matrix.yml` contains its structure, `content/<language>/matrix.yml` its
 * texts.
 */
import type { z } from 'zod'
import { must } from '../core/model/must.ts'
import { fill, formatList, plural } from '../core/model/format.ts'
import type { PluralMessage } from '../messages/plural-message.ts'
import type { Layer, Owner } from '../core/model/model.ts'
import { OWNERS, type matrixModel, type matrixWords } from './matrix-schema.ts'
import type { ContentRule } from './table.ts'

type Numbers = z.infer<typeof matrixModel>
type Words = z.infer<typeof matrixWords>

/**
 * A text that compares one model (column) of the matrix with another model. The text does not depend on which
 * of the two models the visitor chose first.
 */
export interface Difference {
  /** The id of the model to compare with. */
  from: string
  text: string
  /**
   * One sentence about the change from the other model to this model: how many layers get another responsible
   * party.
   */
  change: string
  /**
   * True if one press of an arrow key moves from the radio of one model to the radio of the other. After the
   * last radio, an arrow key moves to the first radio.
   */
  isNext: boolean
}

/** A model of running IT, such as SaaS. It is a column of the matrix. */
export interface MatrixModel {
  id: string
  name: string
  /** The technical term for the model, such as "SaaS". */
  term: string
  /** What the model means for a business owner, with the technical term in brackets. */
  explained: string
  /** A sentence that states how many layers are yours, shared and the provider's in this model. */
  sentence: string
  /**
   * Maps an owner (`you`, `shared` or `provider`) to the number of its layers. The order is from the top
   * layer to the bottom layer.
   */
  counts: Record<Owner, number>
  /** The differences from every other model, in the order of the columns of the matrix. */
  differences: Difference[]
}

/** A cell of the matrix: one layer in one model (column). */
export interface MatrixCell {
  owner: Owner
  /** The tasks in this cell: `you` contains your tasks, `provider` the provider's tasks. */
  you: string
  provider: string
}

/** A row of the matrix: one layer, with a cell for each model. */
export interface MatrixLayer {
  id: string
  /** A word that a business owner knows. */
  name: string
  /** Microsoft's term. `undefined` if the name is this term. */
  term: string | undefined
  cells: MatrixCell[]
  /** An example of a situation in which it matters who is responsible for the layer. */
  example: string
  /** The ids of your controls for this layer in Microsoft 365. Empty if the provider owns the layer. */
  controls: string[]
}

/** The matrix with its texts. */
export interface Matrix {
  source: string
  models: MatrixModel[]
  layers: MatrixLayer[]
  owners: Words['owners']
  words: Omit<Words, 'owners' | 'models' | 'layers'>
}

/**
 * Returns the cells of a layer, with your tasks and the provider's tasks. The provider has a task in its own
 * cells and in shared cells. If a layer is yours in every model, the provider also has a task in every model
 * except the first.
 */
function cellsOf(row: Owner[], said: Words['layers'][string], { nothing, alone }: Words): MatrixCell[] {
  const isAlwaysYours = row.every((owner) => owner === 'you')
  return row.map((owner, column) => {
    const isBeside = owner !== 'you' || (isAlwaysYours && column > 0)
    return {
      owner,
      you: owner === 'provider' ? nothing : said.you,
      provider: isBeside ? said.provider : alone,
    }
  })
}

/** Returns the differences between one model (column) of the matrix and each other model. */
function differencesOf(
  { models, layers }: Numbers,
  words: Words,
  column: number,
  language: string,
): Difference[] {
  return models.flatMap((from, other) => {
    if (other === column) return []
    const changed = Object.entries(layers).filter(([, row]) => row[column] !== row[other])
    const parts = OWNERS.map((owner) => ({
      owner: words.owners[owner].name,
      layers: changed
        .filter(([, row]) => row[column] === owner)
        .map(([id]) => words.layers[id]?.name)
        .join(', '),
    })).filter((part) => part.layers !== '')
    const moved = [...OWNERS].reverse().flatMap((owner) => {
      const n = changed.filter(([, row]) => row[column] === owner).length
      return n === 0 ? [] : [plural(words.moved[owner] as PluralMessage, n, language)]
    })
    const apart = Math.abs(other - column)
    return {
      from,
      text: fill(words.differs, {
        model: words.models[from]?.among ?? '',
        n: changed.length,
        changes: parts.map((part) => fill(words.change, part)).join(' '),
      }),
      change: fill(words.moves, {
        from: words.models[from]?.among ?? '',
        to: words.models[models[column] ?? '']?.among ?? '',
        list: formatList(moved, language),
      }),
      isNext: apart === 1 || apart === models.length - 1,
    }
  })
}

/**
 * Reports matrix rows of the wrong length, and controls in layers of the provider. Also reports columns that are not in
 * the order you, shared, provider.
 */
export const isDrawable: ContentRule<Numbers, Words> = ({ model: { models, layers, controls }, inModel }) => {
  const rows = Object.entries(layers)
  for (const [id, row] of rows) {
    if (row.length !== models.length)
      inModel(`layers.${id}`, `needs ${String(models.length)} owners, one for each model`)
    const isTheirs = row.at(-1) === 'provider'
    if (isTheirs && controls[id]) inModel(`controls.${id}`, 'this layer is the provider’s alone, remove it')
    if (!isTheirs && !controls[id]) inModel(`controls.${id}`, 'say which controls are your side of it')
  }
  models.forEach((id, column) => {
    const order = rows.map(([, row]) => OWNERS.indexOf(row[column] as Owner))
    if (order.some((rank, index) => index > 0 && rank < (order[index - 1] as number)))
      inModel(id, 'must run you, shared, provider from top to bottom, or it cannot be drawn')
  })
}

/** Joins the data and the texts of the matrix. */
export function joinMatrix(model: Numbers, words: Words, language: string): Matrix {
  const { owners, models, layers, ...rest } = words
  const rows = Object.entries(model.layers)
  const countOf = (column: number, owner: Owner): number =>
    rows.filter(([, row]) => row[column] === owner).length
  return {
    source: model.source,
    models: model.models.map((id, column) => {
      const { name, term, explained, sentence } = must(models, id)
      const counts = {
        you: countOf(column, 'you'),
        shared: countOf(column, 'shared'),
        provider: countOf(column, 'provider'),
      }
      const differences = differencesOf(model, words, column, language)
      return { id, name, term, explained, counts, sentence: fill(sentence, counts), differences }
    }),
    layers: rows.map(([id, row]) => {
      const said = must(layers, id)
      const { name, term, example } = said
      return { id, name, term, example, cells: cellsOf(row, said, words), controls: model.controls[id] ?? [] }
    }),
    owners,
    words: rest,
  }
}

/**
 * Returns the layers for a report, and who is responsible for each layer in Microsoft 365, the last column of the
 * matrix.
 */
export function layersOf({ layers, owners }: Matrix): Layer[] {
  return layers.map(({ id, name, cells, controls }) => {
    const { owner } = cells.at(-1) as MatrixCell
    return { id, name, owner, ownerName: owners[owner].name, controls }
  })
}
