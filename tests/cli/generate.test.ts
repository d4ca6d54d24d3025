/** Tests the generated files that are not in git, and the script that `npm ci` runs to write them. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeGenerated } from '../../src/cli/generate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { folder } = temporaryFolder()
const root = join(folder, 'root')
const TYPES = 'src/messages/ui.ts'
const SCHEMA = 'content/schema/quiz.words.json'

beforeEach(() => rmSync(root, { recursive: true, force: true }))

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('every generated file is written into an empty folder', () => {
  const written = writeGenerated(root)
  expect(written).toEqual(expect.arrayContaining([TYPES, SCHEMA]))
  expect(read(TYPES)).toContain('export interface SiteWords {\n  skip: string\n')
  expect(JSON.parse(read(SCHEMA))).toHaveProperty('properties.levels')
})

test('git ignores every generated file', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n')
  const isIgnored = (path: string): boolean =>
    ignored.some((line) => line !== '' && `/${path}`.startsWith(line))
  expect(writeGenerated(root).filter((path) => !isIgnored(path))).toEqual([])
})

test('only missing and outdated files are written again', () => {
  writeGenerated(root)
  const before = statSync(join(root, 'content/schema/brand.json')).mtimeMs
  writeFileSync(join(root, TYPES), '// of an earlier ui.yml')
  rmSync(join(root, SCHEMA))
  expect(writeGenerated(root)).toEqual([TYPES, SCHEMA])
  expect(writeGenerated(root)).toEqual([])
  expect(statSync(join(root, 'content/schema/brand.json')).mtimeMs).toBe(before)
})

test('a schema that no longer exists is removed', () => {
  mkdirSync(join(root, 'content/schema'), { recursive: true })
  writeFileSync(join(root, 'content/schema/gone.words.json'), '{}')
  writeGenerated(root)
  expect(readdirSync(join(root, 'content/schema'))).not.toContain('gone.words.json')
})

test('every schema that a YAML file names in its first line is generated', () => {
  const written = writeGenerated(root)
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
  for (const path of named) {
    expect(written).toContain(path)
    expect(JSON.parse(read(path))).toHaveProperty('$schema')
  }
})

/** Runs the script of `npm ci` in the temporary folder. */
function prepare(): { status: number | null; stdout: string; stderr: string } {
  mkdirSync(join(root, 'src/cli'), { recursive: true })
  cpSync('src/cli/prepare.mjs', join(root, 'src/cli/prepare.mjs'))
  return spawnSync(process.execPath, ['src/cli/prepare.mjs'], { cwd: root, encoding: 'utf8' })
}

test('npm ci succeeds without the sources', () => {
  mkdirSync(join(root, 'node_modules/node'), { recursive: true })
  expect(prepare()).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

test('npm ci succeeds without the development packages', () => {
  mkdirSync(join(root, 'src/cli'), { recursive: true })
  writeFileSync(join(root, 'src/cli/generate.ts'), 'throw new Error("no packages")')
  expect(prepare()).toMatchObject({ status: 0, stdout: '', stderr: '' })
})
