import type { Parcel } from '../../lead/parcel.ts'
import type { LeadRow } from '../../core/lead/lead-text.ts'

interface Props {
  rows: readonly LeadRow[]
  parcel: Parcel
  /** The heading of the raw request. */
  raw: string
}

/** Shows the data that the form sends, as a list and as the raw request. */
export function LeadPreview({ rows, parcel, raw }: Props) {
  return (
    <>
      <dl>
        {rows.map(({ key, label, text }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{raw}</summary>
        {/* The joined lines are exactly the body of the request. CSS draws the line breaks. */}
        <pre>
          {parcel.lines.map((line) => (
            <code key={line}>{line}</code>
          ))}
        </pre>
      </details>
    </>
  )
}
