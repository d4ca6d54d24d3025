import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { Duties } from '../../../src/islands/report/plan/Duties.tsx'
import { draw } from '../draw.ts'
import { hrefsOf } from '../page.ts'

const duty = {
  people: 50,
  title: 'Duty: Germany',
  name: 'Office',
  url: 'https://office.example/',
  text: 'From 50 people. Report it.',
  sheet: { url: '/checklist/sheets/bad-day-de.pdf', label: 'Sheet' },
}

test('a duty to report shows from its number of people, with its page and the sheet', async () => {
  await draw(<Duties duties={[duty]} people={50} />)
  const section = within(screen.getByRole('region', { name: duty.title }))
  expect(section.getByText(/From 50 people/)).toBeDefined()
  expect(hrefsOf(section.getAllByRole('link'))).toEqual([duty.url, duty.sheet.url])
})

test('a smaller business sees no duty to report', async () => {
  const { place } = await draw(<Duties duties={[duty]} people={49} />)
  expect(place.textContent).toBe('')
})
