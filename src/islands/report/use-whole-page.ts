import { useEffect, useState } from 'preact/hooks'

/**
 * Returns false for the first render, and true for all later renders. The browser then paints the head of the report
 * before the sections below are rendered. Returns true at once if `isNeeded` is true in the first render, for example
 * because the page opens at a place further down.
 */
export function useWholePage(isNeeded: boolean): boolean {
  const [isWhole, setWhole] = useState(isNeeded)
  // Preact runs this effect after the first paint.
  useEffect(() => {
    setWhole(true)
  }, [])
  return isWhole
}
