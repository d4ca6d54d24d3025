import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Gallery } from '../gallery/Gallery.tsx'
import { draw } from '../islands/draw.ts'

const folders = readdirSync('src/ui', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('every component has examples that render elements', async () => {
  const { place } = await draw(<Gallery />)
  const shown = [...place.querySelectorAll<HTMLElement>('[data-component]')]
  expect(shown.map(({ dataset }) => dataset['component'])).toEqual(folders)
  for (const example of place.querySelectorAll('[data-example] > div'))
    expect(example.childElementCount, example.parentElement?.textContent).toBeGreaterThan(0)
})

test('no two examples contain an element with the same id', async () => {
  const { place } = await draw(<Gallery />)
  const ids = [...place.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
