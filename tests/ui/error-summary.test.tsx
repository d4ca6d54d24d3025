import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { ErrorSummary } from '../../src/ui/error-summary/ErrorSummary.tsx'
import { draw } from '../islands/draw.ts'

test('a link of the error summary focuses its field and keeps the URL', async () => {
  const { user } = await draw(
    <>
      <ErrorSummary title="There is a problem" problems={[{ text: 'Choose an answer', field: 'answer' }]} />
      <input id="answer" aria-label="Answer" />
    </>,
  )
  await user.click(screen.getByRole('link', { name: 'Choose an answer' }))
  expect(document.activeElement?.id).toBe('answer')
  expect(location.hash).toBe('')
})

test('the error summary has its own text as a name', async () => {
  const problems = [
    { text: 'Choose an answer', field: 'answer' },
    { text: 'Name it', field: 'name' },
  ]
  await draw(<ErrorSummary title="There is a problem" problems={problems} />)
  const name = /There is a problem\s*Choose an answer\s*Name it/
  expect(screen.getByRole('alert', { name })).toBeDefined()
})
