import type { Brand } from '../../brand/brand.ts'
import type { FirstWords } from '../../messages/first-words.ts'
import type { StoreWords } from '../../messages/ui.ts'
import type { Device, ReportSession } from '../../state/report-session.ts'
import type { ReportContent, ShownResult } from '../../state/report-view.ts'
import type { Visit } from '../../state/visit.ts'
import type { LeadTarget } from '../lead/lead-content.ts'

/** The props of the report page. Each section takes the fields that it uses. */
export interface ReportProps {
  words: FirstWords
  storeWords: StoreWords
  /** Address of the model and its words as JSON. It is loaded when there is something to show. */
  contentUrl: string
  quizUrl: string
  /** Address of the JSON for questions to IT, replies and saved assessments. */
  moreUrl: string
  /** Address at which links with questions for IT open, if not `quizUrl`. */
  askUrl?: string
  methodUrl: string
  /** Address of the JSON with the words of the last sections. It is loaded after the report. */
  takeUrl: string
  /** Address of the JSON that the reader of scanner files needs. It is loaded with the first file. */
  scanUrl: string
  /** Addresses of the pages that describe the files. */
  takePages?: { files: string; schema: string }
  brand: ReportBrand
  /** Address that a link to a result opens, if not this page. */
  shareUrl?: string
  /** Replaces this device's storage and address bar if the report is part of another page. */
  device?: Device
  /** True if the page around receives the answers too. The visitor read that before the first question. */
  sharesAnswers?: boolean
  /** The contact form below the visitor's own report. `undefined` if nobody receives leads. */
  lead?: LeadTarget | undefined
  /** True in a sandbox without downloads: the report then offers no PDF and no files. */
  isConfined?: boolean
}

/** The parts of the brand that the report shows. */
export interface ReportBrand extends Pick<
  Brand,
  'name' | 'mark' | 'accent' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** Control id → the brand's offer for it. */
  offerLines: Readonly<Record<string, string>>
  /** Address of a JPEG for the PDF. */
  logo?: string | undefined
}

/** The result that the report page shows, and the session that changes it. */
export interface ResultProps {
  session: ReportSession
  shown: ShownResult
}

/** The visitor's own answers with the loaded content. */
export interface OwnAnswers {
  session: ReportSession
  content: ReportContent
  visit: Visit
}
