/**
 * `npm run release:plugin`: writes what the directory of WordPress plugins gets into `release/wordpress`: the plugin into
 * `trunk`, and the pictures of its page into `assets`. `release:pack` writes the same files.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { directoryPictures } from '../build/wordpress/pictures.ts'
import { pluginFiles } from '../build/wordpress/plugin.ts'
import { readWordPressUser } from '../content/repository.ts'
import { command, runInTerminal, textOption } from './command.ts'

/** Writes the folder in the layout of the directory: https://developer.wordpress.org/plugins/wordpress-org/how-to-use-subversion/ */
export async function writePlugin(out: string): Promise<string[]> {
  const pictures = Object.entries(await directoryPictures())
  const files = [
    ...Object.entries(pluginFiles(readWordPressUser())).map(
      ([name, file]) => [`trunk/${name}`, file] as const,
    ),
    ...pictures.map(([name, file]) => [`assets/${name}`, file] as const),
  ]
  rmSync(join(out, 'trunk'), { recursive: true, force: true })
  return files.map(([name, file]) => {
    const path = join(out, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file)
    return path
  })
}

export const main = command(
  {
    uses: ['npm run release:plugin -- [--out <folder>]'],
    about: 'Writes the plugin and its pictures for the directory of WordPress plugins into a folder.',
    options: {
      out: {
        ...textOption('<folder>', 'Write to this folder instead of release/wordpress/.'),
        default: 'release/wordpress',
      },
    },
  },
  async ({ values: { out } }, io) => {
    io.out((await writePlugin(out)).map((file) => `${file}\n`).join(''))
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
