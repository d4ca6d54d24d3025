/**
 * Makes the examples of docs/hosts/element.md into small sites, and builds them against the packed element. The frameworks are
 * not in package.json, so that `npm ci` stays small: npm installs them into `.cache`, as tests/embed/examples pins them.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { PACKAGE_NAME } from '../../src/build/element-package.ts'
import { packElement } from '../../src/cli/release-element.ts'

/** Where the frameworks and the sites are. Astro, Vite, Preact and TypeScript are those of the project, further up. */
export const EXAMPLES = resolve('.cache/element-examples')
/** Where npm puts the packed element. */
export const INSTALLED = join(EXAMPLES, 'node_modules', PACKAGE_NAME)
const PINNED = 'tests/embed/examples'
const DOCUMENT = 'docs/hosts/element.md'

/** Runs a program, and returns its output. @throws {Error} with the output if the program fails. */
export function runIn(folder: string, program: string, ...args: string[]): string {
  // Variables of the test runner, such as NODE_ENV and MODE, must not reach a build.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(?:NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST|VITEST.*|SITE_.*)$/.test(key),
    ),
  )
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`)
  return stdout
}

/** Returns the code of an example: path → code. `title` is its heading. */
export function exampleFiles(title: string): Record<string, string> {
  const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split(`\n## ${title}\n`)
  const blocks = section.split('\n## ')[0]!.matchAll(/^\*\*([^*]+)\*\*\n\n```\w+\n([^]*?)^```$/gm)
  return Object.fromEntries([...blocks].map(([, path = '', code = '']) => [path, code]))
}

/** Installs the frameworks and the packed element. */
export function installExamples(): void {
  mkdirSync(EXAMPLES, { recursive: true })
  const lock = join(EXAMPLES, 'package-lock.json')
  const isThere =
    existsSync(join(EXAMPLES, 'node_modules/.package-lock.json')) &&
    readFileSync(lock, 'utf8') === readFileSync(join(PINNED, 'package-lock.json'), 'utf8')
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(PINNED, file), join(EXAMPLES, file))
  const quiet = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier']
  if (!isThere) runIn(EXAMPLES, 'npm', 'ci', '--prefer-offline', ...quiet)
  const { name, bytes } = packElement()
  writeFileSync(join(EXAMPLES, name), bytes)
  rmSync(INSTALLED, { recursive: true, force: true })
  runIn(EXAMPLES, 'npm', 'install', `./${name}`, '--no-save', '--offline', ...quiet)
}

/** Writes the files of a site into `.cache`. Returns its folder. `quiz` is the address of the check. */
export function writeSite(name: string, quiz: string, files: Record<string, string>): string {
  const folder = join(EXAMPLES, name)
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text.replaceAll('https://quiz.example', quiz))
  }
  return folder
}
