import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of its own for the files of one test file. */
export const folder = mkdtempSync(join(tmpdir(), 'cli-'))

/** Writes a file into the folder and gives its path. */
export function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** Runs a command as npm does. */
export function run(
  command: 'report' | 'check' | 'schemas' | 'deploy-recipes' | 'facts-due' | 'release-pack',
  ...args: string[]
): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}
