import '../islands.css'
import './sales.css'
import './present.css'
import './stage.css'
import type { ComponentChildren, ComponentProps } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PointWords, PresentWords, ResultWords, SalesWords, SayWords } from '../../messages/ui.ts'
import type { LaterContent } from '../whose-job/later-content.ts'
import type { QuizProps } from '../quiz/quiz-props.ts'
import type { RecoveryProps } from '../recovery/clock-props.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { useLazy } from '../../ui/use-lazy.ts'
import { GapStep } from './GapStep.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { type NotesState, SlideNotes } from './SlideNotes.tsx'
import { Booking, OfferStep } from './OfferStep.tsx'
import { ResultStep } from './ResultStep.tsx'
import { type LeaveProps, useLeaveBehind } from './use-leave-behind.ts'
import { Steps } from './Steps.tsx'
import { type HostOffer, type Step, gapNumber, stepName, stepsFor, saidOn } from './presenter-steps.ts'
import { usePresenterNotes } from './use-presenter-notes.tsx'
import { usePresenterKeys } from './use-presenter-keys.ts'
import { usePresenterLinks } from './use-presenter-links.ts'
import { useTalkingPoints } from './use-talking-points.ts'
import { useTalk } from './use-talk.ts'
import { onWindow, useListener } from '../../ui/use-listener.ts'

interface Props extends LeaveProps {
  words: PresentWords
  salesWords: SalesWords
  pointWords: PointWords
  sayWords: SayWords
  resultWords: ResultWords
  quiz: Omit<QuizProps, 'device' | 'reportUrl'>
  clock: Omit<RecoveryProps, 'address' | 'quizUrl'>
  /** What the host sells. The talk ends with it. */
  offer: HostOffer
  /** The responsibility matrix, rendered on the server. */
  matrix?: ComponentChildren
  /** The notes about the responsibility matrix, rendered on the server. */
  matrixNotes?: ComponentChildren
}

const loadParts = async () => {
  const [{ QuizApp }, { RecoveryApp }, { TenStep }, { blankReport, writeReport }] = await Promise.all([
    import('../quiz/QuizApp.tsx'),
    import('../recovery/RecoveryApp.tsx'),
    import('./TenStep.tsx'),
    import('../../core/report/report.ts'),
  ])
  return { QuizApp, RecoveryApp, TenStep, blankReport, writeReport }
}

/**
 * Presenter mode: several visitors use one screen in turn. All data are in memory, and the next visitor gets a new device.
 * So nothing has to be deleted. A reload would also end full screen.
 */
