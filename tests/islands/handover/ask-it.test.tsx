import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { FindOut } from '../../../src/islands/handover/asking/FindOut.tsx'
import { AskNow } from '../../../src/islands/handover/asking/AskNow.tsx'
import { readAskFile } from '../../../src/core/handover/ask.ts'
import { writeReplyFile } from '../../../src/core/handover/reply.ts'
import { addDays } from '../../../src/core/model/dates.ts'
import { weekdayInWords } from '../../../src/core/model/format.ts'
import { todayHere } from '../../../src/state/browser.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads, newAddress, refuseClipboard, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { moreContent, storeWords } from '../quiz/quiz.ts'
import { OPEN, Shown, openSession, type reportProps, resultWords, sectionProps } from '../report/report.tsx'

const more = moreContent()
const words = more.words.asking
/** `MISSING`: choices with one unknown control. `TWO`: choices with two unknown controls. */
const MISSING = { ...OPEN, first: ['half'], second: ['unknown'] }
const TWO = { ...OPEN, first: ['unknown'] }

/** Returns the text of a reply file. */
function replyFile(): string {
  return writeReplyFile(tinyModel(), { choices: { second: ['all'] }, controls: {} })
}

interface Wanted {
  choices?: Record<string, string[]>
  see?: 'example'
  answerWord?: string
  props?: Parameters<typeof reportProps>[0]
}
async function open({ choices = MISSING, see, answerWord, props }: Wanted = {}) {
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  const session = await openSession({ choices, scope: 'full' })
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
  return { ...drawn, showReply, session }
}
const ready = () => screen.findByText(words.others, { selector: 'summary' })
const button = (name: string) => screen.getByRole('button', { name })
const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const message = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.preview, hidden: true }).value
const idsIn = (text: string): readonly string[] => {
  const opened = readAskFile(tinyModel(), { file: tinyFileWords, ask: more.words.ask }, text)
  return opened.ok ? opened.ids : []
}
/** Opens the panel with the message and the buttons that send the message. */
async function openPanel(user: Awaited<ReturnType<typeof draw>>['user']): Promise<void> {
  await user.click(button(resultWords.ask))
  await screen.findByRole('button', { name: words.copy })
}
/** Saves the file with the questions for IT. Returns the question ids in the file. */
async function asked(user: Awaited<ReturnType<typeof draw>>['user']): Promise<readonly string[]> {
  const saved = collectDownloads()
  await user.click(button(words.file))
  return idsIn(await saved[0]!.text())
}

test('without an unknown control the IT section has no heading, list or send button', async () => {
  await open({ choices: OPEN })
  await ready()
  expect(screen.queryByRole('heading')).toBeNull()
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.queryByRole('button', { name: resultWords.ask })).toBeNull()
  expect(screen.getByText(words.back, { selector: 'summary' })).toBeDefined()
})

test('without an unknown control the visitor can still ask about an answer', async () => {
  const { user } = await open({ choices: OPEN })
  await user.click(await ready())
  await user.click(tick('plan?'))
  await openPanel(user)
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).toContain('plan?')
})

test('the list for the IT person has question titles, but not where to find answers', async () => {
  const { place } = await open()
  await ready()
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent)).toEqual(['second'])
  expect(place.querySelector('li span')!.id).toBe('XA-02')
  expect(items[0]!.textContent).not.toContain('Where')
})

test('list, heading and message contain the same number of questions', async () => {
  const { user } = await open({ choices: TWO })
  await ready()
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('2')
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  expect(message().match(/^\d+\. /gm)).toHaveLength(2)
})

test('an unknown control in the visitor’s own answers links to its question', async () => {
  await open({ answerWord: 'Answer it' })
  await ready()
  expect(screen.getByRole('link', { name: 'Answer it: Do XA-02' }).getAttribute('href')).toBe('#deep=XA-02')
})

test('the message to the IT person contains questions, but no answers', async () => {
  const { user } = await open({ props: { askUrl: 'https://site.example/quiz/' } })
  await ready()
  await openPanel(user)
  expect(screen.getByText('1 ready').getAttribute('role')).toBe('status')
  await user.click(button(words.copy))
  const text = await navigator.clipboard.readText()
  expect(text).toBe(message())
  expect(text).toContain('second?\n   Where XA-02')
  expect(text).toContain(weekdayInWords(addDays(todayHere(), 8), 'en-GB'))
  expect(decodeURIComponent(screen.getByRole('link', { name: words.mail }).getAttribute('href')!)).toContain(
    'second?',
  )
})

test('the file for the IT person contains exactly the ticked questions', async () => {
  const { user } = await open()
  await ready()
  expect(await asked(user)).toEqual(['second'])
})

test('an unticked question is not in the message', async () => {
  const { user } = await open({ choices: TWO })
  await ready()
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  await user.click(tick('Do XA-01'))
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).not.toContain('first?')
  expect(await asked(user)).toEqual(['second'])
})

test('the message to the IT person contains the visitor’s name and note', async () => {
  const { user } = await open()
  await ready()
  await user.type(
    screen.getByRole('textbox', { name: new RegExp(`^${words.note}`) }),
    'Dear Zoë,{Enter}thank you.',
  )
  expect(message()).toContain('Dear Zoë,\nthank you.')
  await user.type(screen.getByRole('textbox', { name: new RegExp(`^${words.name}`) }), 'Harbour')
  expect(message()).toContain('from Harbour')
})

