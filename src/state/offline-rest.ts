/** Completes the offline copy on an idle page, over an unmetered connection. */
import { connection, keepOffline } from './offline.ts'

/** How long the page must be idle before the download, in milliseconds, on an unmetered connection. */
const QUIET = 10_000
/** The same for browsers without the Network Information API, whose connection may be metered. */
const LONG_QUIET = 60_000

const INPUTS = ['pointerdown', 'keydown', 'scroll', 'visibilitychange'] as const
/** The scroll event of an inner element does not bubble, so the listeners use the capture phase. */
const LISTEN = { capture: true, passive: true }

/** Returns how long the page must be idle before the download. Returns `undefined` on a metered or slow connection. */
function patience(): number | undefined {
  const known = connection()
  if (!known) return LONG_QUIET
  const { saveData, effectiveType = '4g', type = 'wifi' } = known
  const isFree = !saveData && effectiveType === '4g' && ['wifi', 'ethernet'].includes(type)
  return isFree ? QUIET : undefined
}

/**
 * Completes the copy after this page has been visible and idle for a while. Waits for another
 * connection if this one is metered or slow. Returns a function that stops waiting.
 */
export function keepRestOffline(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (): void => {
    clearTimeout(timer)
    const wait = patience()
    if (wait !== undefined && document.visibilityState === 'visible') timer = setTimeout(start, wait)
  }
  const start = (): void => {
    stop()
    keepOffline('all')
  }
  const known = connection()
  const stop = (): void => {
    clearTimeout(timer)
    known?.removeEventListener('change', again)
    for (const name of INPUTS) removeEventListener(name, again, LISTEN)
  }
  known?.addEventListener('change', again)
  for (const name of INPUTS) addEventListener(name, again, LISTEN)
  again()
  return stop
}
