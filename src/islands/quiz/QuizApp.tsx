import { useStore } from '@nanostores/preact'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FileWords, QuizWords, StoreWords } from '../../messages/ui.ts'
import { progressAt } from '../../core/answers/answers.ts'
import type { Area, Question } from '../../core/model/model.ts'
import { fill } from '../../core/model/format.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { announce, deviceStorage, followAddress, storedName } from '../../state/browser.ts'
import { startQuizFlow } from '../../state/quiz-flow.ts'
import type { Device } from '../../state/report-session.ts'
import { startVisit } from '../../state/visit.ts'
import { CheckScreen } from './CheckScreen.tsx'
import { DroppedNotice } from './DroppedNotice.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { Progress } from './Progress.tsx'
import { QuestionScreen } from './QuestionScreen.tsx'
import { SaidList } from './SaidList.tsx'

export interface QuizProps {
  questions: Question[]
  areas: Area[]
  /** Which controls there are and the versions of questions and weights, so that a file or another tab can be checked. */
  controls: { id: string }[]
  constants: { quiz: string; model: number; earlier: string[] }
  words: QuizWords
  storeWords: StoreWords
  fileWords: FileWords
  siteName: string
  reportUrl: string
  /** Address of what asking, answering and coming back need as JSON; loaded only when somebody does it. */
  moreUrl: string
  /** In place of this device's storage and address bar, where the quiz is part of another page. */
  device?: Device
}

// The frame takes these from here, so that both pages load the same one file.
export { Progress, QuestionScreen, SaidList }

/** The quiz: one screen at a time, kept as it is answered. */
export function QuizApp(props: QuizProps) {
  const { questions, areas, words, storeWords, siteName, device } = props
  const [named, setNamed] = useState<VNode>()
  // Few visits come with a name; what shows it is loaded for those alone.
  const greet = (encoded?: string): void =>
    void import('./Named.tsx').then(({ Named }) => {
      setNamed(<Named {...{ encoded, words }} $answers={visit.$answers} />)
    })
  const { visit, flow, address } = useMemo(() => {
    const makeStorage = device?.makeStorage ?? deviceStorage
    const accept = acceptAnswers(props, props.fileWords)
    const made = startVisit({ questions }, makeStorage(accept, props.constants.quiz))
    const place = device?.address ?? followAddress()
    return { visit: made, address: place, flow: startQuizFlow({ questions }, made, place, greet) }
  }, [])
  const screen = useStore(flow.$screen)
  const missing = useStore(flow.$missing)
  const answers = useStore(visit.$answers)
  const keeps = useStore(visit.$keeps)
  const dropped = useStore(visit.$dropped)
  const isAsked = screen.kind === 'asked'
  const asked = useLazy(isAsked ? () => import('../handover/answering/AskedApp.tsx') : undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  const shownBefore = useRef('')
  const hasOpened = useRef(false)

  useEffect(() => {
    const stopVisit = visit.open()
    if (!device && storedName()) greet()
    const early = heading.current?.closest('form')?.querySelectorAll<HTMLInputElement>('.ans input:checked')
    const stopFlow = flow.open()
    const first = flow.$screen.get()
    // What was ticked on a slow line before this script came counts as well.
    if (first.kind === 'question' && early?.[0]?.name === first.question.id)
      flow.choose(Array.from(early, ({ value }) => value))
    hasOpened.current = true
    if (!device) {
      document.documentElement.dataset['ready'] = 'quiz'
      announce('ready')
      // Whoever answers for somebody else does not start the check.
      if (first.kind !== 'asked') announce('start')
    }
    return () => {
      stopFlow()
      stopVisit()
    }
  }, [])

  const lastStep = useRef(0)
  useEffect(() => {
    // Not what was drawn: on arrival the address has just changed it.
    const now = flow.$screen.get()
    if (now.kind !== 'question') return
    const progress = progressAt(questions, now.question)
    if (progress.index === lastStep.current) return
    lastStep.current = progress.index
    announce('progress', progress)
  }, [screen])

  const place = screen.kind === 'question' ? screen.question.id : screen.kind
  const title = screen.kind === 'question' ? screen.question.title : words.checkTitle
  useEffect(() => {
    if (isAsked) return
    // A part of another page leaves that page its title.
    if (!device) document.title = `${missing ? fill(words.errorTitle, { title }) : title} · ${siteName}`
    // A new screen is announced by moving focus to its heading, as a new page would be; never on arrival.
    if (shownBefore.current !== '' && shownBefore.current !== place) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
    shownBefore.current = hasOpened.current ? place : ''
  }, [place, missing])

  if (screen.kind === 'asked') {
    if (asked.part)
      return (
        <asked.part.AskedApp key={screen.payload} {...props} payload={screen.payload} address={address} />
      )
    return (
      <div class="wrap asked">
        {asked.state === 'loading' && <p role="status">{words.opening}</p>}
        <LoadFailed of={asked} words={storeWords} />
      </div>
    )
  }
  return (
    <div class="q wrap">
      <Progress areas={areas} questions={questions} answers={answers} screen={screen} words={words} />
      <div class="qq">
        {!keeps && (
          <p class="note" role="status">
            {storeWords.memoryOnly}
          </p>
        )}
        {named}
        <DroppedNotice dropped={dropped} moreUrl={props.moreUrl} words={storeWords} />
        {screen.kind === 'question' ? (
          <QuestionScreen
            key={screen.question.id}
            screen={screen}
            chosen={answers.choices[screen.question.id] ?? []}
            missing={missing}
            areaName={areas.find(({ id }) => id === screen.question.area)?.name ?? words.context}
            heading={heading}
            flow={flow}
            words={words}
          />
        ) : (
          <CheckScreen {...props} {...{ answers, heading, visit, flow, keeps }} />
        )}
      </div>
    </div>
  )
}
