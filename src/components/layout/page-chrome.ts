import type { Brand } from '../../brand/brand.ts'
import type { Ui } from '../../messages/ui.ts'

/**
 * The data that the header and the footer of every page need: the brand, and the texts of the page's language.
 * `readSite()` returns this data.
 */
export interface Frame {
  brand: Brand
  ui: Pick<Ui, 'language' | 'direction' | 'site' | 'everyday' | 'dates' | 'files'>
}
