import { useEffect, useRef, useState } from 'preact/hooks'

/** The delay between the last choice and its announcement to screen readers, in ms. */
const QUIET = 700

/** A status message for screen readers: the new score, once, `QUIET` ms after the last choice that changed it. */
export function ScoreStatus({ score }: { score: string }) {
  const [said, setSaid] = useState('')
  const known = useRef(score)
  useEffect(() => {
    if (score === known.current) return
    const timer = setTimeout(() => {
      known.current = score
      setSaid(score)
    }, QUIET)
    return () => clearTimeout(timer)
  }, [score])
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  )
}
