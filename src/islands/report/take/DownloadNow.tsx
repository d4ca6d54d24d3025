import { Button } from '../../../ui/button/Button.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import { type ChecklistProps, statusClass, useChecklistPdf } from './use-checklist-pdf.ts'

/** Buttons that make the checklist with the stored name and the usual paper size. */
export function DownloadNow(props: ChecklistProps & { look?: 'primary' | 'line' }) {
  const { words, look } = props
  const pdf = useChecklistPdf(props)
  const { making, isMaking } = pdf
  return (
    <form
      class="act-now download-now"
      onSubmit={submitsTo(() => {
        if (!isMaking) void pdf.download()
      })}
    >
      <Button
        type="submit"
        look={look}
        aria-disabled={isMaking}
        onFocus={pdf.makeAhead}
        onPointerEnter={pdf.makeAhead}
      >
        <Icon name="download" />
        {words.download}
      </Button>
      {pdf.canSend && (
        <Button look="line" onClick={() => void pdf.send()}>
          {words.sendPdf}
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        aria-disabled={isMaking}
        onClick={() => {
          if (!isMaking) void pdf.downloadWord()
        }}
      >
        {words.downloadWord}
      </Button>
      <p role="status" class={statusClass(making)}>
        {pdf.said}
      </p>
      <Disclosure summary={words.downloadAs}>
        <div class="now-panel">
          <ChecklistForm words={words} pdf={pdf} id="now" />
        </div>
      </Disclosure>
    </form>
  )
}
