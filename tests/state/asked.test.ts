import { beforeEach, expect, test } from 'vitest'
import { $askedOn, forgetAsked, openAsked, rememberAsked } from '../../src/state/asked.ts'
import { readText, writeText } from '../../src/state/storage.ts'
import { stubStorage } from './stub-storage.ts'

beforeEach(() => {
  stubStorage()
})

test('the day of asking is read again on the next visit', () => {
  writeText('answers', '{}')
  rememberAsked('2026-11-26')
  $askedOn.set(undefined)
  openAsked()
  expect($askedOn.get()).toBe('2026-11-26')
})

test('the day of asking is not stored on a device without stored answers', () => {
  rememberAsked('2026-11-26')
  expect([$askedOn.get(), readText('asked')]).toEqual(['2026-11-26', undefined])
})

test('a stored text that is not a date counts as not asked', () => {
  writeText('asked', 'yesterday')
  openAsked()
  expect($askedOn.get()).toBeUndefined()
})

test('the day of asking is deleted when another business becomes the current one', () => {
  writeText('answers', '{}')
  rememberAsked('2026-11-26')
  forgetAsked()
  expect([$askedOn.get(), readText('asked')]).toEqual([undefined, undefined])
})

test.each(['2026-11-26', undefined])('the forgotten day of asking (%s) can be brought back', (day) => {
  writeText('answers', '{}')
  if (day) rememberAsked(day)
  const bringBack = forgetAsked()
  bringBack()
  expect([$askedOn.get(), readText('asked')]).toEqual([day, day])
})
