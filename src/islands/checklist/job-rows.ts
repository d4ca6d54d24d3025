/** Finds the rows of the checklist page, draws their tick boxes, and hides the rows that the filter excludes. */
import { fill } from '../../core/model/format.ts'
import { type BoxState, isOpen } from './box-state.ts'

/** The elements of one job on the checklist page. */
export interface ListedJob {
  id: string
  item: HTMLElement
  box: HTMLInputElement
  /** The small square in the heading of the area that shows the state of this job. */
  mark: HTMLElement
}

/** The elements of the checklist page that the script changes. */
export interface ChecklistPage {
  root: HTMLElement
  rows: ListedJob[]
  form: HTMLFormElement
  search: HTMLInputElement
}

/** Returns the element that has the attribute `data-<name>`. */
export function part(root: ParentNode, name: string): HTMLElement {
  return root.querySelector<HTMLElement>(`[data-${name}]`)!
}

/**
 * Fills the text template of an element with numbers. The template is in `data-text`: "{n} of {total}". Does not write
 * an unchanged text, because screen readers would announce the text again.
 */
export function writeNumbers(place: HTMLElement, numbers: Readonly<Record<string, number>>): void {
  const text = fill(place.dataset['text']!, numbers)
  if (place.textContent !== text) place.textContent = text
}

/** Finds the elements of the checklist page in `root`. */
export function findPage(root: HTMLElement): ChecklistPage {
  const rows = [...root.querySelectorAll<HTMLElement>('li[data-is]')].map((item) => ({
    id: item.id,
    item,
    box: item.querySelector('input')!,
    mark: root.querySelector<HTMLElement>(`[data-mark="${item.id}"]`)!,
  }))
  const form = root.querySelector('form')!
  return { root, rows, form, search: form.querySelector<HTMLInputElement>('[data-search]')! }
}

/** Draws the state of a tick box. A description tells screen readers the states that a native checkbox lacks. */
export function drawBox({ box, mark }: ListedJob, state: BoxState): void {
  box.checked = state === 'done'
  box.indeterminate = state === 'part'
  box.dataset['state'] = state
  mark.dataset['state'] = state
  const saysMore = state === 'part' || state === 'unknown' || state === 'none'
  if (saysMore) box.setAttribute('aria-describedby', `state-${state}`)
  else box.removeAttribute('aria-describedby')
}

/**
 * Returns true if a row is visible. The script hides rows with the attribute `hidden`. The radio buttons and
 * the drop-down list of the filter hide rows with CSS.
 */
function isShown({ item }: ListedJob): boolean {
  return !item.hidden && getComputedStyle(item).display !== 'none'
}

/** Hides the rows that lack a word of the search or, with `onlyOpen`, are not open. Writes the number of the others. */
export function showRows(
  { root, rows, search }: ChecklistPage,
  onlyOpen: boolean,
  stateOf: (id: string) => BoxState,
): void {
  const wanted = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  for (const { id, item } of rows) {
    const text = wanted.length > 0 ? item.textContent.toLocaleLowerCase() : ''
    item.hidden = !wanted.every((word) => text.includes(word)) || (onlyOpen && !isOpen(stateOf(id)))
  }
  const shown = rows.filter(isShown)
  for (const group of root.querySelectorAll<HTMLElement>('[data-part]'))
    group.hidden = !shown.some(({ item }) => group.contains(item))
  writeNumbers(part(root, 'count'), { n: shown.length, total: rows.length })
  part(root, 'empty').hidden = shown.length > 0
  root.classList.toggle('jobs--narrowed', wanted.length > 0 || onlyOpen)
}

/** Writes the number of ticked boxes beside the name of each area. */
export function writeTallies({ root, rows }: ChecklistPage, stateOf: (id: string) => BoxState): void {
  for (const tally of root.querySelectorAll<HTMLElement>('[data-tally]')) {
    const own = rows.filter(({ item }) => tally.closest('section')!.contains(item))
    writeNumbers(tally, { n: own.filter(({ id }) => stateOf(id) === 'done').length, total: own.length })
  }
}

/** Opens the row or the table whose id is the URL hash. Calls `showAll` first if the filter hides this row. */
export function openTarget({ rows }: ChecklistPage, showAll: () => void): void {
  const place = document.getElementById(location.hash.slice(1))
  if (!place) return
  const row = rows.find(({ item }) => item === place)
  if (row && !isShown(row)) showAll()
  const more = row ? row.item.querySelector('details') : place.closest('details')
  if (!more) return
  more.open = true
  place.scrollIntoView()
}
