import type { BilingualPart } from '../../core/model/bilingual.ts'
import type {
  BlockOf,
  FigureBlock,
  PaperBlock,
  PaperCell,
  PaperRow,
  PaperTable,
  PaperText,
} from '../../core/documents/paper.ts'
import { BilingualText } from '../../ui/BilingualText.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'

interface Look {
  /** The level of the main headings among the blocks. */
  level: 2 | 4
  /** The class of the titles of blocks. */
  titleClass?: string | undefined
  /** The class of the captions of tables. */
  captionClass?: string | undefined
  /** True if the fields show an example, and stay empty where it has none. Otherwise they are to be filled in. */
  isExample?: boolean | undefined
  /** Finds the English parts of a text, which get their language, and run from left to right. */
  partsOf?: ((text: string) => readonly BilingualPart[]) | undefined
}

interface Props extends Look {
  blocks: readonly PaperBlock[]
}

/**
 * The blocks of a document on a page. On a page without `client:`, they load no script.
 * @throws {Error} for a block that only paper shows.
 */
export function PaperBlocks({ blocks, ...look }: Props) {
  const Heading = `h${String(look.level)}` as 'h2'
  return (
    <>
      {blocks.map((block, index) =>
        block.title === undefined ? (
          <Body key={index} block={block} {...look} />
        ) : block.isFolded ? (
          <Disclosure key={index} summary={block.title} class="paper-fold">
            <Body block={block} {...look} />
          </Disclosure>
        ) : (
          <section key={index} class={block.half ? 'paper-block paper-block--half' : 'paper-block'}>
            <Heading class={look.titleClass}>{block.title}</Heading>
            {block.lead !== undefined && block.lead.length > 0 && (
              <p class="paper-lead">
                <Text text={block.lead} partsOf={look.partsOf} />
              </p>
            )}
            <Body block={block} {...look} />
          </section>
        ),
      )}
    </>
  )
}

type Parts = Pick<Look, 'partsOf'>

/** A text with its labels in bold. */
function Text({ text, partsOf }: Parts & { text: PaperText }) {
  if (typeof text === 'string') return <Marked text={text} partsOf={partsOf} />
  return (
    <>
      {text.map((part, index) =>
        part.isLabel ? (
          <b key={index}>
            <Marked text={part.text} partsOf={partsOf} />
          </b>
        ) : (
          part.text
        ),
      )}
    </>
  )
}

function Marked({ text, partsOf }: Parts & { text: string }) {
  return partsOf ? <BilingualText parts={partsOf(text)} /> : <>{text}</>
}

function Body({ block, ...look }: Look & { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${String(look.level + block.level - 2)}` as 'h2'
      return <Heading>{block.text}</Heading>
    }
    case 'text': {
      const { text, isMuted, textLanguage } = block
      return (
        <p class={isMuted ? 'muted' : undefined} lang={textLanguage} dir={textLanguage ? 'auto' : undefined}>
          <Text text={text} partsOf={look.partsOf} />
        </p>
      )
    }
    case 'list':
      return <List block={block} partsOf={look.partsOf} />
    case 'links':
      return (
        <ul class="paper-links">
          {block.items.map((item) => (
            <li key={item.url}>
              <a href={item.url}>{item.text}</a>
            </li>
          ))}
        </ul>
      )
    case 'fields':
      return (
        <dl class="paper-fields">
          {block.fields.map(({ id, label, example }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd class="paper-entry">{example}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table table={block} hasCaption={block.title === undefined} {...look} />
    default:
      throw new Error(`A page has no block of the kind ${(block satisfies FigureBlock).kind}.`)
  }
}

function List({ block, partsOf }: Parts & { block: BlockOf<'list'> }) {
  const Tag = block.isNumbered ? 'ol' : 'ul'
  return (
    <Tag class={block.boxes && 'paper-ticks'} role={block.boxes && 'list'}>
      {block.items.map((text, index) => (
        <li key={index}>
          {block.boxes && <i class="paper-box" aria-hidden="true" />}
          <span>
            <Text text={text} partsOf={partsOf} />
          </span>
        </li>
      ))}
    </Tag>
  )
}

/** On a phone, each row of a wide table is a block of labelled lines. Roles keep the table a table for Safari. */
function Table({
  table,
  hasCaption,
  captionClass,
  ...look
}: Look & { table: PaperTable; hasCaption: boolean }) {
  const { caption, head, columns, rows, isNumbered, isLong } = table
  const names = [...(head === undefined ? [] : [head]), ...columns.map(({ name }) => name)]
  // The titles of such rows are shorter than the texts beside them.
  const isTold = !isLong && rows.some(({ cells }) => cells.some((cell) => 'fixed' in cell && cell.fixed))
  const classes = [
    'paper-table',
    names.length > 3 && 'paper-table--wide',
    isTold && 'paper-table--told',
    isNumbered && 'paper-steps',
  ]
  return (
    <table class={classes.filter(Boolean).join(' ')} role="table">
      {hasCaption && <caption class={captionClass}>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {names.map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={index} role="row" class={row.isStrong ? 'paper-strong' : undefined}>
            {head !== undefined && (
              <th role="rowheader" scope="row">
                {isNumbered && `${String(index + 1)}. `}
                <RowTitle row={row} partsOf={look.partsOf} />
              </th>
            )}
            {columns.map(({ name }, at) => (
              <Cell key={name} cell={row.cells[at]} name={name} isExample={look.isExample} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowTitle({ row, partsOf }: Parts & { row: PaperRow }) {
  const { title, state, note, url } = row
  const text = <Text text={title} partsOf={partsOf} />
  return (
    <>
      {url === undefined ? text : <a href={url}>{text}</a>}
      {state && <b class="paper-state">{state}</b>}
      {note && (
        <small>
          <Marked text={note} partsOf={partsOf} />
        </small>
      )}
    </>
  )
}

function Cell({
  cell,
  name,
  isExample,
}: Pick<Look, 'isExample'> & { cell: PaperCell | undefined; name: string }) {
  const isFixed = !cell || 'fixed' in cell
  const text = isFixed ? cell?.fixed : cell.example
  return (
    <td role="cell" class={isFixed ? undefined : 'paper-entry'} data-label={name}>
      {text ||
        (!isExample &&
          cell &&
          'choices' in cell &&
          cell.choices.map(({ id, label }) => (
            <span key={id} class="paper-choice">
              <i class="paper-box" />
              {label}
            </span>
          )))}
    </td>
  )
}
