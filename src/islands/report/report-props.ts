import type { Brand } from '../../brand/brand.ts'
import type { FirstWords } from '../../messages/first-words.ts'
import type { StoreWords } from '../../messages/ui.ts'
import type { Device, ReportSession } from '../../state/report-session.ts'
import type { ReportContent, ShownResult } from '../../state/report-view.ts'
import type { Visit } from '../../state/visit.ts'
import type { LeadTarget } from '../lead/lead-content.ts'

/** The props of the report page. The type of each section picks the fields that it uses. */
export interface ReportProps {
  words: FirstWords
  storeWords: StoreWords
  /** URL of the JSON with the model and its texts. It loads when there is a result to show. */
  contentUrl: string
  quizUrl: string
  /** URL of the JSON for questions to IT, replies and saved assessments. */
  moreUrl: string
  /** URL of the page that opens links with questions for IT. `undefined` means `quizUrl`. */
  askUrl?: string
  methodUrl: string
  /** URL of the page of the dates on which Microsoft changes or ends something. */
  datesUrl: string
  /** URL of the JSON with the texts of the outputs and the scanner section. It loads after the report. */
  takeUrl: string
  /** URL of the JSON for reading scanner files. It loads with the first file. */
  scanUrl: string
  /** URLs of the page about the file formats and of the JSON schema of the report file. */
  takePages?: { files: string; schema: string }
  brand: ReportBrand
  /** URL of the page that opens share links. `undefined` means this page. */
  shareUrl?: string
  /** Replacement for this device's storage and address bar. Set if the report is part of another page. */
  device?: Device
  /** True if the host page receives the answers too. The quiz informs the visitor before the first question. */
  sharesAnswers?: boolean
  /** The receiver of the contact form below the visitor's own report. `undefined` if no one receives leads. */
  lead?: LeadTarget | undefined
  /** True in a sandbox that blocks downloads. The report then offers no PDF and no files. */
  isConfined?: boolean
}

/** The parts of the brand that the report and its files show. */
export interface ReportBrand extends Pick<
  Brand,
  'name' | 'mark' | 'accent' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** Control id → the text of the brand's offer for the control. */
  offerLines: Readonly<Record<string, string>>
  /** Full URL of the page of the dates, for the PDF. */
  datesUrl: string
  /** URL of the JPEG logo in the PDF. */
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
