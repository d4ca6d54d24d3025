import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { QuizApp } from '../../../src/islands/quiz/QuizApp.tsx'
import { decodeShare } from '../../../src/core/exchange/share.ts'
import type { Answers } from '../../../src/core/answers/answers.ts'
import type { QuizProps } from '../../../src/islands/quiz/quiz-props.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { tinyFileWords, tinyGroups, tinyModel } from '../../core/tiny.ts'
import { blockStorage, collectDownloads, fillStorage, newAddress, serve } from '../browser.ts'
import { type Drawn, draw } from '../draw.ts'
import { button, filePicker, jsonFile, textsOf } from '../page.ts'
import {
  copies,
  keepAnswers,
  memoryVisit,
  moreContent,
  quizProps,
  storeWords,
  quizWords as words,
} from './quiz.ts'

const ALL = {
  plan: ['small'],
  people: ['few'],
  facts: ['pays', 'health'],
  first: ['half'],
  second: ['all'],
  ticks: ['none'],
}

/** Stores choices on the device, as an earlier visit does. */
function keep(choices: Record<string, string[]>): void {
  const changed = Object.fromEntries(Object.keys(choices).map((id) => [`choices.${id}`, 1]))
  keepAnswers({ choices, scope: 'quick' }, { changed })
}
/** Serves the texts about saved answers. Returns their URL as a property of the page. */
function serveMore(): { moreUrl: string } {
  const moreUrl = newAddress()
  serve({ [moreUrl]: moreContent() })
  return { moreUrl }
}
/** Opens the check screen of a visitor with these stored choices. */
async function open(choices: Record<string, string[]> = ALL, changes: Partial<QuizProps> = {}) {
  keep(choices)
  changes.device?.address.go('check')
  history.replaceState(null, '', '/#check')
  const drawn = await draw(<QuizApp {...quizProps(changes)} />)
  await screen.findByRole('button', { name: storeWords.save })
  return drawn
}
const kept = () => localStorage.getItem('whose-job/answers')
/** Returns the answer that the check screen shows for a question. `summary` is the question's short name. */
const said = (summary: string): string[] => {
  const row = screen.getByText(summary, { selector: 'dt' }).parentElement!
  return textsOf(within(row).getAllByRole('paragraph'))
}

test('each statement of a group has its own answer, and one button opens the screen', async () => {
  const questions = [...tinyModel().questions, { ...tinyGroups, tickListUntil: undefined }]
  const { user } = await open({ pairs: ['b1-half'] }, { questions })
  const row = screen.getByText('pairs', { selector: 'dt' }).parentElement!
  const answersIn = [...row.querySelectorAll<HTMLElement>('.said-answer')].map((one) =>
    textsOf(within(one).getAllByRole('paragraph')),
  )
  expect(answersIn).toEqual([
    ['Heading B1?', 'Label b1-half'],
    ['Heading B2?', words.notAnswered],
  ])
  await user.click(within(row).getByRole('button'))
  expect(location.hash).toBe('#q=pairs')
})

test('the check screen lists each question with its chosen options', async () => {
  const { place } = await open()
  expect(textsOf(place.querySelectorAll('dt'))).toEqual(Object.keys(ALL))
  expect(said('facts')).toEqual(['Label pays', 'Label health'])
  expect(said('plan')).toEqual(['Label small'])
})

test('the check screen collapses the answers of each area and shows their number', async () => {
  const { place } = await open()
  const folds = [...place.querySelectorAll('details')]
  expect(folds.map((fold) => [fold.querySelector('summary')?.textContent, fold.open])).toEqual([
    [`${words.context} 3 answers`, false],
    ['Area A 2 answers', false],
    ['Area B 1 answers', false],
  ])
  expect(screen.queryByText('1 unknown')).toBeNull()
})

test('the check screen lists unknown answers first and expands incomplete areas', async () => {
  const { people: _, ...some } = ALL
  const { place } = await open({ ...some, second: ['unknown'] })
  const list = screen.getByRole('heading', { level: 2, name: '1 unknown' }).nextElementSibling!
  expect(textsOf(list.querySelectorAll('dt'))).toEqual(['second'])
  expect(
    [...place.querySelectorAll('dt')].filter(({ textContent }) => textContent === 'second'),
  ).toHaveLength(1)
  const [context, area] = [...place.querySelectorAll('details')]
  expect([context?.open, area?.open]).toEqual([true, false])
})

