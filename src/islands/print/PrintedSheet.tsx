import {
  type SheetBlock,
  type SheetColumn,
  type SheetPage,
  type SheetRow,
  type SheetTable,
  type SheetText,
  WHO,
} from '../../core/documents/sheet.ts'
import { PrintedLine } from './PrintedParts.tsx'

/** A sheet to fill in by hand. */
export function PrintedSheet({ page }: { page: SheetPage }) {
  return (
    <>
      <h1>{page.heading}</h1>
      <p class="printed-contact">{page.dateText}</p>
      <p class="printed-lead">{page.lead}</p>
      {page.blocks.map((block) => (
        <section key={block.id}>
          <h2>{block.title}</h2>
          {block.lead.length > 0 && (
            <p>
              <Text text={block.lead} />
            </p>
          )}
          <Block block={block} page={page} />
        </section>
      ))}
    </>
  )
}

function Text({ text }: { text: SheetText }) {
  return <>{text.map((part, index) => (part.isLabel ? <b key={index}>{part.text}</b> : part.text))}</>
}

function Block({ block, page }: { block: SheetBlock; page: SheetPage }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Text text={block.text} />
        </p>
      )
    case 'list': {
      const Tag = block.isNumbered ? 'ol' : 'ul'
      return (
        <Tag class={block.hasTicks ? 'printed-rows' : undefined}>
          {block.items.map((text, index) => (
            <li key={index} class={block.hasTicks ? 'printed-row' : undefined}>
              {block.hasTicks && <i class="printed-box" />}
              <span>
                <Text text={text} />
              </span>
            </li>
          ))}
        </Tag>
      )
    }
    case 'fields':
      return (
        <>
          {block.fields.map(({ id, label }) => (
            <PrintedLine key={id} label={label} />
          ))}
        </>
      )
    case 'table':
      return <Table table={block} page={page} />
  }
}

function Table({ table, page }: { table: SheetTable; page: SheetPage }) {
  const { head, columns, rows } = table
  return (
    <table>
      <thead>
        <tr>
          {head !== undefined && <th scope="col">{head}</th>}
          {columns.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            {head !== undefined && (
              <th scope="row">
                {table.isNumbered && `${String(index + 1)}. `}
                <Text text={row.title} />
                {row.state && <b class="printed-state">{row.state}</b>}
                {row.note && <small>{row.note}</small>}
              </th>
            )}
            {columns.map((column, at) => (
              <td key={column.id}>
                <Cell cell={row.cells[at]} column={column} page={page} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  cell: SheetRow['cells'][number] | undefined
  column: SheetColumn
  page: SheetPage
}

function Cell({ cell, column, page }: CellProps) {
  if (cell && 'fixed' in cell) return <>{cell.fixed}</>
  if (column.kind !== 'who') return null
  return (
    <>
      {WHO.map((party) => (
        <span key={party} class="printed-who">
          <i class="printed-box" />
          {page.labels[party]}
        </span>
      ))}
    </>
  )
}
