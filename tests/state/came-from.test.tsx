import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cameFrom, forgetCameFrom, takeCameFrom } from '../../src/state/came-from.ts'

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
})
afterEach(() => {
  vi.restoreAllMocks()
  forgetCameFrom()
  history.replaceState(null, '', '/')
})

function open(address: string): string | undefined {
  history.replaceState({ kept: true }, '', address)
  return takeCameFrom(location.search)
}

test('a link says where the visitor came from, and the address no longer does', () => {
  expect(open('/quiz/?source=newsletter&campaign=2026-11&a=b#q=it')).toBeUndefined()
  expect(cameFrom()).toEqual({ origin: { source: 'newsletter', campaign: '2026-11' }, name: undefined })
  expect(location.search + location.hash).toBe('?a=b#q=it')
  expect(history.state).toEqual({ kept: true })
  expect(warn).not.toHaveBeenCalled()
})

test('a link gives a clean business name, which nothing stores', () => {
  expect(open('/quiz/?for=Harbour%20Street%E2%80%AE%20Dental')).toBe('Harbour Street Dental')
  expect(cameFrom().name).toBe('Harbour Street Dental')
  expect(location.href).not.toContain('for=')
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('Harbour')
})

test('an invalid value is left out with a warning', () => {
  open('/quiz/?source=two%20words&campaign=autumn')
  expect(cameFrom().origin).toEqual({ campaign: 'autumn' })
  expect(warn).toHaveBeenCalledOnce()
  expect(String(warn.mock.calls[0])).toContain('source')
})

test('another page of the site in this tab still knows it, until it is forgotten', () => {
  open('/quiz/?source=newsletter')
  open('/report/')
  expect(cameFrom().origin).toEqual({ source: 'newsletter' })
  forgetCameFrom()
  expect(cameFrom()).toEqual({ origin: {}, name: undefined })
  expect(sessionStorage).toHaveLength(0)
})

test('without storage, the page remembers it', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {
    throw new Error('blocked')
  })
  open('/quiz/?source=newsletter')
  expect(cameFrom().origin).toEqual({ source: 'newsletter' })
  forgetCameFrom()
  expect(cameFrom().origin).toEqual({})
})

test('a stored value that something else has written is checked', () => {
  open('/quiz/?source=newsletter')
  const [key = ''] = Object.keys(sessionStorage)
  sessionStorage.setItem(key, '{"source":"<b>","campaign":5}')
  expect(cameFrom().origin).toEqual({ source: 'newsletter' })
  sessionStorage.setItem(key, 'null')
  expect(cameFrom().origin).toEqual({ source: 'newsletter' })
})
