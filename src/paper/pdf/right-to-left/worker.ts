/** The worker that makes PDFs from right to left. Import its URL with `?worker&url`. */
import { servePdfs } from '../serve.ts'
import { leftOf } from './letters.ts'
import { makePaperFromRight } from './make-paper.ts'

servePdfs(async (page, brand, fonts, paper) => {
  const { names } = leftOf(page, brand.name)
  const pictures = names.length > 0 ? await (await import('../canvas.ts')).drawOnCanvas(names) : undefined
  return makePaperFromRight(page, brand, fonts, { paper, pictures })
})
