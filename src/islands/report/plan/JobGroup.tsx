import type { ComponentChildren } from 'preact'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import type { PlanGroup } from './plan-layout.ts'

interface Props {
  group: PlanGroup
  /** The number of jobs in the group, as text. */
  count: string
  /** True if the group is open at first. */
  isOpen: boolean
  children: ComponentChildren
}

/**
 * A group of jobs in the action plan, with its name and the number of its jobs. The visitor opens and closes
 * the group.
 */
export function JobGroup({ group: { id, title, lead }, count, isOpen, children }: Props) {
  return (
    <section class={`job-group job-group--${id}`} aria-labelledby={`group-${id}`}>
      <Disclosure
        place="job-fold"
        open={isOpen}
        summary={
          <>
            <h3 id={`group-${id}`}>{title}</h3>
            <span class="job-count">{count}</span>
          </>
        }
      >
        <p class="job-lead">{lead}</p>
        {children}
      </Disclosure>
    </section>
  )
}
