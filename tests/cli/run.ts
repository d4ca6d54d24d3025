/** Runs the commands of `src/cli`: in this process, or in a child process. */
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Main } from '../../src/cli/command.ts'

const COMMANDS = {
  check: () => import('../../src/cli/check.ts'),
  'check-links': () => import('../../src/cli/check-links.ts'),
  compress: () => import('../../src/cli/compress.ts'),
  'deploy-recipes': () => import('../../src/cli/deploy-recipes.ts'),
  'facts-due': () => import('../../src/cli/facts-due.ts'),
  fonts: () => import('../../src/cli/fonts.ts'),
  generate: () => import('../../src/cli/generate.ts'),
  'keep-loader': () => import('../../src/cli/keep-loader.ts'),
  language: () => import('../../src/cli/language.ts'),
  'open-issue': () => import('../../src/cli/open-issue.ts'),
  'release-element': () => import('../../src/cli/release-element.ts'),
  'release-plugin': () => import('../../src/cli/release-plugin.ts'),
  'release-pack': () => import('../../src/cli/release-pack.ts'),
  'release-metadata': () => import('../../src/cli/release-metadata.ts'),
  report: () => import('../../src/cli/report.ts'),
  schemas: () => import('../../src/cli/schemas.ts'),
  'serve-built': () => import('../../src/cli/serve-built.ts'),
  'teams-app': () => import('../../src/cli/teams-app.ts'),
  start: () => import('../../src/cli/start.ts'),
} satisfies Record<string, () => Promise<{ main: Main }>>

/** The name of a command that has options. */
export type Command = keyof typeof COMMANDS

/** Every command that has options. */
export const commands = Object.keys(COMMANDS) as Command[]

/** The exit code and the output of a command. */
export interface Ran {
  code: number | null
  out: string
  err: string
}

/** Runs a command in this process. */
export async function run(command: Command, ...args: string[]): Promise<Ran> {
  const { main } = await COMMANDS[command]()
  const ran = { out: '', err: '' }
  const code = await main(args, {
    out: (text) => (ran.out += text),
    err: (text) => (ran.err += text),
  })
  return { code, ...ran }
}

/** Runs a command in a child process, as npm does. A call takes a second: use `run` where possible. */
export function spawnCommand(command: Command, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

/** Copies the content in English to a folder, so that a command reads one language instead of all. */
export function copyEnglish(to: string): string {
  rmSync(to, { recursive: true, force: true })
  for (const part of ['en', 'model', 'translation.yml'])
    cpSync(join('content', part), join(to, part), { recursive: true })
  writeFileSync(join(to, 'languages.yml'), '- en\n')
  return to
}
