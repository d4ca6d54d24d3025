import type { ResultWords } from '../../content/keys.ts'
import type { Action, Report, ReportControl } from '../../quiz/report.ts'
import { dateInWords, fill } from '../../quiz/words.ts'

interface Props {
  report: Report
  words: ResultWords
}

/** The ranked plan by this week, this month and this quarter, then what is in place already. */
export function Plan({ report, words }: Props) {
  const groups = report.groups.filter(({ id, ids }) => id !== 'findOut' && ids.length > 0)
  const actions = new Map(report.actions.map((action) => [action.id, action]))
  const isDone = report.actions.length === 0
  if (groups.length === 0) return null
  return (
    <section class="band band--rule wrap" id="plan">
      <div class="head">
        <h2>{words.plan}</h2>
        <p class="lede">{isDone ? words.nothingLeft : words.planLead}</p>
      </div>
      {groups.map(({ id, title, lead, ids }) => (
        <section key={id} class={`group group--${id}`} aria-labelledby={`group-${id}`}>
          <div class="ruler">
            <h3 id={`group-${id}`}>{title}</h3>
            <p>{lead}</p>
          </div>
          {id === 'inPlace' ? (
            <ul class="ticks">
              {report.inPlace.map((control) => (
                <li key={control.id}>
                  {control.title}
                  {control.mark && <span class="small muted"> {control.mark.text}</span>}
                </li>
              ))}
            </ul>
          ) : (
            <ol class="al">
              {ids.map((actionId) => {
                const action = actions.get(actionId)
                return action && <ActionItem key={actionId} action={action} report={report} words={words} />
              })}
            </ol>
          )}
        </section>
      ))}
    </section>
  )
}

/** One action: the job, why, effort, who and licence in view; how, where and sources on request. */
function ActionItem({ action, report, words }: Props & { action: Action }) {
  return (
    <li id={action.id}>
      <div>
        <h4>{action.title}</h4>
        {action.deadline && <p class="deadline">{action.deadline}</p>}
        <p class="why-line">{action.why}</p>
        <p class="chips">
          <span class="chip">{action.effort}</span>
          <span class="chip">{action.who}</span>
          <span class={`chip ${action.owned === false ? 'chip--plan' : ''}`}>{action.licence}</span>
          {action.state && <span class="chip chip--state">{action.state}</span>}
          {action.mark && <span class="chip">{action.mark.text}</span>}
        </p>
        {action.halfStep && action.owned !== true && (
          <p class="half">{fill(words.halfStep, { step: action.halfStep })}</p>
        )}
        <Details control={action} report={report} words={words} />
      </div>
      {action.gain && (
        <p class="gain">
          <span class="vh">{words.gainTitle}: </span>
          {action.gain}
        </p>
      )}
    </li>
  )
}

function Details({ control, report, words }: Props & { control: ReportControl }) {
  return (
    <details class="more">
      <summary>{words.details}</summary>
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
            {control.sources.map(({ title, url, reviewed }) => (
              <li key={url}>
                <a href={url}>{title}</a>,{' '}
                {fill(words.sourceRead, { date: dateInWords(reviewed, report.language) })}
              </li>
            ))}
          </ul>
          <p class="ids">
            {control.frameworks.map(({ name, ids }) => `${name} ${ids.join(', ')}`).join(' · ')}
          </p>
        </dd>
      </dl>
    </details>
  )
}
