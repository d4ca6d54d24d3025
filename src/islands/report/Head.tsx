import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill, plural } from '../../core/model/format.ts'
import { Icon } from '../../ui/icons.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'

interface Props {
  report: SummaryReport
  full: Report | undefined
  words: ResultWords
  /**
   * The report of the current answers. `undefined` unless `report` is a what-if report, which counts ticked jobs as
   * done.
   */
  today?: Report | undefined
  /** The number of jobs that the visitor ticked for the what-if. */
  count?: number
  tickWords?: TickWords
  onOff?: () => void
  brand: { booking?: { label: string; url: string } | undefined }
}

/** The head of the report: score, summary sentence, facts, the first three jobs, and links to the downloads. */
export function Head({ report, full, today, count = 0, tickWords, onOff, words, brand }: Props) {
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
        <div class={`report-score report-score--${known}`}>
          {head.figure && (
            <p class="report-score-number" aria-hidden="true">
              {head.figure}
            </p>
          )}
          <div>
            {head.figure && (
              <p class="muted report-score-of">
                <span class="visually-hidden">{head.figure} </span>
                {head.of} {report.scopeText}
                {today && tickWords && (
                  <b class="first-figure">{fill(tickWords.today, { was: today.head.figure })}</b>
                )}
              </p>
            )}
            <h1 tabIndex={-1} id="result">
              {head.sentence}
            </h1>
          </div>
        </div>
        {known === 'enough' && <LevelScale report={report} today={today} words={words} />}
        <ul class="facts">
          {[...head.facts, head.weakest].filter(Boolean).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <aside class="acts">
        {firstRows(head, known).length > 0 && (
          <>
            <h2 class="like-h4">{words.first}</h2>
            <ol class="first">
              {firstRows(head, known).map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </>
        )}
        {full && (
          <>
            <ButtonLink href="#take">
              <Icon name="download" />
              {words.download}
            </ButtonLink>
            <div class="pair">
              <ButtonLink look="line" href="#share">
                <Icon name="link" />
                {words.share}
              </ButtonLink>
              <ButtonLink look="line" href="#find">
                <Icon name="mail" />
                {words.ask}
              </ButtonLink>
            </div>
            {brand.booking && (
              <ButtonLink look="line" href={brand.booking.url}>
                <Icon name="calendar" />
                {brand.booking.label}
              </ButtonLink>
            )}
          </>
        )}
        <p>{words.private}</p>
      </aside>
    </div>
  )
}

/** Returns the first jobs and the request to IT, at most three rows. The request is first if too much is unknown. */
function firstRows({ first, ask }: Report['head'], known: Report['known']): { id: string; title: string }[] {
  const request = ask ? [{ id: 'find', title: ask.title }] : []
  return (known === 'enough' ? [...first, ...request] : [...request, ...first]).slice(0, 3)
}

/** The scale of the five levels, from 0 to 100, with a marker at the score. */
function LevelScale({
  report,
  today,
  words,
}: {
  report: SummaryReport
  today: Report | undefined
  words: ResultWords
}) {
  const { levels, level, score } = report
  return (
    <div class="score-levels">
      <ol aria-label={words.levels}>
        {levels.map(({ id, name, from, text }, index) => (
          <li
            key={id}
            aria-current={id === level ? 'true' : undefined}
            style={{ flexGrow: (levels[index + 1]?.from ?? 100) - from }}
          >
            <span>
              {id === level ? (
                <>
                  <b>{name}</b> {text}
                </>
              ) : (
                name
              )}
            </span>
          </li>
        ))}
      </ol>
      {today && today.score !== score && (
        <div
          class="score-mark score-mark--if"
          aria-hidden="true"
          style={{ '--from': today.score, '--to': score }}
        />
      )}
      <div class="score-mark" aria-hidden="true" style={{ insetInlineStart: `${String(score)}%` }} />
      <span class="visually-hidden">{fill(words.outOf, { n: report.head.figure })}</span>
    </div>
  )
}
