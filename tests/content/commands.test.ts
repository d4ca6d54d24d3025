/** Tests every command of the how-to pages against the list of cmdlets and parameters that the documentation names. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { HowToCommand } from '../../src/content/howto.ts'
import { parseYaml } from '../../src/content/yaml.ts'
import { cmdletsIn, lookupsIn } from './commands.ts'
import { content } from './content.ts'

const LIST = 'tests/content/cmdlets.yml'

const known = parseYaml(
  LIST,
  readFileSync(LIST, 'utf8'),
  z.record(
    z.string(),
    z.strictObject({
      effect: z.enum(['reads', 'changes']),
      parameters: z.array(z.string()),
      source: z.url({ protocol: /^https$/ }),
    }),
  ),
)

const byName = new Map(Object.entries(known).map(([name, one]) => [name.toLowerCase(), one]))

/** Returns the problems of a command: unknown cmdlets and parameters, and a wrong `effect`. */
function problemsOf({ tool, run, effect }: Pick<HowToCommand, 'tool' | 'run' | 'effect'>): string[] {
  const used = (tool === 'dns' && /^\s*nslookup/.test(run) ? lookupsIn : cmdletsIn)(run)
  const found = used.map((one) => ({ ...one, entry: byName.get(one.name.toLowerCase()) }))
  const changes = found.filter(({ entry }) => entry?.effect === 'changes')
  return [
    ...(used.length === 0 ? ['has no cmdlet'] : []),
    ...found.flatMap(({ name, parameters, entry }) =>
      entry
        ? parameters
            .filter((one) => !entry.parameters.some((other) => other.toLowerCase() === one.toLowerCase()))
            .map((one) => `${name} -${one} is not in the list`)
        : [`${name} is not in the list`],
    ),
    ...(effect === 'reads' ? changes.map(({ name }) => `${name} changes something`) : []),
    ...(effect === 'changes' && changes.length === 0 ? ['changes nothing'] : []),
  ]
}

test('every command uses only listed cmdlets and parameters', () => {
  const commands = content.howTos.flatMap(({ control, check, ways, undo }) =>
    [
      ...check.commands.map(({ command }) => command),
      ...[...ways, undo].flatMap(({ steps }) => steps.flatMap(({ command }) => command ?? [])),
    ].map((command) => ({ control, command })),
  )
  expect(commands.length).toBeGreaterThan(0)
  const problems = commands.flatMap(({ control, command }) =>
    problemsOf(command).map((problem) => `content/model/howto/${control}.yml › ${command.id}: ${problem}`),
  )
  expect([...new Set(problems)]).toEqual([])
})

test('cmdletsIn finds cmdlets and parameters in pipelines, brackets and blocks', () => {
  const run = `$all = Get-Mailbox -ResultSize Unlimited | where {$_.A -eq -1 -or $_.B}
(Get-MgDomain).Id; Get-MgUser -Filter "x -All 'y'" | ForEach-Object { Get-InboxRule -Mailbox $_.Id } | Format-List Name`
  expect(cmdletsIn(run)).toEqual([
    { name: 'Get-Mailbox', parameters: ['ResultSize'] },
    { name: 'Where-Object', parameters: [] },
    { name: 'Get-MgDomain', parameters: [] },
    { name: 'Get-MgUser', parameters: ['Filter'] },
    { name: 'ForEach-Object', parameters: [] },
    { name: 'Get-InboxRule', parameters: ['Mailbox'] },
    { name: 'Format-List', parameters: [] },
  ])
})

test.each<[string, Parameters<typeof problemsOf>[0]]>([
  ['Get-Nothing is not in the list', { tool: 'exchange', effect: 'reads', run: 'Get-Nothing' }],
  [
    'Get-Mailbox -Nowhere is not in the list',
    { tool: 'exchange', effect: 'reads', run: 'Get-Mailbox -Nowhere 1' },
  ],
  [
    'Set-Mailbox changes something',
    { tool: 'exchange', effect: 'reads', run: 'Get-Mailbox | Set-Mailbox -RetainDeletedItemsFor 30' },
  ],
  ['changes nothing', { tool: 'exchange', effect: 'changes', run: 'Get-Mailbox' }],
  ['has no cmdlet', { tool: 'graph', effect: 'reads', run: '$true' }],
  ['format is not in the list', { tool: 'windows', effect: 'reads', run: 'format c:' }],
  [
    'nslookup -debug is not in the list',
    { tool: 'dns', effect: 'reads', run: 'nslookup -debug=x example.com' },
  ],
])('a command is refused: %s', (problem, command) => {
  expect(problemsOf(command)).toContain(problem)
})
