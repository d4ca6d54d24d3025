import type { PastWords } from '../../../messages/ui.ts'

interface Props {
  words: PastWords
  caption: string
  rows: readonly { id: string; title: string; before: string; after: string }[]
}

/**
 * A table of changed controls or facts, with the columns "before" and "now". The name of the control or fact
 * is in a row above the two values. So the table fits a phone.
 */
export function Moved({ words, caption, rows }: Props) {
  return (
    <table class="moved">
      <caption>
        {caption} <span>{rows.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.then}</th>
          <th scope="col">{words.today}</th>
        </tr>
      </thead>
      {rows.map(({ id, title, before, after }) => (
        <tbody key={id}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {title}
            </th>
          </tr>
          <tr>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}
