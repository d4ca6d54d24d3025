import { expect, test, vi } from 'vitest'
import type { Client, ClientCheck } from '../../src/core/clients/client.ts'
import { type ClientsDesk, type DeskFile, startClientsDesk } from '../../src/state/clients-desk.ts'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { tinyTexts } from './device.ts'

const check = (digest: string): ClientCheck => ({
  ...{ source: `${digest}.json`, date: '2026-11-01', isDated: true, digest },
  ...{ kind: 'answers', answers: NO_ANSWERS, quiz: undefined, model: undefined },
})

/** A file whose text names the clients in it, such as "Acme Bay". Other texts are refused. */
const file = (name: string, text: string, size = text.length): DeskFile => ({
  ...{ name, size, folder: '', modified: '2026-11-01' },
  text: () => (text === 'gone' ? Promise.reject(new Error('gone')) : Promise.resolve(text)),
})

function open(now = () => 0): { desk: ClientsDesk; texts: Map<string, string>; pauses: () => number } {
  let ids = 0
  let pauses = 0
  const texts = new Map<string, string>()
  const desk = startClientsDesk({
    read: ({ name, text, columns }) =>
      text.startsWith('bad') && !columns
        ? { ok: false, problems: [`${name} is bad.`] }
        : {
            ok: true,
            found: (columns ? `Column${String(columns.link)}` : text)
              .split(' ')
              .map((one) => ({ name: one, group: '', isLoose: true, check: check(`${name} ${one}`) })),
            skipped: text.includes('half') ? ['One part is missing.'] : [],
          },
    tooLarge: (size) => (size > 1000 ? 'Too large.' : undefined),
    unreadable: 'Cannot be opened.',
    storage: { ...tinyTexts(texts), onHide: () => () => undefined },
    toText: ({ name, group }) => `${name} ${group}`,
    fromText: () => ['unused'],
    makeId: () => `id-${String((ids += 1))}`,
    pause: () => {
      pauses += 1
      return Promise.resolve()
    },
    now,
  })
  return { desk, texts, pauses: () => pauses }
}
const namesOf = ({ $clients }: ClientsDesk): string[] => $clients.get().map(({ name }) => name)

test('reads files into clients and says how many are new', async () => {
  const { desk } = open()
  await desk.add([file('a.json', 'Acme'), file('b.json', 'Bay Cove')])
  expect(namesOf(desk)).toEqual(['Acme', 'Bay', 'Cove'])
  expect(desk.$outcome.get()).toEqual({
    ...{ checks: 3, tens: 0, numbersOf: [], added: 3, grown: 0, refused: [], tables: [] },
  })
  await desk.add([file('c.json', 'Acme')])
  expect(desk.$clients.get()[0]?.checks).toHaveLength(2)
  expect(desk.$outcome.get()).toMatchObject({ added: 0, grown: 1 })
})

test('a file that cannot be read does not disturb the others', async () => {
  const { desk } = open()
  await desk.add([
    file('bad.json', 'bad'),
    file('huge.json', 'Acme', 5000),
    file('gone.json', 'gone'),
    file('half.json', 'half'),
    file('good.json', 'Acme'),
  ])
  expect(namesOf(desk)).toEqual(['half', 'Acme'])
  expect(desk.$outcome.get()?.refused).toEqual([
    { name: 'bad.json', problems: ['bad.json is bad.'] },
    { name: 'huge.json', problems: ['Too large.'] },
    { name: 'gone.json', problems: ['Cannot be opened.'] },
    { name: 'half.json', problems: ['One part is missing.'] },
  ])
})

test('the name of a refused file cannot reverse a sentence (finding 20)', async () => {
  const { desk } = open()
  await desk.add([file('Acme \u202egpj.exe', 'gone'), file('\u2067half\u200b.json', 'half')])
  expect(desk.$outcome.get()?.refused.map(({ name }) => name)).toEqual(['Acme gpj.exe', 'half .json'])
})

test('reading pauses, and tells how far it is', async () => {
  let time = 0
  const { desk, pauses } = open(() => (time += 16))
  const seen: number[] = []
  desk.$reading.listen((state) => {
    if (state) seen.push(state.done)
  })
  await desk.add(Array.from({ length: 20 }, (_, index) => file(`${String(index)}.json`, `C${String(index)}`)))
  expect(pauses()).toBeGreaterThan(5)
  expect(seen.at(-1)).toBeGreaterThan(10)
  expect(desk.$reading.get()).toBeUndefined()
})

test('two drops at the same time both arrive', async () => {
  const { desk } = open()
  await Promise.all([desk.add([file('a', 'Acme')]), desk.add([file('b', 'Bay')])])
  expect(namesOf(desk)).toEqual(['Acme', 'Bay'])
})

test('other columns of a table replace what its first reading gave', async () => {
  const { desk } = open()
  await desk.add([file('a', 'Acme')])
  await desk.add([file('bad.csv', 'bad'), file('good.csv', 'Wrong'), file('b', 'Bay')], true)
  const [bad, good] = desk.$outcome.get()?.tables ?? []
  expect([bad?.isRead, good?.isRead]).toEqual([false, true])
  await desk.readColumns(good!.file, { name: 0, link: 7, day: undefined })
  expect(namesOf(desk)).toEqual(['Acme', 'Column7', 'Bay'])
  const again = desk.$outcome.get()?.tables ?? []
  expect(again.map(({ file: { columns } }) => columns?.link)).toEqual([undefined, 7])
  await desk.readColumns(again[0]!.file, { name: 0, link: 8, day: undefined })
  expect(namesOf(desk)).toEqual(['Acme', 'Column8', 'Column7', 'Bay'])
  expect(desk.$outcome.get()).toMatchObject({ added: 3, refused: [] })
})

