import { screen, waitFor, within } from '@testing-library/dom'
import type { ComponentProps } from 'preact'
import { expect, test, vi } from 'vitest'
import { Presenter } from '../../../src/islands/sales/Presenter.tsx'
import { ResultStep } from '../../../src/islands/sales/ResultStep.tsx'
import type { Gap } from '../../../src/core/documents/talking-points.ts'
import { tiny, tinySentences } from '../../core/recovery/tiny.ts'
import { tinyReport } from '../../core/tiny.ts'
import { collectDownloads } from '../browser.ts'
import { type Drawn, change, draw } from '../draw.ts'
import { textsOf } from '../page.ts'
import { encodeTen } from '../../../src/core/whose-job/link.ts'
import { alike } from '../../core/whose-job/tiny.ts'
import { tenWords } from '../whose-job/ten.ts'
import { quizProps, quizWords, storeWords } from '../quiz/quiz.ts'
import { resultWords } from '../report/report.tsx'
import { leaveProps, pointWords, presentWords as words, salesWords, sayWords } from './sales.ts'

/** Renders presenter mode, waits until its lazily loaded modules are ready, and goes to a step. */
async function open(step?: string, more: Partial<ComponentProps<typeof Presenter>> = {}) {
  const { reportUrl: _, ...quiz } = quizProps()
  const { jobs, ...props } = leaveProps()
  delete document.documentElement.dataset['ready']
  const drawn = await draw(
    <Presenter
      {...props}
      words={words}
      salesWords={salesWords}
      pointWords={pointWords}
      sayWords={sayWords}
      resultWords={resultWords}
      quiz={quiz}
      clock={{
        ...{ recovery: tiny, plans: {}, language: 'en-GB' },
        words: tinySentences,
        sources: { page: { title: 'A page', url: 'https://example.com/', dates: 'An old text.' } },
      }}
      offer={{ offers: [], booking: undefined }}
      {...more}
      matrix={['Rented', 'Hosted'].map((name, index) => (
        <label key={name}>
          <input type="radio" name="model" defaultChecked={index === 0} />
          {name}
        </label>
      ))}
    />,
  )
  await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('present'))
  if (step !== undefined) await goTo(drawn.user, step)
  return { ...drawn, jobs }
}
type User = Drawn['user']
const bar = () => within(screen.getByRole('contentinfo'))
/** The button that opens the menu of steps. Its text is the number and the name of the current step. */
const menu = () => bar().getByRole('button', { name: /^\d\/\d / })
const now = (): string => menu().textContent.replace(/^\S+ /, '')
const stepsMenu = () => within(screen.getByRole('navigation', { name: words.steps }))
const steps = () => stepsMenu().getAllByRole('button')
/** Chooses a step in the menu. */
async function goTo(user: User, name: string): Promise<void> {
  await user.click(menu())
  await user.click(stepsMenu().getByRole('button', { name }))
}
const quiz = () => within(document.querySelector<HTMLElement>('.quiz-page :is(form:not([hidden]), .check)')!)
/** The list of data-loss events in the clock. */
const clockEvents = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'What?' })
/** Goes on to the next visitor, and says yes to the question before everything is deleted. */
async function nextVisitor(user: User): Promise<void> {
  await user.click(bar().getByRole('button', { name: words.visitor }))
  await user.click(bar().getByRole('button', { name: storeWords.deleteYes }))
}
/** Answers every question of the quiz. */
async function answer(user: User): Promise<void> {
  await goTo(user, words.questions)
  for (const option of ['small', 'few', 'none', 'bit', 'no', 'none']) {
    await user.click(quiz().getByLabelText(new RegExp(`^Label ${option}`)))
    const next = new RegExp(`^(${quizWords.next}|${quizWords.toCheck})$`)
    await user.click(quiz().getByRole('button', { name: next }))
  }
}

