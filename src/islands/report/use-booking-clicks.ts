import { useEffect } from 'preact/hooks'
import { announce } from '../../state/browser.ts'

/** Announces each click on the brand's booking link on this page. `undefined`: another part of the page announces it. */
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
