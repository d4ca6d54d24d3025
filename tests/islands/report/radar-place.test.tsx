import { screen } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { RadarPlace } from '../../../src/islands/report/RadarPlace.tsx'
import { echo } from '../../support/words.ts'
import { draw } from '../draw.ts'

let letLoad: () => void = () => undefined
const loaded = new Promise<void>((resolve) => (letLoad = resolve))

vi.mock('../../../src/islands/report/Radar.tsx', async (importOriginal) => {
  await loaded
  return importOriginal()
})

test('the radar chart has the same box while it loads and after', async () => {
  const { place } = await draw(
    <RadarPlace
      areas={[{ id: 'XA', name: 'Area A', short: 'A', before: 40, after: 60 }]}
      today="before"
      otherText="then"
      aim={80}
      words={echo('result')}
      loadWords={{ partFailed: '', retry: '' }}
    />,
  )
  // The box has no role. Its class gives it the height of the chart.
  const box = place.querySelector<HTMLElement>('.profile-radar')
  expect(box).not.toBeNull()
  expect(screen.queryByRole('img')).toBeNull()
  letLoad()
  const chart = await screen.findByRole('img')
  expect(chart.closest('.profile-radar')).toBe(box)
})
