import { screen, waitFor, within } from '@testing-library/dom'
import { expect, test, vi } from 'vitest'
import type { Answers } from '../../../src/core/answers/answers.ts'
import { writeReport } from '../../../src/core/report/report.ts'
import type { Report } from '../../../src/core/report/types.ts'
import { Head } from '../../../src/islands/report/Head.tsx'
import { HeadActions } from '../../../src/islands/report/HeadActions.tsx'
import { Profile } from '../../../src/islands/report/Profile.tsx'
import { Scenarios } from '../../../src/islands/report/Scenarios.tsx'
import { SectionBar } from '../../../src/islands/report/SectionBar.tsx'
import { NO, answers, tinyModel, tinyWords } from '../../core/tiny.ts'
import { collectDownloads, newAddress, serve } from '../browser.ts'
import { draw } from '../draw.ts'
import { textsOf } from '../page.ts'
import { echo } from '../../support/words.ts'
import { DONE, OPEN, Shown, TODAY, UNKNOWN, openSession, sectionProps, tickWords } from './report.tsx'

const words = echo('result', {
  nothingLeft: 'nothing left, check on {date}',
  ...{ said: '{question}, said {said}', saidBy: '{source} said {said}' },
  ...{ radarLabel: '{other}: {list}', radarArea: '{name} {today}, {other}' },
})
const model = tinyModel()
const reportOf = (given: Partial<Answers>): Report =>
  writeReport(model, tinyWords, answers({ scope: 'quick', ...given }), { today: TODAY })
const ALL = { 'XA-01': 1, 'XA-02': 1, 'XB-01': 1, 'XB-02': 1 } as const

const drawHead = (report: Report) => draw(<Head report={report} words={words} brand={{}} />)
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

test('the head shows the whole time of a job, not only the part before the comma', async () => {
  const report = reportOf({ choices: OPEN })
  report.head.first[0]!.effort = '1 hour, then a week'
  await drawHead(report)
  expect(screen.getByText('1 hour, then a week · it')).toBeDefined()
})

test('the head of the report links to the next step to a separate backup', async () => {
  await drawHead(reportOf({ controls: NO, scope: 'full' }))
  expect(screen.getByRole('link', { name: 'backupOrder' }).getAttribute('href')).toBe('#XB-02')
})

test('if many controls are unknown, the first item of the head is the request to IT', async () => {
  await drawHead(reportOf({ choices: UNKNOWN }))
  expect(firstJobs()).toEqual([
    ['askPerson 1', '#find'],
    ['Do XA-01', '#XA-01'],
  ])
})

/** Renders the buttons in the head of the visitor's report. Returns the names of the buttons and links. */
async function namesOfActions(
  own: Partial<Answers>,
  others?: string,
  changes: Parameters<typeof sectionProps>[2] = {},
): Promise<string[]> {
  const session = await openSession({ scope: 'quick', ...own })
  const { place } = await draw(
    <Shown session={session}>
      {(shown) => (
        <HeadActions
          {...sectionProps(session, shown, changes)}
          words={words}
          others={others}
          report={shown.full!}
        />
      )}
    </Shown>,
  )
  return textsOf(place.querySelectorAll('a, button'))
}

test('without open jobs, the head offers the next day, the evidence and the other jobs', async () => {
  const names = await namesOfActions({ controls: ALL }, 'deep=XB-01')
  expect(names.slice(0, 3)).toEqual([words.remind, words.evidenceFold, words.others])
  expect(screen.getByRole('heading', { name: 'nothing left, check on 26 May 2027' })).toBeDefined()
})

test('without open jobs, the first button saves a calendar file with the next check', async () => {
  const saved = collectDownloads()
  const takeUrl = newAddress()
  serve({ [takeUrl]: { take: { saved: 'saved {file}' }, exports: echo('exports', { filePlan: 'plan' }) } })
  await namesOfActions({ controls: ALL }, undefined, { takeUrl })
  screen.getByRole('button', { name: words.remind }).click()
  await screen.findByText(/^saved plan.*\.ics$/)
  expect(saved).toHaveLength(1)
})

test('the first button of a result with open jobs downloads the checklist', async () => {
  expect((await namesOfActions({ choices: OPEN }, 'deep=XB-01'))[0]).toBe(words.download)
})

