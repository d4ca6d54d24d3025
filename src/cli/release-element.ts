/**
 * `npm run release:element`: writes the npm package of `<responsibility-check>` into `release/element`, from `src/embed`.
 * `release:pack` packs the same files.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { elementPackage } from '../build/element-package.ts'
import { readRepository } from '../content/repository.ts'
import { InputError } from '../core/model/input-error.ts'
import { command, runInTerminal, textOption } from './command.ts'
import { writeFolder } from './out-folder.ts'

function files(): [name: string, text: string][] {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return Object.entries(elementPackage(version, readRepository()))
}

/** Returns the package as `npm pack` writes it. npm gives each file the same time, so the same files make the same bytes. */
export function packElement(): { name: string; bytes: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'whose-job-element-'))
  try {
    const from = join(folder, 'package')
    mkdirSync(from)
    for (const [name, text] of files()) writeFileSync(join(from, name), text)
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['pack', from, '--pack-destination', folder, '--ignore-scripts', '--no-update-notifier', '--silent'],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    )
    if (status !== 0) throw new InputError([`npm cannot pack the element: ${stderr || stdout}`])
    const name = stdout.trim()
    return { name, bytes: readFileSync(join(folder, name)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const main = command(
  {
    uses: ['npm run release:element -- [--out <folder>]'],
    about: 'Writes the npm package of the element <responsibility-check> into a folder.',
    options: {
      out: {
        ...textOption('<folder>', 'Write to this folder instead of release/element/.'),
        default: 'release/element',
      },
    },
  },
  async ({ values: { out } }, io) => {
    mkdirSync(dirname(out), { recursive: true })
    const written = await writeFolder(out, (add) => {
      for (const [name, text] of files()) add(name, text)
      return Promise.resolve()
    })
    io.out(written.map((file) => `${file}\n`).join(''))
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
