/** The height of the section bar at the upper edge of the window, in CSS pixels. */
const BAR = 64

/**
 * Returns the id of the first job whose row begins in the window, below the section bar. If no row begins
 * there, returns the first job of the open groups. Returns `undefined` if every group of jobs is closed.
 */
export function jobInView(): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.job-fold[open] .action-list > li')]
  const top = (row: HTMLElement): number => row.getBoundingClientRect().top
  return (rows.find((row) => top(row) >= BAR && top(row) < innerHeight) ?? rows[0])?.id
}

/** Focuses the element in the row of a job that `selector` matches, without scrolling. */
export function focusInJob(id: string, selector: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
