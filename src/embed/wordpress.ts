/** What WordPress expects of a page that it frames by oEmbed: height and followed links as messages that carry its secret. */

/** Speaks until the page goes; `secret` is what WordPress appended to the address. */
export function speakWordPress(root: HTMLElement, secret: string): void {
  const say = (message: 'height' | 'link', value: number | string): void => {
    // WordPress checks the secret and the frame, and its page may be of any origin.
    parent.postMessage({ message, value, secret }, '*')
  }
  const sayHeight = (): void => {
    say('height', Math.ceil(root.getBoundingClientRect().height))
  }
  // WordPress hides the frame until it hears a height, and nothing is observed in a frame that is hidden.
  sayHeight()
  new ResizeObserver(sayHeight).observe(root)
  // Its script may come later than this one, and then says so: any word from the page around is a reason to say it again.
  addEventListener('message', sayHeight)
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    // Its sandbox opens nothing itself; WordPress follows only links to this frame's own site.
    if (link?.target) say('link', link.href)
  })
}
