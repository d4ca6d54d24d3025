/** Tests how the ticks of the checklist are stored, and that answers and ticks stay apart. */
import { expect, test, vi } from 'vitest'
import type * as Browser from '../../src/state/browser.ts'
import type * as Ticks from '../../src/state/checklist-ticks.ts'
import { stubStorage } from './stub-storage.ts'

/** Loads the modules again, as the next page does. */
async function openPage(): Promise<typeof Ticks & typeof Browser> {
  vi.resetModules()
  return {
    ...(await import('../../src/state/checklist-ticks.ts')),
    ...(await import('../../src/state/browser.ts')),
  }
}

test('stored ticks can be read on the next page, and storing ticks changes no answer', async () => {
  const stored = stubStorage({ 'whose-job/answers': 'answers\n' })
  expect((await openPage()).writeTicks({ 'IA-01': true, 'IA-02': false })).toBe(true)
  expect((await openPage()).readTicks()).toEqual({ 'IA-01': true, 'IA-02': false })
  expect(stored['whose-job/answers']).toBe('answers\n')
})

test('removing the last tick deletes the stored text of the ticks', async () => {
  const stored = stubStorage()
  const page = await openPage()
  page.writeTicks({ 'IA-01': true })
  page.writeTicks({})
  expect(Object.keys(stored)).toEqual([])
})

test.each(['{', 'null', '[1]', '"x"', '{"IA-01":1}'])('readTicks finds no tick in text %s', async (text) => {
  stubStorage({ 'whose-job/checklist': `${text}\n` })
  expect((await openPage()).readTicks()).toEqual({})
})

test('a tick in the checklist is not stored if storage is full', async () => {
  stubStorage({}, 10)
  expect((await openPage()).writeTicks({ 'IA-01': true })).toBe(false)
})

test('deleting all answers deletes the ticks', async () => {
  const stored = stubStorage()
  vi.stubGlobal('document', new EventTarget())
  const page = await openPage()
  page.writeTicks({ 'IA-01': true })
  page.deviceStorage(() => undefined, '1').forget()
  expect(Object.keys(stored)).toEqual([])
})

test('listenForTicks calls its listener after another tab changes ticks or answers', async () => {
  const heard = vi.fn()
  const page = new EventTarget()
  stubStorage()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  ;(await openPage()).listenForTicks(heard)
  for (const key of ['whose-job/checklist', 'whose-job/answers', 'whose-job/name', null])
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }))
  expect(heard).toHaveBeenCalledTimes(3)
})
