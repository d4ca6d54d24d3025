import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isEmpty } from '../../../core/answers/answers.ts'
import { dateInWords, fill } from '../../../core/model/format.ts'
import { acceptAnswers } from '../../../state/validate-stored.ts'
import { todayHere } from '../../../state/browser.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import { type Assessment, startSavedAssessments } from '../../../state/saved-assessments.ts'
import { makeId } from '../../../state/id.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useHandoverContent } from '../../handover/handover-content.ts'
import { adoptStyles } from '../../../ui/adopt-styles.ts'
import { focusResult } from '../focus-result.ts'
import { AssessmentList, type HistoryNotice, asSaid } from './AssessmentList.tsx'
import { ComparisonSection } from './ComparisonSection.tsx'
import { CurrentAssessment } from './CurrentAssessment.tsx'
import sheet from './history.css?inline'
import type { OlderAssessment } from './older-assessment.ts'
import type { OwnAnswers, ReportProps } from '../report-props.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

type Props = OwnAnswers & Pick<ReportProps, 'moreUrl' | 'storeWords' | 'quizUrl'>

/** The assessments on this device, with forms to name, copy, switch, remove and compare them. */
export function Assessments(props: Props) {
  const { content, visit, quizUrl } = props
  adoptStyles(sheet)
  const { model, fileWords } = content
  const later = useHandoverContent(props.moreUrl)
  const more = later.part
  const saved = useMemo(
    () =>
      startSavedAssessments({
        ...{ model, visit, texts: deviceTexts('shelf'), today: todayHere },
        accept: acceptAnswers(model, fileWords),
        makeId,
      }),
    [],
  )
  const others = useStore(saved.$others)
  const answers = useStore(visit.$answers)
  const [notice, setNotice] = useState<HistoryNotice>()
  const [older, setOlder] = useState<OlderAssessment>()
  const status = useRef<HTMLDivElement>(null)

  useEffect(() => saved.open(), [])
  useEffect(() => {
    // Store a frozen copy of the answers, so that the result stays readable after an update of the question set.
    saved.remember()
  }, [answers])

  if (!more) return <LoadFailed of={later} words={props.storeWords} isSection />
  const words = more.words.past
  const show = (next: HistoryNotice): void => {
    setNotice(next)
    status.current?.focus()
  }
  const attempt = (isDone: boolean, text: string): void => {
    show({ text: isDone ? text : words.refused })
  }
  const nameOf = ({ name, date }: Assessment): string =>
    fill(words.item, { name: name ?? words.unnamed, date: dateInWords(date, content.words.language) })
  const read = (one: Assessment): void => {
    const { name, date, quiz } = one
    const note = fill(words.readNote, { name: nameOf(one), quiz })
    props.session.showArchived({ answers: asSaid(one, model.constants.quiz), name, date, note })
    focusResult()
  }
  return (
    <section class="band band--rule wrap past" id="past" aria-labelledby="past-title">
      <div class="head">
        <h2 id="past-title">{words.title}</h2>
        <p class="lede">{words.lead}</p>
      </div>
      {!isEmpty(answers) && (
        <CurrentAssessment
          {...{ saved, words, attempt }}
          loadWords={props.storeWords}
          compareFile={{ model, fileWords, moreUrl: props.moreUrl, onOlder: setOlder }}
          onStart={() => {
            if (saved.startNew()) location.assign(quizUrl)
            else show({ text: words.refused })
          }}
        />
      )}
      <div tabIndex={-1} ref={status} role="status">
        {notice && (
          <Notice isRow>
            <p>{notice.text}</p>
            {notice.undo && (
              <Button look="line" size="small" onClick={notice.undo}>
                {words.putBack}
              </Button>
            )}
          </Notice>
        )}
      </div>
      {others.length > 0 && (
        <AssessmentList
          {...{ others, saved, words, attempt }}
          onNotice={show}
          nameOf={nameOf}
          quiz={model.constants.quiz}
          onRead={read}
          onCompare={isEmpty(answers) ? undefined : setOlder}
        />
      )}
      {older && !isEmpty(answers) && (
        <ComparisonSection
          {...{ older, answers, content, more }}
          onClose={() => {
            setOlder(undefined)
            status.current?.focus()
          }}
        />
      )}
    </section>
  )
}
