import { useEffect, useRef } from 'preact/hooks'
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
import { Moved } from './Moved.tsx'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props {
  older: OlderAssessment
  answers: Answers
  content: ReportContent
  more: HandoverContent
  /** The id of the heading, unique in the page. */
  id?: string
  onClose: () => void
}

const MOVEMENTS: readonly Movement[] = ['improved', 'slipped', 'new', 'gone']

/**
 * Compares an older assessment with the current answers, control by control. Compares scores only if both assessments
 * use the same weights.
 */
export function ComparisonSection({ older, answers, content, more, id = 'comparison', onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [older])
  const words = more.words.past
  const all = { report: content.words, compare: more.words.compare }
  const comparison = compareAnswers(content.model, all, older, { answers }, todayHere())
  const { dropped } = older
  const { controls, profile, proofs, reason, score } = comparison
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
      {dropped && (
        <Notice>
          {fill(more.words.replied.left, { list: namesOf(more, [...dropped.removed, ...dropped.changed]) })}
        </Notice>
      )}
      {profile.length > 0 && (
        <Moved
          {...{ words }}
          caption={words.profile}
          rows={profile.map(({ fact, before, after }) => ({ id: fact, title: fact, before, after }))}
        />
      )}
      {MOVEMENTS.map((movement) => {
        const rows: readonly ComparedControl[] = controls[movement]
        return rows.length > 0 && <Moved key={movement} {...{ words, rows }} caption={words[movement]} />
      })}
      {proofs.length > 0 && <Moved {...{ words }} caption={words.proof} rows={proofs} />}
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
        <Button
          look="line"
          onClick={() => {
            print()
          }}
        >
          {words.print}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </Actions>
    </section>
  )
}
