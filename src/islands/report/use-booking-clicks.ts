import { useEffect } from 'preact/hooks'
import { announce } from '../../state/browser.ts'

/** Dispatches a `quiz-cta` event for each click on the brand's booking link. Does nothing if `url` is `undefined`. */
export function useBookingClicks(url: string | undefined): void {
  useEffect(() => {
    if (!url) return
    const onClick = ({ target }: MouseEvent): void => {
      const link = (target as Element).closest('a')
      if (link?.getAttribute('href') === url) announce('cta', { href: url, label: link.textContent.trim() })
    }
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('click', onClick)
    }
  }, [url])
}
