/** Builds a copy of the project with a second language, as someone who adds a translation would. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readLanguages } from '../../src/content/languages.ts'
import { READ, writeTerms } from './own-terms.ts'

const PARTS = ['src', 'content', 'public', 'LICENSE', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** The folder of the second language, as in `content/nl`. */
export const SECOND = 'nl'

/** Labels in the second language. The other labels are in English. */
const LABELS = { properties: { local: 'Eigenschappen', ...READ } }

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
  const folder = resolve('.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true })
  const content = join(folder, 'content')
  const { base, all } = readLanguages(content)
  cpSync(join(content, base), join(content, SECOND), { recursive: true })
  writeTerms(content, SECOND, LABELS)
  change(join(content, SECOND))
  writeFileSync(join(content, 'languages.yml'), [...all, SECOND].map((one) => `- ${one}\n`).join(''))
  const brand = join(content, 'brands/default.yml')
  writeFileSync(brand, `${readFileSync(brand, 'utf8')}\nlanguages: [${languages.join(', ')}]\n`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    // The second language is a copy of the first one, so its texts are not translated.
    env: { ...process.env, NODE_ENV: 'production', DRAFT: 'allow' },
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  return join(folder, 'dist')
}
