/**
 * The what-if of a report: a mode in which the visitor ticks actions. The page then shows the report as if
 * these actions were done. Only `keep` and `undo` change the stored answers.
 */
import { type ReadableAtom, atom, computed } from 'nanostores'
import type { Answers } from '../core/answers/answers.ts'
import { restoreControl } from '../core/answers/edit.ts'
import { writeReport } from '../core/report/report.ts'
import { type Report } from '../core/report/types.ts'
import { planTicked, whatIf } from '../core/report/what-if.ts'
import type { ReportSession } from './report-session.ts'
import type { ReportView } from './report-view.ts'

export interface WhatIf {
  /** True while the visitor tries out what happens if some actions were done. */
  $isTrying: ReadableAtom<boolean>
  /** The ids of the ticked actions that are still open, in the order in which the visitor ticked them. */
  $ticked: ReadableAtom<readonly string[]>
  /** The report as if the ticked actions were done. `undefined` while no action is ticked. */
  $then: ReadableAtom<Report | undefined>
  /** The number of actions that the last `keep` marked as planned. 0 after the next tick or undo. */
  $kept: ReadableAtom<number>
  startTrying: () => void
  /** Ends the what-if mode and unticks all actions, which restores the result of the current answers. */
  stopTrying: () => void
  /** Ticks or unticks an action. Starts the what-if mode. */
  tick: (id: string) => void
  untickAll: () => void
  /** Marks the ticked actions as planned in the visitor's own answers, and unticks them. */
  keep: () => void
  /** Undoes the last `keep`. Changes to other controls after `keep` stay. */
  undo: () => void
}

/** Returns an id of the shown result. The what-if belongs to one result, so another result starts without ticks. */
function ownerOf(shown: ReportView): string {
  return shown.kind === 'guest' ? JSON.stringify(shown.answers) : shown.kind
}

/** Starts a what-if for the report that the page shows. */
export function startWhatIf({ $view, visit }: Pick<ReportSession, '$view' | 'visit'>): WhatIf {
  const $all = atom<{ owner: string; ids: readonly string[]; isTrying: boolean }>({
    ...{ owner: '', ids: [], isTrying: false },
  })
  const $kept = atom(0)
  let undoing: { before: Answers; ids: readonly string[] } | undefined

  const $ticked = computed([$view, $all], (shown, { owner, ids }) => {
    if (!('full' in shown) || owner !== ownerOf(shown)) return []
    return ids.filter((id) => shown.full?.actions.some((action) => action.id === id))
  })
  const $isTrying = computed(
    [$view, $all],
    (shown, { owner, isTrying }) => isTrying && 'full' in shown && owner === ownerOf(shown),
  )
  const tickOnly = (ids: readonly string[], isTrying: boolean): void => {
    $all.set({ owner: ownerOf($view.get()), ids, isTrying })
  }
  const setMode = (isTrying: boolean): void => {
    $kept.set(0)
    tickOnly([], isTrying)
  }

  return {
    $isTrying,
    $ticked,
    $then: computed([$view, $ticked], (shown, ticked) => {
      if (ticked.length === 0 || !('full' in shown) || !shown.full || !shown.answers) return undefined
      const { model, words } = shown.content
      const { date: today, name } = shown.full
      return writeReport(model, words, whatIf(model, shown.answers, ticked), { today, name })
    }),
    $kept,
    startTrying: () => {
      setMode(true)
    },
    stopTrying: () => {
      setMode(false)
    },
    tick: (id) => {
      const ticked = $ticked.get()
      $kept.set(0)
      tickOnly(ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id], true)
    },
    untickAll: () => {
      tickOnly([], $isTrying.get())
    },
    keep: () => {
      const shown = $view.get()
      const own = visit()
      if (shown.kind !== 'own' || !shown.full || !own) return
      const ids = $ticked.get()
      const before = own.$answers.get()
      undoing = { before, ids }
      own.replace(planTicked(before, shown.full, ids))
      $kept.set(ids.length)
    },
    undo: () => {
      const shown = $view.get()
      const own = visit()
      if (!undoing || !own || !('full' in shown)) return
      const { before, ids } = undoing
      const { model } = shown.content
      own.replace(ids.reduce((now, id) => restoreControl(model, now, before, id), own.$answers.get()))
      undoing = undefined
      $kept.set(0)
    },
  }
}
