import { screen, within } from '@testing-library/dom'
import type { ComponentProps } from 'preact'
import { expect, test } from 'vitest'
import { LayerTable } from '../../../src/islands/report/LayerTable.tsx'
import { showMatrix } from '../../../src/islands/report/YourMatrix.tsx'
import { writeReport } from '../../../src/core/report/report.ts'
import { answers, tinyModel, tinyWords } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { hrefsOf, textsOf } from '../page.ts'
import { keepAnswers } from '../quiz/quiz.ts'
import { DONE, OPEN, TODAY, reportContent, resultWords as words } from './report.tsx'

type Choices = Record<string, string[]>
const layersOf = (choices: Choices, model = tinyModel()) =>
  writeReport(model, tinyWords, answers({ choices, scope: 'quick' }), { today: TODAY }).matrix
/** Renders the table of the layers for these choices. */
const drawTable = (choices: Choices, more: Partial<ComponentProps<typeof LayerTable>> = {}) =>
  draw(<LayerTable layers={layersOf(choices)} words={words} {...more} />)
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })
/** The drawn part of a row. */
const plate = (name: string) => row(name).querySelector<HTMLElement>('.plate')!
/** The first value of a path of the plate: how far from the start of the plate the path begins, 0 to 1000. */
const startOf = (name: string, path: string) =>
  /^M([\d.]+) /.exec(plate(name).querySelector(path)?.getAttribute('d') ?? '')?.[1]

test('each layer shows who is responsible and how many jobs are in place', async () => {
  await drawTable(OPEN)
  expect(textsOf(screen.getAllByRole('columnheader'))).toEqual([words.layer, words.owner, words.side])
  expect(within(row('Yours')).getByText('You')).toBeDefined()
  expect(within(row('Yours')).getByText('0 of 2, 1 partly')).toBeDefined()
  expect(within(row('Theirs')).getByText('Them')).toBeDefined()
  expect(within(row('Theirs')).getByText('layerTheirs')).toBeDefined()
})

test('the list of a layer links only to controls that are not in place', async () => {
  const { user, place } = await drawTable({ ...OPEN, second: ['all'] }, { jobs: '/checklist/' })
  expect(place.querySelector('details')?.open).toBe(false)
  await user.click(within(row('Yours')).getByText('1 of 2, 1 partly'))
  const list = within(screen.getByRole('list', { name: words.behind }))
  expect(textsOf(list.getAllByRole('listitem'))).toEqual(['Do XA-01', 'Do XA-02'])
  expect(hrefsOf(list.getAllByRole('link'))).toEqual(['/checklist/#XA-01'])
})

test('a layer without controls has no list of controls to expand', async () => {
  await drawTable(OPEN)
  expect(within(row('Theirs')).queryByRole('group')).toBeNull()
})

test('the plate of a layer is filled as far as the layer is covered', async () => {
  await drawTable({ ...OPEN, first: ['half'], second: ['all'] })
  expect(plate('Yours').querySelector('.band')?.getAttribute('width')).toBe('750')
  expect(startOf('Yours', '.edge')).toBe('750')
  expect(plate('Theirs').querySelector('.band')?.getAttribute('width')).toBe('0')
})

test('the plate of a layer has dots where it is unknown', async () => {
  await drawTable({ ...OPEN, first: ['half'], second: ['unknown'] })
  const { style } = plate('Yours')
  expect([style.getPropertyValue('--sure'), style.getPropertyValue('--open')]).toEqual(['25', '50'])
  expect(startOf('Yours', '.line-possible')).toBe('750')
})

test('on another page than the report, the key names dots only if something is unknown', async () => {
  const jobs = '/checklist/'
  await drawTable(DONE, { jobs })
  expect(screen.getByText(words.legend)).toBeDefined()
  await drawTable({ ...OPEN, second: ['unknown'] }, { jobs })
  expect(screen.getByText(words.legendUnknown)).toBeDefined()
})

test('on the report, the drawing has no key of its own', async () => {
  await drawTable(DONE)
  expect(document.querySelector('.caption')).toBeNull()
})

test('the visitor’s side of a shared layer is half of its plate', async () => {
  const model = tinyModel()
  model.layers[0]!.owner = 'shared'
  await draw(<LayerTable layers={layersOf({ ...DONE, first: ['half'] }, model)} words={words} />)
  expect(startOf('Yours', '.line')).toBe('500')
  expect(startOf('Yours', '.edge')).toBe('375')
})

test('a fully covered layer is filled up to the line, also where the line bends', async () => {
  const model = tinyModel()
  model.layers[0]!.owner = 'shared'
  await draw(<LayerTable layers={layersOf(DONE, model)} words={words} />)
  expect(plate('Yours').querySelector('.band')?.getAttribute('width')).toBe('1000')
})

test('only the text of a layer is read, and not the drawing', async () => {
  await drawTable(OPEN)
  expect(plate('Yours').getAttribute('aria-hidden')).toBe('true')
  expect(row('Yours').textContent).toMatch(/^YoursYou0 of 2/)
})

test('a ticked job adds a dashed line and the current state to its layer only', async () => {
  await drawTable(DONE, { today: layersOf(OPEN), tickWords: { was: 'was {was}', profile: 'dashed' } })
  expect(within(row('Yours')).getByText('2 of 2')).toBeDefined()
  expect(within(row('Yours')).getByText('was 0 of 2, 1 partly')).toBeDefined()
  expect(plate('Yours').querySelector('.band')?.getAttribute('width')).toBe('125')
  expect(startOf('Yours', '.line-if')).toBe('1000')
  expect(within(row('Theirs')).queryByText(/^was/)).toBeNull()
  expect(startOf('Theirs', '.line-if')).toBeUndefined()
  expect(screen.getByText('dashed')).toBeDefined()
})

/** Creates the element with `data-matrix`, into which a page renders the visitor's matrix. */
function matrixPlace(): HTMLElement {
  const contentUrl = newAddress()
  serve({ [contentUrl]: reportContent })
  const place = document.createElement('div')
  const given = { contentUrl, checklistUrl: '/checklist/' }
  place.dataset['matrix'] = JSON.stringify(given)
  document.body.append(place)
  return place
}

test('on a page without a report, the visitor’s matrix shows the stored answers', async () => {
  keepAnswers({ choices: OPEN, scope: 'quick' })
  const place = matrixPlace()
  await change(() => showMatrix(place, () => undefined))
  expect(await screen.findByRole('row', { name: /^Yours/ })).toBeDefined()
  expect(hrefsOf(place.querySelectorAll('a')).sort()).toEqual(['/checklist/#XA-01', '/checklist/#XA-02'])
})

test('on a page without a report, the matrix is empty if no answers are stored', async () => {
  const place = matrixPlace()
  await change(() => showMatrix(place, () => undefined))
  expect(place.textContent).toBe('')
})
