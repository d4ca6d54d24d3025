/** Writes the summary table of a test run. */

/** How many tests passed and failed. */
export interface Count {
  passed: number
  failed: number
}

/** One row of the table. Times are in seconds. */
export interface Row extends Count {
  name: string
  wall: number
  cpu: number | undefined
}

const seconds = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(0)} s`)

/** Returns a table with one row for each step and a row of totals. `wall` is the time of the whole run, in seconds. */
export function tableOf(rows: readonly Row[], wall: number): string {
  const all: Row = {
    name: 'all',
    passed: rows.reduce((sum, { passed }) => sum + passed, 0),
    failed: rows.reduce((sum, { failed }) => sum + failed, 0),
    wall,
    cpu: rows.every(({ cpu }) => cpu === undefined)
      ? undefined
      : rows.reduce((sum, { cpu = 0 }) => sum + cpu, 0),
  }
  const lines = [
    ['step', 'passed', 'failed', 'wall', 'CPU'],
    ...[...rows, all].map((row) => [
      row.name,
      String(row.passed),
      String(row.failed),
      seconds(row.wall),
      seconds(row.cpu),
    ]),
  ]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n')
}
