import { useEffect } from 'preact/hooks'
import { Icon } from '../../../ui/icons.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import type { ExportGroup, TakeMoreProps } from './TakeMore.tsx'
import { type ChecklistProps, statusClass, useChecklistPdf } from './use-checklist-pdf.ts'
import { loadSection } from './use-section.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { submitsTo } from '../../../ui/use-listener.ts'
import { useFolds } from '../../../ui/use-folds.ts'

interface Props extends Omit<TakeMoreProps, 'content' | 'name' | 'paper' | 'group'>, ChecklistProps {
  takeUrl: string
}

const loadMore = (url: string) => loadSection(url, () => import('./late-parts.ts'))

/** The groups of exports below the checklist, in their order on screen. */
const GROUPS = ['send', 'plan', 'other'] as const

/** The checklist as a PDF or for Word. The share link and the other files load when the first of their groups opens. */
export function TakeAway(props: Props) {
  const { words } = props
  const pdf = useChecklistPdf(props)
  const { making, isMaking } = pdf
  const folds = useFolds<ExportGroup, Awaited<ReturnType<typeof loadMore>>>(() => loadMore(props.takeUrl))

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
      <div class="take-more">
        {GROUPS.map((id) => {
          const more = folds.partOf(id)
          return (
            <details key={id} class="take-group" onToggle={folds.onToggle(id)}>
              <summary>
                <h3>{props.shown.content.foldTitles[id]}</h3>
              </summary>
              {more && (
                <more.section.TakeMore
                  {...props}
                  group={id}
                  content={more.content}
                  name={pdf.name}
                  paper={pdf.paper}
                />
              )}
            </details>
          )
        })}
      </div>
      <LoadFailed of={folds.lazy} words={props.storeWords} />
      {/* A frame has no section bar, which leads back to the result on the site. */}
      {props.device && (
        <p class="take-back">
          <a href="#result">{words.back}</a>
        </p>
      )}
    </section>
  )
}
