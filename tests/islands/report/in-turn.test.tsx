import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { InTurn, Later } from '../../../src/islands/report/InTurn.tsx'
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

/** Renders a section that shows its text later, and then changes the text. Returns what it shows before and after the next task. */
async function changeLater(
  after: { report: object; isNow: boolean },
  before = { report: after.report, isNow: false },
) {
  vi.useFakeTimers()
  const { place, redraw } = await draw(<Later {...before}>old</Later>)
  const node = <Later {...after}>new</Later>
  await act(() => render(node, place))
  const first = place.textContent
  await redraw(node)
  vi.useRealTimers()
  return [first, place.textContent]
}

test('a change out of sight is rendered in a task of its own', async () => {
  expect(await changeLater({ report: {}, isNow: false })).toEqual(['old', 'new'])
})

test('a change in the window is rendered at once', async () => {
  expect(await changeLater({ report: {}, isNow: true })).toEqual(['new', 'new'])
})

test('a change of the answers is rendered at once everywhere', async () => {
  expect(await changeLater({ report: {}, isNow: false }, { report: {}, isNow: false })).toEqual([
    'new',
    'new',
  ])
})

test('a section that is removed before its change is due renders nothing later', async () => {
  vi.useFakeTimers()
  const report = {}
  const { place, redraw } = await draw(<Later report={report}>old</Later>)
  await act(() => render(<Later report={report}>new</Later>, place))
  await redraw(null)
  expect(vi.getTimerCount()).toBe(0)
  expect(place.textContent).toBe('')
  vi.useRealTimers()
})
