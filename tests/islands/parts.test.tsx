/** Tests small components that several islands share. */
import type { PaperSize } from '../../src/core/documents/paper-size.ts'
import { screen } from '@testing-library/dom'
import type { ComponentProps } from 'preact'
import { useState } from 'preact/hooks'
import { expect, test, vi } from 'vitest'
import { CopyField } from '../../src/ui/copy-field/CopyField.tsx'
import { DroppedNotice } from '../../src/islands/quiz/DroppedNotice.tsx'
import { FilePicker } from '../../src/ui/file-picker/FilePicker.tsx'
import { PaperSizeChoice } from '../../src/islands/report/take/PaperSizeChoice.tsx'
import { SendMessage } from '../../src/islands/handover/SendMessage.tsx'
import { collectDownloads, newAddress, refuseClipboard, serve } from './browser.ts'
import { draw } from './draw.ts'
import { button } from './page.ts'
import { moreContent } from './quiz/quiz.ts'

const copyWords = { label: 'Address', copy: 'Copy', copied: 'Copied', copyFailed: 'Select it' }
const drawCopy = (text: string, rows?: number) =>
  draw(<CopyField id="copied-text" text={text} words={copyWords} {...(rows && { rows })} />)
const status = () => screen.getByRole('status').textContent

test('a successful copy to the clipboard is announced', async () => {
  const { user } = await drawCopy('Żółć 東京')
  expect(status()).toBe('')
  await user.click(button('Copy'))
  expect(await navigator.clipboard.readText()).toBe('Żółć 東京')
  expect(status()).toBe('Copied')
})

test('a failed copy to the clipboard is announced', async () => {
  const { user } = await drawCopy('a')
  refuseClipboard()
  await user.click(button('Copy'))
  expect(status()).toBe('Select it')
})

test('a change of the text to copy removes the message that the text is copied', async () => {
  const { user, redraw } = await drawCopy('a')
  await user.click(button('Copy'))
  await redraw(<CopyField id="copied-text" text="b" words={copyWords} />)
  expect(status()).toBe('')
})

test.each([
  [undefined, 'INPUT'],
  [8, 'TEXTAREA'],
])('a copy field with %s rows is read-only and selects its text on focus', async (rows, kind) => {
  const text = 'a long text '.repeat(100)
  const { user } = await drawCopy(text, rows)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Address' })
  expect(field.tagName).toBe(kind)
  await user.tab()
  expect(document.activeElement).toBe(field)
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, text.length])
  await user.keyboard('x')
  expect(field.value).toBe(text)
})

test('the file picker accepts the same file twice in a row', async () => {
  const onPick = vi.fn<(file: File) => void>()
  const { user, place } = await draw(<FilePicker words="Open" onPick={onPick} />)
  const input = place.querySelector<HTMLInputElement>('input')!
  const file = new File(['a'], 'a.json', { type: 'application/json' })
  await user.upload(input, file)
  await user.upload(input, file)
  expect(onPick.mock.calls).toEqual([[file], [file]])
})

test('the file picker ignores a cancelled dialog', async () => {
  const onPick = vi.fn()
  const { place } = await draw(<FilePicker words="Open" onPick={onPick} />)
  place.querySelector('input')!.dispatchEvent(new Event('change', { bubbles: true }))
  expect(onPick).not.toHaveBeenCalled()
})

test('the file picker has one tab stop: its button, which opens the dialog', async () => {
  const { user, place } = await draw(<FilePicker words="Open" onPick={vi.fn()} />)
  const click = vi.spyOn(place.querySelector('input')!, 'click')
  await user.tab()
  expect(document.activeElement).toBe(button('Open'))
  await user.keyboard('{Enter}')
  expect(click).toHaveBeenCalledOnce()
  await user.tab()
  expect(document.activeElement).toBe(document.body)
})

test('arrow keys choose one of the two paper sizes', async () => {
  function Page() {
    const [paper, onPaper] = useState<PaperSize>('a4')
    return (
      <PaperSizeChoice
        words={{ paper: 'PaperSize', a4: 'A4', letter: 'Letter' }}
        paper={paper}
        onPaper={onPaper}
      />
    )
  }
  const { user } = await draw(<Page />)
  expect(screen.getByRole('group', { name: 'PaperSize' })).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'A4', checked: true }))
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('radio', { name: 'Letter', checked: true })).toBe(document.activeElement)
})

