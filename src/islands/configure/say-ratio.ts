/** Returns a contrast ratio with one decimal. Rounds down, so that 4.46 does not appear to reach 4.5. */
export function sayRatio(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}
