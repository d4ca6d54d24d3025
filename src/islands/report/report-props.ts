import type { Brand } from '../../brand/brand.ts'
import type { FirstWords } from '../../messages/first-words.ts'
import type { ComponentType } from 'preact'
import type { ExportWords, HandoffWords, ResultWords, StoreWords, TakeWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import type { Device, ReportSession } from '../../state/report-session.ts'
import type { ReportContent, ShownResult } from '../../state/report-view.ts'
import type { Visit } from '../../state/visit.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import type { saveExport } from './take/save-export.ts'

/** The props of the report page. Each section picks the props that it uses. */
export interface ReportProps {
  words: FirstWords
  storeWords: StoreWords
  /** The URL of the JSON with the scoring model and its texts. The JSON loads if there is a result to show. */
  contentUrl: string
  quizUrl: string
  /** The URL of the JSON with the texts for questions to the IT person, replies and saved assessments. */
  moreUrl: string
  /** The URL of the page that opens links with questions for the IT person. Default: `quizUrl`. */
  askUrl?: string
  methodUrl: string
  /** The URL of the page of the service dates. */
  datesUrl: string
  /** The URL of the checklist page. The how-to pages and the everyday list are below it. */
  checklistUrl: string
  /** The URL of the JSON with the texts of downloads, links and the scanner section, which loads after the report. */
  takeUrl: string
  /** The URL of the JSON with the texts of the evidence sheet. The JSON loads when someone asks for the sheet. */
  evidenceUrl: string
  /** The URL of the JSON that maps scanner tests to controls. The JSON loads with the first scanner file. */
  scanUrl: string
  /** The URLs of the page about file formats, and of the JSON schemas of the report file and of the plan file. */
  takePages?: { files: string; schema: string; planSchema: string }
  brand: ReportBrand
  /** The URL of the page that opens share links. Default: the current page. */
  shareUrl?: string
  /** Replaces the storage and the address bar of the browser. Set if the report is part of another page. */
  device?: Device
  /** True if the host's page also receives the answers. The quiz says so before the first question. */
  sharesAnswers?: boolean
  /** The receiver of leads from the contact form below the report. `undefined` if no one receives leads. */
  lead?: LeadTarget | undefined
  /** True in a sandbox that blocks downloads. The report then offers no PDF and no files. */
  isConfined?: boolean
  /** Loads the files for other programs, which the client list has. The report of a visitor has none. */
  loadProgramFiles?: () => Promise<{ ProgramFiles: ComponentType<ProgramFilesProps> }>
}

/** The props of the files for other programs. */
export interface ProgramFilesProps extends Pick<ReportProps, 'takePages' | 'checklistUrl'> {
  shown: ShownResult
  content: { take: TakeWords; exports: ExportWords; handoff: HandoffWords }
  report: Report
  /** Handed in, because a module that the client list shares too would be one more file of the offline copy. */
  onSave: typeof saveExport
}

/** The parts of the brand that the report and its downloads show. */
export interface ReportBrand extends Pick<
  Brand,
  'name' | 'mark' | 'accent' | 'quizName' | 'quizTitle' | 'booking' | 'phone' | 'email'
> {
  /** Control id → the text that advertises the brand's service for the control. */
  offerLines: Readonly<Record<string, string>>
  /** The full URL of the service dates, for the PDF. `undefined` under another company's brand. */
  datesUrl: string | undefined
  /** The full URL above the how-to pages, for the PDF. `undefined` if the report shows another company's brand. */
  pagesUrl: string | undefined
  /** The URL of the brand's logo as a JPEG, for the PDF. */
  logo?: string | undefined
  /** The URL of the brand's cover picture as a JPEG, for the checklist. */
  coverPicture?: string | undefined
}

/** The result that the report page shows, and the session that changes the result. */
export interface ResultProps {
  session: ReportSession
  shown: ShownResult
}

/** The props of a section of the result, with the texts that load with the result. */
export interface SectionProps extends Omit<ReportProps, 'words'>, ResultProps {
  words: ResultWords
  /** The report of the current answers, without the what-if. */
  report: Report
}

/** The visitor's own answers, and the loaded content. */
export interface OwnAnswers {
  session: ReportSession
  content: ReportContent
  visit: Visit
}
