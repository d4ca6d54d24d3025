import { afterEach, expect, test, vi } from 'vitest'
import { loadJson } from '../../src/ui/load-json.ts'

const answer = (...responses: Response[]) => {
  const fetched = vi.fn<typeof fetch>()
  for (const response of responses) fetched.mockResolvedValueOnce(response)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

test('two calls of loadJson with the same URL share one request', async () => {
  const fetched = answer(Response.json({ a: 1 }))
  expect(await Promise.all([loadJson('/one.json'), loadJson('/one.json')])).toEqual([{ a: 1 }, { a: 1 }])
  expect(fetched).toHaveBeenCalledTimes(1)
})

test('loadJson rejects a response with an error status, even with a JSON body', async () => {
  answer(Response.json({ error: 'not found' }, { status: 404 }))
  await expect(loadJson('/two.json')).rejects.toThrow('/two.json answered 404.')
})

test('loadJson repeats a failed request at the next call', async () => {
  const fetched = answer(new Response('busy', { status: 503 }), Response.json({ a: 2 }))
  await expect(loadJson('/three.json')).rejects.toThrow('503')
  expect(await loadJson('/three.json')).toEqual({ a: 2 })
  expect(fetched).toHaveBeenCalledTimes(2)
})
