import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import config from '../../../astro.config.mjs'
import { standIns } from '../../../src/build/bundle/stand-ins.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { folder, file: write } = temporaryFolder()

/** Builds one file with the given Vite options. Runs the output and returns its exports. */
async function run(entry: string, part: InlineConfig): Promise<Record<string, unknown>> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    ...part,
    build: { write: false, lib: { entry, formats: ['es'] } },
  })) as Rolldown.RolldownOutput[]
  const file = write(`built-${String(Math.random())}.mjs`, built[0]!.output[0].code)
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>
}

test('a stub replaces a package only in the imports of the listed packages', async () => {
  const pack = (name: string, text: string): void => {
    write(`node_modules/${name}/package.json`, '{"main":"index.js","type":"module"}')
    write(`node_modules/${name}/index.js`, text)
  }
  pack('equal', 'export default "real"')
  pack('maker', 'import equal from "equal"\nexport { inner } from "inner"\nexport default equal')
  pack('maker/node_modules/inner', 'import equal from "equal"\nexport const inner = equal')
  pack('maker-tools', 'export { default } from "equal"')
  const entry = write(
    'entry.js',
    'export { default as ours } from "equal"\nexport { default as theirs, inner } from "maker"\nexport { default as tools } from "maker-tools"',
  )
  const plugin = standIns('test', ['maker'], { equal: write('stub.js', 'export default "stub"') })
  const exported = { ours: 'real', theirs: 'stub', inner: 'real', tools: 'real' }
  expect(await run(entry, { plugins: [plugin] })).toMatchObject(exported)
})

test('the project’s own import of fast-deep-equal gets the real package', async () => {
  const { plugins = [], resolve: alias } = config.vite!
  // The entry file is in a folder of the project, so that Node finds the project's packages.
  mkdirSync('.cache', { recursive: true })
  const entry = join(mkdtempSync(resolve('.cache/own-')), 'entry.js')
  writeFileSync(entry, 'export { default as isEqual } from "fast-deep-equal"')
  const { isEqual } = await run(entry, {
    root: process.cwd(),
    plugins,
    ...(alias && { resolve: alias }),
  })
  const same = isEqual as (one: unknown, other: unknown) => boolean
  rmSync(dirname(entry), { recursive: true })
  expect([same({ a: [1] }, { a: [1] }), same({ a: [1] }, { a: [2] })]).toEqual([true, false])
})
