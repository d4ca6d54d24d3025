import { useStore } from '@nanostores/preact'
import { Fragment } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import { controlsOf } from '../../../core/answers/answers.ts'
import type { Question, Scope } from '../../../core/model/model.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { LaidSuggestion } from '../../../core/scan/view.ts'
import type { ScanSession } from '../../../state/scan-session.ts'
import { Remarks, Suggested, Tenants, Toggle } from './ScanParts.tsx'

interface Props {
  scanning: ScanSession
  words: ScanningWords
  /** Plan id → name. */
  plans: Readonly<Record<string, string>>
  scope: Scope
  questions: readonly Question[]
  quizUrl: string
  isReading: boolean
}

/** What the files say: refusals, the reports read, what can be filled in, and where an answer differs. */
export function ScanResults(props: Props) {
  const { scanning, words, plans, scope, questions, quizUrl, isReading } = props
  const reports = useStore(scanning.$reports)
  const refused = useStore(scanning.$refused)
  const asked = useStore(scanning.$asked)
  const laid = useStore(scanning.$laid)
  const tookFacts = useStore(scanning.$facts)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const count = useRef(reports.length)
  const untaken = laid.open.filter(({ isTaken }) => !isTaken)
  const taken = laid.open.filter(({ isTaken }) => isTaken)

  useEffect(() => {
    if (isReading || reports.length <= count.current) {
      if (!isReading) count.current = reports.length
      return
    }
    count.current = reports.length
    const report = reports.at(-1)?.title ?? ''
    setSaid(fill(words.read, { report, n: untaken.length }))
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'nearest' })
  }, [reports.length, isReading])

  const take = (controls: string[], titles: string): void => {
    scanning.take({ controls })
    setSaid(titles)
  }
  const back = (controls: string[]): void => {
    scanning.takeBack({ controls })
    setSaid(plural(words.wentBack, controls.length, scanning.language))
  }
  const isLater = ({ control }: LaidSuggestion): boolean => scope === 'quick' && !control.critical
  const lists = [
    { id: 'now', note: '', list: laid.open.filter((one) => !isLater(one)) },
    { id: 'later', note: words.later, list: laid.open.filter(isLater) },
  ]
  const facts = { ...laid.facts, ...tookFacts }
  const factLines = [
    facts.plan && (['plan', fill(words.plan, { plan: plans[facts.plan] ?? facts.plan })] as const),
    facts.people && (['people', fill(words.people, { n: facts.people })] as const),
  ]

  return (
    <>
      {refused.length > 0 && (
        <div role="alert">
          {refused.map(({ file, sentence }, place) => (
            <div class="error" key={place}>
              <p>{fill(words.notRead, { file })}</p>
              <p>{sentence}</p>
            </div>
          ))}
        </div>
      )}
      {asked && (
        <Tenants key={asked.file} asked={asked} words={words} onChoose={(n) => void scanning.choose(n)} />
      )}
      {reports.length > 0 && (
        <section class="scan-part">
          <h3 tabIndex={-1} ref={heading}>
            {words.reports}
          </h3>
          <ul class="scan-list">
            {reports.map(({ title, count: counted, warning }, place) => (
              <li key={place}>
                <div>
                  <p class="b">{title}</p>
                  <p class="small muted">{counted}</p>
                  {warning && <p class="note">{warning}</p>}
                </div>
                <button
                  type="button"
                  class="btn btn--quiet btn--s"
                  aria-label={fill(words.removeOf, { report: title })}
                  onClick={() => {
                    scanning.remove(place)
                    setSaid(words.removed)
                    heading.current?.focus({ preventScroll: true })
                  }}
                >
                  {words.remove}
                </button>
              </li>
            ))}
            {factLines.map(
              (line) =>
                line && (
                  <li key={line[0]}>
                    <p>{line[1]}</p>
                    <Toggle
                      isTaken={line[0] in tookFacts}
                      words={words}
                      what={line[1]}
                      onTake={() => {
                        scanning.take({ facts: [line[0]] })
                        setSaid(fill(words.tookOne, { title: line[1] }))
                      }}
                      onBack={() => {
                        scanning.takeBack({ facts: [line[0]] })
                        setSaid(plural(words.wentBack, 1, scanning.language))
                      }}
                    />
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
      <p role="status" class="vh">
        {said}
      </p>
      {reports.length > 0 && (
        <section class="scan-part">
          <div class="row">
            <h3>{plural(words.suggest, laid.open.length, scanning.language)}</h3>
            {untaken.length > 1 && (
              <button
                type="button"
                class="btn btn--s"
                onClick={() => {
                  take(
                    untaken.map(({ control }) => control.id),
                    plural(words.tookAll, untaken.length, scanning.language),
                  )
                }}
              >
                {fill(words.takeAll, { n: untaken.length })}
              </button>
            )}
            {untaken.length === 0 && taken.length > 1 && (
              <button
                type="button"
                class="btn btn--line btn--s"
                onClick={() => {
                  back(taken.map(({ control }) => control.id))
                }}
              >
                {words.backAll}
              </button>
            )}
          </div>
          <p>{laid.open.length > 0 ? words.suggestLead : words.suggestNone}</p>
          {lists.map(
            ({ id, note, list }) =>
              list.length > 0 && (
                <Fragment key={id}>
                  {note && <p class="scan-sub">{note}</p>}
                  <ol class="scan-list">
                    {list.map((one) => (
                      <li key={one.control.id}>
                        <Suggested suggestion={one} words={words} />
                        <Toggle
                          isTaken={one.isTaken}
                          words={words}
                          what={one.control.words.title}
                          onTake={() => {
                            take([one.control.id], fill(words.tookOne, { title: one.control.words.title }))
                          }}
                          onBack={() => {
                            back([one.control.id])
                          }}
                        />
                      </li>
                    ))}
                  </ol>
                </Fragment>
              ),
          )}
        </section>
      )}
      {laid.differ.length > 0 && (
        <section class="scan-part">
          <h3>{words.differ}</h3>
          <p>{words.differLead}</p>
          <ul class="scan-list">
            {laid.differ.map((one) => {
              const question = questions.find((some) => controlsOf(some).includes(one.control.id))
              return (
                <li key={one.control.id}>
                  <Suggested suggestion={one} words={words} />
                  {question && <a href={`${quizUrl}#q=${question.id}`}>{words.change}</a>}
                </li>
              )
            })}
          </ul>
        </section>
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
                    back([id])
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
