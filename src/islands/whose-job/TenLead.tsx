import type { TenSummary } from '../../core/whose-job/host-counts.ts'
import { todayHere } from '../../state/browser.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { LaterContent } from './later-content.ts'

interface Props {
  content: LaterContent
  /** The receiver. Without one, nothing is shown. */
  target: LeadTarget | undefined
  summary: TenSummary
}

/** The contact form below the result. It sends the counts, never an answer. It loads after the result. */
export function TenLead({ content: { words, lead }, target, summary }: Props) {
  const form = useLazy(target && (() => import('../lead/LeadApp.tsx')))
  if (!target) return null
  if (!form.part) return <LoadFailed of={form} words={lead.words} isSection />
  const jobs = {
    ...{ microsoft: words.notMicrosoft, nobody: words.namedNobody },
    ...{ theirs: words.theirs, agreed: words.agreed },
  }
  return (
    <form.part.LeadApp
      place={target}
      loadWords={lead.words}
      result={{ summary, date: todayHere(), answers: undefined, names: { levels: {}, areas: {}, jobs } }}
    />
  )
}
