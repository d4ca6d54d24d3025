/** The worker that makes PDFs outside the page's main thread. Import its URL with `?worker&url`. */
import { namesIn } from './fonts.ts'
import { makePaperPdf } from './make-paper.ts'
import { servePdfs } from './serve.ts'

servePdfs(async (page, brand, fonts, paper) => {
  const names = namesIn(page, brand.name)
  const script = names.length > 0 ? await (await import('./canvas.ts')).drawOnCanvas(names) : undefined
  return makePaperPdf(page, brand, fonts, { paper, script })
})
