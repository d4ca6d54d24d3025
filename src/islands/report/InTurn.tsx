import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** Resolves when the last section that waits has been rendered. */
let turns: Promise<void> = Promise.resolve()

/** Resolves in a new task, so that the browser can paint and handle input before it. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

interface Props {
  /** Renders the children at once, for example because the page opens at a place further down. */
  isNow: boolean
  /** Called after the children are rendered, unless they were rendered at once. */
  onLate?: () => void
  children: ComponentChildren
}

/**
 * Renders its children in a task of their own, after the sections above. The browser paints the head of a report first,
 * and no task takes so long that it delays a press.
 */
export function InTurn({ isNow, onLate, children }: Props) {
  const [isShown, setShown] = useState(isNow)
  const [isLate] = useState(!isNow)
  useEffect(() => {
    if (isNow) return undefined
    let isMounted = true
    turns = turns.then(nextTask).then(() => {
      if (isMounted) setShown(true)
    })
    return () => {
      isMounted = false
    }
  }, [])
  useEffect(() => {
    if (isLate && isShown) onLate?.()
  }, [isShown])
  return isShown ? <>{children}</> : null
}

interface LaterProps {
  /** The report of the current answers. A change of it renders at once, because the focus may follow it. */
  report: unknown
  /** Renders every change at once, for example because the children are in the window. */
  isNow?: boolean | undefined
  children: ComponentChildren
}

/** Renders what a what-if changes out of sight in a task of its own, so that the visible change is painted before. */
export function Later({ report, isNow = false, children }: LaterProps) {
  const [, render] = useState({})
  const last = useRef({ report, children })
  const isDue = useRef(true)
  if (isDue.current || isNow || last.current.report !== report) last.current = { report, children }
  isDue.current = false
  const isBehind = last.current.children !== children
  useEffect(() => {
    if (!isBehind) return undefined
    const timer = setTimeout(() => {
      isDue.current = true
      render({})
    })
    return () => clearTimeout(timer)
  })
  return <>{last.current.children}</>
}
