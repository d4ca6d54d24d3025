/** Puts the numbers and the words of the recovery clock together, and says what does not fit where. */
import type { Part, Recovery, Window } from './model.ts'
import type { RecoveryNumbers as Numbers, RecoveryWords as Words } from './schema.ts'

type NumbersOfWindow = Numbers['parts'][string][string]

/** Told for every mistake: file, entry, what to do. */
type Tell = (file: string, entry: string, problem: string) => void

const FILE = 'content/model/recovery.yml'

function compareIds(
  section: string,
  known: readonly string[],
  written: object,
  file: string,
  tell: Tell,
): void {
  for (const id of known) {
    if (!Object.hasOwn(written, id)) tell(file, `${section}.${id}`, 'has no words: add this entry')
  }
  for (const id of Object.keys(written)) {
    if (!known.includes(id)) tell(file, `${section}.${id}`, `is not in ${FILE}: remove it or fix the id`)
  }
}

/** A window may follow only one of its own part that stands above it and has an end. */
function checkOrder(part: string, windows: Record<string, NumbersOfWindow>, tell: Tell): void {
  const ids = Object.keys(windows)
  for (const [id, { starts }] of Object.entries(windows)) {
    if (typeof starts === 'string') continue
    const { after } = starts
    const place = `parts.${part}.${id}.starts`
    const before = windows[after]
    if (!before || ids.indexOf(after) >= ids.indexOf(id)) {
      tell(FILE, place, `after "${after}" must name a window that stands above it in the same part`)
    } else if (before.days === undefined) {
      tell(FILE, place, `after "${after}" can never start: that window has no fixed end`)
    } else if (before.needsHold || before.plans.length > 0) {
      tell(
        FILE,
        place,
        `after "${after}" leaves a gap for those who do not have that window: start at the event`,
      )
    }
  }
}

function checkSource(place: string, source: string, sources: readonly string[], tell: Tell): void {
  if (!sources.includes(source)) tell(FILE, place, `"${source}" is not in sources.yml: add it there`)
}

function checkWindow(
  place: string,
  window: NumbersOfWindow,
  sources: readonly string[],
  ranges: Map<string, string>,
  tell: Tell,
): void {
  const { source, days, setting } = window
  checkSource(`${place}.source`, source, sources, tell)
  if (setting === undefined) return
  if (days === undefined) {
    tell(FILE, `${place}.setting`, 'changes the days, and the window has no fixed end: give days or drop it')
    return
  }
  const range = JSON.stringify(days)
  if ((ranges.get(setting) ?? range) !== range) {
    tell(FILE, `${place}.days`, `differs from another window with the setting ${setting}: make them the same`)
  }
  ranges.set(setting, range)
}

/** Joins the recovery clock of one language; `tell` hears of every missing word, stray id and broken reference. */
export function joinRecovery(
  numbers: Numbers,
  words: Words,
  known: { sources: readonly string[]; language: string },
  tell: Tell,
): Recovery {
  const file = `content/${known.language}/recovery.yml`
  const windowIds = Object.values(numbers.parts).flatMap((windows) => Object.keys(windows))
  compareIds('tabs', numbers.tabs, words.tabs, file, tell)
  compareIds('events', Object.keys(numbers.events), words.events, file, tell)
  compareIds('parts', Object.keys(numbers.parts), words.parts, file, tell)
  compareIds('windows', windowIds, words.windows, file, tell)
  compareIds('leftOut', Object.keys(numbers.leftOut), words.leftOut, file, tell)

  const ranges = new Map<string, string>()
  const parts = Object.entries(numbers.parts).map(([id, windows]): Part => {
    checkOrder(id, windows, tell)
    const joined = Object.entries(windows).map(([windowId, window]): Window => {
      const place = `parts.${id}.${windowId}`
      checkWindow(place, window, known.sources, ranges, tell)
      if (windowIds.indexOf(windowId) !== windowIds.lastIndexOf(windowId)) {
        tell(FILE, place, 'is the id of another window too: choose a different one')
      }
      const said = words.windows[windowId] as Window['words']
      if (window.starts === 'first' && words.windows[windowId] && !said.first) {
        tell(file, `windows.${windowId}.first`, 'is missing: write what is asked before any clock runs')
      }
      return { id: windowId, ...window, setting: window.setting, words: said }
    })
    return {
      id,
      copied: numbers.copied.includes(id),
      windows: joined,
      ...(words.parts[id] as Words['parts'][string]),
    }
  })
  for (const id of numbers.copied) {
    if (!Object.hasOwn(numbers.parts, id)) tell(FILE, 'copied', `"${id}" is not one of parts`)
  }
  const used = new Set(Object.values(numbers.events).flatMap((event) => event.parts))
  for (const { id } of parts) {
    if (!used.has(id)) tell(FILE, `parts.${id}`, 'belongs to no event: name it in one, or remove it')
  }
  const events = Object.entries(numbers.events).map(([id, { tab, parts: touched }]) => {
    if (!numbers.tabs.includes(tab)) tell(FILE, `events.${id}.tab`, `"${tab}" is not one of tabs`)
    for (const part of touched) {
      if (!Object.hasOwn(numbers.parts, part))
        tell(FILE, `events.${id}.parts`, `"${part}" is not one of parts`)
    }
    return { id, tab, parts: touched, ...(words.events[id] as Words['events'][string]) }
  })
  for (const tab of numbers.tabs) {
    if (!events.some((event) => event.tab === tab))
      tell(FILE, `tabs.${tab}`, 'has no event: add one or remove it')
  }
  return {
    tabs: numbers.tabs.map((id) => ({ id, ...(words.tabs[id] as Words['tabs'][string]) })),
    events,
    parts,
    leftOut: Object.entries(numbers.leftOut).map(([id, sources]) => {
      for (const source of sources) checkSource(`leftOut.${id}`, source, known.sources, tell)
      return { id, text: words.leftOut[id] as string, sources }
    }),
  }
}
