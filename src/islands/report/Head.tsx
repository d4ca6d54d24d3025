import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill } from '../../core/model/format.ts'
import { Icon } from '../../ui/icons.tsx'

interface Props {
  report: SummaryReport
  full: Report | undefined
  words: ResultWords
  /** As things are, where the report is a what-if over so many jobs. */
  today?: Report | undefined
  count?: number
  tickWords?: TickWords
  onOff?: () => void
  brand: { booking?: { label: string; url: string } | undefined }
}

/** The first screen: number, sentence, what holds it, the first three actions, and what to take away. */
export function Head({ report, full, today, count = 0, tickWords, onOff, words, brand }: Props) {
  const { head, known } = report
  return (
    <div class="rh wrap">
      <div>
        {today && tickWords && (
          <div class="if-note">
            <p>{fill(tickWords.note, { n: count, was: today.head.figure })}</p>
            <button type="button" class="btn btn--line btn--s" onClick={onOff}>
              {tickWords.off}
            </button>
          </div>
        )}
        <div class={`sc sc--${known}`}>
          {head.figure && (
            <p class="n" aria-hidden="true">
              {head.figure}
            </p>
          )}
          <div>
            {head.figure && (
              <p class="muted of">
                <span class="vh">{head.figure} </span>
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
        {head.first.length > 0 && (
          <>
            <h2 class="h4">{words.first}</h2>
            <ol class="first">
              {head.first.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </>
        )}
        {full && (
          <>
            <a class="btn" href="#take">
              <Icon name="download" />
              {words.download}
            </a>
            <div class="pair">
              <a class="btn btn--line" href="#share">
                <Icon name="link" />
                {words.share}
              </a>
              <a class="btn btn--line" href="#find">
                <Icon name="mail" />
                {words.ask}
              </a>
            </div>
            {brand.booking && (
              <a class="btn btn--line" href={brand.booking.url}>
                <Icon name="calendar" />
                {brand.booking.label}
              </a>
            )}
          </>
        )}
        <p>{words.private}</p>
      </aside>
    </div>
  )
}

/** Where the score stands among the five levels. */
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
    <div class="lv">
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
        <div class="mk mk--if" aria-hidden="true" style={{ '--from': today.score, '--to': score }} />
      )}
      <div class="mk" aria-hidden="true" style={{ insetInlineStart: `${String(score)}%` }} />
      <span class="vh">{fill(words.outOf, { n: report.head.figure })}</span>
    </div>
  )
}
