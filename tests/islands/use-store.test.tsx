import { atom } from 'nanostores'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { useStore } from '../../src/islands/use-store.ts'

/** Renders the value of a store. Returns the place of the value, and a list with the value of each render. */
async function show($value: ReturnType<typeof atom<number>>) {
  const place = document.createElement('p')
  const renders: number[] = []
  function Value() {
    const value = useStore($value)
    renders.push(value)
    return <>{value}</>
  }
  await act(() => render(<Value />, place))
  return { place, renders }
}

test('useStore renders a change before the next task', async () => {
  const $value = atom(1)
  const { place } = await show($value)
  $value.set(2)
  await Promise.resolve()
  expect(place.textContent).toBe('2')
})

test('useStore renders once for several changes in one task', async () => {
  const $value = atom(1)
  const { renders } = await show($value)
  $value.set(2)
  $value.set(3)
  await Promise.resolve()
  expect(renders).toEqual([1, 3])
})

test('useStore renders a change from before its first effect', async () => {
  const $value = atom(1)
  const place = document.createElement('p')
  function Value() {
    return <>{useStore($value)}</>
  }
  render(<Value />, place)
  $value.set(2)
  await expect.poll(() => place.textContent).toBe('2')
})

test('useStore stops listening when the component is removed', async () => {
  const $value = atom(1)
  const { place } = await show($value)
  render(null, place)
  expect($value.lc).toBe(0)
})
