import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { previewTable, tableRows } from '../../core/clients/table-columns.ts'
import { fill } from '../../core/model/format.ts'
import type { DeskWords } from '../../messages/ui.ts'
import type { ClientsDesk, ReadTable } from '../../state/clients-desk.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Field } from '../../ui/field/Field.tsx'
import { submitsTo } from '../../ui/use-listener.ts'
import { useStore } from '../use-store.ts'
import { LazyFold } from './DeskTable.tsx'

interface Props {
  words: DeskWords
  desk: ClientsDesk
}

/** The choice of the columns for each table of the last reading. It is open if nothing in the table could be read. */
export function ColumnChoices({ words, desk }: Props) {
  const tables = useStore(desk.$outcome)?.tables ?? []
  return (
    <>
      {tables.map(({ file, isRead }, index) => {
        const title = fill(words.columns, { file: file.name })
        const form = (): ComponentChildren => (
          <ColumnForm words={words} desk={desk} file={file} id={`desk-columns-${String(index)}`} />
        )
        return isRead ? (
          <LazyFold key={index} summary={title}>
            {form}
          </LazyFold>
        ) : (
          <section key={index} aria-label={title}>
            <h2 class="like-h4">{title}</h2>
            {form()}
          </section>
        )
      })}
    </>
  )
}

/** The value of an option without a column. */
const NONE = ''
const columnOf = (value: string): number | undefined => (value === NONE ? undefined : Number(value))

function ColumnForm({ words, desk, file, id }: Props & Pick<ReadTable, 'file'> & { id: string }) {
  const [text, setText] = useState('')
  useEffect(() => {
    void file.text().then(setText, () => undefined)
  }, [])
  const { headings, rows, columns } = useMemo(() => previewTable(text), [text])
  const given = file.columns ?? columns
  const [changed, setChanged] = useState<Partial<Record<'name' | 'link' | 'day', string>>>({})
  const [error, setError] = useState('')
  const asText = (column: number | undefined): string => String(column ?? NONE)
  const { name = asText(given.name), link = asText(given.link), day = asText(given.day) } = changed
  const values = { name, link, day }
  const labelOf = (column: number): string => headings[column] || fill(words.columnOf, { n: column + 1 })
  const choice = (part: keyof typeof values, label: string, none: string): ComponentChildren => (
    <Field id={`${id}-${part}`} label={label} error={part === 'link' && error}>
      {(control) => (
        <select
          {...control}
          value={values[part]}
          onChange={({ currentTarget: { value } }) => {
            setChanged({ ...values, [part]: value })
            setError('')
          }}
        >
          <option value={NONE}>{none}</option>
          {headings.map((_, column) => (
            <option key={column} value={String(column)}>
              {labelOf(column)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  const read = async (): Promise<void> => {
    const wanted = columnOf(link)
    const chosen =
      wanted === undefined ? undefined : { name: columnOf(name), link: wanted, day: columnOf(day) }
    if (!chosen || tableRows(text, chosen).every((row) => !row.link)) {
      setError(words.columnsNoLink)
      document.getElementById(`${id}-link`)?.focus()
      return
    }
    await desk.readColumns(file, chosen)
    document.getElementById('desk-status')?.focus()
  }
  const shown = [...new Set([name, link, day].map(columnOf))].filter((column) => column !== undefined)
  return (
    <form class="desk-columns" onSubmit={submitsTo(() => void read())}>
      {choice('name', words.columnName, words.columnNone)}
      {choice('link', words.columnLink, words.columnPick)}
      {choice('day', words.columnDay, words.columnNoDay)}
      {shown.length > 0 && (
        <table>
          <caption>{words.columnsFirst}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {labelOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {shown.map((column) => (
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button type="submit" look="line">
        {words.columnsGo}
      </Button>
    </form>
  )
}
