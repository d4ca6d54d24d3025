import { expect, test } from 'vitest'
import { readSite } from '../../src/content/site.ts'

const { matrix, model } = readSite()
const { models, layers, owners, words } = matrix
const cells = layers.flatMap((layer) =>
  layer.cells.map((cell, column) => ({
    ...cell,
    layer,
    column,
    place: `${layer.id}, ${models[column]?.id ?? ''}`,
  })),
)

test('each of the 40 matrix cells names a responsible party, all tasks and an example', () => {
  expect(cells).toHaveLength(40)
  const incomplete = cells.filter(
    ({ owner, you, provider, layer }) => !(owners[owner].name && you && provider && layer.example),
  )
  expect(incomplete.map(({ place }) => place)).toEqual([])
})

test('the matrix cites a Microsoft page with its publication date and review date', () => {
  const source = model.sources.find(({ id }) => id === matrix.source)
  expect(source?.url).toMatch(/^https:\/\/learn\.microsoft\.com\//)
  expect(source?.published).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(source?.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(words.older).toContain('{published}')
  expect(words.older).toContain('{reviewed}')
})

test('a party has no task in a matrix cell only if the other party does everything', () => {
  const quiet = cells.filter(({ you }) => you === words.nothing)
  expect(quiet.map(({ place }) => place)).toEqual(
    cells.filter(({ owner }) => owner === 'provider').map(({ place }) => place),
  )
  const shared = cells.filter(({ owner }) => owner === 'shared')
  expect(shared.filter(({ you, provider }) => you === words.nothing || provider === words.alone)).toEqual([])
  expect(cells.filter(({ column }) => column === 0).every(({ provider }) => provider === words.alone)).toBe(
    true,
  )
})

test('a comparison of matrix columns lists layers with different responsible parties', () => {
  models.forEach(({ differences }, column) => {
    expect(differences).toHaveLength(models.length - 1)
    for (const { from, text } of differences) {
      const other = models.findIndex(({ id }) => id === from)
      const changed = layers.filter((layer) => layer.cells[column]?.owner !== layer.cells[other]?.owner)
      expect(text).toContain(`${changed.length} layers`)
      for (const { name, cells: row } of layers) {
        const part = text.split('. ').find((one) => one.includes(name))
        expect(part !== undefined, `${name}: ${text}`).toBe(changed.some((layer) => layer.name === name))
        if (part) expect(part.startsWith(owners[row[column]!.owner].name), text).toBe(true)
      }
    }
  })
})

test('isNext marks neighbouring matrix columns, also the first and the last column', () => {
  expect(
    models.map(({ differences }) => differences.filter(({ isNext }) => isNext).map(({ from }) => from)),
  ).toEqual([
    ['iaas', 'saas'],
    ['on-premises', 'paas'],
    ['iaas', 'saas'],
    ['on-premises', 'paas'],
  ])
})
