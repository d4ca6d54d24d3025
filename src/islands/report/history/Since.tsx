import { useStore } from '../../use-store.ts'
import { useMemo, useRef, useState } from 'preact/hooks'
import { countMovements } from '../../../core/report/compare.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { dateInWords, weekdayInWords } from '../../../core/model/format-dates.ts'
import { todayHere } from '../../../state/browser.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useHandoverContent } from '../../handover/handover-content.ts'
import type { OwnAnswers, ReportProps } from '../report-props.ts'
import { ComparisonSection } from './ComparisonSection.tsx'
import sheet from './history.css?inline'
import { type OlderAssessment, toOlderAssessment } from './older-assessment.ts'
import { useSaved } from './use-saved.ts'

// Exported here, so that the code of the saved assessments needs no file of its own.
export { keepLink, savedAssessmentsOf } from './use-saved.ts'

interface Props extends OwnAnswers, Pick<ReportProps, 'moreUrl' | 'storeWords'> {
  report: Report
}

/** The changes since the earlier result, and the next job. Renders nothing without an earlier result. */
export function Since(props: Props) {
  const { content, visit, report } = props
  adoptStyles(sheet)
  const saved = useSaved(props)
  const earlier = useStore(saved.$earlier)
  const answers = useStore(visit.$answers)
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const words = content.pageWords
  const { language } = content.words
  const quiz = content.model.constants.quiz
  const older = useMemo(
    () => earlier && toOlderAssessment(earlier, quiz, dateInWords(earlier.date, language)),
    [earlier],
  )
  const moves = useMemo(
    () => older && countMovements(content.model, older.answers, answers, todayHere()),
    [older, answers],
  )
  if (!older || !moves) return null
  const { improved, slipped } = moves
  const isSame = improved + slipped + moves.new + moves.gone + moves.profile + moves.proof === 0
  const sentence = isSame
    ? words.sinceNothing
    : improved > 0
      ? slipped > 0
        ? words.since
        : words.sinceImproved
      : slipped > 0
        ? words.sinceSlipped
        : words.sinceOther
  const [first] = report.head.first
  const action = report.actions.find(({ id }) => id === first?.id)
  return (
    <section class="wrap since" aria-label={fill(sentence, { date: older.label, improved, slipped })}>
      <div class="since-strip">
        <p>
          <b>{fill(sentence, { date: older.label, improved, slipped })}</b>
          {action?.due !== undefined && (
            <>
              {' '}
              <a href={`#${action.id}`}>
                {fill(action.due < report.date ? words.sinceNextOver : words.sinceNext, {
                  title: action.title,
                  date: weekdayInWords(action.due, language),
                })}
              </a>
            </>
          )}
        </p>
        {!isSame && (
          <Button
            look="line"
            size="small"
            elementRef={opener}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? words.sinceClose : words.sinceOpen}
          </Button>
        )}
      </div>
      {isOpen && !isSame && (
        <Opened
          {...props}
          older={older}
          onClose={() => {
            setIsOpen(false)
            opener.current?.focus()
          }}
        />
      )}
    </section>
  )
}

/** Shows the comparison with the earlier result after the texts of the comparison have loaded. */
function Opened(props: Props & { older: OlderAssessment; onClose: () => void }) {
  const { visit, content, older, onClose } = props
  const answers = useStore(visit.$answers)
  const later = useHandoverContent(props.moreUrl)
  if (!later.part) return <LoadFailed of={later} words={props.storeWords} />
  return (
    <ComparisonSection
      older={older}
      answers={answers}
      content={content}
      onClose={onClose}
      more={later.part}
      loadWords={props.storeWords}
      id="since"
    />
  )
}
