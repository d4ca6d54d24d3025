/** Opens the screens of the quiz in the preview, so that a host sees each of them without answering 18 questions. */
import { removeText, writeText } from '../../state/storage.ts'

/** The screens that the preview can show. `enquiry` is the contact form below the result. */
export const SCREENS = ['start', 'question', 'result', 'enquiry'] as const
export type PreviewScreen = (typeof SCREENS)[number]

/**
 * The values of the embed option `instance` in the preview. They separate the stored answers of the preview from the
 * visitor's own answers. They also separate the sample answers from the answers that the host enters in the preview.
 */
export const INSTANCES = {
  start: 'preview',
  question: 'preview',
  result: 'preview-sample',
  enquiry: 'preview-sample',
} as const satisfies Record<PreviewScreen, string>

const SAMPLE = `1/${INSTANCES.result}/answers`

/** Stores the sample answers for the preview. Returns false if storage is blocked. */
export function storeSample(answers: string): boolean {
  return writeText(SAMPLE, answers)
}

export function removeSample(): void {
  removeText(SAMPLE)
}

/**
 * The longest time to wait for an element of the preview, and the pause between two searches for it. Both in
 * milliseconds.
 */
const LONGEST_WAIT = 20_000
const PAUSE = 60
/** How long the quiz can take to focus a new heading, in milliseconds. */
const FOCUS_TIME = 800

/** Waits for a time in milliseconds, or until `signal` aborts. */
const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, time)
    signal.addEventListener('abort', end)
  })

/** Selects the heading of every screen of the frame except the first screen. */
const OPENED = '.stage:not(:has(.start)) h1'

/** Waits until `find` returns a value. Resolves to `undefined` after `LONGEST_WAIT`, or when `signal` aborts. */
async function waitFor<T>(find: () => T | null | undefined, signal: AbortSignal): Promise<T | undefined> {
  for (let waited = 0; waited < LONGEST_WAIT && !signal.aborted; waited += PAUSE) {
    const found = find()
    if (found) return found
    await pause(PAUSE, signal)
  }
  return undefined
}

/** Follows a link inside the preview's frame, like a visitor's click on this link. */
function follow(page: Document, hash: string): void {
  const link = page.createElement('a')
  link.href = hash
  page.body.append(link)
  link.click()
  link.remove()
}

/**
 * Opens a screen in the preview's frame. The frame has the origin of this page, so this function presses the same
 * buttons and links as a visitor. The quiz moves the focus to its headings, so this function keeps the focus where it is.
 */
export async function openScreen(
  check: HTMLElement,
  screen: PreviewScreen,
  signal: AbortSignal,
): Promise<void> {
  if (screen === 'start') return
  const inFrame = (selector: string): HTMLElement | null | undefined =>
    check.shadowRoot?.querySelector('iframe')?.contentDocument?.querySelector<HTMLElement>(selector)
  const focused = document.activeElement
  const keepFocus = (): void => {
    if (focused instanceof HTMLElement && document.activeElement === check)
      focused.focus({ preventScroll: true })
  }
  // When the frame gets the focus, this window loses the focus and dispatches `blur`.
  const onBlur = (): void => {
    setTimeout(keepFocus)
  }
  addEventListener('blur', onBlur)
  check.inert = true
  try {
    const root = await waitFor(() => inFrame('html[data-ready="frame"]'), signal)
    if (!root) return
    if (screen === 'question') inFrame('.start button')?.click()
    else follow(root.ownerDocument, '#report')
    await waitFor(() => inFrame(OPENED), signal)
    if (screen === 'enquiry') await showForm(check, inFrame, signal)
    await pause(FOCUS_TIME, signal)
  } finally {
    removeEventListener('blur', onBlur)
    check.inert = false
    keepFocus()
  }
}

/** Shows the result in full, and scrolls the preview to the contact form. */
async function showForm(
  check: HTMLElement,
  inFrame: (selector: string) => Element | null | undefined,
  signal: AbortSignal,
): Promise<void> {
  // The element `<responsibility-check>` has a button that shows the whole result.
  const more = await waitFor(
    () =>
      [...(check.shadowRoot?.querySelectorAll('button') ?? [])].find(
        ({ style }) => style.display === 'block',
      ),
    signal,
  )
  more?.click()
  const form = await waitFor(() => inFrame('.lead'), signal)
  const box = check.parentElement
  if (!form || !box) return
  const scroll = (): void => {
    box.scrollTop = form.getBoundingClientRect().top - 16
  }
  // The sections of the report above the form load one after the other, and each of them moves the form.
  const watch = new ResizeObserver(scroll)
  watch.observe(form.ownerDocument.body)
  scroll()
  const stop = (): void => {
    watch.disconnect()
  }
  setTimeout(stop, 4000)
  signal.addEventListener('abort', stop)
}
