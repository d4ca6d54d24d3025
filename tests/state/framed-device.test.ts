import { describe, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { framedDevice, instanceOf } from '../../src/state/framed-device.ts'
import { memoryAddress } from '../../src/state/memory-device.ts'

test('a frame’s storage name is the embed option “instance” or the brand name in ASCII', () => {
  expect(instanceOf({ instance: 'second', brand: 'Acme IT' })).toBe('second')
  expect(instanceOf({ brand: ' Acmé & Söhne GmbH ' })).toBe('acme-so-hne-gmbh'.replace('so-hne', 'so-hne'))
  expect(instanceOf({ brand: '東京' })).toBe('default')
  expect(instanceOf({ brand: 'x'.repeat(60) })).toHaveLength(32)
  expect(instanceOf()).toBe('default')
})

test('a screen in a frame changes neither the URL nor the history', () => {
  const address = memoryAddress()
  address.open()()
  address.go('q=plan', { returns: true })
  expect(address.$position.get()).toEqual({ hash: 'q=plan', memory: { returns: true } })
  address.rewrite('check')
  expect(address.$position.get()).toEqual({ hash: 'check', memory: null })
})

describe('blocked storage', () => {
  test('the quiz and the report on one page share their answers in memory', () => {
    const device = framedDevice('acme')
    const [quiz, report] = [device.makeStorage(() => undefined, ''), device.makeStorage(() => undefined, '')]
    const kept = { answers: NO_ANSWERS, changed: {} }
    expect(device.canKeep()).toBe(false)
    expect(device.hasStoredAnswers()).toBe(false)
    expect(quiz.write(kept)).toBe(false)
    expect(report.read()).toEqual(kept)
    expect(device.hasStoredAnswers()).toBe(true)
    report.clear()
    expect(quiz.read()).toBeUndefined()
  })
})
