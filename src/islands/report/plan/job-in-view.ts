/** The height of the bar of sections at the upper edge of the window, in CSS pixels. */
const BAR = 64

/** Returns the id of the first job whose row begins in the window, below the bar of sections. `undefined` if every group of jobs is closed. */
export function jobInView(): string | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.job-fold[open] .action-list > li')]
  const top = (row: HTMLElement): number => row.getBoundingClientRect().top
  return (rows.find((row) => top(row) >= BAR && top(row) < innerHeight) ?? rows[0])?.id
}

/** Focuses a part of the row of a job, without scrolling. */
export function focusInJob(id: string, selector: string): void {
  document.getElementById(id)?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
