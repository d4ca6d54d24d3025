import { expect, test } from 'vitest'
import type { Client } from '../../../src/core/clients/client.ts'
import type { Report } from '../../../src/core/report/types.ts'
import type { MakeClientFile } from '../../../src/islands/clients/client-files.ts'
import { type PackOrder, packClients } from '../../../src/islands/clients/pack-clients.ts'
import { checkOf, clientOf, summaryOf } from '../../core/clients/samples.ts'

const withAnswers = (name: string): Client => clientOf(name, checkOf('2026-09-30'))

function pack(clients: readonly Client[], changes: Partial<PackOrder> = {}) {
  const added: string[] = []
  const make =
    (ending: string): (() => Promise<MakeClientFile>) =>
    () =>
      Promise.resolve(({ name = '' }: Report, nameInFile: string) =>
        name === 'Undrawable'
          ? Promise.reject(Object.assign(new Error('letters'), { kind: 'letters' }))
          : Promise.resolve({ name: `${nameInFile.trim()}.${ending}`, bytes: new Uint8Array([1]) }),
      )
  const packed = packClients({
    ...{ clients, kinds: ['pdf'], makers: { pdf: make('pdf'), word: make('docx') } },
    reportOf: ({ name }) => ({ name }) as Report,
    startZip: () => ({ add: (name) => void added.push(name), end: () => new Blob() }),
    onProgress: () => undefined,
    isStopped: () => false,
    ...changes,
  })
  return { packed, added }
}

test('makes one file of each kind for each client', async () => {
  const { packed, added } = pack([withAnswers('A'), withAnswers('B')], { kinds: ['pdf', 'word'] })
  expect(await packed).toMatchObject({ state: 'done', files: 4 })
  expect(added).toEqual(['A.pdf', 'A.docx', 'B.pdf', 'B.docx'])
})

test('a client without answers is left out and named', async () => {
  const { packed } = pack([withAnswers('A'), clientOf('B', summaryOf('2026-09-30'))])
  expect(await packed).toMatchObject({ files: 1, withoutAnswers: ['B'] })
})

test('a client whose newest link has numbers only is named with the day of its answers', async () => {
  const client = clientOf('A', checkOf('2026-06-30'), summaryOf('2026-09-30'))
  const { packed } = pack([client, withAnswers('B')])
  expect(await packed).toMatchObject({ files: 2, older: [{ name: 'A', date: '2026-06-30' }] })
})

test('a name that no font can draw does not stop the others', async () => {
  const { packed, added } = pack([withAnswers('Undrawable'), withAnswers('A')])
  expect(await packed).toMatchObject({ files: 1, undrawable: ['Undrawable'] })
  expect(added).toEqual(['A.pdf'])
})

test('two files never have the same name', async () => {
  const { packed, added } = pack([withAnswers('A'), withAnswers('a'), withAnswers('A')])
  await packed
  expect(added).toEqual(['A.pdf', 'a-2.pdf', 'A-3.pdf'])
})

test('two clients with one name have their groups in the file names', async () => {
  const [inLeeds, inYork] = ['Leeds', 'York'].map((group) => ({ ...withAnswers('A'), group }))
  const { packed, added } = pack([inLeeds!, inYork!, withAnswers('B')])
  await packed
  expect(added).toEqual(['A Leeds.pdf', 'A York.pdf', 'B.pdf'])
})

test('stops between two files', async () => {
  let made = 0
  const { packed, added } = pack([withAnswers('A'), withAnswers('B')], {
    onProgress: () => {
      made += 1
    },
    isStopped: () => made > 1,
  })
  expect(await packed).toEqual({ state: 'stopped' })
  expect(added).toEqual(['A.pdf'])
})

test('another problem is thrown', async () => {
  const { packed } = pack([withAnswers('A')], {
    makers: {
      pdf: () => Promise.resolve(() => Promise.reject(new Error('broken'))),
      word: () => Promise.reject(new Error('not wanted')),
    },
  })
  await expect(packed).rejects.toThrow('broken')
})
