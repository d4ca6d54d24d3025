import type { Brand } from '../../brand/brand.ts'
import type { Ui } from '../../messages/ui.ts'

/** What the frame of every page shows: whose site it is, and the words of its language. `readSite()` gives it. */
export interface Frame {
  brand: Brand
  ui: Pick<Ui, 'language' | 'direction' | 'site' | 'everyday' | 'files'>
}
