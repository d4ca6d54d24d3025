/** `npm start`: builds the site, serves it and prints its address. `PORT` picks the port, 4321 unless told. */
import { spawnSync } from 'node:child_process'
import { chooseBrand } from '../brand/read.ts'
import { serveFolder } from './serve.ts'

const built = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
if (built.status !== 0) process.exit(built.status ?? 1)

const { base, name } = chooseBrand(process.env)
const wanted = Number(process.env['PORT'] ?? 4321)
try {
  await serveFolder('dist', base, wanted)
  console.log(`\n  ${name} is ready: http://127.0.0.1:${String(wanted)}${base}\n`)
} catch {
  console.error(`Port ${String(wanted)} is taken. Choose another: PORT=4400 npm start`)
  process.exit(1)
}
