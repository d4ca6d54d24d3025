import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../../core/report/types.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed, type LoadWords } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { ResultProps } from '../report-props.ts'
import { useReportForm } from '../use-report-form.ts'

interface Props extends ResultProps {
  words: ResultWords
  storeWords: LoadWords
  report: Report
  shareUrl?: string | undefined
}

/** A button that opens the form for the share link below itself. The form loads on the first press. */
export function ShareNow(props: Props) {
  const { words } = props
  const { name } = useReportForm(props)
  const [isOpen, setIsOpen] = useState(false)
  const link = useLazy(isOpen ? () => import('./ShareLink.tsx') : undefined)
  const panel = useRef<HTMLDivElement>(null)
  // On a low window, the form would open below its lower edge, and nobody would see it.
  useEffect(() => {
    if (link.part) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, link.part])
  return (
    <div class="act-now share-now">
      <Button
        look="line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? 'share-now' : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="link" />
        {words.share}
      </Button>
      {isOpen && (
        <div class="now-panel" ref={panel} id="share-now" role="group" aria-label={words.shareTitle}>
          {link.part && (
            <link.part.ShareLink
              {...props}
              name={name}
              fileWords={props.shown.content.fileWords}
              id="share-now"
            />
          )}
          <LoadFailed of={link} words={props.storeWords} />
        </div>
      )}
    </div>
  )
}
