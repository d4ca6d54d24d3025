/** Focuses the heading of the result after the next render, because the pressed button has been removed. */
export function focusResult(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  })
}
