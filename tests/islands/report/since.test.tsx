/** Tests the strip above a report that says what changed since the earlier result. */
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { Since } from '../../../src/islands/report/history/Since.tsx'
import { answers } from '../../core/tiny.ts'
import { newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { moreContent } from '../quiz/quiz.ts'
import { DONE, OPEN, Shown, openSession, reportContent, reportProps, resultWords } from './report.tsx'

const more = moreContent()
const words = {
  ...resultWords,
  since: 'since {date}: {improved} better, {slipped} worse',
  sinceImproved: 'since {date}: {improved} better',
  sinceSlipped: 'since {date}: {slipped} worse',
  sinceOther: 'since {date}: other',
  sinceNothing: 'since {date}: the same',
  sinceNext: 'next {title} by {date}',
  sinceNextOver: 'next {title}, was due on {date}',
}

/** Stores `before` as a copy of 3 August 2026. Then renders the strip above the report of `now`. */
async function open(before: Partial<Answers> | undefined, now: Partial<Answers>, date?: string) {
  const moreUrl = newAddress()
  serve({ [moreUrl]: more })
  if (before) {
    const said = answers({ scope: 'quick', ...before })
    localStorage.setItem(
      'whose-job/shelf/a',
      JSON.stringify({ date: '2026-08-03', quiz: '2026-11', model: 1, answers: said, frozen: said }),
    )
  }
  const session = await openSession({ scope: 'quick', ...now }, { ...reportContent, pageWords: words })
  return draw(
    <Shown session={session}>
      {(shown) => (
        <Since
          {...reportProps({ moreUrl })}
          session={session}
          content={shown.content}
          visit={session.visit()!}
          report={{ ...shown.full!, ...(date && { date }) }}
        />
      )}
    </Shown>,
  )
}
const strip = () => screen.queryByRole('region')

test.each([
  ['better jobs', OPEN, DONE, 'since 3 August 2026: 2 better'],
  ['worse jobs', DONE, OPEN, 'since 3 August 2026: 2 worse'],
  [
    'better and worse jobs',
    { ...OPEN, second: ['all'] },
    { ...OPEN, first: ['all'] },
    'since 3 August 2026: 1 better, 1 worse',
  ],
  ['another fact', OPEN, { ...OPEN, people: ['crowd'] }, 'since 3 August 2026: other'],
  ['nothing', OPEN, OPEN, 'since 3 August 2026: the same'],
])('the strip names the changes since the earlier result: %s', async (_, before, now, said) => {
  await open({ choices: before }, { choices: now })
  expect(strip()?.getAttribute('aria-label')).toBe(said)
})

test('the strip shows the next job of the plan with the day on which the job is due', async () => {
  await open({ choices: DONE }, { choices: OPEN })
  expect(screen.getByRole('link', { name: /^next Do XA-0\d by \w+,? \d+ \w+$/ })).toBeDefined()
})

test('the strip says when the next job was due, after that day', async () => {
  await open({ choices: DONE }, { choices: OPEN }, '2026-12-24')
  expect(screen.getByRole('link', { name: /^next Do XA-0\d, was due on \w+,? \d+ \w+$/ })).toBeDefined()
})

test('the report has no strip without an earlier result', async () => {
  await open(undefined, { choices: OPEN })
  expect(strip()).toBeNull()
})

test('the strip has no button for the comparison if nothing changed', async () => {
  await open({ choices: OPEN }, { choices: OPEN })
  expect(strip()).not.toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})

test('closing the comparison of the results focuses the button that opened it', async () => {
  const { user } = await open({ choices: OPEN }, { choices: DONE })
  await user.click(screen.getByRole('button', { name: words.sinceOpen }))
  const heading = await screen.findByRole('heading', { name: more.words.past.comparison })
  expect(document.activeElement).toBe(heading)
  expect(screen.getByRole('button', { name: words.sinceClose }).getAttribute('aria-expanded')).toBe('true')
  await user.click(screen.getByRole('button', { name: more.words.past.close }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: words.sinceOpen }))
})