test('other columns remove nothing if the list has changed since', async () => {
  const { desk } = open()
  await desk.add([file('good.csv', 'Wrong')])
  const [table] = desk.$outcome.get()?.tables ?? []
  desk.change(desk.$clients.get()[0]!.id, { name: 'Renamed' })
  await desk.readColumns(table!.file, { name: 0, link: 7, day: undefined })
  expect(namesOf(desk)).toEqual(['Renamed', 'Column7'])
})

test('other columns that give what is in the list already remove the wrong clients', async () => {
  const { desk } = open()
  await desk.add([file('good.csv', 'Column7')])
  await desk.add([file('good.csv', 'Wrong')])
  const [table] = desk.$outcome.get()?.tables ?? []
  await desk.readColumns(table!.file, { name: 0, link: 7, day: undefined })
  expect(namesOf(desk)).toEqual(['Column7'])
  expect(desk.$outcome.get()).toMatchObject({ added: 0, grown: 0 })
})

test('removing and changing a client can be undone', async () => {
  const { desk } = open()
  await desk.add([file('a', 'Acme Bay')])
  const [first] = desk.$clients.get() as [Client]
  const undoChange = desk.change(first.id, { name: 'Acme Ltd', group: 'North' })
  expect(desk.$clients.get()[0]).toMatchObject({ name: 'Acme Ltd', group: 'North' })
  undoChange()
  expect(desk.$clients.get()[0]).toMatchObject({ name: 'Acme', group: '' })
  const undoRemove = desk.remove(first.id)
  expect(namesOf(desk)).toEqual(['Bay'])
  undoRemove()
  expect(namesOf(desk)).toEqual(['Acme', 'Bay'])
})

test('a rename that joins two clients can be undone', async () => {
  const { desk } = open()
  await desk.add([file('a', 'Acme Bay')])
  const [, second] = desk.$clients.get() as [Client, Client]
  const undo = desk.change(second.id, { name: 'ACME' })
  expect(desk.$clients.get()).toHaveLength(1)
  undo()
  expect(namesOf(desk).toSorted()).toEqual(['Acme', 'Bay'])
})

test('removing all clients deletes them from the device, and undoing stores them again', async () => {
  const { desk, texts } = open()
  await desk.add([file('a', 'Acme')])
  desk.keep()
  expect(texts.size).toBe(2)
  const undo = desk.clear()
  expect(texts.size).toBe(0)
  expect(namesOf(desk)).toEqual([])
  undo()
  expect(namesOf(desk)).toEqual(['Acme'])
  expect(texts.size).toBe(2)
})

test('undoing the removal of all clients stores nothing that was not stored', async () => {
  const { desk, texts } = open()
  await desk.add([file('a', 'Acme')])
  desk.clear()()
  expect(texts.size).toBe(0)
})

test('the example is never stored and gives way to real clients', async () => {
  const { desk, texts } = open()
  desk.showExample([{ id: 'x', name: 'Made up', group: '', checks: [] }])
  desk.keep()
  expect(texts.size).toBe(0)
  expect(desk.hasUnsaved()).toBe(false)
  await desk.add([file('bad', 'bad')])
  expect(namesOf(desk)).toEqual(['Made up'])
  await desk.add([file('a', 'Acme')])
  expect(namesOf(desk)).toEqual(['Acme'])
  expect(desk.$isExample.get()).toBe(false)
})

test('leaving the example empties the page', () => {
  const { desk } = open()
  desk.showExample([{ id: 'x', name: 'Made up', group: '', checks: [] }])
  desk.leaveExample()
  expect(namesOf(desk)).toEqual([])
})

test('closing the page loses work, but never files that are still there', async () => {
  const { desk } = open()
  await desk.add([file('a', 'Acme Bay')])
  expect(desk.hasUnsaved()).toBe(false)
  desk.change('id-1', { group: 'North' })
  expect(desk.hasUnsaved()).toBe(true)
  desk.noteSaved()
  expect(desk.hasUnsaved()).toBe(false)
  await desk.add([file('', 'Cove')], true)
  expect(desk.hasUnsaved()).toBe(true)
  desk.keep()
  expect(desk.hasUnsaved()).toBe(false)
  desk.stopKeeping()
  expect(desk.hasUnsaved()).toBe(true)
})

test('closing the page loses clients that another tab deleted (finding 18)', async () => {
  vi.useFakeTimers()
  const { desk, texts } = open()
  await desk.add([file('a.json', 'Acme')])
  desk.keep()
  expect(desk.hasUnsaved()).toBe(false)
  texts.clear()
  desk.change('id-1', { group: 'North' })
  desk.noteSaved()
  vi.advanceTimersByTime(1000)
  expect(desk.$keeping.get()).toBe('elsewhere')
  expect(desk.hasUnsaved()).toBe(true)
  desk.noteSaved()
  expect(desk.hasUnsaved()).toBe(false)
})

test('a dismissed outcome is gone', async () => {
  const { desk } = open()
  await desk.add([file('a', 'Acme')])
  desk.dismissOutcome()
  expect(desk.$outcome.get()).toBeUndefined()
})

test('a failure while reading ends the reading', async () => {
  const { desk } = open(
    vi
      .fn(() => 0)
      .mockImplementationOnce(() => {
        throw new Error('broken')
      }),
  )
  await expect(desk.add([file('a', 'Acme')])).rejects.toThrow('broken')
  expect(desk.$reading.get()).toBeUndefined()
  await desk.add([file('a', 'Acme')])
  expect(namesOf(desk)).toEqual(['Acme'])
})
