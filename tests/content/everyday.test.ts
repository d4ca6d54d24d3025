/** Tests the content of the everyday jobs: the claims in the texts, and the references between ids. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { citedBy } from '../../src/content/uses.ts'
import { makePdfInNode } from '../../src/paper/pdf/node.ts'
import { shrinkPdf } from '../../src/paper/pdf/shrink.ts'
import { everydayChecklist, minutesOf } from '../../src/core/documents/everyday.ts'
import { readPdf } from '../support/read-pdf.ts'
import { content, everyText, model, testMistakes, ui } from './content.ts'

const { everyday } = content
const actions = everyday.groups.flatMap((group) => group.actions)
const { cited, read } = citedBy(actions, model.sources)

test('the 14 everyday jobs take 380 minutes in total', () => {
  expect(actions.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
  expect(minutesOf(actions)).toBe(380)
})

test('every text that states the number of everyday jobs says 14', () => {
  const folder = 'content/en/learn'
  const pages = readdirSync(folder).map((file) => ({
    place: file,
    text: readFileSync(join(folder, file), 'utf8'),
  }))
  const claims = [...everyText('en'), ...pages].flatMap(({ place, text }) =>
    [...text.matchAll(/(\d+|\b\w+teen|\bten|\btwelve) (?:everyday|things you can do)/gi)].map(
      ([, claimed]) => `${place}: ${String(claimed)}`,
    ),
  )
  expect(claims.filter((claim) => !/: (14|fourteen)$/i.test(claim))).toEqual([])
  for (const sentence of [ui.everyday.title, ui.everyday.lead, ui.everyday.printLead, ui.filter.everyday]) {
    expect(sentence).toContain('{n}')
  }
})

test('the everyday job with “six questions” in its title contains six questions', () => {
  const job = actions.find(({ id }) => id === 'ask-your-provider')
  expect(job?.title).toContain('six questions')
  expect(job?.do.match(/\?/g)).toHaveLength(6)
})

test('every framework of an everyday job has a name, and every source exists', () => {
  for (const { frameworks } of actions) {
    expect(Object.keys(frameworks).filter((key) => !(key in ui.frameworks))).toEqual([])
  }
  expect(new Set(cited.map(({ id }) => id))).toEqual(new Set(actions.flatMap(({ sources }) => sources)))
  expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('the PDF of the everyday jobs has a checkbox for each job and at most 60 KB', async () => {
  const quizName = 'Whose job is it?'
  const brand = { name: 'Harbour', quizName, quizTitle: quizName, mark: 'M2 2h28v28H2z', accent: '#123456' }
  const printed = model.constants.printedFrameworks
  const list = everydayChecklist(everyday, ui, brand, { printed, date: read, controls: model.controls })
  const pdf = await shrinkPdf(await makePdfInNode(list, brand, 'a4', 'src/brand/fonts'))
  expect(pdf.length).toBeLessThanOrEqual(60_000)
  expect((await readPdf(pdf)).boxes).toBe(14)
})

testMistakes('model/everyday.yml', [
  ['groups: [decide,', 'groups: [decide, empty,', 'groups.empty: has no action'],
  ['    minutes: 10\n', '', 'actions.name-an-owner.minutes: '],
  [
    'sources: [cisa-small-business, cisa-cpg]',
    'sources: []',
    'actions.name-an-owner.sources: needs at least one source.',
  ],
])

testMistakes('en/everyday.yml', [
  [
    'title: Keep less',
    `title: ${'Keep less '.repeat(8)}`,
    'actions.keep-less.title: is longer than 70 characters',
  ],
])