test('the check screen has no note on open questions if all questions have answers', async () => {
  const { place } = await open()
  expect(screen.queryByRole('button', { name: words.goOn })).toBeNull()
  expect(place.textContent).not.toContain('missing')
})

test('a button of the check screen opens the first question without an answer', async () => {
  const { people: _, second: __, ...some } = ALL
  const { user } = await open(some)
  expect(screen.getByText('2 of 6 missing')).toBeDefined()
  expect(said('people')).toEqual([words.notAnswered])
  await user.click(button(words.goOn))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('people?')
})

test('a status message names an answer whose question no longer applies', async () => {
  await open({ ...ALL, first: ['no'] })
  expect(screen.getByText('not used: second').getAttribute('role')).toBe('status')
  expect(screen.queryByText('second', { selector: 'dt' })).toBeNull()
})

test('the quiz returns to the check screen after a changed answer', async () => {
  const { user } = await open()
  await user.click(button('change plan'))
  const heading = screen.getByRole('heading', { level: 1 })
  expect(heading.textContent).toBe('plan?')
  expect(document.activeElement).toBe(heading)
  expect(screen.queryByRole('link', { name: words.backToCheck })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Label large' }))
  await user.click(button(words.doneCheck))
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: words.checkTitle }))
  expect(said('plan')).toEqual(['Label large'])
})

test('a question without an answer keeps a way back to the answers', async () => {
  const { ticks: _, ...some } = ALL
  const { user } = await open(some)
  await user.click(button(words.goOn))
  expect(screen.getByRole('link', { name: words.backToCheck }).getAttribute('href')).toBe('#check')
})

test('after a changed answer the quiz asks only the questions that newly apply', async () => {
  const { second: _, ...some } = { ...ALL, first: ['no'] }
  const { user } = await open(some)
  const others = ['plan', 'people', 'facts', 'ticks']
  const before = others.map(said)
  const changeFirst = async (label: string): Promise<void> => {
    await user.click(button('change first'))
    await user.click(screen.getByRole('radio', { name: label }))
    await user.click(button(words.doneCheck))
  }
  await changeFirst('Label all')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('second?')
  await user.click(screen.getByRole('radio', { name: 'Label all' }))
  await user.click(button(words.doneCheck))
  expect(location.hash).toBe('#check')
  expect(others.map(said)).toEqual(before)
  expect(said('second')).toEqual(['Label all'])
  expect(JSON.parse(kept() ?? '')).toMatchObject({
    answers: { choices: { ...some, first: ['all'], second: ['all'] } },
  })
  await changeFirst('Label no')
  expect(location.hash).toBe('#check')
  await waitFor(() => expect(screen.getByText('not used: second')).toBeDefined())
  expect(others.map(said)).toEqual(before)
})

test('the check screen links to the result if answers are stored', async () => {
  await open()
  expect(screen.getByRole('link', { name: words.seeResult }).getAttribute('href')).toBe('/report/')
})