export function Presenter(props: Props) {
  const { words, resultWords, pointWords, sayWords, offer } = props
  const { load, make } = useLeaveBehind(props)
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const loaded = useLazy(async () => {
    const [content, parts, ten] = await Promise.all([
      load(),
      loadParts(),
      loadJson<LaterContent>(props.tenUrl),
    ])
    return { content, parts, ten }
  })
  const parts = loaded.part?.parts
  const talk = useTalk()
  const { round, step, company, people, device, clockAddress } = talk
  const [, setAnswered] = useState(false)
  const hasMoved = useRef(false)

  const answers = device.read()
  const { report, example, gaps, gapsFrom } = useTalkingPoints(answers, loaded.part, pointWords, offer.offers)
  const shownReport = report ?? example
  const steps = stepsFor(loaded.part && gaps.length, offer)
  const place = steps.indexOf(step)

  const go = (to: Step | undefined): void => {
    if (to === undefined) return
    hasMoved.current = true
    said.onClose()
    talk.setStep(to)
  }
  const nextVisitor = (): void => {
    talk.startNext()
    said.onClose()
    hasMoved.current = true
    // The URL hash and the server-rendered radio buttons would keep the choices of the previous visitor.
    history.replaceState(null, '', location.pathname)
    for (const input of root.current?.querySelectorAll('input') ?? []) input.checked = input.defaultChecked
    for (const drawing of root.current?.querySelectorAll('[data-now]') ?? [])
      for (const name of ['data-now', 'data-from']) drawing.removeAttribute(name)
  }
  const onKey = usePresenterKeys({ next: () => go(steps[place + 1]), back: () => go(steps[place - 1]) })
  const onLink = usePresenterLinks({ root, gaps, onStep: go, onQuiz: (hash) => device.address.go(hash) })
  const n = gapNumber(step)
  const gap = n === undefined ? undefined : gaps[n - 1]
  const said = usePresenterNotes({
    ...{ root, words, sayWords, pointWords, steps, step, gap, gaps, gapsFrom, onKey, onLink, offer },
    onGo: go,
  })
  const { notes } = said
  useListener(
    onWindow,
    'pageshow',
    // A page from the back/forward cache can show the data of an earlier visitor, so start again.
    ({ persisted }) => {
      if (persisted) nextVisitor()
    },
  )
  useEffect(() => {
    if (loaded.part) document.documentElement.dataset['ready'] = 'present'
    // The questions read a talk that was taken here. After that, its result can be shown.
    setAnswered(device.read() !== undefined)
  }, [round, loaded.part])
  useEffect(() => {
    document.title = `${stepName(step, words)} · ${words.title}`
    if (!hasMoved.current) return
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [step, round])

  return (
    <div class="present" ref={root}>
      <h1 class="visually-hidden" tabIndex={-1} ref={heading}>
        {stepName(step, words)}
      </h1>
      <LoadFailed of={loaded} words={props.quiz.storeWords} isSection />
      <div class="screen stage-matrix follows" hidden={step !== 'matrix'}>
        <h2 class="wrap">{words.headline}</h2>
        {props.matrix}
        <SlideNotes {...notes}>{props.matrixNotes}</SlideNotes>
      </div>
      <div class="screen stage-clock" hidden={step !== 'clock'}>
        {parts && (
          <parts.RecoveryApp
            key={round}
            {...props.clock}
            address={clockAddress}
            quizUrl="#questions"
            notes={notes}
          />
        )}
      </div>
      <div class="screen stage-ten" hidden={step !== 'ten'}>
        {loaded.part && parts && (
          <parts.TenStep
            key={round}
            content={loaded.part.ten}
            words={words}
            people={people}
            onPeople={talk.setPeople}
            notes={notes}
          />
        )}
      </div>
      <div class="screen stage-questions" hidden={step !== 'questions'}>
        {parts && <parts.QuizApp key={round} {...props.quiz} device={device} reportUrl="#result" />}
        <SlideNotes {...notes} />
      </div>
      {step === 'result' && shownReport && (
        <ResultStep
          {...{ gaps, words, resultWords, notes }}
          report={shownReport}
          isExample={report === undefined}
        />
      )}
      {gap && (
        <GapStep
          {...{ gap, words, pointWords, gapsFrom, notes }}
          ask={saidOn(step, sayWords)}
          n={n ?? 0}
          total={gaps.length}
        />
      )}
      {step === 'offer' && <OfferStep {...{ words, gaps, offer, notes }} brandName={props.brand.name} />}
      {step === 'takeHome' && (
        <TakeHome
          key={round}
          {...{ ...props, make, company, people, notes }}
          booking={offer.booking}
          answers={answers && (() => Promise.resolve(answers))}
          onCompany={talk.setCompany}
        />
      )}
      <Steps
        words={words}
        storeWords={props.quiz.storeWords}
        steps={steps}
        step={step}
        isNext={talk.isNext}
        onGo={go}
        onVisitor={nextVisitor}
        notes={{ isOpen: notes.isOpen, onToggle: said.onToggle }}
      />
      {said.paper}
    </div>
  )
}

interface TakeHomeProps
  extends
    Pick<Props, 'words' | 'salesWords' | 'resultWords' | 'brand'>,
    Pick<ComponentProps<typeof LeaveForm>, 'make' | 'company' | 'answers' | 'people' | 'onCompany'> {
  booking: HostOffer['booking']
  notes: NotesState
}

/** The slide with the form for the page that the visitor takes home, and the call to action of the host. */
function TakeHome({ words, salesWords, resultWords, brand, booking, notes, ...form }: TakeHomeProps) {
  const { make, company, answers, people, onCompany } = form
  return (
    <div class="screen wrap take-home">
      <div>
        <h2>{words.takeHome}</h2>
        <p>{words.takeLead}</p>
      </div>
      <LeaveForm
        {...{ make, company, answers, people, onCompany }}
        words={salesWords}
        paperWords={resultWords}
        brandName={brand.name}
        remembers={false}
        more={words.takeMore}
      />
      {booking && <Booking booking={booking} words={words} />}
      <SlideNotes {...notes} />
    </div>
  )
}
