/**
 * Lists the parts of the bundle that the build treats in a way of their own, by the path of their source: what is bundled
 * together, what has a byte budget, and which part of the offline copy a file belongs to. Every part that this file does not
 * list is bundled by itself and stored with the pages that need it.
 *
 * After you have moved or renamed a file, write its new path here. A build stops at a path that does not exist.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../../core/model/input-error.ts'
import type { StoredWhen } from '../../offline/list.ts'
import { moduleName, type Bundle } from './manifest.ts'

/** This file, as a path in the project. */
export const LIST = 'src/build/bundle/parts.ts'

/**
 * The bundles of modules that nearly every island needs, so that a page loads a few files instead of a dozen small files. The
 * bundler takes the modules of a bundle and the modules that they import, in this order:
 * - `ui` is separate from `core`, because pages without Preact load only `core`. A site in the base language removes
 *   `Bilingual`, but keeps an import of the bundle with `Bilingual`. So this is a bundle that all users of `Bilingual` load.
 * - `dates` has the formats of dates, which the first question does not need and the recovery clock does, and a hash for results.
 * - `question` has modules of the quiz, the handover and the embedded quiz. They import modules of `core`, so `core` is first.
 * - `late` has small modules that the result and the parts after it share. Some use Preact, so it has none that the home page
 *   loads.
 * - `session` has what each result needs before its sections.
 * - `files` has small modules that the parts which save a file need, most of them not all of it.
 * - `ticket` has what tickets and tables need.
 */
const GROUPS = [
  'preact',
  'ui',
  'core',
  'dates',
  'question',
  'late',
  'session',
  'files',
  'checklist',
  'ticket',
] as const
type Group = (typeof GROUPS)[number]

/** The byte budgets that consist of parts. `.size-limit.mjs` has their limits, and the budgets of whole pages. */
export type Budget =
  | 'Fonts of the first view'
  | 'Chart, lazy'
  | 'PDF maker, lazy'
  | 'Other documents PDF, lazy'
  | 'ZIP of clients, lazy'
  | 'Fonts of the PDF, lazy'
  | 'Word files, lazy'
  | 'The whole journey, quiz to PDF'

/** One part of the bundle. */
export interface BundlePart {
  /**
   * The path of a source file, of a page that writes files, or of a package in `node_modules`. A module that the bundler adds
   * starts with `\0`.
   */
  source: string
  /** The bundle that has this part. */
  group?: Group
  budget?: Budget
  /** When the offline copy stores the file. Without it, the file is stored with the first page that needs it. */
  offline?: StoredWhen
  /** The page that requests the file before its scripts run, if the visitor has answers. */
  early?: 'report/index.html'
  /** The letters that a font adds to the letters of English. The offline copy has the font if the site needs one of them. */
  letters?: RegExp
  /** The npm package whose licence a font has. */
  font?: string
}

const ACCENTS = /[À-ÖØ-öø-ÿŒœ]/
const EXTENDED = /[Ā-žƠơƯưȘ-țẀ-ẅỲỳ]/
const VIETNAMESE = /[Ạ-ỹ]/
const GREEK = /\p{Script=Greek}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

const NEWSREADER = '@fontsource-variable/newsreader'
const PUBLIC_SANS = '@fontsource-variable/public-sans'
const NOTO_SANS = '@fontsource/noto-sans'
const VAZIRMATN = '@fontsource/vazirmatn'

