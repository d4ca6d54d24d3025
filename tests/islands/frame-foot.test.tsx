/** Tests the footer of the frame. */
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { Foot } from '../../src/islands/frame/Foot.tsx'
import { ui } from '../support/answer-sets.ts'
import { draw } from './draw.ts'

const props = {
  words: ui.frame,
  name: 'Foot',
  pages: { quiz: '/quiz/', report: '/report/' },
  privacyLabel: 'Privacy',
  privacy: '/privacy/',
  isConfined: false,
  place: 'result',
}

test('the link to the full page has the answers as soon as their code is loaded', async () => {
  const { redraw } = await draw(<Foot {...props} payload={undefined} />)
  const link = screen.getByText(ui.frame.fullPage)
  expect(link.getAttribute('href')).toBe('/quiz/')
  await redraw(<Foot {...props} payload={() => '1abc'} />)
  expect(link.getAttribute('href')).toBe('/report/#r=1abc')
})
