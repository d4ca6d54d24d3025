/**
 * `npm run check`, `npm test` and `npm run test:full`: runs the steps of a run in parallel. Prints the output of each step
 * at its end, then a table, the last lines of each failed step and the test counts. If the environment variable TEST_COUNTS
 * contains a path, appends those lines and the counts to this file instead. docs/testing.md explains the steps.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { changedFiles, unaffectedTests } from './changed.ts'
import { writeGenerated } from '../src/cli/generate.ts'

interface Step {
  name: string
  command: string
  /** The steps that must pass before this step starts. */
  needs?: readonly string[]
  /** The step that must end before this step starts, because both build in this folder or use the same port. */
  after?: string
  /** Reads how many tests passed and failed from a report. Without it, a step counts as one test. */
  count?: () => [passed: number, failed: number]
}
/** One row of the table, with times in seconds. */
interface Row {
  name: string
  passed: number
  failed: number
  wall: number
  cpu: number | undefined
  output: string
}

/** How many lines of the output of a failed step are repeated at the end. Reporters print the failures last. */
const LAST_LINES = 40

/** How many steps run at the same time: half of the processors, because a step may run several processes. */
const AT_ONCE = Math.max(2, Math.floor(availableParallelism() / 2))
const IS_CI = Boolean(process.env['CI'])
const CHANGED = changedFiles()
/** The files whose format is checked. A file that nobody formatted would otherwise fail on CI only, some commits later. */
const RECENT = changedFiles(20)
/** What `npm test` leaves out, because nothing that it tests has changed. `npm run test:full` runs it. */
const LEFT_OUT = unaffectedTests(CHANGED)
const REPORTS = mkdtempSync(join(tmpdir(), 'whose-job-'))
const PLAYWRIGHT = join(REPORTS, 'playwright.json')

const cacheIn = (place: string): string => `--cache --cache-strategy content --cache-location .cache/${place}`
/** Returns the changed files whose names match a pattern, as arguments. Returns "." if everything counts as changed. */
const changedOf = (pattern: RegExp, changed = CHANGED): string =>
  changed
    ?.filter((file) => pattern.test(file) && existsSync(file))
    .map((file) => JSON.stringify(file))
    .join(' ') ?? '.'
const readReport = <Report>(file: string): Report => JSON.parse(readFileSync(file, 'utf8')) as Report

/** The steps of `npm run check`. `generated` names the step that writes the types of Astro, which lint and types need. */
const checks = (generated: string): Step[] => [
  {
    name: 'lint',
    command: `eslint --no-warn-ignored --pass-on-no-patterns --max-warnings 0 ${cacheIn('eslint/')} ${changedOf(/\.(?:tsx?|m?js|astro)$/)}`,
    needs: [generated],
  },
  { name: 'types', command: 'astro check --minimumSeverity warning', needs: [generated] },
  {
    name: 'lint of CSS',
    command: `stylelint "src/**/*.{css,astro}" --max-warnings 0 ${cacheIn('stylelint/')}`,
  },
  {
    name: 'format',
    command: `prettier --check --log-level warn --ignore-unknown ${cacheIn('prettier')} package.json ${changedOf(/./, RECENT)}`,
  },
  { name: 'types without a page', command: 'tsc -b src/core src/offline' },
  { name: 'dead code', command: 'knip --cache --cache-location .cache/knip' },
  { name: 'code that only tests use', command: 'knip --production --include files,exports,types' },
  { name: 'facts', command: 'node src/cli/check.ts' },
]

const vitest = (name: string, args: string): Step => {
  const file = join(REPORTS, `${name.replaceAll(' ', '-')}.json`)
  return {
    name,
    command: `vitest run ${args} --reporter=default --reporter=json --outputFile.json=${file}`,
    count: () => {
      const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file)
      return [report.numPassedTests, report.numFailedTests]
    },
  }
}

