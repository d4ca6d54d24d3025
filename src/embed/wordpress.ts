/** Sends the messages that WordPress expects from an oEmbed frame: the height of its page, and the clicked link. */

/**
 * Sends messages to WordPress while `isAlone` returns true: no loader has replied. `secret` is the token that WordPress
 * appended to the URL. Every script of the host's page can read these messages, and any page can append a secret. So no
 * message contains a fragment, which can contain answers.
 */
export function speakWordPress(root: HTMLElement, secret: string, isAlone: () => boolean): void {
  const say = (message: 'height' | 'link', value: number | string): void => {
    // WordPress checks the secret and the frame. Its page can have any origin.
    if (isAlone()) parent.postMessage({ message, value, secret }, '*')
  }
  const sayHeight = (): void => {
    say('height', Math.ceil(root.getBoundingClientRect().height))
  }
  // WordPress hides the frame until it receives a height, and observers do not run in a hidden frame.
  sayHeight()
  new ResizeObserver(sayHeight).observe(root)
  // WordPress's script can load later and then sends a message. Reply to any message with the height.
  addEventListener('message', sayHeight)
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    // WordPress's sandbox opens no link. WordPress itself opens links to this frame's own site.
    if (!link?.target || link.origin !== location.origin) return
    // Send no link with answers (`#r=…`): without its fragment, the visitor would lose their answers.
    if (!link.hash.includes('=')) say('link', link.origin + link.pathname)
  })
}
