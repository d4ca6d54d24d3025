import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isEmpty } from '../../../core/answers/answers.ts'
import type { Assessed } from '../../../core/report/compare.ts'
import type { Dropped } from '../../../core/answers/migrate.ts'
import { dateInWords, fill } from '../../../core/model/format.ts'
import { acceptAnswers } from '../../../state/validate-stored.ts'
import { todayHere } from '../../../state/browser.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import type { ReportSession } from '../../../state/report-session.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { type Assessment, startSavedAssessments } from '../../../state/saved-assessments.ts'
import type { Visit } from '../../../state/visit.ts'
import { makeId } from '../../../state/id.ts'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { useMore } from '../../handover/handover-content.ts'
import { wear } from '../../../ui/adopt-styles.ts'
import { toResult } from '../focus-result.ts'
import { AssessmentList, asSaid } from './AssessmentList.tsx'
import { Comparison } from './Comparison.tsx'
import { CurrentAssessment } from './CurrentAssessment.tsx'
import sheet from './history.css?inline'
import type { ReportProps } from '../ReportApp.tsx'

interface Props extends ReportProps {
  session: ReportSession
  content: ReportContent
  visit: Visit
}

/** An older assessment to see beside today's. */
export interface Older extends Assessed {
  label: string
  /** What of a file belongs to questions that have changed since. */
  dropped?: Dropped | undefined
}

/** What the last press did, and a way back where there is one. */
export type Told = { text: string; undo?: (() => void) | undefined } | undefined

/** Several assessments on this device: name, copy, start anew, switch, rename, remove, and an older one beside today's. */
export function Assessments(props: Props) {
  const { content, visit, quizUrl } = props
  wear(sheet)
  const { model, fileWords } = content
  const later = useMore(props.moreUrl)
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
  const [told, setTold] = useState<Told>()
  const [older, setOlder] = useState<Older>()
  const status = useRef<HTMLDivElement>(null)

  useEffect(() => saved.open(), [])
  useEffect(() => {
    // The day on which the questions change, the result of before can still be read.
    saved.remember()
  }, [answers])

  if (!more) return <LoadFailed of={later} words={props.storeWords} isSection />
  const words = more.words.past
  const tell = (next: Told): void => {
    setTold(next)
    status.current?.focus()
  }
  const attempt = (isDone: boolean, text: string): void => {
    tell({ text: isDone ? text : words.refused })
  }
  const nameOf = ({ name, date }: Assessment): string =>
    fill(words.item, { name: name ?? words.unnamed, date: dateInWords(date, content.words.language) })
  const read = (one: Assessment): void => {
    const { name, date, quiz } = one
    const note = fill(words.readNote, { name: nameOf(one), quiz })
    props.session.showArchived({ answers: asSaid(one, model.constants.quiz), name, date, note })
    toResult()
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
            else tell({ text: words.refused })
          }}
        />
      )}
      <div tabIndex={-1} ref={status} role="status">
        {told && (
          <div class="note row">
            <p>{told.text}</p>
            {told.undo && (
              <button type="button" class="btn btn--line btn--s" onClick={told.undo}>
                {words.putBack}
              </button>
            )}
          </div>
        )}
      </div>
      {others.length > 0 && (
        <AssessmentList
          {...{ others, saved, words, attempt, tell }}
          nameOf={nameOf}
          quiz={model.constants.quiz}
          onRead={read}
          onCompare={isEmpty(answers) ? undefined : setOlder}
        />
      )}
      {older && !isEmpty(answers) && (
        <Comparison
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
