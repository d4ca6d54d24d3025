import type { Parcel } from '../../lead/parcel.ts'
import type { LeadRow } from '../../core/lead/lead-text.ts'

interface Props {
  rows: readonly LeadRow[]
  parcel: Parcel
  /** The words over what is sent letter for letter. */
  raw: string
}

/** What is sent: in words, and letter for letter. */
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
        {/* The lines together are the body of the request; breaks between them are drawn, not written. */}
        <pre>
          {parcel.lines.map((line) => (
            <code key={line}>{line}</code>
          ))}
        </pre>
      </details>
    </>
  )
}
