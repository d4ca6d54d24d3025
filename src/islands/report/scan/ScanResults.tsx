import type { LaidSuggestion } from '../../../core/scan/view.ts'
import { controlsOf } from '../../../core/answers/answers.ts'
import { useStore } from '../../use-store.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import type { Question, Scope } from '../../../core/model/model.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { ScanSession } from '../../../state/scan-session.ts'
import { ReadReports } from './ReadReports.tsx'
import { Remarks, Suggested, Tenants, Toggle } from './ScanParts.tsx'
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

/** The results of the scanner files: refused files, reports, suggested answers, and answers that differ. */
export function ScanResults({ scanning, words, plans, scope, questions, quizUrl, isReading }: Props) {
  const { language } = scanning
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
    setStatus(plural(words.read, n, language, { report }))
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [reports.length, isReading])

  const shared = { words, language }
  const takeBack = (controls: string[]): void => {
    scanning.takeBack({ controls })
    setStatus(plural(words.wentBack, controls.length, language))
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
          {...shared}
          reports={reports}
          plans={plans}
          heading={heading}
          tookFacts={tookFacts}
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
            setStatus(plural(words.wentBack, 1, language))
          }}
        />
      )}
      <p role="status" class="visually-hidden">
        {status}
      </p>
      {reports.length > 0 && (
        <Suggestions
          {...shared}
          scope={scope}
          suggestions={laid.open}
          onTake={(controls, text) => {
            scanning.take({ controls })
            setStatus(text)
          }}
          onBack={takeBack}
        />
      )}
      {laid.differ.length > 0 && (
        <Differing {...shared} questions={questions} quizUrl={quizUrl} suggestions={laid.differ} />
      )}
      {laid.same > 0 && <p>{plural(words.same, laid.same, language)}</p>}
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
                  onBack={() => takeBack([id])}
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

interface DifferingProps extends Pick<Props, 'questions' | 'quizUrl' | 'words'> {
  suggestions: readonly LaidSuggestion[]
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
}

/** The controls whose scanner result differs from the visitor's answer. Each control links to its question. */
function Differing({ suggestions, questions, quizUrl, words, language }: DifferingProps) {
  return (
    <section class="scan-part">
      <h3>{words.differ}</h3>
      <p>{words.differLead}</p>
      <ul class="scan-list">
        {suggestions.map((one) => {
          const question = questions.find((some) => controlsOf(some).includes(one.control.id))
          return (
            <li key={one.control.id}>
              <Suggested suggestion={one} words={words} language={language} />
              {question && <a href={`${quizUrl}#q=${question.id}`}>{words.change}</a>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
