/** `npm start`: builds the site, serves it and prints its address. `PORT` picks the port, 4321 unless told. */
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { chooseBrand } from '../brand/read.ts'
import { serveFolder } from './serve.ts'

const wanted = Number(process.env['PORT'] ?? 4321)

/** Ends the command where nobody can listen, before it builds for nothing. */
async function findPortFree(): Promise<void> {
  const probe = createServer()
  try {
    await new Promise((resolve, reject) => {
      probe.once('error', reject).listen(wanted, '127.0.0.1', () => probe.close(resolve))
    })
  } catch {
    console.error(`Port ${String(wanted)} is taken, or not for you. Choose another: PORT=4400 npm start`)
    process.exit(1)
  }
}

await findPortFree()
const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
if (built.status !== 0) process.exit(built.status ?? 1)

const { base, name } = chooseBrand(process.env)
await serveFolder('dist', base, wanted)
console.log(`\n  ${name} is ready: http://127.0.0.1:${String(wanted)}${base}\n`)
