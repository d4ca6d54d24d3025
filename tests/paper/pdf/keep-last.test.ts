import { expect, it, vi } from 'vitest'
import { keepLast } from '../../../src/paper/pdf/keep-last.ts'

it('makes nothing again for the same input', async () => {
  const keep = keepLast<string>()
  const make = vi.fn(() => Promise.resolve('file'))
  const both = [keep({ name: 'Harbour', paper: 'a4' }, make), keep({ name: 'Harbour', paper: 'a4' }, make)]
  expect(await Promise.all(both)).toEqual(['file', 'file'])
  expect(await keep({ name: 'Harbour', paper: 'a4' }, make)).toBe('file')
  expect(make).toHaveBeenCalledOnce()
})

it('makes a new result if one field of the input changes', async () => {
  const keep = keepLast<string>()
  await keep({ name: 'Harbour', paper: 'a4' }, () => Promise.resolve('first'))
  expect(await keep({ name: 'Harbour', paper: 'letter' }, () => Promise.resolve('second'))).toBe('second')
})

it('forgets an input whose making failed', async () => {
  const keep = keepLast<string>()
  await expect(keep({}, () => Promise.reject(new Error('no font')))).rejects.toThrow('no font')
  expect(await keep({}, () => Promise.resolve('file'))).toBe('file')
})

it('keeps the last result if the making of an earlier one fails afterwards', async () => {
  const keep = keepLast<string>()
  let fail: (problem: Error) => void = () => undefined
  const earlier = keep({ name: 'earlier' }, () => new Promise((_, reject) => (fail = reject)))
  const make = vi.fn(() => Promise.resolve('file'))
  await keep({ name: 'last' }, make)
  fail(new Error('no font'))
  await expect(earlier).rejects.toThrow('no font')
  await keep({ name: 'last' }, make)
  expect(make).toHaveBeenCalledOnce()
})
