import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checklistPaper } from '../../support/checklist.ts'
import { createPdfMaker } from '../../../src/paper/pdf/make.ts'
import { PdfProblem } from '../../../src/paper/pdf/maker.ts'
import { createPdfMaker as createRtlMaker } from '../../../src/paper/pdf/right-to-left/make.ts'
import type { PdfReply, PdfRequest } from '../../../src/paper/pdf/serve.ts'
import { FakeWorker } from '../../support/fake-worker.ts'
import { aPaper } from '../../support/documents.ts'
import { aRow, brand, listOf } from './fixture.ts'

const list = (title = 'Close the account') => checklistPaper(listOf(aRow('A-1', { title })))
let workers: FakeWorker<PdfRequest, PdfReply>[]
const maker = () =>
  createPdfMaker(() => {
    workers.push(new FakeWorker())
    return workers.at(-1) as unknown as Worker
  })

beforeEach(() => {
  workers = []
  vi.stubGlobal('location', { href: 'https://example.test/check/report/' })
})
afterEach(() => vi.unstubAllGlobals())

describe('createPdfMaker', () => {
  it('starts one worker, on first use', async () => {
    const { make } = maker()
    expect(workers).toHaveLength(0)
    const bytes = make(list(), brand, 'a4')
    void make(list(), brand, 'letter')
    await Promise.resolve()
    expect(workers).toHaveLength(1)
    const { id, job } = workers[0]!.asked[0]!
    expect(job).toMatchObject({ paper: 'a4', brand })
    workers[0]!.reply({ id, bytes: new Uint8Array([1, 2]) })
    expect(await bytes).toEqual(new Uint8Array([1, 2]))
  })

  it('makes the same document only once', async () => {
    const { make } = maker()
    const first = make(list(), brand, 'a4')
    await Promise.resolve()
    workers[0]!.reply({ id: workers[0]!.asked[0]!.id, bytes: new Uint8Array([1, 2]) })
    expect(await make(list(), brand, 'a4').then(async (bytes) => bytes === (await first))).toBe(true)
    void make(list(), brand, 'letter')
    await Promise.resolve()
    expect(workers[0]!.asked.map(({ job }) => job.paper)).toEqual(['a4', 'letter'])
  })

  it('requests the fonts for Arabic in a site from right to left', async () => {
    vi.stubEnv('SITE_RTL', 'true')
    vi.stubGlobal('OffscreenCanvas', vi.fn())
    const worker = new FakeWorker<PdfRequest, PdfReply>()
    const { make } = createRtlMaker(() => worker as unknown as Worker)
    void make(list('من يتولى ماذا؟'), brand, 'a4')
    await Promise.resolve()
    for (const { fonts } of worker.asked)
      expect(Object.keys(fonts)).toEqual(
        expect.arrayContaining(['public-sans-400', 'vazirmatn-400', 'vazirmatn-700-signs']),
      )
    expect(worker.asked).toHaveLength(1)
    await expect(make(list('ܫ'), brand, 'a4')).rejects.toMatchObject({ kind: 'letters', characters: ['ܫ'] })
    vi.unstubAllEnvs()
  })

  it('requests the cover picture only for a document with a cover', async () => {
    const worker = new FakeWorker<PdfRequest, PdfReply>()
    const { make } = createPdfMaker(() => worker as unknown as Worker, { coverPicture: '/brand/cover.jpg' })
    void make(list(), brand, 'a4')
    void make(aPaper(), brand, 'a4')
    await Promise.resolve()
    expect(worker.asked.map(({ fonts }) => fonts.coverPicture)).toEqual([
      'https://example.test/brand/cover.jpg',
      undefined,
    ])
  })

  it('requests only the fonts that the text needs, from the page’s own site', async () => {
    const { make } = maker()
    void make(list('Ελλάδα'), brand, 'a4')
    await Promise.resolve()
    const { fonts } = workers[0]!.asked[0]!
    expect(Object.keys(fonts)).toContain('noto-sans-greek-700')
    expect(Object.values(fonts).every((address) => address.startsWith('https://example.test/'))).toBe(true)
  })

  it('rejects characters without a font before loading fonts or starting a worker', async () => {
    const problem = await maker()
      .make(list('漢字'), brand, 'a4')
      .catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(PdfProblem)
    expect(problem).toMatchObject({ kind: 'letters', characters: ['漢', '字'] })
    expect(workers).toHaveLength(0)
  })

  it('rejects a name without a font if the browser has no canvas in a worker', async () => {
    expect('OffscreenCanvas' in globalThis).toBe(false)
    await expect(maker().make({ ...list(), names: ['漢字'] }, brand, 'a4')).rejects.toMatchObject({
      kind: 'letters',
      characters: ['漢', '字'],
    })
    expect(workers).toHaveLength(0)
  })

  it('leaves a name without a font to the canvas of the worker', async () => {
    vi.stubGlobal('OffscreenCanvas', vi.fn())
    const made = maker().make({ ...list(), names: ['漢字'] }, brand, 'a4')
    await Promise.resolve()
    workers[0]!.reply({ id: 1, kind: 'letters', cause: 'No font', characters: ['字'] })
    await expect(made).rejects.toMatchObject({ kind: 'letters', characters: ['字'] })
  })

  it('passes only what the PDF shows of a brand to the worker', async () => {
    const theirs = { ...brand, email: 'not for the worker' } as typeof brand
    void maker().make(list(), theirs, 'letter')
    await Promise.resolve()
    expect(workers[0]!.asked[0]!.job).toEqual({ page: list(), brand, paper: 'letter' })
  })

  it('rejects with the error that the worker sends', async () => {
    const { make } = maker()
    const bytes = make(list(), brand, 'a4')
    await Promise.resolve()
    workers[0]!.reply({ id: 1, kind: 'making', cause: 'A row is taller than a page.' })
    await expect(bytes).rejects.toMatchObject({ kind: 'making', cause: 'A row is taller than a page.' })
  })

  it('rejects if the page is not allowed to start a worker', async () => {
    const { make } = createPdfMaker(() => {
      throw new TypeError('This document requires TrustedScriptURL assignment.')
    })
    await expect(make(list(), brand, 'a4')).rejects.toMatchObject({ kind: 'loading' })
  })

  it('starts a new worker if the previous worker failed to load', async () => {
    const { make } = maker()
    const bytes = make(list(), brand, 'a4')
    await Promise.resolve()
    workers[0]!.dispatchEvent(new Event('error'))
    await expect(bytes).rejects.toMatchObject({ kind: 'loading' })
    void make(list(), brand, 'a4')
    await Promise.resolve()
    expect(workers).toHaveLength(2)
  })
})
