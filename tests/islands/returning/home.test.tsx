import { expect, test, vi } from 'vitest'
import type { ReportView } from '../../../src/state/report-view.ts'
import { storeResult } from '../../../src/state/stored-result.ts'
import { welcomeBack } from '../../../src/islands/returning/home.ts'

const WORDS = {
  language: 'en-GB',
  result: '{figure} on {date}. {jobs}',
  jobs: { one: '{n} job', other: '{n} jobs' },
  next: 'Next: {title}, {effort}',
  continueAt: 'Go on at {n} of {total}',
  continueUpTo: 'Go on at {n} of up to {total}',
}

/** Writes the elements of the home page that the script changes for a returning visitor. */
function drawHome(): void {
  document.body.innerHTML = `
    <a id="top" href="/quiz/" data-start="/report/" data-begun="Continue" data-done="Your result">Start</a>
    <main><div data-welcome='${JSON.stringify(WORDS)}'>
      <a id="go" href="/quiz/" data-start="/report/" data-begun="Continue" data-done="See it">Check</a>
      <a id="list" data-for="new begun" href="/checklist/">List</a>
      <a id="change" data-for="done" href="/quiz/#check" hidden>Change</a>
      <p data-part="figure" hidden></p>
      <p data-part="next" hidden></p>
    </div></main>`
}
const byId = (id: string) => document.getElementById(id) as HTMLAnchorElement
const linkOf = (id: string) => [byId(id).textContent, byId(id).getAttribute('href')]
const partOf = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!
const keepAnswers = () => localStorage.setItem('whose-job/answers', '{"quiz":"1"}\n')
const links = () => [linkOf('top'), linkOf('go')]

/** A view of the visitor's own result. `open` is the number of questions without an answer. */
function viewOf({ open = 0, jobs = ['A', 'B'] } = {}): ReportView {
  const one = (id: string) => ({ id, kind: 'one', options: [{ id: 'yes', sets: {} }] })
  return {
    kind: 'own',
    open: { n: open, total: 3 },
    full: {
      head: { figure: '33' },
      date: '2026-11-25',
      groups: [{ id: 'thisWeek', ids: jobs }],
      actions: [{ id: 'A', title: 'Ring back', effort: '1 hour' }],
    },
    content: { model: { questions: [one('first'), one('second'), one('third')] } },
    answers: {
      ...{ context: {}, controls: {}, statuses: {}, scope: 'quick' },
      choices: open ? { first: ['yes'] } : { first: ['yes'], second: ['yes'], third: ['yes'] },
    },
  } as unknown as ReportView
}

/** Opens the home page after a finished quiz with this result. Returns the function that shows a loaded result. */
function openFinished(result = viewOf()) {
  keepAnswers()
  storeResult(result)
  drawHome()
  return welcomeBack(() => undefined)
}

test('for a new visitor, the links of the home page start the quiz', () => {
  drawHome()
  const onAnswers = vi.fn()
  welcomeBack(onAnswers)
  expect(links()).toEqual([
    ['Start', '/quiz/'],
    ['Check', '/quiz/'],
  ])
  expect([byId('list').hidden, byId('change').hidden]).toEqual([false, true])
  expect(onAnswers).not.toHaveBeenCalled()
})

test('the links of the home page continue an unfinished quiz at its next question', () => {
  keepAnswers()
  drawHome()
  const onAnswers = vi.fn()
  const showLoaded = welcomeBack(onAnswers)
  expect(links()).toEqual([
    ['Continue', '/quiz/'],
    ['Continue', '/quiz/'],
  ])
  expect(onAnswers).toHaveBeenCalledOnce()
  showLoaded(viewOf({ open: 2 }))
  expect(links()).toEqual([
    ['Continue', '/quiz/'],
    ['Go on at 2 of 3', '/quiz/'],
  ])
})

test('after a finished quiz the home page shows the score, its date and the next job', () => {
  openFinished()
  expect(links()).toEqual([
    ['Your result', '/report/'],
    ['See it', '/report/'],
  ])
  expect([byId('list').hidden, byId('change').hidden]).toEqual([true, false])
  expect(partOf('figure').textContent).toBe('33 on 25 November 2026. 2 jobs')
  expect(partOf('next').textContent).toBe('Next: Ring back, 1 hour')
  expect(partOf('next').hidden).toBe(false)
})

test('the home page shows no next job if the result has no open jobs', () => {
  openFinished(viewOf({ jobs: [] }))
  expect(partOf('figure').textContent).toBe('33 on 25 November 2026.')
  expect(partOf('next').hidden).toBe(true)
})

test('the home page hides the score if the answers changed after the score was stored', () => {
  keepAnswers()
  storeResult(viewOf())
  localStorage.setItem('whose-job/answers', '{"quiz":"2"}\n')
  drawHome()
  welcomeBack(() => undefined)
  expect(linkOf('go')).toEqual(['See it', '/report/'])
  expect([partOf('figure').hidden, partOf('next').hidden]).toEqual([true, true])
})

test('the main link opens a question that was added after the finished quiz', () => {
  openFinished()(viewOf({ open: 2 }))
  expect(linkOf('go')).toEqual(['Go on at 2 of 3', '/quiz/'])
})

test('after the answers are deleted, the links of the home page start the quiz', () => {
  openFinished()
  localStorage.clear()
  document.dispatchEvent(new Event('quiz-cleared'))
  expect(links()).toEqual([
    ['Start', '/quiz/'],
    ['Check', '/quiz/'],
  ])
})

test('on a page without the welcome box, only the link in the header changes', () => {
  keepAnswers()
  drawHome()
  document.querySelector('[data-welcome]')!.remove()
  welcomeBack(() => undefined)
  expect(linkOf('top')).toEqual(['Continue', '/quiz/'])
})
