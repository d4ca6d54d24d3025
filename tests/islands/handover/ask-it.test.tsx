import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { FindOut } from '../../../src/islands/handover/asking/FindOut.tsx'
import { HeadActions } from '../../../src/islands/report/HeadActions.tsx'
import { AskNow } from '../../../src/islands/handover/asking/AskNow.tsx'
import { readAskFile } from '../../../src/core/handover/ask.ts'
import { writeReplyFile } from '../../../src/core/handover/reply.ts'
import type { Context, Model } from '../../../src/core/model/model.ts'
import { addDays } from '../../../src/core/model/dates.ts'
import { weekdayInWords } from '../../../src/core/model/format-dates.ts'
import { todayHere } from '../../../src/state/browser.ts'
import type { ShownResult } from '../../../src/state/report-view.ts'
import { BRAND, tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads, newAddress, refuseClipboard, serve } from '../browser.ts'
import { type Drawn, change, draw } from '../draw.ts'
import { button, filePicker, jsonFile, textsOf } from '../page.ts'
import { moreContent, storeWords } from '../quiz/quiz.ts'
import {
  OPEN,
  Shown,
  openSession,
  reportContent,
  type reportProps,
  resultWords,
  sectionProps,
} from '../report/report.tsx'
import { filledSays } from '../../support/checklist.ts'

const more = moreContent()
const words = more.words.asking
/** `MISSING`: choices with one unknown control. `TWO`: choices with two unknown controls. */
const MISSING = { ...OPEN, first: ['half'], second: ['unknown'] }
const TWO = { ...OPEN, first: ['unknown'] }

const replyFile = writeReplyFile(tinyModel(), { choices: { second: ['all'] }, controls: {} })

