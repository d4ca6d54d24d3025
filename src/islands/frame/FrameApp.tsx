import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { FrameWords } from '../../messages/ui.ts'
import { announce } from '../../state/browser.ts'
import { $framed, framedDevice, instanceOf } from '../../state/framed-device.ts'
import { fill } from '../../core/model/format.ts'
import type { QuizProps } from '../quiz/QuizApp.tsx'
import type * as Report from '../report/ReportApp.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'
import { bookingOf } from './host-cta.ts'
import { placeOf } from './lead-target.ts'
import { Foot } from './Foot.tsx'
import { OwnMark } from './OwnMark.tsx'
import { Start, type StartLayer } from './Start.tsx'
import { paint } from './apply-theme.ts'
import type { QuizFile } from './measure-tallest-question.tsx'
import { useRoom } from './use-reserved-height.ts'

/** What the frame's page hands over. */
export interface FrameProps {
  words: FrameWords
  layers: readonly StartLayer[]
  facts: string
  buttons: { start: string; goOn: string; privacy: string }
  quiz: Omit<QuizProps, 'device' | 'reportUrl'>
  report: Omit<
    Report.ReportProps,
    'device' | 'quizUrl' | 'askUrl' | 'shareUrl' | 'tellsAnswers' | 'isConfined'
  >
  /** Address of what the form after a report needs; loaded only where the page around takes leads. */
  leadUrl: string
  /** Addresses of the full pages. */
  pages: { quiz: string; report: string; privacy: string }
  /** The brand's own mark and name, drawn by the page. */
  mark?: ComponentChildren
}

type Stage = 'start' | 'quiz' | 'result'

/** Addresses inside the frame; nothing of them reaches the history of the tab. */
const QUIZ = '#quiz'
const REPORT = '#report'

const heading = (): HTMLElement | null => document.querySelector('#root h1')

