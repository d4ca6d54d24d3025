import { useState } from 'preact/hooks'
import { NO_ANSWERS, hasNoIt } from '../../../core/answers/answers.ts'
import type { Action } from '../../../core/report/types.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { AskProps } from './ask-props.ts'

interface Props extends AskProps {
  /** The prefix of the ids of the panel and its form fields. The prefix must be unique in the page. */
  id?: string
  look?: 'primary' | 'line'
  size?: 'big' | undefined
  /** Jobs to send in place of the questions. */
  jobs?: readonly Action[]
  /** False if the page shows the text of the message elsewhere. */
  hasMessage?: boolean
}

/** A button that opens a message to the IT person below itself. The code of the message loads on the first press. */
export function AskNow({ id = 'ask-now', look = 'line', size, jobs, hasMessage = true, ...props }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { words, shown } = props
  const isOwnWork = hasNoIt(shown.content.model, shown.answers ?? NO_ANSWERS)
  const sendJobs = props.report.context.itProvider ? words.sendJobsProvider : words.sendJobs
  const label = jobs ? sendJobs : isOwnWork ? words.handOver : words.ask
  const asking = useLazy(isOpen && !jobs ? () => import('./AskPanel.tsx') : undefined)
  const handing = useLazy(isOpen && jobs ? () => import('./JobsPanel.tsx') : undefined)
  return (
    <div class="act-now ask-now noprint">
      <Button
        look={isOpen ? 'line' : look}
        size={size}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="mail" />
        {label}
      </Button>
      {isOpen && (
        <div class="now-panel" id={id} role="group" aria-label={label}>
          {asking.part && <asking.part.AskPanel {...props} id={id} hasMessage={hasMessage} />}
          {jobs && handing.part && <handing.part.JobsPanel {...props} jobs={jobs} />}
          <LoadFailed of={jobs ? handing : asking} words={props.storeWords} />
        </div>
      )}
    </div>
  )
}
