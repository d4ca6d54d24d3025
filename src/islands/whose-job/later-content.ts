import type { LinkWords } from '../../core/exchange/link-envelope.ts'
import type { Job } from '../../core/whose-job/jobs.ts'
import type { ResultWords, TakeWords, WhoseJobWords } from '../../messages/ui.ts'
import type { LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import type { ReportProps } from '../report/report-props.ts'

/** A job with the texts of Microsoft that it rests on. `dates` says when we read a text. */
export type SourcedJob = Job & { sources: readonly { title: string; url: string; dates: string }[] }

/** The data of the screens after the jobs, which load after the first answer. */
export interface LaterContent {
  /** The language of the texts as a BCP 47 tag. */
  language: string
  jobs: readonly SourcedJob[]
  words: WhoseJobWords
  linkWords: LinkWords
  saveWords: Pick<ResultWords, 'undrawable'> & Pick<TakeWords, 'saved' | 'fileFailed' | 'sheetMaking'>
  /** The addresses of the check's model and of the sheet, which load when they are needed, and the brand of the sheet. */
  report: Pick<ReportProps, 'contentUrl' | 'takeUrl' | 'brand'>
  /** The contact form: the address of its texts, and whether this site receives leads itself. On a host's page, the host does. */
  lead: { url: string; isOwn: boolean; words: LoadWords }
}