test('presenter mode opens with the matrix under a headline', async () => {
  await open()
  expect(now()).toBe(words.matrix)
  expect(screen.getByRole('heading', { level: 2, name: words.headline })).toBeDefined()
  expect(document.title).toBe(`${words.matrix} · ${words.title}`)
})

test('the menu of steps names all presentation steps and marks the current step', async () => {
  const { user } = await open()
  expect(screen.queryByRole('navigation')).toBeNull()
  await user.click(menu())
  expect(menu().getAttribute('aria-expanded')).toBe('true')
  expect(textsOf(steps())).toEqual([
    ...[words.matrix, words.clock, words.ten, words.questions, words.result, 'Gap 1', words.takeHome],
  ])
  expect(screen.getByRole('button', { current: 'step' }).textContent).toBe(words.matrix)
})

test('Escape, a click outside and the choice of a step close the menu of steps', async () => {
  const { user } = await open()
  const isOpen = () => screen.queryByRole('navigation') !== null
  await user.click(menu())
  await user.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  expect(document.activeElement).toBe(menu())
  await user.click(menu())
  await user.click(screen.getByRole('heading', { level: 2, name: words.headline }))
  expect(isOpen()).toBe(false)
  await goTo(user, words.result)
  expect(isOpen()).toBe(false)
})

test('the menu of steps closes when the focus leaves it', async () => {
  const { user } = await open()
  await user.click(menu())
  await user.tab({ shift: true })
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('the notes of a step are hidden at first and after each change of the step', async () => {
  const { user } = await open('Gap 1')
  const notes = () => screen.queryByRole('complementary', { name: words.notes })
  expect(notes()).toBeNull()
  await user.click(bar().getByRole('button', { name: words.notes, expanded: false }))
  expect(notes()).not.toBeNull()
  await user.keyboard('{PageUp}{PageDown}')
  expect(notes()).toBeNull()
})

test('the keys of a presentation remote go through every presentation step and back', async () => {
  const { user } = await open()
  const seen: string[] = []
  for (let presses = 0; presses < 7; presses += 1) {
    await user.keyboard('{PageDown}')
    seen.push(now())
  }
  expect(seen.slice(-3)).toEqual(['Gap 1', words.takeHome, words.takeHome])
  await user.keyboard('{PageUp}')
  expect(now()).toBe('Gap 1')
})

test('each presentation step sets the document title and focuses its heading', async () => {
  const { user } = await open()
  await user.keyboard('{PageDown}')
  const heading = screen.getByRole('heading', { level: 1, name: words.clock })
  expect(document.activeElement).toBe(heading)
  expect(document.title).toBe(`${words.clock} · ${words.title}`)
})

test.each(['{Control>}{PageDown}{/Control}', '{Shift>}{ArrowRight}{/Shift}', '{ArrowDown}', 'x'])(
  'the keys %s do not change the presentation step',
  async (keys) => {
    const { user } = await open()
    await user.keyboard(keys)
    expect(now()).toBe(words.matrix)
  },
)

test('if a radio button has the focus, only Page Down changes the presentation step', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('radio', { name: 'Rented' }))
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('radio', { name: 'Hosted', checked: true })).toBeDefined()
  expect(now()).toBe(words.matrix)
  await user.keyboard('{PageDown}')
  expect(now()).toBe(words.clock)
})

test('arrow keys change the presentation step if no field is focused', async () => {
  const { user } = await open()
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}')
  expect(now()).toBe(words.clock)
})

test('Back is disabled on the first presentation step, and Next on the last', async () => {
  const { user } = await open()
  const back = bar().getByRole('button', { name: words.back })
  const next = bar().getByRole('button', { name: words.next })
  expect(back.getAttribute('aria-disabled')).toBe('true')
  await user.click(back)
  expect(now()).toBe(words.matrix)
  await goTo(user, words.takeHome)
  expect(next.getAttribute('aria-disabled')).toBe('true')
  await user.click(next)
  expect(now()).toBe(words.takeHome)
})