interface Wanted {
  choices?: Record<string, string[]>
  see?: 'example'
  answerWord?: string
  /** The ids of the questions that only the owner can answer. */
  owned?: string[]
  props?: Parameters<typeof reportProps>[0]
}
async function open({ choices = MISSING, see, answerWord, owned = [], props }: Wanted = {}) {
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const { model } = reportContent
  const questions = model.questions.map((one) =>
    owned.includes(one.id) ? { ...one, knows: 'you' as const } : one,
  )
  const session = await openSession(
    { choices, scope: 'full' },
    {
      ...reportContent,
      model: { ...model, questions },
    },
  )
  if (see) session.showExample()
  const showReply = vi.spyOn(session, 'showReply')
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => (
        <FindOut
          {...sectionProps(session, shown, { moreUrl, ...props })}
          words={resultWords}
          report={shown.full!}
          {...(answerWord && { answerWord })}
        />
      )}
    </Shown>,
  )
  await openFolds(drawn.place)
  return { ...drawn, showReply, session }
}
/** Opens the closed disclosures below the questions, and waits for their content. */
async function openFolds(place: Element): Promise<void> {
  const folds = [...place.querySelectorAll<HTMLDetailsElement>('.ask-folds > details')]
  await change(() => {
    for (const fold of folds) fold.open = true
  })
  await waitFor(() => expect(folds.filter(({ children }) => children.length < 2)).toEqual([]))
}
const others = () => screen.getByText(words.others, { selector: 'summary' })
const field = (name: string) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${name}`) })
const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const message = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.preview, hidden: true }).value
const idsIn = (text: string): readonly string[] => {
  const opened = readAskFile(tinyModel(), { file: tinyFileWords, ask: more.words.ask }, text)
  return opened.ok ? opened.ids : []
}
/** Opens the panel with the message and the buttons that send the message. */
async function openPanel(user: Drawn['user']): Promise<void> {
  await user.click(button(resultWords.ask))
  await screen.findByRole('button', { name: words.copy })
}
/** Saves the file with the questions for IT. Returns the question ids in the file. */
async function asked(user: Drawn['user']): Promise<readonly string[]> {
  const saved = collectDownloads()
  await user.click(button(words.file))
  return idsIn(await saved[0]!.text())
}

test('without an unknown control the IT section has no heading, list or send button', async () => {
  await open({ choices: OPEN })
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.queryByRole('button', { name: resultWords.ask })).toBeNull()
  expect(screen.getByText(words.back, { selector: 'summary' })).toBeDefined()
})

test('without an unknown control the visitor can still ask about an answer', async () => {
  const { user, place } = await open({ choices: OPEN })
  await user.click(tick('plan'))
  await openFolds(place)
  await openPanel(user)
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).toContain('plan?')
})

test('the list for the IT person has the questions, but not where to find answers', async () => {
  const { place } = await open()
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(textsOf(items)).toEqual(['secondsecond?'])
  expect(place.querySelector('li span')!.id).toBe('XA-02')
  expect(items[0]!.textContent).not.toContain('Where')
})

test('page, message and checklist list the same questions, in one order and wording', async () => {
  const unknown = { ...OPEN, first: ['unknown'], second: ['unknown'], ticks: ['unknown'] }
  const { session } = await open({ choices: unknown })
  const view = session.$view.get() as ShownResult
  const { sections } = filledSays(view.full!, view.content.words, BRAND, 'browser')
  const onPaper = sections.flatMap(({ questions = [] }) =>
    questions.map(({ title, asks }) => [title, ...asks]),
  )
  const onPage = within(screen.getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => [...item.childNodes].map(({ textContent }) => textContent).filter(Boolean))
  const inMessage = message()
    .split(/^\d+\. /m)
    .slice(1)
    .map((text) => [text.split('\n')[0], ...[...text.matchAll(/^ {3}- (.*)$/gm)].map(([, ask]) => ask)])
  expect(onPaper.map(([title]) => title)).toEqual(['first', 'second', 'ticks'])
  expect([onPage, inMessage]).toEqual([onPaper, onPaper])
  for (const texts of onPaper.map(([, ...asks]) => asks).flat()) expect(tick(texts!)).toBeDefined()
})

test('list, heading and message contain the same number of questions', async () => {
  const { user } = await open({ choices: TWO })
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('2')
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  expect(message().match(/^\d+\. /gm)).toHaveLength(2)
})

test('what only the owner can find out has a list of its own, and is not sent', async () => {
  const { user } = await open({ choices: TWO, owned: ['first'], answerWord: 'Answer it' })
  const [asked, own] = screen.getAllByRole('region')
  expect(within(asked!).getByRole('heading').textContent).toBe('askPerson 1')
  expect(within(own!).getByRole('heading').textContent).toBe('lookUpOwn 1')
  expect(within(own!).getByRole('listitem').textContent).toContain('Where XA-01')
  expect(within(own!).getByRole('link').getAttribute('href')).toBe('/quiz/#q=first')
  expect(within(own!).queryByRole('button')).toBeNull()
  await openPanel(user)
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).not.toContain('first?')
  expect(screen.queryByRole('checkbox', { name: 'first?' })).toBeNull()
})

test('there is no button to send if only the owner can find out what is unknown', async () => {
  await open({ owned: ['second'] })
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('lookUpOwn 1')
  expect(screen.queryByRole('button', { name: resultWords.ask })).toBeNull()
})

test('an unknown control in the visitor’s own answers links to its question', async () => {
  await open({ answerWord: 'Answer it' })
  expect(screen.getByRole('link', { name: 'Answer it: second?' }).getAttribute('href')).toBe('#deep=XA-02')
})

test('the message to the IT person contains questions, but no answers', async () => {
  const { user } = await open({ props: { askUrl: 'https://site.example/quiz/' } })
  await openPanel(user)
  expect(screen.getByText('1 ready').getAttribute('role')).toBe('status')
  await user.click(button(words.copy))
  const text = await navigator.clipboard.readText()
  expect(text).toBe(message())
  expect(text).toContain('1. second\n   - second?\n     Where XA-02')
  expect(text).toContain(weekdayInWords(addDays(todayHere(), 8), 'en-GB'))
  expect(decodeURIComponent(screen.getByRole('link', { name: words.mail }).getAttribute('href')!)).toContain(
    'second?',
  )
})

test('the file for the IT person contains exactly the ticked questions', async () => {
  const { user } = await open()
  expect(await asked(user)).toEqual(['second'])
})

test('an unticked question is not in the message', async () => {
  const { user } = await open({ choices: TWO })
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  await user.click(tick('first?'))
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).not.toContain('first?')
  expect(await asked(user)).toEqual(['second'])
})

test('the message to the IT person contains the visitor’s name and note', async () => {
  const { user } = await open()
  await user.type(field(words.note), 'Dear Zoë,{Enter}thank you.')
  expect(message()).toContain('Dear Zoë,\nthank you.')
  await user.type(field(words.name), 'Harbour')
  expect(message()).toContain('from Harbour')
})

test('the business name is stored as typed, and removed if the field is empty', async () => {
  const { user, session } = await open()
  const storeName = vi.spyOn(session, 'storeName')
  await user.type(field(words.name), ' Harbour ')
  expect(storeName).toHaveBeenLastCalledWith('Harbour')
  await user.clear(field(words.name))
  expect(storeName).toHaveBeenLastCalledWith(undefined)
})

test('a name typed on the example is not stored', async () => {
  const { user, session } = await open({ see: 'example' })
  const storeName = vi.spyOn(session, 'storeName')
  await user.type(field(words.name), 'Harbour')
  expect(storeName).not.toHaveBeenCalled()
})

test('the fields for the visitor’s name and note have a maximum length', async () => {
  const { user } = await open()
  for (const [name, limit] of [
    [words.name, 60],
    [words.note, 500],
  ] as const) {
    field(name).focus()
    await user.paste('x'.repeat(limit + 10))
    expect(field(name).value).toHaveLength(limit)
  }
  expect(screen.getByText('at most 500')).toBeDefined()
})

test('the message cannot be sent without a ticked question', async () => {
  const { user } = await open()
  await openPanel(user)
  await user.click(tick('second?'))
  expect(screen.getByText(words.none).getAttribute('role')).toBe('status')
  await user.click(screen.getByRole('link', { name: words.mail }))
  expect(screen.getAllByText(words.none)).toHaveLength(2)
})

test('the visitor can add an answered question to the message', async () => {
  const { user } = await open()
  await user.click(others())
  expect(screen.queryByRole('checkbox', { name: 'second' })).toBeNull()
  await user.click(tick('plan'))
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  expect(message()).toContain('plan?')
  expect(await asked(user)).toEqual(['plan', 'second'])
})

test('the visitor can remove an added question from the message', async () => {
  const { user } = await open()
  await user.click(others())
  await user.click(tick('plan'))
  await user.click(tick('plan'))
  await openPanel(user)
  expect(screen.getByText('1 ready')).toBeDefined()
})

test('the help text contains the URL where the IT person opens the question file', async () => {
  await open()
  expect(screen.getByText(`${new URL('/quiz/', location.href).href}#check ${storeWords.open}`)).toBeDefined()
})

