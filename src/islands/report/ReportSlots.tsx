import { useStore } from '../use-store.ts'
import { hasSavedAssessments } from '../../state/browser.ts'
import { deepPlace } from '../../state/deep-dive.ts'
import type { ReportSession } from '../../state/report-session.ts'
import type { ReportView } from '../../state/report-view.ts'
import { DroppedNotice } from '../quiz/DroppedNotice.tsx'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { Since } from './history/Since.tsx'
import type { ReportProps } from './report-props.ts'

interface Props extends Pick<ReportProps, 'storeWords' | 'moreUrl' | 'quizUrl' | 'device'> {
  session: ReportSession
  shown: Exclude<ReportView, { kind: 'loading' | 'failed' }>
}

/** The notices above the report: a reply from the IT person, and answers that an update has removed. */
export function ReplySlot(props: Props) {
  const { session } = props
  const payload = useStore(session.$reply)
  const reply = useLazy(payload === undefined ? undefined : () => import('../handover/asking/Replied.tsx'))
  const [content, visit] = [session.content(), session.visit()]
  const dropped = visit?.$dropped.get()
  return (
    <>
      {dropped && props.shown.kind === 'own' && (
        <div class="wrap">
          <DroppedNotice dropped={dropped} moreUrl={props.moreUrl} words={props.storeWords} />
        </div>
      )}
      <LoadFailed of={reply} words={props.storeWords} isSection />
      {reply.part && content && visit && (
        <reply.part.Replied {...props} payload={payload} content={content} visit={visit} />
      )}
    </>
  )
}

/** Loads the note about changes. Returns `undefined` if this device stores no earlier result. */
export async function loadSince(): Promise<typeof Since | undefined> {
  return hasSavedAssessments() ? (await import('./history/Since.tsx')).Since : undefined
}

/** The note about changes since the earlier result. Renders nothing during the deep dive. */
export function SinceSlot({ Strip, ...props }: Props & { Strip: typeof Since | undefined }) {
  const { session, shown, device } = props
  const { hash } = useStore(session.address.$position)
  const [content, visit] = [session.content(), session.visit()]
  if (!Strip || device || shown.kind !== 'own' || !shown.full || !content || !visit) return null
  if (hash.startsWith(deepPlace(''))) return null
  return <Strip {...props} content={content} visit={visit} report={shown.full} />
}

/** The saved assessments, below the report. The list is visible even if the current assessment has no answers. */
export function HistorySlot(props: Props) {
  const { session, shown, device } = props
  const visit = session.visit()
  const isWanted =
    !device && visit && (shown.kind === 'own' || (shown.kind === 'empty' && hasSavedAssessments()))
  const saved = useLazy(isWanted ? () => import('./history/Assessments.tsx') : undefined)
  const content = session.content()
  if (!isWanted || !content) return null
  if (saved.part) return <saved.part.Assessments {...props} content={content} visit={visit} />
  return <LoadFailed of={saved} words={props.storeWords} isSection />
}