test('without answers the step “result” shows the example business, not the visitor', async () => {
  const { user } = await open(words.result)
  expect(screen.getByText(words.example)).toBeDefined()
  await user.click(screen.getByRole('link', { name: words.ask }))
  expect(now()).toBe(words.questions)
  expect(location.hash).toBe('')
})

test('without answers the step “Gap 1” is about the example, as the result is', async () => {
  const { place } = await open('Gap 1')
  expect(screen.getByText(`gap 1 of 1. ${words.example}`)).toBeDefined()
  const facts = textsOf(place.querySelectorAll('.gap-facts dt'))
  expect(facts).toEqual([pointWords.who, pointWords.time, pointWords.cost])
  const points = textsOf(place.querySelectorAll('.points h3'))
  expect(points).toEqual([pointWords.why, pointWords.takes, pointWords.ask])
})

test('with answers the step “Gap 1” shows the first control that is not in place', async () => {
  const { user } = await open()
  await answer(user)
  await goTo(user, words.result)
  expect(screen.queryByText(words.example)).toBeNull()
  await goTo(user, 'Gap 1')
  expect(screen.getByText(/^gap 1 of 2$/)).toBeDefined()
})

test('the step “offer” has up to three offers, those for the gaps first', async () => {
  const offer = (title: string, ...controls: string[]) => ({
    ...{ title, text: `About ${title}.`, label: 'See', url: 'https://acme.example/', controls },
  })
  const offers = [offer('A'), offer('B'), offer('C', 'XA-02'), { ...offer('D'), price: 'from £4' }]
  const booking = { text: 'Free of charge.', label: 'Book', url: 'https://acme.example/call/' }
  const { place } = await open(words.offer, { offer: { offers, booking } })
  const titles = within(place)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
  expect(titles).toEqual(['C', 'A', 'B'])
  expect(screen.getByRole('link', { name: 'Book' }).getAttribute('href')).toBe(booking.url)
  expect(screen.getAllByRole('link', { name: 'See' })).toHaveLength(3)
  expect(textsOf(place.querySelectorAll('.offer-slide .small'))).toEqual([
    'scan acme.example/call',
    'for Do XA-02',
  ])
})

test('a first job of the result is a link only if the talk has a screen for it', async () => {
  const report = tinyReport({ choices: { first: ['half'] } })
  const { id, title } = report.head.first[0]!
  const gap = { id, title, isLater: false, sentence: '', facts: [], points: [], sources: [] }
  const linksFor = async (gaps: readonly Gap[]): Promise<string[]> => {
    const { place } = await draw(
      <ResultStep
        {...{ report, gaps, words, resultWords, isExample: false }}
        notes={{ label: 'notes', isOpen: false, head: null }}
      />,
    )
    return textsOf(place.querySelectorAll('.result-first a'))
  }
  expect(await linksFor([])).toEqual([])
  expect(await linksFor([gap])).toEqual([title])
})

test('the last step has the call to action too', async () => {
  const booking = { text: 'Free of charge.', label: 'Book', url: 'https://acme.example/call/' }
  await open(words.takeHome, { offer: { offers: [], booking } })
  expect(screen.getByRole('link', { name: 'Book' }).getAttribute('href')).toBe(booking.url)
})

test('without offers and a call to action, the talk has no step “offer”', async () => {
  const { user } = await open()
  await user.click(menu())
  expect(steps().map(({ textContent }) => textContent)).not.toContain(words.offer)
})

test('on a question, only its own button is called “Next”', async () => {
  await open(words.questions)
  expect(bar().getByRole('button', { name: words.nextScreen })).toBeDefined()
  expect(bar().queryByRole('button', { name: words.next })).toBeNull()
})

