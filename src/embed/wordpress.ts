/** The messages that WordPress expects of a page that it frames by oEmbed: its height, and the link that was followed. */

/**
 * Speaks WordPress's protocol while `isAlone` says that no loader answered. `secret` is what WordPress appended to the
 * address. Every script of the page around can read these messages, and any page can append a secret, so no message
 * contains a fragment: ours are where answers are.
 */
export function speakWordPress(root: HTMLElement, secret: string, isAlone: () => boolean): void {
  const say = (message: 'height' | 'link', value: number | string): void => {
    // WordPress checks the secret and the frame, and its page may be of any origin.
    if (isAlone()) parent.postMessage({ message, value, secret }, '*')
  }
  const sayHeight = (): void => {
    say('height', Math.ceil(root.getBoundingClientRect().height))
  }
  // WordPress hides the frame until it receives a height, and observers do not run in a hidden frame.
  sayHeight()
  new ResizeObserver(sayHeight).observe(root)
  // WordPress's script can load later and then sends a message. Answer any message with the height.
  addEventListener('message', sayHeight)
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    // WordPress's sandbox opens no link. WordPress itself follows those that lead to this frame's own site.
    if (!link?.target || link.origin !== location.origin) return
    // A link with answers (`#r=…`) is not followed either: without them the visitor would lose what was answered.
    if (!link.hash.includes('=')) say('link', link.origin + link.pathname)
  })
}
