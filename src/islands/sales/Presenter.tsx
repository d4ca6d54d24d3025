import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { PointWords, PresentWords, ResultWords, SalesWords } from '../../messages/ui.ts'
import { essentialGaps, gapsOf } from '../../core/documents/talking-points.ts'
import { fill } from '../../core/model/format.ts'
import { todayHere } from '../../state/browser.ts'
import { memoryAddress, memoryDevice } from '../../state/memory-device.ts'
import type { QuizProps } from '../quiz/QuizApp.tsx'
import type { RecoveryProps } from '../recovery/RecoveryApp.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { GapStep } from './GapStep.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { type LeaveProps, loadReport, useLeaveBehind } from './use-leave-behind.ts'
import { Steps } from './Steps.tsx'
import { useKeys } from './use-presenter-keys.ts'

/** What the page hands over; `matrix` is drawn by the server. */
export interface PresenterProps extends LeaveProps {
  words: PresentWords
  salesWords: SalesWords
  pointWords: PointWords
  resultWords: ResultWords
  quiz: Omit<QuizProps, 'device' | 'reportUrl'>
  clock: Omit<RecoveryProps, 'address' | 'quizUrl'>
  matrix?: ComponentChildren
}

const STEPS = ['matrix', 'clock', 'questions', 'result', 'gap-1', 'gap-2', 'gap-3', 'takeHome'] as const
type Step = (typeof STEPS)[number]

/** Addresses that lead from one step to another; they never reach the address bar. */
const LINKS: Readonly<Record<string, Step>> = {
  '#questions': 'questions',
  '#result': 'result',
  '#take': 'takeHome',
}

/** Quiz, clock and report as their own pages load them, in the same files. */
const loadParts = async () => {
  const [quiz, clock, report, result] = await Promise.all([
    import('../quiz/QuizApp.tsx'),
    import('../recovery/RecoveryApp.tsx'),
    loadReport(),
    import('../report/Result.tsx'),
  ])
  return { ...quiz, ...clock, ...report, ...result }
}

