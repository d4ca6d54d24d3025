/** `npm start`: builds the site, serves it and prints its URL. `PORT` sets the port, by default 4321. */
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { chooseBrand } from '../brand/read.ts'
import { command, runInTerminal } from './command.ts'
import { printLead } from './print-lead.ts'
import { serveFolder } from './serve.ts'

/** Returns true if this process can listen on the port. Called before the build, because the build takes long. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject).listen(port, '127.0.0.1', () => probe.close(resolve))
    })
    return true
  } catch {
    return false
  }
}

export const main = command(
  {
    uses: ['npm start', 'PORT=4400 BRAND=northgate npm start'],
    about: 'Builds the site, serves it on this machine and prints its address.',
  },
  async (_, io) => {
    const port = Number(process.env['PORT'] ?? 4321)
    if (!(await isFree(port))) {
      io.err(`Port ${String(port)} is taken, or not for you. Choose another: PORT=4400 npm start\n`)
      return 1
    }
    const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
    if (built.status !== 0) return built.status ?? 1
    const { base, name } = chooseBrand(process.env)
    await serveFolder('dist', base, port, printLead(io.out))
    io.out(`\n  ${name} is ready: http://127.0.0.1:${String(port)}${base}\n\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
