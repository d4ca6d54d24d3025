/** The end of a how-to page, where the visitor marks the job as done. */
import { RESULT, hasStoredAnswers, readText } from '../../state/storage.ts'
import { type JobMark, tickMark } from './job-mark.ts'

/** The texts, as JSON in `data-words`. */
export interface MarkWords {
  /** The job counts as done in the result. */
  inResult: string
  /** The job is ticked on the checklist. */
  onList: string
  /** What the link to the next job of the plan is. */
  nextInPlan: string
  undone: string
  notKept: string
}

/** Returns the mark of the job. If the result does not load, the mark is a tick of the checklist. */
async function markOf(root: HTMLElement, id: string): Promise<{ mark: JobMark; isResult: boolean }> {
  const found =
    hasStoredAnswers() && readText(RESULT) !== undefined
      ? await import('./result-mark.ts')
          .then(({ resultMark }) => resultMark(root.dataset['content']!, id))
          .catch(() => undefined)
      : undefined
  return { mark: found ?? tickMark(id), isResult: found !== undefined }
}

/** Shows the link to the next job of the plan instead of the link to the next job of the checklist. */
function showNext(next: { id: string; title: string } | undefined, label: string): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-next]')!
  const ofList = document.querySelector<HTMLAnchorElement>('[rel=next]')
  link.hidden = !next
  if (ofList) ofList.hidden = !link.hidden
  if (!next) return
  link.dataset['next'] ||= link.getAttribute('href')!
  link.setAttribute('href', `${link.dataset['next']}${next.id}/`)
  link.children[0]!.textContent = `${label} · ${next.id}`
  link.children[1]!.textContent = next.title
}

/**
 * Starts the part of the page with the attribute `data-job`, whose value is the id of the job. A button that is pressed before
 * the result has loaded takes effect then.
 */
export async function startMarking(root: HTMLElement): Promise<void> {
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-${name}]`)!
  const words = JSON.parse(root.dataset['words']!) as MarkWords
  const loading = markOf(root, root.dataset['job']!)
  const [doIt, undo, state, status] = ['mark', 'undo', 'state', 'status'].map(part) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  const show = async (): Promise<void> => {
    const { mark, isResult } = await loading
    const isDone = mark.isDone()
    doIt.hidden = isDone
    state.hidden = !isDone
    state.textContent = isResult ? words.inResult : words.onList
    undo.hidden = !isDone || !mark.canUndo()
    document.querySelector<HTMLElement>('[data-asked]')!.hidden = isDone
    showNext(mark.next?.(), words.nextInPlan)
  }
  /** Changes the mark and says the outcome. The pressed button disappears, so the focus moves to the one that replaces it. */
  const press = async (action: 'mark' | 'undo', next: HTMLElement): Promise<void> => {
    const { mark } = await loading
    // A second press while the result loads changes nothing.
    const isKept = mark.isDone() === (action === 'mark') || mark[action]()
    await show()
    // The state beside the button says the same to visitors who see it.
    status.className = isKept ? 'visually-hidden' : ''
    status.textContent = !isKept ? words.notKept : action === 'mark' ? state.textContent : words.undone
    next.focus()
  }
  doIt.addEventListener('click', () => void press('mark', undo))
  undo.addEventListener('click', () => void press('undo', doIt))
  const loaded = await loading
  loaded.mark.listen(() => void show())
  addEventListener('pageshow', () => void show())
  await show()
}