test('a result without unknown controls has no button for a message to IT', async () => {
  expect(await namesOfActions({ choices: OPEN })).not.toContain(words.ask)
  expect(await namesOfActions({ choices: UNKNOWN })).toContain(words.ask)
})

test('if a frame sandbox blocks downloads, the only button is the message to IT', async () => {
  expect(await namesOfActions({ choices: UNKNOWN }, undefined, { isConfined: true })).toEqual([words.ask])
})

const rowsOf = (): string[][] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [within(row).getByRole('rowheader').textContent, within(row).getByRole('cell').textContent])

const profileWords = { words, tickWords, loadWords: { partFailed: '', retry: '' } }

test('an area with unknown controls shows the range of its score', async () => {
  await draw(<Profile report={reportOf({ choices: UNKNOWN, scope: 'full' })} {...profileWords} />)
  expect(rowsOf()).toEqual([
    ['Area A', '33 to 66'],
    ['Area B', '0 to 100'],
  ])
  expect(screen.getByText(`${words.legendUnknown} ${words.scale}`)).toBeDefined()
})

test.each([
  [{ ...NO, 'XA-02': 1 }, words.fix],
  [{ ...NO, 'XA-01': 1 }, words.fixDamage],
] as const)('the job of a risk says whether it prevents or limits the damage', async (controls, label) => {
  const full = reportOf({ controls, scope: 'full' })
  await draw(<Scenarios report={full} full={full} today={undefined} bands={[]} {...{ words, tickWords }} />)
  expect(screen.getAllByText(label, { selector: '.scenario:first-child b' })).toHaveLength(1)
})

test('without ticked jobs, the area scores have no radar chart', async () => {
  await draw(<Profile report={reportOf({ choices: OPEN })} {...profileWords} />)
  expect(screen.queryByText(tickWords.asRadar)).toBeNull()
})

test('the radar chart of the ticked jobs is folded, with both scores of each area', async () => {
  const [today, then] = [reportOf({ choices: OPEN }), reportOf({ controls: ALL })]
  const { user } = await draw(<Profile report={today} then={then} {...profileWords} />)
  expect(screen.queryByRole('img')).toBeNull()
  await user.click(screen.getByText(tickWords.asRadar))
  const label = (await screen.findByRole('img')).getAttribute('aria-label')
  for (const [index, { name, score }] of today.areas.entries())
    expect(label).toContain(`${name} ${String(score)}, ${String(then.areas[index]!.score)}`)
})

const drawScenarios = (report: Report, today?: Report) =>
  draw(
    <Scenarios
      report={report}
      words={words}
      tickWords={tickWords}
      full={report}
      today={today}
      bands={model.constants.bands}
    />,
  )
const scenarios = () =>
  within(screen.getByRole('region', { name: words.scenarios })).getAllByRole('heading', { level: 3 })

test('the scenarios are sorted by their current risk, the highest first', async () => {
  await drawScenarios(reportOf({ controls: { ...ALL, 'XB-01': 0, 'XB-02': 0 } }))
  const names = textsOf(scenarios())
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
  await draw(<SectionBar report={report} words={words} hasDownloads={hasDownloads} />)
  return textsOf(within(screen.getByRole('navigation', { name: words.bar })).getAllByRole('link'))
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

test('the section bar marks a section that was rendered after it', async () => {
  const places = new Map<Element, (entries: { target: Element; isIntersecting: boolean }[]) => void>()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly report: Parameters<typeof places.set>[1]
      constructor(report: Parameters<typeof places.set>[1]) {
        this.report = report
      }
      observe(place: Element): void {
        places.set(place, this.report)
      }
      disconnect(): void {
        places.clear()
      }
    },
  )
  await barOf(reportOf({ choices: UNKNOWN }))
  const plan = document.createElement('section')
  plan.id = 'plan'
  document.body.append(plan)
  await waitFor(() => expect(places.has(plan)).toBe(true))
  places.get(plan)!([{ target: plan, isIntersecting: true }])
  await waitFor(() => expect(document.querySelector('[aria-current]')?.getAttribute('href')).toBe('#plan'))
})
