import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ResultWords } from '../../../messages/ui.ts'
import type { Action, ReportControl } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { pageOfJob } from '../../../core/model/page-of-job.ts'
import { firstPart, firstSentence } from '../../../core/model/sentences.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { Bilingual } from '../../Bilingual.tsx'
import { SOURCE_LANGUAGE } from '../../source-language.ts'

interface Props {
  /**
   * The control of the job. If the visitor marked the job as done since the page loaded, the control has no deadline.
   */
  action: ReportControl & Pick<Partial<Action>, 'deadline'>
  words: ResultWords
  /** The URL of the checklist page, above the how-to pages. */
  checklistUrl: string
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  /** True if the what-if counts the job as done. */
  isOn: boolean
  /** True if the visitor marked the job as done since the page loaded. */
  isDone: boolean
  /** The licence texts that mean "nothing to buy". The row does not show these texts. */
  usualLicences: readonly string[]
  /**
   * The checkbox that marks the job as done, or the switch of the what-if mode. Empty if the visitor can use
   * neither.
   */
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

/**
 * One job of the action plan. The row always shows one sentence of the reason, the effort, and the person who
 * does the job. It shows the licence only if there is something to buy. A disclosure contains the whole
 * reason and the instructions. A second disclosure contains the sources.
 */
export function ActionItem(props: Props) {
  const { action, words, checklistUrl, language, isOn, isDone, usualLicences } = props
  const chips = [
    ...(usualLicences.includes(action.licence) ? [] : [{ text: action.licence, place: 'chip--plan' }]),
    ...(action.state ? [{ text: action.state, place: 'chip--state' }] : []),
    ...(action.mark ? [{ text: action.mark.text, place: '' }] : []),
  ]
  return (
    <li
      id={action.id}
      tabIndex={-1}
      class={[isOn && 'is-counted', isDone && 'is-done'].filter(Boolean).join(' ') || undefined}
    >
      {props.box}
      <div class="job-text">
        <h4>{action.title}</h4>
        <p class="job-why">{firstSentence(action.why, language)}</p>
        <div class="job-facts">
          <p>
            {firstPart(action.effort)} · {action.who}
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
        {action.status && (
          <p class={action.status.isOver ? 'status-line status-line--over' : 'status-line'}>
            {action.status.text}
          </p>
        )}
        {action.halfStep && action.owned !== true && (
          <p class="job-half">{fill(words.halfStep, { step: action.halfStep })}</p>
        )}
        {props.recordLines}
        <div class="job-more">
          {props.undo}
          <Details
            control={action}
            words={words}
            page={pageOfJob(checklistUrl, action.id)}
            handOff={props.handOff}
          />
          {props.statusForm}
          {props.recordForm}
        </div>
      </div>
    </li>
  )
}

function Details({
  control,
  words,
  page,
  handOff,
}: Pick<Props, 'words' | 'handOff'> & { control: ReportControl; page: string }) {
  const { title, sources } = control
  const [wasOpened, setOpened] = useState(false)
  return (
    <Disclosure
      place="more"
      summary={
        <span>
          {words.details}
          <span class="visually-hidden">: {title}</span>
        </span>
      }
      onToggle={() => {
        setOpened(true)
      }}
    >
      <dl>
        <dt>{words.whyIs}</dt>
        <dd>{control.why}</dd>
        <dt>{words.what}</dt>
        <dd>{control.do}</dd>
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
        <Disclosure place="job-sources" summary={fill(words.sourceCount, { n: sources.length })}>
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
