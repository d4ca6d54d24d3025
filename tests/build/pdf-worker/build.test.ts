import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  type PdfWorker,
  buildPdfWorker,
  readyPdfWorker,
  WORKER,
} from '../../../src/build/pdf-worker/build.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { folder: root, file: write } = temporaryFolder()

const codeOf = ({ scripts }: PdfWorker): string => scripts.map(({ code }) => code).join('\n')

beforeAll(() => {
  write(WORKER, "import { word } from './word.ts'\nself.postMessage([word, await import('./later.ts')])")
  write('src/paper/pdf/word.ts', "export const word: string = 'first'")
  write('src/paper/pdf/later.ts', "export const later = 'later'")
})

test('a worker is built from its source, and names the source of each script', async () => {
  const { entry, scripts } = await buildPdfWorker(root, '_astro')
  expect(scripts.map(({ source }) => source).toSorted()).toEqual(['src/paper/pdf/later.ts', WORKER])
  expect(scripts.find(({ file }) => file === entry)).toMatchObject({
    source: WORKER,
    modules: ['src/paper/pdf/word.ts', WORKER],
    isWorker: true,
  })
  expect(entry).toMatch(/^_astro\//)
})

test('a worker is built again only after a change of a file that it is made from', async () => {
  const first = await readyPdfWorker(root, '_astro')
  const kept = join(root, '.cache/pdf-worker/_astro.json')
  utimesSync(kept, 1, 1)
  const text = readFileSync(kept, 'utf8')
  write('src/paper/pdf/unrelated.ts', '')
  expect(await readyPdfWorker(root, '_astro')).toEqual(first)
  expect(readFileSync(kept, 'utf8')).toBe(text)
  write('src/paper/pdf/word.ts', "export const word = 'second'")
  const second = await readyPdfWorker(root, '_astro')
  expect(codeOf(first)).toContain('first')
  expect(codeOf(second)).toContain('second')
  expect(readFileSync(kept, 'utf8')).not.toBe(text)
})

test('the worker is the same in the dev server, in a build and in a test', async () => {
  const before = process.env['NODE_ENV']
  write('src/paper/pdf/word.ts', 'export const word = process.env.NODE_ENV')
  expect(codeOf(await buildPdfWorker(root, '_astro'))).toContain('production')
  expect(process.env['NODE_ENV']).toBe(before)
})

test('a value that differs between sites is refused in the worker', async () => {
  write('src/paper/pdf/word.ts', 'export const word = import.meta.env.SITE_RTL')
  await expect(buildPdfWorker(root, '_astro')).rejects.toThrow('src/paper/pdf/word.ts is in the PDF worker')
})
