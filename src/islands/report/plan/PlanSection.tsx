import { useMemo, useRef, useState } from 'preact/hooks'
import { $planOrder, type PlanOrder, orderPlan } from '../../../state/plan-order.ts'
import { useStore } from '../../use-store.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { type PlanContent, PlanGroups, type PlanMessage } from './PlanGroups.tsx'
import { WhatIfPanel } from './WhatIfPanel.tsx'
import { focusInJob, jobInView } from './job-in-view.ts'
import { nothingLeft } from './nothing-left.ts'
import { type PlanGroup, groupByWho, rowNumbers } from './plan-layout.ts'
import { useJobLinks } from './use-job-links.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

interface Props extends PlanContent {
  places: readonly PlanGroup[]
}

/** The action plan: the jobs for this week, this month and this quarter, then the controls that are in place. */
export function PlanSection(props: Props) {
  const { report, words, tickWords, doing } = props
  const { ticked, then, isTrying } = doing
  const [said, setSaid] = useState<PlanMessage>('')
  const order = useStore($planOrder)
  const byValue = props.places.filter(({ ids, done }) => ids.length + done.length > 0)
  const { you, it, provider, both, bothProvider } = props.sentences
  const byWho = groupByWho(byValue, report, [you, it, provider, both, bothProvider])
  const groups = (order === 'who' && byWho) || byValue
  const open = groups.filter(({ id }) => id !== 'inPlace')
  const isOpen = open.some(({ ids }) => ids.length > 0)
  const inPlace = groups.find(({ id }) => id === 'inPlace')
  const hold = useScrollAnchor(useMemo(() => ({}), [report, then, isTrying]))
  const heading = useRef<HTMLHeadingElement>(null)
  useJobLinks()
  const startTrying = (): void => {
    setSaid('')
    doing.startTrying()
  }
  const stopTrying = (): void => {
    const id = jobInView()
    if (id !== undefined) hold(id)
    doing.stopTrying()
    setSaid(tickWords.over)
  }
  if (groups.length === 0) return <EmptyPlan {...props} />
  return (
    <section class="band band--rule wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1} id="plan-title" ref={heading}>
          {words.plan}
        </h2>
        {!isOpen && <p class="lede">{nothingLeft(report, words, props)}</p>}
      </div>
      {isOpen && (
        <div class={isTrying ? 'try-out try-out--on noprint' : 'try-out noprint'}>
          {/* The same button starts and ends the what-if mode, so that the button keeps the focus. */}
          <Button look="line" size="small" onClick={isTrying ? stopTrying : startTrying}>
            {isTrying ? tickWords.stop : tickWords.start}
          </Button>
          <p role="status">
            {isTrying ? `${tickWords.lead}${doing.keep ? ` ${tickWords.leadKeep}` : ''}` : ''}
          </p>
          {!isTrying && <p>{tickWords.startLead}</p>}
          {byWho && <OrderSwitch order={order} words={words} />}
        </div>
      )}
      <div class={isTrying ? 'plan plan--trying' : 'plan'}>
        <PlanGroups
          {...props}
          numbers={rowNumbers(byValue)}
          open={open}
          inPlace={inPlace}
          hold={hold}
          said={said}
          onSay={setSaid}
        />
        {isTrying && isOpen && (
          <WhatIfPanel
            first={report}
            then={then}
            ticked={ticked}
            kept={doing.kept}
            words={tickWords}
            onKeep={doing.keep}
            onUndo={() => {
              doing.undo()
              heading.current?.focus({ preventScroll: true })
            }}
            onStop={() => {
              // The panel disappears together with the pressed button, so focus a job in the window.
              focusInJob(jobInView() ?? '', 'details.more > summary')
              stopTrying()
            }}
          />
        )}
      </div>
    </section>
  )
}

/** Two buttons that group the jobs by value, or by the person who does them. */
function OrderSwitch({ order, words }: Pick<Props, 'words'> & { order: PlanOrder }) {
  const labels = { value: words.byValue, who: words.byWho }
  return (
    <div class="plan-order" role="group" aria-labelledby="plan-title">
      {(['value', 'who'] as const).map((one) => (
        <Button
          key={one}
          look="quiet"
          size="small"
          aria-pressed={one === order}
          onClick={() => orderPlan(one)}
        >
          {labels[one]}
        </Button>
      ))}
    </div>
  )
}

/** The section of the action plan while every control is unknown: a link to jobs that need no answers. */
function EmptyPlan({ words, checklistUrl }: Pick<Props, 'words' | 'checklistUrl'>) {
  return (
    <section class="band wrap" id="plan">
      <div class="head">
        <h2 tabIndex={-1}>{words.plan}</h2>
        <p class="lede">
          {words.planWaits} <a href={`${checklistUrl}everyday/`}>{words.everyday}</a>
        </p>
      </div>
    </section>
  )
}
