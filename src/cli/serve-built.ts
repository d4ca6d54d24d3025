/** `npm run serve`: serves the site that `dist` has, and builds nothing. Tests use it with a port: `node src/cli/serve-built.ts 4400`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../core/model/input-error.ts'
import { type Io, command, runInTerminal } from './command.ts'
import { printLead } from './print-lead.ts'
import { serveFolder } from './serve.ts'

/**
 * Returns the base path of a built site: the path in front of its scripts.
 * @throws {InputError} if the folder has no site.
 */
export function builtBase(folder: string): string {
  let page: string
  try {
    page = readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    throw new InputError([`${folder}: has no finished site. Run npm run build first, or npm start for both.`])
  }
  const [, base = '/'] = /="(\/(?:[^"]*\/)?)_astro\//.exec(page) ?? []
  return base
}

/** Serves a built site on a port and prints its address. Returns the exit code. */
export async function serveBuilt(folder: string, port: string, io: Io): Promise<number> {
  const base = builtBase(folder)
  try {
    await serveFolder(folder, base, Number(port), printLead(io.out))
  } catch {
    io.err(`Port ${port} is taken, or not for you. Choose another: npm run serve -- 4400\n`)
    return 1
  }
  io.out(`\n  The site in ${folder}: http://127.0.0.1:${port}${base}\n\n`)
  return 0
}

export const main = command(
  {
    uses: ['npm run serve', 'npm run serve -- 4400'],
    about:
      'Serves the site in dist on this machine, with the headers of the recipes in deploy/. Builds nothing. Without a port, uses PORT or 4321.',
    allowPositionals: true,
  },
  ({ positionals: [port = process.env['PORT'] ?? '4321'] }, io) => {
    if (!/^\d{1,5}$/.test(port)) throw new InputError([`${port}: is not a port. Give a number like 4400.`])
    return serveBuilt('dist', port, io)
  },
)

if (import.meta.main) await runInTerminal(main)
