import type { StandingWords } from '../../../messages/ui.ts'
import type { Model } from '../../../core/model/model.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

interface Props {
  report: Report
  model: Model
  quizUrl: string
  words: StandingWords
}

/** The controls that do not apply, folded. Each links to the question whose answer excludes the control. */
export function NotApplicable({ report, model, quizUrl, words }: Props) {
  const left = model.controls.filter(({ id }) => report.notApplicable.includes(id))
  if (left.length === 0) return null
  const questionOf = (name: string): string =>
    model.questions.find(({ options }) => options.some(({ sets }) => name in (sets.context ?? {})))?.id ?? ''
  return (
    <section class="wrap left-out" aria-labelledby="left-out">
      <Disclosure
        class="next-dates-fold"
        summary={
          <>
            <h2 id="left-out" class="like-h4">
              {words.left}
            </h2>
            <span class="job-count">{left.length}</span>
          </>
        }
      >
        <p class="small">{words.leftLead}</p>
        <ul class="plain">
          {left.map(({ id, notApplicableWhen, words: { title } }) => {
            const names = notApplicableWhen.map(({ flag }) => flag?.name ?? 'people')
            return (
              <li key={id}>
                <b>{title}</b>.{' '}
                {names
                  .map(
                    (name) => words[name as 'teams' | 'devices' | 'outsideAccess' | 'itProvider' | 'people'],
                  )
                  .join(' ')}{' '}
                <a href={`${quizUrl}#q=${questionOf(names[0] ?? '')}`}>
                  {words.change}
                  <span class="visually-hidden">: {fill(words.changeOf, { title })}</span>
                </a>
              </li>
            )
          })}
        </ul>
      </Disclosure>
    </section>
  )
}
