import { fill, floorScore } from '../../core/model/format.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import type { Report } from '../../core/report/types.ts'
import type { ResultWords } from '../../messages/ui.ts'

export interface ScaleProps {
  report: SummaryReport
  words: ResultWords
  /** The report without the what-if. `undefined` unless `report` is a what-if report. */
  today?: Report | undefined
}

/** The scale of the five result levels, from 0 to 100, with a marker at the score. */
export function LevelScale({ report, today, words }: ScaleProps) {
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

/** The range of possible scores, from 0 to 100: solid up to the certain score, dotted up to the possible one. */
export function RangeScale({ report, words }: ScaleProps) {
  const low = floorScore(report.score)
  const high = floorScore(report.scoreIfUnknownsAreFine)
  return (
    <div class="score-range" aria-hidden="true" style={{ '--low': low, '--high': high }}>
      <div class="score-range-track">
        <i class="score-range-sure" />
        <i class="score-range-open" />
      </div>
      <p class="score-range-words">
        <span>
          <b>{low}</b> {words.rangeSure}
        </span>
        <span>
          <b>{high}</b> {words.rangeOpen}
        </span>
      </p>
    </div>
  )
}
