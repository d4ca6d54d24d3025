import type { ComponentChildren } from 'preact'
import { NO_ANSWERS, asksFor, controlsOf } from '../../../core/answers/answers.ts'
import { dateInWords, fill, plural } from '../../../core/model/format.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { useHandoverContent } from '../handover-content.ts'
import { AskNow, type AskProps } from './AskNow.tsx'
import { unknownIds } from './unknown-ids.ts'

interface Props extends AskProps {
  /**
   * The label of the link to the screen that asks about a single control. `undefined` if the answers on the
   * page are not the visitor's answers.
   */
  answerWord?: string
  /** The ISO date on which the visitor asked the IT person. `undefined` if the visitor has not asked. */
  askedOn?: string | undefined
}

/** The number of questions that are visible above the closed disclosure with the other questions. */
const SHOWN = 7

/**
 * The titles of the questions about unknown controls, and a button that opens the buttons to send these
 * questions. Without an unknown control, shows only the disclosures of `AskMore`. The code of `AskMore` loads
 * lazily.
 */
export function FindOut(props: Props) {
  const { report, words, shown } = props
  const later = useHandoverContent(props.moreUrl)
  const folded = useLazy(() => import('./AskMore.tsx'))
  const unknown = unknownIds(report)
  const { model } = shown.content
  const asks = asksFor(model, shown.answers ?? NO_ANSWERS, unknown).map((id) => {
    const question = model.questions.find((one) => one.id === id)
    const controls = question ? controlsOf(question).filter((one) => unknown.includes(one)) : [id]
    const titles = report.actions.flatMap((one) => (controls.includes(one.id) ? [one.title] : []))
    const summary = later.part?.questions.find((one) => one.id === id)?.summary
    return { id, controls, title: summary ?? titles.join(import.meta.env.SITE_RTL ? '، ' : ', ') }
  })
  const rest = asks.slice(SHOWN)
  const ask = report.head.ask
  return (
    <section
      class={ask ? 'band band--sunk find' : 'find find--none'}
      id="find"
      aria-label={ask ? undefined : words.ask}
      aria-labelledby={ask && 'find-title'}
    >
      <div class="wrap">
        {ask && (
          <>
            <div class="head">
              <h2 id="find-title">{ask.title}</h2>
              <p class="lede">{words.findLead}</p>
              {props.askedOn !== undefined && (
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
                .map((id) => (
                  <span key={id} id={id} />
                ))}
            </Questions>
            {rest.length > 0 && (
              <Disclosure place="asks-rest" summary={plural(words.findMore, rest.length, report.language)}>
                <Questions asks={rest.map((one) => ({ ...one, controls: [] }))} from={SHOWN + 1} />
              </Disclosure>
            )}
            <AskNow {...props} id="ask" look="primary" size="big" hasMessage={false} />
          </>
        )}
        {folded.part && <folded.part.AskMore {...props} />}
        <LoadFailed of={folded} words={props.storeWords} />
      </div>
    </section>
  )
}

interface QuestionsProps {
  asks: readonly { id: string; controls: readonly string[]; title: string }[]
  from?: number
  /** Further link targets, placed after the title of the last question. */
  children?: ComponentChildren
}

/** A list of the titles of questions. Each title has the link targets of the controls that its question is about. */
function Questions({ asks, from = 1, children }: QuestionsProps) {
  return (
    <ol class="asks" start={from} style={{ '--from': from - 1 }}>
      {asks.map(({ id, controls, title }, index) => (
        <li key={id}>
          {controls.map((one) => (
            <span key={one} id={one} />
          ))}
          {title}
          {index === asks.length - 1 && children}
        </li>
      ))}
    </ol>
  )
}
