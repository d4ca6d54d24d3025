/** The props of the sales pages. Each word is its own key. */
import { PRESENT_KEYS, SALES_KEYS } from '../../../src/messages/page.ts'
import type { LeaveProps } from '../../../src/islands/sales/use-leave-behind.ts'
import type { PdfRequest } from '../../../src/pdf/worker.ts'
import { LEAVE_KEYS, POINT_KEYS } from '../../../src/messages/quiz.ts'
import { echo } from '../../core/tiny.ts'
import { newAddress, serve, stubWorker } from '../browser.ts'
import { reportContent } from '../report/report.tsx'

export const salesWords = echo(SALES_KEYS, {
  undrawable: 'no letters for {list}',
  contactHelp: 'call {brand}',
})
export const presentWords = echo(PRESENT_KEYS, {
  gap: 'Gap {n}',
  gapOf: 'gap {n} of {total}',
  essential: 'essential {n} of {total}',
})
export const pointWords = echo(POINT_KEYS)

export interface Making extends LeaveProps {
  /** The pages that the worker received, as JSON. */
  jobs: string[]
}

/** The reply of the PDF maker. `undefined`: no reply. */
type Make = () => object | undefined

/** The props for a page to leave behind, and the worker that makes it. */
export function leaveProps(
  make: Make = () => ({ bytes: new Uint8Array([37]) }),
  content: unknown = reportContent,
): Making {
  const contentUrl = newAddress()
  const jobs: string[] = []
  serve({ [contentUrl]: content })
  stubWorker(({ id, job }: PdfRequest) => {
    jobs.push(JSON.stringify(job))
    const made = make()
    return made && { id, ...made }
  })
  return {
    ...{ contentUrl, jobs, quizAddress: 'https://site.example/quiz/' },
    leaveWords: echo(LEAVE_KEYS, {
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
