/** Replaces `@kurkle/color`, which Chart.js uses for hover colours and animations. The radar chart has neither. */
export class Color {
  /**
   * `false` marks the colour as invalid. With an invalid colour, Chart.js sets the target colour at once instead of
   * mixing two colours.
   */
  valid = false
}
