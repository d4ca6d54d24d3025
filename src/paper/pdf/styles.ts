/** The text styles of the PDF. Sizes are in points: 10.4 for text, 9.2 for metadata, and never below `smallest`. */
import { colours } from './colours.ts'
import type { TextStyle } from './text.ts'

const { ink, inkSecond, inkThird } = colours

/** The distance from the edge of the page to the text, in points (14 mm). */
export const margin = 39.75

/** The smallest size of text in every document, in points. */
export const smallest = 9

/** Every style of text in the document. */
export const styles = {
  brand: { face: 'bold', size: 11.5, lead: 15, colour: ink },
  date: { face: 'regular', size: 9.5, lead: 13.5, colour: inkSecond },
  title: { face: 'display', size: 56, lead: 51.5, colour: ink, tracking: -1.68 },
  lead: { face: 'regular', size: 13, lead: 18.9, colour: ink },
  figure: { face: 'display', size: 118, lead: 87, colour: ink, tracking: -5.3 },
  figureNote: { face: 'regular', size: 10, lead: 14.5, colour: inkSecond },
  sentence: { face: 'display', size: 25, lead: 27, colour: ink, tracking: -0.4 },
  bandName: { face: 'bold', size: 10.1, lead: 13, colour: ink },
  bandValue: { face: 'display', size: 15, lead: 18, colour: ink },
  coverFoot: { face: 'regular', size: 9, lead: 12.5, colour: inkSecond },

  subhead: { face: 'display', size: 17, lead: 19, colour: ink, tracking: -0.2 },
  number: { face: 'display', size: 15.5, lead: 14.6, colour: ink },

  head: { face: 'regular', size: 9, lead: 12.5, colour: inkSecond },
  foot: { face: 'regular', size: 9, lead: 11.9, colour: inkSecond },
  section: { face: 'display', size: 20, lead: 23, colour: ink, tracking: -0.3 },
  sectionLead: { face: 'regular', size: 10.4, lead: 15.1, colour: inkSecond },
  rowTitle: { face: 'bold', size: 10.6, lead: 13.4, colour: ink },
  why: { face: 'regular', size: 9.2, lead: 11.7, colour: inkSecond },
  ask: { face: 'regular', size: 9.6, lead: 13.2, colour: ink },
  flag: { face: 'bold', size: 9, lead: 10.8, colour: inkSecond },
  small: { face: 'regular', size: 9, lead: 10.8, colour: inkThird },
  value: { face: 'regular', size: 9, lead: 11.2, colour: ink },
} as const satisfies Record<string, TextStyle>
