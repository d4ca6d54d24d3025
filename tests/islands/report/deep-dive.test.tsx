import { useStore } from '../../../src/islands/use-store.ts'
import { screen, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { DeepDive } from '../../../src/islands/report/deep-dive/DeepDive.tsx'
import { GoDeeper } from '../../../src/islands/report/deep-dive/GoDeeper.tsx'
import { layDeeper } from '../../../src/core/report/deep-dive.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { answerControl } from '../../../src/core/answers/edit.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import { readDeepPlace } from '../../../src/state/deep-dive.ts'
import { atom } from 'nanostores'
import { markEnglish } from '../../../src/core/model/bilingual.ts'
import { rememberBilingual } from '../../../src/islands/Bilingual.tsx'
import { answers, tinyModel, tinyWords } from '../../core/tiny.ts'
import { draw } from '../draw.ts'
import { OPEN, TODAY } from './report.tsx'
import { echo } from '../../support/words.ts'

const words = echo('deeper', {
  position: '{area}, control {n} of {total}',
  go: 'into {area}',
  goOn: 'on with {area}',
  title: '{n} of {total} in all',
  count: ', {n} of {total} answered.',
  countNew: { other: '{n} new' },
  toFull: 'answer {total} for a full result',
  isFull: 'all {total} answered',
})
const model = tinyModel()
const quick = answers({ choices: OPEN, scope: 'quick' })

/** Renders the screen that asks about one control. Choosing a level on this screen changes `$answers`. */
async function open(id: string, own: Answers = quick, hasTitle = true) {
  const $answers = atom(own)
  const onGo = vi.fn<(place: string) => void>()
  function Page() {
    const screenOf = readDeepPlace(`deep=${id}`, layDeeper(model, useStore($answers), words.unknown))
    return (
      <DeepDive
        screen={screenOf!}
        words={words}
        hasTitle={hasTitle}
        onGo={onGo}
        onAnswer={(control, reply) => {
          $answers.set(answerControl(model, $answers.get(), control, reply))
        }}
      />
    )
  }
  document.title = 'Result'
  return { ...(await draw(<Page />)), $answers, onGo }
}
const rung = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const heading = () => screen.getByRole('heading', { level: 1 })

test('the screen of a control focuses its heading', async () => {
  await open('XA-02')
  expect(document.activeElement).toBe(heading())
  expect(heading().textContent).toBe('Do XA-02')
  expect(document.title).toBe('Do XA-02 · Result')
  expect(screen.getByText('Area A, control 2 of 2')).toBeDefined()
})

test('on a translated site, the screen of a control marks English labels', async () => {
  vi.stubEnv('SITE_TRANSLATED', 'true')
  const { where } = model.controls[1]!.words
  rememberBilingual([markEnglish(where)])
  await open('XA-02')
  vi.unstubAllEnvs()
  expect(document.querySelector('bdi[lang="en"]')?.textContent).toBe(where)
})

test('a control screen inside another page does not change the page title', async () => {
  await open('XA-02', quick, false)
  expect(document.title).toBe('Result')
})

test('leaving a control screen restores the page title', async () => {
  const { redraw } = await open('XA-02')
  await redraw(null)
  expect(document.title).toBe('Result')
})

test('a control screen offers four levels and “I don’t know”, and preselects none', async () => {
  await open('XA-01')
  const group = screen.getByRole('group', { name: 'Do XA-01' })
  const names = within(group)
    .getAllByRole('radio')
    .map((one) => one.closest('label')!.textContent)
  expect(names).toEqual(['none', `little${words.quick}`, 'half', 'all', words.unknown])
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
})

test.each([
  ['half', 0.5],
  ['all', 1],
  [words.unknown, 'unknown'],
])('choosing the level “%s” stores the answer at once', async (name, reply) => {
  const { user, $answers } = await open('XA-01')
  await user.click(rung(name))
  expect($answers.get().controls['XA-01']).toBe(reply)
  expect(rung(name).checked).toBe(true)
  expect(screen.queryByText(words.quick)).toBeNull()
})

test('removing a control’s detailed answer restores the answer from the quick quiz', async () => {
  const { user, $answers } = await open(
    'XA-01',
    answers({ choices: OPEN, controls: { 'XA-01': 1 }, scope: 'quick' }),
  )
  await user.click(screen.getByRole('button', { name: words.takeBack }))
  expect($answers.get().controls).toEqual({})
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(screen.getByText(words.quick)).toBeDefined()
  expect(document.activeElement).toBe(heading())
  expect(screen.queryByRole('button', { name: words.takeBack })).toBeNull()
})

test('a note on a control screen says that the quiz did not ask about the control', async () => {
  await open('XB-01', answers({ choices: { plan: ['small'] }, scope: 'quick' }))
  expect(screen.getByText(words.never)).toBeDefined()
})

test('a note on a control screen says that another product covers the control', async () => {
  const statuses = { 'XA-01': { kind: 'covered', by: 'Guard', full: true } } as const
  await open('XA-01', answers({ choices: OPEN, statuses, scope: 'quick' }))
  expect(screen.getByText(words.covered)).toBeDefined()
  expect(screen.queryByText(words.never)).toBeNull()
})

test('a disclosure explains why the control matters and where its setting is', async () => {
  const { user, place } = await open('XA-01')
  await user.click(screen.getByText(words.why))
  expect(place.querySelector('details')?.textContent).toContain(`Why XA-01${words.how} Where XA-01`)
})

test('Next opens the screen of the next control even if no level is chosen', async () => {
  const { user, onGo, $answers } = await open('XA-01')
  expect(screen.queryByRole('link', { name: words.back })).toBeNull()
  expect(screen.getByRole('link', { name: words.toReport }).getAttribute('href')).toBe('#deeper')
  await user.click(screen.getByRole('button', { name: words.next }))
  expect(onGo).toHaveBeenCalledExactlyOnceWith('deep=XA-02')
  expect($answers.get()).toBe(quick)
})

test('the button of the last control screen returns to the report', async () => {
  const { user, onGo } = await open('XA-02')
  expect(screen.getByRole('link', { name: words.back }).getAttribute('href')).toBe('#deep=XA-01')
  expect(screen.queryByRole('link', { name: words.toReport })).toBeNull()
  await user.click(screen.getByRole('button', { name: words.finish }))
  expect(onGo).toHaveBeenCalledExactlyOnceWith('deeper')
})

/** Renders a link to the detailed questions of each area. */
async function openAreas(own: Answers) {
  const report = writeReport(model, tinyWords, own, { today: TODAY })
  await draw(<GoDeeper areas={layDeeper(model, own, words.unknown)} report={report} words={words} />)
}
const ways = () =>
  screen
    .getAllByRole('listitem')
    .map((item) => [item.textContent, within(item).getByRole('link').getAttribute('href')])

test('an area without detailed answers links to the area’s first control', async () => {
  await openAreas(quick)
  expect(ways()).toEqual([
    ['into Area A, 2 of 2 answered.', '#deep=XA-01'],
    ['into Area B, 2 of 2 answered.', '#deep=XB-01'],
  ])
})

test('the link of an area shows how many controls of the area have no answer', async () => {
  await openAreas(answers({ choices: { first: ['all'] }, scope: 'quick' }))
  expect(ways()[1]?.[0]).toBe('into Area B, 0 of 2 answered. 2 new')
})

test('a partly answered area links to its first control without a detailed answer', async () => {
  await openAreas(answers({ choices: OPEN, controls: { 'XA-01': 1 }, scope: 'quick' }))
  expect(ways()[0]).toEqual(['on with Area A, 2 of 2 answered.', '#deep=XA-02'])
})

test('an area with only detailed answers links to the area’s first control', async () => {
  await openAreas(answers({ choices: OPEN, controls: { 'XA-01': 1, 'XA-02': 1 }, scope: 'quick' }))
  expect(ways()[0]).toEqual(['into Area A, 2 of 2 answered.', '#deep=XA-01'])
})

test.each([
  ['quick', 'answer 4 for a full result'],
  ['full', 'all 4 answered'],
] as const)(
  'the list of areas says how many answers a full result needs (scope “%s”)',
  async (scope, said) => {
    await openAreas(answers({ choices: OPEN, scope }))
    expect(screen.getByText('4 of 4 in all')).toBeDefined()
    expect(screen.getByText(new RegExp(said))).toBeDefined()
  },
)
