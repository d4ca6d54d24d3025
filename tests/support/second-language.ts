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

/** The texts of the default brand in other languages. Its brand file has none, because its own site is in English. */
const BRAND_WORDS: Record<string, { name: string; legalName: string; about: string }> = {
  de: {
    name: 'Wer ist zuständig?',
    legalName: 'Das offene Projekt „Wer ist zuständig?“',
    about: 'Microsoft betreibt Microsoft 365. Welcher Teil der Sicherheit bleibt Ihre Aufgabe?',
  },
  fr: {
    name: 'Qui s’en charge ?',
    legalName: 'Le projet ouvert « Qui s’en charge ? »',
    about: 'Microsoft fait fonctionner Microsoft 365. Quelle part de la sécurité vous reste ?',
  },
  es: {
    name: '¿A quién le toca?',
    legalName: 'El proyecto abierto «¿A quién le toca?»',
    about: 'Microsoft mantiene Microsoft 365. ¿Qué parte de la seguridad le queda a usted?',
  },
  ar: {
    name: 'مهمة مَن هذه؟',
    legalName: 'المشروع المفتوح «مهمة مَن هذه؟»',
    about: 'تشغّل Microsoft خدمة Microsoft 365. فأي جزء من حمايتها يبقى مهمتك؟',
  },
}

/** Returns the lines of a brand file with its texts in some languages. */
function brandWords(languages: readonly string[]): string {
  const lines = languages.flatMap((language) => {
    const own = BRAND_WORDS[language]
    return own ? [`  ${language}: ${JSON.stringify({ ...own, quizName: own.name })}\n`] : []
  })
  return lines.length > 0 ? `words:\n${lines.join('')}` : ''
}

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
 * Builds the default brand of a copy with `languages`. Lists those that `content/languages.yml` lacks. Returns the folder
 * of the site.
 * @throws {Error} with the output of the build if it fails.
 */
function buildCopy(folder: string, content: string, languages: readonly string[]): string {
  const listed = [...new Set([...readLanguages(content).all, ...languages])]
  writeFileSync(join(content, 'languages.yml'), listed.map((one) => `- ${one}\n`).join(''))
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
    return buildCopy(folder, content, languages)
  })
}

/**
 * Builds a copy of the project in languages of `content/languages.yml`. Returns the folder of the site.
 * @throws {Error} with the output of the build if it fails.
 */
export function buildLanguages(name: string, languages: readonly string[]): string {
  return buildOnce(name, () => {
    const { folder, content } = copyProject(name)
    const brand = join(content, 'brands/default.yml')
    writeFileSync(brand, `${readFileSync(brand, 'utf8')}\n${brandWords(languages)}`)
    return buildCopy(folder, content, languages)
  })
}
