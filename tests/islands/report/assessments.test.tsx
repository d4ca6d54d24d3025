import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { Assessments } from '../../../src/islands/report/history/Assessments.tsx'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { writeAnswersFile } from '../../../src/core/exchange/answers-file.ts'
import { memoryDevice } from '../../../src/state/memory-device.ts'
import { reportForm } from '../../../src/state/report-form.ts'
import { startVisit } from '../../../src/state/visit.ts'
import { answers, tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { moreContent, storeWords } from '../quiz/quiz.ts'
import { DONE, OPEN, UNKNOWN, openSession, reportContent, reportProps } from './report.tsx'

const model = tinyModel()
const more = moreContent()
const words = more.words.past
const NAME = 'Żółć & Søn 東京, autumn'

/** Stores an assessment on the device, as an earlier visit does. `changes` replaces its fields. */
function putAway(id: string, changes: object = {}): void {
  const noted = { name: NAME, date: '2026-08-03', quiz: '2026-11', model: 1 }
  const said = answers({ choices: OPEN, scope: 'quick' })
  localStorage.setItem(
    `whose-job/shelf/${id}`,
    JSON.stringify({ ...noted, answers: said, frozen: said, ...changes }),
  )
}

/** Renders the section of saved assessments. `own` contains the current answers. `texts` is what the server has. */
async function start(own: Partial<Answers>, texts?: object) {
  const moreUrl = newAddress()
  const requests = serve({ [moreUrl]: texts })
  const session = await openSession()
  const visit = startVisit(
    model,
    memoryDevice().makeStorage(() => undefined, ''),
  )
  visit.replace(answers(own))
  const showArchived = vi.spyOn(session, 'showArchived')
  const drawn = await draw(
    <Assessments
      {...reportProps({ moreUrl, quizUrl: '#quiz' })}
      session={session}
      visit={visit}
      content={reportContent}
    />,
  )
  const heading = screen.getByRole('heading', { level: 2, name: words.title })
  return { ...drawn, session, showArchived, heading, requests, choices: () => visit.$answers.get().choices }
}
/** Renders the section and opens it. */
async function open(own: Partial<Answers> = { choices: DONE, scope: 'quick' }) {
  const drawn = await start(own, more)
  const details = drawn.heading.closest('details')!
  // jsdom does not hide the content of a closed `details` element, so the test reads `details.open`.
  if (!details.open) await drawn.user.click(drawn.heading)
  expect(details.open).toBe(true)
  await screen.findByText(words.lead)
  return drawn
}
const button = (name: string) => screen.getByRole('button', { name })
const of = (action: string, name = `${NAME}, 3 August 2026`) => button(`${action} ${name}`)
const nameField = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: words.name })[0]!
const status = () => screen.getByRole('status')
const saved = (): string[] =>
  screen.queryAllByRole('listitem').map((item) => item.querySelector('b')?.textContent ?? '')
/** Makes storage throw a quota error when the page stores an assessment. */
function fillStorage(): void {
  const setItem = localStorage.setItem.bind(localStorage)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key, text) => {
    if (key.startsWith('whose-job/shelf/')) throw new DOMException('full', 'QuotaExceededError')
    setItem(key, text)
  })
}

test('the closed section requests nothing', async () => {
  const { requests } = await start({ choices: DONE }, more)
  expect(requests).toEqual([])
})

test('without a network the visitor can still delete everything', async () => {
  const { user, heading, choices } = await start({ choices: DONE })
  await user.click(heading)
  await screen.findByRole('alert')
  await user.click(button(storeWords.deleteAll))
  await user.click(button(storeWords.deleteYes))
  expect(choices()).toEqual({})
})

test('without saved assessments the section shows no list of assessments', async () => {
  await open()
  expect(screen.queryByRole('heading', { name: words.others })).toBeNull()
})

test('without current answers the list contains only the saved assessments', async () => {
  putAway('a')
  await open({})
  expect(saved()).toEqual([`${NAME}, 3 August 2026`])
  expect(screen.queryByRole('button', { name: words.startNew })).toBeNull()
  expect(screen.queryByRole('button', { name: `${words.compare} ${NAME}, 3 August 2026` })).toBeNull()
})

test('a status message announces the new name of the current assessment', async () => {
  const { user } = await open()
  await user.type(nameField(), `${NAME}{Enter}`)
  expect(status().textContent).toBe(words.named)
  expect(document.activeElement).toBe(status())
  expect(nameField().value).toBe(NAME)
})

test('the name of an assessment is cut at 60 characters', async () => {
  const { user } = await open()
  await user.type(nameField(), 'x'.repeat(70))
  expect(nameField().value).toHaveLength(60)
})

test('the list shows an assessment without a name by its day', async () => {
  putAway('a', { name: undefined, isAutomatic: true })
  await open()
  expect(saved()).toEqual(['3 August 2026'])
  expect(screen.getByText(words.automatic)).toBeDefined()
})

test('the list shows the newest saved assessment first', async () => {
  putAway('a', { name: 'old', date: '2026-01-01' })
  putAway('b', { name: 'new', date: '2026-10-01' })
  await open()
  expect(saved()).toEqual(['new, 1 October 2026', 'old, 1 January 2026'])
})