test('the link to the result contains the answers if the device cannot store them', async () => {
  history.replaceState(null, '', '/#q=ticks')
  blockStorage()
  const { user } = await draw(<QuizApp {...quizProps()} />)
  await user.click(screen.getByRole('checkbox', { name: 'Label none' }))
  await user.click(button(words.toCheck))
  await waitFor(() => {
    // The quiz opens at the first question without an answer.
    expect(location.hash).toBe('#q=plan')
  })
  location.hash = '#check'
  const link = await screen.findByRole('link', { name: words.seeResult })
  await waitFor(() => expect(link.getAttribute('href')).toMatch(/^\/report\/#r=./))
  const opened = decodeShare(tinyModel(), tinyFileWords, link.getAttribute('href')!.split('#r=')[1]!)
  expect(opened).toMatchObject({
    ok: true,
    shared: { kind: 'answers', answers: { choices: { ticks: ['none'] } } },
  })
})

test('the save button of the check screen saves the answers as an answers file', async () => {
  const saved = collectDownloads()
  const { user } = await open()
  await user.click(button(storeWords.save))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(saved[0]).toMatchObject({ name: 'fileName.json', type: 'application/json' })
  expect(JSON.parse(await saved[0]!.text())).toMatchObject({ format: 'whose-job/answers', answers: ALL })
})

test('“No” in the confirmation of deletion keeps all answers', async () => {
  const { user } = await open()
  const before = kept()
  expect(button(storeWords.delete).getAttribute('aria-expanded')).toBe('false')
  await user.click(button(storeWords.delete))
  expect(button(storeWords.delete).getAttribute('aria-expanded')).toBe('true')
  expect(document.activeElement?.textContent).toContain(storeWords.deleteAsk)
  await user.click(button(storeWords.deleteNo))
  expect(screen.queryByText(storeWords.deleteAsk)).toBeNull()
  expect(kept()).toBe(before)
})

test('“Yes” in the confirmation of deletion deletes answers and saved assessments', async () => {
  const { user } = await open()
  localStorage.setItem('whose-job/shelf/a', '{}')
  await user.click(button(storeWords.delete))
  await user.click(button(storeWords.deleteYes))
  const status = textsOf(screen.getAllByRole('status'))
  expect(status).toContain(storeWords.deleted)
  expect(document.activeElement?.textContent).toBe(storeWords.deleted)
  expect(localStorage.length).toBe(0)
  expect(said('plan')).toEqual([words.notAnswered])
})

/** Chooses a file in the file picker for saved answers. */
const pick = ({ user, place }: Drawn, text: string) => user.upload(filePicker(place), jsonFile(text))
const status = () => screen.getByRole('region', { name: storeWords.label }).querySelector('[role=status]')!

test('the file picker button opens the hidden file input', async () => {
  const { user, place } = await open()
  const click = vi.spyOn(filePicker(place), 'click')
  await user.click(button(storeWords.open))
  expect(click).toHaveBeenCalledOnce()
})

/** An answers file with another plan than the visitor's own answers. */
const FILE = JSON.stringify({
  ...{ format: 'whose-job/answers', version: 1, quiz: '2026-11', scope: 'quick' },
  answers: { plan: ['large'] },
})
/** Opens the check screen with own answers, and opens an answers file there. */
async function openOver(text = FILE, changes: Partial<QuizProps> = {}) {
  const drawn = await open(ALL, { ...serveMore(), ...changes })
  await pick(drawn, text)
  return drawn
}
const { past } = moreContent().words

test('an answers file opens without a question if there are no answers', async () => {
  const drawn = await open({})
  await pick(drawn, FILE)
  await waitFor(() => expect(status().textContent).toBe(storeWords.opened))
  expect(said('plan')).toEqual(['Label large'])
  expect(copies()).toEqual([])
})

test('an opened file keeps the former answers, and a button goes back to them', async () => {
  localStorage.setItem('whose-job/name', 'Harbour Ltd')
  const { user } = await openOver()
  await waitFor(() => expect(status().textContent).toBe(storeWords.opened + past.kept + past.goBack))
  expect(said('plan')).toEqual(['Label large'])
  expect(localStorage.getItem('whose-job/name')).toBeNull()
  expect(copies()).toMatchObject([{ answers: { choices: ALL } }])
  await user.click(button(past.goBack))
  expect(status().textContent).toBe(past.wentBack)
  expect(document.activeElement).toBe(status())
  expect(said('plan')).toEqual(['Label small'])
  expect(localStorage.getItem('whose-job/name')?.trim()).toBe('Harbour Ltd')
  expect(copies()).toMatchObject([{ answers: { choices: { plan: ['large'] } } }])
})

test('a file without answers changes no answer', async () => {
  const before = JSON.stringify(ALL)
  await openOver(JSON.stringify({ ...(JSON.parse(FILE) as object), answers: {} }))
  await waitFor(() => expect(status().textContent).toBe(storeWords.notOpened + past.emptyFile))
  expect(JSON.stringify((JSON.parse(kept() ?? '') as { answers: Answers }).answers.choices)).toBe(before)
})

test('without room for the former answers, a file opens only after a button', async () => {
  const drawn = await open(ALL, serveMore())
  const before = kept()
  fillStorage()
  await pick(drawn, FILE)
  await waitFor(() => expect(status().textContent).toBe(past.noRoom + past.openAnyway))
  expect([kept(), said('plan')]).toEqual([before, ['Label small']])
  await drawn.user.click(button(past.openAnyway))
  expect(status().textContent).toBe(storeWords.opened)
  expect(document.activeElement).toBe(status())
  expect(said('plan')).toEqual(['Label large'])
})

test('in a frame, which saves no copies, a file opens only after a button', async () => {
  const device = memoryDevice()
  memoryVisit({ choices: ALL, scope: 'quick' }, device)
  const { user } = await openOver(FILE, { device })
  await user.click(await screen.findByRole('button', { name: past.openAnyway }))
  expect(said('plan')).toEqual(['Label large'])
  expect(copies()).toEqual([])
})

test('a file changes no answer if the texts about saved answers do not load', async () => {
  const drawn = await open()
  const before = kept()
  await pick(drawn, FILE)
  await waitFor(() => expect(status().textContent).toBe(storeWords.partFailed))
  expect([kept(), copies()]).toEqual([before, []])
})

test('an unreadable answers file shows the reason and changes no answer', async () => {
  const drawn = await open(ALL, serveMore())
  const before = kept()
  await pick(drawn, '{')
  await waitFor(() => expect(status().textContent).toBe(storeWords.notOpened + tinyFileWords.notJson))
  expect(kept()).toBe(before)
})

const file = (parts: object): string => JSON.stringify({ format: 'whose-job/answers', version: 1, ...parts })
test.each([
  ['an unknown control', file({ controls: { 'ZZ-99': 1 } }), 'ZZ-99'],
  ['a value of 0.3', file({ controls: { 'XA-01': 0.3 } }), 'notValue 0.3'],
  ['5 MB', ' '.repeat(5_000_000), 'tooBig'],
  ['a later version', file({ version: 9 }), tinyFileWords.laterVersion],
])('an answers file with %s shows an error and changes no answer', async (_, text, sentence) => {
  const drawn = await open(ALL, serveMore())
  const before = kept()
  await pick(drawn, text)
  await waitFor(() => expect(status().textContent).toContain(sentence))
  expect(status().textContent).toContain(storeWords.notOpened)
  expect(kept()).toBe(before)
  expect(said('plan')).toEqual(['Label small'])
})

test('a notice names the answers that an update removed', async () => {
  keepAnswers({ choices: { ...ALL, fax: ['yes'], first: ['gone'] }, scope: 'quick' }, { quiz: '2026-10' })
  history.replaceState(null, '', '/#check')
  await draw(<QuizApp {...quizProps(serveMore())} />)
  const notice = (await screen.findByText(past.droppedTitle)).closest('[role=status]')!
  expect(notice.textContent).toContain('changed: first')
  expect(notice.textContent).toContain(`removed: ${past.someQuestions}`)
})

test('a company name from a link is stored with the first answer', async () => {
  history.replaceState(null, '', '/#for=%C5%BB%C3%B3%C5%82%C4%87%E2%80%AE%20Ltd')
  const { user } = await draw(<QuizApp {...quizProps()} />)
  expect(await screen.findByText('for Żółć Ltd')).toBeDefined()
  expect(location.hash).not.toContain('for=')
  expect(localStorage.length).toBe(0)
  await user.click(screen.getAllByRole('radio')[0]!)
  expect(localStorage.getItem('whose-job/name')?.trim()).toBe('Żółć Ltd')
  await user.click(button(words.namedRemove))
  expect(screen.queryByText('for Żółć Ltd')).toBeNull()
  expect(localStorage.getItem('whose-job/name')).toBeNull()
})

test('a company name stored on an earlier visit can be removed', async () => {
  localStorage.setItem('whose-job/name', 'Harbour Ltd')
  const { user } = await draw(<QuizApp {...quizProps()} />)
  expect(await screen.findByText('for Harbour Ltd')).toBeDefined()
  await user.click(button(words.namedRemove))
  expect(screen.queryByText('for Harbour Ltd')).toBeNull()
  expect(localStorage.getItem('whose-job/name')).toBeNull()
})

test('a visitor with all questions answered sees no notice about the stored name', async () => {
  localStorage.setItem('whose-job/name', 'Harbour Ltd')
  await open()
  expect(screen.queryByText('for Harbour Ltd')).toBeNull()
  expect(localStorage.getItem('whose-job/name')).toBe('Harbour Ltd')
})

test.each(['%E0%A4%A', '', '%E2%80%AE'])(
  'the damaged company name “%s” in a link is ignored',
  async (encoded) => {
    history.replaceState(null, '', `/#for=${encoded}`)
    await draw(<QuizApp {...quizProps()} />)
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(location.hash).toBe('#q=plan')
    expect(screen.queryByText(/^for /)).toBeNull()
    expect(localStorage.length).toBe(0)
  },
)
