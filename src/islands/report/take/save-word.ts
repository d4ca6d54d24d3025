/** Makes a Word file and saves it. Load this module only with `import()`. */
import type { PaperSize } from '../../../core/documents/paper-size.ts'
import { saveFile } from '../../../state/save-and-share.ts'
import { createWorker } from '../../../state/trusted-types.ts'
import type { PaperDocument } from '../../../core/documents/paper.ts'
import { WORD_TYPE, wordFileName } from '../../../paper/word/word-document.ts'
import { createWordMaker, type WordMaker } from '../../../paper/word/word-maker.ts'
import type { ReportBrand } from '../report-props.ts'

// A file of its own would be one more in the list of the offline copy.
export { wordFileName }

type Pictures = Pick<ReportBrand, 'logo' | 'coverPicture'>

const makers = new WeakMap<object, WordMaker>()

/** Returns the maker of Word files of a brand. All files of one brand come from the same worker. */
export function wordMakerOf(brand: Pictures): WordMaker {
  const maker = makers.get(brand) ?? createWordMaker(createWorker, brand.logo, brand.coverPicture)
  makers.set(brand, maker)
  return maker
}

/** Makes and saves the Word file of a document. Resolves with the name of the file, or rejects with a `WordProblem`. */
export async function saveWord(
  page: PaperDocument,
  brand: Pictures & { name: string; accent: string },
  paper: PaperSize,
): Promise<string> {
  const file = wordFileName(page)
  saveFile(file, await wordMakerOf(brand)(page, brand, paper), WORD_TYPE)
  return file
}
