/** Stands in for `@kurkle/color`, which mixes colours for hovering and fading: the radar does neither; see `chart.ts`. */
export class Color {
  /** Chart.js sets a colour that it cannot mix at once. */
  valid = false
}
