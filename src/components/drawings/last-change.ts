/** Remembers which model (column of the matrix) was chosen before, so that CSS can show what the last choice changed. */

/**
 * Writes the column that was chosen before to `data-from` of the drawing, whenever a visitor chooses another model.
 * `data-now` has the column that is chosen now.
 */
export function followModelChoice(page: Document): void {
  page.addEventListener('change', ({ target }) => {
    const column = (target as HTMLElement).dataset['column']
    const drawing = (target as HTMLElement).closest<HTMLElement>('.strata')
    if (column === undefined || !drawing) return
    const first = [...drawing.querySelectorAll<HTMLInputElement>('[data-column]')].find(
      ({ defaultChecked }) => defaultChecked,
    )
    const before = drawing.dataset['now'] ?? first?.dataset['column']
    drawing.dataset['now'] = column
    if (before !== undefined && before !== column) drawing.dataset['from'] = before
    else delete drawing.dataset['from']
  })
}
