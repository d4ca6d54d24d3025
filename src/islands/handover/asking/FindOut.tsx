import type { ComponentChildren } from 'preact'
import { NO_ANSWERS, hasNoIt } from '../../../core/answers/answers.ts'
import { sentQuestions } from '../../../core/answers/questions-to-ask.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { dateInWords } from '../../../core/model/format-dates.ts'
import { mustFind } from '../../../core/model/must.ts'
import { findOutParts } from '../../../core/report/find-out.ts'
import type { ReportAsk } from '../../../core/report/types.ts'
import { deepPlace } from '../../../state/deep-dive.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Bilingual } from '../../Bilingual.tsx'
import { AskFolds } from './AskFolds.tsx'
import { AskNow } from './AskNow.tsx'
import type { AskMoreProps } from './AskMore.tsx'

interface Props extends AskMoreProps {
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn?: string | undefined
}

/** The number of questions that are visible above the closed disclosure with the other questions. */
const SHOWN = 4

/**
 * The questions about unknown controls: those for the IT person with the button that sends them, then, folded, those that only
 * the owner can answer. Without a question, only `AskFolds`.
 */
export function FindOut(props: Props) {
  const { report, words, shown } = props
  const isOwnWork = hasNoIt(shown.content.model, shown.answers ?? NO_ANSWERS)
  const canSend = sentQuestions(report.asks).length > 0
  const lookUpOf = ({ id, controls }: ReportAsk): LookUp => ({
    places: [...new Set(controls.map((one) => mustFind(report.actions, one).where))],
    url: controls.includes(id) ? `#${deepPlace(id)}` : `${props.quizUrl}#q=${id}`,
    label: props.answerWord,
  })
  const parts = findOutParts(report)
  if (parts.length === 0)
    return (
      <section class="find find--none" id="find" aria-label={words.ask}>
        <div class="wrap">
          <AskFolds {...props} />
        </div>
      </section>
    )
  return (
    <>
      {parts.map(({ id: part, title, lead, asks: listed }, index) => {
        const isAsk = part === 'ask'
        const asks = listed.map((one) => ({ ...one, lookUp: isAsk ? undefined : lookUpOf(one) }))
        const rest = asks.slice(SHOWN)
        if (index > 0)
          return (
            <section key={part} class="wrap" aria-labelledby="look-up-title">
              <Disclosure
                class="next-dates-fold find-fold"
                summary={
                  <h2 id="look-up-title" class="like-h4">
                    {title}
                  </h2>
                }
              >
                <div id="look-up">
                  <p class="small">{lead}</p>
                  <Questions asks={asks} />
                </div>
              </Disclosure>
            </section>
          )
        return (
          <section key={part} class="band band--sunk find" id="find" aria-labelledby="find-title">
            <div class="wrap">
              <div class="head">
                <h2 id="find-title">{title}</h2>
                {!isAsk && <p class="lede">{isOwnWork && canSend ? words.lookUpLead : lead}</p>}
                {isAsk && props.askedOn !== undefined && (
                  <p>
                    <b>{fill(words.askedOn, { date: dateInWords(props.askedOn, report.language) })}</b>
                  </p>
                )}
              </div>
              <Questions asks={asks.slice(0, SHOWN)}>
                {/* Link targets for the controls of the questions in the closed disclosure. A link to such
                    a control leads to the end of the visible list. */}
                {rest
                  .flatMap(({ controls }) => controls)
                  .map((one) => (
                    <span key={one} id={one} />
                  ))}
              </Questions>
              {rest.length > 0 && (
                <Disclosure class="asks-rest" summary={plural(words.findMore, rest.length, report.language)}>
                  <Questions asks={rest.map((one) => ({ ...one, controls: [] }))} from={SHOWN + 1} />
                </Disclosure>
              )}
              {(isAsk || (isOwnWork && canSend)) && (
                <AskNow {...props} id="ask" look={isAsk ? 'primary' : 'line'} size="big" hasMessage={false} />
              )}
              <AskFolds {...props} />
            </div>
          </section>
        )
      })}
    </>
  )
}

/** Where the visitor looks something up, and the link to the screen that asks for it. */
interface LookUp {
  places: readonly string[]
  url: string
  /** The label of the link. `undefined` if the answers on the page are not the visitor's answers. */
  label: string | undefined
}

interface QuestionsProps {
  asks: readonly (ReportAsk & { lookUp: LookUp | undefined })[]
  from?: number
  /** Further link targets, placed after the title of the last question. */
  children?: ComponentChildren
}

/**
 * A list of questions with their parts. Each title has the link targets of the controls that its question is about.
 * A question that the visitor answers also says where to look.
 */
function Questions({ asks, from = 1, children }: QuestionsProps) {
  return (
    <ol class="asks" start={from} style={{ '--from': from - 1 }}>
      {asks.map(({ id, controls, title, parts, lookUp }, index) => (
        <li key={id}>
          {controls.map((one) => (
            <span key={one} id={one} />
          ))}
          {title}
          {parts.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
          {lookUp && (
            <div class="look-up">
              {lookUp.places.map((place) => (
                <p key={place}>{import.meta.env.SITE_TRANSLATED ? <Bilingual text={place} /> : place}</p>
              ))}
              {lookUp.label && (
                <a href={lookUp.url}>
                  {lookUp.label}
                  <span class="visually-hidden">: {title}</span>
                </a>
              )}
            </div>
          )}
          {index === asks.length - 1 && children}
        </li>
      ))}
    </ol>
  )
}
