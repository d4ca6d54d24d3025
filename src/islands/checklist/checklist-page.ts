/** The script of the checklist page: ticks that stay on the device, the filter, and links to one job. */
import { type Ticks, listenForTicks, readTicks, writeTicks } from '../../state/checklist-ticks.ts'
import { hasStoredAnswers } from '../../state/storage.ts'
import { type BoxState, type ResultStates, isOpen, stateOfBox, tickBox } from './box-state.ts'
import {
  type ChecklistPage,
  drawBox,
  findPage,
  openTarget,
  part,
  showRows,
  writeNumbers,
  writeTallies,
} from './job-rows.ts'

/** The page with what it shows: the ticks, and the result if the device stores answers. */
interface Checklist {
  page: ChecklistPage
  /** The button that shows only the jobs that the result leaves open. */
  openOnly: HTMLElement
  ticks: Ticks
  /** The ticks before the visitor cleared them, for undo. */
  cleared?: Ticks | undefined
  result: ResultStates
}

function draw(list: Checklist): void {
  const { page, openOnly, ticks, cleared, result } = list
  const stateOf = (id: string): BoxState => stateOfBox(id, ticks, result)
  for (const row of page.rows) drawBox(row, stateOf(row.id))
  writeTallies(page, stateOf)
  writeNumbers(openOnly, { n: page.rows.filter(({ id }) => isOpen(stateOf(id))).length })
  showRows(page, openOnly.ariaPressed === 'true', stateOf)
  part(page.root, 'clear').hidden = Object.keys(ticks).length === 0
  part(page.root, 'undo').hidden = cleared === undefined
}

/** Stores and draws new ticks. `cleared` is what undo brings back. */
function keep(list: Checklist, ticks: Ticks, cleared?: Ticks): void {
  Object.assign(list, { ticks, cleared })
  part(list.page.root, 'not-kept').hidden = writeTicks(ticks)
  draw(list)
}

/** Reads the stored result, if there is one, and draws it. */
async function showResult(list: Checklist): Promise<void> {
  const { root } = list.page
  const found = hasStoredAnswers()
    ? await import('./result-states.ts')
        .then(({ readResultStates }) => readResultStates(root.dataset['content']!))
        // Without the model, the boxes show only the visitor's own ticks.
        .catch(() => undefined)
    : undefined
  list.result = found ?? {}
  for (const place of root.querySelectorAll<HTMLElement>('[data-with-result]')) place.hidden = !found
  part(root, 'without-result').hidden = found !== undefined
  if (!found) list.openOnly.ariaPressed = 'false'
  draw(list)
}

/** Draws what the device stores now, after a change in another tab. */
function readAgain(list: Checklist): void {
  Object.assign(list, { ticks: readTicks(), cleared: undefined })
  draw(list)
  void showResult(list)
}

function connectBoxes(list: Checklist): void {
  const { root, rows } = list.page
  for (const { id, box } of rows)
    box.addEventListener('change', () => {
      keep(list, tickBox(list.ticks, id, box.checked, list.result))
    })
  // The pressed button disappears, so the focus goes to the button that takes its place.
  part(root, 'clear').addEventListener('click', () => {
    keep(list, {}, list.ticks)
    part(root, 'undo').querySelector('button')!.focus()
  })
  part(root, 'undo').addEventListener('click', () => {
    keep(list, list.cleared ?? {})
    part(root, 'clear').focus()
  })
}

function connectFilter(list: Checklist): void {
  const { page, openOnly } = list
  page.form.addEventListener('input', () => {
    draw(list)
  })
  page.form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  page.form.addEventListener('reset', () => {
    openOnly.ariaPressed = 'false'
    // The fields get their first values after this event. The button that was pressed then disappears.
    setTimeout(() => {
      draw(list)
      if (document.activeElement?.closest('form')) page.form.querySelector('input')!.focus()
    })
  })
  openOnly.addEventListener('click', () => {
    openOnly.ariaPressed = String(openOnly.ariaPressed !== 'true')
    draw(list)
  })
}

/** Starts the checklist in `root`, which has the URL of the model in `data-content`. */
export function startChecklist(root: HTMLElement): void {
  const page = findPage(root)
  const list: Checklist = { page, openOnly: part(root, 'open-only'), ticks: readTicks(), result: {} }
  const follow = (): void => {
    openTarget(page, () => {
      page.form.reset()
      draw(list)
    })
  }
  connectBoxes(list)
  connectFilter(list)
  part(root, 'print').addEventListener('click', () => {
    print()
  })
  addEventListener('hashchange', follow)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAgain(list)
  })
  listenForTicks(() => {
    readAgain(list)
  })
  for (const field of root.querySelectorAll('input')) field.disabled = false
  draw(list)
  follow()
  void showResult(list)
}
