/** Reads and writes files for the commands. Every file is written completely or not at all. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { FILE_LIMIT } from '../core/exchange/answers-file.ts'
import { switchOption } from './command.ts'

/** The date of every file in a ZIP, in local time. A fixed date makes the ZIP reproducible. */
export const ZIP_DATE = new Date(2026, 0, 1)

/** Returns the message of a file system error, without the paths that Node adds. */
export const reason = (error: unknown): string => (error as Error).message.replace(/, \w+ '.*/, '')

/** The maximum size of a file to read: 1 MB. */
const MOST_BYTES = 4 * FILE_LIMIT

/**
 * Returns the bytes of a file of at most `most` bytes, or 1 MB. If the file cannot be read, returns the reason as the end
 * of a sentence. Never opens a device or a pipe, which could have no end or block the command.
 */
export function tryReadBytes(file: string, most = MOST_BYTES): Buffer | string {
  try {
    const found = statSync(file)
    if (found.isDirectory()) return 'it is a folder'
    if (!found.isFile()) return 'it is a device or a pipe, not a file'
    if (found.size > most) return 'it is larger than such a file can be'
    const bytes = readFileSync(file)
    // Checks the size again, because Linux reports 0 bytes for files that the kernel creates on reading.
    return bytes.length > most ? 'it is larger than such a file can be' : bytes
  } catch (error) {
    return reason(error)
  }
}

/**
 * Returns the bytes of a file of at most 1 MB.
 * @throws {InputError} if the file cannot be read.
 */
export function readBytes(file: string): Buffer {
  const bytes = tryReadBytes(file)
  if (typeof bytes === 'string') throw new InputError([`${file}: cannot be read, because ${bytes}.`])
  return bytes
}

/**
 * Writes a file completely or not at all: writes a temporary file and renames it. `option` is the name of the command's
 * option, such as "--out", for the error message.
 * @throws {InputError} if the file cannot be written.
 */
export function writeWhole(option: string, file: string, bytes: Uint8Array): void {
  const beside = `${file}.${String(process.pid)}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new InputError([`${option} ${file}: cannot be written, because ${reason(error)}.`])
  }
}

/** The option of a command that only checks the files that it writes otherwise. */
export const CHECK_ONLY = switchOption('Only say whether the files are up to date.')

/**
 * Writes texts to the files of a folder, or only compares them. `texts` maps the name of a file to its text.
 * @throws {InputError} if `isCheck` is true and a file is out of date. The message names the npm script `script`.
 */
export function writeOrCheck(
  folder: string,
  texts: Readonly<Record<string, string>>,
  isCheck: boolean,
  script: string,
): void {
  const stale = Object.entries(texts).flatMap(([name, text]) => {
    const file = join(folder, name)
    if (!isCheck) writeFileSync(file, text)
    else if (readFileSync(file, 'utf8') !== text) return [name]
    return []
  })
  if (stale.length > 0)
    throw new InputError([`${folder}: ${stale.join(', ')} out of date. Run npm run ${script}.`])
}
