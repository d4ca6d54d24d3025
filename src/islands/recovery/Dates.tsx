import './dates.css'
import { fill } from '../../core/model/format.ts'
import { closingsOf } from '../../core/recovery/closing.ts'
import { windowName, sayDay, sayHow, sayNext, sayOptionState } from '../../core/recovery/text.ts'
import { Bilingual } from '../Bilingual.tsx'
import type { ClockProps } from './clock-props.ts'
import { SOURCE_LANGUAGE } from '../source-language.ts'

type Props = Pick<ClockProps, 'words' | 'face' | 'saying' | 'sources' | 'sourcesRead' | 'sourcesUrl'>

/** A table with one row per recovery window: its last day, how to restore the data, and what follows. */
export function Dates({ words, face, saying, sources, sourcesRead, sourcesUrl }: Props) {
  const closings = closingsOf(face.outcomes)
  const state = fill(words.columnState, { n: face.day })
  const columns = [words.columnDay, words.columnDate, words.columnWhat, state]
  const rests = new Set(
    closings.flatMap(({ outcome: { window } }) => (window === 'backup' ? [] : [window.source])),
  )
  return (
    <section class="dates-part" aria-labelledby="dates-title">
      <h2 class="like-h3" id="dates-title">
        {words.datesTitle}
      </h2>
      {closings.length === 0 ? (
        <p>{words.noDates}</p>
      ) : (
        <table class="dates" role="table">
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {closings.map((closing) => {
              const { part, outcome } = closing
              const { lastSafeDay, until } = outcome
              const isGone = closing.next === undefined
              return (
                <tr role="row" key={`${part.part.id} ${windowName(outcome, words)} ${String(until)}`}>
                  <td role="cell" class="dates-day">
                    {lastSafeDay ?? '\u2013'}
                  </td>
                  <td role="cell" class="dates-date">
                    {lastSafeDay === undefined ? words.lengthOpen : sayDay(lastSafeDay, saying)}
                  </td>
                  <td role="cell" class="dates-what">
                    <b>{part.part.name}</b> <span>{part.part.what}</span>
                    <br />
                    {import.meta.env.SITE_TRANSLATED ? (
                      <Bilingual text={sayHow(outcome, words)} />
                    ) : (
                      sayHow(outcome, words)
                    )}{' '}
                    {lastSafeDay !== undefined && (
                      <span class={isGone ? 'then gone' : 'then'}>{sayNext(closing, words)}</span>
                    )}
                  </td>
                  <td role="cell" class="dates-state">
                    {sayOptionState(outcome, words)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {rests.size > 0 && (
        <div class="rests small muted">
          <p>
            {words.datesSources} {sourcesRead}
          </p>
          <ul>
            {[...rests].map((id) => {
              const { title, url, dates } = sources[id]!
              return (
                <li key={id}>
                  <a href={url} lang={SOURCE_LANGUAGE}>
                    {title}
                  </a>
                  . {dates}
                </li>
              )
            })}
          </ul>
        </div>
      )}
      <p class="small muted">
        {words.datesNote} <a href={sourcesUrl ?? '#sources'}>{words.sourcesGo}</a>
      </p>
    </section>
  )
}
