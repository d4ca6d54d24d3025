import { useEffect, useMemo } from 'preact/hooks'
import { type Client, latestAnswers, latestCheck } from '../../core/clients/client.ts'
import { reportFromSummary } from '../../core/report/summary.ts'
import { memoryDevice } from '../../state/memory-device.ts'
import { type ReportSession, startReportSession } from '../../state/report-session.ts'
import type { ShownResult } from '../../state/report-view.ts'
import { useStore } from '../use-store.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { ClientsProps } from './clients-props.ts'
import type { OpenDesk } from './open-desk.ts'

interface Props extends ClientsProps {
  open: OpenDesk
  client: Client
}

/** The report of a client with a check, in a session that stores nothing. Nothing in it changes the client's answers. */
export function ClientReport({ report, open, client, words }: Props) {
  const { content, today } = open
  const lazy = useLazy(() => import('../report/ResultSections.tsx'))
  const session = useMemo(
    () => startReportSession({ load: () => Promise.resolve(content), ...memoryDevice(), today: () => today }),
    [],
  )
  useEffect(() => session.open(), [session])
  useEffect(() => {
    show(session, client, today)
  }, [session, client])
  const view = useStore(session.$view)
  const shown = latestAnswers(client) ? view : summaryOf(open, client)
  if (lazy.retry)
    return <LoadFailed of={lazy} words={{ partFailed: words.loadFailed, retry: words.retry }} isSection />
  if (!('report' in shown) || !lazy.part) return <p class="wrap waiting">{report.words.loading}</p>
  return (
    // Links in a report lead to its own sections. The address of the page names the client, so it must not change.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions, jsx-a11y-x/click-events-have-key-events -- follows links, which are focusable themselves
    <div class="client-report" onClick={followInside}>
      <lazy.part.ResultSections
        {...report}
        session={session}
        shown={shown}
        loadProgramFiles={async () => {
          const { ProgramFiles } = await import('./ProgramFiles.tsx')
          return { ProgramFiles: (props) => <ProgramFiles {...props} words={words} /> }
        }}
      />
    </div>
  )
}

function show(session: ReportSession, client: Client, date: string): void {
  const check = latestAnswers(client)
  if (!check) return
  session.showArchived({ answers: check.answers, name: client.name, date, note: '' })
  // Loads the content for the session. Without this, a session without answers of its own shows nothing.
  session.retry()
}

/** Returns the view of a client that is known only by the numbers of a link. */
function summaryOf({ content }: OpenDesk, client: Client): ShownResult {
  const check = latestCheck(client)
  const { model, words } = content
  if (check?.kind !== 'summary') throw new Error('A client without answers has a summary.')
  return {
    ...{ kind: 'archived', problems: [], content, full: undefined, answers: undefined },
    report: reportFromSummary(model, words, check.summary, client.name),
    open: { n: 0, total: 0 },
  }
}

/** Scrolls to the target of a link inside the report, without changing the address. */
function followInside(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
  if (!link || event.defaultPrevented) return
  event.preventDefault()
  const { hash } = link
  // Waits until the report has opened the group of the job that the link leads to.
  setTimeout(() => {
    const target = document.getElementById(hash.slice(1))
    if (!target) return
    target.scrollIntoView()
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
  })
}
