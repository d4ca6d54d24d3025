import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type makeChecklistPdf } from '../../../src/pdf/checklist.ts'
import { fontsFor, textByFace } from '../../../src/pdf/fonts.ts'
import { pdfStandIns, withoutUnusedParts } from '../../../src/build/bundle/pdf.ts'
import { aChecklist, aRow, brand, fullChecklist, readFonts } from '../../pdf/fixture.ts'

type Maker = typeof makeChecklistPdf
const folder = mkdtempSync(join(tmpdir(), 'pdf-maker-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Bundles the PDF maker for a browser. With `cut`, the bundle leaves out unused code of libraries. */
async function bundle(name: string, cut: boolean): Promise<{ make: Maker; size: number }> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: cut ? [pdfStandIns, withoutUnusedParts] : [],
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, '../../../src/pdf/checklist.ts'), formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[]
  const [entry, ...others] = built[0]!.output
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), '{"type":"module"}')
  const chunks = [entry, ...others.filter((one) => one.type === 'chunk')]
  for (const { fileName, code } of chunks) writeFileSync(join(place, fileName), code)
  const { makeChecklistPdf: make } = (await import(pathToFileURL(join(place, entry.fileName)).href)) as {
    makeChecklistPdf: Maker
  }
  return { make, size: chunks.reduce((sum, { code }) => sum + code.length, 0) }
}

describe('the PDF maker without unused library code', () => {
  let whole: Awaited<ReturnType<typeof bundle>>
  let small: typeof whole
  beforeAll(async () => {
    whole = await bundle('whole', false)
    small = await bundle('small', true)
  })

  it('has less than a third of the size of the full bundle', () => {
    expect(small.size).toBeLessThan(whole.size / 3)
  })

  const strange = 'Żółć Größe Ελλάδα Київ Nguyễn, AVATAR To fi ffl'
  it.each([
    ['a long checklist', fullChecklist(), brand],
    [
      'names in every script',
      aChecklist([{ id: 'a', title: strange, rows: [aRow('A-1', { title: strange, why: strange })] }]),
      { ...brand, name: 'Ülker & Привет' },
    ],
    [
      'a mark with curves',
      aChecklist([{ id: 'a', title: 'A', rows: [aRow('A-1', { done: true })] }]),
      {
        ...brand,
        mark: 'M3 29C3 3 29 3 29 29c-2 2-4 2-6 0S9 9 9 29s-2-2-3 0Q3 20 3 29q1-1 2 0T9 29t2 0A4 4 0 0 1 3 29L9 9l1 1m2 2z',
      },
    ],
  ])('makes the same PDF as the full bundle: %s', async (_, checklist, theirs) => {
    const fonts = readFonts(fontsFor(textByFace(checklist, theirs.name)))
    for (const paper of ['a4', 'letter'] as const) {
      const file = await small.make(checklist, theirs, fonts, { paper })
      expect(Buffer.compare(file, await whole.make(checklist, theirs, fonts, { paper }))).toBe(0)
    }
  })
})