test('the button “start new” saves the current assessment and starts an empty one', async () => {
  const { user, choices } = await open()
  await user.type(nameField(), `${NAME}{Enter}`)
  await user.click(button(words.startNew))
  expect(choices()).toEqual({})
  expect(saved()).toHaveLength(1)
  await waitFor(() => {
    expect(location.hash).toBe('#quiz')
  })
})

test('switching to a saved assessment removes the business name', async () => {
  putAway('a')
  const { user, session } = await open()
  localStorage.setItem('whose-job/name', 'Harbour')
  reportForm(session).set({ ...reportForm(session).get(), name: 'Harbour' })
  await user.click(of(words.use))
  expect(localStorage.getItem('whose-job/name')).toBeNull()
  expect(reportForm(session).get().name).toBeUndefined()
})

test('switching to a saved assessment saves the current assessment', async () => {
  putAway('a')
  const { user, choices } = await open()
  await user.click(of(words.use))
  expect(choices()).toEqual(OPEN)
  expect(status().textContent).toBe(words.used)
  expect(nameField().value).toBe(NAME)
  expect(saved()).toHaveLength(1)
  expect(saved()[0]).toMatch(/^\d+ \w+ \d{4}$/)
})

test('the button “read” shows the result of a saved assessment with its name and date', async () => {
  putAway('a')
  const { user, showArchived } = await open()
  await user.click(of(words.read))
  expect(showArchived).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      ...{ name: NAME, date: '2026-08-03' },
      note: `reading ${NAME}, 3 August 2026 of 2026-11`,
    }),
  )
})

test('the button to rename a saved assessment focuses its name field', async () => {
  putAway('a')
  const { user } = await open()
  await user.click(of(words.rename))
  const field = within(screen.getByRole('listitem')).getByRole<HTMLInputElement>('textbox')
  expect(document.activeElement).toBe(field)
  expect(field.value).toBe(NAME)
  await user.clear(field)
  await user.type(field, 'Autumn{Enter}')
  expect(saved()).toEqual(['Autumn, 3 August 2026'])
  expect(status().textContent).toBe(words.named)
  expect(within(screen.getByRole('listitem')).queryByRole('textbox')).toBeNull()
})

test('a removed assessment can be restored', async () => {
  putAway('a')
  const { user } = await open()
  await user.click(of(words.remove))
  expect(saved()).toEqual([])
  expect(status().textContent).toContain(`removed ${NAME}, 3 August 2026`)
  await user.click(button(words.putBack))
  expect(saved()).toEqual([`${NAME}, 3 August 2026`])
  expect(status().textContent).toBe('')
})

test('an assessment saved in another tab appears in the list', async () => {
  await open()
  await change(() => {
    putAway('a')
    dispatchEvent(new StorageEvent('storage', { key: 'whose-job/shelf/a' }))
  })
  expect(saved()).toEqual([`${NAME}, 3 August 2026`])
})

test.each([words.saveName, words.startNew])(
  'the button “%s” shows an error and changes no answer if storage is full',
  async (name) => {
    const { user, choices } = await open()
    fillStorage()
    await user.click(button(name))
    expect(status().textContent).toBe(words.refused)
    expect(document.activeElement).toBe(status())
    expect(choices()).toEqual(DONE)
    expect(location.hash).toBe('')
  },
)

test.each([words.use, words.rename])(
  'the button “%s” of a saved assessment shows an error if storage is full',
  async (name) => {
    putAway('a')
    const { user, choices } = await open()
    fillStorage()
    await user.click(of(name))
    if (name === words.rename) await user.keyboard('x{Enter}')
    expect(status().textContent).toBe(words.refused)
    expect(choices()).toEqual(DONE)
    expect(saved()).toEqual([`${NAME}, 3 August 2026`])
  },
)

const comparison = () => screen.getByRole('region', { name: words.comparison })
const rows = (caption: string): (string | null)[][] => {
  const table = screen.getByRole('table', { name: new RegExp(`^${caption}`) })
  return [...table.querySelectorAll('tbody')].map((body) =>
    [...body.querySelectorAll('th, td')].map((cell) => cell.textContent),
  )
}

test('a comparison shows a summary, the two scores and each changed control', async () => {
  putAway('a', { answers: answers({ choices: { ...OPEN, second: ['all'] }, scope: 'quick' }) })
  const { user } = await open({ choices: { ...DONE, second: ['no'] }, scope: 'quick' })
  await user.click(of(words.compare))
  expect(document.activeElement?.textContent).toBe(words.comparison)
  expect(comparison().textContent).toContain(`${NAME}, 3 August 2026`)
  expect(comparison().textContent).toContain('since 3 August 2026: 1 improved, 1 slipped, 0 unchanged')
  expect(comparison().textContent).toMatch(/then \d+, today \d+/)
  expect(rows(words.improved)).toEqual([['Do XA-01', 'Label bit', 'Label all']])
  expect(rows(words.slipped)).toEqual([['Do XA-02', 'Label all', 'Label no']])
})

