/** Which files have changed, and which journeys these changes cannot break. On CI everything counts as changed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The folders that every journey depends on. */
const SHARED = [
  'src/ui',
  'src/brand',
  'src/core/model',
  'src/components/layout',
  'tests/support',
  'package-lock.json',
]

/**
 * The journeys of one page or feature → what they depend on beside `SHARED`. The core journeys are not listed: the quiz, the
 * report, its files and links, the embedded quiz and what holds for every page. They run always.
 */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  adviser: ['src/islands/sales', 'src/paper/html', 'src/pages/_sales', 'content/model/adviser.yml'],
  'ask-it': [
    'src/core/handover',
    'src/islands/handover',
    'src/state/handover-session.ts',
    'src/state/asked.ts',
  ],
  brand: ['src/islands/brand', 'src/islands/configure', 'src/pages/_brand'],
  clients: ['src/islands/clients', 'src/core/clients', 'src/pages/_clients', 'src/state/clients-desk.ts'],
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
  learn: ['src/components/learn', 'src/pages/learn', 'content/en/learn', 'content/model/matrix.yml'],
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
  recovery: ['src/islands/recovery', 'src/core/recovery', 'src/state/clock.ts', 'content/model/recovery.yml'],
  sales: [
    'src/islands/sales',
    'src/core/clients/prospects.ts',
    'src/core/documents',
    'src/pages/_sales',
    'content/model/adviser.yml',
  ],
  scan: ['src/core/scan', 'src/scan-worker', 'src/state/scan-session.ts', 'content/model/scan.yml'],
  sheets: ['src/components/sheets', 'src/pages/checklist/sheets', 'src/core/documents', 'src/paper/html'],
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

const journeyOf = (name: string): string => `tests/e2e/${name}.e2e.ts`

const gone = [...SHARED, ...Object.entries(OPTIONAL).flatMap(([name, paths]) => [journeyOf(name), ...paths])]
  .filter((path) => !existsSync(path))
  .join(', ')
if (gone !== '') throw new Error(`tests/changed.ts names paths that do not exist: ${gone}.`)

/** Returns the lines that git prints, or `undefined` if git fails. */
function git(...args: string[]): string[] | undefined {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter(Boolean) : undefined
}

/**
 * Returns the files that differ from the merge base with origin/main, or from the commit before HEAD if HEAD is on
 * origin/main. Returns `undefined` on CI and without git: everything counts as changed.
 */
export function changedFiles(): string[] | undefined {
  if (process.env['CI']) return undefined
  const [head] = git('rev-parse', 'HEAD') ?? []
  const [shared] = git('merge-base', 'HEAD', 'origin/main') ?? []
  const differing = git('diff', '--name-only', shared === undefined || shared === head ? 'HEAD~' : shared)
  const created = git('ls-files', '--others', '--exclude-standard')
  return differing && created && [...differing, ...created]
}

/** Returns the names of the journeys of `OPTIONAL` that none of these files can break. */
export function unaffectedJourneys(changed: readonly string[] | undefined): string[] {
  if (changed === undefined) return []
  const isChanged = (path: string): boolean =>
    changed.some((file) => file === path || file.startsWith(`${path}/`))
  return Object.entries(OPTIONAL).flatMap(([name, paths]) =>
    [...SHARED, journeyOf(name), ...paths].some(isChanged) ? [] : [name],
  )
}
