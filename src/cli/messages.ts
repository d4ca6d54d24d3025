/**
 * `npm run messages`: writes the TypeScript types of the interface texts, from the `ui.yml` of the base language.
 * `--check` fails if the types are out of date.
 */
import { InputError } from '../core/model/input-error.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLanguages } from '../content/languages.ts'
import { TYPES_FILE, writeMessageTypes } from '../content/message-types.ts'
import { command, runInTerminal } from './command.ts'

const root = join(import.meta.dirname, '../..')

export const main = command(
  {
    uses: ['npm run messages [-- --check]'],
    about: 'Writes the types of the words in ui.yml, so that a missing or misspelt key is a type error.',
    options: {
      check: { type: 'boolean', default: false, help: 'Only say whether the file is up to date.' },
    },
  },
  ({ values: { check } }) => {
    const file = join(root, TYPES_FILE)
    const content = join(root, 'content')
    const text = writeMessageTypes(readFileSync(join(content, readLanguages(content).base, 'ui.yml'), 'utf8'))
    if (!check) writeFileSync(file, text)
    else if (readFileSync(file, 'utf8') !== text)
      throw new InputError([`${TYPES_FILE}: is out of date. Run npm run messages.`])
    return 0
  },
)

if (import.meta.main) await runInTerminal(main)