test('the result link of the check screen opens the presentation step “result”', async () => {
  const { user } = await open()
  await answer(user)
  await user.click(quiz().getByRole('link', { name: quizWords.seeResult }))
  expect(now()).toBe(words.result)
  expect(location.hash).toBe('')
})

test('the quiz and the clock keep their state when the presentation step changes', async () => {
  const { user } = await open(words.questions)
  await user.click(quiz().getByLabelText(/^Label large/))
  await goTo(user, words.clock)
  await user.selectOptions(clockEvents(), 'papers')
  await goTo(user, words.questions)
  expect(quiz().getByRole('radio', { name: /^Label large/, checked: true })).toBeDefined()
  await goTo(user, words.clock)
  expect(clockEvents().selectedOptions[0]?.textContent).toBe('papers')
})

test('the quiz’s Back link in presenter mode does not change the URL', async () => {
  const { user } = await open(words.questions)
  await user.click(quiz().getByLabelText(/^Label small/))
  await user.click(quiz().getByRole('button', { name: quizWords.next }))
  await user.click(quiz().getByRole('link', { name: quizWords.back }))
  await waitFor(() => expect(quiz().getByRole('heading', { level: 1 }).textContent).toBe('plan?'))
  expect(location.hash).toBe('')
})

test('the link in the quiz’s alert focuses the first option and keeps the alert', async () => {
  const { user } = await open(words.questions)
  await user.click(quiz().getByRole('button', { name: quizWords.next }))
  await user.click(within(quiz().getByRole('alert')).getByRole('link'))
  expect(document.activeElement).toBe(quiz().getByRole('radio', { name: /^Label small/ }))
  expect(quiz().getByRole('alert')).toBeDefined()
  expect(location.hash).toBe('')
})

test('a link from presenter mode to another page opens in a new tab', async () => {
  const { user } = await open(words.clock)
  await user.click(bar().getByRole('button', { name: words.notes }))
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'A page' })
  // jsdom cannot open a new tab, so the test cancels the click.
  document.body.addEventListener('click', (event) => event.preventDefault(), { once: true })
  await user.click(link)
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer'])
})

