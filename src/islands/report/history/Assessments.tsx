import { useStore } from '../../use-store.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Answers, isEmpty } from '../../../core/answers/answers.ts'
import { fill } from '../../../core/model/format.ts'
import { dateInWords } from '../../../core/model/format-dates.ts'
import type { Assessment } from '../../../state/assessment-storage.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import type { SavedAssessments } from '../../../state/saved-assessments.ts'
import { loadJson } from '../../../ui/load-json.ts'
import { useFolds } from '../../../ui/use-folds.ts'
import type { HandoverContent } from '../../handover/handover-content.ts'
import { DeleteAnswers } from '../../quiz/DeleteAnswers.tsx'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { focusResult } from '../focus-result.ts'
import { AssessmentList, type HistoryNotice } from './AssessmentList.tsx'
import { ComparisonSection } from './ComparisonSection.tsx'
import { CurrentAssessment } from './CurrentAssessment.tsx'
import sheet from './history.css?inline'
import { type OlderAssessment, answersToCompare } from './older-assessment.ts'
import { useSaved } from './use-saved.ts'
import type { OwnAnswers, ReportProps } from '../report-props.ts'
import { ActionNotice } from '../../../ui/notice/Notice.tsx'

type Props = OwnAnswers & Pick<ReportProps, 'moreUrl' | 'storeWords' | 'quizUrl'>

/** The assessments on this device, with forms to name, copy, switch, remove and compare them. */
export function Assessments(props: Props) {
  const { visit, content } = props
  adoptStyles(sheet)
  const folds = useFolds<'past', HandoverContent>(() => loadJson<HandoverContent>(props.moreUrl))
  const more = folds.partOf('past')
  const saved = useSaved(props)
  const answers = useStore(visit.$answers)
  const [notice, setNotice] = useState<HistoryNotice>()

  useEffect(() => {
    // Store a frozen copy of the answers, so that the result stays readable after an update of the question set.
    saved.remember()
  }, [answers])

  return (
    <section class="band band--rule wrap past" id="past" aria-labelledby="past-title">
      <details open={isEmpty(answers)} onToggle={folds.onToggle('past')}>
        <summary>
          <h2 id="past-title">{content.foldTitles.past}</h2>
        </summary>
        {more && (
          <OnThisDevice
            {...props}
            more={more}
            saved={saved}
            answers={answers}
            notice={notice}
            onNotice={setNotice}
          />
        )}
        <LoadFailed of={folds.lazy} words={props.storeWords} />
        <DeleteAnswers
          words={props.storeWords}
          label={props.storeWords.deleteAll}
          onAsk={() => setNotice(undefined)}
          onDelete={() => {
            visit.clear()
            focusResult()
          }}
        />
      </details>
    </section>
  )
}

interface DeviceProps extends Props {
  more: HandoverContent
  saved: SavedAssessments
  /** The current answers. */
  answers: Answers
  notice: HistoryNotice | undefined
  onNotice: (notice: HistoryNotice | undefined) => void
}

function OnThisDevice({ more, saved, answers, notice, onNotice, ...props }: DeviceProps) {
  const { content, quizUrl } = props
  const { model, fileWords } = content
  const others = useStore(saved.$others)
  const [older, setOlder] = useState<OlderAssessment>()
  const status = useRef<HTMLDivElement>(null)
  const words = more.words.past
  const show = (next: HistoryNotice): void => {
    onNotice(next)
    status.current?.focus()
  }
  const attempt = (isDone: boolean, text: string): void => show({ text: isDone ? text : words.refused })
  const shared = { saved, words, attempt }
  const nameOf = ({ name, date: day }: Assessment): string => {
    const date = dateInWords(day, content.words.language)
    return name === undefined ? date : fill(words.item, { name, date })
  }
  const read = (one: Assessment): void => {
    const { name, date, quiz } = one
    const note = fill(words.readNote, { name: nameOf(one), quiz })
    props.session.showArchived({ answers: answersToCompare(one, model.constants.quiz), name, date, note })
    focusResult()
  }
  return (
    <>
      <p class="lede">{words.lead}</p>
      {!isEmpty(answers) && (
        <CurrentAssessment
          {...shared}
          loadWords={props.storeWords}
          compareFile={{ model, fileWords, moreUrl: props.moreUrl, onOlder: setOlder }}
          onStart={() => {
            if (saved.startNew()) location.assign(quizUrl)
            else show({ text: words.refused })
          }}
        />
      )}
      <div tabIndex={-1} ref={status} role="status">
        {notice && <ActionNotice text={notice.text} label={words.putBack} onPress={notice.undo} />}
      </div>
      {others.length > 0 && (
        <AssessmentList
          {...shared}
          others={others}
          onNotice={show}
          nameOf={nameOf}
          quiz={model.constants.quiz}
          onRead={read}
          onCompare={isEmpty(answers) ? undefined : setOlder}
        />
      )}
      {older && !isEmpty(answers) && (
        <ComparisonSection
          older={older}
          answers={answers}
          content={content}
          more={more}
          loadWords={props.storeWords}
          onClose={() => {
            setOlder(undefined)
            status.current?.focus()
          }}
        />
      )}
    </>
  )
}
