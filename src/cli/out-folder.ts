/** Writes many files to a folder. All files are made in a temporary folder first, and moved when they are complete. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import { uniqueFileNames } from '../core/documents/file-name.ts'
import { InputError } from '../core/model/input-error.ts'
import { reason } from './files.ts'

/**
 * The maximum length of a file name without its ending, in bytes. Most systems allow 255 for the whole name, some allow
 * less. `uniqueFileNames` can append a number.
 */
const LONGEST_STEM = 200

/** Cuts a file name to `LONGEST_STEM` without splitting a character. Keeps the ending. */
function shorten(fileName: string): string {
  const ending = extname(fileName)
  let stem = basename(fileName, ending)
  while (Buffer.byteLength(stem) > LONGEST_STEM) stem = Array.from(stem).slice(0, -1).join('')
  return stem + ending
}

/**
 * Checks the output folder, which may not exist yet. `above` is the real path of the output folder if it exists,
 * otherwise of its parent folder.
 * @throws {InputError} if the output folder is a file, or if its parent folder does not exist.
 */
export function findOutFolder(out: string): { folder: string; above: string; isThere: boolean } {
  const folder = resolve(out)
  const isThere = existsSync(folder)
  if (isThere && !statSync(folder).isDirectory())
    throw new InputError([`--out ${out}: cannot be written, because it is a file.`])
  try {
    return { folder, above: realpathSync(isThere ? folder : dirname(folder)), isThere }
  } catch (error) {
    throw new InputError([`--out ${out}: cannot be written, because ${reason(error)}.`])
  }
}

/** Moves the finished files to the output folder: file by file if the folder exists, otherwise the whole folder at once. */
function moveAll(temporary: string, folder: string, names: readonly string[], isThere: boolean): void {
  if (!isThere) {
    renameSync(temporary, folder)
    return
  }
  const blocked = names.filter(
    (name) => existsSync(join(folder, name)) && statSync(join(folder, name)).isDirectory(),
  )
  if (blocked.length > 0)
    throw new InputError([`--out: ${blocked.join(', ')} cannot be written, because it is a folder there.`])
  for (const name of names) renameSync(join(temporary, name), join(folder, name))
}

/**
 * Writes files to the folder `out`. `make` makes the files and passes each of them to `add`, which makes its name unique.
 * Returns the paths of the files, in the order in which they were added.
 * @throws {InputError} before any file is in the output folder.
 */
export async function writeFolder(
  out: string,
  make: (add: (fileName: string, content: Uint8Array | string) => void) => Promise<void>,
): Promise<string[]> {
  const { folder, above, isThere } = findOutFolder(out)
  const nameFor = uniqueFileNames()
  let temporary: string | undefined
  try {
    temporary = mkdtempSync(join(above, `.${basename(folder)}-`))
    const made = join(temporary, 'made')
    mkdirSync(made)
    const names: string[] = []
    await make((fileName, content) => {
      const name = nameFor(shorten(fileName))
      writeFileSync(join(made, name), content)
      names.push(name)
    })
    moveAll(made, folder, names, isThere)
    return names.map((name) => `${out.endsWith(sep) ? out.slice(0, -1) : out}${sep}${name}`)
  } catch (error) {
    throw error instanceof Error && 'code' in error
      ? new InputError([`--out ${out}: cannot be written, because ${reason(error)}.`])
      : error
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true })
  }
}
