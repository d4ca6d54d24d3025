/**
 * Joins the numbers of the recovery clock (content/model/recovery.yml) with its texts in one language
 * (content/<language>/recovery.yml), and checks its windows.
 */
import { must } from '../core/model/must.ts'
import type { Part, Recovery, Window } from '../core/recovery/model.ts'
import type { RecoveryNumbers as Numbers, RecoveryWords as Words } from '../core/recovery/schema.ts'
import { type ContentRule, joined } from './table.ts'

type NumbersOfWindow = Numbers['parts'][string][string]

/** Returns true if every value of a setting with which `one` exists is also a value with which `other` exists. */
function isWithin({ onlyIf: one }: NumbersOfWindow, { onlyIf: other }: NumbersOfWindow): boolean {
  if (!other) return true
  if (one?.setting !== other.setting) return false
  return (one.min ?? 0) >= (other.min ?? 0) && (one.max ?? Infinity) <= (other.max ?? Infinity)
}

/**
 * Reports each `starts.after` that names an unsuitable window: a later window, a window without an end, or a window that
 * not every business has. Also reports a window before any clock runs whose question has no words.
 */
export const startsInOrder: ContentRule<Numbers, Words> = ({ model, words, inModel, inWords }) => {
  for (const [part, windows] of Object.entries(model.parts)) {
    const ids = Object.keys(windows)
    for (const [id, window] of Object.entries(windows)) {
      const { starts } = window
      const written = words.windows[id]
      if (starts === 'first' && written && !written.first)
        inWords(`windows.${id}.first`, 'is missing: write what is asked before any clock runs')
      if (typeof starts === 'string') continue
      const { after } = starts
      const noteStart = (problem: string): void =>
        inModel(`parts.${part}.${id}.starts`, `after "${after}" ${problem}`)
      const before = windows[after]
      if (!before || ids.indexOf(after) >= ids.indexOf(id))
        noteStart('must name an earlier window of the same part')
      else if (before.days === undefined) noteStart('can never start: that window has no fixed end')
      else if (before.needsHold || before.plans.length > 0 || !isWithin(window, before))
        noteStart('leaves a gap for those who do not have that window: start at the event')
    }
  }
}

/** Reports windows with the id or the setting of another one, and conditions on a setting that changes no window. */
export const settingsAgree: ContentRule<Numbers, Words> = ({ model: { parts }, inModel }) => {
  const ranges = new Map<string, string>()
  const all = Object.entries(parts).flatMap(([part, windows]) =>
    Object.entries(windows).map(([id, window]) => ({ part, id, window, place: `parts.${part}.${id}` })),
  )
  for (const { part, id, place, window } of all) {
    const { days, setting, onlyIf } = window
    if (all.filter((one) => one.id === id).length > 1)
      inModel(place, 'is the id of another window too: choose a different one')
    if (onlyIf && !all.some((one) => one.part === part && one.window.setting === onlyIf.setting))
      inModel(
        `${place}.onlyIf`,
        `"${onlyIf.setting}" changes no window of this part: name a setting that does`,
      )
    if (setting === undefined) continue
    const range = JSON.stringify(days)
    if (days === undefined)
      inModel(`${place}.setting`, 'changes the days, and the window has no fixed end: give days or drop it')
    else if ((ranges.get(setting) ?? range) !== range)
      inModel(`${place}.days`, `differs from another window with the setting ${setting}: make them the same`)
    else ranges.set(setting, range)
  }
}

/** Reports parts (kinds of data) without an event, and tabs without an event. */
export const eventsCoverParts: ContentRule<Numbers, Words> = ({
  model: { tabs, events, parts },
  inModel,
}) => {
  const all = Object.values(events)
  for (const id of Object.keys(parts))
    if (!all.some((event) => event.parts.includes(id)))
      inModel(`parts.${id}`, 'belongs to no event: name it in one, or remove it')
  for (const id of tabs)
    if (!all.some(({ tab }) => tab === id)) inModel(`tabs.${id}`, 'has no event: add one or remove it')
}

/** Joins the numbers of the recovery clock with the texts of one language. */
export function joinRecovery(numbers: Numbers, words: Words): Recovery {
  return {
    tabs: numbers.tabs.map((id) => ({ id, ...must(words.tabs, id) })),
    events: joined(numbers.events, words.events),
    parts: Object.entries(numbers.parts).map(([id, windows]): Part => ({
      id,
      copied: numbers.copied.includes(id),
      windows: Object.entries(windows).map(([windowId, { paths: _, ...window }]): Window => ({
        id: windowId,
        ...window,
        setting: window.setting,
        words: must(words.windows, windowId),
      })),
      ...must(words.parts, id),
    })),
    leftOut: Object.entries(numbers.leftOut).map(([id, sources]) => ({
      id,
      text: must(words.leftOut, id),
      sources,
    })),
  }
}
