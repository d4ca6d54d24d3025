/**
 * The fonts of a brand that has its own, as addresses in the built site. The build replaces this file for such a brand: see
 * `src/build/fonts/integration.ts`.
 */
import type { PageFonts } from './font-css.ts'

export const pageFonts: PageFonts | undefined = undefined