const playwright = (name: string, args: string, after = 'build'): Step => ({
  name,
  command: `playwright test ${args}`,
  needs: ['build'],
  after,
  count: () => {
    const { stats } = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(
      PLAYWRIGHT,
    )
    if (stats.flaky > 0)
      console.log(`! Passed on the second try only: ${String(stats.flaky)}. See "flaky" above.`)
    return [stats.expected + stats.flaky, stats.unexpected]
  },
})

const RUNS: Record<string, () => Step[]> = {
  check: () => [{ name: 'generated types', command: 'astro sync' }, ...checks('generated types')],
  test: () => [
    { name: 'build', command: 'node src/cli/build.ts' },
    vitest('unit and components', `--project unit --project dom${IS_CI ? ' --coverage' : ''}`),
    playwright('journeys', '--grep-invert @full'),
    { name: 'byte budgets', command: 'size-limit', needs: ['build'] },
    ...checks('build'),
  ],
  full: () => [
    { name: 'build', command: 'node tests/build-site.ts' },
    { ...vitest('whole sites, more cases', '--project full'), needs: ['build'] },
    playwright('journeys marked @full', '--grep @full', 'whole sites, more cases'),
    ...(LEFT_OUT.units.length === 0
      ? []
      : [vitest('unit tests left out of the short run', `--project unit ${LEFT_OUT.units.join(' ')}`)]),
    ...(LEFT_OUT.journeys.length === 0
      ? []
      : [
          playwright(
            'journeys left out of the short run',
            `--grep-invert @full ${LEFT_OUT.journeys.map((name) => `/${name}.e2e`).join(' ')}`,
            'journeys marked @full',
          ),
        ]),
  ],
}

/** Samples the CPU seconds of a process and its descendants, on Linux. The returned function ends this. */
function watchCpu(root: number): () => number | undefined {
  if (!existsSync('/proc/self/stat')) return () => undefined
  const seen = new Map([[root, 0]])
  const timer = setInterval(() => {
    const stats = new Map<number, { parent: number; cpu: number }>()
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      try {
        // proc_pid_stat(5): after the name in brackets come the state, the parent, and in fields 14 and 15 the CPU ticks.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
          .map(Number)
        stats.set(Number(pid), { parent: fields[1]!, cpu: (fields[11]! + fields[12]!) / 100 })
      } catch {
        // The process has ended.
      }
    const isOurs = (pid = 0): boolean => pid > 0 && (seen.has(pid) || isOurs(stats.get(pid)?.parent))
    for (const [pid, { cpu }] of stats) if (isOurs(pid)) seen.set(pid, cpu)
  }, 250)
  return () => {
    clearInterval(timer)
    return [...seen.values()].reduce((sum, cpu) => sum + cpu, 0)
  }
}

/** Runs a step and prints its output. A failed step counts as at least one failed test. */
async function runStep({ name, command, count }: Step, env: Record<string, string>): Promise<Row> {
  const started = performance.now()
  console.log(`… ${name}`)
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
  })
  const endWatch = watchCpu(child.pid ?? 0)
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
  const status = await new Promise((resolve) => child.once('close', resolve))
  const printed = Buffer.concat(output).toString().trimEnd()
  console.log(`── ${name}\n${printed}`)
  let [passed, failed] = status === 0 ? [1, 0] : [0, 1]
  try {
    if (count) [passed, failed] = count()
  } catch {
    ;[passed, failed] = [0, 1]
  }
  if (status !== 0) failed ||= 1
  const wall = (performance.now() - started) / 1000
  const row = { name, passed, failed, wall, cpu: endWatch(), output: printed }
  console.log(`${row.failed === 0 ? '✓' : '✗'} ${cellsOf(row).join('  ')}\n`)
  return row
}

/**
 * Runs all steps, in the order of the list as far as `needs` and `after` allow. A step does not run if it needs a failed one.
 * After a failure, no other step starts, except on CI.
 */
