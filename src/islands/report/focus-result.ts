/** Scrolls to the top and focuses the heading of the result. Waits for the next render, which removes the pressed button. */
export function focusResult(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  })
}
