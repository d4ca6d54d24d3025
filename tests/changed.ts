/** Which files have changed, and which tests these changes cannot break. On CI everything counts as changed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Tests → the files and folders that they depend on beside `SHARED`. */
type Dependencies = Readonly<Record<string, readonly string[]>>

/** What each test below depends on. */
const SHARED = [
  'src/ui',
  'src/brand',
  'src/core/model',
  'src/components/layout',
  'tests/support',
  'package-lock.json',
]

/** What the features of the report depend on. */
const REPORT = [
  'src/islands/report',
  'src/core',
  'src/state',
  'src/content',
  'src/messages',
  'src/pages/report.astro',
  'content/model',
]

/**
 * The journeys of one page or feature → what they depend on beside `SHARED`. The core journeys are not listed: the way from
 * the first question to the report and its PDF, kept answers, links, the embedded quiz and what holds for every page. They run
 * always.
 */
const OPTIONAL_JOURNEYS: Dependencies = {
  adviser: ['src/islands/sales', 'src/paper/html', 'src/pages/_sales', 'content/model/adviser.yml'],
  'ask-it': [
    'src/core/handover',
    'src/islands/handover',
    'src/state/handover-session.ts',
    'src/state/asked.ts',
  ],
  'by-hand': [...REPORT, 'src/components/method', 'src/pages/method'],
  brand: ['src/islands/brand', 'src/islands/configure', 'src/pages/_brand'],
  checklist: [
    ...REPORT,
    'src/components/checklist',
    'src/first-paint',
    'src/islands/checklist',
    'src/pages/checklist',
  ],
  clients: ['src/islands/clients', 'src/core/clients', 'src/pages/_clients', 'src/state/clients-desk.ts'],
  'come-back': [...REPORT, 'src/islands/returning'],
  configure: ['src/islands/configure', 'src/embed', 'src/pages/_embed'],
  dates: [
    'src/components/dates',
    'src/islands/dates',
    'src/pages/dates',
    'src/pages/dates.astro',
    'content/model/dates.yml',
  ],
  'embed-threats': ['src/embed', 'src/islands/frame', 'src/pages/frame', 'src/state'],
  'embed-trial': ['src/embed', 'src/islands/frame', 'src/pages/frame', 'src/islands/lead'],
  gallery: ['tests/gallery', 'src/build/gallery.ts'],
  handoff: REPORT,
  hosting: [
    'src/build/hosting',
    'src/cli/serve.ts',
    'src/cli/compress.ts',
    'deploy',
    'public',
    'tests/servers.ts',
  ],
  howto: [
    'src/components/howto',
    'src/components/checklist',
    'src/first-paint',
    'src/islands/howto',
    'src/pages/checklist',
    'content/model/howto',
  ],
  lead: [...REPORT, 'src/lead', 'src/islands/lead', 'src/islands/frame', 'src/pages/frame', 'src/embed'],
  learn: ['src/components/learn', 'src/pages/learn', 'content/en/learn', 'content/model/matrix.yml'],
  licence: REPORT,
  matrix: ['src/components/learn', 'src/components/drawings', 'src/pages/learn', 'content/model/matrix.yml'],
  'lead-own': ['src/lead', 'src/islands/lead', 'src/islands/report/LeadPart.tsx', 'src/embed'],
  'next-set': [
    'src/core/answers',
    'src/core/exchange',
    'src/islands/quiz',
    'src/state',
    'src/content',
    'content/model/questions.yml',
    'content/model/quiz.yml',
  ],
  offline: ['src/offline', 'src/islands/offline', 'src/state', 'src/build', 'src/pages', 'astro.config.mjs'],
  proof: [...REPORT, 'src/paper'],
  recovery: ['src/islands/recovery', 'src/core/recovery', 'src/state/clock.ts', 'content/model/recovery.yml'],
  returning: [...REPORT, 'src/first-paint', 'src/islands/returning', 'src/islands/quiz', 'src/pages'],
  sales: [
    'src/islands/sales',
    'src/core/clients/prospects.ts',
    'src/core/documents',
    'src/pages/_sales',
    'content/model/adviser.yml',
  ],
  scan: ['src/core/scan', 'src/scan-worker', 'src/state/scan-session.ts', 'content/model/scan.yml'],
  sheets: ['src/components/sheets', 'src/pages/checklist/sheets', 'src/core/documents', 'src/paper/html'],
  standing: REPORT,
  statement: ['src/pages/accessibility', 'src/pages/accessibility.astro', 'content'],
  'take-away': [...REPORT, 'src/paper', 'src/pages/files.astro'],
  whatif: REPORT,
  'whose-job': [
    'src/islands/whose-job',
    'src/core/whose-job',
    'src/pages/whose-job.astro',
    'src/state/offline.ts',
    'content/model/whose-job.yml',
  ],
  'whose-job-frame': [
    'src/islands/whose-job',
    'src/islands/frame',
    'src/core/whose-job',
    'src/pages/frame',
    'src/embed',
    'content/model/whose-job.yml',
  ],
  word: ['src/paper/word', 'src/core/documents', 'src/islands/report/take'],
}

