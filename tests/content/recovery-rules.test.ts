import { expect, test } from 'vitest'
import { joinRecovery } from '../../src/content/recovery.ts'
import { recoveryModel, recoveryWords } from '../../src/core/recovery/schema.ts'
import { problemsIn } from './content.ts'

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
 * Changes an entry of the recovery numbers or texts, and returns the reported problems. The path of the entry starts with
 * "numbers" or "words". The value `undefined` removes the entry.
 */
function problems(path: string, value: unknown): readonly string[] {
  const data = structuredClone({ numbers, words }) as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop()!
  const parent = steps.reduce((object, key) => object[key] as Record<string, unknown>, data)
  if (value === undefined) Reflect.deleteProperty(parent, last)
  else parent[last] = value
  return problemsIn('recovery', {
    language: 'xx',
    model: { recovery: recoveryModel.parse(data['numbers']), sources: { page: {} } },
    words: { recovery: recoveryWords.parse(data['words']) },
  }).map((problem) => problem.replace(/\.$/, ''))
}

test('recovery numbers and texts with the same ids are joined without a problem', () => {
  expect(problems('words.leftOut.stamps', 'No stamps.')).toEqual([])
  const joined = joinRecovery(recoveryModel.parse(numbers), recoveryWords.parse(words))
  expect(joined.parts[0]).toMatchObject({ id: 'letters', copied: true, name: 'Letters' })
  expect(joined.leftOut[0]).toEqual({ id: 'stamps', text: 'Stamps.', sources: ['page'] })
  expect(joined.parts[0]?.windows.map(({ id, days }) => [id, days?.default])).toEqual([
    ['desk', undefined],
    ['bin', 14],
    ['cellar', 5],
  ])
})

const LETTERS = 'numbers.parts.letters'
const { desk, bin, cellar } = numbers.parts.letters
const MAIL = { setting: 'mailRetention' }
const OTHER = { setting: 'oneDriveRetention', max: 93 }

test.each<[string, string, unknown, RegExp]>([
  ['a first location without a question', 'words.windows.desk', said, /windows\.desk\.first: is missing/],
  [
    'a window after an unknown one',
    `${LETTERS}.cellar.starts`,
    { after: 'x' },
    /must name an earlier window/,
  ],
  ['a window after itself', `${LETTERS}.cellar.starts`, { after: 'cellar' }, /must name an earlier window/],
  ['a window after one without an end', `${LETTERS}.cellar.starts`, { after: 'desk' }, /never start/],
  ['a window after one that needs a hold', `${LETTERS}.bin.needsHold`, true, /leaves a gap/],
  ['a window after one that needs a plan', `${LETTERS}.bin.plans`, ['e5'], /leaves a gap/],
  ['a window after one that needs a value', `${LETTERS}.bin.onlyIf`, { ...MAIL, max: 14 }, /leaves a gap/],
  [
    'a condition on a setting of another part',
    `${LETTERS}.cellar.onlyIf`,
    OTHER,
    /changes no window of this part/,
  ],
  ['a setting without days', `${LETTERS}.desk.setting`, 'mailRetention', /no fixed end/],
  ['a setting with two ranges', `${LETTERS}.cellar.setting`, 'mailRetention', /differs/],
  ['a part without an event', 'numbers.parts.stamps', {}, /parts\.stamps: belongs to no event/],
  ['a duplicate window id', 'numbers.parts.stamps', { bin }, /stamps\.bin: is the id of another/],
  ['a tab without events', 'numbers.tabs', ['lost', 'found'], /tabs\.found: has no event/],
])('joining the recovery numbers and texts reports %s', (_, path, value, message) => {
  expect(problems(path, value).join('\n')).toMatch(message)
})

test('a window for low values of a setting can precede a window for fewer low values', () => {
  const letters = {
    desk,
    bin: { ...bin, onlyIf: { ...MAIL, max: 20 } },
    cellar: { ...cellar, onlyIf: { ...MAIL, max: 19 } },
  }
  expect(problems(LETTERS, letters)).toEqual([])
})

test.each<[string, object | undefined, boolean]>([
  ['the same values', { ...MAIL, min: 15, max: 20 }, true],
  ['fewer values', { ...MAIL, min: 16, max: 19 }, true],
  ['lower values', { ...MAIL, max: 20 }, false],
  ['higher values', { ...MAIL, min: 15 }, false],
  ['any value', undefined, false],
])('a window for some values of a setting can precede a window for %s', (_, onlyIf, isAllowed) => {
  const some = { ...bin, onlyIf: { ...MAIL, min: 15, max: 20 } }
  const letters = { desk, bin: some, cellar: { ...cellar, onlyIf } }
  expect(problems(LETTERS, letters).length === 0).toBe(isAllowed)
})

test.each([
  ['days with a default below the minimum', { default: 10, min: 14, max: 30 }, /min ≤ default ≤ max/],
  ['fractions of days', 1.5, /number of days/],
  ['days as text', 'many', /number of days/],
])('the schema of the recovery numbers refuses %s', (_, days, message) => {
  const parts = { letters: { bin: { ...bin, days } } }
  const result = recoveryModel.safeParse({ ...numbers, parts })
  expect(result.error?.message).toMatch(message)
})
