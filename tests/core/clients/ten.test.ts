/** The answers to the ten jobs in a client list. */
import { expect, test } from 'vitest'
import { tableAsCsv } from '../../../src/core/exchange/csv.ts'
import { clientsTable } from '../../../src/core/clients/tables.ts'
import type { Client, ClientTen } from '../../../src/core/clients/client.ts'
import { addChecks, changeClient, joinNamesakes } from '../../../src/core/clients/clients.ts'
import { writeClientFigures } from '../../../src/core/clients/figures.ts'
import { sortClients } from '../../../src/core/clients/views.ts'
import { writeWorkspace } from '../../../src/core/clients/workspace.ts'
import { encodeShare } from '../../../src/core/exchange/share.ts'
import { encodeTen } from '../../../src/core/whose-job/link.ts'
import type { Person } from '../../../src/core/whose-job/people.ts'
import { alike, tinyJobs } from '../whose-job/tiny.ts'
import { SOME, TODAY, answers } from '../tiny.ts'
import { checkOf, clientOf, counter, model, problemsOf, read, readJson, words } from './samples.ts'

const owner = alike('business', 'it')
const provider = alike('it', 'business')
const linkTo = (...people: Person[]): string => `https://x.example/whose-job/#ten=${encodeTen({ people })}`
const ASKS = `https://x.example/whose-job/#ten=${encodeTen({ people: [owner], asks: 'it' })}`
const result = `https://x.example/report/#r=${encodeShare(model, { kind: 'answers', answers: answers({ controls: SOME }) })!}`
/** Reads a pasted text, which has no file name. */
const paste = (text: string) => read(text, { name: '', modified: TODAY })
function clientsIn(text: string): Client[] {
  const found = paste(text)
  if (!found.ok) throw new Error(found.problems.join())
  return addChecks([], found.found, counter())
}
const tenOf = (date: string, ...people: Person[]): ClientTen => ({ people, date, source: 'link' })
const figuresOf = (client: Client) => writeClientFigures(model, words, client, TODAY, 365, tinyJobs())

test('a link to the ten jobs makes a client with the name before the link', () => {
  const [client, ...others] = clientsIn(`Acme: ${linkTo(owner, provider)}`)
  expect(others).toEqual([])
  expect(client).toMatchObject({ name: 'Acme', checks: [], ten: tenOf(TODAY, owner, provider) })
})

test('a link to the ten jobs joins the result of the client with the same name', () => {
  const clients = clientsIn(`Acme ${result}\nacme ${linkTo(owner, provider)}\nBay ${result}`)
  expect(clients.map(({ name, checks, ten }) => [name, checks.length, ten?.people.length])).toEqual([
    ['Acme', 1, 2],
    ['Bay', 1, undefined],
  ])
})

test('the names in a link to the ten jobs do not name the client', () => {
  const [client] = clientsIn(linkTo({ ...owner, name: 'Anna' }))
  expect(client?.name).toMatch(/^unnamed [\dA-F]{6}$/)
  // Two links without a name are two clients.
  const names = clientsIn(`${linkTo(owner)}\n${linkTo(provider)}`).map(({ name }) => name)
  expect(new Set(names).size).toBe(2)
})

test('a text file with one link to the ten jobs names the client', () => {
  const found = read(linkTo(owner), { name: 'Acme.txt', modified: TODAY })
  expect(found.ok && found.found[0]?.name).toBe('Acme')
})

test.each([
  ['cut', linkTo(owner, provider).slice(0, -9)],
  ['empty', 'https://x.example/whose-job/#ten='],
  ['hostile', 'https://x.example/whose-job/#ten=<script>'],
])('a %s link to the ten jobs is refused with its line', (_, link) => {
  const found = paste(`Acme ${linkTo(owner)}\nBay ${link}`)
  expect(problemsOf(found)).toEqual([
    words.file.at.replace('{place}', 'line 2, Bay').replace('{problem}', words.file.badLink),
  ])
  expect(found.ok && found.found.map(({ name }) => name)).toEqual(['Acme'])
})

test('the only link is refused with its line if the text has more lines', () => {
  expect(problemsOf(paste(`Hello\n${linkTo(owner).slice(0, -9)}`))[0]).toContain('line 2')
  expect(problemsOf(paste(linkTo(owner).slice(0, -9)))).toEqual([words.file.badLink])
})

test('a link that asks for answers is refused, so that its answers stay hidden', () => {
  expect(problemsOf(paste(ASKS))).toEqual([words.clients.tenAsks])
})

test('the newer answers to the ten jobs stay, whatever the order', () => {
  const older = { ...clientOf('Acme'), ten: tenOf('2026-03-01', owner) }
  const found = (date: string, ...people: Person[]) => ({
    ...{ name: 'Acme', group: '', isLoose: false, ten: tenOf(date, ...people) },
  })
  const add = (...given: ReturnType<typeof found>[]) => addChecks([older], given, counter())[0]!.ten
  expect(add(found('2026-04-01', provider))?.people).toEqual([provider])
  expect(add(found('2026-02-01', provider))?.people).toEqual([owner])
  // The same day: more people, and then the later one.
  expect(add(found('2026-03-01', owner, provider))?.people).toHaveLength(2)
  expect(add(found('2026-03-01', owner, provider), found('2026-03-01', provider))?.people).toHaveLength(2)
  expect(add(found('2026-03-01', provider))?.people).toEqual([provider])
  // The same answers keep their first date, and an unchanged client stays the same object.
  expect(add(found('2026-01-01', owner))?.date).toBe('2026-01-01')
  expect(addChecks([older], [found('2026-05-01', owner)], counter())[0]).toBe(older)
})

