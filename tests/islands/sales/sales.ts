/** The props of the sales pages. Each interface text equals its key. */
import type { LeaveProps } from '../../../src/islands/sales/use-leave-behind.ts'
import type { PdfRequest } from '../../../src/pdf/worker.ts'
import type { WordRequest } from '../../../src/word/word-worker.ts'
import { newAddress, serve, stubWorker } from '../browser.ts'
import { reportContent } from '../report/report.tsx'
import { echo } from '../../support/words.ts'

export const salesWords = echo('sales', {
  undrawable: 'no letters for {list}',
  contactHelp: 'call {brand}',
})
export const presentWords = echo('present', {
  gap: 'Gap {n}',
  stepNow: '{n}/{total} {name}',
  gapOf: 'gap {n} of {total}',
  essential: 'essential {n} of {total}',
})
export const pointWords = echo('points')

export interface Making extends LeaveProps {
  /** The JSON of each request that the PDF worker or the Word worker received. */
  jobs: string[]
}

/** The reply of the worker, or `undefined` if the worker does not reply. */
type Make = () => object | undefined

/** Returns the props of the sales form. Replaces the PDF worker by a stub. */
export function leaveProps(
  make: Make = () => ({ bytes: new Uint8Array([37]) }),
  content: unknown = reportContent,
): Making {
  const contentUrl = newAddress()
  const jobs: string[] = []
  serve({ [contentUrl]: content })
  stubWorker((request: PdfRequest | WordRequest) => {
    jobs.push(JSON.stringify('source' in request ? request : request.job))
    const made = make()
    return made && { id: request.id, ...made }
  })
  return {
    ...{ contentUrl, jobs, quizAddress: 'https://site.example/quiz/' },
    leaveWords: echo('leave', {
      file: 'page-{name}-{date}',
      titleFor: 'for {name}',
      madeFor: 'made for {name}',
    }),
    brand: {
      ...{
        name: 'Site',
        mark: 'dot',
        accent: '#01614d',
        quizName: 'Quiz',
        quizTitle: 'The quiz',
        logo: undefined,
      },
      ...{ booking: undefined, phone: undefined, email: undefined },
    },
  }
}
