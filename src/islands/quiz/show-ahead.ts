import { options } from 'preact'

/** The longest time that Preact waits for a paint, in milliseconds. A hidden page paints nothing. */
const LONGEST_WAIT = 200

/** Ends the wait of the last press of Next. */
let endWait: (() => void) | undefined

/** Keeps Preact from rendering. The returned function renders what has changed meanwhile. */
function holdRendering(): () => void {
  let render: (() => void) | undefined
  const hold = (process: () => void): void => {
    render = process
  }
  options.debounceRendering = hold
  return () => {
    if (options.debounceRendering === hold) delete options.debounceRendering
    render?.()
  }
}

/** Shows the screen `ahead` in place of the question of `form`, and renders after the paint or when the visitor acts. */
function swap(form: HTMLElement, ahead: HTMLElement, render: () => void): void {
  const finish = (): void => {
    if (endWait !== finish) return
    endWait = undefined
    // Preact changes only what differs from its last rendering, so both screens must be as it has left them.
    if (form.isConnected) {
      form.hidden = false
      ahead.hidden = true
    }
    render()
  }
  endWait = finish
  form.hidden = true
  ahead.hidden = false
  ahead.querySelector('h1')?.focus({ preventScroll: true })
  scrollTo({ top: 0 })
  for (const act of ['keydown', 'click'])
    document.addEventListener(act, finish, { capture: true, once: true })
  requestAnimationFrame(() => setTimeout(finish))
  setTimeout(finish, LONGEST_WAIT)
}

/**
 * Calls `next`, which opens the next screen, and returns true if that is the screen that is drawn ahead, after `form`. Then shows
 * this screen before Preact renders it.
 */
export function showAhead(form: HTMLFormElement, next: () => boolean): void {
  endWait?.()
  const ahead = form.nextElementSibling
  const render = holdRendering()
  let isAhead = false
  try {
    isAhead = next()
  } finally {
    if (isAhead && ahead instanceof HTMLElement) swap(form, ahead, render)
    // At the end of the task, as Preact does.
    else queueMicrotask(render)
  }
}
