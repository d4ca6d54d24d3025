import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bundle, BundleFile } from '../../../src/build/bundle/manifest.ts'
import {
  checkBundle,
  checkParts,
  chunkGroups,
  filesOf,
  missingPaths,
  type BundlePart,
  partsByFile,
} from '../../../src/build/bundle/parts.ts'
import { filesOfBudget } from '../../support/built-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { missingStandIns } from '../../../src/build/pdf-worker/pruned.ts'

const { folder: root, file: write } = temporaryFolder()

const file = (name: string, source?: string, ...modules: string[]): BundleFile => ({
  file: `_astro/${name}`,
  ...(source !== undefined && { source }),
  modules: source === undefined ? modules : [...modules, source],
  imports: [],
})
const bundleOf = (...files: BundleFile[]): Bundle => ({
  base: '/',
  files,
  routes: { 'src/pages/data/scan.[language].json.ts': ['data/scan.en.json'] },
})

const CHART = 'src/islands/report/Radar.tsx'
const chart: BundlePart = { source: CHART, budget: 'Chart, lazy', offline: 'chart' }
const HELPER = '\0vite/preload-helper.js'

test('every path in the list of parts exists', () => {
  expect(() => checkParts(process.cwd())).not.toThrow()
})

test('every stand-in for a module of PDFKit exists', () => {
  expect(missingStandIns()).toEqual([])
})

test('a renamed island or part of the PDFs is named with the line to change', () => {
  const [list, island, pdf] = ['build/list.ts', 'src/islands/Sections.tsx', 'src/paper/pdf/table.ts']
  write(
    list,
    `export const PARTS = [\n  { source: '${island}', early: true },\n  { source: 'src/kept.ts' },\n  { source: '${pdf}' },\n]\n`,
  )
  const paths = [island, 'src/kept.ts', pdf]
  for (const path of paths) write(path, '')
  expect(missingPaths(paths, list, root)).toEqual([])
  renameSync(join(root, island), join(root, 'src/islands/Renamed.tsx'))
  renameSync(join(root, pdf), join(root, 'src/paper/pdf/renamed.ts'))
  expect(missingPaths(paths, list, root)).toEqual([
    `build/list.ts:2: ${island} does not exist. Write its new path in this line, or delete the entry.`,
    `build/list.ts:4: ${pdf} does not exist. Write its new path in this line, or delete the entry.`,
  ])
})

test('the list finds a package in the node_modules of a parent folder', () => {
  write('node_modules/preact/package.json', '{}')
  write('copies/one/list.ts', "'node_modules/preact'\n'node_modules/react'\n")
  const missing = missingPaths(
    ['node_modules/preact', 'node_modules/react'],
    'list.ts',
    join(root, 'copies/one'),
  )
  expect(missing).toEqual([expect.stringContaining('list.ts:2: node_modules/react does not exist')])
})

test('a group of the bundle takes its files, its packages and modules of the bundler', () => {
  const groups = chunkGroups('/site', [
    { source: 'node_modules/preact', group: 'preact' },
    { source: 'src/state/visit.ts', group: 'core' },
    { source: HELPER, group: 'core' },
  ])
  const groupOf = (id: string): string | undefined => groups.find(({ test: takes }) => takes(id))?.name
  expect(groupOf('/site/src/state/visit.ts?v=1')).toBe('core')
  expect(groupOf(HELPER)).toBe('core')
  expect(groupOf('/elsewhere/node_modules/preact/hooks/index.js')).toBe('preact')
  expect(groupOf('/site/node_modules/preact-render/index.js')).toBeUndefined()
  expect(groupOf('/site/src/state/visit.tsx')).toBeUndefined()
})

test('a built file is found by the path of its source, whatever its name', () => {
  const bundle = bundleOf(file('shared.1.js', undefined, CHART), file('any-name.2.js', CHART))
  expect(filesOf(chart, bundle)).toEqual(['_astro/any-name.2.js'])
  expect(partsByFile(bundle, [chart])).toEqual(new Map([['_astro/any-name.2.js', chart]]))
  const facade = { ...file('facade.3.js', CHART), modules: [] }
  expect(filesOf(chart, bundleOf(file('shared.1.js', undefined, CHART), facade))).toEqual([
    '_astro/facade.3.js',
    '_astro/shared.1.js',
  ])
  expect(filesOf(chart, bundleOf(file('shared.1.js', undefined, CHART)))).toEqual(['_astro/shared.1.js'])
})

test('a data file is found by the path of the page that wrote it', () => {
  const scan: BundlePart = { source: 'src/pages/data/scan.[language].json.ts', offline: 'later' }
  expect(partsByFile(bundleOf(), [scan])).toEqual(new Map([['data/scan.en.json', scan]]))
})

test('a budget without a built file stops with the line of its part', () => {
  const bundle = bundleOf(file('radar.1.js', CHART))
  expect(filesOfBudget('Chart, lazy', bundle, [chart])).toEqual(['_astro/radar.1.js'])
  expect(() => filesOfBudget('Chart, lazy', bundleOf(), [chart])).toThrow(
    /^src\/build\/bundle\/parts\.ts:\d+: src\/islands\/report\/Radar\.tsx has a budget/,
  )
})

test('a part may be in the file of another part that the offline copy treats alike', () => {
  const zip: BundlePart = { source: 'node_modules/fflate', offline: 'opened' }
  const sheets: BundlePart = { source: 'src/paper/excel/workbook.ts', offline: 'opened' }
  const merged = bundleOf(file('workbook.1.js', sheets.source, 'node_modules/fflate/esm/browser.js'))
  expect(() => checkBundle(merged, [zip, sheets])).not.toThrow()
  expect(() => checkBundle(merged, [zip, { ...sheets, offline: 'later' }])).toThrow(
    /fflate has no file of its own/,
  )
})

test('a part that is bundled into another file stops the build with its line', () => {
  const merged = bundleOf(file('Sections.1.js', 'src/islands/Sections.tsx', CHART))
  expect(() => checkBundle(merged, [chart])).toThrow(
    /parts\.ts:\d+: src\/islands\/report\/Radar\.tsx has no file of its own, it is in _astro\/Sections/,
  )
  expect(() => checkBundle(bundleOf(file('radar.1.js', CHART)), [chart])).not.toThrow()
})

test('a module of the bundler with another id stops the build with its line', () => {
  const helper: BundlePart = { source: HELPER, group: 'core' }
  expect(() => checkBundle(bundleOf(), [helper])).toThrow(
    /parts\.ts:\d+: \\0vite\/preload-helper\.js is not in the bundle/,
  )
  expect(() => checkBundle(bundleOf(file('core.1.js', undefined, HELPER)), [helper])).not.toThrow()
})
