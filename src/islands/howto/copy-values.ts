/** The copy buttons of a how-to page. */
import { copyText } from '../../ui/copy-field/copy-text.ts'

/** Tells a screen reader the text, also if it is the same text as before. */
function say(region: HTMLElement, text: string): void {
  region.textContent = ''
  setTimeout(() => {
    region.textContent = text
  }, 50)
}

/**
 * Lets each button with `data-copy` in `root` copy the value in the element around it with `data-copies`. Shows the outcome
 * beside the button, and says it in the live region, whose attributes `data-copied` and `data-failed` are the texts. If the
 * browser denies access to the clipboard, the value is selected.
 */
export function startCopying(root: HTMLElement): void {
  const region = root.querySelector<HTMLElement>('[data-copied]')!
  const outcome = document.createElement('span')
  outcome.className = 'howto-copied noprint'
  outcome.ariaHidden = 'true'
  const copy = async (button: HTMLElement): Promise<void> => {
    const value = button.closest('[data-copies]')!.querySelector('pre, blockquote, code')!
    // The content has no-break spaces for the screen, which a console or a DNS record does not accept.
    const isCopied = await copyText(value.textContent.replaceAll('\u00a0', ' '))
    if (!isCopied) getSelection()?.selectAllChildren(value)
    const text = region.dataset[isCopied ? 'copied' : 'failed']!
    outcome.textContent = text
    button.after(outcome)
    say(region, text)
  }
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null
    if (button) void copy(button)
  })
}
