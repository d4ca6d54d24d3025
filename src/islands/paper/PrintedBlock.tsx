import type { BlockOf, FigureBlock, PaperJob, PaperQuestion } from '../../core/documents/paper.ts'
import { Bands, PrintedLine, PrintedScore } from './PrintedParts.tsx'

/** A block that only paper shows. `code` is the QR code as the URL of a picture. */
export function PrintedBlock({ block, code }: { block: FigureBlock; code: string | undefined }) {
  switch (block.kind) {
    case 'score':
      return (
        <>
          <PrintedScore result={block} />
          <p class="printed-small">{block.note}</p>
        </>
      )
    case 'bands':
      return <Bands drawing={block} />
    case 'owners':
      return (
        <ul>
          {block.owners.map(({ owner, name, layers }) => (
            <li key={owner}>
              <b>{name}</b> {layers}
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol>
          {block.steps.map(({ id, title, reasons, terms, source }) => (
            <li key={id}>
              <b>{title}</b> {reasons[1] ?? reasons[0]}
              <small>{[terms, source].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ol>
      )
    case 'lines':
      return (
        <>
          {block.lines.map(({ id, label }) => (
            <PrintedLine key={id} label={label} />
          ))}
        </>
      )
    case 'contact':
      return (
        <>
          {block.lines.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </>
      )
    case 'code':
      return (
        <>
          <p>
            {block.text}{' '}
            <a href={block.url}>
              <bdi dir="ltr">{block.address}</bdi>
            </a>
          </p>
          <img src={code} alt={block.alt} />
        </>
      )
    case 'events':
      return <Events block={block} />
    case 'jobs':
      return (
        <ul class="printed-rows">
          {block.jobs.map((row) => (
            <Job key={row.id} row={row} doneBy={block.doneBy} />
          ))}
        </ul>
      )
    case 'questions':
      return (
        <ul class="printed-rows">
          {block.questions.map((question) => (
            <Question key={question.id} question={question} labels={block} />
          ))}
        </ul>
      )
    case 'appendix':
      return (
        <dl class="printed-references">
          {block.items.map(({ id, text }) => (
            <div key={id}>
              <dt>{id}</dt>
              <dd dir="ltr">{text}</dd>
            </div>
          ))}
        </dl>
      )
  }
}

function Events({ block: { events, more } }: { block: BlockOf<'events'> }) {
  return (
    <>
      <ul class="printed-dates">
        {events.map(({ when, title, note }) => (
          <li key={title}>
            <b>{when}</b>
            <span>
              {title} <small>{note}</small>
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p>
          <a href={more.url}>{more.text}</a>
        </p>
      )}
    </>
  )
}

function Job({ row, doneBy }: { row: PaperJob; doneBy: string }) {
  const { code, title, why, flag, terms, details, done, page, offer } = row
  const facts = [flag, ...terms].filter(Boolean).join(' · ')
  return (
    <li class="printed-row">
      <i class={done ? 'printed-box printed-box--done' : 'printed-box'} />
      <div>
        <h3>{title}</h3>
        <p class="printed-facts">
          {code && page ? <a href={page.url}>{code}</a> : code} {facts}
        </p>
        <p>{why}</p>
        {details.map(({ label, text }) => (
          <p key={label} class="printed-small">
            <b>{label}</b> {text}
          </p>
        ))}
        {offer && <p class="printed-small">{offer}</p>}
        <PrintedLine label={doneBy} />
      </div>
    </li>
  )
}

function Question({ question, labels }: { question: PaperQuestion; labels: BlockOf<'questions'> }) {
  const { title, asks, places, offers } = question
  return (
    <li class="printed-row">
      <i class="printed-box" />
      <div>
        <h3>{title}</h3>
        {asks.map((ask) => (
          <p key={ask}>{ask}</p>
        ))}
        {[...places, ...offers].map((text) => (
          <p key={text} class="printed-small">
            {text}
          </p>
        ))}
        <PrintedLine label={labels.answer} />
        <PrintedLine label={labels.answeredBy} />
      </div>
    </li>
  )
}
