import { fireEvent, screen, waitFor, within } from '@testing-library/dom'
import { beforeEach, expect, test, vi } from 'vitest'
import { RecoveryApp } from '../../../src/islands/recovery/RecoveryApp.tsx'
import type { RecoveryProps } from '../../../src/islands/recovery/clock-props.ts'
import type { Recovery } from '../../../src/core/recovery/model.ts'
import { markEnglish } from '../../../src/core/model/bilingual.ts'
import { memoryAddress } from '../../../src/state/memory-device.ts'
import { tiny, tinySentences } from '../../core/recovery/tiny.ts'
import { collectDownloads, refuseClipboard } from '../browser.ts'
import { change, draw } from '../draw.ts'
import { button, textsOf } from '../page.ts'

const TODAY = '2026-11-24'
const words: RecoveryProps['words'] = {
  ...tinySentences,
  exampleNote: 'example of {n} days',
  range: '{min} to {max}',
  lastSafe: 'last safe {n}',
  lastSafeShort: 'until {n}',
}
/** The test content of the recovery clock, with a second kind of events that only these tests need. */
const recovery: Recovery = {
  ...tiny,
  tabs: [...tiny.tabs, { id: 'burnt', name: 'Burnt', which: 'What burnt?' }],
  events: [
    ...tiny.events,
    { id: 'fire', tab: 'burnt', parts: ['papers', 'keys'], name: 'Fire', when: 'When it burnt' },
  ],
}
const sources = { page: { title: 'A page', url: 'https://example.com/', dates: 'An old text.' } }

function open(hash = '', changes: Partial<RecoveryProps> = {}) {
  history.replaceState(null, '', `/${hash}`)
  return draw(
    <RecoveryApp
      recovery={recovery}
      words={words}
      sources={sources}
      plans={{ 'business-basic': 'Basic', e3: 'Three', e5: 'Five' }}
      language="en-GB"
      quizUrl="/quiz/"
      {...changes}
    />,
  )
}
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) }))

/** `kinds` finds the list of event kinds. `events` finds the list of the events of the chosen kind. */
const kinds = () => screen.getByRole<HTMLSelectElement>('combobox', { name: words.what })
const events = () => document.querySelector<HTMLSelectElement>('.clock-event select')!
const chosen = (list: HTMLSelectElement) => list.selectedOptions[0]?.textContent
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: words.slider })
const said = () => slider().getAttribute('aria-valuetext')
const verdict = () => document.querySelector('.verdict')!.textContent
const date = () => document.querySelector<HTMLInputElement>('input[type=date]')!
const help = () => document.getElementById(date().getAttribute('aria-describedby')!)!.textContent
const setDate = async (day: string): Promise<void> => {
  fireEvent.input(date(), { target: { value: day } })
  await change(() => undefined)
}
/** The message below the buttons that copy the link and save the calendar file. */
const message = () =>
  within(screen.getByRole('region', { name: words.takeTitle })).getByRole('status').textContent
const move = (day: number) => change(() => fireEvent.input(slider(), { target: { value: String(day) } }))

test('the recovery clock opens with an example of data loss in the past', async () => {
  await open()
  expect([chosen(kinds()), chosen(events())]).toEqual(['Lost', 'House'])
  expect(said()).toBe('Day 45, 24 November 2026')
  expect(help()).toBe('example of 45 days')
  expect(location.hash).toBe('')
})

test('choosing a kind of event chooses its first event and changes the date label', async () => {
  const { user } = await open()
  await user.selectOptions(kinds(), 'Burnt')
  expect(screen.getByRole('combobox', { name: 'What burnt?' })).toBe(events())
  expect(chosen(events())).toBe('Fire')
  expect(screen.getByLabelText('When it burnt')).toBe(date())
  expect(location.hash).toBe('#what=fire')
})

test('the list of events contains the events of the chosen kind', async () => {
  const { user } = await open()
  const names = () => textsOf(events().options)
  expect(names()).toEqual(['House', 'letters', 'papers', 'keys', 'smoke', 'wall', 'paint'])
  await user.selectOptions(kinds(), 'Burnt')
  expect(names()).toEqual(['Fire'])
})

test('changing a field of the recovery clock adds no entry to the browser history', async () => {
  const { user } = await open()
  const before = history.length
  await user.selectOptions(kinds(), 'Burnt')
  await user.selectOptions(kinds(), 'Lost')
  await setDate('2026-11-01')
  expect(history.length).toBe(before)
})

