/** The script of the pages in a language that runs from right to left. */

/**
 * The source of a script that turns the arrow keys of radio buttons. Browsers choose the next radio button on the right arrow
 * in every language, although it is on the left of the chosen one:
 * https://html.spec.whatwg.org/multipage/input.html#radio-button-state-(type=radio)
 */
export const RTL_KEYS = `document.addEventListener('keydown', (event) => {
  const { key, target } = event
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
  const group = [...document.querySelectorAll('[type=radio]')].filter(
    ({ name, form, disabled }) => name === target.name && form === target.form && !disabled,
  )
  const next = group.at((group.indexOf(target) + (key === 'ArrowLeft' ? 1 : -1)) % group.length)
  event.preventDefault()
  next.focus()
  next.click()
})`