test.each([
  'Hello, https://site.example/report/#reply=1abc and bye',
  'Hello,\n\nhttps://site.example/report/#reply=1abc\n\n1. Administrator accounts',
  'Bonjour « https://site.example/fr/report/#reply=1abc ».',
  '<https://site.example/de/report/#reply=1abc>',
])('the IT person’s reply opens after the visitor pastes a text with its link: %s', async (text) => {
  const { user, showReply } = await open()
  await user.click(field(words.paste))
  await user.paste(text)
  await user.click(button(words.pasteGo))
  expect(showReply).toHaveBeenCalledExactlyOnceWith('1abc')
})

test.each(['', 'https://example.com/'])(
  'the pasted text “%s” shows an error until the text is changed',
  async (text) => {
    const { user, showReply } = await open()
    if (text) await user.type(field(words.paste), text)
    await user.click(button(words.pasteGo))
    expect(screen.getByRole('alert').textContent).toBe(words.pasteWrong)
    expect(field(words.paste).getAttribute('aria-invalid')).toBe('true')
    expect(showReply).not.toHaveBeenCalled()
    await user.type(field(words.paste), 'x')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  },
)

test('the example report has no field for a reply', async () => {
  await open({ see: 'example', choices: OPEN })
  expect(screen.queryByRole('textbox', { name: words.paste })).toBeNull()
})

test('the device’s share sheet receives the message to the IT person', async () => {
  const shared: ShareData[] = []
  Object.assign(navigator, {
    share: (data: ShareData) => {
      shared.push(data)
      return Promise.resolve()
    },
  })
  const { user } = await open()
  await openPanel(user)
  await user.click(button(words.share))
  expect(shared).toEqual([{ title: more.words.ask.subject, text: message() }])
  expect(screen.getByRole('link', { name: words.mail }).className).toContain('line')
  Reflect.deleteProperty(navigator, 'share')
})

test('a message that cannot be copied is shown as text', async () => {
  const { user } = await open()
  await openPanel(user)
  refuseClipboard()
  await user.click(button(words.copy))
  expect(await screen.findByText(words.copyFailed)).toBeDefined()
  expect(screen.getAllByRole('textbox', { name: words.preview, hidden: true })).toHaveLength(2)
})

test('a second press of the button “ask” closes the panel with the message', async () => {
  const { user } = await open()
  await openPanel(user)
  expect(button(resultWords.ask).getAttribute('aria-expanded')).toBe('true')
  await user.click(button(resultWords.ask))
  expect(screen.queryByRole('button', { name: words.copy })).toBeNull()
})

