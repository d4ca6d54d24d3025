/** The components that need the texts of `TakeContent`. One file keeps their code in one chunk, which loads after the report. */
export { HandOff } from '../plan/HandOff.tsx'
export { TakeMore } from './TakeMore.tsx'
