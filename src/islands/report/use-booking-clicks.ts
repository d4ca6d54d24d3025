import { useEffect } from 'preact/hooks'
import { announce } from '../../state/browser.ts'

/** Says when the brand's offer of a talk is followed, wherever it stands on this page; nothing where another part of the page says it. */
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
