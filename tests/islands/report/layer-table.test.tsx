import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { LayerTable } from '../../../src/islands/report/LayerTable.tsx'
import { showMatrix } from '../../../src/islands/report/YourMatrix.tsx'
import { writeReport } from '../../../src/core/report/report.ts'
import { answers, tinyModel, tinyWords } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { DONE, OPEN, TODAY, reportContent } from './report.tsx'

const words = { layer: 'Layer', owner: 'Ownership', side: 'Your side', behind: 'Behind it' }
const layersOf = (choices: Record<string, string[]>) =>
  writeReport(tinyModel(), tinyWords, answers({ choices, scope: 'quick' }), { today: TODAY }).matrix
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })

test('each layer shows who is responsible and the state of the visitor’s controls', async () => {
  await draw(<LayerTable layers={layersOf(OPEN)} {...{ words, language: 'en-GB' }} />)
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Layer',
    'Ownership',
    'Your side',
  ])
  expect(within(row('Yours')).getByText('You')).toBeDefined()
  expect(within(row('Yours')).getByText('gap 0 2')).toBeDefined()
  expect(within(row('Theirs')).getByText('Them')).toBeDefined()
})

test('the list of a layer links only to controls that are not in place', async () => {
  const { user, place } = await draw(
    <LayerTable
      layers={layersOf({ ...OPEN, second: ['all'] })}
      {...{ words, language: 'en-GB' }}
      jobs="/checklist/"
    />,
  )
  expect(place.querySelector('details')?.open).toBe(false)
  await user.click(within(row('Yours')).getByText('gap 1 2'))
  const list = within(screen.getByRole('list', { name: words.behind }))
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Do XA-01',
    'Do XA-02',
  ])
  expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/checklist/#XA-01'])
})

test('a layer without controls has no list of controls to expand', async () => {
  await draw(<LayerTable layers={layersOf(OPEN)} {...{ words, language: 'en-GB' }} />)
  expect(within(row('Theirs')).queryByRole('group')).toBeNull()
})

test('a layer also shows its current state only if ticked jobs change the state', async () => {
  await draw(
    <LayerTable
      layers={layersOf(DONE)}
      today={layersOf(OPEN)}
      was="was {was}"
      {...{ words, language: 'en-GB' }}
    />,
  )
  expect(within(row('Yours')).getByText('covered 2 2')).toBeDefined()
  expect(within(row('Yours')).getByText('was gap 0 2')).toBeDefined()
  expect(within(row('Theirs')).queryByText(/^was/)).toBeNull()
})

/** Creates the element with `data-matrix`, into which a page renders the visitor's matrix. */
function matrixPlace(): HTMLElement {
  const contentUrl = newAddress()
  serve({ [contentUrl]: reportContent })
  const place = document.createElement('div')
  place.dataset['matrix'] = JSON.stringify({
    contentUrl,
    checklistUrl: '/checklist/',
    words,
    language: 'en-GB',
  })
  document.body.append(place)
  return place
}

test('on a page without a report, the visitor’s matrix shows the stored answers', async () => {
  const kept = { quiz: '2026-11', answers: answers({ choices: OPEN, scope: 'quick' }), changed: {} }
  localStorage.setItem('whose-job/answers', JSON.stringify(kept))
  const place = matrixPlace()
  await change(() => {
    showMatrix(place, () => undefined)
  })
  expect(await screen.findByRole('row', { name: /^Yours/ })).toBeDefined()
  expect([...place.querySelectorAll('a')].map((link) => link.getAttribute('href')).sort()).toEqual([
    '/checklist/#XA-01',
    '/checklist/#XA-02',
  ])
})

test('on a page without a report, the matrix is empty if no answers are stored', async () => {
  const place = matrixPlace()
  await change(() => {
    showMatrix(place, () => undefined)
  })
  expect(place.textContent).toBe('')
})
