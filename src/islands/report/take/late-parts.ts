/** The parts that need the texts of `TakeContent`. One file keeps their code in one chunk, which loads after the report. */
export { saveCalendar } from './save-calendar.ts'
export { saveSheetPage } from './save-sheet.ts'
export { TakeMore } from './TakeMore.tsx'
