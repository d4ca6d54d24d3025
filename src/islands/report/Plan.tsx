import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { ResultWords } from '../../content/keys.ts'
import type { Action, Report, ReportControl } from '../../quiz/report.ts'
import { dateInWords, fill } from '../../quiz/words.ts'
import type { ReportContent } from '../../state/reading.ts'
import { Switch } from './Switch.tsx'
import { WhatIf } from './WhatIf.tsx'
import type { Doing } from './doing.ts'
import { useHold } from './hold.ts'

interface Props {
  /** As things are: rows keep their order while something is ticked. */
  report: Report
  words: ResultWords
}

interface PlanProps extends Props {
  tickWords: ReportContent['tickWords']
  doing: Doing
}

/** The ranked plan by this week, this month and this quarter, then what is in place already. */
export function Plan({ report, words, tickWords, doing }: PlanProps) {
  const { ticked, then } = doing
  const groups = report.groups.filter(({ id, ids }) => id !== 'findOut' && ids.length > 0)
  const actions = new Map(report.actions.map((action) => [action.id, action]))
  const isDone = report.actions.length === 0
  const open = groups.filter(({ id }) => id !== 'inPlace')
  const hold = useHold(then)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone then.
  const toHeading = (act: () => void) => (): void => {
    act()
    heading.current?.focus({ preventScroll: true })
  }
  if (groups.length === 0) return null
  return (
    <section class="band band--rule wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1} ref={heading}>
          {words.plan}
        </h2>
        <p class="lede">{isDone ? words.nothingLeft : words.planLead}</p>
        {open.length > 0 && <p class="noprint">{tickWords.lead}</p>}
      </div>
      <div class={open.length > 0 ? 'plan' : undefined}>
        <div>
          {groups.map(({ id, title, lead, ids }) => (
            <section key={id} class={`group group--${id}`} aria-labelledby={`group-${id}`}>
              <div class="ruler">
                <h3 id={`group-${id}`}>{title}</h3>
                <p>{lead}</p>
              </div>
              {id === 'inPlace' ? (
                <ul class="ticks">
                  {report.inPlace.map((control) => (
                    <li key={control.id}>{control.title}</li>
                  ))}
                </ul>
              ) : (
                <ol class="al">
                  {ids.map((actionId) => {
                    const action = actions.get(actionId)
                    const isOn = ticked.includes(actionId)
                    const left = then?.actions.find((one) => one.id === actionId)
                    return (
                      action && (
                        <ActionItem key={actionId} action={action} report={report} words={words} isOn={isOn}>
                          <Switch
                            action={action}
                            gain={(isOn ? action : (left ?? action)).gain}
                            isOn={isOn}
                            now={ticked.at(-1) === actionId ? then?.head.figure : undefined}
                            words={tickWords}
                            onTick={(ticking) => {
                              hold(ticking)
                              doing.tick(ticking)
                            }}
                          />
                        </ActionItem>
                      )
                    )
                  })}
                </ol>
              )}
            </section>
          ))}
        </div>
        {open.length > 0 && (
          <WhatIf
            first={report}
            {...{ then, ticked }}
            kept={doing.kept}
            words={tickWords}
            onKeep={doing.keep}
            onUndo={toHeading(doing.undo)}
            onOff={toHeading(doing.untickAll)}
          />
        )}
      </div>
    </section>
  )
}

/** One action: the job, why, effort, who and licence in view; how, where and sources on request. */
function ActionItem({
  action,
  report,
  words,
  isOn,
  children,
}: Props & { action: Action; isOn: boolean; children: ComponentChildren }) {
  return (
    <li id={action.id} class={isOn ? 'on' : undefined}>
      <div>
        <h4>{action.title}</h4>
        {action.deadline && <p class="deadline">{action.deadline}</p>}
        <p class="why-line">{action.why}</p>
        <p class="chips">
          <span class="chip">{action.effort}</span>
          <span class="chip">{action.who}</span>
          <span class={`chip ${action.owned === false ? 'chip--plan' : ''}`}>{action.licence}</span>
          {action.state && <span class="chip chip--state">{action.state}</span>}
        </p>
        {action.status && (
          <p class={action.status.isOver ? 'stands stands--over' : 'stands'}>{action.status.text}</p>
        )}
      </div>
      {children}
      <div class="under">
        {action.halfStep && action.owned !== true && (
          <p class="half">{fill(words.halfStep, { step: action.halfStep })}</p>
        )}
        <Details control={action} report={report} words={words} />
      </div>
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