/** Quiz and report as one document, on the page of somebody else. */
export function FrameApp({ words, layers, facts, buttons, quiz, report, leadUrl, pages, mark }: FrameProps) {
  const framed = useStore($framed)
  const options = framed?.options ?? {}
  const [stage, setStage] = useState<Stage>('start')
  const quizPart = useLazy<QuizFile>(() => import('../quiz/QuizApp.tsx'))
  // The report loads while questions are answered, so that the result is there at once.
  const reportPart = useLazy<typeof Report>(
    stage === 'start' ? undefined : () => import('../report/ReportApp.tsx'),
  )
  const parts = quizPart.part
  const result = reportPart.part
  const [round, setRound] = useState(0)
  const hasStarted = useRef(false)
  const stageBox = useRef<HTMLDivElement>(null)
  const startHeading = useRef<HTMLHeadingElement>(null)

  const instance = instanceOf(options)
  // Once answers are there, a new name must not take them away.
  const fixed = useRef(instance)
  if (stage === 'start') fixed.current = instance
  const device = useMemo(() => framedDevice(fixed.current), [fixed.current, round])
  const place = useStore(device.address.$position)

  const quizProps: QuizProps = {
    ...quiz,
    ...(framed?.isConfined && { storeWords: { ...quiz.storeWords, memoryOnly: words.confinedShort } }),
    reportUrl: REPORT,
    device,
  }
  const long =
    stage === 'result' ? 'result' : stage === 'quiz' && place.hash === 'check' ? 'check' : undefined
  const room = useRoom(stageBox, framed?.mode === 'inline', long, parts, quizProps, device.canKeep, round)
  const moreWords = stage === 'result' ? words.moreReport : words.moreAnswers
  const booking = framed && bookingOf(framed, words)

  const start = (): void => {
    if (!hasStarted.current) announce('start')
    hasStarted.current = true
    setStage('quiz')
  }
  const follow = (hash: string): void => {
    if (hash === REPORT) setStage('result')
    else if (hash.startsWith(QUIZ)) {
      device.address.go(hash.slice(QUIZ.length + 1))
      setStage('quiz')
    } else if (stage === 'quiz') device.address.go(hash.slice(1))
    else {
      if (stage === 'result') device.address.go(hash.slice(1))
      document.getElementById(hash.slice(1))?.scrollIntoView()
    }
  }

  useEffect(() => {
    if (!framed) return
    if (options.accent || options.scheme) paint(options.accent ?? report.brand.accent, options.scheme)
    document.documentElement.dataset['ready'] = 'frame'
  }, [framed])
  useEffect(() => {
    if (framed) announce('ready')
  }, [framed !== undefined])
  useEffect(() => {
    const root = document.getElementById('root')!
    if (room.isKept) root.dataset['more'] = moreWords
    else delete root.dataset['more']
  }, [room.isKept, moreWords])
  useEffect(() => {
    if (stage === 'quiz') heading()?.focus({ preventScroll: true })
  }, [stage, parts])
  useEffect(() => {
    const submit = (event: Event, form: HTMLFormElement | null): void => {
      // A sandbox that forbids forms swallows the press: no form is sent here, so the islands are told themselves.
      if (!framed?.isConfined || !form) return
      event.preventDefault()
      form.dispatchEvent(new Event('submit', { cancelable: true }))
    }
    const onCommand = (event: Event): void => {
      const { name } = (event as CustomEvent<{ name: string }>).detail
      if (name === 'focus') heading()?.focus({ preventScroll: true })
      if (name === 'more') room.open()
      if (name !== 'reset') return
      device.makeStorage(() => undefined, '').clear()
      hasStarted.current = false
      setRound(round + 1)
      setStage('start')
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit(event, event.target.form)
    }
    const onClick = (event: MouseEvent): void => {
      const button = (event.target as Element).closest('button')
      if (button?.type === 'submit') submit(event, button.form)
      const link = (event.target as Element).closest('a')
      const href = link?.getAttribute('href')
      if (!link || !href) return
      if (href.startsWith('#')) {
        // The link of an error summary has moved the focus itself. Following it would clear the message.
        if (event.defaultPrevented) return
        // Following it would add an entry to the history of the page around.
        event.preventDefault()
        follow(href)
        return
      }
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
      if (href === booking?.url) announce('cta', { href, label: link.textContent })
    }
    const onComplete = (): void => {
      requestAnimationFrame(() => heading()?.focus({ preventScroll: true }))
    }
    document.addEventListener('quiz-command', onCommand)
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey)
    document.addEventListener('quiz-complete', onComplete)
    return () => {
      document.removeEventListener('quiz-command', onCommand)
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('quiz-complete', onComplete)
    }
  })

  const kept = room.isKept ? { class: 'kept', style: { maxHeight: `${String(room.height)}px` } } : {}
  const waitFor = (part: Lazy<unknown>) =>
    part.retry ? (
      <LoadFailed of={part} words={quiz.storeWords} isSection />
    ) : (
      <p class="wrap waiting">{report.words.loading}</p>
    )
  const host = framed?.host || words.around
  const isTold = framed?.mode !== undefined
  const lead = placeOf(framed, leadUrl)
  const told =
    !isTold || options.results === 'none'
      ? words.sharesNone
      : fill(options.results === 'answers' ? words.sharesAnswers : words.sharesSummary, { host })
  const shares = lead ? `${told} ${fill(words.sharesForm, { host })}` : told
  const name = options.brand ?? report.brand.name

  return (
    <>
      <header class="frame-top wrap" aria-label={report.brand.quizName}>
        {options.logo ? (
          <img class="frame-logo" src={options.logo} alt={name} referrerpolicy="no-referrer" />
        ) : options.brand ? (
          <p class="frame-name">{name}</p>
        ) : (
          <OwnMark mark={mark} />
        )}
      </header>
      <main
        aria-label={report.brand.quizName}
        class="stage"
        ref={stageBox}
        style={room.height ? { minHeight: `${String(room.height)}px` } : undefined}
      >
        {stage === 'start' && (
          <Start
            {...{ words, layers, facts, shares, heading: startHeading, onStart: start }}
            title={report.brand.quizName}
            button={framed && device.hasStoredAnswers() ? buttons.goOn : buttons.start}
          />
        )}
        {stage === 'quiz' && (
          <div {...kept}>{parts ? <parts.QuizApp key={round} {...quizProps} /> : waitFor(quizPart)}</div>
        )}
        {stage === 'result' && (
          <div {...kept}>
            {result ? (
              <result.ReportApp
                {...report}
                storeWords={quizProps.storeWords}
                words={{ ...report.words, private: shares }}
                {...{ device, quizUrl: QUIZ, askUrl: pages.quiz, shareUrl: pages.report }}
                brand={{
                  ...report.brand,
                  // Another brand's name stands without the logo and the offers of this one.
                  ...(options.brand && {
                    logo: undefined,
                    offerLines: {},
                    booking: undefined,
                    phone: undefined,
                    email: undefined,
                  }),
                  ...(booking && { booking }),
                  name,
                  accent: options.accent ?? report.brand.accent,
                }}
                lead={lead}
                tellsAnswers={options.results === 'answers'}
                isConfined={framed?.isConfined ?? false}
              />
            ) : (
              waitFor(reportPart)
            )}
          </div>
        )}
      </main>
      <Foot
        {...{ words, pages, buttons }}
        name={report.brand.quizName}
        privacy={options.privacy ?? pages.privacy}
        isConfined={framed?.isConfined ?? false}
        payload={() => {
          const accept = result?.acceptAnswers(quiz, quiz.fileWords)
          const kept = accept && device.makeStorage(accept, quiz.constants.quiz).read()
          return kept && result?.encodeShare(quiz, { kind: 'answers', answers: kept.answers })
        }}
        place={`${stage} ${place.hash}`}
      />
    </>
  )
}
