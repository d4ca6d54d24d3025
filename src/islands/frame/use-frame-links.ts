import { announce } from '../../state/browser.ts'
import { onDocument, useListener } from '../../ui/use-listener.ts'

interface Needs {
  /** True if the host's sandbox forbids forms. */
  isConfined: boolean
  /** The URL of the host's button. The frame reports a click on this button to the host. */
  offerUrl: string | undefined
  /** Called with the URL hash of a followed link inside the frame, such as `#report`. */
  onFollow: (hash: string) => void
}

/** Follows links inside the frame without adding a history entry. Opens all other links in a new tab. */
export function useFrameLinks({ isConfined, offerUrl, onFollow }: Needs): void {
  const submit = (event: Event, form: HTMLFormElement | null): void => {
    // Without `allow-forms` in the sandbox, the browser fires no submit event. This event submits no form.
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
      // A link in an error summary moves the focus itself. Following that link would remove the error message.
      if (event.defaultPrevented) return
      // Without `preventDefault()`, the browser adds an entry to the history of the host's page.
      event.preventDefault()
      onFollow(href)
      return
    }
    link.target = '_blank'
    // The link to the full page tells the page of another language where it comes from.
    if (!import.meta.env.SITE_LANGUAGES || !link.referrerPolicy) link.rel = 'noopener noreferrer'
    if (href === offerUrl) announce('cta', { href, label: link.textContent })
  })
}
