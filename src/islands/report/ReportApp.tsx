import '../islands.css'
import './empty.css'
import { useEffect, useState } from 'preact/hooks'
import { hostSummary } from '../../core/report/host-summary.ts'
import { announce } from '../../state/browser.ts'
import { storeResult } from '../../state/stored-result.ts'
import { HistorySlot, ReplySlot, SinceSlot, loadSince } from './ReportSlots.tsx'
import { LinkProblems } from './LinkProblems.tsx'
import { useReportSession } from './use-report-session.ts'
import type { ReportProps } from './report-props.ts'
import type { ResultSections } from './ResultSections.tsx'
import type { Since } from './history/Since.tsx'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'

/** The report page. Shows the visitor's own result, a result from a share link, or the worked example. */
export function ReportApp(props: ReportProps) {
  const { words, storeWords, contentUrl, quizUrl } = props
  const [loaded, setLoaded] = useState<{ Sections: typeof ResultSections; Strip: typeof Since | undefined }>()
  const loadResult = async (): Promise<void> => {
    // Load the result together with the note about changes since the earlier result. A later note would move
    // the result down. If the note does not load, show the result without the note.
    const [{ ResultSections: Sections }, Strip] = await Promise.all([
      import('./ResultSections.tsx'),
      props.device ? undefined : loadSince().catch(() => undefined),
    ])
    setLoaded({ Sections, Strip })
  }
  const { session, shown } = useReportSession(contentUrl, props.device, loadResult, quizUrl)

  useEffect(() => {
    if (!props.device) storeResult(shown)
  }, [shown])
  useEffect(() => {
    if (shown.kind !== 'own') return
    const answers = props.sharesAnswers && { answers: shown.answers?.choices }
    announce('complete', { ...hostSummary(shown.report, shown.open), ...answers })
  }, [shown.kind])

  if (shown.kind === 'loading' || ('report' in shown && !loaded))
    return <p class="wrap waiting">{words.loading}</p>
  if (shown.kind === 'failed') {
    return (
      <div class="wrap empty" role="alert">
        <p class="lede">{words.loadFailed}</p>
        <Button onClick={session.retry}>{words.retry}</Button>
      </div>
    )
  }
  const all = { ...props, session, shown }
  return (
    <>
      <ReplySlot {...all} />
      {shown.kind === 'empty' ? (
        <div class="wrap empty">
          <LinkProblems problems={shown.problems} />
          {shown.isDeleted && <Notice focusId="deleted">{storeWords.deleted}</Notice>}
          <h1 tabIndex={-1} aria-describedby={shown.isDeleted ? 'deleted' : undefined}>
            {words.emptyTitle}
          </h1>
          <p class="lede">{words.emptyLead}</p>
          <Actions>
            <ButtonLink size="big" href={quizUrl}>
              {words.start}
            </ButtonLink>
            <Button look="line" size="big" onClick={session.showExample}>
              {words.example}
            </Button>
          </Actions>
          <p>
            <a href={`${quizUrl}#check`}>{storeWords.open}</a>
          </p>
        </div>
      ) : (
        loaded && (
          <>
            <SinceSlot {...all} Strip={loaded.Strip} />
            <loaded.Sections {...props} session={session} shown={shown} />
          </>
        )
      )}
      <HistorySlot {...all} />
    </>
  )
}
