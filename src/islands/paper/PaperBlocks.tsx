import type { PaperBlock } from '../../core/documents/paper.ts'

type TableBlock = Extract<PaperBlock, { kind: 'table' }>

interface Props {
  blocks: readonly PaperBlock[]
  /** The level of the main headings among the blocks. */
  level: 2 | 4
  /** The class of the captions of tables. */
  captionClass?: string | undefined
}

/** The headings, texts, lists, links and tables of a document, on a page or on paper. */
export function PaperBlocks({ blocks, ...place }: Props) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} {...place} />
      ))}
    </>
  )
}

function Block({ block, level, captionClass }: Omit<Props, 'blocks'> & { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${String(level + block.level - 2)}` as 'h2'
      return <Heading>{block.text}</Heading>
    }
    case 'text':
      return <p class={block.muted ? 'muted' : undefined}>{block.text}</p>
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </Tag>
      )
    }
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
    case 'table':
      return <Table block={block} captionClass={captionClass} />
  }
}

/** On a phone, each row is a block of labelled lines. Roles keep the table a table for Safari. */
function Table({ block, captionClass }: Pick<Props, 'captionClass'> & { block: TableBlock }) {
  const { caption, columns, rows } = block
  return (
    <table class="paper-table" role="table">
      <caption class={captionClass}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([first, ...cells], row) => (
          <tr key={row} role="row">
            <th role="rowheader" scope="row">
              {first}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" data-label={columns[index + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
