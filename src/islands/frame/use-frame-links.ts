import { announce } from '../../state/browser.ts'
import { useListener } from '../../ui/use-listener.ts'

interface Needs {
  /** True if the host's sandbox forbids forms. */
  isConfined: boolean
  /** Address of the offer. Following it is announced to the host. */
  offerUrl: string | undefined
  /** Follows an address inside the frame, such as `#report`. */
  onFollow: (hash: string) => void
}

const onDocument = (): EventTarget => document

/** Follows links inside the frame without the history of the tab, and opens all others in a new tab. */
export function useFrameLinks({ isConfined, offerUrl, onFollow }: Needs): void {
  const submit = (event: Event, form: HTMLFormElement | null): void => {
    // Without `allow-forms` the browser fires no submit event, so this dispatches one. No form is sent from here.
    if (!isConfined || !form) return
    event.preventDefault()
    form.dispatchEvent(new Event('submit', { cancelable: true }))
  }
  useListener(onDocument, 'keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) submit(event, event.target.form)
  })
  useListener(onDocument, 'click', (event) => {
    const button = (event.target as Element).closest('button')
    if (button?.type === 'submit') submit(event, button.form)
    const link = (event.target as Element).closest('a')
    const href = link?.getAttribute('href')
    if (!link || !href) return
    if (href.startsWith('#')) {
      // A link of an error summary has moved the focus itself. Following it would remove the message.
      if (event.defaultPrevented) return
      // The browser would add an entry to the history of the page around.
      event.preventDefault()
      onFollow(href)
      return
    }
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
    if (href === offerUrl) announce('cta', { href, label: link.textContent })
  })
}