export const PARTS: readonly BundlePart[] = [
  { source: 'node_modules/preact', group: 'preact' },

  { source: 'src/islands/use-store.ts', group: 'ui' },
  { source: 'src/islands/Bilingual.tsx', group: 'ui' },
  { source: 'src/ui/use-lazy.ts', group: 'ui' },
  { source: 'src/ui/load-json.ts', group: 'ui' },
  { source: 'src/ui/Arrow.tsx', group: 'ui' },
  { source: 'src/ui/actions/Actions.tsx', group: 'ui' },
  { source: 'src/ui/button/Button.tsx', group: 'ui' },
  { source: 'src/ui/disclosure/Disclosure.tsx', group: 'ui' },
  { source: 'src/ui/error-summary/ErrorSummary.tsx', group: 'ui' },
  { source: 'src/ui/load-failed/LoadFailed.tsx', group: 'ui' },
  { source: 'src/ui/notice/Notice.tsx', group: 'ui' },
  { source: 'src/ui/field/ErrorMessage.tsx', group: 'ui' },

  { source: 'node_modules/nanostores', group: 'core' },
  { source: '\0vite/preload-helper.js', group: 'core' },
  { source: 'src/core/model/dates.ts', group: 'core' },
  { source: 'src/core/model/model.ts', group: 'core' },
  { source: 'src/core/model/clean-text.ts', group: 'core' },
  { source: 'src/core/model/format.ts', group: 'core' },
  { source: 'src/core/model/is-object.ts', group: 'core' },
  { source: 'src/core/answers/versions.ts', group: 'core' },
  { source: 'src/core/answers/position.ts', group: 'core' },
  { source: 'src/state/visit.ts', group: 'core' },
  { source: 'src/state/storage.ts', group: 'core' },

  { source: 'src/core/model/format-dates.ts', group: 'dates' },
  { source: 'src/core/model/fnv1a.ts', group: 'dates' },

  { source: 'src/islands/quiz/QuestionScreen.tsx', group: 'question' },
  { source: 'src/islands/quiz/SaidList.tsx', group: 'question' },
  { source: 'src/islands/quiz/DroppedNotice.tsx', group: 'question' },
  { source: 'src/islands/quiz/Progress.tsx', group: 'question' },
  { source: 'src/state/question-flow.ts', group: 'question' },

  { source: 'src/core/model/sentences.ts', group: 'late' },
  { source: 'src/core/model/mailto.ts', group: 'late' },
  { source: 'src/core/model/next-check.ts', group: 'late' },
  { source: 'src/islands/report/focus-result.ts', group: 'late' },
  { source: 'src/islands/report/RadarPlace.tsx', group: 'late' },
  { source: 'src/state/id.ts', group: 'late' },
  { source: 'src/state/saved-storage.ts', group: 'late' },
  { source: 'src/ui/adopt-styles.ts', group: 'late' },
  { source: 'src/ui/field/Field.tsx', group: 'late' },
  { source: 'src/core/documents/first-jobs.ts', group: 'late' },
  { source: 'src/islands/quiz/DeleteAnswers.tsx', group: 'late' },
  { source: 'src/islands/report/take/PaperSizeChoice.tsx', group: 'late' },
  { source: 'src/ui/use-folds.ts', group: 'late' },
  { source: 'src/ui/use-listener.ts', group: 'late' },
  { source: 'src/ui/when-idle.ts', group: 'late' },
  { source: 'src/islands/handover/handover-content.ts', group: 'late' },
  { source: 'src/core/documents/paper-size.ts', group: 'late' },

  { source: 'src/core/report/summary.ts', group: 'session' },
  { source: 'src/core/answers/questions-to-ask.ts', group: 'session' },
  { source: 'src/core/answers/record.ts', group: 'session' },
  { source: 'src/core/answers/scope.ts', group: 'session' },
  { source: 'src/core/model/source-dates.ts', group: 'session' },
  { source: 'src/core/report/control-text.ts', group: 'session' },
  { source: 'src/core/report/report.ts', group: 'session' },
  { source: 'src/core/model/page-of-job.ts', group: 'session' },
  { source: 'src/state/report-form.ts', group: 'session' },
  { source: 'src/state/result-source.ts', group: 'session' },
  { source: 'src/state/day-of-answers.ts', group: 'session' },
  { source: 'src/state/asked.ts', group: 'session' },

  { source: 'src/state/save-and-share.ts', group: 'files' },
  { source: 'src/core/exchange/csv.ts', group: 'files' },
  { source: 'src/core/exchange/table.ts', group: 'files' },
  { source: 'src/core/documents/file-name.ts', group: 'files' },
  { source: 'src/core/documents/paper.ts', group: 'files' },

  { source: 'src/core/exchange/ticket.ts', group: 'ticket' },
  { source: 'src/core/model/reference.ts', group: 'ticket' },

  // The result.
  { source: 'src/pages/data/[language].json.ts', early: 'report/index.html' },
  {
    source: 'src/islands/report/ResultSections.tsx',
    budget: 'The whole journey, quiz to PDF',
    early: 'report/index.html',
  },
  { source: 'src/islands/report/Radar.tsx', budget: 'Chart, lazy', offline: 'chart' },

  // Parts of the quiz and the report that a visitor opens one by one, with the modules that only they share: the exports below the
  // checklist, the message to the IT person, answers for someone else, a reply, opening a file, jobs one by one, the notes about a
  // job, scanner files.
  { source: 'src/islands/report/take/late-parts.ts', offline: 'later' },
  { source: 'src/islands/report/take/ExportFile.tsx', offline: 'later' },
  { source: 'src/islands/report/take/ShareLink.tsx', offline: 'later' },
  { source: 'src/islands/report/take/save-paper.ts', offline: 'later' },
  { source: 'src/core/documents/sheet.ts', offline: 'later' },
  { source: 'src/core/exchange/calendar.ts', offline: 'later' },
  { source: 'src/core/handover/ask.ts', offline: 'later' },
  { source: 'src/core/handover/message.ts', offline: 'later' },
  { source: 'src/core/handover/reply.ts', offline: 'later' },
  { source: 'src/ui/copy-field/CopyField.tsx', offline: 'later' },
  { source: 'src/islands/handover/SendMessage.tsx', offline: 'later' },
  { source: 'src/islands/handover/asking/AskMore.tsx', offline: 'later' },
  { source: 'src/islands/handover/asking/AskPanel.tsx', offline: 'later' },
  { source: 'src/islands/handover/asking/use-asking.ts', offline: 'later' },
  { source: 'src/islands/quiz/open-file.ts', offline: 'later' },
  { source: 'src/pages/data/more.[language].json.ts', offline: 'later' },
  { source: 'src/islands/handover/answering/AskedApp.tsx', offline: 'later' },
  { source: 'src/islands/handover/asking/Replied.tsx', offline: 'later' },
  { source: 'src/islands/report/deep-dive/DeepDive.tsx', offline: 'later' },
  { source: 'src/islands/handover/asking/JobsPanel.tsx', offline: 'later' },
  { source: 'src/islands/report/plan/RecordForm.tsx', offline: 'later' },
  { source: 'src/islands/report/plan/StatusForm.tsx', offline: 'later' },
  { source: 'src/islands/report/scan/ScanFiles.tsx', offline: 'later' },
  { source: 'src/state/scan-session.ts', offline: 'later' },
  { source: 'src/scan-worker/scan-worker.ts', offline: 'later' },
  { source: 'src/pages/data/scan.[language].json.ts', offline: 'later' },

  // Code that pages name but the report does not load by itself: the evidence sheet, and the signals of Astro's Preact client.
  { source: 'src/islands/report/take/EvidencePart.tsx', offline: 'opened' },
  { source: 'src/pages/data/evidence.[language].json.ts', offline: 'opened' },
  { source: 'node_modules/@preact/signals', offline: 'opened' },

  // A frame on a host's page has no offline copy.
  { source: 'src/islands/whose-job/FramedResult.tsx', offline: 'never' },
  { source: 'src/islands/whose-job/frame-theme.ts', offline: 'never' },

  // Sending a lead needs a connection. A browser that stores nothing has no copy. A step in a portal needs a connection too.
  { source: 'src/islands/lead/LeadApp.tsx', offline: 'never' },
  { source: 'src/islands/lead/lead-link.ts', offline: 'never' },
  { source: 'src/state/came-from.ts', offline: 'never' },
  { source: 'src/core/lead/lead.ts', offline: 'never' },
  { source: 'src/core/lead/origin.ts', offline: 'never' },
  { source: 'src/islands/quiz/carried.ts', offline: 'never' },
  { source: 'src/pages/checklist/[id].astro', offline: 'never' },

  // PDFs. The visitor needs the checklist first.
  { source: 'src/paper/pdf/make.ts', budget: 'PDF maker, lazy' },
  { source: 'src/paper/pdf/worker.ts', budget: 'PDF maker, lazy' },
  { source: 'src/paper/pdf/other-documents.ts', budget: 'Other documents PDF, lazy', offline: 'opened' },

  // PDFs in a language from right to left, instead of the ones above. Its site alone has these files. Their budgets are in
  // `.size-limit.mjs`.
  { source: 'src/paper/pdf/right-to-left/make.ts' },
  { source: 'src/paper/pdf/right-to-left/worker.ts' },

  // Word files. The page of the leave-behind is not stored, so the QR code of its Word file is not stored either.
  { source: 'src/islands/report/take/save-word.ts', budget: 'Word files, lazy', offline: 'opened' },
  { source: 'src/paper/word/word-worker.ts', budget: 'Word files, lazy', offline: 'opened' },
  { source: 'src/paper/word/code-png.ts', offline: 'never' },

  { source: 'src/islands/clients/ProgramFiles.tsx', offline: 'opened' },
  { source: 'src/paper/excel/workbook.ts', offline: 'opened' },
  { source: 'node_modules/fflate', offline: 'opened' },

  { source: 'src/islands/clients/zip.ts', budget: 'ZIP of clients, lazy' },

  // The fonts of the pages.
  {
    source: 'src/brand/fonts/newsreader-48-500.woff2',
    font: NEWSREADER,
    budget: 'Fonts of the first view',
  },
  { source: 'src/brand/fonts/newsreader-48-500-accents.woff2', font: NEWSREADER, letters: ACCENTS },
  { source: 'src/brand/fonts/newsreader-48-500-ext.woff2', font: NEWSREADER, letters: EXTENDED },
  {
    source: 'src/brand/fonts/public-sans-var.woff2',
    font: PUBLIC_SANS,
    budget: 'Fonts of the first view',
  },
  { source: 'src/brand/fonts/public-sans-var-accents.woff2', font: PUBLIC_SANS, letters: ACCENTS },
  { source: 'src/brand/fonts/public-sans-var-ext.woff2', font: PUBLIC_SANS, letters: EXTENDED },

  // The fonts of the PDFs.
  { source: 'src/brand/fonts/newsreader-500.ttf', font: NEWSREADER, budget: 'Fonts of the PDF, lazy' },
  { source: 'src/brand/fonts/newsreader-500-accents.ttf', font: NEWSREADER, letters: ACCENTS },
  { source: 'src/brand/fonts/newsreader-500-ext.ttf', font: NEWSREADER, letters: EXTENDED },
  { source: 'src/brand/fonts/public-sans-400.ttf', font: PUBLIC_SANS, budget: 'Fonts of the PDF, lazy' },
  { source: 'src/brand/fonts/public-sans-400-ext.ttf', font: PUBLIC_SANS, letters: EXTENDED },
  { source: 'src/brand/fonts/public-sans-400-vietnamese.ttf', font: PUBLIC_SANS, letters: VIETNAMESE },
  { source: 'src/brand/fonts/public-sans-650.ttf', font: PUBLIC_SANS, budget: 'Fonts of the PDF, lazy' },
  { source: 'src/brand/fonts/public-sans-650-ext.ttf', font: PUBLIC_SANS, letters: EXTENDED },
  { source: 'src/brand/fonts/public-sans-650-vietnamese.ttf', font: PUBLIC_SANS, letters: VIETNAMESE },
  { source: 'src/brand/fonts/noto-sans-greek-400.ttf', font: NOTO_SANS, letters: GREEK },
  { source: 'src/brand/fonts/noto-sans-greek-700.ttf', font: NOTO_SANS, letters: GREEK },
  { source: 'src/brand/fonts/noto-sans-cyrillic-400.ttf', font: NOTO_SANS, letters: CYRILLIC },
  { source: 'src/brand/fonts/noto-sans-cyrillic-700.ttf', font: NOTO_SANS, letters: CYRILLIC },
  { source: 'src/brand/fonts/vazirmatn-400.ttf', font: VAZIRMATN },
  { source: 'src/brand/fonts/vazirmatn-400-signs.ttf', font: VAZIRMATN },
  { source: 'src/brand/fonts/vazirmatn-700.ttf', font: VAZIRMATN },
  { source: 'src/brand/fonts/vazirmatn-700-signs.ttf', font: VAZIRMATN },
]

