import { useStore } from '../../use-store.ts'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { NO_ANSWERS } from '../../../core/answers/answers.ts'
import type { Question } from '../../../core/model/model.ts'
import { fill } from '../../../core/model/format.ts'
import { startHandoverSession } from '../../../state/handover-session.ts'
import { todayHere } from '../../../state/browser.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import type { HandoverContent } from '../handover-content.ts'
import { Progress } from '../../quiz/Progress.tsx'
import { QuestionScreen } from '../../quiz/QuestionScreen.tsx'
import type { QuizProps } from '../../quiz/quiz-props.ts'
import type { Address } from '../../../state/address.ts'
import { AskedCheck } from './AskedCheck.tsx'
import { AskedStart } from './AskedStart.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

export interface AskedProps extends QuizProps {
  /** The payload of the link with the questions. */
  payload: string
  address: Address
}

interface Props extends AskedProps {
  more: HandoverContent
  asked: Question[]
  /** Number of questions in the link that an update of the question set has removed. */
  left: number
}

/** The screens for the IT person, one at a time: the start screen, one screen per question, and the reply. */
export function AskedScreens(props: Props) {
  const { asked, areas, words, siteName, address, device, more, payload } = props
  const own = more.words.asked
  const visit = useMemo(
    () =>
      startHandoverSession({
        ...{ questions: asked, payload, address, today: todayHere },
        texts: deviceTexts('reply'),
      }),
    [],
  )
  const screen = useStore(visit.$screen)
  const chosen = useStore(visit.$chosen)
  const missing = useStore(visit.$missing)
  const open = useStore(visit.$asked)
  const keeps = useStore(visit.$keeps)
  const heading = useRef<HTMLHeadingElement>(null)
  const shownBefore = useRef('')
  // Each change of an answer makes a new object, so a changed reply counts as not sent.
  const [sent, setSent] = useState<typeof chosen>()

  useEffect(() => visit.open(), [])
  const place = screen.kind === 'question' ? screen.question.id : screen.kind
  const title =
    screen.kind === 'question'
      ? screen.question.title
      : screen.kind === 'check'
        ? words.checkTitle
        : own.title
  useEffect(() => {
    if (!device) document.title = `${missing ? fill(words.errorTitle, { title }) : title} · ${siteName}`
    // Focus the heading of a new screen for screen readers, but not the heading of the first screen.
    if (shownBefore.current !== '' && shownBefore.current !== place) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
    shownBefore.current = place
  }, [place, missing])

  const here = areas.filter(({ id }) => asked.some(({ area }) => area === id))
  return (
    <div class="quiz-page wrap">
      <div class="quiz-main">
        {!keeps && <Notice role="status">{own.memoryOnly}</Notice>}
        {screen.kind === 'start' && (
          <AskedStart {...props} heading={heading} visit={visit} draft={screen.draft} />
        )}
        {screen.kind === 'question' && (
          <QuestionScreen
            key={screen.question.id}
            screen={screen}
            chosen={chosen[screen.question.id] ?? []}
            missing={missing}
            areaName={areas.find(({ id }) => id === screen.question.area)?.name ?? words.context}
            heading={heading}
            flow={visit}
            words={{ ...words, why: own.where }}
          />
        )}
        {screen.kind === 'check' && (
          <AskedCheck
            {...props}
            chosen={chosen}
            heading={heading}
            visit={visit}
            asked={open}
            onSent={() => setSent(chosen)}
          />
        )}
      </div>
      <Progress
        areas={here}
        questions={asked}
        answers={{ ...NO_ANSWERS, choices: chosen }}
        screen={screen}
        words={{ ...words, side: own.title }}
        last={{ name: own.send, text: sent === chosen ? own.sent : own.notSent, isDone: sent === chosen }}
      />
    </div>
  )
}
