/**
 * Makes PDFs from right to left in a worker of a page. A site in a language from left to right never loads it. Load this module
 * only with `import()`.
 */
import letters400 from '../../../brand/fonts/vazirmatn-400.ttf?url&no-inline'
import signs400 from '../../../brand/fonts/vazirmatn-400-signs.ttf?url&no-inline'
import letters700 from '../../../brand/fonts/vazirmatn-700.ttf?url&no-inline'
import signs700 from '../../../brand/fonts/vazirmatn-700-signs.ttf?url&no-inline'
import { fontAddresses } from '../addresses.ts'
import { type BrandPictures, createMaker, type PdfMaker } from '../maker.ts'
import { ARABIC_FILES } from './coverage.ts'
import { leftOf } from './letters.ts'
import worker from './worker.ts?worker&url'

const addresses = {
  ...fontAddresses,
  ...{ 'vazirmatn-400': letters400, 'vazirmatn-400-signs': signs400 },
  ...{ 'vazirmatn-700': letters700, 'vazirmatn-700-signs': signs700 },
}

/** Does the same as `createPdfMaker` of a language from left to right. */
const createRtlMaker = (createWorker: (address: string) => Worker, pictures?: BrandPictures): PdfMaker =>
  createMaker(worker, addresses, createWorker, pictures, { files: ARABIC_FILES, leftOf })

export { createRtlMaker as createPdfMaker }
