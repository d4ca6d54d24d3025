import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import { FindOut } from '../../../src/islands/handover/asking/FindOut.tsx'
import { readAskFile } from '../../../src/core/handover/ask.ts'
import { tinyFileWords, tinyModel } from '../../core/tiny.ts'
import { collectDownloads, newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { moreContent, storeWords } from '../quiz/quiz.ts'
import { OPEN, Shown, openSession, type reportProps, resultWords, sectionProps } from '../report/report.tsx'

const more = moreContent()
const words = more.words.asking
/** `MISSING`: choices with one unknown control. `TWO`: choices with two unknown controls. */
const MISSING = { ...OPEN, first: ['half'], second: ['unknown'] }
const TWO = { ...OPEN, first: ['unknown'] }

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
  return { ...drawn, showReply }
}
const ready = () => screen.findByRole('heading', { level: 3, name: words.message })
const button = (name: string) => screen.getByRole('button', { name })
const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const message = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: words.preview, hidden: true }).value
const idsIn = (text: string): readonly string[] => {
  const opened = readAskFile(tinyModel(), { file: tinyFileWords, ask: more.words.ask }, text)
  return opened.ok ? opened.ids : []
}
/** Saves the file with the questions for IT. Returns the question ids in the file. */
async function asked(user: Awaited<ReturnType<typeof draw>>['user']): Promise<readonly string[]> {
  const saved = collectDownloads()
  await user.click(button(words.file))
  return idsIn(await saved[0]!.text())
}

test('a note replaces the list of questions if no control is unknown', async () => {
  await open({ choices: OPEN })
  expect(screen.getByText(resultWords.findNone)).toBeDefined()
  expect(screen.queryByRole('list')).toBeNull()
})

test('each unknown control is ticked, with the person to ask and the place to look', async () => {
  await open()
  await ready()
  const items = within(screen.getAllByRole('list')[0]!).getAllByRole('listitem')
  expect(items.map(({ id }) => id)).toEqual(['XA-02'])
  expect(items[0]!.textContent).toContain('Ask about XA-02')
  expect(items[0]!.textContent).toContain('Where XA-02')
  expect(tick('Do XA-02').checked).toBe(true)
  expect(screen.queryByText(/^XA-02$/)).toBeNull()
})

test('an unknown control in the visitor’s own answers links to its question', async () => {
  await open({ answerWord: 'Answer it' })
  await ready()
  expect(screen.getByRole('link', { name: 'Answer it: Do XA-02' }).getAttribute('href')).toBe('#deep=XA-02')
})

test('the message to the IT person contains questions, but no answers', async () => {
  const { user } = await open({ props: { askUrl: 'https://site.example/quiz/' } })
  await ready()
  expect(screen.getByText('1 ready').getAttribute('role')).toBe('status')
  await user.click(button(words.copy))
  const text = await navigator.clipboard.readText()
  expect(text).toBe(message())
  expect(text).toContain('Ask about XA-02')
  expect(decodeURIComponent(screen.getByRole('link', { name: words.mail }).getAttribute('href')!)).toContain(
    'Ask about XA-02',
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
  expect(screen.getByText('2 ready')).toBeDefined()
  await user.click(tick('Do XA-01'))
  expect(screen.getByText('1 ready')).toBeDefined()
  expect(message()).not.toContain('Ask about XA-01')
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
  expect(screen.getByText('1 ready')).toBeDefined()
})

test('the help text contains the URL of the page where IT opens the file', async () => {
  await open()
  await ready()
  expect(screen.getByText(`${new URL('/quiz/', location.href).href}#check ${storeWords.open}`)).toBeDefined()
})

test('the IT person’s reply opens after its link is pasted', async () => {
  const { user, showReply } = await open()
  await ready()
  await user.click(screen.getByRole('textbox', { name: words.paste }))
  await user.paste('Hello, https://site.example/report/#reply=1abc and bye')
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
