/** Builds a copy of the project with more languages, as someone who adds a translation would. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readLanguages } from '../../src/content/languages.ts'
import { READ, writeTerms } from './own-terms.ts'

const PARTS = ['src', 'content', 'public', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** The folder of the second language, as in `content/nl`. */
export const SECOND = 'nl'

/** Labels in the second language. The other labels are in English. */
const LABELS = { properties: { local: 'Eigenschappen', ...READ } }

/**
 * Builds the copy in `.cache/<name>`, unless this run of Playwright has built it. A failed test starts a new worker, which
 * would build the copy again. Returns the folder of the site.
 */
function buildOnce(name: string, build: () => string): string {
  const run = process.env['E2E_RUN']
  const note = resolve('.cache', name, 'built-in-run')
  if (run !== undefined && existsSync(note) && readFileSync(note, 'utf8') === run)
    return resolve('.cache', name, 'dist')
  const out = build()
  if (run !== undefined) writeFileSync(note, run)
  return out
}

/** Copies the project to `.cache/<name>`. Returns its folder with the content. */
function copyProject(name: string): { folder: string; content: string } {
  const folder = resolve('.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true })
  return { folder, content: join(folder, 'content') }
}

/**
 * Builds a copy with some environment variables. Returns the folder of the site.
 * @throws {Error} with the output of the build if it fails.
 */
function buildCopy(folder: string, variables: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...variables },
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  return join(folder, 'dist')
}

/** Lists `languages` in the copy of `content/languages.yml` and in its default brand. */
function offerLanguages(content: string, languages: readonly string[]): void {
  const listed = [...new Set([...readLanguages(content).all, ...languages])]
  writeFileSync(join(content, 'languages.yml'), listed.map((one) => `- ${one}\n`).join(''))
  const brand = join(content, 'brands/default.yml')
  writeFileSync(brand, `${readFileSync(brand, 'utf8')}\nlanguages: [${languages.join(', ')}]\n`)
}

/**
 * Copies the project to `.cache/<name>` and adds a copy of the base language, rewritten by `change`. Builds the default brand
 * with `languages`, which are the new language alone if not given. Returns the folder of the site.
 * @throws {Error} with the output of the build if it fails.
 */
export function buildSecondLanguage(
  name: string,
  change: (folder: string) => void,
  languages: readonly string[] = [SECOND],
): string {
  return buildOnce(name, () => {
    const { folder, content } = copyProject(name)
    cpSync(join(content, readLanguages(content).base), join(content, SECOND), { recursive: true })
    writeTerms(content, SECOND, LABELS)
    change(join(content, SECOND))
    offerLanguages(content, languages)
    // The second language is a copy of the first one, so its texts are not translated.
    return buildCopy(folder, { DRAFT: 'allow' })
  })
}

/**
 * Copies the project to `.cache/<name>` and builds the brand that has every language of `content/languages.yml`. Returns the
 * folder of the site.
 * @throws {Error} with the output of the build if it fails.
 */
export function buildEveryLanguage(name: string): string {
  return buildOnce(name, () => buildCopy(copyProject(name).folder, { BRAND: 'all-languages' }))
}
