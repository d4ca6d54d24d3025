import type {
  Checklist,
  ChecklistDates,
  ChecklistQuestion,
  ChecklistRow,
} from '../../core/documents/checklist.ts'
import type { References } from '../../core/documents/references.ts'
import { Bands } from './Bands.tsx'
import { PrintedContact } from './PrintedContact.tsx'

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
              <Row key={row.id} {...{ row, labels }} />
            ))}
            {questions.map((question) => (
              <Question key={question.id} {...{ question, labels }} />
            ))}
          </ul>
        </section>
      ))}
      {references && <Appendix references={references} />}
    </>
  )
}

function Cover({ page: { cover, dateText } }: { page: Checklist }) {
  const { heading, lead, figure, of, sentence, first, promise, contact } = cover
  return (
    <header class="printed-cover">
      <h1>{heading}</h1>
      <PrintedContact {...{ dateText, contact }} />
      <p class="printed-lead">{lead}</p>
      <p class="printed-score">
        {figure && <b>{figure}</b>} <span>{of}</span>
      </p>
      <p class="printed-sentence">{sentence}</p>
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

/** An empty line to write on, after its label. */
function Line({ label }: { label: string }) {
  return (
    <p class="printed-line">
      <span>{label}</span>
      <i />
    </p>
  )
}

interface RowProps {
  row: ChecklistRow
  labels: Checklist['labels']
}

function Row({ row, labels }: RowProps) {
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
        <Line label={labels.doneBy} />
      </div>
    </li>
  )
}

interface QuestionProps {
  question: ChecklistQuestion
  labels: Checklist['labels']
}

function Question({ question: { title, asks, offers }, labels }: QuestionProps) {
  return (
    <li class="printed-row">
      <i class="printed-box" />
      <div>
        <h3>{title}</h3>
        {asks.map((ask) => (
          <p key={ask}>{ask}</p>
        ))}
        {offers.map((offer) => (
          <p key={offer} class="printed-small">
            {offer}
          </p>
        ))}
        <Line label={labels.answer} />
        <Line label={labels.answeredBy} />
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
