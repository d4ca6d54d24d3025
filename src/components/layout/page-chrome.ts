import type { Brand } from '../../brand/brand.ts'
import type { Ui } from '../../messages/ui.ts'

/**
 * The data that the header and the footer of every page need: the brand, and the texts of the page's language.
 * `readSite()` returns this data.
 */
export interface Frame {
  brand: Brand
  /** True if the page is not in the base language of the content. */
  isTranslation: boolean
  ui: Pick<Ui, 'language' | 'direction' | 'site' | 'everyday' | 'dates' | 'files' | 'translation'>
}
