import { afterEach, describe, expect, test, vi } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { instanceOf } from '../../src/state/frame-instance.ts'
import { framedDevice } from '../../src/state/framed-device.ts'
import { memoryAddress } from '../../src/state/memory-device.ts'

afterEach(() => vi.unstubAllGlobals())

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

test('a frame reads only its own answers to the ten jobs', () => {
  const texts = new Map([['whose-job/1/acme/whose-job', '{"said":"m"}\n']])
  vi.stubGlobal('localStorage', { getItem: (key: string) => texts.get(key) ?? null })
  expect(framedDevice('acme').readTen?.()?.trim()).toBe('{"said":"m"}')
  expect(framedDevice('other').readTen?.()).toBeUndefined()
})

/** Opens the frame of the check at a fragment, from a page. */
function openFrom(referrer: string, state: string | null = null) {
  const replaceState = vi.fn()
  vi.stubGlobal('history', { state, replaceState })
  vi.stubGlobal('document', { referrer })
  vi.stubGlobal('location', { href: 'https://quiz.example/de/frame/quiz/' })
  return replaceState
}

describe('blocked storage', () => {
  test.each([
    [
      'the ten jobs',
      'https://quiz.example/de/frame/whose-job/',
      '#carried=backup.none,mfa.app&brand=A',
      true,
    ],
    ['a host', 'https://host.example/', '#carried=backup.none', false],
    ['another page of the site', 'https://quiz.example/de/frame/quiz/', '#carried=backup.none', false],
    ['the ten jobs without answers', 'https://quiz.example/de/frame/whose-job/', '#brand=A', false],
  ])('the check takes answers that %s carried: %s %s %s', (_, referrer, fragment, isTaken) => {
    const replaceState = openFrom(referrer, fragment)
    const device = framedDevice('acme')
    const storage = device.makeStorage((answers) => ({ answers: answers as typeof NO_ANSWERS }), '')
    const choices = { backup: ['none'], mfa: ['app'] }
    expect(storage.read()).toEqual(isTaken ? { answers: { ...NO_ANSWERS, choices }, changed: {} } : undefined)
    expect(device.hasStoredAnswers()).toBe(isTaken)
    expect(device.makeStorage(() => undefined, '').read()).toBeUndefined()
    storage.clear()
    expect(storage.read()).toBeUndefined()
    if (isTaken) expect(replaceState).toHaveBeenCalledWith('#&brand=A', '')
    else expect(replaceState).not.toHaveBeenCalled()
  })

  test('the quiz and the report on one page share their answers in memory', () => {
    openFrom('')
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
