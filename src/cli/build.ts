/**
 * `npm run build`: builds the site of a brand into `dist`, once for each of its languages. The first language is at the
 * top of `dist`, each other language in a folder, such as `dist/de`. Prints errors in the brand file and the content as
 * sentences instead of stack traces.
 */
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseBrand } from '../brand/read.ts'
import { command, runInTerminal } from './command.ts'
import { writeGenerated } from './generate.ts'

const OUT = 'dist'
const READY = fileURLToPath(new URL('ready.ts', import.meta.url))
const ASTRO = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')))
/** Where the other languages are built. The build of the first language empties `dist`. */
const BESIDE = join('.cache', 'languages')

/** Runs one step of a build in the terminal. `language` is `undefined` for the base language. Returns the exit code. */
function run(language: string | undefined, script: string, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(language !== undefined && { SITE_LANGUAGE: language }) },
  })
  return status ?? 1
}

/** Builds one language. Returns the exit code. */
const buildLanguage = (language: string | undefined, out: string): number =>
  run(language, ASTRO, ['build', '--outDir', out])

export const main = command(
  {
    uses: ['npm run build', 'BRAND=northgate npm run build'],
    about: 'Builds the site of a brand into dist, in all its languages.',
  },
  () => {
    const [first, ...others] = chooseBrand(process.env).languages
    // Checks every language first, because a build takes much longer than its check.
    for (const language of [first, ...others]) {
      const refused = run(language, READY, [])
      if (refused !== 0) return refused
    }
    writeGenerated()
    const failed = buildLanguage(first, OUT)
    if (failed !== 0) return failed
    rmSync(BESIDE, { recursive: true, force: true })
    for (const language of others) {
      const failedToo = buildLanguage(language, join(BESIDE, language))
      if (failedToo !== 0) return failedToo
      renameSync(join(BESIDE, language), join(OUT, language))
    }
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
