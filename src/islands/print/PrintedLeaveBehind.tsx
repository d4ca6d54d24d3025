import type { LeaveBehind, LeaveTen } from '../../core/documents/leave-behind.ts'
import { Bands, PrintedLine, PrintedScore } from './PrintedParts.tsx'

/** The leave-behind on one page. `code` is the QR code as the URL of a picture. */
export function PrintedLeaveBehind({ page, code }: { page: LeaveBehind; code: string }) {
  const { heading, madeFor, dateText, lead, result, drawing, actionsTitle, actions, agreed, contact } = page
  return (
    <div class="printed-leave">
      <h1>{heading}</h1>
      <p class="printed-contact">
        <b>{madeFor}</b> <span>{dateText}</span>
      </p>
      <p>{lead}</p>
      {result && (
        <>
          <PrintedScore result={result} />
          <p class="printed-small">{result.weakest}</p>
        </>
      )}
      {page.ten ? (
        <PrintedTen ten={page.ten} />
      ) : drawing.bands.length > 0 ? (
        <Bands drawing={drawing} />
      ) : (
        <ul>
          {drawing.owners.map(({ owner, name, layers }) => (
            <li key={owner}>
              <b>{name}</b> {layers}
            </li>
          ))}
        </ul>
      )}
      <h2>{actionsTitle}</h2>
      <ol>
        {actions.map(({ id, title, short, terms, source }) => (
          <li key={id}>
            <b>{title}</b> {short}
            <small>{[terms, source].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
      {[agreed.decision, agreed.owner, agreed.day].map((label) => (
        <PrintedLine key={label} label={label} />
      ))}
      <div class="printed-foot">
        <div>
          <h3>{contact.title}</h3>
          {contact.lines.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </div>
        <div>
          <h3>{page.code.title}</h3>
          <p>
            {page.code.text}{' '}
            <a href={page.code.url}>
              <bdi dir="ltr">{page.code.address}</bdi>
            </a>
          </p>
          <img src={code} alt={page.code.alt} />
        </div>
      </div>
      <p class="printed-small">{page.foot}</p>
    </div>
  )
}

/** The ten jobs, with a column for each side. The jobs that each side thinks the other does are bold. */
function PrintedTen({ ten: { title, job, columns, rows } }: { ten: LeaveTen }) {
  return (
    <>
      <h2>{title}</h2>
      <table class="printed-ten">
        <thead>
          <tr>
            {[job, ...columns].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title: name, said, isEachOther }) => (
            <tr key={id} class={isEachOther ? 'printed-other' : undefined}>
              <th scope="row">{name}</th>
              {said.map((text, index) => (
                <td key={columns[index]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
