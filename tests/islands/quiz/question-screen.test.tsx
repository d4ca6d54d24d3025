import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { QuizApp } from '../../../src/islands/quiz/QuizApp.tsx'
import type { Option, Question } from '../../../src/core/model/model.ts'
import { tinyGroups, tinyQuestions } from '../../core/tiny.ts'
import { blockStorage } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { radio, textsOf } from '../page.ts'
import { keepAnswers, quizProps, quizWords as words, storeWords } from './quiz.ts'

/** Opens the quiz at a question. */
function open(id: string, changes: Parameters<typeof quizProps>[0] = {}) {
  history.replaceState(null, '', `/#q=${id}`)
  return draw(<QuizApp {...quizProps(changes)} />)
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const next = () => screen.getByRole('button', { name: words.next })
const title = () => screen.getByRole('heading', { level: 1 })
const group = (name: string) => screen.getByRole('group', { name })

/** Returns the questions of the test model with changes in one question. */
function withQuestion(id: string, changes: Partial<Question>): { questions: Question[] } {
  return { questions: tinyQuestions.map((one) => (one.id === id ? { ...one, ...changes } : one)) }
}
const optionOf = (id: string, changes: Partial<Option> = {}): Option => ({
  ...{ id, label: `Label ${id}`, sets: {}, alone: false, unknown: false },
  ...changes,
})

test('the options of a question form a group, and no option is preselected', async () => {
  await open('first')
  expect(within(group('first?')).getAllByRole('radio')).toHaveLength(5)
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(screen.getByText(/question 4 of up to 6/).textContent).toBe(
    'Area A, question 4 of up to 6, 0 minutes',
  )
})

test('after choosing an option, the visitor must press Next to open the next question', async () => {
  const { user } = await open('plan')
  await user.click(radio('Label small'))
  expect(radio('Label small').checked).toBe(true)
  expect(title().textContent).toBe('plan?')
  await user.click(next())
  expect(title().textContent).toBe('people?')
  expect(document.activeElement).toBe(title())
  expect(location.hash).toBe('#q=people')
})

/** The title of the screen that is drawn ahead, or `undefined`. */
const ahead = () => document.querySelector(':is(form, .check)[hidden] h1')?.textContent

test('the next question is drawn, hidden, while the visitor reads', async () => {
  await open('plan')
  await waitFor(() => expect(ahead()).toBe('people?'))
  expect(title().textContent).toBe('plan?')
})

test('Next shows the question that was drawn ahead, and draws the one after it', async () => {
  const { user } = await open('plan')
  await waitFor(() => expect(ahead()).toBe('people?'))
  const drawn = document.querySelector('form[hidden]')
  await user.click(radio('Label small'))
  await user.click(next())
  expect(title().closest('form')).toBe(drawn)
  expect(document.activeElement).toBe(title())
  await waitFor(() => expect(ahead()).not.toBe('people?'))
})

/** Answers the first question, and presses Next when the second question is drawn. */
async function pressNext() {
  const { user } = await open('plan')
  await waitFor(() => expect(ahead()).toBe('people?'))
  await user.click(radio('Label small'))
  next().click()
}
/** How many questions the progress counts as done. */
const done = () => within(screen.getByRole('region', { name: words.side })).getByRole('heading').textContent

test('Next shows the question drawn ahead before Preact renders', async () => {
  await pressNext()
  expect([title().textContent, location.hash]).toEqual(['people?', '#q=people'])
  expect(document.title).toMatch(/^plan/)
  await waitFor(() => expect(document.title).toMatch(/^people/))
})

test('a choice immediately after Next belongs to the question on screen', async () => {
  await pressNext()
  radio('Label few').click()
  await waitFor(() => expect(done()).toMatch(/^side 2 /))
  expect([title().textContent, radio('Label few').checked]).toEqual(['people?', true])
})

test('a press outside of the question immediately after Next finds the page rendered', async () => {
  await pressNext()
  const first = (): string | null => document.querySelector('form h1')!.textContent
  expect(first()).toBe('plan?')
  document.body.click()
  expect(first()).toBe('people?')
})

test('Back immediately after Next shows the earlier question', async () => {
  await pressNext()
  history.back()
  await waitFor(() => expect(location.hash).toBe('#q=plan'))
  await waitFor(() => expect(title().textContent).toBe('plan?'))
  expect(radio('Label small').checked).toBe(true)
})

test('an answer that decides the next question changes the question drawn ahead', async () => {
  const { user } = await open('first')
  await waitFor(() => expect(ahead()).toBeDefined())
  await user.click(radio('Label no'))
  expect(ahead()).toBe('ticks?')
  await user.click(radio('Label bit'))
  expect(ahead()).toBe('second?')
  await user.click(next())
  expect(title().textContent).toBe('second?')
})

test('an answer that decides the total changes the number of the question ahead', async () => {
  const { user } = await open('first')
  await waitFor(() => expect(ahead()).toBe('ticks?'))
  const position = () => document.querySelector('form[hidden] .where')?.textContent
  expect(position()).toMatch(/question 6 of up to 6/)
  await user.click(radio('Label no'))
  expect(position()).toMatch(/question 5 of 5/)
})

test('nothing is drawn ahead of a question that the check screen opened', async () => {
  history.replaceState({ returns: true }, '', '/#q=first')
  await draw(<QuizApp {...quizProps()} />)
  await waitFor(() => expect(title().textContent).toBe('first?'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(ahead()).toBeUndefined()
})

/** Opens the last question, with answers to the other questions. */
function openLast() {
  keepAnswers({
    choices: { plan: ['small'], people: ['few'], facts: ['none'], first: ['no'] },
    scope: 'quick',
  })
  return open('ticks')
}

test('the last question shows the list of answers that was drawn ahead', async () => {
  const { user } = await openLast()
  await waitFor(() => expect(ahead()).toBe(words.checkTitle))
  const drawn = document.querySelector('.check')
  await user.click(box('Label b1-half'))
  screen.getByRole('button', { name: words.toCheck }).click()
  expect([title().textContent, document.title, location.hash]).toEqual([
    words.checkTitle,
    expect.stringMatching(/^ticks/),
    '#check',
  ])
  await waitFor(() => expect(document.title).toMatch(words.checkTitle))
  expect(title().closest('.check')).toBe(drawn)
  expect(document.activeElement).toBe(title())
})

test('the list of answers is not drawn ahead while another answer is missing', async () => {
  await open('ticks')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(ahead()).toBeUndefined()
})

test('pressing Enter on an option opens the next question', async () => {
  const { user } = await open('plan')
  await user.click(radio('Label small'))
  await user.keyboard('{Enter}')
  expect(title().textContent).toBe('people?')
})

test('arrow keys choose another option of the question', async () => {
  const { user } = await open('plan')
  await user.click(radio('Label small'))
  await user.keyboard('{ArrowDown}')
  expect(radio('Label large').checked).toBe(true)
  expect(document.activeElement).toBe(radio('Label large'))
})

test('a number key chooses and focuses its option', async () => {
  const { user } = await open('first')
  radio('Label no').focus()
  await user.keyboard('3')
  expect(radio('Label half').checked).toBe(true)
  expect(document.activeElement).toBe(radio('Label half'))
})

test.each(['9', '0', 'a', '{Control>}2{/Control}', '{Shift>}2{/Shift}', '{Alt>}2{/Alt}'])(
  'the key %s chooses no option',
  async (keys) => {
    const { user } = await open('first')
    radio('Label no').focus()
    await user.keyboard(keys)
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  },
)

test('a number key chooses an option while the heading of the question has the focus', async () => {
  const { user } = await open('plan')
  await user.click(radio('Label small'))
  await user.click(next())
  expect(document.activeElement).toBe(title())
  await user.keyboard('2')
  const second = screen.getAllByRole('radio')[1]
  expect(screen.getByRole('radio', { checked: true })).toBe(second)
  expect(document.activeElement).toBe(second)
})

test('a number key outside the question chooses no option', async () => {
  const { user } = await open('first')
  const outside = document.createElement('button')
  document.body.append(outside)
  outside.focus()
  await user.keyboard('1')
  outside.remove()
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
})

test('two number keys pressed before the next rendering both choose an option', async () => {
  await open('ticks')
  const first = box('Label b1-half')
  for (const key of ['1', '3'])
    first.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await change(() => undefined)
  expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([
    box('Label b1-half'),
    box('Label b2-half'),
  ])
})

test('several checkboxes can be ticked and unticked', async () => {
  const { user } = await open('ticks')
  await user.click(box('Label b1-half'))
  await user.click(box('Label b2-half'))
  expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2)
  await user.click(box('Label b1-half'))
  expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box('Label b2-half')])
})

