import { useEffect, useState } from 'preact/hooks'
import type { ResultWords } from '../../content/keys.ts'
import { hostSummary } from '../../quiz/host.ts'
import type { LeadApp, LeadPlace } from '../lead/LeadApp.tsx'
import type { ResultProps } from './Result.tsx'

interface Props {
  place: LeadPlace
  words: ResultWords
  shown: ResultProps['shown']
}

const namesOf = (list: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ id, name }) => [id, name]))

/** The form after the visitor's own report: loaded once the report stands, and missed in words where it cannot be. */
export function LeadPart({ place, words, shown: { report, open, answers } }: Props) {
  const [Form, setForm] = useState<typeof LeadApp>()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    import('../lead/LeadApp.tsx').then(
      (loaded) => {
        setForm(() => loaded.LeadApp)
      },
      () => {
        setMissing(true)
      },
    )
  }, [])
  if (isMissing) {
    return (
      <p class="wrap band" role="status">
        {words.formMissing}
      </p>
    )
  }
  const choices = answers?.choices ?? {}
  return (
    Form && (
      <Form
        place={place}
        missing={words.formMissing}
        retry={words.retry}
        result={{
          summary: hostSummary(report, open),
          answers: Object.keys(choices).length > 0 ? choices : undefined,
          names: { levels: namesOf(report.levels), areas: namesOf(report.areas) },
        }}
      />
    )
  )
}
