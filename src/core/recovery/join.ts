/**
 * Joins the numbers of the recovery clock (content/model/recovery.yml) with its texts in one language
 * (content/<language>/recovery.yml), and validates both.
 */
import { type NoteProblem, compareIds, refuseProblems } from '../model/join-ids.ts'
import { must } from '../model/must.ts'
import type { Part, Recovery, Window } from './model.ts'
import type { RecoveryNumbers as Numbers, RecoveryWords as Words } from './schema.ts'

type NumbersOfWindow = Numbers['parts'][string][string]

/** The data that the checks compare with: the ids in sources.yml, and the language of the texts. */
interface Known {
  sources: readonly string[]
  language: string
}

const FILE = 'content/model/recovery.yml'
const wordsFile = ({ language }: Known): string => `content/${language}/recovery.yml`

const windowIds = ({ parts }: Numbers): string[] => Object.values(parts).flatMap((part) => Object.keys(part))

/** Returns true if every value of a setting with which `one` exists is also a value with which `other` exists. */
function isWithin({ onlyIf: one }: NumbersOfWindow, { onlyIf: other }: NumbersOfWindow): boolean {
  if (!other) return true
  if (one?.setting !== other.setting) return false
  return (one.min ?? 0) >= (other.min ?? 0) && (one.max ?? Infinity) <= (other.max ?? Infinity)
}

/**
 * Records a problem for each `starts.after` that names an unsuitable window. A later window, a window without an end,
 * and a window that not every business has are unsuitable.
 */
function checkOrder(part: string, windows: Record<string, NumbersOfWindow>, note: NoteProblem): void {
  const ids = Object.keys(windows)
  for (const [id, window] of Object.entries(windows)) {
    const { starts } = window
    if (typeof starts === 'string') continue
    const { after } = starts
    const place = `parts.${part}.${id}.starts`
    const before = windows[after]
    if (!before || ids.indexOf(after) >= ids.indexOf(id)) {
      note(FILE, place, `after "${after}" must name an earlier window of the same part`)
    } else if (before.days === undefined) {
      note(FILE, place, `after "${after}" can never start: that window has no fixed end`)
    } else if (before.needsHold || before.plans.length > 0 || !isWithin(window, before)) {
      note(
        FILE,
        place,
        `after "${after}" leaves a gap for those who do not have that window: start at the event`,
      )
    }
  }
}

function checkSource(place: string, source: string, sources: readonly string[], note: NoteProblem): void {
  if (!sources.includes(source)) note(FILE, place, `"${source}" is not in sources.yml: add it there`)
}

function checkWindow(
  place: string,
  window: NumbersOfWindow,
  sources: readonly string[],
  ranges: Map<string, string>,
  note: NoteProblem,
): void {
  const { source, days, setting } = window
  checkSource(`${place}.source`, source, sources, note)
  if (setting === undefined) return
  if (days === undefined) {
    note(FILE, `${place}.setting`, 'changes the days, and the window has no fixed end: give days or drop it')
    return
  }
  const range = JSON.stringify(days)
  if ((ranges.get(setting) ?? range) !== range) {
    note(FILE, `${place}.days`, `differs from another window with the setting ${setting}: make them the same`)
  }
  ranges.set(setting, range)
}

/** Records every problem in the recovery windows of one part (a kind of data). */
function checkPart(id: string, numbers: Numbers, words: Words, known: Known, note: NoteProblem): void {
  const windows = must(numbers.parts, id)
  const allIds = windowIds(numbers)
  checkOrder(id, windows, note)
  for (const [windowId, { starts, onlyIf }] of Object.entries(windows)) {
    if (onlyIf && !Object.values(windows).some(({ setting }) => setting === onlyIf.setting)) {
      const place = `parts.${id}.${windowId}.onlyIf`
      note(FILE, place, `"${onlyIf.setting}" changes no window of this part: name a setting that does`)
    }
    if (allIds.indexOf(windowId) !== allIds.lastIndexOf(windowId)) {
      note(FILE, `parts.${id}.${windowId}`, 'is the id of another window too: choose a different one')
    }
    const written = words.windows[windowId]
    if (starts === 'first' && written && !written.first) {
      const problem = 'is missing: write what is asked before any clock runs'
      note(wordsFile(known), `windows.${windowId}.first`, problem)
    }
  }
}

/** Records every broken or missing reference between tabs, events and parts (kinds of data). */
function checkReferences({ tabs, events, parts, copied }: Numbers, note: NoteProblem): void {
  for (const id of copied) {
    if (!Object.hasOwn(parts, id)) note(FILE, 'copied', `"${id}" is not one of parts`)
  }
  const used = new Set(Object.values(events).flatMap((event) => event.parts))
  for (const id of Object.keys(parts)) {
    if (!used.has(id)) note(FILE, `parts.${id}`, 'belongs to no event: name it in one, or remove it')
  }
  for (const [id, event] of Object.entries(events)) {
    if (!tabs.includes(event.tab)) note(FILE, `events.${id}.tab`, `"${event.tab}" is not one of tabs`)
    for (const part of event.parts) {
      if (!Object.hasOwn(parts, part)) note(FILE, `events.${id}.parts`, `"${part}" is not one of parts`)
    }
  }
  for (const tab of tabs) {
    if (!Object.values(events).some((event) => event.tab === tab)) {
      note(FILE, `tabs.${tab}`, 'has no event: add one or remove it')
    }
  }
}

/** Records every problem in the numbers of the recovery clock, and in its texts in one language. */
function checkRecovery(numbers: Numbers, words: Words, known: Known, note: NoteProblem): void {
  const compare = (section: keyof Words, ids: readonly string[]): void => {
    const files = { words: wordsFile(known), numbers: FILE, section: `${section}.` }
    compareIds(ids, words[section], files, note)
  }
  compare('tabs', numbers.tabs)
  compare('events', Object.keys(numbers.events))
  compare('parts', Object.keys(numbers.parts))
  compare('windows', windowIds(numbers))
  compare('leftOut', Object.keys(numbers.leftOut))
  const ranges = new Map<string, string>()
  for (const [id, windows] of Object.entries(numbers.parts)) {
    checkPart(id, numbers, words, known, note)
    for (const [windowId, window] of Object.entries(windows)) {
      checkWindow(`parts.${id}.${windowId}`, window, known.sources, ranges, note)
    }
  }
  checkReferences(numbers, note)
  for (const [id, sources] of Object.entries(numbers.leftOut)) {
    for (const source of sources) checkSource(`leftOut.${id}`, source, known.sources, note)
  }
}

/**
 * Joins the numbers of the recovery clock with the texts of one language.
 * @throws {InputError} with every missing text, unknown id and broken reference.
 */
export function joinRecovery(numbers: Numbers, words: Words, known: Known): Recovery {
  refuseProblems((note) => {
    checkRecovery(numbers, words, known, note)
  })
  return {
    tabs: numbers.tabs.map((id) => ({ id, ...must(words.tabs, id) })),
    events: Object.entries(numbers.events).map(([id, event]) => ({
      id,
      ...event,
      ...must(words.events, id),
    })),
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
