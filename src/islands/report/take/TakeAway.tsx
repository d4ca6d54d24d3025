import { useEffect } from 'preact/hooks'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import type { TakeMoreProps } from './TakeMore.tsx'
import { type ChecklistProps, statusClass, useChecklistPdf } from './use-checklist-pdf.ts'
import { useSection } from './use-section.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'

interface Props extends Omit<TakeMoreProps, 'content' | 'name' | 'paper'>, ChecklistProps {
  takeUrl: string
}

/** The checklist as a PDF or for Word. The code for the share link and the other files loads after the report. */
export function TakeAway(props: Props) {
  const { words } = props
  const pdf = useChecklistPdf(props)
  const { making, isMaking } = pdf
  // Load the code for the share link and the other files after the first render.
  const more = useSection(props.takeUrl, () => import('./late-parts.ts'))

  useEffect(() => {
    // While the visitor reads the report.
    pdf.makeAhead()
  }, [])

  return (
    <section class="band wrap take" id="take" aria-labelledby="take-title">
      <h2 id="take-title">{words.take}</h2>
      <form
        class="make"
        onSubmit={submitsTo(() => {
          if (!isMaking) void pdf.download()
        })}
      >
        <Disclosure summary={words.downloadAs}>
          <div class="now-panel">
            <ChecklistForm words={words} pdf={pdf} id="take" />
          </div>
        </Disclosure>
        <Actions>
          <Button type="submit" aria-disabled={isMaking}>
            <Icon name="download" />
            {words.download}
          </Button>
          {pdf.canSend && (
            <Button look="line" onClick={() => void pdf.send()}>
              {words.sendPdf}
            </Button>
          )}
          <Button
            look="line"
            aria-disabled={isMaking}
            onClick={() => {
              if (!isMaking) void pdf.downloadWord()
            }}
          >
            {words.downloadWord}
          </Button>
          <Button look="line" onClick={() => print()}>
            <Icon name="print" />
            {words.print}
          </Button>
        </Actions>
        <p role="status" class={statusClass(making)}>
          {pdf.said}
        </p>
      </form>
      {more.part && (
        <more.part.section.TakeMore
          {...props}
          content={more.part.content}
          name={pdf.name}
          paper={pdf.paper}
        />
      )}
      <LoadFailed of={more} words={props.storeWords} />
      {/* A frame has no section bar, which leads back to the result on the site. */}
      {props.device && (
        <p class="take-back">
          <a href="#result">{words.back}</a>
        </p>
      )}
    </section>
  )
}
