import { FORMATS } from '../../core/model/format-dates.ts'
import './check.css'
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Answers, askedQuestions, isAnswered, unusedQuestions } from '../../core/answers/answers.ts'
import type { Question } from '../../core/model/model.ts'
import { fill, plural } from '../../core/model/format.ts'
import type { QuizFlow } from '../../state/quiz-flow.ts'
import type { Visit } from '../../state/visit.ts'
import { Arrow } from '../../ui/Arrow.tsx'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { QuizProps } from './quiz-props.ts'
import { openReportHere } from './report-ahead.ts'
import { CheckAnswers } from './CheckAnswers.tsx'
import { AlsoSaid, loadTen } from './ten-said.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { ErrorMessage } from '../../ui/field/ErrorMessage.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'

// Exported here, so that the code stays in the lazily loaded chunk of this screen.
export { prepareReport } from './report-ahead.ts'

interface Props extends Omit<QuizProps, 'siteName'> {
  answers: Answers
  /** `null` if this screen is drawn before the visitor asks for it, and invisible. */
  heading: RefObject<HTMLHeadingElement> | null
  visit: Visit
  flow: QuizFlow
  /** True if this device stores the answers. */
  keeps: boolean
}

export { SaidInTen } from './ten-said.tsx'
export { showAhead } from './show-ahead.ts'
/** Draws the next screen when the browser has nothing else to do. */
export { whenIdle as prepareNext } from '../../ui/when-idle.ts'

/** Creates the formats of the result one by one, and loads the answers to the ten jobs, while the visitor reads a question. */
export function prepareCheck(props: Pick<QuizProps, 'language' | 'moreUrl' | 'device'>): void {
  for (const make of FORMATS) setTimeout(() => make(props.language))
  loadTen(props)
}

/**
 * The screen "Look over your answers": first the questions with "I don't know", then the other questions by area. Each
 * answer has a button "Change". The link to the result is always visible.
 */
export function CheckScreen(props: Props) {
  const { answers, questions, heading, visit, flow, keeps, words } = props
  const { language, storeWords, fileWords, reportUrl } = props
  const asked = askedQuestions({ questions }, answers)
  const open = asked.filter((question) => !isAnswered(question, answers))
  const unused = unusedQuestions({ questions }, answers)
  const files = useLazy(() => import('./AnswerFiles.tsx'))
  // The report page cannot read answers that the device does not store, so the link contains them.
  const mustCarry = !keeps && !props.device
  const share = useLazy(mustCarry ? () => import('../../core/exchange/share.ts') : undefined)
  const carried = share.part?.encodeShare(props, { kind: 'answers', answers })
  const isReady = !mustCarry || carried !== undefined
  const resultUrl = carried ? `${reportUrl}#r=${carried}` : reportUrl
  const [isOpening, setOpening] = useState(false)
  useEffect(() => {
    if (isOpening && isReady) location.assign(resultUrl)
  }, [isOpening, isReady])

  return (
    <div class="check" hidden={!heading}>
      <h1 tabIndex={-1} ref={heading}>
        {words.checkTitle}
      </h1>
      <p class="lede">{words.checkLead}</p>
      {open.length > 0 && (
        <Notice>
          <p>{plural(words.checkMissing, open.length, language, { total: asked.length })}</p>
          <Button look="line" size="small" onClick={() => flow.change(open[0] as Question)}>
            {words.goOn}
          </Button>
        </Notice>
      )}
      {unused.length > 0 && (
        <Notice role="status">
          {fill(words.notUsed, {
            list: unused.map(({ summary }) => summary).join(import.meta.env.SITE_RTL ? '، ' : ', '),
          })}
        </Notice>
      )}
      <CheckAnswers {...props} asked={asked} />
      <AlsoSaid />
      <p class="question-actions">
        <ButtonLink
          size="big"
          href={resultUrl}
          onClick={(event) => {
            const opensTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
            if (keeps && !opensTab && openReportHere(reportUrl)) event.preventDefault()
            if (isReady) return
            // The link does not contain the answers until the code that encodes them is loaded.
            event.preventDefault()
            setOpening(true)
          }}
        >
          {words.seeResult}
          <Arrow />
        </ButtonLink>
      </p>
      {isOpening && share.state === 'loading' && <p role="status">{words.openingResult}</p>}
      {isOpening && <LoadFailed of={share} words={storeWords} />}
      {isOpening && share.part && !isReady && <ErrorMessage isAnnounced>{fileWords.longLink}</ErrorMessage>}
      <LoadFailed of={files} words={storeWords} />
      {files.part && (
        <files.part.AnswerFiles
          answers={answers}
          visit={visit}
          fileModel={props}
          words={storeWords}
          fileWords={fileWords}
          moreUrl={props.moreUrl}
          canSave={!props.device}
          follow={(kind, payload) => {
            if (!props.device) location.assign(`${kind === 'ask' ? '' : reportUrl}#${kind}=${payload}`)
            return !props.device
          }}
        />
      )}
    </div>
  )
}