const company = () =>
  screen.getByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${salesWords.client}`) })

test('the form for the take-home page turns autofill off', async () => {
  const { place } = await open(words.takeHome)
  for (const input of place.querySelectorAll('.take-home input:not([type=radio])'))
    expect(input.getAttribute('autocomplete')).toBe('off')
})

test('the take-home page contains the answers of the current visitor', async () => {
  const saved = collectDownloads()
  const { user, jobs } = await open()
  await answer(user)
  await goTo(user, words.takeHome)
  await user.type(company(), 'Quay Lane Vets')
  await user.click(screen.getByRole('button', { name: salesWords.download }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(jobs()[0]).toContain('"kind":"score"')
  expect(jobs()[0]).toContain('Quay Lane Vets')
})

test('the next visitor sees no data of the previous visitor', async () => {
  const { user, place } = await open()
  await user.click(screen.getByRole('radio', { name: 'Hosted' }))
  await answer(user)
  await goTo(user, words.clock)
  await user.selectOptions(clockEvents(), 'papers')
  await goTo(user, words.takeHome)
  await user.type(company(), 'Quay Lane Vets')
  history.replaceState(null, '', '/#left')
  await nextVisitor(user)

  expect(now()).toBe(words.matrix)
  expect(bar().getByRole('status').textContent).toBe(words.visitorReady)
  expect(location.hash).toBe('')
  expect(screen.getByRole('radio', { name: 'Rented', checked: true })).toBeDefined()
  await goTo(user, words.questions)
  expect(place.querySelector('.quiz-page input:checked')).toBeNull()
  expect(quiz().getByRole('heading', { level: 1 }).textContent).toBe('plan?')
  await goTo(user, words.clock)
  expect(clockEvents().selectedOptions[0]?.textContent).toBe('House')
  await goTo(user, words.result)
  expect(screen.getByText(words.example)).toBeDefined()
  await goTo(user, words.takeHome)
  expect(company().value).toBe('')
  expect(document.body.textContent).not.toContain('Quay Lane')
  expect(localStorage.length + sessionStorage.length).toBe(0)
})

test('the answers stay if the question about the next visitor is declined', async () => {
  const { user } = await open(words.takeHome)
  await user.type(company(), 'Quay Lane Vets')
  await user.click(bar().getByRole('button', { name: words.visitor }))
  expect(now()).toBe(words.takeHome)
  expect(document.activeElement?.textContent).toContain(words.visitorAsk)
  await user.click(bar().getByRole('button', { name: storeWords.deleteNo }))
  expect(bar().getByRole('button', { name: words.visitor })).toBe(document.activeElement)
  expect(company().value).toBe('Quay Lane Vets')
})

test('a page restored from the back/forward cache starts with a new visitor', async () => {
  const { user } = await open(words.takeHome)
  await user.type(company(), 'Quay Lane Vets')
  await change(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  expect(now()).toBe(words.matrix)
  await goTo(user, words.takeHome)
  expect(company().value).toBe('')
})

/** Follows a link to another language as the script of the page does. Returns the state that it takes there. */
async function changeLanguage(user: User): Promise<unknown> {
  const taken: unknown[] = []
  const header = document.createElement('header')
  header.className = 'languages'
  header.innerHTML = '<a href="#de">Deutsch</a>'
  document.body.append(header)
  const take = (event: MouseEvent): void => {
    event.preventDefault()
    taken.push(structuredClone(history.state))
  }
  document.addEventListener('click', take)
  await user.click(within(header).getByRole('link'))
  document.removeEventListener('click', take)
  header.remove()
  return taken[0]
}

test('a change of the language keeps the talk, and leaves no trace in the history', async () => {
  const first = await open()
  await answer(first.user)
  await goTo(first.user, words.clock)
  await first.user.selectOptions(clockEvents(), 'papers')
  const chosen = clockEvents().value
  await goTo(first.user, words.takeHome)
  await first.user.type(company(), 'Quay Lane Vets')
  await goTo(first.user, 'Gap 1')
  const taken = await changeLanguage(first.user)
  expect(history.state).toBeNull()
  await first.redraw(null)

  history.replaceState(taken, '')
  const { user } = await open()
  expect(now()).toBe('Gap 1')
  expect(history.state).toBeNull()
  expect(screen.getByText(/^gap 1 of 2$/)).toBeDefined()
  expect(bar().getByRole('status').textContent).toBe('')
  await goTo(user, words.takeHome)
  expect(company().value).toBe('Quay Lane Vets')
  await goTo(user, words.clock)
  expect(clockEvents().value).toBe(chosen)
  await nextVisitor(user)
  await goTo(user, words.result)
  expect(screen.getByText(words.example)).toBeDefined()
})

test('a click elsewhere does not put the talk into the history', async () => {
  const { user } = await open()
  history.replaceState({ own: 'state' }, '')
  await user.click(screen.getByRole('heading', { level: 2, name: words.headline }))
  expect(history.state).toEqual({ own: 'state' })
  history.replaceState(null, '')
})

/** Opens the second window. jsdom has no windows, so a document and an event target are enough. */
function secondWindow() {
  const other = document.implementation.createHTMLDocument()
  const target = Object.assign(new EventTarget(), {
    document: other,
    close: vi.fn(() => target.dispatchEvent(new Event('pagehide'))),
  })
  vi.spyOn(window, 'open').mockReturnValue(target as unknown as Window)
  return { ...target, target, page: within(other.body), main: () => other.querySelector('main')! }
}
const openNotes = (user: User) => user.click(bar().getByRole('button', { name: words.notes }))
const panel = () => screen.queryByRole('complementary', { name: words.notes })

test('each screen has words to say in its notes', async () => {
  const { user } = await open()
  for (const name of ['matrix', 'ten', 'questions', 'result', 'takeHome'] as const) {
    await goTo(user, words[name])
    await openNotes(user)
    expect(within(panel()!).getByText(sayWords[name])).toBeDefined()
  }
})

test('the second window shows the notes of the screen and moves the talk', async () => {
  const { user } = await open(words.result)
  const { page, main, target, document: other } = secondWindow()
  const button = (name: string) => page.getByText(name, { selector: 'button' })
  await openNotes(user)
  await user.click(within(panel()!).getByRole('button', { name: words.notesWindow }))
  expect(panel()).toBeNull()
  expect(other.title).toBe(words.notesTitle)
  expect(page.getByText(sayWords.result)).toBeDefined()
  expect(page.getByText('after: Gap 1')).toBeDefined()
  await change(() => button(words.next).click())
  expect(now()).toBe('Gap 1')
  expect(textsOf(main().querySelectorAll('.points h3'))).toEqual([
    ...[pointWords.why, pointWords.takes, pointWords.ask],
  ])
  await change(() => button(words.next).click())
  expect(page.getByText(words.notesLast)).toBeDefined()
  expect(button(words.next).getAttribute('aria-disabled')).toBe('true')
  await change(() => button(words.back).click())
  expect(now()).toBe('Gap 1')
  const key = new KeyboardEvent('keydown', { key: 'PageUp' })
  Object.defineProperty(key, 'target', { value: other.body })
  await change(() => target.dispatchEvent(key))
  expect(now()).toBe(words.result)
})

test('the notes are on the screen again when the second window closes', async () => {
  const { user } = await open()
  const { close, target } = secondWindow()
  await openNotes(user)
  await user.click(within(panel()!).getByRole('button', { name: words.notesWindow }))
  await openNotes(user)
  expect(close).toHaveBeenCalledOnce()
  expect(panel()).not.toBeNull()
  await user.click(within(panel()!).getByRole('button', { name: words.notesWindow }))
  expect(panel()).toBeNull()
  await change(() => target.dispatchEvent(new Event('pagehide')))
  expect(panel()).not.toBeNull()
  await user.click(within(panel()!).getByRole('button', { name: words.notesWindow }))
  await change(() => dispatchEvent(new Event('pagehide')))
  expect(close).toHaveBeenCalledTimes(2)
})

test('a blocked second window is reported, and the notes stay', async () => {
  const { user } = await open()
  vi.spyOn(window, 'open').mockReturnValue(null)
  await openNotes(user)
  await user.click(within(panel()!).getByRole('button', { name: words.notesWindow }))
  expect(within(panel()!).getByRole('status').textContent).toBe(words.notesBlocked)
  expect(within(panel()!).getByText(sayWords.matrix)).toBeDefined()
})

test('the notes of all screens are printed in their order, and only then on the page', async () => {
  const sheet = () => document.querySelector('.notes-paper')
  const printed: (readonly string[])[] = []
  vi.stubGlobal('print', () => printed.push(textsOf(sheet()!.querySelectorAll('h2'))))
  const { user } = await open()
  await openNotes(user)
  await user.click(within(panel()!).getByRole('button', { name: words.notesPrint }))
  await waitFor(() => expect(printed).toHaveLength(1))
  expect(printed[0]!.map((title) => title.replace(/^\d+\. |:.*$/g, ''))).toEqual([
    ...[words.matrix, words.clock, words.ten, words.questions, words.result, 'Gap 1', words.takeHome],
  ])
  await change(() => dispatchEvent(new Event('afterprint')))
  expect(sheet()).toBeNull()
})

test('the printed notes name what the host offers, its price and where to book', async () => {
  const offers = [
    { title: 'Watched backups', text: 'Each day.', price: 'from £4', label: '', url: '', controls: [] },
  ]
  const booking = { text: 'Talk to us.', label: 'Book', url: 'https://acme.example/book' }
  vi.stubGlobal('print', vi.fn())
  const { user } = await open(words.matrix, { offer: { offers, booking } })
  await openNotes(user)
  await user.click(within(panel()!).getByRole('button', { name: words.notesPrint }))
  const said = await waitFor(() => document.querySelector('.notes-paper')!.textContent)
  for (const part of ['Watched backups', 'Each day.', 'from £4', 'Talk to us. Book: acme.example/book'])
    expect(said).toContain(part)
})

test('the full-screen button is hidden if the browser has no full screen', async () => {
  await open()
  expect(bar().queryByRole('button', { name: words.full })).toBeNull()
})

test('the full-screen button enters and leaves full screen', async () => {
  Object.defineProperty(document, 'fullscreenEnabled', { value: true, configurable: true })
  const request = vi.fn(() => Promise.resolve())
  const exit = vi.fn(() => Promise.resolve())
  Object.assign(document.documentElement, { requestFullscreen: request })
  Object.assign(document, { exitFullscreen: exit })
  const { user } = await open()
  await user.click(bar().getByRole('button', { name: words.full }))
  expect(request).toHaveBeenCalledOnce()
  Object.defineProperty(document, 'fullscreenElement', { value: document.body, configurable: true })
  await change(() => document.dispatchEvent(new Event('fullscreenchange')))
  await user.click(bar().getByRole('button', { name: words.fullLeave }))
  expect(exit).toHaveBeenCalledOnce()
  for (const name of ['fullscreenEnabled', 'fullscreenElement', 'exitFullscreen'])
    Reflect.deleteProperty(document, name)
})

const ten = () => within(document.querySelector<HTMLElement>('.stage-ten')!)
const press = (user: User, name: string) => user.click(ten().getByRole('button', { name }))
/** Gives the same answer to all ten jobs. */
async function answerTen(user: User, name: string): Promise<void> {
  for (let job = 0; job < 10; job += 1) await press(user, name)
}
/** Both sides say that the other does each job. The provider answers first. */
async function answerBoth(user: User): Promise<void> {
  await press(user, words.tenIt)
  await answerTen(user, tenWords.businessForIt)
  await press(user, tenWords.start)
  await answerTen(user, tenWords.it)
}

test('the first answers to the ten jobs are hidden until the other side has answered', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenIt)
  await answerTen(user, tenWords.businessForIt)
  expect(ten().getByRole('heading', { name: tenWords.curtain })).toBe(document.activeElement)
  expect(ten().getByText(tenWords.asBusiness)).toBeDefined()
  await press(user, tenWords.start)
  expect(ten().queryByRole('button', { pressed: true })).toBeNull()
  expect(ten().queryByRole('table')).toBeNull()
  await answerTen(user, tenWords.it)
  expect(ten().getByRole('heading', { level: 1, name: 'headEach' })).toBe(document.activeElement)
  const columns = textsOf(ten().getAllByRole('columnheader'))
  expect(columns).toEqual([tenWords.job, tenWords.roleBusiness, tenWords.roleIt, tenWords.texts])
})

test('the bar of the ten jobs says how far a side is, and not what it has said', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenIt)
  await press(user, tenWords.microsoft)
  await press(user, tenWords.nobody)
  const bar = document.querySelector('.stage-ten .ten-bar')!
  expect(Array.from(bar.children, (one) => one.className)).toEqual([
    ...['done', 'done', 'current'],
    ...Array<string>(7).fill(''),
  ])
  expect(bar.querySelector('[data-own]')).toBeNull()
})

test('the business can answer the ten jobs first', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenBusiness)
  await answerTen(user, tenWords.it)
  expect(ten().getByText(tenWords.asIt)).toBeDefined()
})

test('the keys 1 to 4 answer a job, and other keys do not', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenBusiness)
  await user.keyboard('25{Control>}1{/Control}')
  expect(ten().getByRole('heading', { name: '2 of 10 Who stranger?' })).toBeDefined()
  await press(user, tenWords.back)
  expect(ten().getByRole('button', { pressed: true }).textContent).toContain(tenWords.it)
  await user.keyboard('{PageDown}')
  expect(now()).toBe(words.questions)
})

test('Back in the ten jobs leads to the curtain, or to the start', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenBusiness)
  await press(user, tenWords.back)
  expect(ten().getByRole('button', { name: words.tenIt })).toBeDefined()
  await press(user, words.tenBusiness)
  await answerTen(user, tenWords.it)
  await press(user, tenWords.start)
  await press(user, tenWords.back)
  expect(ten().getByRole('heading', { name: tenWords.curtain })).toBeDefined()
})

test('an answer given again keeps the later answers to the ten jobs', async () => {
  const { user } = await open(words.ten)
  await press(user, words.tenBusiness)
  await press(user, tenWords.it)
  await press(user, tenWords.it)
  await press(user, tenWords.back)
  await press(user, tenWords.back)
  await press(user, tenWords.microsoft)
  expect(ten().getByRole('button', { pressed: true }).textContent).toContain(tenWords.it)
})

test('a link shows the answers of the ten jobs, and a link that asks does not', async () => {
  const { user } = await open(words.ten)
  const people = [alike('business', 'it'), alike('it', 'business')]
  const field = () => document.getElementById('ten-paste') as HTMLTextAreaElement
  const go = () => user.click(field().form!.querySelector('button')!)
  await user.click(field())
  await user.paste(`#ten=${encodeTen({ people: people.slice(0, 1), asks: 'it' })}`)
  await go()
  expect(field().getAttribute('aria-invalid')).toBe('true')
  await user.clear(field())
  await user.paste(`#ten=${encodeTen({ people })}`)
  await go()
  expect(ten().getAllByRole('columnheader')).toHaveLength(4)
  await press(user, tenWords.again)
  expect(ten().getByRole('button', { name: words.tenIt })).toBeDefined()
})

