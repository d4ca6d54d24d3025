/** Files of the commands: read with a reason where they cannot be, written whole or not at all. */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { FILE_LIMIT } from '../quiz/file.ts'
import { Refusal } from './refusal.ts'

/** Why the disk refused, without the paths that Node adds. */
export const reason = (error: unknown): string => (error as Error).message.replace(/, \w+ '.*/, '')

/**
 * The bytes of a file of at most 1 MB; `called` is how a message names it.
 * @throws {Refusal} where it cannot be read.
 */
export function readBytes(file: string, called = file): Buffer {
  try {
    if (statSync(file).size > 4 * FILE_LIMIT) throw new Error('it is larger than such a file can be')
    return readFileSync(file)
  } catch (error) {
    throw new Refusal([`${called}: cannot be read, because ${reason(error)}.`])
  }
}

/**
 * Writes all of a file or nothing of it: beside its place first, then moved there. `option` is what named it.
 * @throws {Refusal} where it cannot be written.
 */
export function writeWhole(option: string, file: string, bytes: Uint8Array): void {
  const beside = `${file}.${String(process.pid)}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new Refusal([`${option} ${file}: cannot be written, because ${reason(error)}.`])
  }
}
