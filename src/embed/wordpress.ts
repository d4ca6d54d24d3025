/** Sends the two messages that WordPress expects from an oEmbed frame: the page height and a clicked link. */

/**
 * Sends messages to WordPress while no loader has replied: `isAlone` then returns true. `secret` is the token that
 * WordPress appended to the URL. Scripts on the host's page can read these messages, and any page can append a secret.
 * So the messages contain no URL fragment, because a fragment can contain answers.
 */
export function speakWordPress(root: HTMLElement, secret: string, isAlone: () => boolean): void {
  const say = (message: 'height' | 'link', value: number | string): void => {
    // The target origin is "*", because a WordPress site can have any origin. WordPress checks the secret and the
    // frame.
    if (isAlone()) parent.postMessage({ message, value, secret }, '*')
  }
  const sayHeight = (): void => {
    say('height', Math.ceil(root.getBoundingClientRect().height))
  }
  // Send the height at once. WordPress hides the frame until the height arrives, and a resize observer does not run in
  // a hidden frame.
  sayHeight()
  new ResizeObserver(sayHeight).observe(root)
  // The WordPress script can load after the frame, and then sends a message. Reply to every message with the height.
  addEventListener('message', sayHeight)
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    // The WordPress sandbox blocks links. WordPress itself opens links that lead to the frame's own site.
    if (!link?.target || link.origin !== location.origin) return
    // Do not send a link with answers (`#r=…`): the message must not contain the fragment with the answers.
    if (!link.hash.includes('=')) say('link', link.origin + link.pathname)
  })
}
