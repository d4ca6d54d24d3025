import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { type ResultInput, computeAhead, sourceOf, viewOf } from '../../src/state/result-source.ts'
import { answers } from '../core/tiny.ts'
import { tinyContent } from './loaded.ts'

const MINE = answers({ choices: { plan: ['small'] }, scope: 'quick' })
const input = (changes: Partial<ResultInput> = {}): ResultInput => ({
  ...{ content: tinyContent, own: MINE, name: 'Harbour', decode: undefined, today: '2026-11-24' },
  ...changes,
})

test.each<[string, Parameters<typeof sourceOf>, ReturnType<typeof sourceOf>]>([
  ['the example, before a link', [{ kind: 'example' }, { guest: '1ab' }, true], { kind: 'example' }],
  ['a link', [undefined, { guest: '1ab', own: '1cd' }, true], { kind: 'guest', payload: '1ab' }],
  ['the quiz, before the device', [undefined, { own: '1cd' }, true], { kind: 'handedOver', payload: '1cd' }],
  ['the device, also beside a reply from IT', [undefined, { reply: '1ef' }, true], { kind: 'own' }],
  ['nothing without stored answers', [undefined, {}, false], { kind: 'none' }],
])('the source of the result is %s', (_, given, source) => {
  expect(sourceOf(...given)).toEqual(source)
})

test('the visitor’s own answers are shown under the visitor’s company name', () => {
  expect(viewOf({ kind: 'own' }, input())).toMatchObject({ kind: 'own', report: { name: 'Harbour' } })
})

test('the view without answers has the kind "empty"', () => {
  const none = viewOf({ kind: 'none' }, input({ own: NO_ANSWERS }))
  expect(none).toEqual({ kind: 'empty', problems: [] })
})

test('a link that cannot be opened shows the reason and the visitor’s own result', () => {
  const decode = (): { ok: false; problems: string[] } => ({ ok: false, problems: ['badLink'] })
  const view = viewOf({ kind: 'guest', payload: '1ab' }, input({ decode }))
  expect(view).toMatchObject({ kind: 'own', problems: ['badLink'] })
})

test('a saved assessment keeps its own day and name', () => {
  const result = { answers: MINE, name: 'Spring', date: '2026-05-04', note: 'Of spring' }
  expect(viewOf({ kind: 'archived', result }, input())).toMatchObject({
    ...{ kind: 'archived', note: 'Of spring' },
    report: { name: 'Spring', date: '2026-05-04' },
  })
})

test('a report computed ahead is shown for the same answers, name and day', () => {
  const kept = { answers: MINE, changed: { 'choices.plan': Date.parse('2026-11-20T12:00:00') } }
  computeAhead(tinyContent, kept, { name: 'Harbour', today: '2026-11-24' })
  const shown = (changes: Partial<ResultInput> = {}) => {
    const view = viewOf({ kind: 'own' }, input({ own: { ...MINE }, answeredOn: '2026-11-20', ...changes }))
    return 'report' in view ? view.report : undefined
  }
  const ahead = shown()
  expect(shown()).toBe(ahead)
  expect(ahead).toMatchObject({ name: 'Harbour', date: '2026-11-24' })
  expect(shown({ name: 'Quay' })).toMatchObject({ name: 'Quay' })
  expect(shown({ today: '2026-11-25' })).toMatchObject({ date: '2026-11-25' })
  expect(shown({ own: { ...MINE, choices: { plan: ['big'] } } })).not.toEqual(ahead)
})
