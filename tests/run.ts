/** `npm test`: types, lint, dead code, unit and content tests, a build, byte budgets, and journeys in a real browser. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { findServer } from './servers.ts'

interface Count {
  passed: number
  failed: number
}

const results = mkdtempSync(join(tmpdir(), 'whose-job-'))
const total: Count = { passed: 0, failed: 0 }

function add(name: string, { passed, failed }: Count, seconds: number): void {
  total.passed += passed
  total.failed += failed
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${String(passed)} passed, ${String(failed)} failed (${seconds.toFixed(0)} s)`,
  )
}

/** Runs one command; its output is shown. `count` reads how many tests it ran, else it counts as one. */
function step(name: string, command: string[], count?: () => Count, env: Record<string, string> = {}): void {
  const started = performance.now()
  const [program, ...args] = command as [string, ...string[]]
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const isFine = status === 0
  let counted: Count = { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 }
  try {
    if (count) counted = count()
  } catch {
    // The runner died before it could write its report; the exit code speaks.
  }
  if (!isFine && counted.failed === 0) counted.failed = 1
  add(name, counted, (performance.now() - started) / 1000)
}

const report = (file: string): string => readFileSync(join(results, file), 'utf8')

step('types', ['astro', 'check', '--minimumSeverity', 'warning'])
for (const folder of ['quiz', 'recovery', 'scan'])
  step(`types of the pure ${folder}`, ['tsc', '-p', `src/${folder}`])
step('types of the service worker', ['tsc', '-p', 'src/offline'])
step('lint', ['eslint', '.', '--max-warnings', '0'])
step('format', ['prettier', '--check', '--log-level', 'warn', '.'])
step('dead code', ['knip'])
step('code that only tests use', ['knip', '--production', '--include', 'files,exports,types'])
step(
  'unit and content',
  [
    'vitest',
    'run',
    '--coverage',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${join(results, 'unit.json')}`,
  ],
  () => {
    const { numPassedTests, numFailedTests } = JSON.parse(report('unit.json')) as Record<string, number>
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 }
  },
)
step('build', ['astro', 'build'])
step('byte budgets', ['size-limit'])
const { path, how } = findBrowser()
console.log(`Browser: ${path}, ${how}.`)
for (const name of ['nginx', 'caddy'] as const) {
  const server = findServer(name)
  console.log(`Recipe for ${name}: ${server.path ?? ''} ${server.how}`)
}
step(
  'journeys in a browser',
  ['playwright', 'test'],
  () => {
    const { stats } = JSON.parse(report('browser.json')) as {
      stats: { expected: number; unexpected: number; flaky: number }
    }
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  },
  { CHROME_PATH: path, PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'browser.json') },
)

console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`)
process.exit(total.failed === 0 ? 0 : 1)