const sendWords = {
  ...{ copy: 'Copy it', mail: 'Mail it', file: 'Save it', copied: 'Copied', saved: 'Saved' },
  ...{ copyFailed: 'Not copied', preview: 'See it' },
}
const message = {
  subject: 'Hello',
  text: 'Dear Zoë,\nplease.',
  mail: 'mailto:?body=Dear',
  left: 'nothing',
} as const
const file = { name: 'questions.json', write: () => '{"a":1}' }
const drawSend = (more: { blocked?: string; short?: string } = {}) =>
  draw(<SendMessage message={message} file={file} words={sendWords} {...more} />)

test('a status message announces that the message to the IT person is copied', async () => {
  const { user } = await drawSend()
  await user.click(button('Copy it'))
  expect(await navigator.clipboard.readText()).toBe(message.text)
  expect(status()).toBe('Copied')
})

test('a failed copy opens the preview of the message to the IT person', async () => {
  const { user, place } = await drawSend()
  expect(place.querySelector('details')?.open).toBe(false)
  refuseClipboard()
  await user.click(button('Copy it'))
  expect(status()).toBe('Not copied')
  expect(place.querySelector('details')?.open).toBe(true)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'See it' }).value).toBe(message.text)
})

test('a status message announces that the questions to IT are saved as a file', async () => {
  const saved = collectDownloads()
  const { user } = await drawSend()
  await user.click(button('Save it'))
  expect(saved.map(({ name, type }) => [name, type])).toEqual([['questions.json', 'application/json']])
  expect(await saved[0]!.text()).toBe('{"a":1}')
  expect(status()).toBe('Saved')
})

test('a note says which part of the message to the IT person the email leaves out', async () => {
  await drawSend({ short: 'Without the note.' })
  expect(screen.getByRole('link', { name: 'Mail it' }).getAttribute('href')).toBe(message.mail)
  expect(screen.getByText('Without the note.')).toBeDefined()
})

test.each(['Copy it', 'Mail it', 'Save it'])(
  'the button “%s” shows why the message to the IT person cannot be sent yet',
  async (name) => {
    const saved = collectDownloads()
    const { user } = await drawSend({ blocked: 'Tick one.' })
    const copy = vi.spyOn(navigator.clipboard, 'writeText')
    const clicked = vi.fn<(event: MouseEvent) => void>()
    document.body.addEventListener('click', clicked, { once: true })
    await user.click(screen.getByText(name))
    expect(status()).toBe('Tick one.')
    expect(saved).toEqual([])
    expect(copy).not.toHaveBeenCalled()
    expect(clicked.mock.calls[0]?.[0].defaultPrevented).toBe(true)
  },
)

const loadWords = { partFailed: 'Not loaded.', retry: 'Again' }
type Dropped = ComponentProps<typeof DroppedNotice>['dropped']
const drawNotice = (dropped: Dropped, moreUrl = newAddress()) =>
  draw(<DroppedNotice dropped={dropped} moreUrl={moreUrl} words={loadWords} />)

test('a status message lists the answers that an update removed', async () => {
  const address = newAddress()
  const retired = ['Fax', 'Pager'].map((summary) => ({ id: summary.toLowerCase(), summary }))
  const more = { ...moreContent(), retired }
  serve({ [address]: more })
  await drawNotice({ changed: ['first'], removed: ['fax', 'telex'], moved: ['pager'] }, address)
  const notice = await screen.findByRole('status')
  const { past } = more.words
  expect(notice.textContent).toBe(
    `${past.droppedTitle}changed: firstremoved: Fax, ${past.someQuestions}moved: Pager${past.droppedRest}`,
  )
})

test('the notice on dropped answers lists no changed questions if none has changed', async () => {
  const address = newAddress()
  serve({ [address]: moreContent() })
  await drawNotice({ changed: [], removed: ['first'], moved: [] }, address)
  const { textContent } = await screen.findByRole('status')
  expect(textContent).not.toContain('changed')
  expect(textContent).toContain('removed: first')
})

test('the list of dropped answers can be loaded again after a failure', async () => {
  const address = newAddress()
  serve({})
  const { user } = await drawNotice({ changed: ['first'], removed: [], moved: [] }, address)
  expect((await screen.findByRole('alert')).textContent).toContain('Not loaded.')
  serve({ [address]: moreContent() })
  await user.click(button('Again'))
  expect((await screen.findByRole('status')).textContent).toContain('first')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the notice on dropped answers sends no request if no answer was dropped', async () => {
  const requests = serve({})
  await drawNotice(undefined)
  expect(requests).toEqual([])
})
