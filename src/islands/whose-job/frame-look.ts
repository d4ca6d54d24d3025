/** What the frame of the ten jobs shows of its host: name or logo, what the host is told, and the host's privacy notice. */
import type { Around } from '../../state/framed-device.ts'

/** The sentences about what the host is told. */
export interface SharesWords {
  sharesNone: string
  sharesTen: string
  sharesForm: string
  around: string
}

/** Returns what the host is told, for the visitor. */
export function sayTold({ options, host, mode }: Around, words: SharesWords): string {
  const fill = (text: string): string => text.replaceAll('{host}', () => host || words.around)
  const told = mode === undefined || options.results === 'none' ? words.sharesNone : words.sharesTen
  return fill(mode && options.lead && host ? `${told} ${words.sharesForm}` : told)
}

/** Returns a function that shows the host. The header starts with the logo of this site, and gets it back. */
export function makeLook(root: HTMLElement, words: SharesWords): (around: Around) => void {
  const part = (name: string): HTMLElement => root.querySelector(`.frame-${name}`)!
  const [top, told, notice] = [part('top'), part('told'), part('privacy') as HTMLAnchorElement]
  const own = [...top.childNodes]
  const ownNotice = notice.href
  const nameOf = (brand: string, logo: string | undefined): HTMLElement => {
    if (!logo)
      return Object.assign(document.createElement('p'), { className: 'frame-name', textContent: brand })
    return Object.assign(document.createElement('img'), {
      ...{ className: 'frame-logo', referrerPolicy: 'no-referrer', alt: brand, src: logo },
    })
  }
  return (around) => {
    const { brand = '', logo, privacy } = around.options
    top.replaceChildren(...(brand || logo ? [nameOf(brand, logo)] : own))
    told.textContent = sayTold(around, words)
    notice.href = privacy ?? ownNotice
  }
}
