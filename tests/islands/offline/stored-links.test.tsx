import { afterEach, expect, test, vi } from 'vitest'
import { isStoredPage, showStoredLinks } from '../../../src/islands/offline/stored-links.ts'
import { textsOf } from '../page.ts'

afterEach(() => vi.unstubAllGlobals())

/** Draws the offline page's list with two links, and shows the links whose URL is in `stored`. */
async function showLinks(
  stored: string[],
): Promise<{ list: HTMLElement; none: HTMLElement; shown: string[] }> {
  document.body.innerHTML =
    '<div hidden><ul><li><a href="/quiz/">quiz</a></li><li><a href="/recovery/">clock</a></li></ul></div><p hidden></p>'
  const list = document.querySelector('div')!
  const none = document.querySelector('p')!
  await showStoredLinks(list, none, (address) => Promise.resolve(stored.includes(new URL(address).pathname)))
  const shown = [...list.querySelectorAll('li')].filter((item) => !item.hidden)
  return { list, none, shown: textsOf(shown) }
}

test('the offline page shows only links to stored pages', async () => {
  const { list, none, shown } = await showLinks(['/quiz/'])
  expect([list.hidden, none.hidden, shown]).toEqual([false, true, ['quiz']])
})

test('the offline page says when no page is stored', async () => {
  const { list, none } = await showLinks([])
  expect([list.hidden, none.hidden]).toEqual([true, false])
})

test('a page counts as stored only if a cache contains its URL', async () => {
  vi.stubGlobal('caches', {
    match: (address: string) => Promise.resolve(address === '/quiz/' ? new Response() : undefined),
  })
  expect(await Promise.all(['/quiz/', '/recovery/'].map(isStoredPage))).toEqual([true, false])
})

test('no page counts as stored if the browser blocks or lacks caches', async () => {
  expect(await isStoredPage('/quiz/')).toBe(false)
  vi.stubGlobal('caches', { match: () => Promise.reject(new Error('blocked')) })
  expect(await isStoredPage('/quiz/')).toBe(false)
})