/** What the commands depend on. */
const COMMANDS = ['src/cli', 'src/content', 'src/messages', 'content', 'tests/cli']

/** The unit test files that take over a second and test one command or part. */
const OPTIONAL_UNITS: Dependencies = {
  'tests/brand/picture.test.ts': ['src/build/picture', 'public'],
  'tests/build/pdf-worker/pruned.test.ts': [
    'src/build/pdf-worker',
    'src/build/fonts',
    'src/paper',
    'src/core/documents',
    'tests/paper/pdf/fixture.ts',
  ],
  'tests/cli/check-links.test.ts': COMMANDS,
  'tests/cli/check.test.ts': COMMANDS,
  'tests/cli/facts-due.test.ts': COMMANDS,
  'tests/cli/language.test.ts': COMMANDS,
  'tests/cli/release-pack.test.ts': [...COMMANDS, 'src/build', 'src/embed', 'integrations', 'package.json'],
  'tests/cli/spawned.test.ts': COMMANDS,
  'tests/content/translation.test.ts': ['src/content', 'src/messages', 'content', 'tests/content/content.ts'],
  'tests/content/watch-words.test.ts': ['src/content', 'src/messages', 'content'],
  'tests/islands/clients/zip.test.ts': ['src/islands/clients'],
}

const journeyOf = (name: string): string => `tests/e2e/${name}.e2e.ts`

const named = [
  SHARED,
  Object.keys(OPTIONAL_JOURNEYS).map(journeyOf),
  Object.keys(OPTIONAL_UNITS),
  ...Object.values(OPTIONAL_JOURNEYS),
  ...Object.values(OPTIONAL_UNITS),
]
const gone = named
  .flat()
  .filter((path) => !existsSync(path))
  .join(', ')
if (gone !== '') throw new Error(`tests/changed.ts names paths that do not exist: ${gone}.`)

/** Returns the lines that git prints, or `undefined` if git fails. */
function git(...args: string[]): string[] | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter(Boolean) : undefined
}

/**
 * Returns the files that differ from the merge base with origin/main, or from an earlier commit if HEAD is on origin/main: the one
 * that is `commits` before HEAD. Returns `undefined` on CI, without git and without that commit: everything counts as changed.
 */
export function changedFiles(commits = 1): string[] | undefined {
  if (process.env['CI']) return undefined
  const [head] = git('rev-parse', 'HEAD') ?? []
  const [shared] = git('merge-base', 'HEAD', 'origin/main') ?? []
  const differing = git(
    'diff',
    '--name-only',
    shared === undefined || shared === head ? `HEAD~${String(commits)}` : shared,
  )
  const created = git('ls-files', '--others', '--exclude-standard')
  return differing && created && [...differing, ...created]
}

/** Returns the tests that none of these files can break: names of journeys, and paths of unit test files. */
export function unaffectedTests(changed: readonly string[] | undefined): {
  journeys: string[]
  units: string[]
} {
  if (changed === undefined) return { journeys: [], units: [] }
  const isChanged = (path: string): boolean =>
    changed.some((file) => file === path || file.startsWith(`${path}/`))
  const unaffected = (tests: Dependencies, fileOf: (name: string) => string): string[] =>
    Object.keys(tests).filter((name) => ![...SHARED, fileOf(name), ...tests[name]!].some(isChanged))
  return {
    journeys: unaffected(OPTIONAL_JOURNEYS, journeyOf),
    units: unaffected(OPTIONAL_UNITS, (path) => path),
  }
}
