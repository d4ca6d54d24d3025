/** The props of the sales pages. Each interface text equals its key. */
import type { LeaveProps } from '../../../src/islands/sales/use-leave-behind.ts'
import { newAddress, serve } from '../browser.ts'
import { stubPaperWorkers } from '../paper-workers.ts'
import { reportContent } from '../report/report.tsx'
import { echo } from '../../support/words.ts'
import { tenContent } from '../whose-job/ten.ts'

export const salesWords = echo('sales', {
  undrawable: 'no letters for {list}',
  contactHelp: 'call {brand}',
})
export const presentWords = echo('present', {
  gap: 'Gap {n}',
  notesNext: 'after: {name}',
  offerLead: 'from {brand}',
  offerFor: 'for {jobs}',
  offerCode: 'scan {address}',
  stepNow: '{n}/{total} {name}',
  gapOf: 'gap {n} of {total}',
  essential: 'essential {n} of {total}',
})
export const pointWords = echo('points')
export const sayWords = echo('say', {
  ...{ matrix: 'say matrix', ten: 'say ten', questions: 'say questions', result: 'say result' },
  ...{ gap4: 'say gap 4', takeHome: 'say goodbye' },
})

export interface Making extends LeaveProps {
  /** Returns the JSON of each job of the PDF worker and of each request of the Word worker. */
  jobs: () => string[]
}

/** Returns the props of the sales form. `make` returns the reply of both workers, or `undefined` for no reply. */
export function leaveProps(make?: () => object | undefined, content: unknown = reportContent): Making {
  const contentUrl = newAddress()
  const tenUrl = newAddress()
  serve({ [contentUrl]: content, [tenUrl]: tenContent })
  const { jobs, written } = stubPaperWorkers(make, make)
  return {
    ...{ contentUrl, tenUrl, quizAddress: 'https://site.example/quiz/' },
    jobs: () => [...jobs, ...written].map((job) => JSON.stringify(job)),
    leaveWords: echo('leave', {
      file: 'page-{name}-{date}',
      titleFor: 'for {name}',
      madeFor: 'made for {name}',
    }),
    brand: {
      ...{ name: 'Site', mark: 'dot', accent: '#01614d', quizName: 'Quiz', quizTitle: 'The quiz' },
      ...{ logo: undefined, booking: undefined, phone: undefined, email: undefined },
    },
  }
}
