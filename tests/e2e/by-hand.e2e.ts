/** Recomputes scores from the formula and the numbers on the method page, without the code of the site. */
import { type Page, expect } from '@playwright/test'
import { NO_ANSWERS } from '../../src/core/answers/answers.ts'
import { reportAsJson } from '../../src/core/exchange/exports.ts'
import { fill } from '../../src/core/model/format.ts'
import { writeReport } from '../../src/core/report/report.ts'
import { allBest, allNo, type Choices, exampleChoices, model, ui } from '../support/answer-sets.ts'
import { heading } from '../support/quiz-screens.ts'
import { expectScore, openReport } from '../support/report-screens.ts'
import { keepAnswers, quickTest } from '../support/visitor.ts'

const words = ui.method

/** The fields of the report as data that the test needs: the inputs of the score computation, and the score. */
interface Data {
  score: number
  raw: number
  level: string
  scope: string
  context: Record<string, unknown>
  domains: Record<string, number>
  actions: { id: string; area: string; critical: boolean; value: number | 'unknown' }[]
  inPlace: { id: string; area: string; critical: boolean; value: number | 'unknown' }[]
  head: { figure: string }
}

/** Returns the cells of a table on the method page as text, row by row. */
const tableOf = (page: Page, caption: string): Promise<string[][]> =>
  page
    .getByRole('table', { name: caption, exact: true, includeHidden: true })
    .evaluateAll((tables) =>
      tables
        .flatMap((table) => [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')])
        .map((row) => [...row.cells].map(({ textContent }) => textContent.trim())),
    )

/** Returns true if a fact from the method page, such as "Copilot in use", applies to a business. */
function isTrue(line: string, { context }: Data): boolean {
  const people = Number(context['people'])
  const facts: Record<string, boolean> = {
    [words.sensitiveData]: context['data'] !== 'ordinary',
    [words.payments]: context['payments'] === true,
    [words.byod]: context['byod'] === true,
    [words.itProvider]: context['itProvider'] === true,
    [words.copilot]: context['copilot'] === true,
    [words.noCopilot]: context['copilot'] === false,
    [words.regulated]: context['regulated'] === true,
    [fill(words.peopleFrom, { n: 50 })]: people >= 50,
    [fill(words.peopleTo, { n: 9 })]: people <= 9,
  }
  const known = facts[line]
  if (known === undefined) throw new Error(`The page has a new line: ${line}`)
  return known
}

/**
 * Reads the numbers of the scoring formula from the method page: weights, risk factors, score caps and score levels.
 */
async function readPage(page: Page) {
  await page.goto('/method/')
  const [low, high] = /stays between ([\d.]+) and ([\d.]+)/
    .exec(await page.getByRole('main').innerText())!
    .slice(1)
  return {
    range: [Number(low), Number(high)] as const,
    weights: (await tableOf(page, words.weights)).map(([name = '', weight]) => ({
      id: name.slice(0, 5),
      weight: Number(weight),
    })),
    factors: (await tableOf(page, words.context)).map(([line = '', list = '']) => ({
      line,
      times: Object.fromEntries(
        list.split(', ').map((one) => {
          const [id = '', factor] = one.split(' × ')
          return [id, Number(factor)]
        }),
      ),
    })),
    caps: (await tableOf(page, words.gates)).map(([name = '', ...caps]) => ({
      id: name.slice(0, 5),
      caps: caps.slice(0, 3).map(Number),
    })),
    levels: (await tableOf(page, words.levels)).map(([name = '', ...from]) => ({
      name,
      from: from.map(Number),
    })),
  }
}

type Sheet = Awaited<ReturnType<typeof readPage>>

/** Computes the score of a business from the numbers on the method page, which `Sheet` contains. */
function workOut({ range, weights, factors, caps, levels }: Sheet, data: Data) {
  const controls = [...data.actions, ...data.inPlace]
  const valueOf = (id: string): number => {
    const value = controls.find((one) => one.id === id)?.value
    return typeof value === 'number' ? value : 0
  }
  const weightOf = (id: string): number => {
    const product = factors
      .filter(({ line }) => isTrue(line, data))
      .reduce((left, { times }) => left * (times[id] ?? 1), 1)
    return weights.find((one) => one.id === id)!.weight * Math.min(range[1], Math.max(range[0], product))
  }
  const sumOf = (some: typeof controls): number => {
    const earned = some.reduce((sum, { id }) => sum + weightOf(id) * valueOf(id), 0)
    const possible = some.reduce((sum, { id }) => sum + weightOf(id), 0)
    return Number(((100 * earned) / possible).toFixed(9))
  }
  const raw = sumOf(controls)
  const lowest = Math.min(
    100,
    ...caps.map(({ id, caps: [none = 0, some = 0, mostly = 0] }) => {
      if (id === 'GP-01' && data.context['payments'] === false) return 100
      const value = valueOf(id)
      return value === 1 ? 100 : value === 0.5 ? mostly : value === 0.25 ? some : none
    }),
  )
  const score = Math.min(raw, lowest)
  const critical = controls.filter((one) => one.critical)
  const counts = [0.5, 1].map((least) => critical.filter(({ id }) => valueOf(id) >= least).length)
  const level = levels.filter(({ from: [least = 0, half = 0, full = 0] }) => {
    return score >= least && (counts[0] ?? 0) >= half && (counts[1] ?? 0) >= full
  })
  const areas = [...new Set(controls.map(({ area }) => area))]
  return {
    ...{ raw, score, level: level.at(-1)?.name },
    domains: Object.fromEntries(areas.map((id) => [id, sumOf(controls.filter(({ area }) => area === id))])),
  }
}

const middle: Choices = Object.fromEntries(
  model.questions.map(({ id, kind, options }) => [
    id,
    kind === 'one' ? [options[Math.floor(options.length / 2)]?.id ?? ''] : [options[0]?.id ?? ''],
  ]),
)
const first = (id: string): string => model.questions.find((one) => one.id === id)?.options[0]?.id ?? ''
const sets: [string, Choices][] = [
  ['the worked example', exampleChoices],
  ['middle answers', middle],
  ['nothing in place', allNo],
  ['a capped score', { ...allBest, people: ['fifty'], 'sign-in': [first('sign-in')] }],
  ['a capped level', { ...allBest, people: ['one'], 'email-filter': [first('email-filter')] }],
]

quickTest('the formula on the method page gives the score of the example file', async ({ page, request }) => {
  const sheet = await readPage(page)
  const link = await page.getByRole('link', { name: words.json }).getAttribute('href')
  const file = (await (await request.get(link ?? '')).json()) as {
    report: Data
    replies: Record<string, number | 'unknown'>
  }
  const { raw, score, level, domains } = workOut(sheet, file.report)
  expect({ raw, score, level, domains }).toEqual({
    ...{ raw: file.report.raw, score: file.report.score, level: file.report.level },
    domains: file.report.domains,
  })
  const becomes = await tableOf(page, words.exampleBecomes)
  expect(becomes.length).toBe(Object.keys(file.replies).length)
  for (const [name = '', value = ''] of becomes) {
    const reply = file.replies[name.slice(0, 5)]
    expect(parseFloat(value), name).toBe(reply === 'unknown' ? 0 : reply)
  }
  await expect(page.getByRole('main')).toContainText(`The score is ${String(score)}.`)
})

for (const [what, choices] of sets) {
  quickTest(
    `the formula on the method page gives the score of a report: ${what}`,
    { tag: '@full' },
    async ({ page }) => {
      const sheet = await readPage(page)
      await keepAnswers(page, choices)
      await openReport(page)
      const report = writeReport(model, ui, { ...NO_ANSWERS, choices }, { today: '2026-11-30' })
      const data = JSON.parse(reportAsJson(report)) as Data
      const { raw, score, level, domains } = workOut(sheet, data)
      expect({ raw, score, level, domains }).toEqual({
        ...{ raw: data.raw, score: data.score, level: data.level, domains: data.domains },
      })
      await expectScore(page, String(Math.floor(score)))
      await expect(heading(page)).toContainText(level ?? 'missing')
    },
  )
}
