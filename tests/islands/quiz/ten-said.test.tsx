import { screen, waitFor } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { AlsoSaid, SaidInTen, loadTen } from '../../../src/islands/quiz/ten-said.tsx'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { moreContent } from './quiz.ts'

const ten = {
  jobs: [
    { short: 'Backup', question: 'backup', options: { n: 'unknown', m: 'bin' } },
    { short: 'Servers', options: {} },
  ],
  answers: { b: 'Me', i: 'IT', m: 'Microsoft', n: 'Nobody' },
  words: { said: 'said before', also: 'also said', alsoLead: 'no place' },
}

/** Draws the notes beside two options, and the list, for a stored text. */
async function open(stored: string | undefined, isThere = true) {
  const moreUrl = newAddress()
  if (isThere) serve({ [moreUrl]: { ...moreContent(), ten } })
  const drawn = await draw(
    <>
      <p data-testid="bin">
        <SaidInTen question="backup" option="bin" />
      </p>
      <p data-testid="unknown">
        <SaidInTen question="backup" option="unknown" />
      </p>
      <AlsoSaid />
    </>,
  )
  loadTen({ moreUrl, device: { ...memoryDevice(), readTen: () => stored } })
  return drawn
}

test('what was said is marked, and what fits no option is listed', async () => {
  await open('{"said":"mbbbbbbbbb"}')
  await waitFor(() => expect(screen.getByTestId('bin').textContent).toBe('said before'))
  expect(screen.getByTestId('unknown').textContent).toBe('')
  expect(screen.getAllByRole('term').map((one) => one.textContent)).toEqual(['Servers'])
  expect(screen.getByRole('definition').textContent).toBe('Me')
})

test.each([undefined, '', 'no JSON', 'null', '{"said":7}', '{"said":"mbb"}', '{"said":"xxxxxxxxxx"}'])(
  'nothing is marked for the stored text %s',
  async (stored) => {
    await open(stored)
    expect(screen.queryByText('also said')).toBeNull()
    expect(screen.queryByText('said before')).toBeNull()
  },
)

test('nothing is marked if the texts do not load', async () => {
  await open('{"said":"mbbbbbbbbb"}', false)
  await Promise.resolve()
  expect(screen.queryByText('said before')).toBeNull()
})
