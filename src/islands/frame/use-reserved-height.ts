/** How much room the frame takes on the page around, so that nothing there moves without the visitor asking for it. */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { QuizProps } from '../quiz/QuizApp.tsx'
import { type QuizFile, measureTallest } from './measure-tallest-question.tsx'

export interface Room {
  /** Least height of the stage in CSS pixels; 0 where the page around does not follow. */
  height: number
  /** Whether a long screen shows its beginning only, until `open` is called. */
  isKept: boolean
  open: () => void
}

/**
 * Keeps room for the tallest question from the first screen on. A screen that is longer shows its beginning, and all
 * of it once the host's own button was pressed: growth after a click inside a frame counts as a jump of the page around.
 */
export function useRoom(
  stage: RefObject<HTMLElement>,
  isManaged: boolean,
  long: 'check' | 'result' | undefined,
  parts: QuizFile | undefined,
  quiz: QuizProps,
  canKeep: () => boolean,
  round: number,
): Room {
  const [tallest, setTallest] = useState(0)
  const [grown, setGrown] = useState(0)
  const [opened, setOpened] = useState('')

  useEffect(() => {
    setGrown(0)
    setOpened('')
  }, [round])
  useEffect(() => {
    const box = stage.current
    if (!isManaged || !box || !parts) return
    let width = 0
    const fit = (): void => {
      if (box.clientWidth === width) return
      width = box.clientWidth
      setGrown(0)
      setTallest(measureTallest(box, parts, quiz, canKeep()))
    }
    const watch = new ResizeObserver(fit)
    watch.observe(box)
    // Questions that nobody saw yet are what asks for the fonts; with them, lines break elsewhere.
    const refit = (): void => {
      width = 0
      fit()
    }
    document.fonts.addEventListener('loadingdone', refit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', refit)
    }
  }, [isManaged, parts])
  useEffect(() => {
    if (!opened || !stage.current) return
    // What was opened stays as high: closing up again would move the page around.
    setGrown(stage.current.offsetHeight)
    const next = stage.current.querySelector<HTMLElement>('.rh + *, .said')
    if (!next) return
    next.tabIndex = -1
    next.focus({ preventScroll: true })
  }, [opened])

  const isKept = isManaged && long !== undefined && opened !== long
  useEffect(() => {
    const box = stage.current
    if (!box || !long) return
    // What is cut off takes no focus: nobody would see where they are.
    const floor = isKept ? box.getBoundingClientRect().bottom : Infinity
    for (const part of box.querySelectorAll<HTMLElement>('.said > div, .files, .rh ~ *'))
      part.inert = part.getBoundingClientRect().bottom > floor
  })

  return {
    height: isManaged ? Math.max(tallest, grown) : 0,
    isKept,
    open: () => {
      if (long) setOpened(long)
    },
  }
}
