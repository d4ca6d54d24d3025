import { useStore } from '@nanostores/preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { NO_ANSWERS } from '../../../core/answers/answers.ts'
import type { Question } from '../../../core/model/model.ts'
import { fill } from '../../../core/model/format.ts'
import { startHandoverSession } from '../../../state/handover-session.ts'
import { todayHere } from '../../../state/browser.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import type { MoreContent } from '../handover-content.ts'
import { Progress, QuestionScreen } from '../../quiz/QuizApp.tsx'
import type { AskedProps } from './AskedApp.tsx'
import { AskedCheck } from './AskedCheck.tsx'
import { AskedStart } from './AskedStart.tsx'

interface Props extends AskedProps {
  more: MoreContent
  asked: Question[]
  /** How many questions of an older link are not asked any more. */
  left: number
}

/** One screen at a time: what this is about, each question, and the reply to send back. */
export function AskedVisit(props: Props) {
  const { asked, left, areas, words, siteName, address, device, more, payload } = props
  const own = more.words.asked
  const visit = useMemo(
    () =>
      startHandoverSession({
        questions: asked,
        payload,
        address,
        texts: deviceTexts('reply'),
        today: todayHere,
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
    // As in the quiz: a new screen is announced by moving focus to its heading, never on arrival.
    if (shownBefore.current !== '' && shownBefore.current !== place) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
    shownBefore.current = place
  }, [place, missing])

  const here = areas.filter(({ id }) => asked.some(({ area }) => area === id))
  return (
    <div class="q wrap">
      <Progress
        areas={here}
        questions={asked}
        answers={{ ...NO_ANSWERS, choices: chosen }}
        screen={screen}
        words={{ ...words, side: own.title }}
      />
      <div class="qq">
        {!keeps && (
          <p class="note" role="status">
            {own.memoryOnly}
          </p>
        )}
        {screen.kind === 'start' && (
          <AskedStart {...{ asked, left, heading, visit, more }} draft={screen.draft} />
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
        {screen.kind === 'check' && <AskedCheck {...props} {...{ chosen, heading, visit }} asked={open} />}
      </div>
    </div>
  )
}