test('opening a copied link restores all choices in the form of the recovery clock', async () => {
  await open('#what=papers&on=2026-10-10&oneDriveRetention=365&backup=30')
  expect(chosen(events())).toBe('papers')
  expect(date().value).toBe('2026-10-10')
  expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: words.backupDays }).value).toBe('30')
})

test.each(['#what=%00%00', '#what=constructor', '#nonsense', `#what=papers&on=9999-99-99&backup=-1`])(
  'the clock ignores invalid values in the hash “%s”',
  async (hash) => {
    await open(hash)
    expect(help()).toBe('example of 45 days')
    expect(screen.getByRole<HTMLInputElement>('switch').checked).toBe(false)
  },
)

test('a new date moves the day marker to today and changes the verdict', async () => {
  await open('#what=papers')
  await setDate('2026-11-14')
  expect(said()).toBe('Day 10, 24 November 2026')
  expect(verdict()).toContain('yesYou 13 December 2026')
  expect(help()).toBe(words.dateNote)
  expect(location.hash).toBe('#what=papers&on=2026-11-14')
})

test('the date field’s help text says that the entered date is in the future', async () => {
  await open('#what=papers')
  await setDate('2026-12-24')
  expect(help()).toBe(words.dateLater)
})

test('an empty date field shows no error', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  date().focus()
  await setDate('')
  await user.tab()
  expect(date().getAttribute('aria-invalid')).toBe('false')
  expect(help()).toBe(words.dateNote)
})

test('the clock announces a new verdict once, after the last of several changes', async () => {
  vi.useFakeTimers({ now: new Date(`${TODAY}T12:00:00`) })
  await open('#what=papers&on=2026-11-14')
  const announced = () => document.querySelector('.panel > [role=status]')!.textContent
  const later = (ms: number) => change(() => vi.advanceTimersByTime(ms))
  await later(2000)
  expect(announced()).toBe('')
  for (const day of [29, 30, 31]) {
    await move(day)
    await later(300)
    expect(announced()).toBe('')
  }
  await later(700)
  expect(announced()).toContain('yesAdministrator')
})

test('the clock announces that it cannot use a date, and keeps the date in the field', async () => {
  vi.useFakeTimers({ now: new Date(`${TODAY}T12:00:00`) })
  await open('#what=papers&on=2026-11-14')
  const announced = () => document.querySelector('.panel > [role=status]')!.textContent
  const later = () => change(() => vi.advanceTimersByTime(700))
  await setDate('1999-01-01')
  await change(() => fireEvent.blur(date()))
  await later()
  expect(announced()).toBe(words.dateWrong)
  expect(date().value).toBe('1999-01-01')
  await setDate('2026-11-14')
  await later()
  expect(announced()).toContain('yesYou 13 December 2026')
})

test('a date with missing parts is an error when the visitor leaves the field', async () => {
  await open('#what=papers&on=2026-11-14')
  Object.defineProperty(date(), 'validity', { value: { badInput: true } })
  await setDate('')
  await change(() => fireEvent.blur(date()))
  expect(date().getAttribute('aria-invalid')).toBe('true')
  expect(help()).toBe(words.dateWrong)
})

test('the clock first asks if the lost item is still in its first location', async () => {
  const { user } = await open('#what=letters&on=2026-11-20')
  const group = within(screen.getByRole('group', { name: 'On the desk?' }))
  expect(group.queryByRole('radio', { checked: true })).toBeNull()
  expect(verdict()).toContain('Look first.')
  await user.click(group.getByRole('radio', { name: 'Yes' }))
  expect(verdict()).toContain(words.yesSafe)
  await user.click(group.getByRole('radio', { name: 'No' }))
  expect(verdict()).toContain('yesYou 3 December 2026')
  expect(location.hash).toContain('still=0')
})

test('choosing another data loss event clears the answer about the item’s location', async () => {
  const { user } = await open('#what=letters&on=2026-11-20&still=0')
  await user.selectOptions(events(), 'papers')
  await user.selectOptions(events(), 'letters')
  expect(screen.queryByRole('radio', { name: 'No', checked: true })).toBeNull()
})

