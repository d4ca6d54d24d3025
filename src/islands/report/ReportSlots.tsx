import { useStore } from '@nanostores/preact'
import { hasShelf } from '../../state/browser.ts'
import type { Reading } from '../../state/report-session.ts'
import type { Shown } from '../../state/report-view.ts'
import { DroppedNotice } from '../quiz/DroppedNotice.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { ReportProps } from './report-props.ts'

interface Props extends Pick<ReportProps, 'storeWords' | 'moreUrl' | 'quizUrl' | 'device'> {
  reading: Reading
  shown: Exclude<Shown, { kind: 'loading' | 'failed' }>
}

/** Above the report: a reply from IT, and the answers that an update removed. Each loads only if there is one. */
export function ReplySlot(props: Props) {
  const { reading } = props
  const payload = useStore(reading.$reply)
  const reply = useLazy(payload === undefined ? undefined : () => import('../handover/asking/Replied.tsx'))
  const [content, visit] = [reading.content(), reading.visit()]
  const dropped = visit?.$dropped.get()
  return (
    <>
      {dropped && props.shown.kind === 'own' && (
        <div class="wrap">
          <DroppedNotice dropped={dropped} moreUrl={props.moreUrl} words={props.storeWords} />
        </div>
      )}
      <LoadFailed of={reply} words={props.storeWords} isSection />
      {reply.part && content && visit && <reply.part.Replied {...props} {...{ payload, content, visit }} />}
    </>
  )
}

/** The saved assessments, below the report. They also appear if only saved ones exist. */
export function HistorySlot(props: Props) {
  const { reading, shown, device } = props
  const visit = reading.visit()
  const isWanted = !device && visit && (shown.kind === 'own' || (shown.kind === 'empty' && hasShelf()))
  const shelf = useLazy(isWanted ? () => import('./history/Assessments.tsx') : undefined)
  const content = reading.content()
  if (!isWanted || !content) return null
  if (shelf.part) return <shelf.part.Assessments {...props} {...{ content, visit }} />
  return <LoadFailed of={shelf} words={props.storeWords} isSection />
}
