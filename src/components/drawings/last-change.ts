/**
 * Stores which model (column of the matrix) the visitor chose before the current model. CSS can then show the
 * differences between the two models.
 */

/**
 * Updates two attributes of the drawing when the visitor chooses another model. `data-now` is the index of
 * the chosen model (column). `data-from` is the index of the model that was chosen before.
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
