/** The what-if of a report: the ticked actions, and the report as if these actions were done. Only `keep` stores data. */
import { type ReadableAtom, atom, computed } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import { setStatus } from '../core/answers/edit.ts'
import type { Reply } from '../core/model/model.ts'
import { writeReport } from '../core/report/report.ts'
import { type Report } from '../core/report/types.ts'
import { planTicked, whatIf } from '../core/report/what-if.ts'
import type { ReportSession } from './report-session.ts'
import type { ReportView } from './report-view.ts'

export interface WhatIf {
  /** The ids of the ticked actions that are still open, in the order in which the visitor ticked them. */
  $ticked: ReadableAtom<readonly string[]>
  /** The report as if the ticked actions were done. `undefined` while no action is ticked. */
  $then: ReadableAtom<Report | undefined>
  /** The number of actions that the last `keep` marked as planned. 0 after the next tick or undo. */
  $kept: ReadableAtom<number>
  /** Ticks or unticks an action. */
  tick: (id: string) => void
  untickAll: () => void
  /** Marks the ticked actions as planned in the visitor's own answers, and unticks them. */
  keep: () => void
  /** Undoes the last `keep`. Changes to other controls after `keep` stay. */
  undo: () => void
}

/** Returns an id of the shown result. Ticks belong to one result, so another result starts without ticks. */
function ownerOf(shown: ReportView): string {
  return shown.kind === 'guest' ? JSON.stringify(shown.answers) : shown.kind
}

/** Returns the answers `now`, with the values and statuses of the controls `ids` taken from `before`. */
function restore(now: Answers, before: Answers, ids: readonly string[]): Answers {
  return ids.reduce((answers, id): Answers => {
    const { [id]: _, ...others } = answers.controls
    const was: Reply | undefined = before.controls[id]
    const controls = was === undefined ? others : { ...others, [id]: was }
    return setStatus({ ...answers, controls }, id, before.statuses[id])
  }, now)
}

/** Starts a what-if for the report that the page shows. */
export function startWhatIf({ $view, visit }: Pick<ReportSession, '$view' | 'visit'>): WhatIf {
  const $all = atom<{ owner: string; ids: readonly string[] }>({ owner: '', ids: [] })
  const $kept = atom(0)
  let undoing: { before: Answers; ids: readonly string[] } | undefined

  const $ticked = computed([$view, $all], (shown, { owner, ids }) => {
    if (!('full' in shown) || owner !== ownerOf(shown)) return []
    return ids.filter((id) => shown.full?.actions.some((action) => action.id === id))
  })
  const tickOnly = (ids: readonly string[]): void => {
    $all.set({ owner: ownerOf($view.get()), ids })
  }

  return {
    $ticked,
    $then: computed([$view, $ticked], (shown, ticked) => {
      if (ticked.length === 0 || !('full' in shown) || !shown.full || !shown.answers) return undefined
      const { model, words } = shown.content
      const { date: today, name } = shown.full
      return writeReport(model, words, whatIf(model, shown.answers, ticked), { today, name })
    }),
    $kept,
    tick: (id) => {
      const ticked = $ticked.get()
      $kept.set(0)
      tickOnly(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id])
    },
    untickAll: () => {
      tickOnly([])
    },
    keep: () => {
      const shown = $view.get()
      const own = visit()
      if (shown.kind !== 'own' || !shown.full || !own) return
      const ids = $ticked.get()
      const before = own.$answers.get()
      undoing = { before, ids }
      own.replace(planTicked(before, shown.full, ids))
      tickOnly([])
      $kept.set(ids.length)
    },
    undo: () => {
      const own = visit()
      if (!undoing || !own) return
      own.replace(restore(own.$answers.get(), undoing.before, undoing.ids))
      undoing = undefined
      $kept.set(0)
    },
  }
}
