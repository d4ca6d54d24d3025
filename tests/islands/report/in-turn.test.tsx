import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { InTurn } from '../../../src/islands/report/InTurn.tsx'
import { clearPage, draw } from '../draw.ts'

afterEach(clearPage)

/** Renders three sections. Returns the text of the page after each change. */
async function seen(isNow: boolean): Promise<{ place: HTMLElement; texts: string[] }> {
  const place = document.createElement('div')
  const texts: string[] = []
  new MutationObserver(() => texts.push(place.textContent)).observe(place, { childList: true, subtree: true })
  render(
    ['a', 'b', 'c'].map((text) => (
      <InTurn key={text} isNow={isNow}>
        <p>{text}</p>
      </InTurn>
    )),
    place,
  )
  await expect.poll(() => place.textContent).toBe('abc')
  return { place, texts }
}

test('the sections of a report appear one after the other, each in a task of its own', async () => {
  expect((await seen(false)).texts).toEqual(['a', 'ab', 'abc'])
})

test('all sections of a report appear at once if the page opens further down', async () => {
  expect((await seen(true)).texts).toEqual(['abc'])
})

test('a section that is removed before its turn does not stop the sections after it', async () => {
  vi.useFakeTimers()
  const section = (text: string) => (
    <InTurn key={text} isNow={false}>
      {text}
    </InTurn>
  )
  const { place, redraw } = await draw(null)
  await act(() => render([section('a'), section('b')], place))
  await act(() => render([section('b')], place))
  await act(async () => void (await vi.runAllTimersAsync()))
  expect(place.textContent).toBe('b')
  vi.useRealTimers()
  await redraw(null)
})
