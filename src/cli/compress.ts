/**
 * `npm run compress`: writes a `.br` and a `.gz` file beside every compressible file of `dist`, at the highest
 * compression level, for nginx and Caddy. Netlify and Cloudflare compress files themselves.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { COMPRESSED } from '../build/hosting/rules.ts'
import { command, runInTerminal } from './command.ts'

/** The minimum size of a file to compress, in bytes. A smaller file fits into one network packet anyway. */
const LEAST = 512

/** Writes the compressed files of a folder and returns the number of files that it compressed. */
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
  },
  (_, io) => {
    io.out(`${String(compressFolder('dist'))} files of dist compressed, as .br and .gz.\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