test.each(['none', 'unknown'])('the exclusive option “%s” unticks all others', async (id) => {
  const { user } = await open('ticks')
  await user.click(box('Label b1-half'))
  await user.click(box(`Label ${id}`))
  expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box(`Label ${id}`)])
})

test('choosing another option unticks the exclusive option', async () => {
  const { user } = await open('ticks')
  await user.click(box('Label none'))
  await user.click(box('Label b1-half'))
  expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box('Label b1-half')])
})

test.each([
  ['plan', words.chooseOne],
  ['first', words.chooseKnown],
  ['facts', words.chooseMany],
])('Next without a choice on question “%s” focuses an alert', async (id, problem) => {
  const { user } = await open(id)
  await user.click(next())
  const alert = screen.getByRole('alert')
  expect(document.activeElement).toBe(alert)
  expect(within(alert).getByRole('heading').textContent).toBe(words.problem)
  expect(within(alert).getByRole('link').textContent).toBe(problem)
  expect(screen.getByRole('group', { name: `${id}?`, description: problem })).toBeDefined()
  expect(document.title).toBe(`Error: ${id}? · Site`)
  expect(title().textContent).toBe(`${id}?`)
})

test('a second Next without a choice focuses the alert again', async () => {
  const { user } = await open('plan')
  await user.click(next())
  next().focus()
  await user.click(next())
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('the link in the alert about a missing choice focuses the first option', async () => {
  const { user } = await open('plan')
  await user.click(next())
  await user.click(within(screen.getByRole('alert')).getByRole('link'))
  expect(document.activeElement).toBe(radio('Label small'))
  expect(location.hash).toBe('#q=plan')
})

test('choosing an option removes the alert and the error in the document title', async () => {
  const { user } = await open('plan')
  await user.click(next())
  await user.click(radio('Label large'))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.title).toBe('plan? · Site')
})

test('only the first question has no Back link', async () => {
  const { user } = await open('plan')
  expect(screen.queryByRole('link', { name: words.back })).toBeNull()
  await user.click(radio('Label small'))
  await user.click(next())
  await user.click(screen.getByRole('link', { name: words.back }))
  await waitFor(() => expect(title().textContent).toBe('plan?'))
  expect(radio('Label small').checked).toBe(true)
})

test('the last question has a button to the check screen instead of Next', async () => {
  await open('ticks')
  expect(screen.getByRole('button', { name: words.toCheck })).toBeDefined()
  expect(screen.queryByRole('button', { name: words.next })).toBeNull()
})

test('Next skips a question that does not apply', async () => {
  const { user } = await open('first')
  await user.click(radio('Label no'))
  await user.click(next())
  expect(title().textContent).toBe('ticks?')
})

test('the help text of a question is the description of its group of options', async () => {
  await open('plan', withQuestion('plan', { help: 'Look at the bill.' }))
  expect(screen.getByRole('group', { description: 'Look at the bill.' })).toBeDefined()
})

test('the description of a group of options contains the help text and the error', async () => {
  const { user } = await open('plan', withQuestion('plan', { help: 'Look at the bill.' }))
  await user.click(next())
  expect(screen.getByRole('group', { description: `Look at the bill. ${words.chooseOne}` })).toBeDefined()
})

test('a click on the disclosure shows why the quiz asks the question', async () => {
  const { user, place } = await open('plan', withQuestion('plan', { why: 'Prices differ.' }))
  const details = place.querySelector('details')!
  expect(details.open).toBe(false)
  await user.click(screen.getByText(words.why))
  expect(details.open).toBe(true)
  expect(screen.getByText('Prices differ.')).toBeDefined()
})

test('a question without a stated reason has no disclosure', async () => {
  await open('plan', withQuestion('plan', { why: '' }))
  expect(screen.queryByText(words.why)).toBeNull()
})

test('options appear under the headings of their groups', async () => {
  const options = [optionOf('a', { group: 'Small' }), optionOf('b'), optionOf('c', { group: 'Large' })]
  await open('plan', withQuestion('plan', { options }))
  expect(textsOf(within(group('plan?')).getAllByRole('heading', { level: 2 }))).toEqual(['Small', 'Large'])
})

test('the accessible name of an option contains its long label and help text', async () => {
  const label = 'Multi-factor authentication for everyone. '.repeat(8).trim()
  await open(
    'plan',
    withQuestion('plan', { options: [optionOf('a', { label, help: 'No exception.' }), optionOf('b')] }),
  )
  expect(
    screen.getByRole('radio', { name: (name) => name.startsWith(label) && name.endsWith('No exception.') }),
  ).toBeDefined()
})

test('only the first nine options have a number key', async () => {
  const options = Array.from({ length: 11 }, (_, at) => optionOf(String(at + 1)))
  const { user, place } = await open('facts', withQuestion('facts', { options }))
  expect(textsOf(place.querySelectorAll('kbd')).join('')).toBe('123456789')
  expect(screen.getByText('keys 1 to 9')).toBeDefined()
  box('Label 1').focus()
  await user.keyboard('10')
  expect(screen.getAllByRole('checkbox', { checked: true })).toEqual([box('Label 1')])
})

test('a choice made in another tab appears on the screen', async () => {
  await open('plan')
  const kept = { quiz: '2026-11', changed: { 'choices.plan': 5 } }
  const answers = { choices: { plan: ['large'] }, context: {}, controls: {}, statuses: {}, scope: 'quick' }
  const event = new StorageEvent('storage', {
    key: 'whose-job/answers',
    newValue: JSON.stringify({ ...kept, answers }),
  })
  await change(() => dispatchEvent(event))
  expect(radio('Label large').checked).toBe(true)
})

test('a choice stays in memory and a notice appears if the device stores no answers', async () => {
  const { user } = await open('plan')
  expect(screen.queryByRole('status')).toBeNull()
  blockStorage()
  await user.click(radio('Label small'))
  expect(screen.getByRole('status').textContent).toBe(storeWords.memoryOnly)
  expect(radio('Label small').checked).toBe(true)
})

test('the list of areas marks the current area and shows the number of its answers', async () => {
  const { user, place } = await open('first')
  await user.click(radio('Label no'))
  const parts = within(screen.getByRole('region', { name: words.side })).getAllByRole('listitem')
  expect(textsOf(parts)).toEqual([`${words.context}to go 3`, 'Area Anow 1/1', 'Area Bto go 1'])
  expect(parts[1]?.getAttribute('aria-current')).toBe('step')
  expect(screen.getByRole('heading', { name: `${words.side} 1 of 5 done` })).toBeDefined()
  expect(screen.getByRole('img', { name: 'part 2 of 3: Area A' })).toBeDefined()
  expect(place.querySelectorAll('[aria-current]')).toHaveLength(1)
})

const withGroups = { questions: [tinyGroups, ...tinyQuestions.slice(0, 1)] }

test('each group of options has its own heading and its own radio buttons', async () => {
  const { user } = await open('pairs', withGroups)
  const [one, two] = [group('Heading B1?'), group('Heading B2?')]
  await user.click(within(one).getByRole('radio', { name: 'Label b1-half' }))
  await user.click(within(two).getByRole('radio', { name: 'Label b2-all' }))
  await user.click(within(one).getByRole('radio', { name: 'Label b1-all' }))
  const checked = screen.getAllByRole('radio', { checked: true })
  expect(checked.map((one) => (one as HTMLInputElement).value)).toEqual(['b1-all', 'b2-all'])
})

test('Next lists each option group without an answer, with a link to its first option', async () => {
  const { user } = await open('pairs', withGroups)
  await user.click(radio('Label b1-no'))
  await user.click(next())
  const alert = screen.getByRole('alert')
  expect(textsOf(within(alert).getAllByRole('link'))).toEqual(['choose in Heading B2?'])
  const error = document.getElementById(group('Heading B2?').getAttribute('aria-describedby') ?? '')
  expect(error?.textContent).toBe('choose in Heading B2?')
  expect(group('Heading B1?').hasAttribute('aria-describedby')).toBe(false)
  await user.click(within(alert).getByRole('link'))
  expect(document.activeElement).toBe(radio('Label b2-no'))
})

test('a number key chooses an option of the group that has the focus', async () => {
  const { user } = await open('pairs', withGroups)
  await user.click(radio('Label b2-no'))
  await user.keyboard('3')
  expect(screen.getAllByRole('radio', { checked: true })).toEqual([radio('Label b2-all')])
})

test('a number key chooses an option of the first group while no group has the focus', async () => {
  const { user } = await open('pairs', withGroups)
  title().focus()
  await user.keyboard('1')
  expect(screen.getAllByRole('radio', { checked: true })).toEqual([radio('Label b1-no')])
})

const askIt = () => screen.getByRole('button', { name: words.askIt })
const checkedIds = () => screen.getAllByRole<HTMLInputElement>('radio', { checked: true }).map(({ id }) => id)

test('a question about the business has no button that chooses “I don’t know”', async () => {
  const { place } = await open('plan')
  expect(screen.queryByRole('button', { name: words.askIt })).toBeNull()
  expect(place.textContent).not.toContain(words.between)
})

test('only the first question with the option “I don’t know” has a note about it', async () => {
  const note = `${words.between} ${words.unknownNote}`
  await open('first')
  expect(screen.getByText(note)).toBeDefined()
  location.hash = '#q=ticks'
  await waitFor(() => expect(title().textContent).toBe('ticks?'))
  expect(screen.queryByText(note)).toBeNull()
  expect(askIt()).toBeDefined()
})

test('the disclosure of a question repeats what to choose between two answers', async () => {
  const { place } = await open('first', withQuestion('first', { why: 'Prices differ.' }))
  expect(place.querySelector('details')?.textContent).toContain(words.between)
})

test('the button “ask IT” chooses and focuses the option “I don’t know”', async () => {
  const { user } = await open('first')
  await user.click(radio('Label bit'))
  expect(askIt().className).not.toContain('done')
  await user.click(askIt())
  expect(checkedIds()).toEqual(['first-unknown'])
  expect(document.activeElement?.id).toBe('first-unknown')
  expect(askIt().className).toContain('done')
})

test('the button “ask IT” chooses “I don’t know” only in groups without an answer', async () => {
  const { user } = await open('pairs', withGroups)
  await user.click(radio('Label b1-half'))
  for (const _ of ['first press', 'second press']) {
    await user.click(askIt())
    expect(checkedIds()).toEqual(['pairs-b1-half', 'pairs-b2-unknown'])
    expect(document.activeElement?.id).toBe('pairs-b2-unknown')
  }
})

test('the button “ask IT” chooses “I don’t know” in all groups if all have answers', async () => {
  const { user } = await open('pairs', withGroups)
  await user.click(radio('Label b1-half'))
  await user.click(radio('Label b2-all'))
  await user.click(askIt())
  expect(checkedIds()).toEqual(['pairs-b1-unknown', 'pairs-b2-unknown'])
})

test('the button “I don’t know” does not name IT if only the owner can answer', async () => {
  const { user, place } = await open('first', withQuestion('first', { knows: 'you' }))
  expect(screen.queryByRole('button', { name: words.askIt })).toBeNull()
  expect(place.textContent).not.toContain(words.notMine)
  await user.click(screen.getByRole('button', { name: 'Label unknown' }))
  expect(checkedIds()).toEqual(['first-unknown'])
})

test('the button to look an answer up later does not name IT if nobody looks after IT', async () => {
  const ownIt = tinyQuestions.map((question) =>
    question.id === 'plan'
      ? { ...question, options: question.options.map((option) => ({ ...option, ownIt: true })) }
      : question,
  )
  const { user, place } = await open('plan', { questions: ownIt })
  await user.click(radio('Label small'))
  await change(() => {
    location.hash = '#q=first'
  })
  await waitFor(() => expect(title().textContent).toBe('first?'))
  expect(screen.queryByRole('button', { name: words.askIt })).toBeNull()
  expect(place.textContent).not.toContain(words.notMine)
  await user.click(screen.getByRole('button', { name: words.lookUp }))
  expect(checkedIds()).toEqual(['first-unknown'])
})

test('a question about the business can have a disclosure on where to find the answer', async () => {
  const { user, place } = await open('plan', withQuestion('plan', { where: 'Look at the bill.' }))
  expect(within(place.querySelector('details')!).getByText(words.where)).toBeDefined()
  expect(screen.getByText('Look at the bill.')).toBeDefined()
  await user.click(next())
  expect(within(screen.getByRole('alert')).getByRole('link').textContent).toBe(words.chooseKnown)
})

test('the progress counts neither as done nor as open a question that does not apply', async () => {
  const { user } = await open('first')
  const progress = screen.getByRole('region', { name: words.side })
  const sum = () => within(progress).getByRole('heading').textContent
  expect(sum()).toBe('side 0 of up to 6 done')
  await user.click(radio('Label no'))
  expect(sum()).toBe('side 1 of 5 done')
  expect(within(progress).getByText('now 1/1')).toBeDefined()
})

test('an answer that changes the total changes the position with the next question', async () => {
  const { user } = await open('first')
  const position = () => screen.getByText(/, question/, { selector: 'form:not([hidden]) *' }).textContent
  expect(position()).toBe('Area A, question 4 of up to 6, 0 minutes')
  await user.click(radio('Label no'))
  expect(position()).toBe('Area A, question 4 of up to 6, 0 minutes')
  await user.click(screen.getByRole('button', { name: words.next }))
  expect(position()).toMatch(/, question 5 of 5, 0 minutes$/)
})

test('the progress comes after the question in the document order', async () => {
  await open('plan')
  const progress = screen.getByRole('region', { name: words.side })
  expect(title().compareDocumentPosition(progress)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})
