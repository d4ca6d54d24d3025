/** The site in every language, which all tests of more than one language share. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SOURCES, whyStale } from '../build-site.ts'

const FOLDER = join('.cache', 'every-language')
/** The folder of the site. */
export const SITE = join(FOLDER, 'dist')
/** The last file that a build writes. */
const BUILT = join(FOLDER, 'built')
const PARTS = [...SOURCES, 'LICENSE']

/** The language of the tests that change the language. Two of its pages are not translated in the copy. */
export const SECOND = 'de'
export const UNTRANSLATED = ['learn/iaas/', 'checklist/IA-10/']
const LEFT_OUT = ['learn/iaas.mdx', 'howto/IA-10.yml']

/** The label of the brand's link to book a call in the second language. */
export const CALL = 'Termin buchen'
const BOOKING =
  "booking: { text: 'Nordlicht: 555 0100.', label: 'Nordlicht', url: 'https://nordlicht.example/call' }\n"

/**
 * Builds a copy of the project with the brand of all languages, unless the last build is newer than all sources.
 * @throws {Error} with the output of the build if it fails.
 */
export function buildEveryLanguage(): void {
  if (whyStale(BUILT, [...SOURCES, 'tests/support/every-language.ts']) === undefined) return
  mkdirSync(FOLDER, { recursive: true })
  for (const part of PARTS) {
    rmSync(join(FOLDER, part), { recursive: true, force: true })
    cpSync(part, join(FOLDER, part), { recursive: true })
  }
  for (const file of LEFT_OUT) rmSync(join(FOLDER, 'content', SECOND, file))
  const brand = join(FOLDER, 'content/brands/all-languages.yml')
  const words = readFileSync(brand, 'utf8').replace(
    `  ${SECOND}:\n`,
    `  ${SECOND}:\n    booking: { label: ${CALL} }\n`,
  )
  writeFileSync(brand, BOOKING + words)
  rmSync(BUILT, { force: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', BRAND: 'all-languages' },
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  if (!existsSync(join(SITE, SECOND, 'sw.js'))) throw new Error(`There is no site in ${SECOND}.`)
  writeFileSync(BUILT, '')
}
