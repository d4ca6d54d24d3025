/** Opens Office files with LibreOffice, which converts them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PLACES = [
  'soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
const MISSING =
  'LibreOffice is missing. Install it: apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui fonts-crosextra-carlito'

/**
 * Converts files into another format, in the folder of the files. `language` is that of the person who opens them, such as
 * "de-DE".
 * @throws {Error} if LibreOffice is missing or fails.
 */
export function convert(folder: string, files: readonly string[], to: string, language = 'en-US'): void {
  const path = PLACES.find((one) => spawnSync(one, ['--version'], { stdio: 'ignore' }).status === 0)
  if (path === undefined) throw new Error(MISSING)
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${language}`)).href}`
  const args = [
    profile,
    `--language=${language}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  ]
  const env = { ...process.env, LC_ALL: `${language.replace('-', '_')}.UTF-8` }
  const { status, stderr } = spawnSync(path, args, { encoding: 'utf8', timeout: 240_000, env })
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`)
}