/** Returns true if a module belongs to a part. `name` is the name of the module, as `moduleName` returns it. */
function isOf(name: string, { source }: BundlePart): boolean {
  return name === source || (source.startsWith('node_modules/') && name.startsWith(`${source}/`))
}

/** Returns the groups of `output.codeSplitting` of the bundler. `root` is the folder of the project. */
export function chunkGroups(root: string, parts = PARTS): { name: Group; test: (id: string) => boolean }[] {
  return GROUPS.map((name) => {
    const own = parts.filter(({ group }) => group === name)
    return {
      name,
      test: (id) => {
        const module = moduleName(id, root)
        return own.some((part) => isOf(module, part))
      },
    }
  })
}

/**
 * Returns the files of a built site that were made for a part, as paths in the output folder. If the bundler made none for the
 * part alone, or only one that names another file, returns the file with its code that several other files share.
 */
export function filesOf(part: BundlePart, { files, routes }: Bundle): string[] {
  const own = files.filter(({ source }) => source !== undefined && isOf(source, part))
  const shared = files.filter(
    ({ source, modules }) => source === undefined && modules.some((name) => isOf(name, part)),
  )
  const hasCode = own.some(({ modules }) => modules.length > 0)
  return [...own, ...(hasCode ? [] : shared)].map(({ file }) => file).concat(routes[part.source] ?? [])
}

