import '../islands.css'
import './quiz.css'
import { useStore } from '../use-store.ts'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Answers, hasNoIt, nextUnanswered } from '../../core/answers/answers.ts'
import { minutesFrom, progressAt } from '../../core/answers/position.ts'
import { fill } from '../../core/model/format.ts'
import type { Question } from '../../core/model/model.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import { announce, deviceStorage, followAddress, storedName } from '../../state/browser.ts'
import { startQuizFlow } from '../../state/quiz-flow.ts'
import { startVisit } from '../../state/visit.ts'
import { DroppedNotice } from './DroppedNotice.tsx'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { Progress } from './Progress.tsx'
import { QuestionScreen, adviceFor } from './QuestionScreen.tsx'
import type { QuizProps } from './quiz-props.ts'
import { Notice } from '../../ui/notice/Notice.tsx'

/** Returns the properties of the screen of a question that depend only on the question and the answers. */
function propsOfQuestion(
  { questions, areas, words, timesLeft }: QuizProps,
  answers: Answers,
  question: Question,
) {
  const model = { questions }
  return {
    chosen: answers.choices[question.id] ?? [],
    areaName: areas.find(({ id }) => id === question.area)?.name ?? words.context,
    timeLeft: timesLeft[minutesFrom(model, answers, question)],
    advice: adviceFor(questions, question),
    words: hasNoIt(model, answers) ? { ...words, notMine: '', askIt: words.lookUp } : words,
  }
}

/** Greets a business by the stored name, or by the name in the address of a link that says where the visitor comes from. */
function greetFirst(isUnfinished: boolean, greet: (encoded?: string) => void): void {
  // After the last question, the report shows the name and lets the visitor change it.
  if (storedName() && isUnfinished) greet()
  const { search } = location
  if (search)
    void import('../../state/came-from.ts').then(({ takeCameFrom }) => {
      const name = takeCameFrom(search)
      if (name) greet(encodeURIComponent(name))
    })
}

