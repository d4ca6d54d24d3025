/** A stub of the workers that make PDFs and Word files. */
import type { PdfJob, PdfRequest } from '../../src/paper/pdf/serve.ts'
import type { WordRequest } from '../../src/paper/word/word-worker.ts'
import { stubWorker } from './browser.ts'

/**
 * Stubs both workers. `make` and `write` return the reply of the PDF worker and of the Word worker, and `undefined` means
 * no reply. Returns the jobs of the PDF worker and the requests of the Word worker.
 */
export function stubPaperWorkers(
  make: (job: PdfJob) => object | undefined = () => ({ bytes: new Uint8Array([37]) }),
  write: () => object | undefined = () => ({ bytes: new Uint8Array([80]) }),
): { jobs: PdfJob[]; written: WordRequest[] } {
  const jobs: PdfJob[] = []
  const written: WordRequest[] = []
  const replyTo = (request: PdfRequest | WordRequest): object | undefined => {
    if ('page' in request) {
      written.push(request)
      return write()
    }
    jobs.push(request.job)
    return make(request.job)
  }
  stubWorker((request: PdfRequest | WordRequest) => {
    const reply = replyTo(request)
    return reply && { id: request.id, ...reply }
  })
  return { jobs, written }
}
