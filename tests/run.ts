/**
 * `npm run check`, `npm test` and `npm run test:full`: runs the steps in parallel. Prints the output of each step at
 * its end, then a table and the test counts. If the environment variable TEST_COUNTS contains a path, appends the
 * counts to this file instead of printing them.
 */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { runCommand } from './runner/child.ts'
import { runAll } from './runner/schedule.ts'
import { RUNS, type Run, type Step, stepsOf } from './runner/steps.ts'
import { type Row, tableOf } from './runner/table.ts'
import { findServer } from './servers.ts'

/** The number of steps that run at the same time: half of the processors, because a step may run several processes. */
const AT_ONCE = Math.max(2, Math.floor(availableParallelism() / 2))

const run = process.argv[2] as Run
if (!RUNS.includes(run)) {
  console.error(`Name what to run: ${RUNS.join(', ')}.`)
  process.exit(2)
}

const started = performance.now()
const results = mkdtempSync(join(tmpdir(), 'whose-job-'))
const rows: Row[] = []

function add(row: Row): void {
  rows.push(row)
  const { name, passed, failed, wall, cpu } = row
  const times = `${wall.toFixed(0)} s${cpu === undefined ? '' : `, ${cpu.toFixed(0)} s of CPU`}`
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${String(passed)} passed, ${String(failed)} failed (${times})\n`,
  )
}

/** Returns the numbers of passed and failed tests of a step. A failed step counts as at least one failed test. */
function countOf({ count }: Step, isFine: boolean): { passed: number; failed: number } {
  const one = { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  if (!count) return one
  try {
    const counted = count()
    return isFine || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

let browser = ''
if (run !== 'check') {
  const { path, how } = findBrowser()
  browser = path
  console.log(`Browser: ${path}, ${how}.`)
}
if (run === 'full')
  for (const name of ['nginx', 'caddy'] as const) {
    const server = findServer(name)
    console.log(`Recipe for ${name}: ${server.path ?? ''} ${server.how}`)
  }

await runAll(
  stepsOf(run, results, browser),
  AT_ONCE,
  async (step) => {
    const { isAlone = false, env = {} } = step
    if (isAlone) console.log(`── ${step.name}`)
    const { isFine, output, wall, cpu } = await runCommand(step.command, { env, isLive: isAlone })
    if (!isAlone) console.log(`── ${step.name}\n${output.trimEnd()}`)
    add({ name: step.name, ...countOf(step, isFine), wall, cpu })
    return isFine
  },
  ({ name }, cause) => {
    console.log(`── ${name}\nNot run, because "${cause}" failed.`)
    add({ name, passed: 0, failed: 1, wall: 0, cpu: undefined })
  },
)
rmSync(results, { recursive: true })

console.log(tableOf(rows, (performance.now() - started) / 1000))
const passed = rows.reduce((sum, row) => sum + row.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.failed, 0)
const counts = process.env['TEST_COUNTS']
if (counts) appendFileSync(counts, `${String(passed)} ${String(failed)}\n`)
else console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = failed === 0 ? 0 : 1
