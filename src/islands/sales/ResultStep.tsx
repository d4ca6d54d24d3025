import type { PresentWords, ResultWords } from '../../messages/ui.ts'
import type { Gap } from '../../core/documents/talking-points.ts'
import type { Report } from '../../core/report/types.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'
import { type NotesState, SlideNotes } from './SlideNotes.tsx'

interface Props {
  report: Report
  /** The gaps of the talk. Only a job among them has a screen to link to. */
  gaps: readonly Gap[]
  /** True if the result belongs to the worked example, because the visitor has answered no question. */
  isExample: boolean
  words: PresentWords
  resultWords: ResultWords
  notes: NotesState
}

/** The slide of the result: the score beside the areas and the first jobs. */
export function ResultStep({ report, gaps, isExample, words, resultWords, notes }: Props) {
  const { head, known, areas } = report
  const rows = firstRows(report)
  return (
    <div class="screen stage-result">
      <div class="wrap result-slide">
        <div class="result-say">
          <p class={isExample ? 'result-whose result-whose--example' : 'result-whose'}>
            {isExample ? words.example : words.result}
          </p>
          {head.figure && (
            <p class={known === 'enough' ? 'result-figure' : 'result-figure result-figure--range'}>
              <b>{head.figure}</b> <span>{head.of}</span>
            </p>
          )}
          <h2>{head.sentence}</h2>
          {!isExample && head.weakest && <p>{head.weakest}</p>}
          {isExample && (
            <p>
              <ButtonLink href="#questions">{words.ask}</ButtonLink>
            </p>
          )}
        </div>
        <div class="result-show">
          {known !== 'tooFew' && (
            <ul class="result-areas" aria-label={resultWords.profile}>
              {areas.map(({ id, name, score, scoreIfUnknownsAreFine, text }) => (
                <li key={id}>
                  <span>{name}</span>
                  <span
                    class={known === 'enough' ? 'result-track' : 'result-track result-track--range'}
                    aria-hidden="true"
                    style={{
                      '--low': `${String(score)}%`,
                      '--high': `${String(scoreIfUnknownsAreFine)}%`,
                    }}
                  >
                    <i />
                  </span>
                  <b>{text}</b>
                </li>
              ))}
            </ul>
          )}
          {known !== 'tooFew' && (
            <p class="small muted">
              {known === 'enough' ? resultWords.legend : resultWords.legendUnknown} {resultWords.scale}
            </p>
          )}
          {rows.length > 0 && (
            <>
              <h3>{resultWords.first}</h3>
              <ol class="result-first">
                {rows.map(({ id, title, terms }) => (
                  <li key={title}>
                    {isExample || !gaps.some((gap) => gap.id === id) ? (
                      <b>{title}</b>
                    ) : (
                      <a href={`#${id}`}>{title}</a>
                    )}
                    <span class="muted">{terms}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
      <SlideNotes {...notes}>
        <ul class="result-notes">
          {head.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </SlideNotes>
    </div>
  )
}

/** Returns at most three rows: the first jobs, and what to find out. It is first if too many controls are unknown. */
function firstRows({ head, known }: Report): { id?: string; title: string; terms: string }[] {
  const jobs = head.first.map(({ id, title, who, effort }) => ({ id, title, terms: `${who} · ${effort}` }))
  const requests = [head.ask, head.lookUp].flatMap((part) =>
    part ? { title: part.title, terms: part.effort } : [],
  )
  return (known === 'enough' ? [...jobs, ...requests] : [...requests, ...jobs]).slice(0, 3)
}
