import type { ComponentChildren } from 'preact'
import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { FirstJob, Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { dateInWords, fill, plural } from '../../core/model/format.ts'
import { firstPart } from '../../core/model/sentences.ts'
import { Icon } from '../../ui/icons.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { LevelScale, RangeScale } from './Scales.tsx'

interface Props {
  report: SummaryReport
  words: ResultWords
  /** The report without the what-if. `undefined` unless `report` is a what-if report. */
  today?: Report | undefined
  /** The number of jobs that the visitor ticked for the what-if. */
  count?: number
  tickWords?: TickWords
  onOff?: () => void
  brand: { booking?: { label: string; url: string } | undefined }
  /** The jobs to do first. Default: the first jobs of the report. */
  first?: readonly FirstJob[]
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn?: string | undefined
  /** The buttons of the head. Empty if a share link contains only a summary, and on a slide. */
  children?: ComponentChildren
}

/** The head of the report: score, verdict, facts, first jobs, and buttons. */
export function Head(props: Props) {
  const { report, today, count = 0, tickWords, onOff, words, brand, askedOn, children } = props
  const { head, known } = report
  return (
    <div class="report-head wrap">
      <div>
        {today && tickWords && (
          <div class="if-note">
            <p>{plural(tickWords.note, count, report.language, { was: today.head.figure })}</p>
            <Button look="line" size="small" onClick={onOff}>
              {tickWords.off}
            </Button>
          </div>
        )}
        <h1 tabIndex={-1} id="result" class={`report-score report-score--${known}`}>
          {head.figure && (
            <>
              <span class="report-score-number">{head.figure}</span>{' '}
              <span class="report-score-of">
                {head.of} {report.scopeText}
                {today && tickWords && (
                  <b class="first-figure">{fill(tickWords.today, { was: today.head.figure })}</b>
                )}
              </span>{' '}
            </>
          )}
          <span class="report-score-sentence">{head.sentence}</span>
        </h1>
        {known === 'enough' && <LevelScale report={report} today={today} words={words} />}
        {known === 'few' && <RangeScale report={report} words={words} />}
        <ul class="facts">
          {[...head.facts, head.weakest].filter(Boolean).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <section class="acts" aria-label={words.actions}>
        <FirstRows
          rows={firstRows(report, props.first ?? report.head.first, words, askedOn)}
          title={words.first}
        />
        {children}
        {children && brand.booking && (
          <ButtonLink look="line" href={brand.booking.url}>
            <Icon name="calendar" />
            {brand.booking.label}
          </ButtonLink>
        )}
        <p>{words.private}</p>
      </section>
    </div>
  )
}

/** A row in the list of first jobs. `terms` says how long the job takes and who does it. */
interface FirstRow {
  /** The id of the element to which the row links. */
  id: string
  title: string
  terms: string
}

const ROWS = 3

/**
 * Returns the first jobs and the request to ask the IT person about unknown controls. Returns at most three
 * rows. The request is the first row if too many controls are unknown.
 */
function firstRows(
  { head: { ask }, known, language }: SummaryReport,
  first: readonly FirstJob[],
  words: ResultWords,
  askedOn: string | undefined,
): FirstRow[] {
  const terms = askedOn ? fill(words.askedOn, { date: dateInWords(askedOn, language) }) : ask?.effort
  const request = ask && terms ? [{ id: 'find', title: ask.title, terms }] : []
  const jobs = first.map(({ id, title, effort, who }) => ({
    id,
    title,
    terms: `${firstPart(effort)} · ${who}`,
  }))
  return (known === 'enough' ? [...jobs, ...request] : [...request, ...jobs]).slice(0, ROWS)
}

function FirstRows({ rows, title }: { rows: readonly FirstRow[]; title: string }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2 class="like-h4" id="first-jobs">
        {title}
      </h2>
      <ol class="first" aria-labelledby="first-jobs">
        {rows.map(({ id, title: job, terms }) => (
          <li key={id}>
            <div>
              <a href={`#${id}`}>{job}</a>
              <small>{terms}</small>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
