import { expect, test } from 'vitest'
import { InputError } from '../../../src/core/model/input-error.ts'
import { joinRecovery } from '../../../src/core/recovery/join.ts'
import { recoveryModel, recoveryWords } from '../../../src/core/recovery/schema.ts'

const numbers = {
  tabs: ['lost'],
  copied: ['letters'],
  parts: {
    letters: {
      desk: { source: 'page', confidence: 'high', starts: 'first', who: 'you', days: 'no-fixed-end' },
      bin: {
        source: 'page',
        confidence: 'high',
        starts: 'event',
        who: 'you',
        days: { default: 14, min: 14, max: 30 },
        setting: 'mailRetention',
      },
      cellar: {
        source: 'page',
        confidence: 'medium',
        starts: { after: 'bin' },
        who: 'administrator',
        days: 5,
      },
    },
  },
  events: { letters: { tab: 'lost', parts: ['letters'] } },
  leftOut: { stamps: ['page'], seals: [] },
}
const said = { name: 'name', how: 'how' }
const words = {
  tabs: { lost: { name: 'Lost', which: 'What?' } },
  events: { letters: { name: 'Letters', when: 'When' } },
  parts: { letters: { name: 'Letters', what: 'all' } },
  windows: {
    desk: { ...said, first: { ask: '?', look: '!', there: 'yes', left: 'no' } },
    bin: said,
    cellar: { ...said, needs: 'a key' },
  },
  leftOut: { stamps: 'Stamps.', seals: 'Seals.' },
}

/**
 * Changes the entry at `path` in the recovery numbers or texts, joins both, and returns the reported
 * problems. The value `undefined` removes the entry.
 */
function problems(where: 'numbers' | 'words', path: string[], value: unknown): readonly string[] {
  const data = structuredClone({ numbers, words }) as Record<string, unknown>
  const last = path.at(-1)!
  const parent = [where, ...path.slice(0, -1)].reduce(
    (object, key) => object[key] as Record<string, unknown>,
    data,
  )
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else parent[last] = value
  const parsed = [recoveryModel.parse(data['numbers']), recoveryWords.parse(data['words'])] as const
  try {
    joinRecovery(...parsed, { sources: ['page'], language: 'xx' })
  } catch (error) {
    if (error instanceof InputError) return error.problems.map((problem) => problem.replace(/\.$/, ''))
    throw error
  }
  return []
}

test('recovery numbers and texts with the same ids are joined without a problem', () => {
  expect(problems('words', ['leftOut', 'stamps'], 'No stamps.')).toEqual([])
  const joined = joinRecovery(recoveryModel.parse(numbers), recoveryWords.parse(words), {
    sources: ['page'],
    language: 'xx',
  })
  expect(joined.parts[0]).toMatchObject({ id: 'letters', copied: true, name: 'Letters' })
  expect(joined.leftOut[0]).toEqual({ id: 'stamps', text: 'Stamps.', sources: ['page'] })
  expect(joined.parts[0]?.windows.map(({ id, days }) => [id, days?.default])).toEqual([
    ['desk', undefined],
    ['bin', 14],
    ['cellar', 5],
  ])
})

const LETTERS = ['parts', 'letters']
const window = numbers.parts.letters.bin