test('a comparison counts and lists unchanged controls', async () => {
  putAway('a')
  const { user } = await open({ choices: OPEN, scope: 'quick' })
  await user.click(of(words.compare))
  expect(screen.getByRole('heading', { level: 4, name: `${words.unchanged} 2` })).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a comparison shows changed facts about the business in a table', async () => {
  const large = { ...OPEN, plan: ['large'] }
  putAway('a', { answers: answers({ choices: large, scope: 'quick' }) })
  const { user } = await open({ choices: { ...large, people: ['crowd'] }, scope: 'quick' })
  await user.click(of(words.compare))
  expect(rows(words.profile)).toEqual([['people', '5', '400']])
})

test('a comparison explains why scores with different weights are not compared', async () => {
  putAway('a', { model: 0 })
  const { user } = await open()
  await user.click(of(words.compare))
  expect(comparison().textContent).toContain('weights 0 and 1')
  expect(comparison().textContent).not.toMatch(/then \d/)
})

test('the list shows which older question set a saved assessment used', async () => {
  putAway('a', { quiz: '2026-10' })
  await open()
  expect(screen.getByText('questions of 2026-10')).toBeDefined()
})

test('closing a comparison focuses the status message', async () => {
  putAway('a')
  const { user } = await open()
  await user.click(of(words.compare))
  await user.click(button(words.close))
  expect(screen.queryByRole('region', { name: words.comparison })).toBeNull()
  expect(document.activeElement).toBe(status())
})

test('the print button of a comparison prints the page', async () => {
  putAway('a')
  const print = vi.fn()
  const { user } = await open()
  vi.stubGlobal('print', print)
  await user.click(of(words.compare))
  await user.click(button(words.print))
  expect(print).toHaveBeenCalledOnce()
})

/** Renders the section of saved assessments. Uploads a file with `text` for a comparison. */
async function beside(text: string, name = 'august.json') {
  const drawn = await open()
  await drawn.user.upload(
    drawn.place.querySelector<HTMLInputElement>('input[type=file]')!,
    new File([text], name, { type: 'application/json' }),
  )
  return drawn
}
const oldFile = writeAnswersFile(model, answers({ choices: OPEN, scope: 'quick' }))

test('the comparison with an answers file shows the name of the file', async () => {
  await beside(oldFile)
  expect((await screen.findByText('august.json')).closest('section')).toBe(comparison())
  expect(comparison().textContent).toContain('2 improved, 0 slipped, 0 unchanged')
})

test('the name of an answers file cannot reverse the comparison (finding 20)', async () => {
  await beside(oldFile, '\u202emay.json')
  expect((await screen.findByText(/may\.json/)).textContent).toBe('may.json')
})

test('an alert explains why an answers file is invalid', async () => {
  await beside('{')
  expect((await screen.findByRole('alert')).textContent).toBe(words.notFile + tinyFileWords.notJson)
  expect(screen.queryByRole('region', { name: words.comparison })).toBeNull()
})

test('a valid answers file removes the alert of an invalid file', async () => {
  const { user, place } = await beside('{')
  await screen.findByRole('alert')
  await user.upload(
    place.querySelector<HTMLInputElement>('input[type=file]')!,
    new File([oldFile], 'b.json', { type: 'application/json' }),
  )
  await screen.findByText('b.json')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the comparison with an answers file made with other weights shows no scores', async () => {
  await beside(JSON.stringify({ ...(JSON.parse(oldFile) as object), model: 2 }))
  await screen.findByText('august.json')
  expect(comparison().textContent).toContain('weights 2 and 1')
  expect(comparison().textContent).not.toMatch(/then \d/)
})

test('the comparison of answers of quick scope with a file of full scope has no scores', async () => {
  await beside(writeAnswersFile(model, answers({ choices: OPEN, scope: 'full' })))
  await screen.findByText('august.json')
  expect(comparison().textContent).toContain(more.words.compare.otherScope)
  expect(comparison().textContent).not.toMatch(/then \d/)
})

test('a comparison of two score ranges shows the certain part of each score', async () => {
  putAway('a', { answers: answers({ choices: UNKNOWN, scope: 'quick' }) })
  const { user } = await open()
  await user.click(of(words.compare))
  expect(comparison().textContent).toMatch(/certain then \d+, certain today \d+/)
})

test('all data is deleted only after a confirmation', async () => {
  putAway('a')
  const { user, choices } = await open()
  await user.click(button(storeWords.deleteAll))
  expect(button(storeWords.deleteNo).className).not.toContain('line')
  expect(button(storeWords.deleteYes).className).toContain('line')
  await user.click(button(storeWords.deleteNo))
  expect(document.activeElement).toBe(button(storeWords.deleteAll))
  expect(choices()).toEqual(DONE)
  await user.click(button(storeWords.deleteAll))
  await user.click(button(storeWords.deleteYes))
  expect(choices()).toEqual({})
})

test('pressing another button removes the status message about a removed assessment', async () => {
  putAway('a')
  const { user } = await open()
  await user.click(of(words.remove))
  expect(status().textContent).not.toBe('')
  await user.click(button(storeWords.deleteAll))
  expect(status().textContent).toBe('')
})
