/** The script of the checklist page. Stores the ticks, runs the filter, and opens the job that the URL hash names. */
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

/** The elements of the checklist page and the data that they show: the ticks, and the states from the stored result. */
interface Checklist {
  page: ChecklistPage
  /** The button that hides all jobs that are not open. */
  openOnly: HTMLElement
  ticks: Ticks
  /** The ticks before the visitor cleared all of them, for the undo button. */
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

/** Stores the new ticks and draws the page. The undo button restores `cleared`. */
function keep(list: Checklist, ticks: Ticks, cleared?: Ticks): void {
  Object.assign(list, { ticks, cleared })
  part(list.page.root, 'not-kept').hidden = writeTicks(ticks)
  draw(list)
}

/** Reads the stored result and draws the page. Without stored answers, the page shows only the ticks. */
async function showResult(list: Checklist): Promise<void> {
  const { root } = list.page
  const found = hasStoredAnswers()
    ? await import('./result-states.ts')
        .then(({ readResultStates }) => readResultStates(root.dataset['content']!))
        // If the result does not load, the boxes show only the visitor's own ticks.
        .catch(() => undefined)
    : undefined
  list.result = found ?? {}
  for (const place of root.querySelectorAll<HTMLElement>('[data-with-result]')) place.hidden = !found
  part(root, 'without-result').hidden = found !== undefined
  if (!found) list.openOnly.ariaPressed = 'false'
  draw(list)
}

/** Reads the stored ticks and the stored result again and draws the page, for example after a change in another tab. */
function readAgain(list: Checklist): void {
  Object.assign(list, { ticks: readTicks(), cleared: undefined })
  draw(list)
  void showResult(list)
}

function connectBoxes(list: Checklist): void {
  const { root, rows } = list.page
  for (const { id, box } of rows)
    box.addEventListener('change', () => keep(list, tickBox(list.ticks, id, box.checked, list.result)))
  // The pressed button ("clear" or "undo") disappears, so move the focus to the button that replaces it.
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
  page.form.addEventListener('input', () => draw(list))
  page.form.addEventListener('submit', (event) => event.preventDefault())
  page.form.addEventListener('reset', () => {
    openOnly.ariaPressed = 'false'
    // The browser resets the form fields after the reset event, so draw the page later. The reset button then
    // disappears. If the reset button had the focus, move the focus to the first field of the filter.
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

/** Starts the checklist in `root`. Its attribute `data-content` is the URL of the JSON file with the quiz model. */
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
  part(root, 'print').addEventListener('click', () => print())
  addEventListener('hashchange', follow)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAgain(list)
  })
  listenForTicks(() => readAgain(list))
  for (const field of root.querySelectorAll('input')) field.disabled = false
  draw(list)
  follow()
  void showResult(list)
}
