import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWordMaker, WordProblem } from '../../../src/paper/word/word-maker.ts'
import type { WordReply, WordRequest } from '../../../src/paper/word/word-worker.ts'
import { brand } from '../pdf/fixture.ts'
import { aPaper } from '../../support/documents.ts'
import { FakeWorker } from '../../support/fake-worker.ts'

let workers: FakeWorker<WordRequest, WordReply>[]
const maker = (logo?: string) =>
  createWordMaker(() => {
    workers.push(new FakeWorker())
    return workers.at(-1) as unknown as Worker
  }, logo)
const page = aPaper()

beforeEach(() => {
  workers = []
  vi.stubGlobal('location', { href: 'https://example.test/check/report/' })
})
afterEach(() => vi.unstubAllGlobals())

test('all Word files of a page come from one worker, which starts with the first file', async () => {
  const make = maker()
  expect(workers).toHaveLength(0)
  const [first, second] = [make(page, brand, 'a4'), make(page, brand, 'letter')]
  expect(workers).toHaveLength(1)
  const [one, other] = workers[0]!.asked
  workers[0]!.reply({ id: other!.id, bytes: new Uint8Array([2]) })
  workers[0]!.reply({ id: one!.id, bytes: new Uint8Array([1]) })
  expect([await first, await second]).toEqual([new Uint8Array([1]), new Uint8Array([2])])
})

test('the worker gets name and accent of the brand, and the whole address of its logo', () => {
  const theirs = { ...brand, email: 'not for the worker' } as typeof brand
  void maker('/check/brand/logo-paper-1.jpg')(page, theirs, 'a4')
  expect(workers[0]!.asked).toEqual([
    {
      ...{ id: 1, page, paper: 'a4' },
      brand: { name: brand.name, accent: brand.accent },
      logo: 'https://example.test/check/brand/logo-paper-1.jpg',
    },
  ])
})

test('a problem of the worker rejects with its kind and its cause', async () => {
  const made = maker()(page, brand, 'a4')
  workers[0]!.reply({ id: 1, kind: 'making', cause: 'no memory' })
  const problem = await made.catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(WordProblem)
  expect(problem).toMatchObject({ kind: 'making', cause: 'no memory' })
})

test('a worker that fails to load is replaced for the next file', async () => {
  const make = maker()
  const first = make(page, brand, 'a4')
  workers[0]!.dispatchEvent(new Event('error'))
  await expect(first).rejects.toMatchObject({ kind: 'loading' })
  void make(page, brand, 'a4')
  expect(workers).toHaveLength(2)
})

test('a page that may not start a worker gets a problem', async () => {
  const make = createWordMaker(() => {
    throw new Error('blocked by the policy')
  })
  await expect(make(page, brand, 'a4')).rejects.toMatchObject({ kind: 'loading' })
})
