/** Replaces `@kurkle/color`, which mixes colours for hovering and fading. The radar does neither; see `chart.ts`. */
export class Color {
  /** `false`, so that Chart.js sets a colour at once instead of mixing it. */
  valid = false
}
