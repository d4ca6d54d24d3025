import { NO_ANSWERS, hasNoIt } from '../../core/answers/answers.ts'
import { sentQuestions } from '../../core/answers/questions-to-ask.ts'
import { jobsForIt } from '../../core/report/find-out.ts'
import { ButtonLink } from '../../ui/button/Button.tsx'
import { AllDone } from './AllDone.tsx'
import { AskNow } from '../handover/asking/AskNow.tsx'
import { isAllDone } from './plan/nothing-left.ts'
import type { SectionProps } from './report-props.ts'
import { DownloadNow } from './take/DownloadNow.tsx'
import { ShareNow } from './take/ShareNow.tsx'

interface Props extends SectionProps {
  /** The URL hash of the first control that the quick check did not ask about. `undefined` if nothing is left to ask. */
  others: string | undefined
}

/** The buttons at the top of the report. If no job is open, the first saves the day of the next check. */
export function HeadActions(props: Props) {
  const { report, words, others, isConfined, shown } = props
  const { model } = shown.content
  const isDone = isAllDone(report)
  const isOwnWork = hasNoIt(model, shown.answers ?? NO_ANSWERS)
  const jobs = isOwnWork ? [] : jobsForIt(model.controls, report)
  return (
    <>
      {isDone && <AllDone {...props} />}
      {isDone && others !== undefined && (
        <ButtonLink look="line" href={`#${others}`}>
          {words.others}
        </ButtonLink>
      )}
      {!isConfined && <DownloadNow {...props} look={isDone ? 'line' : 'primary'} />}
      {sentQuestions(report.asks).length > 0 ? (
        // The keys close the message with the questions when a reply has answered the last one.
        <AskNow key="ask" {...props} id="head-ask" />
      ) : (
        jobs.length > 0 && <AskNow key="jobs" {...props} id="jobs" jobs={jobs} />
      )}
      {!isConfined && <ShareNow {...props} />}
    </>
  )
}
