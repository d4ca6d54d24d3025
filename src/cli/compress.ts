/**
 * `npm run compress`: puts a `.br` and a `.gz` beside every file of `dist` that is worth it, at the highest level, for
 * servers that send them as they are (nginx, Caddy). Netlify, Cloudflare and CloudFront compress by themselves.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { COMPRESSED } from '../build/hosting/rules.ts'
import { command, runInTerminal } from './command.ts'

/** Below this many bytes a compressed answer fills one packet as well as a plain one. */
const LEAST = 512

/** Compresses a folder in place and gives how many files it did. */
export function compressFolder(folder: string): number {
  let done = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!COMPRESSED.includes(extname(name).slice(1))) continue
    const file = join(folder, name)
    const bytes = readFileSync(file)
    if (bytes.length < LEAST) continue
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    done += 1
  }
  return done
}

export const main = command(
  {
    uses: ['npm run compress'],
    about: 'Compresses the files of dist for servers that send compressed files as they are.',
    options: {},
  },
  (_, io) => {
    io.out(`${String(compressFolder('dist'))} files of dist compressed, as .br and .gz.\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
