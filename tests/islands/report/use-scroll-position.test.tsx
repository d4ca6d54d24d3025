import { afterEach, expect, test } from 'vitest'
import { useScrollPosition } from '../../../src/islands/report/use-scroll-position.ts'
import { clearPage, draw } from '../draw.ts'

function Result() {
  useScrollPosition({ isFramed: false, isHidden: false })
  return <p>result</p>
}

afterEach(() => {
  clearPage()
  history.replaceState(null, '')
})

test('storing the scroll position keeps a reply in the history entry', async () => {
  await draw(<Result />)
  history.replaceState({ reply: '1abc' }, '')
  dispatchEvent(new Event('scrollend'))
  expect(history.state).toEqual({ reply: '1abc', scroll: 0 })
})
