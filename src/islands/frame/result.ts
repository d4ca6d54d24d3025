/** What a frame loads while the questions are answered: the report, and the way to hand answers to a full page. */
export { encodeShare } from '../../quiz/share.ts'
export { ReportApp } from '../report/ReportApp.tsx'