async function runAll(steps: readonly Step[], env: Record<string, string>): Promise<Row[]> {
  const waiting = [...steps]
  const rows: Row[] = []
  const running = new Set<Promise<void>>()
  const isDone = (name: string): boolean => rows.some((row) => row.name === name)
  const hasFailed = (step: string): boolean => rows.some(({ name, failed }) => name === step && failed > 0)
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(({ needs = [], after }) => [...needs, ...(after ? [after] : [])].every(isDone))
    if (!next || running.size >= AT_ONCE) {
      await Promise.race(running)
      continue
    }
    waiting.splice(waiting.indexOf(next), 1)
    if (next.needs?.some(hasFailed) || (!IS_CI && rows.some(({ failed }) => failed > 0))) {
      const output = 'Not run, because another step failed.'
      console.log(`✗ ${next.name}: ${output}`)
      rows.push({ name: next.name, passed: 0, failed: 1, wall: 0, cpu: undefined, output })
      continue
    }
    const job = runStep(next, env).then((row) => {
      rows.push(row)
      running.delete(job)
    })
    running.add(job)
  }
  return rows
}

const seconds = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(0)} s`)
const cellsOf = ({ name, passed, failed, wall, cpu }: Omit<Row, 'output'>): string[] => [
  name.padEnd(24),
  ...[`${String(passed)} passed`, `${String(failed)} failed`, seconds(wall), `${seconds(cpu)} CPU`].map(
    (cell) => cell.padStart(11),
  ),
]

const run = RUNS[process.argv[2] ?? '']
if (!run) {
  console.error(`Name what to run: ${Object.keys(RUNS).join(', ')}.`)
  process.exit(2)
}
// Type checks, lint and tests read the generated files.
writeGenerated()
const env: Record<string, string> = {
  PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT,
  // The configurations of Playwright and Vitest leave these out.
  LEFT_OUT_JOURNEYS: process.argv[2] === 'test' ? LEFT_OUT.journeys.join(' ') : '',
  LEFT_OUT_UNITS: process.argv[2] === 'test' ? LEFT_OUT.units.join(' ') : '',
  // The nightly workflow reports facts that nobody has read again for a year. They do not break the tests.
  STALE: 'allow',
}
const leftOut = [...LEFT_OUT.journeys, ...LEFT_OUT.units].join(' ')
if (process.argv[2] === 'test' && leftOut)
  console.log(`Left out, because nothing that they test has changed: ${leftOut}.`)
if (process.argv[2] !== 'check') {
  // Four journeys of the long run depend on how a whole browser lays out a frame, and on how it blocks storage.
  const { path, how } = findBrowser(process.argv[2] === 'test')
  env['CHROME_PATH'] = path
  console.log(`Browser: ${path}, ${how}.`)
}
const rows = await runAll(run(), env)
rmSync(REPORTS, { recursive: true })
const sum = (value: (row: Row) => number): number => rows.reduce((total, row) => total + value(row), 0)
const all = {
  name: 'all',
  passed: sum(({ passed }) => passed),
  failed: sum(({ failed }) => failed),
  wall: performance.now() / 1000,
  cpu: rows.some(({ cpu }) => cpu !== undefined) ? sum(({ cpu }) => cpu ?? 0) : undefined,
}
for (const row of [...rows, all]) console.log(cellsOf(row).join('  '))
const failures = rows
  .filter(({ failed }) => failed > 0)
  .map(({ name, output }) => [`\nFailed: ${name}`, ...output.split('\n').slice(-LAST_LINES)].join('\n'))
const counts = process.env['TEST_COUNTS']
if (counts)
  appendFileSync(counts, [...failures, `counts ${String(all.passed)} ${String(all.failed)}\n`].join('\n'))
else console.log([...failures, `\n${String(all.passed)} passed, ${String(all.failed)} failed`].join('\n'))
process.exitCode = all.failed === 0 ? 0 : 1
