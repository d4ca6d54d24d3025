/** Creates a temporary folder for one test file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

interface TemporaryFolder {
  folder: string
  /** Writes a file below the folder, and returns its path. Content that is not text or bytes is written as JSON. */
  file: (name: string, content: unknown) => string
}

/** Creates a temporary folder, which is removed after the tests of the file. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'test-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return {
    folder,
    file: (name, content) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      const isWritten = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(path, isWritten ? content : JSON.stringify(content))
      return path
    },
  }
}