test.each<[string, 'numbers' | 'words', string[], unknown, RegExp]>([
  [
    'a window without texts',
    'words',
    ['windows', 'bin'],
    undefined,
    /xx\/recovery\.yml › windows\.bin: has no words/,
  ],
  [
    'a text for an unknown part',
    'words',
    ['parts', 'stamps'],
    words.parts.letters,
    /parts\.stamps: is not in/,
  ],
  ['a tab without texts', 'words', ['tabs', 'lost'], undefined, /tabs\.lost: has no words/],
  ['an event without texts', 'words', ['events', 'letters'], undefined, /events\.letters: has no words/],
  [
    'an unverified fact without a text',
    'words',
    ['leftOut', 'seals'],
    undefined,
    /leftOut\.seals: has no words/,
  ],
  [
    'an unverified fact with an unknown source',
    'numbers',
    ['leftOut', 'seals'],
    ['gone'],
    /leftOut\.seals: "gone" is not in/,
  ],
  [
    'a first location without a question',
    'words',
    ['windows', 'desk'],
    said,
    /windows\.desk\.first: is missing/,
  ],
  [
    'a window with an unknown source',
    'numbers',
    [...LETTERS, 'bin', 'source'],
    'gone',
    /bin\.source: "gone" is not in/,
  ],
  [
    'a window after an unknown window',
    'numbers',
    [...LETTERS, 'cellar', 'starts'],
    { after: 'x' },
    /must name an earlier window/,
  ],
  [
    'a window after itself',
    'numbers',
    [...LETTERS, 'cellar', 'starts'],
    { after: 'cellar' },
    /must name an earlier window/,
  ],
  [
    'a window after a window without an end',
    'numbers',
    [...LETTERS, 'cellar', 'starts'],
    { after: 'desk' },
    /never start/,
  ],
  [
    'a window after a window that needs a hold',
    'numbers',
    [...LETTERS, 'bin', 'needsHold'],
    true,
    /leaves a gap/,
  ],
  [
    'a window after a window that needs a plan',
    'numbers',
    [...LETTERS, 'bin', 'plans'],
    ['e5'],
    /leaves a gap/,
  ],
  [
    'a window after a window that needs the value of a setting',
    'numbers',
    [...LETTERS, 'bin', 'onlyIf'],
    { setting: 'mailRetention', max: 14 },
    /leaves a gap/,
  ],
  [
    'a condition on the setting of another part',
    'numbers',
    [...LETTERS, 'cellar', 'onlyIf'],
    { setting: 'oneDriveRetention', max: 93 },
    /changes no window of this part/,
  ],
  ['a setting without days', 'numbers', [...LETTERS, 'desk', 'setting'], 'mailRetention', /no fixed end/],
  ['a setting with two ranges', 'numbers', [...LETTERS, 'cellar', 'setting'], 'mailRetention', /differs/],
  ['a part without an event', 'numbers', ['parts', 'stamps'], {}, /parts\.stamps: belongs to no event/],
  [
    'a duplicate window id',
    'numbers',
    ['parts', 'stamps'],
    { bin: window },
    /stamps\.bin: is the id of another/,
  ],
  [
    'an event with an unknown tab',
    'numbers',
    ['events', 'letters', 'tab'],
    'found',
    /tab: "found" is not one of tabs/,
  ],
  ['a tab without events', 'numbers', ['tabs'], ['lost', 'found'], /tabs\.found: has no event/],
  [
    'an event with an unknown part',
    'numbers',
    ['events', 'letters', 'parts'],
    ['stamps'],
    /"stamps" is not one of parts/,
  ],
  [
    'an unknown part in the list of copied parts',
    'numbers',
    ['copied'],
    ['stamps'],
    /copied: "stamps" is not one of parts/,
  ],
])('joining the recovery numbers and texts reports %s', (_, where, path, value, message) => {
  expect(problems(where, path, value).join('\n')).toMatch(message)
})

type Condition = { setting: 'mailRetention' | 'oneDriveRetention'; min?: number; max?: number }

test('a window for low values of a setting can precede a window for fewer low values', () => {
  const { desk, bin, cellar } = numbers.parts.letters
  const letters = {
    desk,
    bin: { ...bin, onlyIf: { setting: 'mailRetention', max: 20 } },
    cellar: { ...cellar, onlyIf: { setting: 'mailRetention', max: 19 } },
  }
  expect(problems('numbers', ['parts', 'letters'], letters)).toEqual([])
})

test.each<[string, Condition | undefined, boolean]>([
  ['the same values', { setting: 'mailRetention', min: 15, max: 20 }, true],
  ['fewer values', { setting: 'mailRetention', min: 16, max: 19 }, true],
  ['lower values', { setting: 'mailRetention', max: 20 }, false],
  ['higher values', { setting: 'mailRetention', min: 15 }, false],
  ['any value', undefined, false],
])('a window for some values of a setting can precede a window for %s', (_, onlyIf, isAllowed) => {
  const { desk, bin, cellar } = numbers.parts.letters
  const letters = {
    desk,
    bin: { ...bin, onlyIf: { setting: 'mailRetention', min: 15, max: 20 } },
    cellar: { ...cellar, onlyIf },
  }
  expect(problems('numbers', ['parts', 'letters'], letters).length === 0).toBe(isAllowed)
})

test.each([
  ['days with a default below the minimum', { default: 10, min: 14, max: 30 }, /min ≤ default ≤ max/],
  ['fractions of days', 1.5, /number of days/],
  ['days as text', 'many', /number of days/],
])('the schema of the recovery numbers refuses %s', (_, days, message) => {
  const parts = { letters: { bin: { ...window, days } } }
  const result = recoveryModel.safeParse({ ...numbers, parts })
  expect(result.error?.message).toMatch(message)
})
