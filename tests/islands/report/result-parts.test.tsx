import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { Head } from '../../../src/islands/report/Head.tsx'
import { HeadActions } from '../../../src/islands/report/HeadActions.tsx'
import { Profile } from '../../../src/islands/report/Profile.tsx'
import { Scenarios } from '../../../src/islands/report/Scenarios.tsx'
import { SectionBar } from '../../../src/islands/report/SectionBar.tsx'
import { answers, tinyModel, tinyWords } from '../../core/tiny.ts'
import { draw } from '../draw.ts'
import { echo } from '../../support/words.ts'
import { DONE, OPEN, Shown, TODAY, UNKNOWN, openSession, sectionProps, tickWords } from './report.tsx'

const words = echo('result', { said: '{question}, said {said}', saidBy: '{source} said {said}' })
const model = tinyModel()
const reportOf = (given: Partial<Answers>): Report =>
  writeReport(model, tinyWords, answers({ scope: 'quick', ...given }), { today: TODAY })
const ALL = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const

const drawHead = (report: Report) => draw(<Head {...{ report, words }} brand={{}} />)
const firstJobs = () =>
  within(screen.getByRole('list', { name: words.first }))
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])

test('the heading of the report contains the score and the sentence about the level', async () => {
  await drawHead(reportOf({ choices: OPEN }))
  const heading = screen.getByRole('heading', { level: 1 }).textContent
  expect(heading).toMatch(/^\d+ of quick plain Low/)
})

test('the head of the report lists jobs, each with its effort and who does it', async () => {
  await drawHead(reportOf({ choices: OPEN }))
  expect(firstJobs()[0]).toEqual(['Do XA-01', '#XA-01'])
  expect(screen.getAllByText('an hour · it').length).toBeGreaterThan(0)
})

test('if many controls are unknown, the first item of the head is the request to IT', async () => {
  await drawHead(reportOf({ choices: UNKNOWN }))
  expect(firstJobs()).toEqual([
    ['askPerson 1', '#find'],
    ['Do XA-01', '#XA-01'],
  ])
})

/** Renders the buttons in the head of the visitor's report. Returns the names of the buttons and links. */
async function namesOfActions(own: Partial<Answers>, others?: string, isConfined = false): Promise<string[]> {
  const session = await openSession({ scope: 'quick', ...own })
  const { place } = await draw(
    <Shown session={session}>
      {(shown) => (
        <HeadActions
          {...sectionProps(session, shown, { isConfined })}
          {...{ words, others }}
          report={shown.full!}
        />
      )}
    </Shown>,
  )
  return [...place.querySelectorAll('a, button')].map(({ textContent }) => textContent)
}

test('without open jobs, the first button asks about a control that the quiz left out', async () => {
  expect((await namesOfActions({ controls: ALL }, 'deep=XB-01'))[0]).toBe(words.others)
})

test('the first button of a result with open jobs downloads the checklist', async () => {
  expect((await namesOfActions({ choices: OPEN }, 'deep=XB-01'))[0]).toBe(words.download)
})

test('a result without unknown controls has no button for a message to IT', async () => {
  expect(await namesOfActions({ choices: OPEN })).not.toContain(words.ask)
  expect(await namesOfActions({ choices: UNKNOWN })).toContain(words.ask)
})

test('if a frame sandbox blocks downloads, the only button is the message to IT', async () => {
  expect(await namesOfActions({ choices: UNKNOWN }, undefined, true)).toEqual([words.ask])
})

const rowsOf = (): string[][] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [within(row).getByRole('rowheader').textContent, within(row).getByRole('cell').textContent])

test('an area with unknown controls shows the range of its score', async () => {
  await draw(
    <Profile
      report={reportOf({ choices: UNKNOWN, scope: 'full' })}
      words={words}
      loadWords={{ partFailed: '', retry: '' }}
    />,
  )
  expect(rowsOf()).toEqual([
    ['Area A', '33 to 66'],
    ['Area B', '0 to 100'],
  ])
  expect(screen.getByText(words.legendUnknown)).toBeDefined()
})

test('on a narrow page, the radar chart is folded, and loads only after it is opened', async () => {
  const { place, user } = await draw(
    <Profile report={reportOf({ choices: OPEN })} words={words} loadWords={{ partFailed: '', retry: '' }} />,
  )
  expect(place.querySelector('canvas')).toBeNull()
  await user.click(screen.getByText(words.asRadar))
  await expect.poll(() => place.querySelector('canvas')).not.toBeNull()
})

const drawScenarios = (report: Report, today?: Report) =>
  draw(
    <Scenarios {...{ report, words, tickWords }} full={report} today={today} bands={model.constants.bands} />,
  )
const scenarios = () =>
  within(screen.getByRole('region', { name: words.scenarios })).getAllByRole('heading', { level: 3 })

test('the scenarios are sorted by their current risk, the highest first', async () => {
  await drawScenarios(reportOf({ controls: { ...ALL, 'XB-01': 0, 'XB-02': 0 } }))
  const names = scenarios().map(({ textContent }) => textContent)
  expect(names).toEqual(['It breaks', 'It leaks'])
})

test('a high risk shows the answer that causes it, and links to the job that lowers it', async () => {
  await drawScenarios(reportOf({ choices: OPEN }))
  expect(screen.getByText('first, said Label bit')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Do XA-01' }).getAttribute('href')).toBe('#XA-01')
})

test('a risk that is not certain has no band and no cause', async () => {
  await drawScenarios(reportOf({ choices: { ...UNKNOWN, first: ['unknown'] }, scope: 'full' }))
  const leak = screen.getByRole('heading', { name: 'It leaks' }).closest('li')!
  expect(within(leak).getByText(words.riskOpen)).toBeDefined()
  expect(within(leak).queryByText(/said/)).toBeNull()
})

test('if jobs are ticked, a scenario shows its new band and its current band', async () => {
  await drawScenarios(reportOf({ choices: DONE }), reportOf({ choices: OPEN }))
  expect(screen.getAllByText(/^was /).length).toBeGreaterThan(0)
})

const barOf = async (report: Report, hasDownloads = true): Promise<string[]> => {
  await draw(<SectionBar {...{ report, words, hasDownloads }} />)
  return within(screen.getByRole('navigation', { name: words.bar }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
}

test('the section bar shows the numbers of open jobs and of questions for IT', async () => {
  expect(await barOf(reportOf({ choices: UNKNOWN }))).toEqual([
    words.barResult,
    `${words.barPlan} 1`,
    `${words.barAsk} 1`,
    words.barRisks,
    words.barTake,
  ])
})

test('the section bar leaves out sections that the report does not have', async () => {
  const tooFew = reportOf({ choices: { first: ['no'] }, scope: 'full' })
  expect(tooFew.known).toBe('tooFew')
  expect((await barOf(tooFew, false)).at(-1)).toMatch(new RegExp(`^${words.barAsk}`))
})

test('the section bar has no link to the questions for IT if nothing is unknown', async () => {
  expect((await barOf(reportOf({ choices: DONE }))).join()).not.toContain(words.barAsk)
})
