import { announce } from '../../state/browser.ts'
import { onDocument, useListener } from '../../ui/use-listener.ts'

/** Dispatches a `quiz-cta` event for each click on the brand's booking link. Does nothing if `url` is `undefined`. */
export function useBookingClicks(url: string | undefined): void {
  useListener(onDocument, 'click', ({ target }) => {
    const link = (target as Element).closest('a')
    if (!url || link?.getAttribute('href') !== url) return
    announce('cta', { href: url, label: link.textContent.trim() })
  })
}
