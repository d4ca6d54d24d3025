import type { PaperBlock, PaperDocument } from '../../core/documents/paper.ts'
import { PrintedContact } from './PrintedContact.tsx'

/** A document of headings, texts, lists, tables and links. */
export function PrintedPaper({ page }: { page: PaperDocument }) {
  const { heading, dateText, contact, lead, facts, blocks } = page
  return (
    <>
      <h1>{heading}</h1>
      <PrintedContact {...{ dateText, contact }} />
      <p class="printed-lead">{lead}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </>
  )
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'text':
      return <p class={block.muted ? 'printed-small' : undefined}>{block.text}</p>
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
        <ul>
          {block.items.map(({ text, url }) => (
            <li key={url}>
              <a href={url}>{text}</a>
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}
