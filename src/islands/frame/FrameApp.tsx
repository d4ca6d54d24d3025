import '../islands.css'
import './frame.css'
import { useStore } from '../use-store.ts'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { readOrigin } from '../../core/lead/origin.ts'
import type { FrameWords } from '../../messages/ui.ts'
import { announce } from '../../state/browser.ts'
import { warnOfDropped } from '../../state/came-from.ts'
import { $framed } from '../../state/framed-device.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { type Lazy, useLazy } from '../../ui/use-lazy.ts'
import { onDocument, useListener } from '../../ui/use-listener.ts'
import type { QuizProps } from '../quiz/quiz-props.ts'
import type { ReportProps } from '../report/report-props.ts'
import { applyTheme } from './apply-theme.ts'
import { Foot } from './Foot.tsx'
import { FrameHeader } from './FrameHeader.tsx'
import { readHost } from './host-options.ts'
import { Start, type StartLayer } from './Start.tsx'
import { useFrameLinks } from './use-frame-links.ts'
import { QUIZ_LINK, REPORT_LINK, type Stage, useFrameVisit } from './use-frame-visit.ts'
import { useReservedHeight } from './use-reserved-height.ts'

interface Props {
  words: FrameWords
  layers: readonly StartLayer[]
  facts: string
  buttons: { start: string; goOn: string; privacy: string }
  quiz: Omit<QuizProps, 'device' | 'reportUrl'>
  report: Omit<ReportProps, 'device' | 'quizUrl' | 'askUrl' | 'shareUrl' | 'sharesAnswers' | 'isConfined'>
  /** The URL of the contact form's texts. The frame loads the texts only if the host accepts leads. */
  leadUrl: string
  /** The URLs of the quiz page, the report page and the privacy page outside the frame. */
  pages: { quiz: string; report: string; privacy: string }
  /** The logo and name of the brand, rendered on the server. */
  mark?: ComponentChildren
}

const heading = (): HTMLElement | null => document.querySelector('#root h1')
const PARTS = {
  long: '.said > div, .check-area, .files, .report-head ~ *',
  next: '.report-head + *, .check-answers',
}
const focusHeading = (): void => heading()?.focus({ preventScroll: true })

/** Returns the name of the visible screen if that screen can be taller than a question, otherwise `undefined`. */
function longScreen(stage: Stage, hash: string): 'check' | 'result' | undefined {
  if (stage === 'result') return 'result'
  return stage === 'quiz' && hash === 'check' ? 'check' : undefined
}

// Static imports of quiz and report would split their entry files, and cost the pages `/quiz/` and `/report/` a round trip.
const loadQuiz = async () => {
  const [{ QuizApp }, { measureTallestQuestion }] = await Promise.all([
    import('../quiz/QuizApp.tsx'),
    import('./measure-tallest-question.tsx'),
  ])
  return { QuizApp, measureTallestQuestion }
}
const loadReport = async () => {
  const [{ ReportApp }, { encodeKeptAnswers }] = await Promise.all([
    import('../report/ReportApp.tsx'),
    import('./encode-kept-answers.ts'),
  ])
  return { ReportApp, encodeKeptAnswers }
}

