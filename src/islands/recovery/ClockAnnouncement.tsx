import { useEffect, useRef, useState } from 'preact/hooks'

/** The delay between the last change and its announcement to screen readers, in ms. */
const QUIET = 700

interface Props {
  /** What the clock says now: the error of the date field, or the verdict. */
  text: string
  /** False until the clock has read the URL and today's date. The first text is not announced. */
  isReady: boolean
}

/** Announces a new text to screen readers once, `QUIET` ms after the last change, and not after each key. */
export function ClockAnnouncement({ text, isReady }: Props) {
  const [said, setSaid] = useState('')
  const told = useRef<string>()
  useEffect(() => {
    if (!isReady) return undefined
    told.current ??= text
    if (told.current === text) return undefined
    const timer = setTimeout(() => {
      told.current = text
      setSaid(text)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [text, isReady])
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  )
}