test('leaving a setting field applies the typed number, limited to the field’s range', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  await user.click(screen.getByText(words.more))
  const days = screen.getByRole<HTMLInputElement>('spinbutton', {
    name: new RegExp(`^${words.oneDriveRetention}`),
  })
  expect(days.value).toBe('30')
  expect(days.closest('label')!.textContent).toContain('30 to 3,650')
  await user.clear(days)
  await user.type(days, '60')
  await user.tab()
  expect(verdict()).toContain('yesYou 12 January 2027')
  await user.clear(days)
  await user.type(days, '99999')
  await user.tab()
  expect(days.value).toBe('3650')
  expect(location.hash).toContain('oneDriveRetention=3650')
})

test('leaving an empty setting field restores the default of the setting', async () => {
  const { user } = await open('#what=papers&on=2026-11-14&oneDriveRetention=60')
  await user.click(screen.getByText(words.more))
  const days = screen.getByRole<HTMLInputElement>('spinbutton', {
    name: new RegExp(`^${words.oneDriveRetention}`),
  })
  await user.clear(days)
  await user.tab()
  expect(days.value).toBe('30')
})

test('the fields “hold” and “licence plan” change the verdict and the URL hash', async () => {
  const { user } = await open('#what=letters&on=2026-10-01&still=0')
  await user.click(screen.getByText(words.more))
  await user.selectOptions(screen.getByRole('combobox', { name: words.hold }), words.yes)
  await user.selectOptions(screen.getByRole('combobox', { name: words.plan }), 'Three')
  expect(verdict()).toContain(words.yesHold)
  expect(location.hash).toContain('hold=1&plan=e3')
  await user.selectOptions(screen.getByRole('combobox', { name: words.hold }), words.no)
  await user.selectOptions(screen.getByRole('combobox', { name: words.plan }), words.planUnknown)
  expect(location.hash).not.toMatch(/hold|plan/)
})

test('a data loss event without settings has no settings section', async () => {
  await open('#what=smoke')
  expect(screen.queryByText(words.more)).toBeNull()
})

test('the backup switch shows the field for the backup’s days and changes the verdict', async () => {
  const { user } = await open('#what=papers&on=2026-01-01')
  expect(verdict()).toContain('noLonger')
  expect(screen.queryByRole('spinbutton', { name: words.backupDays })).toBeNull()
  await user.click(screen.getByRole('switch', { name: words.backupSwitch }))
  const days = screen.getByRole<HTMLInputElement>('spinbutton', { name: words.backupDays })
  expect(days.value).toBe('365')
  expect(verdict()).toContain('yesBackup 31 December 2026')
  await user.clear(days)
  await user.type(days, '0')
  await user.tab()
  expect(days.value).toBe('1')
  await user.click(screen.getByRole('switch', { name: words.backupSwitch }))
  expect(location.hash).toBe('#what=papers&on=2026-01-01')
})

test('the date field shows its date in words', async () => {
  await open('#what=papers&on=2026-11-14')
  expect(date().parentElement!.textContent).toBe('14 November 2026')
})

test('the end of a bar and the table name the same last safe day', async () => {
  await open('#what=papers&on=2026-11-14')
  // The bar leaves no room for the long label.
  expect(document.querySelector('.lane-end .wide')!.textContent).toBe('until 136')
  expect(document.querySelector('.lane-end .narrow')!.textContent).toBe('until 136')
  const days = textsOf(document.querySelectorAll('.dates-day'))
  expect(days.at(-1)).toBe('136')
})

test('the bar of data without a recovery window says that the data is gone at once', async () => {
  await open('#what=smoke&on=2026-11-14')
  expect(document.querySelector('.lane-end')!.textContent).toContain(words.goneAtOnce)
})

test('the slider announces the number and the date of the chosen day', async () => {
  await open('#what=papers&on=2026-11-14')
  await move(0)
  expect(said()).toBe('Day 0, 14 November 2026')
  await move(29)
  expect(verdict()).toContain('yesYou 13 December 2026')
  await move(30)
  expect(verdict()).toContain('yesAdministrator')
  expect(slider().min).toBe('0')
  expect(Number(slider().max)).toBeGreaterThan(137)
})

test('two buttons move the day marker by one day, but not beyond the scale', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  await user.click(button(words.later))
  expect(said()).toBe('Day 11, 25 November 2026')
  await user.click(button(words.backToToday))
  expect(said()).toBe('Day 10, 24 November 2026')
  await move(0)
  await user.click(button(words.earlier))
  expect(said()).toBe('Day 0, 14 November 2026')
  await move(Number(slider().max))
  const last = said()
  await user.click(button(words.later))
  expect(said()).toBe(last)
})

