import type { ResultWords } from '../../messages/ui.ts'
import { hostSummary } from '../../core/report/host-summary.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { ShownResult } from '../../state/report-view.ts'
import { LoadFailed } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'

interface Props {
  place: LeadTarget
  words: ResultWords
  shown: ShownResult
}

const namesOf = (list: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]))

/** The contact form below the visitor's own report. The form loads after the report. */
export function LeadPart({ place, words, shown: { report, open, answers } }: Props) {
  const form = useLazy(() => import('../lead/LeadApp.tsx'))
  const loadWords = { partFailed: words.formMissing, retry: words.retry }
  if (!form.part) return <LoadFailed of={form} words={loadWords} isSection />
  const choices = answers?.choices ?? {}
  return (
    <form.part.LeadApp
      place={place}
      loadWords={loadWords}
      result={{
        summary: hostSummary(report, open),
        date: report.date,
        answers: Object.keys(choices).length > 0 ? choices : undefined,
        names: { levels: namesOf(report.levels), areas: namesOf(report.areas) },
      }}
    />
  )
}
