import type { Brand } from '../../brand/brand.ts'
import type { Ui } from '../../messages/ui.ts'

/** The data for header and footer of every page: the brand, and the texts of its language. `readSite()` returns it. */
export interface Frame {
  brand: Brand
  ui: Pick<Ui, 'language' | 'direction' | 'site' | 'everyday' | 'dates' | 'files'>
}
