import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'

test('the schema files are up to date: run npm run schemas', async () => {
  expect(await run('schemas', '--check')).toEqual({ code: 0, out: '', err: '' })
})

test('every schema file that a YAML file refers to exists', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yml'),
  )
  const named = files.flatMap((file) => {
    const schema = /^# yaml-language-server: \$schema=(\S+)/.exec(
      readFileSync(join('content', file), 'utf8'),
    )?.[1]
    return schema === undefined ? [] : [join('content', dirname(file), schema)]
  })
  expect(named.length).toBeGreaterThanOrEqual(6)
  for (const schema of named) expect(JSON.parse(readFileSync(schema, 'utf8'))).toHaveProperty('$schema')
})
