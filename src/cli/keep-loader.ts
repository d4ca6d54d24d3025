/**
 * `npm run keep-loader`: keeps the current loader of the embedded quiz in `src/embed/loaders`, so that every later build publishes
 * it too. Pages that pin it keep working.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { KEPT_LOADERS, buildLoader, keptLoaders, loaderName } from '../build/embed-loader.ts'
import { command, runInTerminal } from './command.ts'
import { writeWhole } from './files.ts'

export const main = command(
  {
    uses: ['npm run keep-loader'],
    about: 'Keeps the current loader of the embedded quiz, so that every later build publishes it too.',
  },
  (_, io) => {
    mkdirSync(KEPT_LOADERS, { recursive: true })
    const kept = keptLoaders()
    const name = loaderName(kept)
    if (kept.has(name)) {
      io.out(`${name}: is kept already.\n`)
      return 0
    }
    writeWhole('loader', join(KEPT_LOADERS, `${name}.txt`), Buffer.from(buildLoader()))
    io.out(`${name}: is kept now.\n`)
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