/** Maps each file that was made for a part to this part. */
export function partsByFile(bundle: Bundle, parts = PARTS): Map<string, BundlePart> {
  return new Map(
    parts
      .filter(({ group }) => group === undefined)
      .flatMap((part) => filesOf(part, bundle).map((file) => [file, part] as const)),
  )
}

/** Returns the place of a path in a file that lists paths, as the start of a sentence. */
export function lineOf(source: string, list = LIST, root = process.cwd()): string {
  const written = source.replace('\0', '\\0')
  const lines = readFileSync(join(root, list), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes(`'${written}'`)) + 1
  return `${list}:${String(line)}: ${written}`
}

/** Returns true if a path exists in a project. Like Node, it searches `node_modules` in each parent folder too. */
function isThere(path: string, root: string): boolean {
  if (existsSync(join(root, path))) return true
  return path.startsWith('node_modules/') && dirname(root) !== root && isThere(path, dirname(root))
}

/**
 * Returns a sentence for each path that does not exist. `list` is the file that lists the paths, in the project in `root`. Each
 * sentence names the line to change.
 */
export function missingPaths(paths: readonly string[], list: string, root: string): string[] {
  return paths
    .filter((path) => !path.startsWith('\0') && !isThere(path, root))
    .map(
      (path) =>
        `${lineOf(path, list, root)} does not exist. Write its new path in this line, or delete the entry.`,
    )
}

