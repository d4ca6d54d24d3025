import { build } from 'vite'
import { expect, test } from 'vitest'
import { readBundle } from '../../support/built-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { bundlePath, collectFiles, moduleName, type BundleFile } from '../../../src/build/bundle/manifest.ts'

const { folder: root, file: write } = temporaryFolder()

test.each([
  ['/site/src/state/visit.ts', 'src/state/visit.ts'],
  ['/site/src/paper/pdf/worker.ts?worker_file&type=module', 'src/paper/pdf/worker.ts'],
  ['/site/src/pages/quiz.astro?astro&type=script', 'src/pages/quiz.astro?astro&type=script'],
  ['/shared/node_modules/preact/dist/preact.module.js', 'node_modules/preact/dist/preact.module.js'],
  ['/site/node_modules/one/node_modules/two/index.js', 'node_modules/two/index.js'],
  ['\0vite/preload-helper.js', '\0vite/preload-helper.js'],
])('moduleName(%j) returns %j', (id, name) => {
  expect(moduleName(id, '/site')).toBe(name)
})

test('a bundle reports the source, the modules and the imports of each file', async () => {
  write('src/shared.ts', 'export const shared = (): string => document.title')
  write('src/later.ts', "import { shared } from './shared.ts'\nexport const later = shared() + 1")
  const start = write(
    'src/start.ts',
    "import { shared } from './shared.ts'\nconsole.log(shared(), await import('./later.ts'))",
  )
  const files = new Map<string, BundleFile>()
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [collectFiles(files, root)],
    build: {
      write: false,
      rolldownOptions: {
        input: start,
        output: { codeSplitting: { groups: [{ name: 'group', test: /shared/ }] } },
      },
    },
  })
  const bySource = (source: string) => [...files.values()].find((one) => one.source === source)
  const shared = [...files.values()].find(({ modules }) => modules.includes('src/shared.ts'))
  expect(shared).toBeDefined()
  expect(shared).not.toHaveProperty('source')
  expect(bySource('src/later.ts')).toMatchObject({ modules: ['src/later.ts'], imports: [shared!.file] })
  expect(bySource('src/start.ts')?.imports).toContain(shared!.file)
})

test('readBundle reads what a build wrote for its output folder', () => {
  const bundle = { base: '/', files: [], routes: {} }
  write(bundlePath('.cache/other'), bundle)
  expect(readBundle('.cache/other', root)).toEqual(bundle)
  expect(() => readBundle('dist', root)).toThrow('Run "npm run build" first')
})
