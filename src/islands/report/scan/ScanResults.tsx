import { useStore } from '../../use-store.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import type { Question, Scope } from '../../../core/model/model.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { ScanSession } from '../../../state/scan-session.ts'
import { Differing } from './Differing.tsx'
import { ReadReports } from './ReadReports.tsx'
import { Remarks, Tenants, Toggle } from './ScanParts.tsx'
import { Suggestions } from './Suggestions.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'

interface Props {
  scanning: ScanSession
  words: ScanningWords
  /** Microsoft 365 plan id → name of the plan. */
  plans: Readonly<Record<string, string>>
  scope: Scope
  questions: readonly Question[]
  quizUrl: string
  isReading: boolean
}

/**
 * The results of the scanner files: refused files, scanner reports, suggested answers, and answers that differ from a
 * scanner report.
 */
export function ScanResults(props: Props) {
  const { scanning, words, plans, scope, questions, quizUrl, isReading } = props
  const reports = useStore(scanning.$reports)
  const refused = useStore(scanning.$refused)
  const asked = useStore(scanning.$asked)
  const laid = useStore(scanning.$laid)
  const tookFacts = useStore(scanning.$facts)
  const [status, setStatus] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const announced = useRef(0)

  useEffect(() => {
    if (isReading) return
    const isNew = reports.length > announced.current
    announced.current = reports.length
    if (!isNew) return
    const report = reports.at(-1)?.title ?? ''
    const n = laid.open.filter(({ isTaken }) => !isTaken).length
    setStatus(plural(words.read, n, scanning.language, { report }))
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [reports.length, isReading])

  const takeBack = (controls: string[]): void => {
    scanning.takeBack({ controls })
    setStatus(plural(words.wentBack, controls.length, scanning.language))
  }
  return (
    <>
      {refused.length > 0 && (
        <div role="alert">
          {refused.map(({ file, sentence }, place) => (
            <ErrorMessage key={place}>
              <p>{fill(words.notRead, { file })}</p>
              <p>{sentence}</p>
            </ErrorMessage>
          ))}
        </div>
      )}
      {asked && (
        <Tenants key={asked.file} asked={asked} words={words} onChoose={(n) => void scanning.choose(n)} />
      )}
      {reports.length > 0 && (
        <ReadReports
          {...{ reports, words, plans, heading, tookFacts }}
          language={scanning.language}
          facts={{ ...laid.facts, ...tookFacts }}
          onRemove={(place) => {
            scanning.remove(place)
            setStatus(words.removed)
            heading.current?.focus({ preventScroll: true })
          }}
          onTake={(fact, title) => {
            scanning.take({ facts: [fact] })
            setStatus(fill(words.tookOne, { title }))
          }}
          onBack={(fact) => {
            scanning.takeBack({ facts: [fact] })
            setStatus(plural(words.wentBack, 1, scanning.language))
          }}
        />
      )}
      <p role="status" class="visually-hidden">
        {status}
      </p>
      {reports.length > 0 && (
        <Suggestions
          {...{ words, scope }}
          language={scanning.language}
          suggestions={laid.open}
          onTake={(controls, text) => {
            scanning.take({ controls })
            setStatus(text)
          }}
          onBack={takeBack}
        />
      )}
      {laid.differ.length > 0 && (
        <Differing
          {...{ words, questions, quizUrl }}
          language={scanning.language}
          suggestions={laid.differ}
        />
      )}
      {laid.same > 0 && <p>{plural(words.same, laid.same, scanning.language)}</p>}
      <Remarks title={words.gaps} remarks={laid.gaps} />
      <Remarks title={words.elsewhere} remarks={laid.elsewhere} />
      {laid.earlier.length > 0 && (
        <section class="scan-part">
          <h3>{words.earlier}</h3>
          <p>{words.earlierLead}</p>
          <ul class="scan-list">
            {laid.earlier.map(({ id, words: { title } }) => (
              <li key={id}>
                <p>{title}</p>
                <Toggle
                  isTaken
                  words={words}
                  what={title}
                  onTake={() => undefined}
                  onBack={() => {
                    takeBack([id])
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {reports.length > 0 && (
        <section class="scan-part">
          <h3>{words.unseen}</h3>
          <p>{laid.unseen}</p>
          {laid.leftOut && <p class="small muted">{laid.leftOut}</p>}
        </section>
      )}
    </>
  )
}
