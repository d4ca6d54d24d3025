/** Leads to the heading of the result once another one is drawn in place of this: the button that was pressed is gone then. */
export function focusResult(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  })
}
