import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The height that the frame reserves on the embedding page. */
export interface ReservedHeight {
  /** Minimum height of the stage in CSS pixels; 0 if the embedding page does not resize the frame. */
  height: number
  /** True if a long screen is cut off until `open` is called. */
  isKept: boolean
  open: () => void
}

interface Needs {
  stage: RefObject<HTMLElement>
  /** True if the embedding page resizes the frame to the requested height. */
  isManaged: boolean
  /** The screen on display, if it can be longer than a question. */
  long: 'check' | 'result' | undefined
  /** Returns the height of the tallest question in CSS pixels. `undefined` until its code is loaded. */
  measure: ((stage: HTMLElement) => number) | undefined
  /** A counter that rises each time the host restarts the visit. */
  round: number
}

/** Selector of the parts that a cut-off screen can hide. */
const LONG_PARTS = '.said > div, .files, .report-head ~ *'

/**
 * Reserves the height of the tallest question from the first screen on, so that the embedding page never shifts. A longer
 * screen is cut off there until the visitor presses the host's own button: browsers count growth after a click
 * inside a frame as a layout shift of the embedding page.
 */
export function useReservedHeight({ stage, isManaged, long, measure, round }: Needs): ReservedHeight {
  const [tallest, setTallest] = useState(0)
  const [grown, setGrown] = useState(0)
  const [opened, setOpened] = useState('')
  const isKept = isManaged && long !== undefined && opened !== long

  useEffect(() => {
    setGrown(0)
    setOpened('')
  }, [round])
  useEffect(() => {
    const box = stage.current
    if (!isManaged || !box || !measure) return
    let width = 0
    const fit = (): void => {
      if (box.clientWidth === width) return
      width = box.clientWidth
      setGrown(0)
      setTallest(measure(box))
    }
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    // The first measurement makes the browser load fonts. Lines break differently with the loaded fonts.
    const refit = (): void => {
      width = 0
      fit()
    }
    document.fonts.addEventListener('loadingdone', refit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', refit)
    }
  }, [isManaged, measure])
  useEffect(() => {
    if (!opened || !stage.current) return
    // An opened screen keeps its height: a smaller frame would shift the embedding page.
    setGrown(stage.current.offsetHeight)
    const next = stage.current.querySelector<HTMLElement>('.report-head + *, .said')
    if (!next) return
    next.tabIndex = -1
    next.focus({ preventScroll: true })
  }, [opened])
  useEffect(() => {
    const box = stage.current
    if (!box || !long) return
    // Focus must not move into a part that is cut off, because the visitor could not see it.
    const mark = (): void => {
      const floor = isKept ? box.getBoundingClientRect().bottom : Infinity
      for (const part of box.querySelectorAll<HTMLElement>(LONG_PARTS))
        part.inert = part.getBoundingClientRect().bottom > floor
    }
    mark()
    // The sections of a report load one after the other.
    const arrivals = new MutationObserver(mark)
    arrivals.observe(box, { childList: true, subtree: true })
    const size = new ResizeObserver(mark)
    size.observe(box)
    return () => {
      arrivals.disconnect()
      size.disconnect()
    }
  }, [isKept, long])

  return {
    height: isManaged ? Math.max(tallest, grown) : 0,
    isKept,
    open: () => {
      if (long) setOpened(long)
    },
  }
}
