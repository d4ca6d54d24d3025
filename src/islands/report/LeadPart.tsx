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
  /** The page that opens a link to the result. Default: this page. */
  shareUrl?: string | undefined
}

const namesOf = (list: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]))

/** The contact form below the visitor's own report. The form loads after the report. */
export function LeadPart({ place, words, shown, shareUrl }: Props) {
  const { report, open, answers } = shown
  const form = useLazy(async () => {
    const [{ LeadApp }, { linkMaker }] = await Promise.all([
      import('../lead/LeadApp.tsx'),
      import('../lead/lead-link.ts'),
    ])
    return { LeadApp, linkMaker }
  })
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
        name: report.name,
        linkOf: form.part.linkMaker(shown, shareUrl),
        names: { levels: namesOf(report.levels), areas: namesOf(report.areas) },
      }}
    />
  )
}