/**
 * Checks the list before a build.
 * @throws {InputError} if a source does not exist.
 */
export function checkParts(root: string): void {
  const problems = missingPaths(
    PARTS.map(({ source }) => source),
    LIST,
    root,
  )
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * Returns true if a part is in the file of another part that the offline copy treats alike. In a site where one part alone
 * needs a package, the bundler puts the package into the file of this part.
 */
function isInAlike(part: BundlePart, parts: readonly BundlePart[], bundle: Bundle): boolean {
  const files = bundle.files.filter(({ modules }) => modules.some((name) => isOf(name, part)))
  const alike = parts.filter((other) => other !== part && other.offline === part.offline)
  return alike.some((other) => filesOf(other, bundle).some((own) => files.some(({ file }) => file === own)))
}

/**
 * Checks that what the list says has an effect on a built site.
 * @throws {InputError} if a part with a file of its own is bundled into the file of another source, unless the offline copy treats
 * both alike, or if the bundler does not
 * add a listed module any more.
 */
export function checkBundle(bundle: Bundle, parts = PARTS): void {
  const fileWith = (part: BundlePart): string | undefined =>
    bundle.files.find(({ modules }) => modules.some((name) => isOf(name, part)))?.file
  const problems = parts.flatMap((part) => {
    const isOfBundler = part.source.startsWith('\0')
    if (isOfBundler && fileWith(part) === undefined)
      return [`${lineOf(part.source)} is not in the bundle. Write the id that the bundler gives it now.`]
    if (part.group !== undefined || filesOf(part, bundle).length > 0) return []
    const file = fileWith(part)
    if (file === undefined || isInAlike(part, parts, bundle)) return []
    return [
      `${lineOf(part.source)} has no file of its own, it is in ${file}. Load it with import(), or delete the entry.`,
    ]
  })
  if (problems.length > 0) throw new InputError(problems)
}
