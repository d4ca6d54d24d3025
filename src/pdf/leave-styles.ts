/** The text styles that only a leave-behind has. The worker loads them with its code. Sizes are in points. */
import { colours } from './colours.ts'
import type { TextStyle } from './text.ts'

const { ink, inkSecond } = colours

export const leaveStyles = {
  madeFor: { face: 'bold', size: 14.5, lead: 19, colour: ink },
  lead: { face: 'regular', size: 11, lead: 15.6, colour: inkSecond },
  sentence: { face: 'display', size: 20, lead: 22.5, colour: ink, tracking: -0.3 },
  band: { face: 'regular', size: 9.6, lead: 12.4, colour: ink },
  title: { face: 'bold', size: 11.4, lead: 14.6, colour: ink },
  text: { face: 'regular', size: 9.8, lead: 13.4, colour: inkSecond },
  terms: { face: 'bold', size: 9, lead: 12, colour: ink },
} as const satisfies Record<string, TextStyle>