test('the business name is stored as typed, and removed if the field is empty', async () => {
  const { user, session } = await open()
  const storeName = vi.spyOn(session, 'storeName')
  await ready()
  const field = screen.getByRole('textbox', { name: new RegExp(`^${words.name}`) })
  await user.type(field, ' Harbour ')
  expect(storeName).toHaveBeenLastCalledWith('Harbour')
  await user.clear(field)
  expect(storeName).toHaveBeenLastCalledWith(undefined)
})

test('a name typed on the example is not stored', async () => {
  const { user, session } = await open({ see: 'example' })
  const storeName = vi.spyOn(session, 'storeName')
  await ready()
  await user.type(screen.getByRole('textbox', { name: new RegExp(`^${words.name}`) }), 'Harbour')
  expect(storeName).not.toHaveBeenCalled()
})

test('the fields for the visitor’s name and note have a maximum length', async () => {
  const { user } = await open()
  await ready()
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${words.name}`) })
  const note = screen.getByRole<HTMLTextAreaElement>('textbox', { name: new RegExp(`^${words.note}`) })
  name.focus()
  await user.paste('x'.repeat(70))
  note.focus()
  await user.paste('x'.repeat(510))
  expect([name.value.length, note.value.length]).toEqual([60, 500])
  expect(screen.getByText('at most 500')).toBeDefined()
})

test('the message cannot be sent without a ticked question', async () => {
  const { user } = await open()
  await ready()
  await openPanel(user)
  await user.click(tick('Do XA-02'))
  expect(screen.getByText(words.none).getAttribute('role')).toBe('status')
  await user.click(screen.getByRole('link', { name: words.mail }))
  expect(screen.getAllByText(words.none)).toHaveLength(2)
})

test('the visitor can add an answered question to the message', async () => {
  const { user } = await open()
  await ready()
  await user.click(screen.getByText(words.others, { selector: 'summary' }))
  expect(screen.queryByRole('checkbox', { name: 'second?' })).toBeNull()
  await user.click(tick('plan?'))
  await openPanel(user)
  expect(screen.getByText('2 ready')).toBeDefined()
  expect(message()).toContain('plan?')
  expect(await asked(user)).toEqual(['second', 'plan'])
})

test('the visitor can remove an added question from the message', async () => {
  const { user } = await open()
  await ready()
  await user.click(screen.getByText(words.others, { selector: 'summary' }))
  await user.click(tick('plan?'))
  await user.click(tick('plan?'))
  await openPanel(user)
  expect(screen.getByText('1 ready')).toBeDefined()
})

test('the help text contains the URL where the IT person opens the question file', async () => {
  await open()
  await ready()
  expect(screen.getByText(`${new URL('/quiz/', location.href).href}#check ${storeWords.open}`)).toBeDefined()
})

test.each([
  'Hello, https://site.example/report/#reply=1abc and bye',
  'Bonjour « https://site.example/fr/report/#reply=1abc ».',
  '<https://site.example/de/report/#reply=1abc>',
])('the IT person’s reply opens after the visitor pastes a text with its link: %s', async (text) => {
  const { user, showReply } = await open()
  await ready()
  await user.click(screen.getByRole('textbox', { name: words.paste }))
  await user.paste(text)
  await user.keyboard('{Enter}')
  expect(showReply).toHaveBeenCalledExactlyOnceWith('1abc')
})

test.each(['', 'https://example.com/'])(
  'the pasted text “%s” shows an error until the text is changed',
  async (text) => {
    const { user, showReply } = await open()
    await ready()
    const field = screen.getByRole('textbox', { name: words.paste })
    if (text) await user.type(field, text)
    await user.click(button(words.pasteGo))
    expect(screen.getByRole('alert').textContent).toBe(words.pasteWrong)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(showReply).not.toHaveBeenCalled()
    await user.type(field, 'x')
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull()
    })
  },
)

test('the example report has no field for a reply', async () => {
  await open({ see: 'example', choices: OPEN })
  await ready()
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
  await ready()
  await openPanel(user)
  await user.click(button(words.share))
  expect(shared).toEqual([{ title: more.words.ask.subject, text: message() }])
  expect(screen.getByRole('link', { name: words.mail }).className).toContain('line')
  Reflect.deleteProperty(navigator, 'share')
})

test('a message that cannot be copied is shown as text', async () => {
  const { user } = await open()
  await ready()
  await openPanel(user)
  refuseClipboard()
  await user.click(button(words.copy))
  expect(await screen.findByText(words.copyFailed)).toBeDefined()
  expect(screen.getAllByRole('textbox', { name: words.preview, hidden: true })).toHaveLength(2)
})

test('a second press of the button “ask” closes the panel with the message', async () => {
  const { user } = await open()
  await ready()
  await openPanel(user)
  expect(button(resultWords.ask).getAttribute('aria-expanded')).toBe('true')
  await user.click(button(resultWords.ask))
  expect(screen.queryByRole('button', { name: words.copy })).toBeNull()
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
  await user.type(screen.getByRole('textbox', { name: new RegExp(`^${words.name}`) }), 'Harbour')
  expect(message()).toContain('from Harbour')
})

test.each([
  ['a reply', replyFile(), undefined],
  ['answers', '{"format":"whose-job/answers"}', 'alert'],
])('a reply file is opened and any other file is refused: a file with %s', async (_, text, role) => {
  const { showReply, place, user } = await open()
  await ready()
  await user.upload(
    place.querySelector<HTMLInputElement>('input[type=file]')!,
    new File([text], 'a.json', { type: 'application/json' }),
  )
  if (role) expect(await screen.findByRole(role)).toBeDefined()
  else await waitFor(() => expect(showReply).toHaveBeenCalledOnce())
})
