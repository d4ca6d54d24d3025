import type { ComponentChildren } from 'preact'
import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill, plural } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import { Icon } from '../../ui/icons.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { BackupStep } from './BackupStep.tsx'
import { LevelScale, RangeScale, type ScaleProps } from './Scales.tsx'

export interface HeadProps extends ScaleProps {
  /** The number of jobs that the visitor ticked for the what-if. */
  count?: number
  tickWords?: TickWords
  onOff?: () => void
  brand: { booking?: { label: string; url: string } | undefined }
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn?: string | undefined
  /** The buttons of the head. Empty if a share link contains only a summary, and on a slide. */
  children?: ComponentChildren
}

/** The head of the report: score, verdict, facts, first jobs, and buttons. */
export function Head(props: HeadProps) {
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
        <FirstRows rows={firstRows(report, words, askedOn)} title={words.first} />
        <BackupStep job={report.head.backup} />
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

const ROWS = 3

/** Returns at most three rows: the first jobs, and what to find out. It is first if too many controls are unknown. */
function firstRows(
  { head: { ask, lookUp, first }, known, language }: SummaryReport,
  words: ResultWords,
  askedOn: string | undefined,
): { id: string; title: string; terms: string }[] {
  const terms = askedOn ? fill(words.askedOn, { date: dateInWords(askedOn, language) }) : ask?.effort
  const requests = [
    ...(ask && terms ? [{ id: 'find', title: ask.title, terms }] : []),
    ...(lookUp ? [{ id: ask ? 'look-up' : 'find', title: lookUp.title, terms: lookUp.effort }] : []),
  ]
  const jobs = first.map(({ id, title, effort, who }) => ({
    id,
    title,
    terms: `${effort} · ${who}`,
  }))
  return (known === 'enough' ? [...jobs, ...requests] : [...requests, ...jobs]).slice(0, ROWS)
}

function FirstRows({ rows, title }: { rows: ReturnType<typeof firstRows>; title: string }) {
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
