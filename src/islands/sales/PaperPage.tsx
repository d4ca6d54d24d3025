import type { RefObject } from 'preact'
import type { PaperBlock, PaperDocument } from '../../core/documents/paper.ts'

interface Props {
  paper: PaperDocument
  heading: RefObject<HTMLHeadingElement>
}

/** A document as a part of a page, to read and to print. Its main heading is on level 3. */
export function PaperPage({ paper, heading }: Props) {
  return (
    <article class="paper-page" lang={paper.language} aria-labelledby="paper-heading">
      <p class="small muted">{paper.labels.runningHead}</p>
      <h3 id="paper-heading" tabIndex={-1} ref={heading}>
        {paper.heading}
      </h3>
      <p>{paper.lead}</p>
      <ul class="paper-facts">
        {paper.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {paper.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>
  )
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>
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
      return <Table block={block} />
  }
}

/** On a phone, each row is a block of labelled lines. Roles keep the table a table for Safari. */
function Table({ block }: { block: Extract<PaperBlock, { kind: 'table' }> }) {
  const { caption, columns, rows } = block
  return (
    <table class="paper-table" role="table">
      <caption class="visually-hidden">{caption}</caption>
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
