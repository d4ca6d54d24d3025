import { expect, it, vi } from 'vitest'
import { keepLast } from '../../../src/paper/pdf/keep-last.ts'

it('makes nothing again for the same input', async () => {
  const keep = keepLast<string>()
  const make = vi.fn(() => Promise.resolve('file'))
  expect(await keep({ name: 'Harbour', paper: 'a4' }, make)).toBe('file')
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
