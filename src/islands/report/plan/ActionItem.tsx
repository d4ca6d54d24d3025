import type { ComponentChildren } from 'preact'
import type { ResultWords } from '../../../messages/ui.ts'
import type { Action, ReportControl } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

interface Props {
  action: Action
  words: ResultWords
  /** True if the what-if counts the job as done. */
  isOn: boolean
  /** The form for the job's status. Empty if the shown answers are not the visitor's own. */
  statusForm: ComponentChildren
  /** The switch that counts the job as done in the what-if. */
  children: ComponentChildren
}

/**
 * One job of the action plan. The reason, the effort, the person who does the job and the licence are always visible. A
 * disclosure contains the instructions and the sources.
 */
export function ActionItem({ action, words, isOn, statusForm, children }: Props) {
  return (
    <li id={action.id} class={isOn ? 'is-counted' : undefined}>
      <h4>{action.title}</h4>
      {children}
      <div class="says">
        {action.deadline && <p class="deadline">{action.deadline}</p>}
        <p class="why-line">{action.why}</p>
        <p class="chips">
          <span class="chip">{action.effort}</span>
          <span class="chip">{action.who}</span>
          <span class={`chip ${action.owned === false ? 'chip--plan' : ''}`}>{action.licence}</span>
          {action.state && <span class="chip chip--state">{action.state}</span>}
          {action.mark && <span class="chip">{action.mark.text}</span>}
        </p>
        {action.status && (
          <p class={action.status.isOver ? 'status-line status-line--over' : 'status-line'}>
            {action.status.text}
          </p>
        )}
      </div>
      <div class="under">
        {action.halfStep && action.owned !== true && (
          <p class="half">{fill(words.halfStep, { step: action.halfStep })}</p>
        )}
        <Details control={action} words={words} />
        {statusForm}
      </div>
    </li>
  )
}

function Details({ control, words }: { control: ReportControl; words: ResultWords }) {
  return (
    <Disclosure place="more" summary={words.details}>
      <dl>
        <dt>{words.what}</dt>
        <dd>{control.do}</dd>
        <dt>{words.whereIs}</dt>
        <dd>{control.where}</dd>
        <dt>{words.doneWhen}</dt>
        <dd>{control.done}</dd>
        <dt>{words.price}</dt>
        <dd>{control.cost}</dd>
        <dt>{words.source}</dt>
        <dd>
          <ul>
            {control.sources.map(({ title, url, dates }) => (
              <li key={url}>
                <a href={url}>{title}</a>. {dates}
              </li>
            ))}
          </ul>
          <p class="action-ids">
            {control.frameworks.map(({ name, ids }) => `${name} ${ids.join(', ')}`).join(' · ')}
          </p>
        </dd>
      </dl>
    </Disclosure>
  )
}