test('the panel asks for the business name if there is none, and keeps the field', async () => {
  const { user } = await open()
  await openPanel(user)
  const name = within(screen.getByRole('group', { name: resultWords.ask })).getByRole('textbox')
  await user.type(name, 'Harbour')
  expect(name).toHaveProperty('value', 'Harbour')
  expect(message()).toContain('from Harbour')
  await user.click(button(resultWords.ask))
  await openPanel(user)
  expect(
    within(screen.getByRole('group', { name: resultWords.ask })).queryByRole('textbox', {
      name: new RegExp(`^${words.name}`),
    }),
  ).toBeNull()
})

/** Opens the buttons at the head of a report. */
async function openHead(
  choices: Record<string, string[]>,
  model?: Partial<Model>,
  context?: Partial<Context>,
) {
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const content = { ...reportContent, model: { ...reportContent.model, ...model } }
  const session = await openSession({ choices, scope: 'quick', ...(context && { context }) }, content)
  const drawn = await draw(
    <Shown session={session}>
      {(shown) => (
        <HeadActions
          {...sectionProps(session, shown, { moreUrl })}
          words={resultWords}
          report={shown.full!}
          others={undefined}
        />
      )}
    </Shown>,
  )
  return { ...drawn, session }
}
const jobsButton = () => screen.queryByRole('button', { name: resultWords.sendJobs })

test('with no question left, the head sends the jobs of the IT person, without answers', async () => {
  const { user } = await openHead(OPEN)
  await user.click(jobsButton()!)
  expect(await screen.findByText('2 jobs ready')).toBeDefined()
  await user.click(button(words.copy))
  const text = await navigator.clipboard.readText()
  expect(text).toContain('1. Do X')
  expect(text).toContain(`${location.origin}/checklist/XA-01/`)
  expect(text).not.toMatch(/Label|partly|missing/)
  expect(screen.getByText(words.copied)).toBeDefined()
  await user.click(jobsButton()!)
  expect(screen.queryByText('2 jobs ready')).toBeNull()
})

test('the button that sends the jobs names the IT provider if there is one', async () => {
  await openHead(OPEN, {}, { itProvider: true })
  expect(button(resultWords.sendJobsProvider)).toBeDefined()
  expect(jobsButton()).toBeNull()
})

test('the open message with the questions closes when the last one is answered', async () => {
  const { user, session } = await openHead(MISSING)
  await user.click(button(resultWords.ask))
  expect(await screen.findByRole('group', { name: resultWords.ask })).toBeDefined()
  const visit = session.visit()!
  await change(() => {
    for (const question of tinyModel().questions) {
      const known = question.options.find(({ unknown }) => !unknown)
      if (known) visit.choose(question, [known.id])
    }
  })
  await waitFor(() => expect(jobsButton()).not.toBeNull())
  expect(jobsButton()!.getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByText(words.none)).toBeNull()
})

test('the jobs are not offered while a question can be sent, or without a job for IT', async () => {
  await openHead(MISSING)
  expect(jobsButton()).toBeNull()
  const controls = tinyModel().controls.map((control) => ({ ...control, doer: 'you' as const }))
  await openHead(OPEN, { controls })
  expect(jobsButton()).toBeNull()
})

test('a business without an IT person does not get the button with the jobs', async () => {
  const questions = tinyModel().questions.map((one) =>
    one.id === 'people' ? { ...one, options: one.options.map((it) => ({ ...it, ownIt: true })) } : one,
  )
  await openHead(OPEN, { questions })
  expect(jobsButton()).toBeNull()
})

test('a name typed at the head of the report appears in the message to the IT person', async () => {
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const session = await openSession({ choices: MISSING, scope: 'full' })
  const { user } = await draw(
    <Shown session={session}>
      {(shown) => (
        <AskNow {...sectionProps(session, shown, { moreUrl })} words={resultWords} report={shown.full!} />
      )}
    </Shown>,
  )
  await openPanel(user)
  await user.type(field(words.name), 'Harbour')
  expect(message()).toContain('from Harbour')
})

test.each([
  ['a reply', replyFile, undefined],
  ['answers', '{"format":"whose-job/answers"}', 'alert'],
])('a reply file is opened and any other file is refused: a file with %s', async (_, text, role) => {
  const { showReply, place, user } = await open()
  await user.upload(filePicker(place), jsonFile(text))
  if (role) expect(await screen.findByRole(role)).toBeDefined()
  else await waitFor(() => expect(showReply).toHaveBeenCalledOnce())
})