/** One visitor after the other, on one screen. Everything lives in memory; a new round starts with a new one. */
export function Presenter(props: PresenterProps) {
  const { words, resultWords, pointWords, brand } = props
  const { load, make } = useLeaveBehind(props)
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const loaded = useLazy(async () => {
    const [content, parts] = await Promise.all([load(), loadParts()])
    return { content, parts }
  })
  const { content, parts } = loaded.part ?? {}
  const [round, setRound] = useState(0)
  const [step, setStep] = useState<Step>('matrix')
  const [company, setCompany] = useState('')
  const device = useMemo(memoryDevice, [round])
  const clockAddress = useMemo(memoryAddress, [round])
  const hasMoved = useRef(false)

  const answers = device.read()
  const report = useMemo(
    () =>
      answers && content && parts?.writeReport(content.model, content.words, answers, { today: todayHere() }),
    [answers, content, parts],
  )
  const hasGaps = report !== undefined && report.head.first.length > 0
  const gaps = useMemo(() => {
    if (report && hasGaps) return gapsOf(report, pointWords)
    if (!content || !parts) return []
    const { model, words: reportWords } = content
    return essentialGaps(model, pointWords, parts.blankReport(model, reportWords, todayHere()))
  }, [report, content, parts])
  // Until it is known how many gaps there are, the bar keeps the room for all of them.
  const isKnown = content !== undefined && parts !== undefined
  const steps = STEPS.filter(
    (one) => !isKnown || !one.startsWith('gap-') || gaps.length >= Number(one.slice(4)),
  )
  const place = steps.indexOf(step)

  const go = (to: Step | undefined): void => {
    if (to === undefined) return
    hasMoved.current = true
    setStep(to)
  }
  const nextVisitor = (): void => {
    setRound((before) => before + 1)
    setCompany('')
    setStep('matrix')
    hasMoved.current = true
    // Whatever stood behind "#" belongs to the last visitor; radios that the server drew know no round.
    history.replaceState(null, '', location.pathname)
    for (const input of root.current?.querySelectorAll('input') ?? []) input.checked = input.defaultChecked
  }
  useKeys({ next: () => go(steps[place + 1]), back: () => go(steps[place - 1]) })

  useEffect(() => {
    // A page that Back or Forward brings out of the cache belongs to whoever stood here before.
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) nextVisitor()
    }
    addEventListener('pageshow', onShow)
    return () => {
      removeEventListener('pageshow', onShow)
    }
  }, [])
  useEffect(() => {
    if (parts && content) document.documentElement.dataset['ready'] = 'present'
  }, [round, parts, content])
  useEffect(() => {
    document.title = `${nameOf(step, words)} · ${words.title}`
    if (!hasMoved.current) return
    heading.current?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [step, round])
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const link = (event.target as Element).closest('a')
      const href = link?.getAttribute('href')
      if (!link || !href || link.hasAttribute('download')) return
      if (href.startsWith('#')) {
        const gap = gaps.findIndex(({ id }) => `#${id}` === href)
        const to = LINKS[href] ?? (gap >= 0 ? steps[steps.indexOf('result') + 1 + gap] : undefined)
        // A link to a field has moved the focus already.
        if (event.defaultPrevented) return
        // Nothing that a visitor opens gets into the address bar or the history of the tab.
        event.preventDefault()
        if (to !== undefined) go(to)
        else device.address.go(href.slice(1))
        return
      }
      // Elsewhere opens beside, so that a presentation is not lost.
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
    }
    const element = root.current
    element?.addEventListener('click', onClick)
    return () => {
      element?.removeEventListener('click', onClick)
    }
  })

  const gap = step.startsWith('gap-') ? gaps[Number(step.slice(4)) - 1] : undefined
  return (
    <div class="present" ref={root}>
      <h1 class="vh" tabIndex={-1} ref={heading}>
        {nameOf(step, words)}
      </h1>
      <LoadFailed of={loaded} words={props.quiz.storeWords} isSection />
      <div class="screen" hidden={step !== 'matrix'}>
        {props.matrix}
      </div>
      <div class="screen" hidden={step !== 'clock'}>
        {parts && (
          <parts.RecoveryApp key={round} {...props.clock} address={clockAddress} quizUrl="#questions" />
        )}
      </div>
      <div class="screen" hidden={step !== 'questions'}>
        {parts && <parts.QuizApp key={round} {...props.quiz} device={device} reportUrl="#result" />}
      </div>
      {step === 'result' &&
        (report && parts ? (
          <div class="screen">
            <parts.Head report={report} full={undefined} words={resultWords} brand={{}} />
            {report.known !== 'tooFew' && (
              <parts.Profile report={report} words={resultWords} loadWords={props.quiz.storeWords} />
            )}
          </div>
        ) : (
          <div class="screen wrap said-nothing">
            <h2>{words.noResult}</h2>
            <p class="lede">{words.noResultLead}</p>
            <p>
              <a class="btn btn--big" href="#questions">
                {words.ask}
              </a>
            </p>
          </div>
        ))}
      {gap && (
        <GapStep
          gap={gap}
          caption={fill(hasGaps ? words.gapOf : words.essential, { n: step.slice(4), total: gaps.length })}
          lead={hasGaps ? undefined : words.essentialsLead}
        />
      )}
      {step === 'takeHome' && (
        <div class="screen wrap take-home">
          <h2>{words.takeHome}</h2>
          <LeaveForm
            key={round}
            words={props.salesWords}
            paperWords={resultWords}
            {...{ make, company }}
            brandName={brand.name}
            answers={answers && (() => Promise.resolve(answers))}
            remembers={false}
            onCompany={setCompany}
          />
        </div>
      )}
      <Steps
        {...{ words, steps, step, round }}
        nameOf={(one) => nameOf(one, words)}
        onGo={go}
        onVisitor={nextVisitor}
      />
    </div>
  )
}

function nameOf(step: Step, words: PresentWords): string {
  return step.startsWith('gap-')
    ? fill(words.gap, { n: step.slice(4) })
    : words[step as Exclude<Step, `gap-${string}`>]
}