/** The quiz and the report as one document, for a frame on another site. */
export function FrameApp({ words, layers, facts, buttons, quiz, report, leadUrl, pages, mark }: Props) {
  const framed = useStore($framed)
  const { options, isConfined, offer, lead, shares, brand } = readHost(framed, words, report.brand, leadUrl)
  const { stage, device, place, round, start, follow } = useFrameVisit(framed)
  const quizPart = useLazy(loadQuiz)
  // Load the report's code while the visitor answers, so that the result appears immediately.
  const reportPart = useLazy(stage === 'start' ? undefined : loadReport)
  const { part: quizCode } = quizPart
  const { part: reportCode } = reportPart
  const stageBox = useRef<HTMLDivElement>(null)
  const startHeading = useRef<HTMLHeadingElement>(null)

  const storeWords = isConfined ? { ...quiz.storeWords, memoryOnly: words.confinedShort } : quiz.storeWords
  const measure = useMemo(
    () =>
      quizCode &&
      ((box: HTMLElement) =>
        quizCode.measureTallestQuestion(box, { ...quiz, storeWords }, !device.canKeep())),
    [quizCode, isConfined, device],
  )
  const room = useReservedHeight({
    stage: stageBox,
    isManaged: framed?.mode === 'inline',
    long: longScreen(stage, place.hash),
    measure,
    round,
    parts: PARTS,
  })
  const moreWords = stage === 'result' ? words.moreReport : words.moreAnswers
  const label = report.brand.quizName

  useEffect(() => {
    if (!framed) return
    if (options.accent || options.scheme) applyTheme(brand.accent, options.scheme)
    document.documentElement.dataset['ready'] = 'frame'
  }, [framed])
  useEffect(() => {
    if (framed) announce('ready')
  }, [framed !== undefined])
  const dropped = readOrigin(options).dropped.join(' ')
  useEffect(() => warnOfDropped(dropped), [dropped])
  useEffect(() => {
    const root = document.getElementById('root')!
    if (room.isKept) root.dataset['more'] = moreWords
    else delete root.dataset['more']
  }, [room.isKept, moreWords])
  useEffect(() => {
    if (stage === 'quiz') focusHeading()
  }, [stage, quizCode])
  useListener(onDocument, 'quiz-command', ({ detail: { name } }) => {
    if (name === 'focus') focusHeading()
    if (name === 'more') room.open()
  })
  useListener(onDocument, 'quiz-complete', () => requestAnimationFrame(focusHeading))
  useFrameLinks({ isConfined, offerUrl: offer?.url, onFollow: follow })

  const kept = room.isKept ? { class: 'kept', style: { maxHeight: `${String(room.height)}px` } } : {}
  const waitFor = (part: Lazy<unknown>) =>
    part.retry ? (
      <LoadFailed of={part} words={quiz.storeWords} isSection />
    ) : (
      <p class="wrap waiting">{report.words.loading}</p>
    )

  return (
    <>
      <FrameHeader
        label={label}
        mark={mark}
        name={brand.name}
        logo={options.logo}
        isNamed={Boolean(options.brand)}
      />
      <main
        aria-label={label}
        class="stage"
        ref={stageBox}
        style={room.height ? { minHeight: `${String(room.height)}px` } : undefined}
      >
        {stage === 'start' && (
          <Start
            words={words}
            layers={layers}
            facts={facts}
            shares={shares}
            heading={startHeading}
            onStart={start}
            title={label}
            button={framed && device.hasStoredAnswers() ? buttons.goOn : buttons.start}
          />
        )}
        {stage === 'quiz' && (
          <div {...kept}>
            {quizCode ? (
              <quizCode.QuizApp
                key={round}
                {...quiz}
                storeWords={storeWords}
                device={device}
                reportUrl={REPORT_LINK}
              />
            ) : (
              waitFor(quizPart)
            )}
          </div>
        )}
        {stage === 'result' && (
          <div {...kept}>
            {reportCode ? (
              <reportCode.ReportApp
                {...report}
                storeWords={storeWords}
                device={device}
                brand={brand}
                lead={lead}
                isConfined={isConfined}
                words={{ ...report.words, private: shares }}
                quizUrl={QUIZ_LINK}
                askUrl={pages.quiz}
                shareUrl={pages.report}
                sharesAnswers={options.results === 'answers'}
              />
            ) : (
              waitFor(reportPart)
            )}
          </div>
        )}
      </main>
      <Foot
        words={words}
        pages={pages}
        isConfined={isConfined}
        name={label}
        privacyLabel={buttons.privacy}
        privacy={options.privacy ?? pages.privacy}
        payload={reportCode && (() => reportCode.encodeKeptAnswers(quiz, device))}
        place={`${stage} ${place.hash}`}
      />
    </>
  )
}
