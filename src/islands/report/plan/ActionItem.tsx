import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ReportSentences, ResultWords } from '../../../messages/ui.ts'
import type { Action, ReportControl } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { pageOfJob } from '../../../core/model/page-of-job.ts'
import { withColon } from '../../../core/model/format-dates.ts'
import { firstSentence } from '../../../core/model/sentences.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Bilingual } from '../../Bilingual.tsx'
import { SOURCE_LANGUAGE } from '../../source-language.ts'

export interface ActionItemProps {
  /** The control of the job. A job that was marked as done since the page loaded has no deadline. */
  action: ReportControl & Pick<Partial<Action>, 'deadline'>
  /** The number of the row. */
  number: number
  words: ResultWords
  checklistUrl: string
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  /** True if the what-if counts the job as done. */
  isOn: boolean
  /** True if the visitor marked the job as done since the page loaded. */
  isDone: boolean
  sentences: ReportSentences
  sheets: ReportContent['sheets']
  /** The checkbox "done", or the switch of the what-if mode. Empty if the visitor can use neither. */
  box: ComponentChildren
  /** The line with the button that undoes the mark "done". */
  undo: ComponentChildren
  /** The form for the job's status. Empty if the shown answers are not the visitor's own. */
  statusForm: ComponentChildren
  /** The buttons that send the job to someone else. They load when the visitor opens the details. */
  handOff: ComponentChildren
  /** The lines with who does the job, and the proof. */
  recordLines: ComponentChildren
  /** The form for who does the job, and the proof. Empty if the shown answers are not the visitor's own. */
  recordForm: ComponentChildren
}

/** One job of the action plan: one sentence of the reason, the effort, who does it, and the details in disclosures. */
export function ActionItem(props: ActionItemProps) {
  const { action, words, checklistUrl, language, isOn, isDone, sentences, sheets } = props
  // The licence texts that mean "nothing to buy" are not shown.
  const usual = [sentences.owned, sentences.anyPlan]
  const chips = [
    ...(usual.includes(action.licence) ? [] : [{ text: action.licence, place: 'chip--plan' }]),
    ...(action.state && !action.full ? [{ text: action.state, place: 'chip--state' }] : []),
    ...(action.mark ? [{ text: action.mark.text, place: '' }] : []),
  ]
  return (
    <li
      id={action.id}
      tabIndex={-1}
      style={{ '--number': props.number }}
      class={[isOn && 'is-counted', isDone && 'is-done'].filter(Boolean).join(' ') || undefined}
    >
      {props.box}
      <div class="job-text">
        <h4>{action.title}</h4>
        {action.full ? (
          <p class="job-goal">
            <b>{action.state}.</b> {withColon(sentences.goal, language)} {action.full}
          </p>
        ) : (
          <p class="job-why">{firstSentence(action.why, language)}</p>
        )}
        <div class="job-facts">
          <p>
            {action.effort} · {action.who}
          </p>
          {chips.length > 0 && (
            <p class="job-chips">
              {chips.map(({ text, place }) => (
                <span key={text} class={`chip ${place}`}>
                  {text}
                </span>
              ))}
            </p>
          )}
        </div>
        {action.deadline && <p class="job-note">{action.deadline}</p>}
        {sheets.map(
          ({ controls, url, label }) =>
            controls.includes(action.id) && (
              <p key={url} class="job-sheet noprint">
                <a href={url}>{label}</a>
              </p>
            ),
        )}
        {action.status && (
          <p class={action.status.isOver ? 'status-line status-line--over' : 'status-line'}>
            {action.status.text}
          </p>
        )}
        {!isDone &&
          action.before?.map(({ id, title, effort, isUnknown }) => (
            <p key={id} class="job-half">
              {isUnknown ? sentences.findFirst : sentences.doFirst} <a href={`#${id}`}>{title}</a>
              {!isUnknown && `, ${effort}`}
            </p>
          ))}
        {action.halfStep && <p class="job-half">{fill(sentences.halfStep, { step: action.halfStep })}</p>}
        {props.recordLines}
        <div class="job-more">
          {props.undo}
          <Details
            control={action}
            words={words}
            youSaid={sentences.youSaid}
            // The steps begin at zero, so a job that is partly in place starts with its check.
            page={pageOfJob(checklistUrl, action.id) + (action.full ? '#check' : '')}
            handOff={props.handOff}
          />
          {props.statusForm}
          {props.recordForm}
        </div>
      </div>
    </li>
  )
}

type DetailsProps = Pick<ActionItemProps, 'words' | 'handOff'> & {
  control: ReportControl
  youSaid: string
  page: string
}

function Details({ control, words, youSaid, page, handOff }: DetailsProps) {
  const { title, sources } = control
  const [wasOpened, setOpened] = useState(false)
  return (
    <Disclosure
      class="more"
      summary={
        <span>
          {words.details}
          <span class="visually-hidden">: {title}</span>
        </span>
      }
      onToggle={() => setOpened(true)}
    >
      <dl>
        {control.full && (
          <>
            <dt>{youSaid}</dt>
            <dd>{control.said}</dd>
          </>
        )}
        <dt>{words.whyIs}</dt>
        <dd>{control.why}</dd>
        {control.do !== control.halfStep && (
          <>
            <dt>{words.what}</dt>
            <dd>{control.do}</dd>
          </>
        )}
        <dt>{words.whereIs}</dt>
        <dd>{import.meta.env.SITE_TRANSLATED ? <Bilingual text={control.where} /> : control.where}</dd>
        <dt>{words.doneWhen}</dt>
        <dd>{control.done}</dd>
        <dt>{words.effortIs}</dt>
        <dd>{control.effort}</dd>
        <dt>{words.price}</dt>
        <dd>{control.cost}</dd>
      </dl>
      <div class="job-mail noprint">
        <a href={page}>
          {words.howTo}
          <span class="visually-hidden">: {title}</span>
        </a>
        {wasOpened && handOff}
      </div>
      {sources.length > 0 && (
        <Disclosure class="job-sources" summary={fill(words.sourceCount, { n: sources.length })}>
          <ul>
            {sources.map(({ title: name, url, dates }) => (
              <li key={url}>
                <a href={url} lang={SOURCE_LANGUAGE}>
                  {name}
                </a>
                . {dates}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Disclosure>
  )
}
