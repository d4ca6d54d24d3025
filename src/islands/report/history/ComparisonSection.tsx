import type { PastWords } from '../../../messages/ui.ts'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Answers } from '../../../core/answers/answers.ts'
import {
  type ComparedControl,
  type Movement,
  compareAnswers,
  sayComparison,
} from '../../../core/report/compare.ts'
import { fill } from '../../../core/model/format.ts'
import { todayHere } from '../../../state/browser.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { namesOf } from '../../quiz/DroppedAnswers.tsx'
import type { HandoverContent } from '../../handover/handover-content.ts'
import type { OlderAssessment } from './older-assessment.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'
import type { LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { RadarPlace } from '../RadarPlace.tsx'

interface Props {
  older: OlderAssessment
  answers: Answers
  content: ReportContent
  more: HandoverContent
  loadWords: LoadWords
  /** The id of the heading, unique in the page. */
  id?: string
  onClose: () => void
}

const MOVEMENTS: readonly Movement[] = ['improved', 'slipped', 'new', 'gone']

/** Compares an older assessment with the current answers. Compares scores only if both use the same weights. */
export function ComparisonSection(props: Props) {
  const { older, answers, content, more, loadWords, id = 'comparison', onClose } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [older])
  const words = more.words.past
  const all = { report: content.words, compare: more.words.compare }
  const { model, pageWords } = content
  const comparison = useMemo(
    () => compareAnswers(model, all, older, { answers }, todayHere()),
    [older, answers],
  )
  const { dropped } = older
  const { areas, controls, profile, proofs, reason, score } = comparison
  return (
    <section class="comparison" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {words.comparison}
      </h3>
      <p>
        <b>{older.label}</b>
      </p>
      <p class="lede">{sayComparison(comparison, all, older.date)}</p>
      <p>
        {reason ??
          (score
            ? fill(score.isCertain ? words.certain : words.score, {
                before: score.before,
                after: score.after,
              })
            : words.noScore)}
      </p>
      {areas.length > 0 && (
        <RadarPlace
          areas={areas}
          today="after"
          otherText={words.then}
          aim={model.levels.at(-1)?.from ?? 100}
          words={pageWords}
          loadWords={loadWords}
        />
      )}
      {dropped && (
        <Notice>
          {fill(more.words.replied.left, { list: namesOf(more, [...dropped.removed, ...dropped.changed]) })}
        </Notice>
      )}
      {profile.length > 0 && (
        <Moved
          words={words}
          caption={words.profile}
          rows={profile.map(({ fact, before, after }) => ({ id: fact, title: fact, before, after }))}
        />
      )}
      {MOVEMENTS.map((movement) => {
        const rows: readonly ComparedControl[] = controls[movement]
        return rows.length > 0 && <Moved key={movement} words={words} rows={rows} caption={words[movement]} />
      })}
      {proofs.length > 0 && <Moved words={words} caption={words.proof} rows={proofs} />}
      {controls.unchanged.length > 0 && (
        <>
          <h4 class="unchanged">
            {words.unchanged} <span>{controls.unchanged.length}</span>
          </h4>
          <ul class="same">
            {controls.unchanged.map(({ id, title, after }) => (
              <li key={id}>
                {title} <span class="muted">{after}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Actions>
        <Button look="line" onClick={() => print()}>
          {words.print}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </Actions>
    </section>
  )
}

interface MovedProps {
  words: PastWords
  caption: string
  rows: readonly { id: string; title: string; before: string; after: string }[]
}

/** A table of changes. The name of a control or fact is in a row above its two values, so the table fits a phone. */
function Moved({ words, caption, rows }: MovedProps) {
  return (
    <table class="moved">
      <caption>
        {caption} <span>{rows.length}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.then}</th>
          <th scope="col">{words.today}</th>
        </tr>
      </thead>
      {rows.map(({ id, title, before, after }) => (
        <tbody key={id}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {title}
            </th>
          </tr>
          <tr>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}
