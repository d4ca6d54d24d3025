import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { build } from 'vite'
import { expect, test, vi } from 'vitest'
import { packageOf, packagesOf, writeLicences } from '../../../src/build/bundle/licences.ts'
import { collectFiles, type BundleFile } from '../../../src/build/bundle/manifest.ts'

/** Returns the packages in the bundle of one file. */
async function packagesIn(entry: string): Promise<string[]> {
  const files = new Map<string, BundleFile>()
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [collectFiles(files, process.cwd())],
    build: { write: false, lib: { entry: resolve(entry), formats: ['es'] } },
  })
  return packagesOf({ base: '/', files: [...files.values()], routes: {} }, [])
}

test('the bundle with QR codes contains package uqr (docs/threats.md, finding 16)', async () => {
  expect(await packagesIn('src/paper/pdf/figures.ts')).toContain('uqr')
})

test('service worker and loader contain no package (docs/threats.md, finding 16)', async () => {
  expect(await packagesIn('src/offline/worker.ts')).toEqual([])
  const { metafile } = buildSync({
    entryPoints: ['src/embed/define.ts'],
    bundle: true,
    write: false,
    metafile: true,
  })
  expect(Object.keys(metafile.inputs).filter((file) => !file.startsWith('src/embed/'))).toEqual([])
})

test.each([
  ['/site/src/quiz/csv.ts', undefined],
  ['node_modules/uqr/dist/index.mjs', 'uqr'],
  ['/site/node_modules/preact/hooks/dist/hooks.module.js', 'preact'],
  ['/site/node_modules/@swc/helpers/esm/_define_property.js', '@swc/helpers'],
  ['/site/node_modules/one/node_modules/two/index.js', 'two'],
  ['C:\\site\\node_modules\\@noble\\hashes\\index.js', '@noble/hashes'],
  ['\0/site/node_modules/png-js/png.js?commonjs-module', 'png-js'],
  ['\0vite/preload-helper.js', 'vite'],
  ['\0rolldown/runtime.js', 'rolldown'],
])('packageOf(%j) returns %s (docs/threats.md, finding 16)', (id, name) => {
  expect(packageOf(id)).toBe(name)
})

test('a module of unknown origin fails the build (docs/threats.md, finding 16)', () => {
  expect(() => packageOf('\0new-tool/helper.js')).toThrow('"new-tool/helper.js"')
  const [file, source] = ['_astro/greek.x1.ttf', 'src/brand/fonts/noto-sans-greek-400.ttf']
  const bundle = { base: '/', files: [{ file, source, modules: [], imports: [] }], routes: {} }
  expect(packagesOf(bundle, [file])).toEqual(['@fontsource/noto-sans'])
  expect(() => packagesOf(bundle, ['_astro/lato.woff2'])).toThrow('"lato.woff2"')
})

test('a font of the brand is in no package, and the licence text has only its name', () => {
  const [file, source] = ['_astro/public-sans-400.x1.ttf', 'src/brand/fonts/public-sans-400.ttf']
  const bundle = (more: object) => ({
    ...{ base: '/', routes: {} },
    files: [{ file, source, modules: [], imports: [], ...more }],
  })
  expect(packagesOf(bundle({}), [file])).toEqual(['@fontsource-variable/public-sans'])
  expect(packagesOf(bundle({ isBrands: true }), [file])).toEqual([])
  expect(writeLicences([], ['Acme Sans', 'Acme Display'])).toMatch(
    /\n\nFonts of the publisher\n\nAcme Sans, Acme Display\n$/,
  )
})

test('the licence text lists each package once, sorted, with its notice or author', () => {
  const text = writeLicences(['vite', 'uqr', 'fontkit', 'uqr'])
  const names = ['This site', 'Words and drawings', 'fontkit', 'uqr', 'vite']
  expect(text.split(/\n-{72}\n\n|^/).map((part) => part.trim().split('\n')[0])).toEqual(names)
  expect(text).toContain('Project Nayuki')
  expect(text).toContain('MIT, Devon Govett')
  expect(text).not.toContain('Bundled dependencies')
})

test('the error of writeLicences names a package that is not installed', () => {
  expect(() => writeLicences(['no-such-package'])).toThrow('the package "no-such-package" is not installed')
})

test('writeLicences finds packages in the node_modules of a parent folder', () => {
  const outer = process.cwd()
  vi.spyOn(process, 'cwd').mockReturnValue(join(outer, '.cache', 'inner'))
  expect(writeLicences(['preact'])).toContain('Jason Miller')
  vi.restoreAllMocks()
})
