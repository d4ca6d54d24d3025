/** Made-up words for tests: the keys of a section of `ui.yml`, each with its own name as its text. */
import { readFileSync } from 'node:fs'
import type { PluralMessage } from '../../src/core/model/format.ts'
import type { Ui } from '../../src/messages/ui.ts'

type Section = { [Name in keyof Ui]: Ui[Name] extends string ? never : Name }[keyof Ui]

// By hand: a YAML parser takes as long as all tests of a component.
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

/** The words of a section, each with its key as its text, apart from `changes`. */
export function echo<Name extends Section>(name: Name, changes: Partial<Ui[Name]> = {}): Ui[Name] {
  return { ...sections.get(name), ...changes } as Ui[Name]
}
