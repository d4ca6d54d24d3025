import type {
  Checklist,
  ChecklistDates,
  ChecklistQuestion,
  ChecklistRow,
} from '../../core/documents/checklist.ts'
import type { References } from '../../core/documents/references.ts'
import { Bands, PrintedContact, PrintedLine, PrintedScore } from './PrintedParts.tsx'

/** A checklist: a cover, the dates, the jobs with boxes to tick, the questions, and the references. */
export function PrintedChecklist({ page }: { page: Checklist }) {
  const { dates, sections, references, labels } = page
  return (
    <>
      <Cover page={page} />
      {dates && <Dates dates={dates} />}
      {sections.map(({ id, title, lead, rows, questions = [] }) => (
        <section key={id}>
          <h2>{title}</h2>
          {lead && <p>{lead}</p>}
          <ul class="printed-rows">
            {rows.map((row) => (
              <Row key={row.id} row={row} labels={labels} />
            ))}
            {questions.map((question) => (
              <Question key={question.id} question={question} labels={labels} />
            ))}
          </ul>
        </section>
      ))}
      {references && <Appendix references={references} />}
    </>
  )
}

function Cover({ page: { cover, dateText } }: { page: Checklist }) {
  const { heading, lead, first, promise, contact } = cover
  return (
    <header class="printed-cover">
      <h1>{heading}</h1>
      <PrintedContact page={{ dateText, contact }} />
      <p class="printed-lead">{lead}</p>
      <PrintedScore result={cover} />
      {first && (
        <section>
          <h2>{first.title}</h2>
          <ol>
            {first.items.map(({ title, terms }) => (
              <li key={title}>
                <b>{title}</b> <span>{terms}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Bands drawing={cover} />
      <p class="printed-small">{promise}</p>
    </header>
  )
}

function Dates({ dates: { title, lead, items, more } }: { dates: ChecklistDates }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead}</p>
      <ul class="printed-dates">
        {items.map((item) => (
          <li key={item.title}>
            <b>{item.when}</b>
            <span>
              {item.title} <small>{item.note}</small>
            </span>
          </li>
        ))}
      </ul>
      {more && (
        <p>
          <a href={more.url}>{more.text}</a>
        </p>
      )}
    </section>
  )
}

function Row({ row, labels }: { row: ChecklistRow; labels: Checklist['labels'] }) {
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
        <PrintedLine label={labels.doneBy} />
      </div>
    </li>
  )
}

function Question({ question, labels }: { question: ChecklistQuestion; labels: Checklist['labels'] }) {
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

function Appendix({ references: { title, lead, items } }: { references: References }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{lead}</p>
      <dl class="printed-references">
        {items.map(({ id, text }) => (
          <div key={id}>
            <dt>{id}</dt>
            <dd dir="ltr">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
