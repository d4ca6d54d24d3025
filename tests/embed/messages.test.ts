import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  COMMANDS,
  GREATEST_HEIGHT,
  LEAST_HEIGHT,
  heightOf,
  readDown,
  readInit,
} from '../../src/embed/messages.ts'

test.for([
  -5,
  0,
  99,
  NaN,
  '500',
  [600],
  null,
  undefined,
  { valueOf: (): number => 600 },
  true,
  -Infinity,
  600n,
])('the value %s is rejected as a frame height', (h) => {
  expect(heightOf(h)).toBeUndefined()
})

test('heightOf rounds a frame height up to whole pixels and limits it to a maximum', () => {
  expect(heightOf(640.2)).toBe(641)
  expect(heightOf(1e9)).toBe(GREATEST_HEIGHT)
  expect(heightOf(Infinity)).toBe(GREATEST_HEIGHT)
})

test('readInit accepts only an init message of protocol version 1', () => {
  const init = { responsibilityCheck: 'init', v: 1, mode: 'dialog', o: { brand: 'Acme' } }
  expect(readInit(init)).toEqual({ mode: 'dialog', o: { brand: 'Acme' } })
  expect(readInit({ ...init, mode: 'elsewhere' })?.mode).toBe('inline')
  const changed = [{ v: 2 }, { v: '1' }, { responsibilityCheck: 'hello' }].map((one) => ({ ...init, ...one }))
  for (const wrong of [null, 'init', [], {}, ...changed]) expect(readInit(wrong)).toBeUndefined()
})

test('readDown accepts only known messages from the host page', () => {
  expect(readDown({ t: 'cmd', n: 'reset' })).toEqual({ name: 'reset' })
  expect(readDown({ t: 'lead', ok: true })).toEqual({ name: 'lead', ok: true })
  expect(readDown({ t: 'lead', ok: 'true' })).toEqual({ name: 'lead', ok: false })
  expect(readDown({ t: 'opts', o: 1 })).toEqual({ o: 1 })
  const commands = [{ t: 'cmd' }, { t: 'cmd', n: 'navigate' }, { t: 'cmd', n: ['reset'] }, { t: 'navigate' }]
  for (const wrong of [null, 1, 'cmd', [], {}, ...commands]) expect(readDown(wrong)).toBeUndefined()
})

test('heightOf, readInit and readDown never throw and return only known values', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (one) => {
      const height = heightOf(one)
      if (height !== undefined) {
        expect(height).toBeGreaterThanOrEqual(LEAST_HEIGHT)
        expect(height).toBeLessThanOrEqual(GREATEST_HEIGHT)
      }
      readInit(one)
      const message = readDown(one)
      if (message && 'name' in message) expect(['lead', ...COMMANDS]).toContain(message.name)
    }),
  )
})
