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
