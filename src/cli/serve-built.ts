/** `node src/cli/serve-built.ts 4400`: serves `dist` on this port, for tests and for a preview of the build. */
import { InputError } from '../core/model/input-error.ts'
import { chooseBrand } from '../brand/read.ts'
import { command, runInTerminal } from './command.ts'
import { serveFolder } from './serve.ts'

export const main = command(
  {
    uses: ['node src/cli/serve-built.ts [<port>]'],
    about: 'Serves dist on this machine, on port 4321 or the given port.',
    allowPositionals: true,
  },
  async ({ positionals: [port = '4321'] }) => {
    if (!/^\d{1,5}$/.test(port)) throw new InputError([`${port}: is not a port. Give a number like 4400.`])
    await serveFolder('dist', chooseBrand(process.env).base, Number(port))
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