test('clients that join keep the newer answers to the ten jobs', () => {
  const acme = { ...clientOf('Acme', checkOf('2026-01-01')), ten: tenOf('2026-03-01', owner) }
  const bay = { ...clientOf('Bay'), ten: tenOf('2026-04-01', provider) }
  expect(changeClient([acme, bay], 'Acme', { name: 'Bay' })).toEqual([{ ...acme, name: 'Bay', ten: bay.ten }])
  expect(joinNamesakes([acme, { ...bay, name: 'Acme' }])).toEqual([{ ...acme, ten: bay.ten }])
})

test('the answers to the ten jobs can be replaced and removed', () => {
  const acme = { ...clientOf('Acme', checkOf('2026-01-01')), ten: tenOf('2026-03-01', owner) }
  expect(changeClient([acme], 'Acme', { ten: tenOf('2026-01-01', provider) })[0]?.ten?.people).toEqual([
    provider,
  ])
  expect(changeClient([acme], 'Acme', { ten: undefined })).toEqual([clientOf('Acme', checkOf('2026-01-01'))])
  expect(changeClient([acme], 'Acme', { group: 'North' })[0]?.ten).toBe(acme.ten)
})

test('a client list contains the answers to the ten jobs only if there are any', () => {
  const acme = { ...clientOf('Acme'), ten: tenOf('2026-03-01', { ...owner, name: 'Anna' }, provider) }
  const bay = clientOf('Bay', checkOf('2026-01-01'))
  const found = read(writeWorkspace(model, words, [acme, bay]))
  expect(addChecks([], found.ok ? found.found : [], counter())).toEqual([
    { ...acme, id: '1' },
    { ...bay, id: '2' },
  ])
  expect(writeWorkspace(model, words, [bay])).not.toContain('"ten"')
})

test.each([
  ['a text', 'x', 'damagedPart source'],
  ['a wrong date', { source: 'link', date: '1999-01-01', link: 'x' }, 'damagedPart date'],
  ['no link', { source: 'link', date: TODAY }, 'damagedPart link'],
  ['a cut link', { source: 'link', date: TODAY, link: '1abc' }, words.file.badLink],
  ['a later link', { source: 'link', date: TODAY, link: '2abc' }, words.file.laterLink],
  [
    'a link that asks',
    { source: 'link', date: TODAY, link: encodeTen({ people: [owner], asks: 'it' }) },
    words.clients.tenAsks,
  ],
])('a client list with %s as the ten jobs keeps the checks', (_, ten, problem) => {
  const list = JSON.parse(writeWorkspace(model, words, [clientOf('Acme', checkOf('2026-01-01'))])) as {
    clients: object[]
  }
  const found = readJson({ ...list, clients: [{ ...list.clients[0], ten }] })
  expect(found.ok && found.found).toHaveLength(1)
  expect(problemsOf(found)).toHaveLength(1)
  expect(problemsOf(found)[0]).toContain('clients › 1 (Acme) › ten')
  expect(problemsOf(found)[0]).toContain(problem)
})

test('the figures name the jobs that each side thinks the other does', () => {
  const acme = clientOf('Acme', checkOf('2026-01-01'))
  expect(figuresOf(acme).eachOther).toBeUndefined()
  expect(figuresOf({ ...acme, ten: tenOf(TODAY, owner) }).eachOther).toBeUndefined()
  expect(figuresOf({ ...acme, ten: tenOf(TODAY, owner, provider) }).eachOther).toHaveLength(9)
  expect(figuresOf({ ...acme, ten: tenOf(TODAY, owner, alike('it', 'it')) }).eachOther).toEqual([])
})

test('a client with the ten jobs alone has no score, and a next check from their day', () => {
  const one = figuresOf({ ...clientOf('Acme'), ten: tenOf('2026-03-01', owner, provider) })
  expect(one).toMatchObject({ levelText: words.clients.tenOnly, figure: '', known: 'tooFew', checks: 0 })
  expect(one).toMatchObject({ date: '2026-03-01', nextCheck: '2027-03-01', isDue: false, gaps: [] })
  expect(figuresOf(clientOf('Nobody')).date).toBe(TODAY)
})

test('the CSV has the number and the names of these jobs in its last two columns', () => {
  const people = [owner, provider]
  const figures = [
    figuresOf({ ...clientOf('Acme'), ten: tenOf(TODAY, ...people) }),
    figuresOf(clientOf('Bay', checkOf('2026-01-01'))),
  ]
  const [, acme, ...rest] = tableAsCsv(clientsTable(model, words, figures)).split('\r\n')
  expect(acme).toContain(',9,"file\nstranger')
  expect(rest.at(0)).toMatch(/,,$/)
})

test('a client with the ten jobs alone has no counts, and comes last by them', () => {
  const ten = figuresOf({ ...clientOf('Acme'), ten: tenOf(TODAY, owner) })
  const checked = figuresOf(clientOf('Bay', checkOf('2026-01-01')))
  expect(tableAsCsv(clientsTable(model, words, [ten])).split('\r\n')[1]).toMatch(
    /^Acme,,[\d-]+,tenOnly,,,,,,,,/,
  )
  for (const isDown of [true, false])
    expect(sortClients([ten, checked], 'unknown', isDown, 'en').map(({ name }) => name)).toEqual([
      'Bay',
      'Acme',
    ])
})