test('the notes of the ten jobs have Microsoft’s texts with their sources', async () => {
  const { user } = await open(words.ten)
  await user.click(bar().getByRole('button', { name: words.notes }))
  expect(ten().getByRole('link', { name: 'Text of bank', hidden: true })).toBeDefined()
})

test('the take-home page contains the ten jobs only if both sides have answered', async () => {
  const saved = collectDownloads()
  const { user, jobs } = await open(words.ten)
  await press(user, words.tenIt)
  await answerTen(user, tenWords.businessForIt)
  await goTo(user, words.takeHome)
  expect(screen.queryByRole('checkbox', { name: salesWords.tenAdd, hidden: true })).toBeNull()
  await user.click(screen.getByRole('button', { name: salesWords.download }))
  await waitFor(() => expect(saved).toHaveLength(1))
  expect(jobs()[0]).not.toContain('"tenProvider"')
  await goTo(user, words.ten)
  await press(user, tenWords.start)
  await answerTen(user, tenWords.it)
  await goTo(user, words.takeHome)
  await user.click(screen.getByRole('button', { name: salesWords.download }))
  await waitFor(() => expect(saved).toHaveLength(2))
  expect(jobs().at(-1)).toMatch(/"columns":\[{"name":"tenYou".*"name":"tenProvider".*"name":"texts"/)
})

test('the next visitor sees no answers to the ten jobs', async () => {
  const { user } = await open(words.ten)
  await answerBoth(user)
  await nextVisitor(user)
  await goTo(user, words.ten)
  expect(ten().queryByRole('table')).toBeNull()
  await goTo(user, words.takeHome)
  expect(screen.queryByRole('checkbox', { name: salesWords.tenAdd, hidden: true })).toBeNull()
  expect(localStorage.length + sessionStorage.length).toBe(0)
})
