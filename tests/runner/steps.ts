/** The steps of `npm run check`, `npm test` and `npm run test:full`. docs/testing.md explains them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Planned } from './schedule.ts'
import type { Count } from './table.ts'

/** One step of a test run: a command, and how to count its tests. */
export interface Step extends Planned {
  command: readonly string[]
  env?: Record<string, string>
  /** Reads how many tests of the step passed and failed. Without `count`, a step counts as one test. */
  count?: () => Count
}

/** The names of the test runs. `tests/run.ts` accepts one of these names as its argument. */
export const RUNS = ['check', 'test', 'full'] as const
export type Run = (typeof RUNS)[number]

const CACHE = '.cache'

/** The lock of Astro: two runs at the same time would write the same files of `.astro`. */
const ASTRO = 'astro'

const CHECKS: readonly Step[] = [
  // A fresh clone has no generated types of Astro. Without these types the typed lint rules report false errors.
  { name: 'generated types', command: ['astro', 'sync'], lock: ASTRO },
  {
    name: 'lint',
    after: ['generated types'],
    command: [
      'eslint',
      '.',
      '--max-warnings',
      '0',
      ...['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/eslint/`],
    ],
  },
  {
    name: 'lint of CSS',
    command: [
      'stylelint',
      'src/**/*.{css,astro}',
      ...[
        '--max-warnings',
        '0',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        `${CACHE}/stylelint/`,
      ],
    ],
  },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'], lock: ASTRO },
  {
    name: 'format',
    command: [
      'prettier',
      '--check',
      '--log-level',
      'warn',
      ...['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/prettier`],
      '.',
    ],
  },
  {
    name: 'types without a page',
    command: ['tsc', '-b', 'src/core', 'src/offline'],
  },
  { name: 'dead code', command: ['knip', '--cache', '--cache-location', `${CACHE}/knip`] },
  {
    name: 'code that only tests use',
    command: ['knip', '--production', '--include', 'files,exports,types'],
  },
  { name: 'facts', command: ['node', 'src/cli/check.ts'] },
]

/** Returns a step that runs Vitest. `results` is the folder of its JSON report. */
function vitest(name: string, results: string, args: readonly string[]): Step {
  const file = join(results, 'vitest.json')
  return {
    name,
    command: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    count: () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
        numPassedTests: number
        numFailedTests: number
      }
      return { passed: numPassedTests, failed: numFailedTests }
    },
  }
}

/** Returns a step that runs Playwright over `dist`. A test that passes on its second try counts as passed and is reported. */
function playwright(name: string, results: string, browser: string, args: readonly string[]): Step {
  const file = join(results, 'playwright.json')
  return {
    name,
    command: ['playwright', 'test', ...args],
    env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    after: ['build'],
    isAlone: true,
    count: () => {
      const { stats } = JSON.parse(readFileSync(file, 'utf8')) as {
        stats: { expected: number; unexpected: number; flaky: number }
      }
      if (stats.flaky > 0)
        console.log(`! Passed on the second try only: ${String(stats.flaky)}. See "flaky" above.`)
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    },
  }
}

/** Returns the steps of a run. `results` is an empty folder for reports, `browser` the path of Chromium. */
export function stepsOf(run: Run, results: string, browser: string): readonly Step[] {
  switch (run) {
    case 'check':
      return CHECKS
    case 'test': {
      const [generated, lint, css, types, ...others] = CHECKS as [Step, Step, Step, Step, ...Step[]]
      return [
        generated,
        lint,
        css,
        types,
        vitest('unit and components', results, ['--project', 'unit', '--project', 'dom', '--coverage']),
        { name: 'build', command: ['node', 'src/cli/build.ts'], lock: ASTRO },
        ...others,
        { name: 'byte budgets', command: ['size-limit'], after: ['build'] },
        playwright('journeys', results, browser, ['--grep-invert', '@full']),
      ]
    }
    case 'full':
      return [
        { name: 'build', command: ['node', 'tests/runner/build.ts'], lock: ASTRO },
        { ...vitest('whole sites, more cases', results, ['--project', 'full']), lock: ASTRO },
        playwright('journeys marked @full', results, browser, ['--grep', '@full']),
      ]
  }
}
