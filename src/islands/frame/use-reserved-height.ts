import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The height that the frame reserves on the host's page. */
export interface ReservedHeight {
  /** The minimum height of the screen, in CSS pixels. 0 if the host's page does not resize the frame. */
  height: number
  /** True while the frame cuts off a long screen. False after a call of `open`. */
  isKept: boolean
  open: () => void
}

interface Needs {
  stage: RefObject<HTMLElement>
  /** True if the host's page resizes the frame to the requested height. */
  isManaged: boolean
  /** The name of the visible screen if that screen can be taller than a question, otherwise `undefined`. */
  long: 'check' | 'result' | undefined
  /** Returns the height of the tallest question, in CSS pixels. `undefined` until the measuring code is loaded. */
  measure: ((stage: HTMLElement) => number) | undefined
  /** A counter that increases each time the host restarts the visit. */
  round: number
  /** Selects the parts of a long screen that can be cut off, and the part that gets the focus when they appear. */
  parts: { long: string; next: string }
}

/**
 * Reserves the height of the tallest question from the first screen on. So the content of the host's page
 * never shifts. Cuts off a taller screen until the visitor presses a button on the host's page. Browsers
 * count growth after a click inside a frame as a layout shift of the host's page.
 */
export function useReservedHeight({ stage, isManaged, long, measure, round, parts }: Needs): ReservedHeight {
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
    // The first measurement makes the browser load fonts, which change the line breaks.
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
    // Keep the full height of a screen that was shown in full: a smaller frame would shift the host's page.
    setGrown(stage.current.offsetHeight)
    const next = stage.current.querySelector<HTMLElement>(parts.next)
    if (!next) return
    next.tabIndex = -1
    next.focus({ preventScroll: true })
  }, [opened])
  useEffect(() => {
    const box = stage.current
    if (!box || !long) return
    // Makes the cut-off parts of a screen inert, so that focus cannot move to content that the visitor cannot see.
    const mark = (): void => {
      const floor = isKept ? box.getBoundingClientRect().bottom : Infinity
      for (const part of box.querySelectorAll<HTMLElement>(parts.long))
        part.inert = part.getBoundingClientRect().bottom > floor
    }
    mark()
    // The sections of a report load one after the other. Update the inert parts after each section.
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
