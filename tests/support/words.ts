/** Made-up interface texts for tests: each key of a section of `ui.yml` has its own name as its text. */
import { readFileSync } from 'node:fs'
import type { PluralMessage } from '../../src/messages/plural-message.ts'
import type { Ui } from '../../src/messages/ui.ts'

type Section = { [Name in keyof Ui]: Ui[Name] extends string ? never : Name }[keyof Ui]

// `ui.yml` is parsed by hand, because a YAML parser takes as long as all tests of a component.
const sections = new Map<string, Record<string, string | PluralMessage>>()
for (const [, name = '', body = ''] of readFileSync('content/en/ui.yml', 'utf8').matchAll(
  /^(\w+):\n((?: {2}.*\n)+)/gm,
)) {
  const keys = [...body.matchAll(/^ {2}(\w+):( ?)/gm)]
  sections.set(
    name,
    Object.fromEntries(
      keys.map(([, key = '', isSentence]) => [key, isSentence ? key : { one: key, other: key }]),
    ),
  )
}

/** Returns the texts of a section: each text is its key, except the texts in `changes`. */
export function echo<Name extends Section>(name: Name, changes: Partial<Ui[Name]> = {}): Ui[Name] {
  return { ...sections.get(name), ...changes } as Ui[Name]
}