test('choosing another data loss event moves the day marker to today', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  await move(100)
  await user.selectOptions(events(), 'keys')
  expect(said()).toBe('Day 10, 24 November 2026')
})

test('each kind of lost data is shown as recoverable or lost on the chosen day', async () => {
  await open('#what=fire&on=2026-11-14')
  const heads = screen.getAllByRole('heading', { level: 3, name: /^Part/ })
  expect(textsOf(heads)).toEqual(['Part papers a thing', 'Part keys a thing'])
  const states = heads.map((one) => one.parentElement!.querySelector('.lane-state')!.className)
  expect(states).toEqual(['lane-state open', 'lane-state gone'])
})

test('the table lists the recovery windows in the drawing, with their sources', async () => {
  await open('#what=papers&on=2026-11-14')
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.querySelectorAll('td')[1]!.textContent)).toEqual([
    '13 December 2026',
    '16 March 2027',
    '30 March 2027',
  ])
  expect(rows.map((row) => row.querySelectorAll('td')[0]!.textContent)).toEqual(['29', '122', '136'])
  const next = rows.map((row) => row.querySelector('.then')!.textContent)
  expect(next).toEqual([words.thenAdministrator, words.thenMicrosoft, words.thenGone])
  const link = screen.getByRole('link', { name: 'A page' })
  expect(link.getAttribute('href')).toBe('https://example.com/')
  expect(link.parentElement!.textContent).toBe('A page. An old text.')
})

test('a data loss event without recovery windows has no table', async () => {
  await open('#what=smoke')
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText(words.noDates)).toBeDefined()
})

test('the copied link to the clock contains only the choices in the form', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  await user.click(button(words.copyLink))
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/#what=papers&on=2026-11-14`)
  expect(message()).toBe(words.copied)
  expect(screen.queryByRole('textbox', { name: words.linkLabel })).toBeNull()
})

test('a failed copy to the clipboard shows the link to the clock', async () => {
  const { user } = await open('#what=papers&on=2026-11-14')
  refuseClipboard()
  await user.click(button(words.copyLink))
  expect(message()).toBe(words.copyFailed)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: words.linkLabel })
  await user.click(field)
  expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).toBe(
    `${location.origin}/#what=papers&on=2026-11-14`,
  )
})

test('the calendar file can be saved only after the visitor has entered a date', async () => {
  const saved = collectDownloads()
  const { user } = await open('#what=papers')
  await user.click(button(words.calendar))
  expect(message()).toBe(words.calendarExample)
  expect(saved).toEqual([])
  await setDate('2026-11-14')
  await user.click(button(words.calendar))
  expect(message()).toBe(words.calendarSaved)
  expect(saved.map(({ name }) => name)).toEqual([`${words.calendarFile}.ics`])
  expect(await saved[0]!.text()).toContain('DTSTART;VALUE=DATE:20261213')
})

test('no calendar file is saved if all last safe days have passed', async () => {
  const saved = collectDownloads()
  const { user } = await open('#what=keys&on=2026-01-01')
  await user.click(button(words.calendar))
  expect(message()).toBe(words.calendarNone)
  expect(saved).toEqual([])
})

test('a clock inside another page does not change the URL and has no link to copy', async () => {
  const { user } = await open('', { address: memoryAddress(), sourcesUrl: '/recovery/#sources' })
  await user.selectOptions(kinds(), 'Burnt')
  expect(location.hash).toBe('')
  expect(screen.queryByRole('button', { name: words.copyLink })).toBeNull()
  expect(screen.getByRole('link', { name: words.sourcesGo }).getAttribute('href')).toBe('/recovery/#sources')
})

test('a change of the URL hash changes the data loss event', async () => {
  await open('#what=papers')
  location.hash = '#what=keys'
  await waitFor(() => expect(chosen(events())).toBe('keys'))
})

test('on a translated site, the table of dates marks English labels', async () => {
  vi.stubEnv('SITE_TRANSLATED', 'true')
  const hows = recovery.parts.flatMap(({ windows }) => windows.map((window) => window.words.how))
  await open('', { bilingual: hows.map(markEnglish) })
  vi.unstubAllEnvs()
  const marked = textsOf(document.querySelectorAll('.dates bdi[lang="en"]'))
  expect(marked.length).toBeGreaterThan(0)
  expect(hows).toEqual(expect.arrayContaining(marked))
})