/** The quiz, one screen at a time. Stores each answer immediately. */
export function QuizApp(props: QuizProps) {
  const { questions, areas, words, storeWords, siteName, device } = props
  const [named, setNamed] = useState<VNode>()
  // Few links contain a client's name, so the code that shows the name loads on demand.
  const greet = (encoded?: string): void =>
    void import('./NameNotice.tsx').then(({ NameNotice }) => {
      setNamed(<NameNotice encoded={encoded} words={words} $answers={visit.$answers} />)
    })
  const { visit, flow, address } = useMemo(() => {
    const makeStorage = device?.makeStorage ?? deviceStorage
    const accept = acceptAnswers(props, props.fileWords)
    const made = startVisit({ questions }, makeStorage(accept, props.constants.quiz))
    const place = device?.address ?? followAddress()
    // A site in one language has no link that carries answers, so its build leaves this code out.
    const takeAnswers = import.meta.env.SITE_LANGUAGES
      ? (payload: string, then: () => void): void =>
          void import('./carried.ts').then(({ takeCarried }) => {
            takeCarried(props, props.fileWords, made, payload)
            then()
          })
      : undefined
    const started = startQuizFlow({ questions }, made, place, greet, takeAnswers)
    return { visit: made, address: place, flow: started }
  }, [])
  const screen = useStore(flow.$screen)
  const missing = useStore(flow.$missing)
  const answers = useStore(visit.$answers)
  const keeps = useStore(visit.$keeps)
  const dropped = useStore(visit.$dropped)
  const isAsked = screen.kind === 'asked'
  const asked = useLazy(isAsked ? () => import('../handover/answering/AskedApp.tsx') : undefined)
  // The first question does not need the code of the last screen, so this code loads while the visitor answers.
  const check = useLazy(() => import('./CheckScreen.tsx'))
  const isWaiting = screen.kind === 'check' && !check.part
  const heading = useRef<HTMLHeadingElement>(null)
  const shownBefore = useRef('')
  const hasOpened = useRef(false)

  useEffect(() => {
    const stopVisit = visit.open()
    // If the device does not store the answers, the links to the other languages carry them.
    if (import.meta.env.SITE_LANGUAGES && !device)
      visit.$keeps.listen((isKept) => {
        if (!isKept) void import('./carried.ts').then(({ carryAnswers }) => carryAnswers(props, visit))
      })
    if (!device) greetFirst(nextUnanswered({ questions }, visit.$answers.get()) !== undefined, greet)
    const stopFlow = flow.open()
    hasOpened.current = true
    if (!device) {
      document.documentElement.dataset['ready'] = 'quiz'
      announce('ready')
      // An IT person who answers questions does not start the quiz, so dispatch no start event.
      if (flow.$screen.get().kind !== 'asked') announce('start')
    }
    return () => {
      stopFlow()
      stopVisit()
    }
  }, [])

  const place = screen.kind === 'question' ? screen.question.id : screen.kind
  // The place of which the next screen is drawn, invisibly.
  const [aheadOf, setAheadOf] = useState('')
  useEffect(() => check.part?.prepareNext(() => setAheadOf(place)), [check.part, place])
  useEffect(() => check.part?.prepareCheck(props), [check.part])
  useEffect(() => check.part?.prepareReport(props, visit, screen), [check.part, screen, keeps])

  const lastStep = useRef(0)
  useEffect(() => {
    // Read the store, because the URL may have changed the screen since the last render.
    const now = flow.$screen.get()
    if (now.kind !== 'question') return
    const progress = progressAt(questions, now.question)
    if (progress.index === lastStep.current) return
    lastStep.current = progress.index
    announce('progress', progress)
  }, [screen])

  const title = screen.kind === 'question' ? screen.question.title : words.checkTitle
  useEffect(() => {
    if (isAsked || isWaiting) return
    // If the quiz is part of another page, do not change the document title of that page.
    if (!device) document.title = `${missing ? fill(words.errorTitle, { title }) : title} · ${siteName}`
    // Focus the heading of a new screen for screen readers, but not when the page loads. Nothing has the focus then, because the
    // screen before is gone, unless a screen that was drawn ahead has it, or the visitor has already moved it elsewhere.
    const isNew = shownBefore.current !== '' && shownBefore.current !== place
    if (isNew && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true })
      scrollTo({ top: 0 })
    }
    shownBefore.current = hasOpened.current ? place : ''
  }, [place, missing, isWaiting])

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
    <div class="quiz-page wrap">
      <div class="quiz-main">
        {!keeps && <Notice role="status">{storeWords.memoryOnly}</Notice>}
        {named}
        <DroppedNotice dropped={dropped} moreUrl={props.moreUrl} words={storeWords} />
        {isWaiting ? (
          <>
            {check.state === 'loading' && <p role="status">{words.opening}</p>}
            <LoadFailed of={check} words={storeWords} />
          </>
        ) : (
          [screen, aheadOf === place && flow.ahead()].map((step) => {
            if (!step) return null
            const headingOfStep = step === screen ? heading : null
            if (step.kind === 'question')
              return (
                <QuestionScreen
                  key={step.question.id}
                  {...propsOfQuestion(props, answers, step.question)}
                  screen={step}
                  heading={headingOfStep}
                  missing={missing && step === screen}
                  flow={flow}
                  showAhead={check.part?.showAhead}
                  Said={check.part?.SaidInTen}
                />
              )
            return (
              check.part && (
                <check.part.CheckScreen
                  key={step.kind}
                  {...props}
                  answers={answers}
                  heading={headingOfStep}
                  visit={visit}
                  flow={flow}
                  keeps={keeps}
                />
              )
            )
          })
        )}
      </div>
      <Progress areas={areas} questions={questions} answers={answers} screen={screen} words={words} />
    </div>
  )
}
