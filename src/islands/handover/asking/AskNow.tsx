import { useState } from 'preact/hooks'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { ReportProps, ResultProps } from '../../report/report-props.ts'

/**
 * The props of all components that ask the IT person: the result, its texts, and the URLs for the message.
 */
export interface AskProps
  extends ResultProps, Pick<ReportProps, 'moreUrl' | 'storeWords' | 'askUrl' | 'quizUrl' | 'device'> {
  words: ResultWords
  report: Report
}

interface Props extends AskProps {
  /** The prefix of the ids of the panel and its form fields. The prefix must be unique in the page. */
  id?: string
  look?: 'primary' | 'line'
  size?: 'big' | undefined
  /** False if the page shows the text of the message elsewhere. */
  hasMessage?: boolean
}

/**
 * A button that opens the message to the IT person below itself, with buttons to share, email or copy it. The code that
 * writes the message loads on the first press.
 */
export function AskNow({ id = 'ask-now', look = 'line', size, hasMessage = true, ...props }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const panel = useLazy(isOpen ? () => import('./AskPanel.tsx') : undefined)
  return (
    <div class="act-now ask-now noprint">
      <Button
        look={isOpen ? 'line' : look}
        size={size}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
      >
        <Icon name="mail" />
        {props.words.ask}
      </Button>
      {isOpen && (
        <div class="now-panel" id={id} role="group" aria-label={props.words.ask}>
          {panel.part && <panel.part.AskPanel {...props} {...{ id, hasMessage }} />}
          <LoadFailed of={panel} words={props.storeWords} />
        </div>
      )}
    </div>
  )
}
